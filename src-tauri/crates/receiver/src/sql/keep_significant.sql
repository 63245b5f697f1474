insert into caseload.significant (id, position, entry_type, entry_id, marked_on, why)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'type', (one ->> 'id')::uuid, (one ->> 'marked_on')::date, one ->> 'why'
from incoming
join caseload.chronology using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'entries') with ordinality as list (one, position)
where incoming.type = 'List' and incoming.refused is null and chronology.file_id = $1
order by incoming.id, position
