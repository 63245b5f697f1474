-- Of the observations, those with scores.
insert into caseload.assessment as held
    (id, version, file_id, child_id, status, tool, completed_on, contact_id, communication, gross_motor, fine_motor,
     problem_solving, personal_social)
select distinct on (id)
    id, version, $1, child_id, status, kind, since, contact_id, (detail ->> 'communication')::integer,
    (detail ->> 'gross_motor')::integer, (detail ->> 'fine_motor')::integer, (detail ->> 'problem_solving')::integer,
    (detail ->> 'personal_social')::integer
from incoming
where type = 'Observation' and refused is null and amount is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    tool = excluded.tool, completed_on = excluded.completed_on, contact_id = excluded.contact_id,
    communication = excluded.communication, gross_motor = excluded.gross_motor, fine_motor = excluded.fine_motor,
    problem_solving = excluded.problem_solving, personal_social = excluded.personal_social
where held.version < excluded.version
