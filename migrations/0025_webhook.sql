-- Robots in chat groups that a served plan tells of itself.
--
-- Addresses hold what opens the group, and secrets sign what is sent, so none of these tables is part of the
-- journal's changes, and a robot that is removed is gone with what was to be sent to it.

CREATE TABLE webhook (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('wecom', 'dingtalk')),
  address TEXT NOT NULL,
  secret TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  created TEXT NOT NULL CHECK (created IS strftime('%Y-%m-%dT%H:%M', created, '+0 days'))
) STRICT;

-- What was decided to be sent, once an occasion, and what became of it. `due` is a second of the clock, before which
-- it is not tried; whoever sends it moves that on first, so that no other server sends it meanwhile.

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

-- The last entry of the journal that was looked at for what is lost.

CREATE TABLE webhook_look (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entry_id INTEGER NOT NULL CHECK (entry_id >= 0)
) STRICT;
