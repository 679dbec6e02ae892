-- Records that turned out wrong (更正). The record stays as it was typed; that it no longer counts is a
-- record of its own: who said so, when, and why.

CREATE TABLE progress_retraction (
  id INTEGER PRIMARY KEY,
  progress_record_id INTEGER NOT NULL UNIQUE REFERENCES progress_record (id) ON DELETE NO ACTION,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (
    recorded_at IS strftime('%Y-%m-%dT%H:%M', recorded_at, '+0 days'))
) STRICT;

CREATE TRIGGER progress_retraction_stands
BEFORE UPDATE ON progress_retraction
BEGIN
  SELECT RAISE(ABORT, 'a retraction is a fact and never changes');
END;
