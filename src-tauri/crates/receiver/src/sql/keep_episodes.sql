insert into caseload.episode as held
    (id, version, file_id, child_id, status, level, outcome, since, until, review_on)
select distinct on (id) id, version, $1, child_id, status, level, outcome, since, until, review_on
from incoming
where type = 'EpisodeOfCare' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    level = excluded.level, outcome = excluded.outcome, since = excluded.since, until = excluded.until,
    review_on = excluded.review_on
where held.version < excluded.version
