-- Structured reviews, assessments of every tool, the nurse's own phrases and letters.

-- What is derived is thrown away and made again with its new columns.
DROP TABLE assessment;
CREATE TABLE assessment (
    id               TEXT PRIMARY KEY,
    child_id         TEXT NOT NULL,
    contact_id       TEXT,
    tool             TEXT NOT NULL,
    form             TEXT,
    -- The relative it is about; null when it is about the child.
    relationship_id  TEXT,
    completed_on     TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_by_child ON assessment (child_id, tool, completed_on) WHERE entered_in_error = 0;
CREATE INDEX assessment_by_contact ON assessment (contact_id) WHERE contact_id IS NOT NULL;

-- The answers of the newest revision of each contact that stands.
CREATE TABLE finding (
    contact_id  TEXT NOT NULL,
    field       TEXT NOT NULL,
    child_id    TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    answer      TEXT NOT NULL,
    PRIMARY KEY (contact_id, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_child ON finding (child_id, field, happened_on);

-- The nurse's own words, put in with a few keys. They are no record of anybody and do not leave the laptop.
CREATE TABLE phrase (
    id   TEXT PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
) STRICT, WITHOUT ROWID;

-- Letters as this service words them; a letter without a row here is worded as it was shipped.
CREATE TABLE letter_template (
    code TEXT PRIMARY KEY,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT, WITHOUT ROWID;
