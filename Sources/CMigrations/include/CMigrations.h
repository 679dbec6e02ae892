/// The schema's history, embedded: one entry a file of `migrations/`, in order.
/// Plans on a server have a history of their own, of `migrations/postgresql/`.
#pragma once
#include <stddef.h>

typedef struct {
  /// The file's name without its ending: `0001_ledger`.
  const char *name;
  /// The file's text, NUL-terminated.
  const char *sql;
} CMigration;

/// Returns how many migrations there are.
size_t cmigration_count(void);

/// Returns migration `index`, counted from 0; the index must be below the count.
CMigration cmigration_at(size_t index);

/// Returns how many migrations of plans on a server there are.
size_t cmigration_server_count(void);

/// Returns migration `index` of plans on a server, counted from 0; the index must be below the count.
CMigration cmigration_server_at(size_t index);
