-- The plan as a whole, its projects, and the days they must keep.
--
-- `position` gives the order in which people keep a list; it has gaps, so that one more row in the
-- middle moves no other. No foreign key deletes by itself: undo puts rows back one by one and in
-- any order, so whoever removes a row removes what hangs on it, and the commit checks.
--
-- Moments are local time to the minute. '+0 days' makes SQLite reckon with a date, and so find that
-- 02-30 is none.

CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  project_day TEXT NOT NULL,
  colour_preset TEXT NOT NULL
) STRICT;

INSERT INTO plan (id, project_day, colour_preset)
VALUES (1, '08:00-12:00 14:00-18:00', 'default');

CREATE TABLE project (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('forward', 'backward')),
  grain TEXT NOT NULL CHECK (grain IN ('day', 'minute')),
  start TEXT CHECK (start IS strftime('%Y-%m-%dT%H:%M', start, '+0 days')),
  reserve_days INTEGER NOT NULL CHECK (reserve_days >= 0),
  lead TEXT NOT NULL
) STRICT;

-- `activity` is a code of the project; NULL stands for the project's last milestone.
CREATE TABLE required_date (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,
  activity TEXT,
  finish TEXT NOT NULL CHECK (finish IS strftime('%Y-%m-%dT%H:%M', finish, '+0 days')),
  source TEXT NOT NULL
) STRICT;

CREATE INDEX required_date_project ON required_date (project_id);
