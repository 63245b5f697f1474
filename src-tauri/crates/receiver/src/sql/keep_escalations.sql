insert into caseload.escalation as held
    (id, version, file_id, child_id, status, about, begun_on, reply_by, resolved_on, outcome, referral_id)
select distinct on (id)
    id, version, $1, child_id, status, detail ->> 'about', since, review_on, until, detail ->> 'outcome',
    (detail ->> 'referral')::uuid
from incoming
where type = 'Task' and sort = 'escalation' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    about = excluded.about, begun_on = excluded.begun_on, reply_by = excluded.reply_by,
    resolved_on = excluded.resolved_on, outcome = excluded.outcome, referral_id = excluded.referral_id
where held.version < excluded.version
