-- A change of any age can be undone, and done again after others: so the number of a row that was
-- removed is given to no new one, which would stand in its way.
--
-- Undo, redo and removal note here the highest number that each table has lost.

CREATE TABLE spent_number (
  table_name TEXT PRIMARY KEY,
  number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;
