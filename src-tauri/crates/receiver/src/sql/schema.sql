-- What the trust holds of its laptops' files. Version 1.
create schema caseload;

create table caseload.schema_version (
    version integer primary key
);
insert into caseload.schema_version values (1);

-- Whose receiver fills this database: another home with other keys is refused.
create table caseload.receiver (
    only_row       boolean primary key default true check (only_row),
    trust          text not null,
    receipt_key_id text not null
);

create table caseload.device (
    device_id    uuid primary key,
    store_id     uuid not null,
    public_key   bytea not null unique check (length(public_key) = 32),
    label        text not null,
    enrolled_at  timestamptz not null,
    withdrawn_at timestamptz
);

create table caseload.sync_file (
    file_id         bigint generated always as identity primary key,
    device_id       uuid not null references caseload.device,
    sequence        bigint not null check (sequence >= 1),
    sha256          bytea not null unique check (length(sha256) = 32),
    previous_sha256 bytea check (length(previous_sha256) = 32),
    created_at      timestamptz not null,
    received_at     timestamptz not null,
    audit_head      bytea not null check (length(audit_head) = 32),
    audit_length    bigint not null,
    accepted        bigint not null,
    refused         bigint not null,
    receipt         bytea not null,
    unique (device_id, sequence)
);

-- Waiting for an earlier file. The file itself lies in the home's `parked` folder under its hash.
create table caseload.parked_file (
    sha256    bytea primary key check (length(sha256) = 32),
    device_id uuid not null references caseload.device,
    sequence  bigint not null,
    parked_at timestamptz not null,
    unique (device_id, sequence)
);

-- Contradicts what was received: a copied or restored store, or worse. A person must look.
create table caseload.quarantined_file (
    sha256         bytea primary key check (length(sha256) = 32),
    device_id      uuid not null references caseload.device,
    sequence       bigint not null,
    reason         text not null,
    quarantined_at timestamptz not null
);

-- Every accepted revision of every record, for ever.
create table caseload.fhir_resource (
    type       text not null,
    id         uuid not null,
    version    integer not null check (version >= 1),
    file_id    bigint not null references caseload.sync_file,
    written_at timestamptz not null,
    resource   jsonb not null,
    primary key (type, id, version)
);

-- The newest revision of each, in columns. The newest version wins, whichever file it came in.
create table caseload.child (
    id                uuid primary key,
    version           integer not null,
    file_id           bigint not null references caseload.sync_file,
    active            boolean not null,
    nhs_number        text check (length(nhs_number) = 10),
    family_name       text,
    given_names       text,
    birth_date        date,
    expected_delivery date,
    gender            text not null,
    postcode          text,
    level             text,
    level_since       date,
    caseload_status   text,
    joined_on         date,
    left_on           date,
    -- Where the child lives, as the laptop wrote it, and how deprived the neighbourhood is: 1 the most, 10 the least.
    authority         text,
    imd_decile        integer,
    -- Children with the same value share a home.
    household         text,
    -- Completed days of pregnancy at birth.
    gestation         integer,
    send              text
);
create index child_nhs_number on caseload.child (nhs_number);
create index child_birth_date on caseload.child (birth_date);

create table caseload.contact (
    id           uuid primary key,
    version      integer not null,
    file_id      bigint not null references caseload.sync_file,
    child_id     uuid not null,
    status       text not null,
    kind         text,
    outcome      text,
    mode         text,
    happened_on  date,
    practitioner uuid,
    place_id     uuid,
    -- The role of whoever delivered it, where that was recorded.
    delivered_by text,
    infant_feeding text
);
create index contact_child on caseload.contact (child_id);
create index contact_happened_on on caseload.contact (happened_on);

create table caseload.flag (
    id        uuid primary key,
    version   integer not null,
    file_id   bigint not null references caseload.sync_file,
    child_id  uuid not null,
    status    text not null,
    kind      text,
    since     date,
    until     date,
    review_on date
);
create index flag_child on caseload.flag (child_id);

create table caseload.episode (
    id        uuid primary key,
    version   integer not null,
    file_id   bigint not null references caseload.sync_file,
    child_id  uuid not null,
    status    text not null,
    level     text,
    outcome   text,
    since     date,
    until     date,
    review_on date
);
create index episode_child on caseload.episode (child_id);

create table caseload.relationship (
    id         uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    active     boolean not null,
    role       text,
    -- Who it is: by number, and by the record id of the person on her laptop.
    nhs_number text,
    person     text
);
create index relationship_child on caseload.relationship (child_id);

create table caseload.measurement (
    id          uuid primary key,
    version     integer not null,
    file_id     bigint not null references caseload.sync_file,
    child_id    uuid not null,
    status      text not null,
    kind        text not null,
    -- Grams for a weight, millimetres for the rest.
    value       integer not null check (value >= 0),
    measured_on date,
    contact_id  uuid
);
create index measurement_child on caseload.measurement (child_id);

create table caseload.assessment (
    id              uuid primary key,
    version         integer not null,
    file_id         bigint not null references caseload.sync_file,
    child_id        uuid not null,
    status          text not null,
    tool            text not null,
    completed_on    date,
    contact_id      uuid,
    -- Hundredths of a point; null where the area was not scored.
    communication   integer,
    gross_motor     integer,
    fine_motor      integer,
    problem_solving integer,
    personal_social integer
);
create index assessment_child on caseload.assessment (child_id);

create table caseload.appointment (
    id         uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    status     text not null,
    kind       text,
    -- What became of it, in the laptop's words; status is FHIR's coarser one.
    outcome    text,
    mode       text,
    starts_at  timestamptz,
    minutes    integer,
    place_id   uuid,
    contact_id uuid
);
create index appointment_child on caseload.appointment (child_id);

create table caseload.questionnaire (
    id             uuid primary key,
    version        integer not null,
    file_id        bigint not null references caseload.sync_file,
    child_id       uuid not null,
    status         text not null,
    kind           text,
    state          text,
    invited_on     date,
    returned_on    date,
    read_on        date,
    outcome        text,
    followed_up_on date,
    contact_id     uuid
);
create index questionnaire_child on caseload.questionnaire (child_id);

create table caseload.place (
    id                 uuid primary key,
    version            integer not null,
    file_id            bigint not null references caseload.sync_file,
    open               boolean not null,
    kind               text,
    name               text,
    urn                text,
    ods_code           text,
    postcode           text,
    named_practitioner text
);

-- What a school was invited to; the rows of a place are those of its newest version.
create table caseload.invitation (
    place_id    uuid not null references caseload.place on delete cascade,
    position    integer not null,
    programme   text not null,
    school_year integer not null,
    status      text not null,
    on_day      date not null,
    primary key (place_id, position)
);

-- The day on which somebody is so many months old: the same day of the month, or the first of the next month where
-- that month has no such day.
create function caseload.day_of_age(born date, months integer) returns date
    language sql immutable strict
    return case
        when extract(day from born + make_interval(months => months)) < extract(day from born)
        then (born + make_interval(months => months))::date + 1
        else (born + make_interval(months => months))::date
    end;
