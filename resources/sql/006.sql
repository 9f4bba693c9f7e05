-- What a person has taught about the words of rejections. `folded` is how they are compared.
CREATE TABLE rejection_words (
    folded TEXT NOT NULL PRIMARY KEY,
    words TEXT NOT NULL,
    kind TEXT NOT NULL,
    taught_at TEXT NOT NULL,
    taught_by TEXT NOT NULL
);
