insert into caseload.goal_score (goal_id, position, on_day, score)
select distinct on (incoming.id, position)
    incoming.id, position, (one ->> 'on')::date, (one ->> 'score')::integer
from incoming
join caseload.goal using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'scores') with ordinality as list (one, position)
where incoming.type = 'Goal' and incoming.refused is null and goal.file_id = $1
order by incoming.id, position
