insert into caseload.assessment_scale (assessment_id, scale, points)
select distinct on (incoming.id, scale) incoming.id, scale, points::integer
from incoming
join caseload.assessment using (id, version)
cross join jsonb_each_text(incoming.detail -> 'scales') as score (scale, points)
where incoming.type = 'Observation' and incoming.refused is null and incoming.sort = 'assessment' and assessment.file_id = $1
order by incoming.id, scale
