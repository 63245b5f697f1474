-- The record book: revisions, never overwrites. The rest is derived from it and can be rebuilt.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The kinds of record as rows, so that the next kind is a row and not a new table.
CREATE TABLE record_kind (
    code TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE "revision" (
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

CREATE INDEX revision_by_hand ON revision (written_at, child_id) WHERE origin <> 'import' AND child_id IS NOT NULL;

CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed: write the next one'); END;
CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
WHEN NOT EXISTS (SELECT 1 FROM purged WHERE record_id = OLD.record_id)
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted before its record is noted as purged'); END;

-- Records that left this laptop for good after a colleague's receipt: what may be deleted, and nothing else.
CREATE TABLE purged (
    record_id TEXT PRIMARY KEY CHECK (length(record_id) = 36),
    revisions INTEGER NOT NULL CHECK (revisions > 0),
    at        TEXT NOT NULL,
    -- The handover that was accepted.
    because   TEXT NOT NULL CHECK (length(because) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    sequence      INTEGER PRIMARY KEY,
    at            TEXT NOT NULL,
    actor         TEXT NOT NULL,
    action        TEXT NOT NULL,
    record_id     TEXT,
    revision      INTEGER,
    reason        TEXT,
    version       TEXT NOT NULL,
    content_hash  BLOB CHECK (content_hash IS NULL OR length(content_hash) = 32),
    hash          BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END;

-- Which revision of each record is the newest.
CREATE TABLE current (
    record_id         TEXT PRIMARY KEY,
    kind              TEXT NOT NULL,
    child_id          TEXT,
    revision_sequence INTEGER NOT NULL REFERENCES revision (sequence),
    status            TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX current_by_child ON current (child_id, kind);
CREATE INDEX current_by_kind ON current (kind, record_id);

-- What is sorted, filtered or searched, typed and indexed.
CREATE TABLE child (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    family          TEXT NOT NULL,
    given           TEXT NOT NULL,
    known_as        TEXT,
    sort_name       TEXT NOT NULL,
    born            TEXT,
    expected        TEXT,
    nhs_number      TEXT CHECK (nhs_number IS NULL OR length(nhs_number) = 10),
    level           TEXT NOT NULL,
    level_rank      INTEGER NOT NULL,
    gp_practice     TEXT,
    school          TEXT,
    year_group      INTEGER,
    postcode        TEXT,
    household       TEXT,
    imd_decile      INTEGER CHECK (imd_decile IS NULL OR imd_decile BETWEEN 1 AND 10),
    caseload_status TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1)),
    origin          TEXT NOT NULL,
    last_seen       TEXT,
    last_weighed    TEXT,
    next_due        TEXT,
    next_due_what   TEXT,
    CHECK ((born IS NULL) <> (expected IS NULL))
) STRICT;
CREATE INDEX child_by_name ON child (sort_name);
CREATE INDEX child_by_birth ON child (coalesce(born, expected));
CREATE INDEX child_by_last_seen ON child (last_seen);
CREATE INDEX child_by_last_weighed ON child (last_weighed);
CREATE INDEX child_by_next_due ON child (next_due);
CREATE INDEX child_by_level ON child (level_rank, sort_name);
CREATE INDEX child_by_household ON child (household) WHERE household IS NOT NULL;
CREATE INDEX child_by_school ON child (school, entered_in_error) WHERE school IS NOT NULL;
CREATE INDEX child_by_status ON child (entered_in_error, caseload_status, household, id);
CREATE UNIQUE INDEX child_by_nhs_number ON child (nhs_number) WHERE nhs_number IS NOT NULL AND entered_in_error = 0;

CREATE VIRTUAL TABLE child_search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4');

CREATE TABLE relationship (
    id               TEXT PRIMARY KEY,
    child_id         TEXT NOT NULL,
    person_id        TEXT NOT NULL,
    role             TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX relationship_by_child ON relationship (child_id);
CREATE INDEX relationship_by_person ON relationship (person_id);

CREATE TABLE contact (
    id               TEXT PRIMARY KEY,
    child_id         TEXT NOT NULL,
    contact_type     TEXT NOT NULL,
    happened_on      TEXT NOT NULL,
    mode             TEXT NOT NULL,
    outcome          TEXT NOT NULL,
    seen             INTEGER NOT NULL CHECK (seen IN (0, 1)),
    took_place       INTEGER NOT NULL CHECK (took_place IN (0, 1)),
    place_id         TEXT,
    role             TEXT,
    unsigned         INTEGER NOT NULL CHECK (unsigned IN (0, 1)),
    infant_feeding   TEXT,
    episode_id       TEXT,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_child ON contact (child_id, contact_type, happened_on, mode, outcome) WHERE entered_in_error = 0;
CREATE INDEX contact_by_day ON contact (happened_on) WHERE entered_in_error = 0;
CREATE INDEX contact_seen ON contact (child_id, happened_on) WHERE seen = 1 AND entered_in_error = 0;
CREATE INDEX contact_by_episode ON contact (episode_id) WHERE episode_id IS NOT NULL;
CREATE INDEX contact_by_place ON contact (place_id, happened_on) WHERE place_id IS NOT NULL;
CREATE INDEX contact_unsigned ON contact (happened_on) WHERE unsigned = 1 AND entered_in_error = 0;

CREATE TABLE flag (
    id        TEXT PRIMARY KEY,
    child_id  TEXT NOT NULL,
    flag_type TEXT NOT NULL,
    urgency   INTEGER NOT NULL,
    since     TEXT NOT NULL,
    review_on TEXT,
    open      INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX flag_open_by_child ON flag (child_id, urgency) WHERE open = 1;
CREATE INDEX flag_open_by_review ON flag (review_on) WHERE open = 1;

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

CREATE TABLE task (
    id          TEXT PRIMARY KEY,
    child_id    TEXT NOT NULL,
    title       TEXT NOT NULL,
    due_on      TEXT,
    assigned_to TEXT,
    open        INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX task_open_by_child ON task (child_id, due_on) WHERE open = 1;
CREATE INDEX task_open_by_due ON task (due_on) WHERE open = 1;

CREATE TABLE measurement (
    id               TEXT PRIMARY KEY,
    child_id         TEXT NOT NULL,
    contact_id       TEXT,
    kind             TEXT NOT NULL,
    measured_on      TEXT NOT NULL,
    value            INTEGER NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX measurement_by_child ON measurement (child_id, kind, measured_on) WHERE entered_in_error = 0;
CREATE INDEX measurement_by_contact ON measurement (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE appointment (
    id           TEXT PRIMARY KEY,
    child_id     TEXT NOT NULL,
    contact_type TEXT NOT NULL,
    happens_on   TEXT NOT NULL,
    happens_at   TEXT NOT NULL,
    place_id     TEXT,
    status       TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_by_day ON appointment (happens_on, happens_at) WHERE entered_in_error = 0;
CREATE INDEX appointment_by_child ON appointment (child_id, happens_on) WHERE entered_in_error = 0;

CREATE TABLE place (
    id               TEXT PRIMARY KEY,
    kind             TEXT NOT NULL,
    name             TEXT NOT NULL,
    sort_name        TEXT NOT NULL,
    urn              TEXT,
    named_nurse      TEXT,
    open             INTEGER NOT NULL CHECK (open IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_name ON place (sort_name) WHERE entered_in_error = 0;

CREATE TABLE questionnaire (
    id               TEXT PRIMARY KEY,
    child_id         TEXT NOT NULL,
    contact_type     TEXT NOT NULL,
    invited_on       TEXT NOT NULL,
    returned_on      TEXT,
    finished         INTEGER NOT NULL CHECK (finished IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX questionnaire_by_child ON questionnaire (child_id, contact_type) WHERE entered_in_error = 0;
CREATE INDEX questionnaire_open ON questionnaire (invited_on) WHERE finished = 0 AND entered_in_error = 0;

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

-- What is typed and not yet saved.
CREATE TABLE draft (
    id       TEXT PRIMARY KEY,
    form     TEXT NOT NULL,
    child_id TEXT,
    contents TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_by_child ON draft (child_id);

-- On its way to the trust. A revision is in `unsent`, or it is an entry of exactly one file.
CREATE TABLE unsent (
    revision_sequence INTEGER PRIMARY KEY REFERENCES revision (sequence),
    child_id          TEXT
) STRICT;
CREATE INDEX unsent_by_child ON unsent (child_id);

CREATE TABLE sync_file (
    sequence        INTEGER PRIMARY KEY CHECK (sequence >= 1),
    file_name       TEXT NOT NULL,
    created_at      TEXT NOT NULL,
    sha256          TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    previous_sha256 TEXT,
    entries         INTEGER NOT NULL CHECK (entries >= 1),
    audit_length    INTEGER NOT NULL,
    audit_head      TEXT NOT NULL,
    saved_to        TEXT,
    receipt_at      TEXT,
    receipt_sha256  TEXT
) STRICT;

CREATE TABLE sync_entry (
    revision_sequence INTEGER PRIMARY KEY REFERENCES revision (sequence),
    child_id          TEXT,
    file_sequence     INTEGER NOT NULL REFERENCES sync_file (sequence),
    outcome           TEXT CHECK (outcome IN ('received', 'refused', 'refused-mended')),
    reason            TEXT,
    CHECK ((outcome IN ('refused', 'refused-mended')) = (reason IS NOT NULL))
) STRICT;
CREATE INDEX sync_entry_by_file ON sync_entry (file_sequence);
CREATE INDEX sync_entry_in_file ON sync_entry (child_id) WHERE outcome IS NULL;
CREATE INDEX sync_entry_refused ON sync_entry (child_id) WHERE outcome = 'refused';

-- Safeguarding in depth.
CREATE TABLE safeguarding_episode (
    id         TEXT PRIMARY KEY,
    child_id   TEXT NOT NULL,
    kind       TEXT NOT NULL,
    urgency    INTEGER NOT NULL,
    started_on TEXT NOT NULL,
    ended_on   TEXT,
    outcome    TEXT,
    review_on  TEXT,
    open       INTEGER NOT NULL CHECK (open IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1)),
    CHECK ((ended_on IS NULL) = (outcome IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX safeguarding_episode_by_child ON safeguarding_episode (child_id, started_on) WHERE entered_in_error = 0;
CREATE INDEX safeguarding_episode_open ON safeguarding_episode (urgency, started_on) WHERE open = 1;
CREATE INDEX safeguarding_episode_open_by_child ON safeguarding_episode (child_id, urgency) WHERE open = 1;
CREATE INDEX safeguarding_episode_open_by_review ON safeguarding_episode (review_on) WHERE open = 1;
CREATE INDEX safeguarding_episode_by_day ON safeguarding_episode (started_on, ended_on) WHERE entered_in_error = 0;

CREATE TABLE referral (
    id       TEXT PRIMARY KEY,
    child_id TEXT NOT NULL,
    service  TEXT NOT NULL,
    sent_on  TEXT NOT NULL,
    chase_on TEXT,
    waiting  INTEGER NOT NULL CHECK (waiting IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_by_child ON referral (child_id, sent_on) WHERE entered_in_error = 0;
CREATE INDEX referral_waiting ON referral (chase_on) WHERE waiting = 1;

CREATE TABLE sharing (
    id        TEXT PRIMARY KEY,
    child_id  TEXT NOT NULL,
    shared_on TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX sharing_by_child ON sharing (child_id, shared_on) WHERE entered_in_error = 0;

CREATE TABLE escalation (
    id       TEXT PRIMARY KEY,
    child_id TEXT NOT NULL,
    -- The day an answer was asked by, of the step that waits; null when none waits.
    reply_by TEXT,
    open     INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX escalation_by_child ON escalation (child_id);
CREATE INDEX escalation_open ON escalation (reply_by) WHERE open = 1;

CREATE TABLE supervision (
    id       TEXT PRIMARY KEY,
    child_id TEXT NOT NULL,
    held_on  TEXT NOT NULL,
    next_on  TEXT,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX supervision_by_child ON supervision (child_id, held_on) WHERE entered_in_error = 0;

CREATE TABLE body_map (
    id         TEXT PRIMARY KEY,
    child_id   TEXT NOT NULL,
    contact_id TEXT,
    seen_on    TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX body_map_by_child ON body_map (child_id, seen_on) WHERE entered_in_error = 0;
CREATE INDEX body_map_by_contact ON body_map (contact_id) WHERE contact_id IS NOT NULL;

-- The entries a nurse marked significant.
CREATE TABLE significant (
    child_id      TEXT NOT NULL,
    record_id     TEXT NOT NULL,
    chronology_id TEXT NOT NULL,
    PRIMARY KEY (child_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE chronology (
    child_id TEXT PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE case_report (
    id         TEXT PRIMARY KEY,
    child_id   TEXT NOT NULL,
    template   TEXT NOT NULL,
    locked_at  TEXT NOT NULL,
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX case_report_by_child ON case_report (child_id, locked_at) WHERE entered_in_error = 0;

-- No child: an allegation about staff is on no child's record.
CREATE TABLE allegation (
    id       TEXT PRIMARY KEY,
    heard_on TEXT NOT NULL,
    open     INTEGER NOT NULL CHECK (open IN (0, 1)),
    entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What worried the nurse, of the newest revision of each contact that stands.
CREATE TABLE concern (
    contact_id  TEXT NOT NULL,
    concern     TEXT NOT NULL,
    child_id    TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    PRIMARY KEY (contact_id, concern)
) STRICT, WITHOUT ROWID;
CREATE INDEX concern_by_child ON concern (child_id, happened_on);

-- Report templates as this service words them; one without a row here is as it was shipped.
CREATE TABLE report_template (
    code TEXT PRIMARY KEY,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 50000)
) STRICT, WITHOUT ROWID;

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
