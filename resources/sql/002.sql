-- Port-ins that were begun. `content` holds no secrets; `sealed` holds them encrypted, `holds` and `left_out` say which
-- kinds are in it and which were typed but could not be kept (1: PINs and account numbers, 2: pasted lines).
CREATE TABLE drafts (
    profile_key TEXT NOT NULL,
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    numbers INTEGER NOT NULL,
    step INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    discarded_at TEXT NOT NULL,
    submitting SMALLINT NOT NULL,
    problem TEXT NOT NULL,
    content TEXT NOT NULL,
    sealed TEXT NOT NULL,
    holds SMALLINT NOT NULL,
    left_out SMALLINT NOT NULL,
    PRIMARY KEY (profile_key, id)
);
CREATE INDEX drafts_by_change ON drafts (profile_key, changed_at);
