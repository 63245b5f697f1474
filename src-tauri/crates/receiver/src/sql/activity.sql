-- Contacts that took place in the quarter, the children they were about, and those children's homes.
select
    count(*) as contacts,
    count(distinct coalesce(child.nhs_number, child.id::text)) as children,
    count(distinct coalesce(child.household, child.nhs_number, child.id::text)) as families
from caseload.contact
join caseload.child on child.id = contact.child_id and child.active
where contact.status = 'finished' and contact.outcome in ('seen', 'seen-late', 'not-seen')
  and contact.happened_on between $1::date and $2::date
