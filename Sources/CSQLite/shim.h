#pragma once

// The session extension is compiled into the system's library, but its declarations are hidden
// unless these are defined.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

/// Sets whether closing the last connection leaves the write-ahead log as it is.
///
/// sqlite3_db_config takes variable arguments, which Swift cannot pass.
static inline int csqlite_keep_log_on_close(sqlite3 *connection, int keep) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep, (int *)0);
}
