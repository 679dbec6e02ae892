-- A name that tells this plan from every other, for ever: calendars that subscribe to a plan know an
-- event by it and by the row of its activity, so two plans never touch each other's events.
--
-- `init` draws it at random. It stays empty in a file from before this step, where the first entry
-- of the journal, which never changes, stands for it.

ALTER TABLE plan ADD COLUMN identifier TEXT NOT NULL DEFAULT '';

-- Writes the row whole: of a row that is shorter than its table, the session extension takes a
-- column for NULL that reads as its default, and the changeset of a later command would not undo.
UPDATE plan
SET identifier = '';
