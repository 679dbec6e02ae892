-- Every change, who made it and when: what `log` shows, and what undo and redo work from.
--
-- A command keeps the rows it changed, before and after, as an SQLite changeset; an undo or a redo
-- names the command whose changeset it applied. Rows are only ever added, so what stands undone
-- follows from reading them in order. The changeset comes last: reading the rest of a row skips it.

CREATE TABLE journal_entry (
  id INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL CHECK (
    recorded_at IS strftime('%Y-%m-%dT%H:%M', recorded_at, '+0 days')),
  author TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('command', 'undo', 'redo')),
  command_id INTEGER REFERENCES journal_entry (id) ON DELETE NO ACTION,
  changeset BLOB,
  CHECK ((kind = 'command') = (command_id IS NULL)),
  CHECK ((kind = 'command') = (changeset IS NOT NULL))
) STRICT;

CREATE INDEX journal_entry_command ON journal_entry (command_id);

CREATE TRIGGER journal_entry_stands
BEFORE UPDATE ON journal_entry
BEGIN
  SELECT RAISE(ABORT, 'the journal never changes');
END;

CREATE TRIGGER journal_entry_stays
BEFORE DELETE ON journal_entry
BEGIN
  SELECT RAISE(ABORT, 'the journal never forgets');
END;
