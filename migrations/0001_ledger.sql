-- A file says that it is ours (0x53434844, "SCHD") and which migrations made it, text and all: a
-- file of a newer program, or one altered by hand, is told apart before anything is read from it.
PRAGMA application_id = 1396918340;

CREATE TABLE applied_migration (
  name TEXT PRIMARY KEY,
  sql TEXT NOT NULL
) STRICT;
