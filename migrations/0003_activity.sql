-- The work and its logic: activities (工作) and relations (逻辑关系), in and between projects.
--
-- Calendars and windows are named, not referred to: the shipped ones are not in the file. Amounts
-- are working minutes. The activities hold no dates, for dates are computed.

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

CREATE INDEX relation_predecessor ON relation (predecessor_id);

CREATE INDEX relation_successor ON relation (successor_id);
