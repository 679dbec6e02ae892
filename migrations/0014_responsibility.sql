-- Who answers besides the office (责任单位): the leader (责任领导) and the person (责任人), as typed.

ALTER TABLE activity ADD COLUMN leader TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN person TEXT NOT NULL DEFAULT '';

ALTER TABLE project ADD COLUMN leader TEXT NOT NULL DEFAULT '';

ALTER TABLE project ADD COLUMN person TEXT NOT NULL DEFAULT '';

-- Writing every row whole is what the session extension needs (0009).
UPDATE activity
SET leader = '';

UPDATE project
SET leader = '';
