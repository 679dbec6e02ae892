-- Several pauses of one activity; who the offices and people are that plans name; and plans to make
-- projects from (templates).
--
-- `pause_windows` names windows, the way `work_window` does: 'avoid-exams; 春节停工'.
ALTER TABLE activity ADD COLUMN pause_windows TEXT NOT NULL DEFAULT '';

-- Writing every row whole is what the session extension needs (0009).
UPDATE activity
SET pause_windows = '';

-- Whether a calendar of one's own takes the State Council's days off and days worked besides.
ALTER TABLE work_calendar ADD COLUMN observes_holidays INTEGER NOT NULL DEFAULT 0
CHECK (observes_holidays IN (0, 1));

UPDATE work_calendar
SET observes_holidays = 0;

-- Work names offices and people as texts; here stands what else is known of them. `office` is where a
-- person works.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('office', 'person')),
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  phone TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (kind, name)
) STRICT;

-- `plan` is the table of its activities (CSV, docs/file-formats.md). `required` names the activities that
-- carry required dates, each with the days by which its date lies before the last of them: 'E06 0; E02 45'.
CREATE TABLE plan_template (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  prefix TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('forward', 'backward')),
  reserve_days INTEGER NOT NULL CHECK (reserve_days >= 0),
  calendar TEXT,
  norm_days INTEGER CHECK (norm_days > 0),
  required TEXT NOT NULL,
  plan TEXT NOT NULL
) STRICT;
