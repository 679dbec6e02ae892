-- Photos of the site: sent with a record of progress, or as evidence with a step of a problem.
--
-- A row of `photo` is a fact and part of the journal's changes, with the SHA-256 of the picture; the picture itself
-- lies in `picture`, once however often it was sent, and is no part of them: an undo takes the photo out of sight,
-- a redo brings it back, and the journal stays small. `size` is in bytes, `width` and `height` in pixels.

CREATE TABLE photo (
  id INTEGER PRIMARY KEY,
  progress_record_id INTEGER REFERENCES progress_record (id) ON DELETE NO ACTION,
  problem_id INTEGER REFERENCES problem (id) ON DELETE NO ACTION,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  width INTEGER NOT NULL CHECK (width >= 1),
  height INTEGER NOT NULL CHECK (height >= 1),
  size INTEGER NOT NULL CHECK (size >= 1),
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (
    recorded_at IS strftime('%Y-%m-%dT%H:%M', recorded_at, '+0 days')),
  UNIQUE (progress_record_id, sha256),
  UNIQUE (problem_id, sha256),
  CHECK ((progress_record_id IS NULL) <> (problem_id IS NULL))
) STRICT;

CREATE TRIGGER photo_stands
BEFORE UPDATE ON photo
BEGIN
  SELECT RAISE(ABORT, 'a photo is a fact and never changes');
END;

CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER picture_stands
BEFORE UPDATE ON picture
BEGIN
  SELECT RAISE(ABORT, 'a picture never changes');
END;

CREATE TRIGGER picture_stays
BEFORE DELETE ON picture
BEGIN
  SELECT RAISE(ABORT, 'a picture is never thrown away');
END;
