insert into caseload.child_move (child_id, position, on_day, direction, reason)
select distinct on (incoming.id, position)
    incoming.id, position, (one ->> 'on')::date, one ->> 'direction', one ->> 'reason'
from incoming
join caseload.child using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'moves') with ordinality as list (one, position)
where incoming.type = 'Patient' and incoming.refused is null and child.file_id = $1
order by incoming.id, position
