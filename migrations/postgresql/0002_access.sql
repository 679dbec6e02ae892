-- Who may come in to a served plan; what is said of it stands in 0022_access.sql of the file.

CREATE TABLE access (
  id bigint PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'reporter', 'planner', 'administrator')),
  office text NOT NULL,
  token_hash text NOT NULL UNIQUE DEFERRABLE,
  created civil_instant NOT NULL,
  expires civil_day,
  withdrawn civil_instant,
  CHECK ((role = 'reporter') = (office <> '')));

CREATE TABLE server_key (
  id bigint PRIMARY KEY CHECK (id = 1),
  digits text NOT NULL);

CREATE TABLE command_token (
  token text PRIMARY KEY,
  entry_id bigint NOT NULL CHECK (entry_id >= 1));

-- As before; and of these tables a viewer reads nothing, and no row ever goes.
CREATE OR REPLACE FUNCTION admit(login text, role text) RETURNS void
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
  IF role = 'viewer' THEN
    EXECUTE format('REVOKE ALL ON access, server_key, command_token FROM %I', login);
    RETURN;
  END IF;
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
      WHEN name IN ('server_key', 'command_token')
      THEN EXECUTE format('GRANT INSERT ON %I TO %I', name, login);
      WHEN name IN ('project_change', 'spent_number', 'access')
      THEN EXECUTE format('GRANT INSERT, UPDATE ON %I TO %I', name, login);
      ELSE EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO %I', name, login);
    END CASE;
  END LOOP;
END $$;

-- Whoever was admitted before reads no keys now, and whoever plans may hand out links.
DO $$
DECLARE
  login text;
BEGIN
  FOR login IN
    SELECT DISTINCT grantee::text FROM information_schema.role_table_grants
    WHERE table_schema = current_schema() AND table_name = 'plan' AND privilege_type = 'UPDATE'
      AND grantee <> current_user AND grantee <> 'PUBLIC'
  LOOP
    EXECUTE format('GRANT SELECT ON access, server_key, command_token TO %I', login);
    EXECUTE format('GRANT INSERT, UPDATE ON access TO %I', login);
    EXECUTE format('GRANT INSERT ON server_key, command_token TO %I', login);
  END LOOP;
END $$;
