insert into caseload.contact_concern (contact_id, position, concern)
select distinct on (incoming.id, position) incoming.id, position, concern
from incoming
join caseload.contact using (id, version)
cross join jsonb_array_elements_text(incoming.detail -> 'concerns') with ordinality as list (concern, position)
where incoming.type = 'Encounter' and incoming.refused is null and contact.file_id = $1
order by incoming.id, position
