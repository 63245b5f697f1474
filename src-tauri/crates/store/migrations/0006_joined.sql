-- Children whose identity is restricted: no other record leads to them.
CREATE TABLE restricted_child (
    child_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Records that were joined to another one of the same child. What such a record could be found by leads to the one kept.
CREATE TABLE joined_child (
    child_id TEXT PRIMARY KEY,
    kept_id  TEXT NOT NULL,
    -- What it was found by.
    words    TEXT NOT NULL,
    CHECK (child_id <> kept_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_child_by_kept ON joined_child (kept_id);
