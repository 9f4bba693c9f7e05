-- What a person decided about entries of the worklist: put off until a day, or done. An entry about something new has
-- another key.
CREATE TABLE worklist_marks (
    profile_key TEXT NOT NULL,
    item_key TEXT NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    marked_at TEXT NOT NULL,
    marked_by TEXT NOT NULL,
    PRIMARY KEY (profile_key, item_key)
);
