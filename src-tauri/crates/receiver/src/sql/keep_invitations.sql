insert into caseload.invitation (place_id, position, programme, school_year, status, on_day)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'programme', (one ->> 'school_year')::integer, one ->> 'status', (one ->> 'on')::date
from incoming
join caseload.place using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'invitations') with ordinality as list (one, position)
where incoming.type = 'Location' and incoming.refused is null and place.file_id = $1
order by incoming.id, position
