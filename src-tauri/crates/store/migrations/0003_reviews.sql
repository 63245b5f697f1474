-- Structured reviews, assessments of every tool, the nurse's own phrases and letters; a due list read in one go.

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

DROP TABLE programme;
-- The contacts of the programme a child has still to have, whatever the day. What the day makes of each, the rules say.
-- Whose rules apply and what was tried last are kept with it: the whole list is asked for at each opening of it.
CREATE TABLE programme (
    child_id      TEXT NOT NULL,
    code          TEXT NOT NULL,
    opens         TEXT NOT NULL,
    closes        TEXT NOT NULL,
    last          TEXT NOT NULL,
    mandated      INTEGER NOT NULL CHECK (mandated IN (0, 1)),
    area          TEXT NOT NULL,
    tried_on      TEXT,
    tried_mode    TEXT,
    tried_outcome TEXT,
    PRIMARY KEY (child_id, code),
    CHECK (opens <= closes AND closes <= last),
    CHECK ((tried_on IS NULL) = (tried_mode IS NULL) AND (tried_on IS NULL) = (tried_outcome IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_by_window ON programme (opens, last, closes);

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
