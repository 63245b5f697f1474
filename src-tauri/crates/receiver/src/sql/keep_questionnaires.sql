-- Of the tasks, those that are questionnaires.
insert into caseload.questionnaire as held
    (id, version, file_id, child_id, status, kind, state, invited_on, returned_on, read_on, outcome, followed_up_on,
     contact_id)
select distinct on (id)
    id, version, $1, child_id, status, kind, detail ->> 'state', since, (detail ->> 'returned_on')::date,
    (detail ->> 'read_on')::date, outcome, (detail ->> 'followed_up_on')::date, contact_id
from incoming
where type = 'Task' and refused is null and sort = 'questionnaire'
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, state = excluded.state, invited_on = excluded.invited_on, returned_on = excluded.returned_on,
    read_on = excluded.read_on, outcome = excluded.outcome, followed_up_on = excluded.followed_up_on,
    contact_id = excluded.contact_id
where held.version < excluded.version
