-- Robots in chat groups; what is said of them stands in 0025_webhook.sql of the file.

CREATE TABLE webhook (
  id bigint PRIMARY KEY,
  name text NOT NULL UNIQUE DEFERRABLE,
  kind text NOT NULL CHECK (kind IN ('wecom', 'dingtalk')),
  address text NOT NULL,
  secret text NOT NULL,
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  created civil_instant NOT NULL);

CREATE TABLE webhook_message (
  id bigint PRIMARY KEY,
  webhook_id bigint NOT NULL REFERENCES webhook (id) DEFERRABLE INITIALLY DEFERRED,
  occasion text NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped')),
  tries bigint NOT NULL CHECK (tries >= 0),
  due bigint NOT NULL,
  fault text NOT NULL,
  UNIQUE (webhook_id, occasion) DEFERRABLE);

CREATE TABLE webhook_look (
  id bigint PRIMARY KEY CHECK (id = 1),
  entry_id bigint NOT NULL CHECK (entry_id >= 0));

-- A viewer reads nothing of these tables, whatever else is said of the right to read.
ALTER FUNCTION admit(text, text) RENAME TO admit_to_plan;

CREATE FUNCTION admit(login text, role text) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM admit_to_plan(login, role);
  IF role = 'viewer' THEN
    EXECUTE format('REVOKE ALL ON webhook, webhook_message, webhook_look FROM %I', login);
  END IF;
END $$;

REVOKE EXECUTE ON FUNCTION admit(text, text) FROM PUBLIC;

-- Whoever was admitted before: those who plan may have robots told.
DO $$
DECLARE
  login text;
BEGIN
  FOR login IN
    SELECT DISTINCT grantee::text FROM information_schema.role_table_grants
    WHERE table_schema = current_schema() AND table_name = 'plan' AND privilege_type = 'UPDATE'
      AND grantee <> current_user AND grantee <> 'PUBLIC'
  LOOP
    EXECUTE format(
      'GRANT SELECT, INSERT, UPDATE, DELETE ON webhook, webhook_message, webhook_look TO %I', login);
  END LOOP;
END $$;
