-- Of the flags, those that are no status.
insert into caseload.flag as held
    (id, version, file_id, child_id, status, kind, since, until, review_on, local_type, known_to, action,
     police_reference, not_reported_because, health_advice, law_advice)
select distinct on (id)
    id, version, $1, child_id, status, kind, since, until, review_on, detail ->> 'local_type', detail ->> 'known_to',
    detail ->> 'action', detail ->> 'police_reference', detail ->> 'not_reported_because', detail ->> 'health_advice',
    detail ->> 'law_advice'
from incoming
where type = 'Flag' and sort is null and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, since = excluded.since, until = excluded.until, review_on = excluded.review_on,
    local_type = excluded.local_type, known_to = excluded.known_to, action = excluded.action,
    police_reference = excluded.police_reference, not_reported_because = excluded.not_reported_because,
    health_advice = excluded.health_advice, law_advice = excluded.law_advice
where held.version < excluded.version
