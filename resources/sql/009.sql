-- Number orders. The server has no list of them: the desk remembers those that it made or was told of. `content` is the
-- order with its requirements, registration and what was typed since, without personal details; `sealed` holds these
-- encrypted, and `secrets_missing` says that there were some which could not be kept.
CREATE TABLE number_orders (
    profile_key TEXT NOT NULL,
    order_id TEXT NOT NULL,
    added_at TEXT NOT NULL,
    read_at TEXT NOT NULL,
    content TEXT NOT NULL,
    sealed TEXT NOT NULL,
    secrets_missing SMALLINT NOT NULL,
    PRIMARY KEY (profile_key, order_id)
);
