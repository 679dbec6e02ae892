-- Whether the activity that carries a required date was taken by the program, because nobody named
-- one, and nobody has confirmed it yet. Such an activity stays the carrier until somebody says
-- otherwise: an obligation does not wander when the plan grows.
ALTER TABLE required_date
ADD COLUMN is_assumed INTEGER NOT NULL DEFAULT 0 CHECK (is_assumed IN (0, 1));
