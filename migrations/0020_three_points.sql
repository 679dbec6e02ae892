-- Between what the duration of work lies (三点工期): optimistic, most likely and pessimistic, in whole days of its own
-- calendar, as 8/10/15; NULL where nobody said so.
ALTER TABLE activity ADD COLUMN three_points TEXT CHECK (three_points LIKE '%/%/%');

-- Writing every row whole is what the session extension needs (0009).
UPDATE activity
SET three_points = NULL;
