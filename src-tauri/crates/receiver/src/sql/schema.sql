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
    level             text
);
create index child_nhs_number on caseload.child (nhs_number);

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
    practitioner uuid
);
create index contact_child on caseload.contact (child_id);

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
