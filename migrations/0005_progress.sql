-- What was reported, in the order it was recorded. Records are facts: appended, never changed, and
-- removed only by undoing the command that recorded them. NULL says nothing.

CREATE TABLE progress_record (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  data_date TEXT NOT NULL CHECK (data_date IS strftime('%Y-%m-%dT%H:%M', data_date, '+0 days')),
  actual_start TEXT CHECK (actual_start IS strftime('%Y-%m-%dT%H:%M', actual_start, '+0 days')),
  actual_finish TEXT CHECK (actual_finish IS strftime('%Y-%m-%dT%H:%M', actual_finish, '+0 days')),
  remaining INTEGER CHECK (remaining >= 0),
  percent REAL CHECK (percent BETWEEN 0 AND 100),
  note TEXT NOT NULL,
  reporter TEXT NOT NULL
) STRICT;

CREATE INDEX progress_record_activity ON progress_record (activity_id);

CREATE TRIGGER progress_record_stands
BEFORE UPDATE ON progress_record
BEGIN
  SELECT RAISE(ABORT, 'a progress record is a fact and never changes');
END;
