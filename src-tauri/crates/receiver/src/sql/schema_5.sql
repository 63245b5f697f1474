-- Version 5: care over time. Each table holds the newest version of its records; the rows of a record that has several are
-- those of that version.
alter table caseload.child
    add column restricted_identity boolean not null default false,
    -- The record of the same child that took its place.
    add column merged_into         uuid,
    add column cover_for           text,
    add column cover_until         date,
    add column died_on             date,
    add column death_expected      text,
    add column panel_told_on       date,
    add column death_factors       text[] not null default '{}';

-- Comings onto a caseload and goings from it, oldest first.
create table caseload.child_move (
    child_id  uuid not null references caseload.child on delete cascade,
    position  integer not null,
    on_day    date,
    -- in, out
    direction text not null,
    reason    text,
    primary key (child_id, position)
);

alter table caseload.relationship
    add column since date,
    add column until date;
update caseload.relationship set
    since = left(held.resource -> 'period' ->> 'start', 10)::date, until = left(held.resource -> 'period' ->> 'end', 10)::date
from caseload.fhir_resource held
where held.type = 'RelatedPerson' and held.id = relationship.id and held.version = relationship.version;

-- The contact it was written with, where one visit was written once for several children.
alter table caseload.contact add column written_with uuid;
update caseload.contact set written_with = (told ->> 'value')::uuid
from caseload.fhir_resource held, jsonb_array_elements(held.resource -> 'identifier') told
where held.type = 'Encounter' and held.id = contact.id and held.version = contact.version
  and told ->> 'system' like '%/Id/visit' and told ->> 'value' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

create table caseload.contact_given (
    contact_id uuid not null references caseload.contact on delete cascade,
    position   integer not null,
    item       text not null,
    quantity   integer not null,
    primary key (contact_id, position)
);

create table caseload.contact_signposted (
    contact_id uuid not null references caseload.contact on delete cascade,
    position   integer not null,
    service_id uuid not null,
    primary key (contact_id, position)
);

-- The entry of the directory a referral went to.
alter table caseload.referral add column service_id uuid;

alter table caseload.episode
    add column package           text,
    add column activity          text,
    add column sessions_planned  integer,
    add column measure           text,
    add column measure_baseline  text,
    add column measure_closing   text,
    add column lead_practitioner text,
    add column lead_agency       text,
    -- What the family answered last to a voluntary programme.
    add column consent           text;
-- A resource of before has none of the others.
update caseload.episode set sessions_planned = (
    select (told ->> 'valueInteger')::integer
    from caseload.fhir_resource resource, jsonb_array_elements(resource.resource -> 'extension') told
    where resource.type = 'EpisodeOfCare' and resource.id = episode.id and resource.version = episode.version
      and told ->> 'url' like '%/StructureDefinition/sessions-planned'
);

-- Why an episode was opened; it comes with it, in a resource of its own under the same id.
create table caseload.episode_reason (
    id      uuid primary key,
    version integer not null,
    file_id bigint not null references caseload.sync_file,
    reason  text,
    detail  text
);
insert into caseload.episode_reason
select distinct on (id) id, version, file_id, jsonb_path_query_first(
        resource, '$.code.coding[*] ? (@.system like_regex "/CodeSystem/episode-reason$").code'
    ) #>> '{}', resource -> 'code' ->> 'text'
from caseload.fhir_resource
where type = 'Condition'
order by id, version desc;

-- Steps from one level to the other in the same episode.
create table caseload.episode_step (
    episode_id uuid not null references caseload.episode on delete cascade,
    position   integer not null,
    on_day     date not null,
    level_from text not null,
    level_to   text not null,
    reason     text,
    agreed_by  text,
    primary key (episode_id, position)
);

create table caseload.episode_partner (
    episode_id uuid not null references caseload.episode on delete cascade,
    position   integer not null,
    agency     text,
    name       text,
    primary key (episode_id, position)
);

-- Ends that were taken back.
create table caseload.episode_reopened (
    episode_id uuid not null references caseload.episode on delete cascade,
    position   integer not null,
    on_day     date not null,
    reason     text,
    ended_on   date not null,
    outcome    text not null,
    note       text,
    primary key (episode_id, position)
);

create table caseload.episode_consent (
    episode_id uuid not null references caseload.episode on delete cascade,
    position   integer not null,
    on_day     date not null,
    answer     text not null,
    answered_by text,
    primary key (episode_id, position)
);

create table caseload.goal (
    id         uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    status     text not null,
    episode_id uuid,
    -- 0 to 10, as the family puts it.
    baseline   integer,
    latest     integer
);
create index goal_episode on caseload.goal (episode_id);
insert into caseload.goal
select distinct on (id) id, version, file_id, substring(resource -> 'subject' ->> 'reference' from 'Patient/(.+)')::uuid,
    resource ->> 'lifecycleStatus',
    substring(told.episode from 'EpisodeOfCare/(.+)')::uuid, told.baseline, told.latest
from caseload.fhir_resource
left join lateral (
    select
        max(one -> 'valueReference' ->> 'reference') filter (where one ->> 'url' like '%/StructureDefinition/episode')
            as episode,
        max((one ->> 'valueInteger')::integer) filter (where one ->> 'url' like '%/StructureDefinition/goal-baseline')
            as baseline,
        max((one ->> 'valueInteger')::integer) filter (where one ->> 'url' like '%/StructureDefinition/goal-latest')
            as latest
    from jsonb_array_elements(resource -> 'extension') one
) told on true
where type = 'Goal'
order by id, version desc;

create table caseload.goal_score (
    goal_id  uuid not null references caseload.goal on delete cascade,
    position integer not null,
    -- None where the day was not kept.
    on_day   date,
    score    integer not null,
    primary key (goal_id, position)
);

create table caseload.health_plan (
    id         uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    status     text not null,
    -- The day it was written or last agreed.
    written_on date,
    review_on  date,
    ended_on   date,
    end_reason text,
    condition  text,
    place_id   uuid
);
create index health_plan_child on caseload.health_plan (child_id);

create table caseload.health_plan_copy (
    plan_id  uuid not null references caseload.health_plan on delete cascade,
    position integer not null,
    holder   text,
    on_day   date not null,
    primary key (plan_id, position)
);

create table caseload.health_plan_training (
    plan_id  uuid not null references caseload.health_plan on delete cascade,
    position integer not null,
    what     text,
    who      text,
    on_day   date not null,
    renew_on date,
    primary key (plan_id, position)
);

-- The directories of the laptops; two laptops may each have an entry for the same service.
create table caseload.local_service (
    id            uuid primary key,
    version       integer not null,
    file_id       bigint not null references caseload.sync_file,
    active        boolean not null,
    topic         text,
    name          text,
    offered_from  date,
    offered_until date
);

create table caseload.transfer (
    id              uuid primary key,
    version         integer not null,
    file_id         bigint not null references caseload.sync_file,
    child_id        uuid not null,
    status          text not null,
    kind            text,
    -- Where it stands.
    state           text,
    rating          text,
    -- The name, or the team where no name is known.
    passes_to       text,
    team            text,
    planned_for     date,
    cover_until     date,
    meeting_on      date,
    discussed_on    date,
    basis           text,
    family_told_on  date,
    sent_on         date,
    -- The fingerprint of the handover file, where there was one.
    handover_sha256 text,
    received_on     date,
    answer          text,
    answered_on     date,
    answered_by     text,
    completed_on    date,
    cancelled_on    date
);
create index transfer_child on caseload.transfer (child_id);

-- What was open on the record and was read before care passed.
create table caseload.transfer_acknowledged (
    transfer_id uuid not null references caseload.transfer on delete cascade,
    position    integer not null,
    entry_type  text not null,
    entry_id    uuid not null,
    primary key (transfer_id, position)
);

-- Letters. Their words are in their resources.
create table caseload.letter (
    id         uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    status     text not null,
    template   text,
    written_on date,
    restricted boolean not null
);
create index letter_child on caseload.letter (child_id);

-- A resource without who wrote it. A record that passed to another laptop before the trust had it comes from both, the same
-- but for the author and the trust as each laptop knows them.
create function caseload.but_for_the_author(resource jsonb) returns text language sql immutable as $$
    select regexp_replace(resource::text, '(, )?"reference": "(Practitioner|Organization)/[^"]*"', '', 'g')
$$;

-- Both sides of each transfer: who passes care on, and which other laptop has the child since.
create view caseload.transfer_sides as
with told as (
    select transfer.*, writer.device_id as sender, coalesce(child.nhs_number, child.id::text) as person
    from caseload.transfer
    join caseload.child on child.id = transfer.child_id
    cross join lateral (
        select sync_file.device_id
        from caseload.fhir_resource
        join caseload.sync_file using (file_id)
        where fhir_resource.type = 'Task' and fhir_resource.id = transfer.id
        order by fhir_resource.version
        limit 1
    ) writer
    where transfer.status <> 'entered-in-error'
), receivers_own as (
    -- What another laptop wrote of the same passing is its side of it, and no transfer of its own.
    select distinct on (theirs.id) theirs.id, ours.id as transfer_id, theirs.sender as device_id, theirs.answered_on as on_day
    from told ours
    join told theirs on theirs.person = ours.person and theirs.kind = ours.kind and theirs.sender <> ours.sender
    where theirs.answer = 'accepted' and ours.sent_on <= theirs.answered_on
      and (theirs.sent_on is null or theirs.sent_on = ours.sent_on or theirs.handover_sha256 = ours.handover_sha256)
      -- Two laptops that sent on one day: the one that waited for an answer is the sender.
      and (theirs.sent_on is null or (ours.sent_on, ours.planned_for, ours.id) < (theirs.sent_on, theirs.planned_for, theirs.id))
    order by theirs.id, ours.sent_on desc, ours.id
), known as (
    -- Every revision of a child, by person, laptop and day of England's clock.
    select coalesce(child.nhs_number, child.id::text) as person, child.id as child_id, sync_file.device_id,
        fhir_resource.written_at,
        (fhir_resource.written_at at time zone 'Europe/London')::date as on_day,
        fhir_resource.resource @? '$.extension[*] ? (@.url like_regex "/caseload-status$").valueCodeableConcept.coding[*]
            ? (@.code == "on-caseload")' as on_caseload
    from caseload.fhir_resource
    join caseload.child on child.id = fhir_resource.id
    join caseload.sync_file on sync_file.file_id = fhir_resource.file_id
    where fhir_resource.type = 'Patient'
), child_there as (
    select told.id as transfer_id, known.device_id, min(known.on_day) as on_day
    from told
    join known on known.person = told.person and known.device_id <> told.sender and known.on_day >= told.sent_on
    where known.on_caseload
      -- A laptop that had a record of its own of the child before, and has the child still, did not take it on. The sender's
      -- record, on another laptop, was handed over.
      and (known.child_id = told.child_id or coalesce((
        select not before.on_caseload from known before
        where before.child_id = known.child_id and before.device_id = known.device_id and before.on_day < told.sent_on
        order by before.written_at desc limit 1
      ), true))
    group by told.id, known.device_id
), taken as (
    select distinct on (transfer_id) transfer_id, device_id, on_day
    from (
        select transfer_id, device_id, on_day from receivers_own
        union all
        select transfer_id, device_id, on_day from child_there
    ) sides
    order by transfer_id, on_day, device_id
)
select told.id, told.child_id, told.person, told.kind, told.state, told.rating, told.passes_to, told.planned_for,
    told.sent_on, told.answer, told.answered_on, told.answered_by, told.completed_on, told.cancelled_on, told.sender,
    taken.device_id as taken_by, taken.on_day as taken_on
from told
left join taken on taken.transfer_id = told.id
where told.id not in (select id from receivers_own);

insert into caseload.schema_version values (5);
