insert into caseload.contact_signposted (contact_id, position, service_id)
select distinct on (incoming.id, position)
    incoming.id, position, (one #>> '{}')::uuid
from incoming
join caseload.contact using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'signposted') with ordinality as list (one, position)
where incoming.type = 'Encounter' and incoming.refused is null and contact.file_id = $1
order by incoming.id, position
