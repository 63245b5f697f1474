insert into caseload.health_plan as held
    (id, version, file_id, child_id, status, written_on, review_on, ended_on, end_reason, condition, place_id)
select distinct on (id)
    id, version, $1, child_id, status, since, review_on, until, outcome, detail ->> 'condition', place_id
from incoming
where type = 'CarePlan' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    written_on = excluded.written_on, review_on = excluded.review_on, ended_on = excluded.ended_on,
    end_reason = excluded.end_reason, condition = excluded.condition, place_id = excluded.place_id
where held.version < excluded.version
