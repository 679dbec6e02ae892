CREATE TABLE applied_migration (
  name TEXT PRIMARY KEY,
  sql TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  project_day TEXT NOT NULL,
  colour_preset TEXT NOT NULL
, identifier TEXT NOT NULL DEFAULT '') STRICT;

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
, profile TEXT NOT NULL DEFAULT 'schedctl'
CHECK (profile IN ('schedctl', 'msp', 'p6')), calendar TEXT, progress_mode TEXT NOT NULL DEFAULT 'retainedLogic'
CHECK (progress_mode IN ('retainedLogic', 'progressOverride')), critical_float INTEGER NOT NULL DEFAULT 0, norm_days INTEGER CHECK (norm_days > 0), leader TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE required_date (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,
  activity TEXT,
  finish TEXT NOT NULL CHECK (finish IS strftime('%Y-%m-%dT%H:%M', finish, '+0 days')),
  source TEXT NOT NULL
, is_assumed INTEGER NOT NULL DEFAULT 0 CHECK (is_assumed IN (0, 1))) STRICT;

CREATE INDEX required_date_project ON required_date (project_id);

CREATE TABLE holiday (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
  name TEXT NOT NULL,
  notice_year INTEGER NOT NULL
) STRICT;

CREATE TABLE work_window (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
  last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days')),
  kind TEXT NOT NULL CHECK (kind IN ('inside', 'pause', 'advisory')),
  is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1)),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE work_calendar (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  monday TEXT NOT NULL,
  tuesday TEXT NOT NULL,
  wednesday TEXT NOT NULL,
  thursday TEXT NOT NULL,
  friday TEXT NOT NULL,
  saturday TEXT NOT NULL,
  sunday TEXT NOT NULL,
  published_through TEXT CHECK (published_through IS date(published_through, '+0 days'))
, observes_holidays INTEGER NOT NULL DEFAULT 0
CHECK (observes_holidays IN (0, 1))) STRICT;

CREATE TABLE calendar_exception (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  work_calendar_id INTEGER NOT NULL REFERENCES work_calendar (id) ON DELETE NO ACTION,
  day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  shifts TEXT NOT NULL,
  cause TEXT NOT NULL,
  is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1))
) STRICT;

CREATE INDEX calendar_exception_work_calendar ON calendar_exception (work_calendar_id);

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
, expected_finish TEXT
CHECK (expected_finish IS strftime('%Y-%m-%dT%H:%M', expected_finish, '+0 days')), suspended TEXT
CHECK (suspended IS strftime('%Y-%m-%dT%H:%M', suspended, '+0 days')), resumes TEXT
CHECK (resumes IS strftime('%Y-%m-%dT%H:%M', resumes, '+0 days'))) STRICT;

CREATE INDEX progress_record_activity ON progress_record (activity_id);

CREATE TRIGGER progress_record_stands
BEFORE UPDATE ON progress_record
BEGIN
  SELECT RAISE(ABORT, 'a progress record is a fact and never changes');
END;

CREATE TABLE baseline (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  name TEXT NOT NULL,
  data_date TEXT CHECK (data_date IS strftime('%Y-%m-%dT%H:%M', data_date, '+0 days'))
, document TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', approver TEXT NOT NULL DEFAULT '', is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1))) STRICT;

CREATE TABLE baseline_date (
  baseline_id INTEGER NOT NULL REFERENCES baseline (id) ON DELETE NO ACTION,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  start TEXT NOT NULL CHECK (start IS strftime('%Y-%m-%dT%H:%M', start, '+0 days')),
  finish TEXT NOT NULL CHECK (finish IS strftime('%Y-%m-%dT%H:%M', finish, '+0 days')),
  PRIMARY KEY (baseline_id, activity_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX baseline_date_activity ON baseline_date (activity_id);

CREATE TRIGGER baseline_date_stands
BEFORE UPDATE ON baseline_date
BEGIN
  SELECT RAISE(ABORT, 'a baseline never changes');
END;

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

CREATE TABLE submitted_report (
  id INTEGER PRIMARY KEY,
  monday TEXT NOT NULL CHECK (monday IS date(monday, '+0 days')),
  form TEXT NOT NULL CHECK (form IN ('markdown', 'text', 'wechat')),
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  text TEXT NOT NULL
) STRICT;

CREATE TRIGGER submitted_report_stands
BEFORE UPDATE ON submitted_report
BEGIN
  SELECT RAISE(ABORT, 'a submitted report never changes');
END;

CREATE TABLE "activity" (
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
  uid INTEGER, leader TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '', pause_windows TEXT NOT NULL DEFAULT '', crash_limit INTEGER CHECK (crash_limit >= 0), crash_cost INTEGER CHECK (crash_cost >= 0), three_points TEXT CHECK (three_points LIKE '%/%/%'),
  UNIQUE (project_id, code)
) STRICT;

CREATE TABLE "relation" (
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

CREATE INDEX relation_predecessor ON relation (predecessor_id);

CREATE INDEX relation_successor ON relation (successor_id);

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

CREATE TRIGGER baseline_stands
BEFORE UPDATE ON baseline
BEGIN
  SELECT RAISE(ABORT, 'a baseline never changes');
END;

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

CREATE TABLE problem (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,
  activity_id INTEGER REFERENCES activity (id) ON DELETE NO ACTION,
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  person TEXT NOT NULL,
  measure TEXT NOT NULL,
  raised TEXT NOT NULL CHECK (raised IS date(raised, '+0 days')),
  due TEXT CHECK (due IS date(due, '+0 days')),
  state TEXT NOT NULL CHECK (
    state IN ('received', 'handling', 'answered', 'reviewed', 'closed')),
  closed TEXT CHECK (closed IS date(closed, '+0 days')),
  CHECK ((state = 'closed') = (closed IS NOT NULL))
) STRICT;

CREATE INDEX problem_project ON problem (project_id);

CREATE INDEX problem_activity ON problem (activity_id);

CREATE TABLE project_change (
  project_id INTEGER PRIMARY KEY CHECK (project_id >= 0),
  entry_id INTEGER NOT NULL REFERENCES journal_entry (id) ON DELETE NO ACTION
) STRICT;

CREATE INDEX project_change_entry ON project_change (entry_id);

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

CREATE TABLE spent_number (
  table_name TEXT PRIMARY KEY,
  number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;

CREATE INDEX activity_position ON activity (position);

CREATE INDEX relation_position ON relation (position);

CREATE INDEX progress_record_data_date ON progress_record (data_date);

CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'reporter', 'planner', 'administrator')),
  office TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL CHECK (created IS strftime('%Y-%m-%dT%H:%M', created, '+0 days')),
  expires TEXT CHECK (expires IS date(expires, '+0 days')),
  withdrawn TEXT CHECK (withdrawn IS strftime('%Y-%m-%dT%H:%M', withdrawn, '+0 days')), password TEXT, session_round INTEGER NOT NULL DEFAULT 0, guess_minute INTEGER NOT NULL DEFAULT 0, guesses INTEGER NOT NULL DEFAULT 0,
  CHECK ((role = 'reporter') = (office <> ''))
) STRICT;

CREATE TABLE server_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  digits TEXT NOT NULL
) STRICT;

CREATE TABLE command_token (
  token TEXT PRIMARY KEY,
  entry_id INTEGER NOT NULL CHECK (entry_id >= 1)
) STRICT;

CREATE UNIQUE INDEX access_name ON access (name) WHERE withdrawn IS NULL;

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

CREATE TABLE webhook (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('wecom', 'dingtalk')),
  address TEXT NOT NULL,
  secret TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  created TEXT NOT NULL CHECK (created IS strftime('%Y-%m-%dT%H:%M', created, '+0 days'))
) STRICT;

CREATE TABLE webhook_message (
  id INTEGER PRIMARY KEY,
  webhook_id INTEGER NOT NULL REFERENCES webhook (id),
  occasion TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped')),
  tries INTEGER NOT NULL CHECK (tries >= 0),
  due INTEGER NOT NULL,
  fault TEXT NOT NULL,
  UNIQUE (webhook_id, occasion)
) STRICT;

CREATE TABLE webhook_look (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entry_id INTEGER NOT NULL CHECK (entry_id >= 0)
) STRICT;
