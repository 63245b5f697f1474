-- Safeguarding statuses of the quarter ($1 to $2) by reportable group, and over all groups in the row without one.
-- Which kind is in which group is in coverage/safeguarding.rs, and comes as two lists in step ($3, $4).
with kinds as (
    select * from unnest($3::text[], $4::text[]) as kinds (kind, reportable)
), status as (
    -- A child on two laptops has two records and one NHS number; a status that both hold is one, and an end that either
    -- knows is its end.
    select distinct on (person, kind, since, nth) *
    from (
        select
            coalesce(child.nhs_number, child.id::text) as person,
            coalesce(child.household, child.nhs_number, child.id::text) as family,
            kinds.reportable, episode.kind, episode.since, episode.until,
            row_number() over (
                partition by episode.child_id, episode.kind, episode.since order by episode.id
            ) as nth
        from caseload.safeguarding_episode episode
        join kinds using (kind)
        join caseload.child on child.id = episode.child_id and child.active
        where episode.status <> 'entered-in-error' and episode.since <= $2::date
    ) held
    order by person, kind, since, nth, until nulls last
), counted as (
    select
        reportable,
        count(*) filter (where since >= $1::date) as started,
        count(*) filter (where until between $1::date and $2::date) as ended,
        count(*) filter (where until is null or until > $2::date) as open,
        count(distinct person) filter (where until is null or until > $2::date) as children,
        count(distinct family) filter (where until is null or until > $2::date) as families
    from status
    group by grouping sets ((reportable), ())
), met as (
    select reportable, count(distinct contact.id) as contacts
    from status
    join caseload.child on coalesce(child.nhs_number, child.id::text) = status.person and child.active
    join caseload.contact on contact.child_id = child.id
    where contact.status = 'finished' and contact.outcome in ('seen', 'seen-late', 'not-seen')
      and contact.happened_on between $1::date and $2::date
      -- While the status was open, its first and its last day included.
      and contact.happened_on >= status.since and coalesce(contact.happened_on <= status.until, true)
    group by grouping sets ((reportable), ())
)
select
    counted.reportable, started, ended, open, children, families, coalesce(met.contacts, 0) as contacts
from counted
left join met on met.reportable is not distinct from counted.reportable
