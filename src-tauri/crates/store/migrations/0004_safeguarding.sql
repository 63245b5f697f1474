-- Safeguarding in depth: dated statuses, what was referred, shared and disputed, marks seen, what is significant.

INSERT INTO record_kind (code) VALUES
    ('safeguarding-episode'), ('referral'), ('sharing'), ('escalation'), ('supervision'), ('body-map'), ('chronology'),
    ('case-report'), ('allegation');

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
