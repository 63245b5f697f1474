-- Each child's first antenatal contact at 28 weeks or more, in the quarter ($1 to $2) or not long before, with the mother:
-- twins' mothers count once, when the first of the two was met about, and that may have been in the quarter before.
--
-- 28 weeks and 0 days is 84 days before the due date. After a birth it is counted from the gestation at birth; where that
-- is not known the birth counts as at term.
with pregnancy as (
    select
        coalesce(child.nhs_number, child.id::text) as person, child.id, birth_date,
        nullif(trim(authority), '') as authority, imd_decile,
        coalesce(birth_date, expected_delivery) as about,
        case
            when birth_date is null then expected_delivery - 84
            when gestation is null then birth_date - 84
            else birth_date - gestation + 28 * 7
        end as from_day
    from caseload.child
    where active
), first_met as (
    select distinct on (person) person, about, happened_on, authority, imd_decile
    from pregnancy
    join caseload.contact on contact.child_id = pregnancy.id
    where contact.status = 'finished' and contact.kind = 'antenatal' and contact.mode = 'in-person'
      -- The mother is met; a child not born yet is not seen.
      and contact.outcome in ('seen', 'seen-late', 'not-seen')
      and contact.happened_on >= from_day and coalesce(contact.happened_on < birth_date, true)
    order by person, happened_on, contact.id
), mother as (
    -- The trust may hold her under several record ids; the number is one.
    select coalesce(child.nhs_number, child.id::text) as person, min(coalesce(relationship.nhs_number, relationship.person)) as mother
    from caseload.relationship
    join caseload.child on child.id = relationship.child_id and child.active
    where relationship.active and relationship.role = 'mother'
    group by 1
)
select happened_on, authority, imd_decile, mother, about
from first_met
left join mother using (person)
-- A contact from 28 weeks on about the other twin is not longer ago than this.
where happened_on between $1::date - 150 and $2::date
order by happened_on, person
