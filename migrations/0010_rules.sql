-- The rules of a professional: summaries and levels of effort, constraints, typed dates, percent
-- lags, rest and expected finish; and what a foreign file says that nobody here interprets.
--
-- What most plans never use lies in tables of its own, so that they are read as fast as before.
-- Old columns keep their names and places and new ones follow them: the changesets in the journal
-- count on it, and a command from before this step can still be undone and redone.

-- A CHECK only widens in a new table (SQLite, "Making Other Kinds Of Table Schema Changes", steps 4
-- to 8). Writing every row whole is what the session extension needs besides (0009).
--
-- `parent` is the code of a summary of the same project. A duration that `is_elapsed` is wall-clock
-- minutes, as is `leveling_delay`. `uid` is the identifier in the file an activity came from.
CREATE TABLE activity_widened (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  english_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('task', 'milestone', 'summary', 'levelOfEffort')),
  duration INTEGER NOT NULL CHECK (duration >= 0),
  calendar TEXT NOT NULL,
  work_window TEXT,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  role TEXT CHECK (
    role IN ('commence', 'ground-level', 'topping-out', 'completion', 'opening')),
  owner TEXT NOT NULL,
  note TEXT NOT NULL,
  parent TEXT,
  edge TEXT CHECK (edge IN ('start', 'finish')),
  is_elapsed INTEGER NOT NULL DEFAULT 0 CHECK (is_elapsed IN (0, 1)),
  leveling_delay INTEGER NOT NULL DEFAULT 0,
  uid INTEGER,
  UNIQUE (project_id, code)
) STRICT;

INSERT INTO activity_widened (
  id, position, project_id, code, name, english_name, kind, duration, calendar, work_window, level,
  role, owner, note)
SELECT id, position, project_id, code, name, english_name, kind, duration, calendar, work_window,
  level, role, owner, note
FROM activity;

DROP TABLE activity;

ALTER TABLE activity_widened RENAME TO activity;

-- A lag is minutes, or a percentage of the predecessor's duration.
CREATE TABLE relation_widened (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  predecessor_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  successor_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  kind TEXT NOT NULL CHECK (kind IN ('FS', 'SS', 'FF', 'SF')),
  lag INTEGER NOT NULL,
  lag_counting TEXT NOT NULL CHECK (
    lag_counting IN ('calendarDays', 'successor', 'predecessor', 'elapsed', 'project')),
  lag_percent INTEGER CHECK (lag_percent BETWEEN -10000 AND 10000),
  CHECK (lag_percent IS NULL OR lag = 0)
) STRICT;

INSERT INTO relation_widened (
  id, position, predecessor_id, successor_id, kind, lag, lag_counting)
SELECT id, position, predecessor_id, successor_id, kind, lag, lag_counting
FROM relation;

DROP TABLE relation;

ALTER TABLE relation_widened RENAME TO relation;

CREATE INDEX relation_predecessor ON relation (predecessor_id);

CREATE INDEX relation_successor ON relation (successor_id);

-- The first constraint of an activity comes first.
CREATE TABLE activity_constraint (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  kind TEXT NOT NULL CHECK (
    kind IN ('SNET', 'FNET', 'ZFF', 'ZTF', 'SNLT', 'FNLT', 'MSO', 'MFO', 'MANS', 'MANF')),
  date TEXT CHECK (date IS strftime('%Y-%m-%dT%H:%M', date, '+0 days')),
  CHECK ((date IS NULL) = (kind IN ('ZFF', 'ZTF')))
) STRICT;

CREATE INDEX activity_constraint_activity ON activity_constraint (activity_id);

CREATE TABLE typed_dates (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  start TEXT NOT NULL CHECK (start IS strftime('%Y-%m-%dT%H:%M', start, '+0 days')),
  finish TEXT NOT NULL CHECK (finish IS strftime('%Y-%m-%dT%H:%M', finish, '+0 days')),
  reason TEXT NOT NULL CHECK (reason IN ('manual', 'external', 'inactive'))
) STRICT;

CREATE INDEX typed_dates_activity ON typed_dates (activity_id);

-- Named values of a foreign file, in its order.
CREATE TABLE activity_field (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  name TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE INDEX activity_field_activity ON activity_field (activity_id);

CREATE TABLE project_field (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,
  name TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE INDEX project_field_project ON project_field (project_id);

ALTER TABLE project ADD COLUMN profile TEXT NOT NULL DEFAULT 'schedctl'
CHECK (profile IN ('schedctl', 'msp', 'p6'));

ALTER TABLE project ADD COLUMN calendar TEXT;

ALTER TABLE project ADD COLUMN progress_mode TEXT NOT NULL DEFAULT 'retainedLogic'
CHECK (progress_mode IN ('retainedLogic', 'progressOverride'));

ALTER TABLE project ADD COLUMN critical_float INTEGER NOT NULL DEFAULT 0;
ALTER TABLE project ADD COLUMN norm_days INTEGER CHECK (norm_days > 0);

UPDATE project
SET profile = 'schedctl';

-- These read as NULL where a row is short, so the records that stand need no writing.
ALTER TABLE progress_record ADD COLUMN expected_finish TEXT
CHECK (expected_finish IS strftime('%Y-%m-%dT%H:%M', expected_finish, '+0 days'));

ALTER TABLE progress_record ADD COLUMN suspended TEXT
CHECK (suspended IS strftime('%Y-%m-%dT%H:%M', suspended, '+0 days'));

ALTER TABLE progress_record ADD COLUMN resumes TEXT
CHECK (resumes IS strftime('%Y-%m-%dT%H:%M', resumes, '+0 days'));
