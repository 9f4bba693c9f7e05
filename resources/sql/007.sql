-- Each order as it was read last. `content` holds no secrets; `sealed` holds them encrypted, and `secrets_missing` says
-- that there were some which could not be kept. `complete_at` is the last reading that left nothing out.
CREATE TABLE order_snapshots (
    profile_key TEXT NOT NULL,
    order_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    read_at TEXT NOT NULL,
    complete_at TEXT NOT NULL,
    content TEXT NOT NULL,
    sealed TEXT NOT NULL,
    secrets_missing SMALLINT NOT NULL,
    PRIMARY KEY (profile_key, order_id)
);

-- What differed between two readings of an order: it happened after not_before and before seen_at, nobody knows when.
-- Both are the server's time; noted_at is this computer's, as in the journal.
-- Rows are added, never changed. `folded` is what a search looks in.
CREATE TABLE order_history (
    profile_key TEXT NOT NULL,
    position BIGINT NOT NULL,
    order_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    not_before TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    before_text TEXT NOT NULL,
    after_text TEXT NOT NULL,
    numbers TEXT NOT NULL,
    words TEXT NOT NULL,
    author TEXT NOT NULL,
    server_time TEXT NOT NULL,
    is_secret SMALLINT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (profile_key, position)
);
CREATE INDEX order_history_by_order ON order_history (profile_key, order_id, position);

-- Notes that were on screen at this desk. They have no ids: note_key is made from what they say, who says it and when.
CREATE TABLE seen_notes (
    profile_key TEXT NOT NULL,
    order_id TEXT NOT NULL,
    note_key TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (profile_key, order_id, note_key)
);
