-- What else a link may ask for: a password, of which a hash alone is kept. `session_round` counts the times that it
-- was set, changed or removed: sessions of an earlier round have ended. `guess_minute` (of the clock, since 1970) and
-- `guesses` tell how often it was tried in that minute, so that all servers of a plan count together.

ALTER TABLE access ADD COLUMN password TEXT;

ALTER TABLE access ADD COLUMN session_round INTEGER NOT NULL DEFAULT 0;

ALTER TABLE access ADD COLUMN guess_minute INTEGER NOT NULL DEFAULT 0;

ALTER TABLE access ADD COLUMN guesses INTEGER NOT NULL DEFAULT 0;

-- A name has one link at a time.

CREATE UNIQUE INDEX access_name ON access (name) WHERE withdrawn IS NULL;
