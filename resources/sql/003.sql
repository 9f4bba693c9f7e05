-- Ids that no API lists, as they were seen or typed, with the person's own names for them.
CREATE TABLE seen_ids (
    profile_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    local_name TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    PRIMARY KEY (profile_key, kind, id)
);
