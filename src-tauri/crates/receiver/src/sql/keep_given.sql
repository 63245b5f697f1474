insert into caseload.contact_given (contact_id, position, item, quantity)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'item', (one ->> 'quantity')::integer
from incoming
join caseload.contact using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'given') with ordinality as list (one, position)
where incoming.type = 'Encounter' and incoming.refused is null and contact.file_id = $1
order by incoming.id, position
