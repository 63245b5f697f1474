-- Version 3: safeguarding work. Each table holds the newest version of its records; the rows of a record that has several
-- are those of that version.
alter table caseload.contact
    -- What was done about a concern, and what was decided after a second attempt in a row without seeing the child.
    add column action   text,
    add column decision text;

-- What worried the practitioner at a contact, in the order it was written.
create table caseload.contact_concern (
    contact_id uuid not null references caseload.contact on delete cascade,
    position   integer not null,
    concern    text not null,
    primary key (contact_id, position)
);
create index contact_concern_concern on caseload.contact_concern (concern);

alter table caseload.flag
    -- The service's own type, where `kind` is local.
    add column local_type           text,
    add column known_to             text,
    add column action               text,
    -- The report to the police of FGM in a girl under 18, or why there was none.
    add column police_reference     text,
    add column not_reported_because text,
    add column health_advice        text,
    add column law_advice           text;

create table caseload.safeguarding_episode (
    id        uuid primary key,
    version   integer not null,
    file_id   bigint not null references caseload.sync_file,
    child_id  uuid not null,
    status    text not null,
    kind      text not null,
    since     date,
    until     date,
    review_on date,
    -- How it ended.
    outcome   text,
    -- The status it stepped up or down from.
    follows   uuid
);
create index safeguarding_episode_child on caseload.safeguarding_episode (child_id);

-- What is known of a status; it comes with it, in a resource of its own under the same id.
create table caseload.safeguarding_detail (
    id                  uuid primary key,
    version             integer not null,
    file_id             bigint not null references caseload.sync_file,
    child_id            uuid not null,
    status              text not null,
    authority           text,
    social_worker       text,
    social_worker_phone text,
    categories          text[] not null,
    legal_basis         text,
    early_help_form     text,
    threshold_level     text,
    lead_practitioner   text,
    lead_agency         text,
    factors             text[] not null
);
create index safeguarding_detail_child on caseload.safeguarding_detail (child_id);

create table caseload.placement (
    id       uuid not null references caseload.safeguarding_detail on delete cascade,
    position integer not null,
    kind     text not null,
    since    date not null,
    until    date,
    detail   text,
    primary key (id, position)
);

-- What happened or is planned, of a status or of a flag.
create table caseload.safeguarding_event (
    id       uuid not null,
    position integer not null,
    kind     text not null,
    on_day   date not null,
    -- planned, held, not-held
    state    text not null,
    -- What the service gave to it.
    part     text not null,
    note     text,
    primary key (id, position)
);
create index safeguarding_event_on_day on caseload.safeguarding_event (on_day);

create table caseload.referral (
    id            uuid primary key,
    version       integer not null,
    file_id       bigint not null references caseload.sync_file,
    child_id      uuid not null,
    status        text not null,
    service       text not null,
    service_name  text,
    mode          text,
    urgency       text,
    sent_on       date,
    reason        text,
    basis         text,
    confirmed_on  date,
    chase_on      date,
    answered_on   date,
    answer        text,
    answered_by   text,
    answer_reason text,
    came_of_it    text,
    contact_id    uuid
);
create index referral_child on caseload.referral (child_id);

create table caseload.sharing (
    id           uuid primary key,
    version      integer not null,
    file_id      bigint not null references caseload.sync_file,
    child_id     uuid not null,
    status       text not null,
    on_day       date,
    shared_with  text,
    mode         text,
    what         text,
    basis        text,
    basis_detail text,
    family_told  text,
    referral_id  uuid,
    report_id    uuid
);
create index sharing_child on caseload.sharing (child_id);

create table caseload.supervision (
    id         uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    status     text not null,
    on_day     date,
    supervisor text,
    form       text,
    discussed  text,
    actions    text,
    next_on    date
);
create index supervision_child on caseload.supervision (child_id);

create table caseload.escalation (
    id          uuid primary key,
    version     integer not null,
    file_id     bigint not null references caseload.sync_file,
    child_id    uuid not null,
    status      text not null,
    about       text,
    begun_on    date,
    -- The answer that is waited for.
    reply_by    date,
    resolved_on date,
    outcome     text,
    referral_id uuid
);
create index escalation_child on caseload.escalation (child_id);

create table caseload.escalation_step (
    id         uuid not null references caseload.escalation on delete cascade,
    position   integer not null,
    stage      text not null,
    put_to     text,
    on_day     date not null,
    reply_by   date not null,
    replied_on date,
    reply      text,
    primary key (id, position)
);

create table caseload.body_map (
    id               uuid primary key,
    version          integer not null,
    file_id          bigint not null references caseload.sync_file,
    child_id         uuid not null,
    status           text not null,
    seen_on          date,
    contact_id       uuid,
    figure           text,
    mobility         text,
    referred_at      timestamptz,
    referred_to      text,
    referral_outcome text,
    referral_id      uuid
);
create index body_map_child on caseload.body_map (child_id);

create table caseload.body_mark (
    id           uuid not null references caseload.body_map on delete cascade,
    -- The number it has on the drawing.
    position     integer not null,
    kind         text not null,
    site         text not null,
    view         text not null,
    -- Thousandths of the outline, from its left and its top edge.
    x            integer not null check (x between 0 and 1000),
    y            integer not null check (y between 0 and 1000),
    -- Millimetres.
    length       integer,
    width        integer,
    colour       text,
    explanation  text,
    explained_by text,
    primary key (id, position)
);

create table caseload.chronology (
    id       uuid primary key,
    version  integer not null,
    file_id  bigint not null references caseload.sync_file,
    child_id uuid not null,
    status   text not null
);
create index chronology_child on caseload.chronology (child_id);

create table caseload.significant (
    id          uuid not null references caseload.chronology on delete cascade,
    position    integer not null,
    -- The resource the entry came in.
    entry_type  text not null,
    entry_id    uuid not null,
    marked_on   date,
    why         text,
    primary key (id, position)
);

-- Locked reports. Their words are in their resources.
create table caseload.case_report (
    id         uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    status     text not null,
    template   text,
    title      text,
    meeting_on date,
    locked_at  timestamptz,
    sha256     text not null check (length(sha256) = 64)
);
create index case_report_child on caseload.case_report (child_id);

-- Allegations about members of staff. Nothing here leads to a child, or from one.
create table caseload.allegation (
    id          uuid primary key,
    version     integer not null,
    file_id     bigint not null references caseload.sync_file,
    status      text not null,
    on_day      date,
    about       text,
    referred_on date,
    officer     text,
    reference   text,
    outcome     text,
    note        text
);

insert into caseload.schema_version values (3);
