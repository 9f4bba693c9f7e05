-- Imports of numbers that stay with another carrier, until a person closes them. What was sent of them stands in the journal under
-- `intent_id`.
CREATE TABLE import_jobs (
    profile_key TEXT NOT NULL,
    id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    service_plan TEXT NOT NULL,
    campaign TEXT NOT NULL,
    display_name TEXT NOT NULL,
    callback_url TEXT NOT NULL,
    PRIMARY KEY (profile_key, id)
);
CREATE TABLE import_job_rows (
    profile_key TEXT NOT NULL,
    job_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    phone_number TEXT NOT NULL,
    region TEXT NOT NULL,
    problem TEXT NOT NULL,
    state TEXT NOT NULL,
    alone SMALLINT NOT NULL,
    migrate SMALLINT NOT NULL,
    intent_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    existing_plan TEXT NOT NULL,
    existing_campaign TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (profile_key, job_id, position)
);
