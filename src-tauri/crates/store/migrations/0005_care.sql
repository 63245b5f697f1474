-- Care over time: packages and steps of an episode, health plans, the local directory, transfers of care, letters.

INSERT INTO record_kind (code) VALUES ('health-plan'), ('local-service'), ('transfer'), ('letter');

-- Records that left this laptop for good after a colleague's receipt: what may be deleted, and nothing else.
CREATE TABLE purged (
    record_id TEXT PRIMARY KEY CHECK (length(record_id) = 36),
    revisions INTEGER NOT NULL CHECK (revisions > 0),
    at        TEXT NOT NULL,
    -- The handover that was accepted.
    because   TEXT NOT NULL CHECK (length(because) > 0)
) STRICT, WITHOUT ROWID;

DROP TRIGGER revision_is_never_changed;
DROP TRIGGER revision_is_never_deleted;
CREATE TABLE revision_2 (
    sequence     INTEGER PRIMARY KEY,
    record_id    TEXT NOT NULL CHECK (length(record_id) = 36),
    revision     INTEGER NOT NULL CHECK (revision >= 1),
    kind         TEXT NOT NULL REFERENCES record_kind (code),
    child_id     TEXT CHECK (child_id IS NULL OR length(child_id) = 36),
    status       TEXT NOT NULL CHECK (status IN ('current', 'entered-in-error')),
    origin       TEXT NOT NULL CHECK (origin IN ('typed', 'import', 'demonstration', 'handed-over')),
    written_at   TEXT NOT NULL,
    author       TEXT NOT NULL,
    reason       TEXT,
    body         TEXT NOT NULL CHECK (json_valid(body)),
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
    UNIQUE (record_id, revision)
) STRICT;
INSERT INTO revision_2 SELECT * FROM revision;
DROP TABLE revision;
ALTER TABLE revision_2 RENAME TO revision;
CREATE INDEX revision_by_hand ON revision (written_at, child_id) WHERE origin <> 'import' AND child_id IS NOT NULL;
CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed: write the next one'); END;
CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
WHEN NOT EXISTS (SELECT 1 FROM purged WHERE record_id = OLD.record_id)
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted before its record is noted as purged'); END;

DROP TABLE episode;
CREATE TABLE episode (
    id         TEXT PRIMARY KEY,
    child_id   TEXT NOT NULL,
    level      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    package    TEXT,
    activity   TEXT NOT NULL,
    started_on TEXT NOT NULL,
    ended_on   TEXT,
    outcome    TEXT,
    review_on  TEXT NOT NULL,
    open       INTEGER NOT NULL CHECK (open IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1)),
    CHECK ((ended_on IS NULL) = (outcome IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_by_child ON episode (child_id, started_on) WHERE entered_in_error = 0;
CREATE INDEX episode_open_by_child ON episode (child_id) WHERE open = 1;
CREATE INDEX episode_open_by_review ON episode (review_on) WHERE open = 1;
CREATE INDEX episode_by_day ON episode (started_on, ended_on) WHERE entered_in_error = 0;

CREATE TABLE health_plan (
    id       TEXT PRIMARY KEY,
    child_id TEXT NOT NULL,
    place_id TEXT,
    -- The review, or a training that runs out before it; null when the plan is not in force.
    next_on  TEXT,
    open     INTEGER NOT NULL CHECK (open IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1)),
    CHECK ((next_on IS NULL) = (open = 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX health_plan_by_child ON health_plan (child_id) WHERE entered_in_error = 0;
CREATE INDEX health_plan_open ON health_plan (next_on) WHERE open = 1;

CREATE TABLE local_service (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    topic       TEXT NOT NULL,
    -- Everything it can be found by, folded.
    words       TEXT NOT NULL,
    valid_from  TEXT,
    valid_until TEXT,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX local_service_by_topic ON local_service (topic, name_key) WHERE entered_in_error = 0;
CREATE INDEX local_service_by_name ON local_service (name_key) WHERE entered_in_error = 0;

CREATE TABLE transfer (
    id          TEXT PRIMARY KEY,
    child_id    TEXT NOT NULL,
    kind        TEXT NOT NULL,
    rating      TEXT,
    planned_for TEXT NOT NULL,
    state       TEXT NOT NULL,
    open        INTEGER NOT NULL CHECK (open IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_by_child ON transfer (child_id, planned_for) WHERE entered_in_error = 0;
CREATE INDEX transfer_open ON transfer (planned_for) WHERE open = 1;

CREATE TABLE letter (
    id         TEXT PRIMARY KEY,
    child_id   TEXT NOT NULL,
    written_on TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_by_child ON letter (child_id, written_on) WHERE entered_in_error = 0;

-- Colleagues whose keys this laptop knows: to whom a record may be handed over, and from whom one is believed.
CREATE TABLE colleague (
    -- Her signing key's fingerprint.
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    team       TEXT NOT NULL,
    signer     TEXT NOT NULL UNIQUE,
    recipient  TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    -- When the words of both screens were read out and agreed; null while they were not.
    checked_at TEXT
) STRICT, WITHOUT ROWID;

-- Handover files, sent and received.
CREATE TABLE handover (
    -- The file's SHA-256.
    id           TEXT PRIMARY KEY,
    direction    TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    colleague_id TEXT NOT NULL REFERENCES colleague (id),
    file_name    TEXT NOT NULL,
    made_at      TEXT NOT NULL,
    children     INTEGER NOT NULL CHECK (children > 0),
    answer       TEXT CHECK (answer IN ('accepted', 'refused')),
    answered_at  TEXT,
    reason       TEXT,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT, WITHOUT ROWID;

-- Words a service gave to its own letters and packages; one without a row here is as it was shipped.
CREATE TABLE own_text (
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 50000),
    PRIMARY KEY (kind, code)
) STRICT, WITHOUT ROWID;
