insert into caseload.health_plan_training (plan_id, position, what, who, on_day, renew_on)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'what', one ->> 'who', (one ->> 'on')::date, (one ->> 'renew_on')::date
from incoming
join caseload.health_plan using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'training') with ordinality as list (one, position)
where incoming.type = 'CarePlan' and incoming.refused is null and health_plan.file_id = $1
order by incoming.id, position
