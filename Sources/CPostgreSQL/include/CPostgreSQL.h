#pragma once

#include <postgresql/libpq-fe.h>
#include <stdbool.h>

/// Loads libpq where that has not been done; returns whether it is there.
///
/// Its functions may only be called after that. It is loaded for the address of a server only: it brings others
/// with it, cipher libraries above all, and most plans are files.
bool cpostgresql_load(void);
