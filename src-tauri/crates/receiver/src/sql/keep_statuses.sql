-- Of the flags, those that are safeguarding statuses.
insert into caseload.safeguarding_episode as held
    (id, version, file_id, child_id, status, kind, since, until, review_on, outcome, follows)
select distinct on (id)
    id, version, $1, child_id, status, kind, since, until, review_on, outcome, (detail ->> 'follows')::uuid
from incoming
where type = 'Flag' and sort = 'safeguarding-episode' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, since = excluded.since, until = excluded.until, review_on = excluded.review_on,
    outcome = excluded.outcome, follows = excluded.follows
where held.version < excluded.version
