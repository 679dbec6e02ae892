-- Which entry of the journal changed a project last, so that whoever read the plan before can tell
-- whether somebody has changed what they are about to change. Project 0 stands for what belongs to
-- no project: calendars, holidays, windows, settings.
--
-- A project may come and go with undo and redo, which put back rows as they were and nothing beside
-- them; so its number refers to nothing here. A number given to another project is taken over.

CREATE TABLE project_change (
  project_id INTEGER PRIMARY KEY CHECK (project_id >= 0),
  entry_id INTEGER NOT NULL REFERENCES journal_entry (id) ON DELETE NO ACTION
) STRICT;

CREATE INDEX project_change_entry ON project_change (entry_id);
