-- Problems (存在问题) until they are struck off (销号): whose they are, by when, and how far they are.
--
-- `state` is the step at which a problem stands: 签收, 办理, 反馈, 复核, 办结. `activity_id` is NULL where it is
-- of the project as a whole.

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
