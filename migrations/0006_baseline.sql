-- Plans that were frozen (基准计划): the only dates a file holds that could have been computed.
--
-- An activity that is removed takes its lines along; otherwise nothing about a baseline changes.

CREATE TABLE baseline (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  name TEXT NOT NULL,
  data_date TEXT CHECK (data_date IS strftime('%Y-%m-%dT%H:%M', data_date, '+0 days'))
) STRICT;

CREATE TABLE baseline_date (
  baseline_id INTEGER NOT NULL REFERENCES baseline (id) ON DELETE NO ACTION,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  start TEXT NOT NULL CHECK (start IS strftime('%Y-%m-%dT%H:%M', start, '+0 days')),
  finish TEXT NOT NULL CHECK (finish IS strftime('%Y-%m-%dT%H:%M', finish, '+0 days')),
  PRIMARY KEY (baseline_id, activity_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX baseline_date_activity ON baseline_date (activity_id);

CREATE TRIGGER baseline_stands
BEFORE UPDATE ON baseline
BEGIN
  SELECT RAISE(ABORT, 'a baseline never changes');
END;

CREATE TRIGGER baseline_date_stands
BEFORE UPDATE ON baseline_date
BEGIN
  SELECT RAISE(ABORT, 'a baseline never changes');
END;
