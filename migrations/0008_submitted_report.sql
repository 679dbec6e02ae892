-- Reports that were handed in, as they were: a week once submitted reads the same for ever, whatever
-- is corrected in the plan afterwards.
--
-- One row a week, form and language. Submitting again adds a row; the last one counts, the earlier
-- ones stay.

CREATE TABLE submitted_report (
  id INTEGER PRIMARY KEY,
  monday TEXT NOT NULL CHECK (monday IS date(monday, '+0 days')),
  form TEXT NOT NULL CHECK (form IN ('markdown', 'text', 'wechat')),
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  text TEXT NOT NULL
) STRICT;

CREATE TRIGGER submitted_report_stands
BEFORE UPDATE ON submitted_report
BEGIN
  SELECT RAISE(ABORT, 'a submitted report never changes');
END;
