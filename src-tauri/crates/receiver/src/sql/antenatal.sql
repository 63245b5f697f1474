-- The first antenatal contact at 28 weeks or more of each pregnancy, where it was in the quarter ($1 to $2).
--
-- Twins share a home and a due date and are one mother's. After the birth the due date is the day of birth and the weeks
-- that were missing to 40; where those are not known the birth counts as at term.
with pregnancy as (
    select
        id, authority, imd_decile, coalesce(household, nhs_number, id::text) as home,
        coalesce(birth_date + (280 - coalesce(gestation, 280)), expected_delivery) as due_on
    from caseload.child
    where active
), first_met as (
    select distinct on (home, due_on) home, due_on, happened_on, authority, imd_decile
    from pregnancy
    join caseload.contact on contact.child_id = pregnancy.id
    where contact.status = 'finished' and contact.kind = 'antenatal' and contact.mode = 'in-person'
      and contact.outcome in ('seen', 'seen-late')
      -- 28 weeks and 0 days is 84 days before the due date.
      and contact.happened_on >= pregnancy.due_on - 84
    order by home, due_on, happened_on, contact.id
)
select happened_on, authority, imd_decile
from first_met
where happened_on between $1::date and $2::date
order by happened_on, home, due_on
