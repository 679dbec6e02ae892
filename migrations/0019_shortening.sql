-- How far work may be shortened (可压缩天数), in whole days of its own calendar, and what a day less costs
-- (赶工费), in yuan; NULL where nobody said so.
ALTER TABLE activity ADD COLUMN crash_limit INTEGER CHECK (crash_limit >= 0);

ALTER TABLE activity ADD COLUMN crash_cost INTEGER CHECK (crash_cost >= 0);

-- Writing every row whole is what the session extension needs (0009).
UPDATE activity
SET crash_limit = NULL;
