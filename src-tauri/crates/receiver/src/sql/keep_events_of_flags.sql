insert into caseload.safeguarding_event (id, position, kind, on_day, state, part, note)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'kind', (one ->> 'on')::date, one ->> 'state', one ->> 'part', one ->> 'note'
from incoming
join caseload.flag using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'events') with ordinality as list (one, position)
where incoming.type = 'Flag' and incoming.sort is null and incoming.refused is null and flag.file_id = $1
order by incoming.id, position
