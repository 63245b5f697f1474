insert into caseload.body_mark (id, position, kind, site, view, x, y, length, width, colour, explanation, explained_by)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'kind', one ->> 'site', one ->> 'view', (one ->> 'x')::integer,
    (one ->> 'y')::integer, (one ->> 'length')::integer, (one ->> 'width')::integer, one ->> 'colour',
    one ->> 'explanation', one ->> 'explained_by'
from incoming
join caseload.body_map using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'marks') with ordinality as list (one, position)
where incoming.type = 'Observation' and incoming.sort = 'body-map' and incoming.refused is null and body_map.file_id = $1
order by incoming.id, position
