-- Who may come in to a served plan, by a link of their own.
--
-- Of a link only the SHA-256 of its token is kept, so that who reads the file cannot come in by it. None of
-- these tables is part of the journal's changes: an undo brings back no link that was withdrawn. `office` is the
-- office that a reporter reports for.

CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'reporter', 'planner', 'administrator')),
  office TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL CHECK (created IS strftime('%Y-%m-%dT%H:%M', created, '+0 days')),
  expires TEXT CHECK (expires IS date(expires, '+0 days')),
  withdrawn TEXT CHECK (withdrawn IS strftime('%Y-%m-%dT%H:%M', withdrawn, '+0 days')),
  CHECK ((role = 'reporter') = (office <> ''))
) STRICT;

-- What sessions are signed with, so that all servers of one plan know each other's; in hexadecimal digits.

CREATE TABLE server_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  digits TEXT NOT NULL
) STRICT;

-- The numbers that phones give to what they send, so that what is sent twice is saved once, and the entry of
-- the journal that each became.

CREATE TABLE command_token (
  token TEXT PRIMARY KEY,
  entry_id INTEGER NOT NULL CHECK (entry_id >= 1)
) STRICT;
