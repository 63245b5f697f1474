insert into caseload.placement (id, position, kind, since, until, detail)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'kind', (one ->> 'from')::date, (one ->> 'until')::date, one ->> 'detail'
from incoming
join caseload.safeguarding_detail using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'placements') with ordinality as list (one, position)
where incoming.type = 'Observation' and incoming.sort = 'safeguarding-episode' and incoming.refused is null and safeguarding_detail.file_id = $1
order by incoming.id, position
