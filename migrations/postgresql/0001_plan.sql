-- The plan in the schema that search_path names, as migrations 0001 to 0021 of the file leave it: the same
-- tables, columns in the same order, and constraints. What is here more are the images of the journal and who
-- may do what.
CREATE DOMAIN civil_day AS text COLLATE "C" CHECK (
  VALUE ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_char(VALUE::date, 'YYYY-MM-DD') = VALUE);
CREATE DOMAIN civil_instant AS text COLLATE "C" CHECK (
  VALUE ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'
  AND to_char(VALUE::timestamp, 'YYYY-MM-DD"T"HH24:MI') = VALUE);
CREATE DOMAIN flag AS bigint CHECK (VALUE IN (0, 1));

CREATE TABLE applied_migration (
  name text COLLATE "C" PRIMARY KEY,
  sql text NOT NULL);

CREATE TABLE plan (
  id bigint PRIMARY KEY CHECK (id = 1),
  project_day text NOT NULL,
  colour_preset text NOT NULL,
  identifier text NOT NULL DEFAULT '');

CREATE TABLE project (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  code text NOT NULL UNIQUE DEFERRABLE,
  name text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('forward', 'backward')),
  grain text NOT NULL CHECK (grain IN ('day', 'minute')),
  start civil_instant,
  reserve_days bigint NOT NULL CHECK (reserve_days >= 0),
  lead text NOT NULL,
  profile text NOT NULL DEFAULT 'schedctl' CHECK (profile IN ('schedctl', 'msp', 'p6')),
  calendar text,
  progress_mode text NOT NULL DEFAULT 'retainedLogic'
    CHECK (progress_mode IN ('retainedLogic', 'progressOverride')),
  critical_float bigint NOT NULL DEFAULT 0,
  norm_days bigint CHECK (norm_days > 0),
  leader text NOT NULL DEFAULT '',
  person text NOT NULL DEFAULT '');

CREATE TABLE required_date (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  project_id bigint NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  activity text,
  finish civil_instant NOT NULL,
  source text NOT NULL,
  is_assumed flag NOT NULL DEFAULT 0);

CREATE TABLE activity (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  project_id bigint NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  code text NOT NULL,
  name text NOT NULL,
  english_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('task', 'milestone', 'summary', 'levelOfEffort')),
  duration bigint NOT NULL CHECK (duration >= 0),
  calendar text NOT NULL,
  work_window text,
  level bigint NOT NULL CHECK (level BETWEEN 1 AND 3),
  role text CHECK (role IN ('commence', 'ground-level', 'topping-out', 'completion', 'opening')),
  owner text NOT NULL,
  note text NOT NULL,
  parent text,
  edge text CHECK (edge IN ('start', 'finish')),
  is_elapsed flag NOT NULL DEFAULT 0,
  leveling_delay bigint NOT NULL DEFAULT 0,
  uid bigint,
  leader text NOT NULL DEFAULT '',
  person text NOT NULL DEFAULT '',
  pause_windows text NOT NULL DEFAULT '',
  crash_limit bigint CHECK (crash_limit >= 0),
  crash_cost bigint CHECK (crash_cost >= 0),
  three_points text CHECK (three_points LIKE '%/%/%'),
  UNIQUE (project_id, code) DEFERRABLE);

CREATE TABLE relation (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  predecessor_id bigint NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  successor_id bigint NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('FS', 'SS', 'FF', 'SF')),
  lag bigint NOT NULL,
  lag_counting text NOT NULL
    CHECK (lag_counting IN ('calendarDays', 'successor', 'predecessor', 'elapsed', 'project')),
  lag_percent bigint CHECK (lag_percent BETWEEN -10000 AND 10000),
  CHECK (lag_percent IS NULL OR lag = 0));

CREATE TABLE holiday (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  day civil_day NOT NULL,
  kind text NOT NULL CHECK (kind IN ('off', 'work')),
  name text NOT NULL,
  notice_year bigint NOT NULL);

CREATE TABLE work_window (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  name text NOT NULL,
  first_day civil_day NOT NULL,
  last_day civil_day NOT NULL,
  kind text NOT NULL CHECK (kind IN ('inside', 'pause', 'advisory')),
  is_provisional flag NOT NULL,
  note text NOT NULL);

CREATE TABLE work_calendar (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  name text NOT NULL UNIQUE DEFERRABLE,
  monday text NOT NULL,
  tuesday text NOT NULL,
  wednesday text NOT NULL,
  thursday text NOT NULL,
  friday text NOT NULL,
  saturday text NOT NULL,
  sunday text NOT NULL,
  published_through civil_day,
  observes_holidays flag NOT NULL DEFAULT 0);

CREATE TABLE calendar_exception (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  work_calendar_id bigint NOT NULL REFERENCES work_calendar (id) DEFERRABLE INITIALLY DEFERRED,
  day civil_day NOT NULL,
  shifts text NOT NULL,
  cause text NOT NULL,
  is_provisional flag NOT NULL);

CREATE TABLE progress_record (
  id bigint PRIMARY KEY,
  activity_id bigint NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  data_date civil_instant NOT NULL,
  actual_start civil_instant,
  actual_finish civil_instant,
  remaining bigint CHECK (remaining >= 0),
  percent double precision CHECK (percent BETWEEN 0 AND 100),
  note text NOT NULL,
  reporter text NOT NULL,
  expected_finish civil_instant,
  suspended civil_instant,
  resumes civil_instant);

CREATE TABLE progress_retraction (
  id bigint PRIMARY KEY,
  progress_record_id bigint NOT NULL UNIQUE DEFERRABLE
    REFERENCES progress_record (id) DEFERRABLE INITIALLY DEFERRED,
  reason text NOT NULL,
  author text NOT NULL,
  recorded_at civil_instant NOT NULL);

CREATE TABLE baseline (
  id bigint PRIMARY KEY,
  number bigint NOT NULL UNIQUE DEFERRABLE CHECK (number >= 1),
  name text NOT NULL,
  data_date civil_instant,
  document text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  approver text NOT NULL DEFAULT '',
  is_own flag NOT NULL DEFAULT 0);

CREATE TABLE baseline_date (
  baseline_id bigint NOT NULL REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id bigint NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  start civil_instant NOT NULL,
  finish civil_instant NOT NULL,
  PRIMARY KEY (baseline_id, activity_id));

CREATE TABLE submitted_report (
  id bigint PRIMARY KEY,
  monday civil_day NOT NULL,
  form text NOT NULL CHECK (form IN ('markdown', 'text', 'wechat')),
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  text text NOT NULL);

CREATE TABLE activity_constraint (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  activity_id bigint NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL
    CHECK (kind IN ('SNET', 'FNET', 'ZFF', 'ZTF', 'SNLT', 'FNLT', 'MSO', 'MFO', 'MANS', 'MANF')),
  date civil_instant,
  CHECK ((date IS NULL) = (kind IN ('ZFF', 'ZTF'))));

CREATE TABLE typed_dates (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  activity_id bigint NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  start civil_instant NOT NULL,
  finish civil_instant NOT NULL,
  reason text NOT NULL CHECK (reason IN ('manual', 'external', 'inactive')));

CREATE TABLE activity_field (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  activity_id bigint NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  name text NOT NULL,
  value text NOT NULL);

CREATE TABLE project_field (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  project_id bigint NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  name text NOT NULL,
  value text NOT NULL);

CREATE TABLE problem (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  number bigint NOT NULL UNIQUE DEFERRABLE CHECK (number >= 1),
  project_id bigint NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id bigint REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  text text NOT NULL,
  owner text NOT NULL,
  person text NOT NULL,
  measure text NOT NULL,
  raised civil_day NOT NULL,
  due civil_day,
  state text NOT NULL CHECK (state IN ('received', 'handling', 'answered', 'reviewed', 'closed')),
  closed civil_day,
  CHECK ((state = 'closed') = (closed IS NOT NULL)));

CREATE TABLE contact (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('office', 'person')),
  name text NOT NULL,
  office text NOT NULL,
  phone text NOT NULL,
  note text NOT NULL,
  UNIQUE (kind, name) DEFERRABLE);

CREATE TABLE plan_template (
  id bigint PRIMARY KEY,
  position bigint NOT NULL,
  name text NOT NULL UNIQUE DEFERRABLE,
  title text NOT NULL,
  prefix text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('forward', 'backward')),
  reserve_days bigint NOT NULL CHECK (reserve_days >= 0),
  calendar text,
  norm_days bigint CHECK (norm_days > 0),
  required text NOT NULL,
  plan text NOT NULL);

CREATE TABLE journal_entry (
  id bigint PRIMARY KEY,
  recorded_at civil_instant NOT NULL,
  author text NOT NULL,
  command text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('command', 'undo', 'redo')),
  command_id bigint REFERENCES journal_entry (id) DEFERRABLE INITIALLY DEFERRED,
  -- The transaction that it was made in; none in a copy.
  xid xid8 UNIQUE,
  -- Drawn by whoever made it, to be looked for where the answer to a commit was lost.
  token text UNIQUE,
  CHECK ((kind = 'command') = (command_id IS NULL)));

-- The rows that an entry changed, before and after, as whole rows, or as the key and what changed.
CREATE TABLE journal_change (
  entry_id bigint NOT NULL REFERENCES journal_entry (id) DEFERRABLE INITIALLY DEFERRED,
  step bigint GENERATED ALWAYS AS IDENTITY,
  table_name text NOT NULL,
  -- How many columns the table had then.
  width bigint NOT NULL,
  old jsonb,
  new jsonb,
  CHECK (old IS NOT NULL OR new IS NOT NULL),
  PRIMARY KEY (entry_id, step));

CREATE TABLE project_change (
  project_id bigint PRIMARY KEY CHECK (project_id >= 0),
  entry_id bigint NOT NULL REFERENCES journal_entry (id) DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE spent_number (
  table_name text PRIMARY KEY,
  number bigint NOT NULL CHECK (number >= 1));

CREATE INDEX required_date_project ON required_date (project_id);
CREATE INDEX calendar_exception_work_calendar ON calendar_exception (work_calendar_id);
CREATE INDEX progress_record_activity ON progress_record (activity_id);
CREATE INDEX baseline_date_activity ON baseline_date (activity_id);
CREATE INDEX journal_entry_command ON journal_entry (command_id);
CREATE INDEX relation_predecessor ON relation (predecessor_id);
CREATE INDEX relation_successor ON relation (successor_id);
CREATE INDEX activity_constraint_activity ON activity_constraint (activity_id);
CREATE INDEX typed_dates_activity ON typed_dates (activity_id);
CREATE INDEX activity_field_activity ON activity_field (activity_id);
CREATE INDEX project_field_project ON project_field (project_id);
CREATE INDEX problem_project ON problem (project_id);
CREATE INDEX problem_activity ON problem (activity_id);
CREATE INDEX project_change_entry ON project_change (entry_id);
CREATE INDEX activity_position ON activity (position);
CREATE INDEX relation_position ON relation (position);
CREATE INDEX progress_record_data_date ON progress_record (data_date);

INSERT INTO plan (id, project_day, colour_preset)
VALUES (1, '08:00-12:00 14:00-18:00', 'default');

-- What the file calls by this name.
CREATE FUNCTION instr(text, text) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT strpos($1, $2)::bigint';

CREATE FUNCTION stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'SC001';
END $$;

CREATE TRIGGER progress_record_stands BEFORE UPDATE ON progress_record
  FOR EACH ROW EXECUTE FUNCTION stands('a progress record is a fact and never changes');
CREATE TRIGGER progress_retraction_stands BEFORE UPDATE ON progress_retraction
  FOR EACH ROW EXECUTE FUNCTION stands('a retraction is a fact and never changes');
CREATE TRIGGER baseline_stands BEFORE UPDATE ON baseline
  FOR EACH ROW EXECUTE FUNCTION stands('a baseline never changes');
CREATE TRIGGER baseline_date_stands BEFORE UPDATE ON baseline_date
  FOR EACH ROW EXECUTE FUNCTION stands('a baseline never changes');
CREATE TRIGGER submitted_report_stands BEFORE UPDATE ON submitted_report
  FOR EACH ROW EXECUTE FUNCTION stands('a submitted report never changes');
CREATE TRIGGER journal_entry_stands BEFORE UPDATE ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION stands('the journal never changes');
CREATE TRIGGER journal_entry_stays BEFORE DELETE ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION stands('the journal never forgets');
CREATE TRIGGER journal_change_stands BEFORE UPDATE ON journal_change
  FOR EACH ROW EXECUTE FUNCTION stands('the journal never changes');
CREATE TRIGGER journal_change_stays BEFORE DELETE ON journal_change
  FOR EACH ROW EXECUTE FUNCTION stands('the journal never forgets');

-- Opens an entry of the journal: takes the plan for this transaction, so that numbers have no gaps and each
-- writes on what the one before left, and tells those who listen once it is committed.
CREATE FUNCTION open_entry(
  recorded_at text, author text, command text, kind text, command_id bigint, token text
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE number bigint;
BEGIN
  PERFORM id FROM plan WHERE id = 1 FOR UPDATE;
  INSERT INTO journal_entry (id, recorded_at, author, command, kind, command_id, xid, token)
  VALUES (
    (SELECT coalesce(max(id), 0) + 1 FROM journal_entry),
    $1, $2, $3, $4, $5, pg_current_xact_id(), $6)
  RETURNING id INTO number;
  PERFORM pg_notify('schedctl', current_schema() || ' ' || number);
  RETURN number;
END $$;

-- Keeps the images of the rows that a statement changed, in the entry of its transaction. Undo and redo keep
-- theirs too, so that nothing is changed unseen under their names.
CREATE FUNCTION keep_images() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  entry bigint;
  columns bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM new_rows) THEN RETURN NULL; END IF;
  ELSIF NOT EXISTS (SELECT FROM old_rows) THEN
    RETURN NULL;
  END IF;
  SELECT id INTO entry FROM journal_entry WHERE xid = pg_current_xact_id();
  IF entry IS NULL THEN
    RAISE EXCEPTION USING MESSAGE = 'a change outside the journal: ' || TG_TABLE_NAME, ERRCODE = 'SC002';
  END IF;
  SELECT count(*) INTO columns FROM pg_attribute
  WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO journal_change (entry_id, table_name, width, old, new)
    SELECT entry, TG_TABLE_NAME, columns, NULL, to_jsonb(n) FROM new_rows AS n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO journal_change (entry_id, table_name, width, old, new)
    SELECT entry, TG_TABLE_NAME, columns, to_jsonb(o), NULL FROM old_rows AS o;
  ELSE
    EXECUTE format(
      'INSERT INTO journal_change (entry_id, table_name, width, old, new)
       SELECT $1, $2, $3, to_jsonb(o), to_jsonb(n)
       FROM old_rows AS o JOIN new_rows AS n USING (%s) WHERE o IS DISTINCT FROM n', TG_ARGV[0])
    USING entry, TG_TABLE_NAME::text, columns;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
  key text;
BEGIN
  FOR name, key IN
    SELECT t.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
    FROM pg_class AS t
    JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisprimary
    JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
    WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind = 'r'
    GROUP BY t.relname ORDER BY t.relname
  LOOP
    -- TRUNCATE fires no trigger of rows.
    EXECUTE format(
      'CREATE TRIGGER stays BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION stands(%L)',
      name, 'a plan is never emptied');
    CONTINUE WHEN name IN (
      'applied_migration', 'journal_entry', 'journal_change', 'project_change', 'spent_number');
    EXECUTE format(
      'CREATE TRIGGER keeps_new AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
       FOR EACH STATEMENT EXECUTE FUNCTION keep_images(%L)', name, key);
    EXECUTE format(
      'CREATE TRIGGER keeps_changed AFTER UPDATE ON %I
       REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
       FOR EACH STATEMENT EXECUTE FUNCTION keep_images(%L)', name, key);
    EXECUTE format(
      'CREATE TRIGGER keeps_old AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
       FOR EACH STATEMENT EXECUTE FUNCTION keep_images(%L)', name, key);
  END LOOP;
END $$;

-- Who may do what, besides the owner: a viewer reads; a planner changes the plan, adds facts and takes back what
-- was done, all of it in the journal, which nobody writes but through the functions above.
CREATE FUNCTION admit(login text, role text) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  home text := current_schema();
  name text;
BEGIN
  IF role NOT IN ('planner', 'viewer') THEN
    RAISE EXCEPTION USING MESSAGE = 'planner or viewer', ERRCODE = 'SC003';
  END IF;
  PERFORM dismiss(login);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', home, login);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', home, login);
  IF role = 'viewer' THEN RETURN; END IF;
  EXECUTE format('GRANT EXECUTE ON FUNCTION open_entry, instr TO %I', login);
  FOR name IN
    SELECT relname FROM pg_class WHERE relnamespace = quote_ident(home)::regnamespace AND relkind = 'r'
  LOOP
    CASE
      WHEN name IN ('applied_migration', 'journal_entry', 'journal_change') THEN CONTINUE;
      WHEN name IN (
        'progress_record', 'progress_retraction', 'baseline', 'baseline_date', 'submitted_report')
      THEN EXECUTE format('GRANT INSERT, DELETE ON %I TO %I', name, login);
      WHEN name = 'plan' THEN EXECUTE format('GRANT UPDATE ON %I TO %I', name, login);
      WHEN name IN ('project_change', 'spent_number')
      THEN EXECUTE format('GRANT INSERT, UPDATE ON %I TO %I', name, login);
      ELSE EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO %I', name, login);
    END CASE;
  END LOOP;
END $$;

CREATE FUNCTION dismiss(login text) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE home text := current_schema();
BEGIN
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', home, login);
  EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM %I', home, login);
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', home, login);
END $$;

DO $$
BEGIN
  EXECUTE format('REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC', current_schema());
END $$;
