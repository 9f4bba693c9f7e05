-- Numbers that must stay, with the reason that a person gave.
CREATE TABLE protected_numbers (
    profile_key TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    reason TEXT NOT NULL,
    protected_at TEXT NOT NULL,
    protected_by TEXT NOT NULL,
    PRIMARY KEY (profile_key, phone_number)
);

-- Changes of numbers that are more than one request, until a person closes them. `before_text` and `after_text` are what a number
-- had and shall have; what was sent of it stands in the journal under `intent_id`.
CREATE TABLE number_jobs (
    profile_key TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (profile_key, id)
);
CREATE TABLE number_job_rows (
    profile_key TEXT NOT NULL,
    job_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    phone_number TEXT NOT NULL,
    before_text TEXT NOT NULL,
    after_text TEXT NOT NULL,
    problem TEXT NOT NULL,
    state TEXT NOT NULL,
    unlinked SMALLINT NOT NULL,
    intent_id TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (profile_key, job_id, position)
);
