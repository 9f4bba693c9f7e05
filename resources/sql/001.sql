-- The journal: what was going to be sent, and what became of it. Rows are added, never changed.
CREATE TABLE intents (
    id TEXT NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL UNIQUE,
    run_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    gives_up_at TEXT NOT NULL,
    profile_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    token TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    data TEXT NOT NULL,
    sealed TEXT NOT NULL,
    secrets_missing SMALLINT NOT NULL
);
CREATE INDEX intents_by_profile ON intents (profile_key, position);
CREATE INDEX intents_by_target ON intents (profile_key, target, position);

CREATE TABLE outcomes (
    intent_id TEXT NOT NULL REFERENCES intents (id),
    position INTEGER NOT NULL,
    noted_at TEXT NOT NULL,
    state TEXT NOT NULL,
    observation TEXT NOT NULL,
    http_status INTEGER NOT NULL,
    request_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (intent_id, position)
);
CREATE INDEX outcomes_by_order ON outcomes (order_id);
