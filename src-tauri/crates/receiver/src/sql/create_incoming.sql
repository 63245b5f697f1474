-- The file being loaded, one row an entry, until the transaction ends.
create temporary table incoming (
    line         bigint not null,
    type         text not null,
    id           uuid not null,
    version      integer not null,
    written_at   timestamptz not null,
    refused      text,
    child_id     uuid,
    active       boolean,
    status       text,
    -- Which kind of record it is, where a type has several tables.
    sort         text,
    kind         text,
    outcome      text,
    mode         text,
    level        text,
    since        date,
    until        date,
    review_on    date,
    practitioner uuid,
    place_id     uuid,
    contact_id   uuid,
    amount       integer,
    nhs_number   text,
    family_name  text,
    given_names  text,
    gender       text,
    postcode     text,
    -- What only one kind of record has, by the names of its table's columns.
    detail       jsonb,
    resource     jsonb
) on commit drop
