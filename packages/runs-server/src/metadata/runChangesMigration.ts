/**
 * In which order the runs of a project were written last: what a reader has that stops at a number, it brings up to date by what
 * came after. Triggers, so that no statement that writes a run can forget it. And how many runs a project ever had.
 */
export const runChangesMigration: string = `
ALTER TABLE projects ADD COLUMN runsMade INTEGER NOT NULL DEFAULT 0;
UPDATE projects SET runsMade = (SELECT count(*) FROM runs WHERE projectId = projects.id);
CREATE TABLE runChanges (
  runId INTEGER PRIMARY KEY, projectId INTEGER NOT NULL, number INTEGER NOT NULL, UNIQUE (projectId, number)
) STRICT;
INSERT INTO runChanges SELECT id, projectId, row_number() OVER (PARTITION BY projectId ORDER BY id) FROM runs;
CREATE TRIGGER runMade AFTER INSERT ON runs BEGIN
  UPDATE projects SET runsMade = runsMade + 1 WHERE id = NEW.projectId;
  INSERT INTO runChanges VALUES (
    NEW.id, NEW.projectId, (SELECT coalesce(max(number), 0) + 1 FROM runChanges WHERE projectId = NEW.projectId)
  );
END;
CREATE TRIGGER runChanged AFTER UPDATE ON runs BEGIN
  UPDATE runChanges
  SET number = (SELECT max(number) + 1 FROM runChanges WHERE projectId = NEW.projectId) WHERE runId = NEW.id;
END;
`
