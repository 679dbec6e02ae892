-- A plan file as schedctl wrote it before the migration 0010, commands and an undo included; its
-- holidays and windows were taken out to keep it short.
PRAGMA application_id = 1396918340;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE applied_migration (
  name TEXT PRIMARY KEY,
  sql TEXT NOT NULL
) STRICT;
INSERT INTO applied_migration VALUES('0001_ledger',replace('-- A file says that it is ours (0x53434844, "SCHD") and which migrations made it, text and all: a\n-- file of a newer program, or one altered by hand, is told apart before anything is read from it.\nPRAGMA application_id = 1396918340;\n\nCREATE TABLE applied_migration (\n  name TEXT PRIMARY KEY,\n  sql TEXT NOT NULL\n) STRICT;\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0002_project',replace('-- The plan as a whole, its projects, and the days they must keep.\n--\n-- `position` gives the order in which people keep a list; it has gaps, so that one more row in the\n-- middle moves no other. No foreign key deletes by itself: undo puts rows back one by one and in\n-- any order, so whoever removes a row removes what hangs on it, and the commit checks.\n--\n-- Moments are local time to the minute. ''+0 days'' makes SQLite reckon with a date, and so find that\n-- 02-30 is none.\n\nCREATE TABLE plan (\n  id INTEGER PRIMARY KEY CHECK (id = 1),\n  project_day TEXT NOT NULL,\n  colour_preset TEXT NOT NULL\n) STRICT;\n\nINSERT INTO plan (id, project_day, colour_preset)\nVALUES (1, ''08:00-12:00 14:00-18:00'', ''default'');\n\nCREATE TABLE project (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  code TEXT NOT NULL UNIQUE,\n  name TEXT NOT NULL,\n  direction TEXT NOT NULL CHECK (direction IN (''forward'', ''backward'')),\n  grain TEXT NOT NULL CHECK (grain IN (''day'', ''minute'')),\n  start TEXT CHECK (start IS strftime(''%Y-%m-%dT%H:%M'', start, ''+0 days'')),\n  reserve_days INTEGER NOT NULL CHECK (reserve_days >= 0),\n  lead TEXT NOT NULL\n) STRICT;\n\n-- `activity` is a code of the project; NULL stands for the project''s last milestone.\nCREATE TABLE required_date (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,\n  activity TEXT,\n  finish TEXT NOT NULL CHECK (finish IS strftime(''%Y-%m-%dT%H:%M'', finish, ''+0 days'')),\n  source TEXT NOT NULL\n) STRICT;\n\nCREATE INDEX required_date_project ON required_date (project_id);\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0003_activity',replace('-- The work and its logic: activities (工作) and relations (逻辑关系), in and between projects.\n--\n-- Calendars and windows are named, not referred to: the shipped ones are not in the file. Amounts\n-- are working minutes. The activities hold no dates, for dates are computed.\n\nCREATE TABLE activity (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,\n  code TEXT NOT NULL,\n  name TEXT NOT NULL,\n  english_name TEXT NOT NULL,\n  kind TEXT NOT NULL CHECK (kind IN (''task'', ''milestone'')),\n  duration INTEGER NOT NULL CHECK (duration >= 0),\n  calendar TEXT NOT NULL,\n  work_window TEXT,\n  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),\n  role TEXT CHECK (\n    role IN (''commence'', ''ground-level'', ''topping-out'', ''completion'', ''opening'')),\n  owner TEXT NOT NULL,\n  note TEXT NOT NULL,\n  UNIQUE (project_id, code)\n) STRICT;\n\nCREATE TABLE relation (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  predecessor_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,\n  successor_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,\n  kind TEXT NOT NULL CHECK (kind IN (''FS'', ''SS'', ''FF'', ''SF'')),\n  lag INTEGER NOT NULL,\n  lag_counting TEXT NOT NULL CHECK (\n    lag_counting IN (''calendarDays'', ''successor'', ''predecessor'', ''elapsed''))\n) STRICT;\n\nCREATE INDEX relation_predecessor ON relation (predecessor_id);\n\nCREATE INDEX relation_successor ON relation (successor_id);\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0004_calendar',replace('-- When work may be done: the State Council''s days, windows, and calendars of one''s own.\n--\n-- Shifts are text a person can read, ''08:00-12:00 14:00-18:00''; an empty text is a day off.\n\nCREATE TABLE holiday (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  day TEXT NOT NULL CHECK (day IS date(day, ''+0 days'')),\n  kind TEXT NOT NULL CHECK (kind IN (''off'', ''work'')),\n  name TEXT NOT NULL,\n  notice_year INTEGER NOT NULL\n) STRICT;\n\nCREATE TABLE work_window (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  name TEXT NOT NULL,\n  first_day TEXT NOT NULL CHECK (first_day IS date(first_day, ''+0 days'')),\n  last_day TEXT NOT NULL CHECK (last_day IS date(last_day, ''+0 days'')),\n  kind TEXT NOT NULL CHECK (kind IN (''inside'', ''pause'', ''advisory'')),\n  is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1)),\n  note TEXT NOT NULL\n) STRICT;\n\nCREATE TABLE work_calendar (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  name TEXT NOT NULL UNIQUE,\n  monday TEXT NOT NULL,\n  tuesday TEXT NOT NULL,\n  wednesday TEXT NOT NULL,\n  thursday TEXT NOT NULL,\n  friday TEXT NOT NULL,\n  saturday TEXT NOT NULL,\n  sunday TEXT NOT NULL,\n  published_through TEXT CHECK (published_through IS date(published_through, ''+0 days''))\n) STRICT;\n\nCREATE TABLE calendar_exception (\n  id INTEGER PRIMARY KEY,\n  position INTEGER NOT NULL,\n  work_calendar_id INTEGER NOT NULL REFERENCES work_calendar (id) ON DELETE NO ACTION,\n  day TEXT NOT NULL CHECK (day IS date(day, ''+0 days'')),\n  shifts TEXT NOT NULL,\n  cause TEXT NOT NULL,\n  is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1))\n) STRICT;\n\nCREATE INDEX calendar_exception_work_calendar ON calendar_exception (work_calendar_id);\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0005_progress',replace('-- What was reported, in the order it was recorded. Records are facts: appended, never changed, and\n-- removed only by undoing the command that recorded them. NULL says nothing.\n\nCREATE TABLE progress_record (\n  id INTEGER PRIMARY KEY,\n  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,\n  data_date TEXT NOT NULL CHECK (data_date IS strftime(''%Y-%m-%dT%H:%M'', data_date, ''+0 days'')),\n  actual_start TEXT CHECK (actual_start IS strftime(''%Y-%m-%dT%H:%M'', actual_start, ''+0 days'')),\n  actual_finish TEXT CHECK (actual_finish IS strftime(''%Y-%m-%dT%H:%M'', actual_finish, ''+0 days'')),\n  remaining INTEGER CHECK (remaining >= 0),\n  percent REAL CHECK (percent BETWEEN 0 AND 100),\n  note TEXT NOT NULL,\n  reporter TEXT NOT NULL\n) STRICT;\n\nCREATE INDEX progress_record_activity ON progress_record (activity_id);\n\nCREATE TRIGGER progress_record_stands\nBEFORE UPDATE ON progress_record\nBEGIN\n  SELECT RAISE(ABORT, ''a progress record is a fact and never changes'');\nEND;\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0006_baseline',replace('-- Plans that were frozen (基准计划): the only dates a file holds that could have been computed.\n--\n-- An activity that is removed takes its lines along; otherwise nothing about a baseline changes.\n\nCREATE TABLE baseline (\n  id INTEGER PRIMARY KEY,\n  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),\n  name TEXT NOT NULL,\n  data_date TEXT CHECK (data_date IS strftime(''%Y-%m-%dT%H:%M'', data_date, ''+0 days''))\n) STRICT;\n\nCREATE TABLE baseline_date (\n  baseline_id INTEGER NOT NULL REFERENCES baseline (id) ON DELETE NO ACTION,\n  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,\n  start TEXT NOT NULL CHECK (start IS strftime(''%Y-%m-%dT%H:%M'', start, ''+0 days'')),\n  finish TEXT NOT NULL CHECK (finish IS strftime(''%Y-%m-%dT%H:%M'', finish, ''+0 days'')),\n  PRIMARY KEY (baseline_id, activity_id)\n) STRICT, WITHOUT ROWID;\n\nCREATE INDEX baseline_date_activity ON baseline_date (activity_id);\n\nCREATE TRIGGER baseline_stands\nBEFORE UPDATE ON baseline\nBEGIN\n  SELECT RAISE(ABORT, ''a baseline never changes'');\nEND;\n\nCREATE TRIGGER baseline_date_stands\nBEFORE UPDATE ON baseline_date\nBEGIN\n  SELECT RAISE(ABORT, ''a baseline never changes'');\nEND;\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0007_journal',replace('-- Every change, who made it and when: what `log` shows, and what undo and redo work from.\n--\n-- A command keeps the rows it changed, before and after, as an SQLite changeset; an undo or a redo\n-- names the command whose changeset it applied. Rows are only ever added, so what stands undone\n-- follows from reading them in order. The changeset comes last: reading the rest of a row skips it.\n\nCREATE TABLE journal_entry (\n  id INTEGER PRIMARY KEY,\n  recorded_at TEXT NOT NULL CHECK (\n    recorded_at IS strftime(''%Y-%m-%dT%H:%M'', recorded_at, ''+0 days'')),\n  author TEXT NOT NULL,\n  command TEXT NOT NULL,\n  kind TEXT NOT NULL CHECK (kind IN (''command'', ''undo'', ''redo'')),\n  command_id INTEGER REFERENCES journal_entry (id) ON DELETE NO ACTION,\n  changeset BLOB,\n  CHECK ((kind = ''command'') = (command_id IS NULL)),\n  CHECK ((kind = ''command'') = (changeset IS NOT NULL))\n) STRICT;\n\nCREATE INDEX journal_entry_command ON journal_entry (command_id);\n\nCREATE TRIGGER journal_entry_stands\nBEFORE UPDATE ON journal_entry\nBEGIN\n  SELECT RAISE(ABORT, ''the journal never changes'');\nEND;\n\nCREATE TRIGGER journal_entry_stays\nBEFORE DELETE ON journal_entry\nBEGIN\n  SELECT RAISE(ABORT, ''the journal never forgets'');\nEND;\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0008_submitted_report',replace('-- Reports that were handed in, as they were: a week once submitted reads the same for ever, whatever\n-- is corrected in the plan afterwards.\n--\n-- One row a week, form and language. Submitting again adds a row; the last one counts, the earlier\n-- ones stay.\n\nCREATE TABLE submitted_report (\n  id INTEGER PRIMARY KEY,\n  monday TEXT NOT NULL CHECK (monday IS date(monday, ''+0 days'')),\n  form TEXT NOT NULL CHECK (form IN (''markdown'', ''text'', ''wechat'')),\n  language TEXT NOT NULL CHECK (language IN (''zh'', ''en'')),\n  text TEXT NOT NULL\n) STRICT;\n\nCREATE TRIGGER submitted_report_stands\nBEFORE UPDATE ON submitted_report\nBEGIN\n  SELECT RAISE(ABORT, ''a submitted report never changes'');\nEND;\n','\n',char(10)));
INSERT INTO applied_migration VALUES('0009_plan_identifier',replace('-- A name that tells this plan from every other, for ever: calendars that subscribe to a plan know an\n-- event by it and by the row of its activity, so two plans never touch each other''s events.\n--\n-- `init` draws it at random. It stays empty in a file from before this step, where the first entry\n-- of the journal, which never changes, stands for it.\n\nALTER TABLE plan ADD COLUMN identifier TEXT NOT NULL DEFAULT '''';\n\n-- Writes the row whole: of a row that is shorter than its table, the session extension takes a\n-- column for NULL that reads as its default, and the changeset of a later command would not undo.\nUPDATE plan\nSET identifier = '''';\n','\n',char(10)));
CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  project_day TEXT NOT NULL,
  colour_preset TEXT NOT NULL
, identifier TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "plan" VALUES(1,'08:00-12:00 14:00-18:00','default','125f9303464b71eefe561a5579b91cec');
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
INSERT INTO project VALUES(1,64,'HS','亭湖高中二期','backward','day',NULL,0,'');
CREATE TABLE required_date (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,
  activity TEXT,
  finish TEXT NOT NULL CHECK (finish IS strftime('%Y-%m-%dT%H:%M', finish, '+0 days')),
  source TEXT NOT NULL
) STRICT;
INSERT INTO required_date VALUES(1,64,1,NULL,'2028-09-01T18:00','为民办实事');
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE NO ACTION,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  english_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('task', 'milestone')),
  duration INTEGER NOT NULL CHECK (duration >= 0),
  calendar TEXT NOT NULL,
  work_window TEXT,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  role TEXT CHECK (
    role IN ('commence', 'ground-level', 'topping-out', 'completion', 'opening')),
  owner TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (project_id, code)
) STRICT;
INSERT INTO activity VALUES(1,64,1,'C01','基础','','task',9600,'calendar-day',NULL,3,NULL,'施工单位','');
INSERT INTO activity VALUES(2,128,1,'C02','主体','','task',28800,'calendar-day',NULL,3,NULL,'监理','');
INSERT INTO activity VALUES(3,192,1,'E01','开学','','milestone',0,'calendar-day',NULL,3,NULL,'','');
CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  predecessor_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  successor_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE NO ACTION,
  kind TEXT NOT NULL CHECK (kind IN ('FS', 'SS', 'FF', 'SF')),
  lag INTEGER NOT NULL,
  lag_counting TEXT NOT NULL CHECK (
    lag_counting IN ('calendarDays', 'successor', 'predecessor', 'elapsed'))
) STRICT;
INSERT INTO relation VALUES(1,64,1,2,'FS',0,'calendarDays');
INSERT INTO relation VALUES(2,128,2,3,'FS',2400,'successor');
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
) STRICT;
CREATE TABLE calendar_exception (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  work_calendar_id INTEGER NOT NULL REFERENCES work_calendar (id) ON DELETE NO ACTION,
  day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  shifts TEXT NOT NULL,
  cause TEXT NOT NULL,
  is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1))
) STRICT;
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
INSERT INTO progress_record VALUES(1,1,'2027-03-07T08:00','2027-03-01T08:00',NULL,4800,NULL,'','');
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
INSERT INTO journal_entry VALUES(1,'2026-11-24T04:14','基建办','project add HS --name 亭湖高中二期 --finish-by 2028-09-01 --source 为民办实事','command',NULL,X'540901000000000000000070726f6a656374001200010000000000000001010000000000000040030248530312e4baade6b996e9ab98e4b8ade4ba8ce69c9f03086261636b776172640303646179050100000000000000000300540601000000000072657175697265645f64617465001200010000000000000001010000000000000040010000000000000001050310323032382d30392d30315431383a3030030fe4b8bae6b091e58a9ee5ae9ee4ba8b');
INSERT INTO journal_entry VALUES(2,'2026-11-24T04:14','基建办','activity add HS.C01 --name 基础 --days 20 --office 施工单位','command',NULL,X'540e0100000000000000000000000000616374697669747900120001000000000000000101000000000000004001000000000000000103034330310306e59fbae7a180030003047461736b010000000000002580030c63616c656e6461722d6461790501000000000000000305030ce696bde5b7a5e58d95e4bd8d0300');
INSERT INTO journal_entry VALUES(3,'2026-11-24T04:14','基建办','activity add HS.C02 --name 主体 --days 60 --after C01','command',NULL,X'540e0100000000000000000000000000616374697669747900120001000000000000000201000000000000008001000000000000000103034330320306e4b8bbe4bd93030003047461736b010000000000007080030c63616c656e6461722d64617905010000000000000003050300030054070100000000000072656c6174696f6e00120001000000000000000101000000000000004001000000000000000101000000000000000203024653010000000000000000030c63616c656e64617244617973');
INSERT INTO journal_entry VALUES(4,'2026-11-24T04:14','基建办','activity add HS.E01 --name 开学 --days 0','command',NULL,X'540e010000000000000000000000000061637469766974790012000100000000000000030100000000000000c001000000000000000103034530310306e5bc80e5ada6030003096d696c6573746f6e65010000000000000000030c63616c656e6461722d646179050100000000000000030503000300');
INSERT INTO journal_entry VALUES(5,'2026-11-24T04:14','基建办','link HS.C02 HS.E01 --lag 5w','command',NULL,X'54070100000000000072656c6174696f6e001200010000000000000002010000000000000080010000000000000002010000000000000003030246530100000000000009600309737563636573736f72');
INSERT INTO journal_entry VALUES(6,'2026-11-24T04:14','基建办','progress HS.C01 --date 2027-03-07 --started 2027-03-01 --remaining 10','command',NULL,X'540901000000000000000070726f67726573735f7265636f72640012000100000000000000010100000000000000010310323032372d30332d30375430383a30300310323032372d30332d30315430383a3030050100000000000012c00503000300');
INSERT INTO journal_entry VALUES(7,'2026-11-24T04:14','基建办','activity set HS.C02 --office 监理','command',NULL,X'540e0100000000000000000000000000616374697669747900170001000000000000000200000000000000000000000300000000000000000000000000000306e79b91e7908600');
INSERT INTO journal_entry VALUES(8,'2026-11-24T04:14','基建办','activity add HS.X --name 多余 --days 3 --after C01','command',NULL,X'540e010000000000000000000000000061637469766974790012000100000000000000040100000000000001000100000000000000010301580306e5a49ae4bd99030003047461736b0100000000000005a0030c63616c656e6461722d64617905010000000000000003050300030054070100000000000072656c6174696f6e0012000100000000000000030100000000000000c001000000000000000101000000000000000403024653010000000000000000030c63616c656e64617244617973');
INSERT INTO journal_entry VALUES(9,'2026-11-24T04:14','基建办','activity remove HS.X','command',NULL,X'540e010000000000000000000000000061637469766974790009000100000000000000040100000000000001000100000000000000010301580306e5a49ae4bd99030003047461736b0100000000000005a0030c63616c656e6461722d64617905010000000000000003050300030054070100000000000072656c6174696f6e0009000100000000000000030100000000000000c001000000000000000101000000000000000403024653010000000000000000030c63616c656e64617244617973');
INSERT INTO journal_entry VALUES(10,'2026-11-24T04:14','基建办','project set HS --name 亭湖高中','command',NULL,X'540901000000000000000070726f6a65637400170001000000000000000100000312e4baade6b996e9ab98e4b8ade4ba8ce69c9f0000000000000000030ce4baade6b996e9ab98e4b8ad0000000000');
INSERT INTO journal_entry VALUES(11,'2026-11-24T04:14','基建办','undo','undo',10,NULL);
CREATE TABLE submitted_report (
  id INTEGER PRIMARY KEY,
  monday TEXT NOT NULL CHECK (monday IS date(monday, '+0 days')),
  form TEXT NOT NULL CHECK (form IN ('markdown', 'text', 'wechat')),
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX required_date_project ON required_date (project_id);
CREATE INDEX relation_predecessor ON relation (predecessor_id);
CREATE INDEX relation_successor ON relation (successor_id);
CREATE INDEX calendar_exception_work_calendar ON calendar_exception (work_calendar_id);
CREATE INDEX progress_record_activity ON progress_record (activity_id);
CREATE TRIGGER progress_record_stands
BEFORE UPDATE ON progress_record
BEGIN
  SELECT RAISE(ABORT, 'a progress record is a fact and never changes');
END;
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
CREATE TRIGGER submitted_report_stands
BEFORE UPDATE ON submitted_report
BEGIN
  SELECT RAISE(ABORT, 'a submitted report never changes');
END;
COMMIT;
