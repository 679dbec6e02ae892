-- A command reads only the projects that it is about. What it then asks of the whole plan is the end
-- of its lists, so that new rows come last there, too, and the day of the latest report.
CREATE INDEX activity_position ON activity (position);

CREATE INDEX relation_position ON relation (position);

CREATE INDEX progress_record_data_date ON progress_record (data_date);
