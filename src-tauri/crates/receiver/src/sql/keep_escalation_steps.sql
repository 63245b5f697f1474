insert into caseload.escalation_step (id, position, stage, put_to, on_day, reply_by, replied_on, reply)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'stage', one ->> 'to', (one ->> 'on')::date, (one ->> 'reply_by')::date,
    (one ->> 'replied_on')::date, one ->> 'reply'
from incoming
join caseload.escalation using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'steps') with ordinality as list (one, position)
where incoming.type = 'Task' and incoming.sort = 'escalation' and incoming.refused is null and escalation.file_id = $1
order by incoming.id, position
