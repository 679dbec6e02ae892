-- What else a link may ask for; what is said of it stands in 0023_password.sql of the file. Who may read links and
-- change them may read and change these columns.

ALTER TABLE access
  ADD COLUMN password text,
  ADD COLUMN session_round bigint NOT NULL DEFAULT 0,
  ADD COLUMN guess_minute bigint NOT NULL DEFAULT 0,
  ADD COLUMN guesses bigint NOT NULL DEFAULT 0;

CREATE UNIQUE INDEX access_name ON access (name) WHERE withdrawn IS NULL;
