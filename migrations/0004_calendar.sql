-- When work may be done: the State Council's days, windows, and calendars of one's own.
--
-- Shifts are text a person can read, '08:00-12:00 14:00-18:00'; an empty text is a day off.

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

CREATE INDEX calendar_exception_work_calendar ON calendar_exception (work_calendar_id);
