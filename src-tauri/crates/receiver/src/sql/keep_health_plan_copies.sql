insert into caseload.health_plan_copy (plan_id, position, holder, on_day)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'holder', (one ->> 'on')::date
from incoming
join caseload.health_plan using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'copies') with ordinality as list (one, position)
where incoming.type = 'CarePlan' and incoming.refused is null and health_plan.file_id = $1
order by incoming.id, position
