-- What makes a baseline binding: the document that approved it, why it was taken, and who approved.
--
-- A baseline is of the projects that it has lines of. Before this step one that was taken of some
-- projects took along the lines of the others from the one before; `is_own` tells the two apart.

ALTER TABLE baseline ADD COLUMN document TEXT NOT NULL DEFAULT '';

ALTER TABLE baseline ADD COLUMN reason TEXT NOT NULL DEFAULT '';

ALTER TABLE baseline ADD COLUMN approver TEXT NOT NULL DEFAULT '';

ALTER TABLE baseline ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1));

-- Writing every row whole is what the session extension needs (0009); the trigger comes back below.
DROP TRIGGER baseline_stands;

UPDATE baseline
SET is_own = 0;

CREATE TRIGGER baseline_stands
BEFORE UPDATE ON baseline
BEGIN
  SELECT RAISE(ABORT, 'a baseline never changes');
END;
