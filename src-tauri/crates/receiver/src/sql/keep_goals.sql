insert into caseload.goal as held
    (id, version, file_id, child_id, status, episode_id, baseline, latest)
select distinct on (id)
    id, version, $1, child_id, status, (detail ->> 'episode')::uuid, (detail ->> 'baseline')::integer, amount
from incoming
where type = 'Goal' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    episode_id = excluded.episode_id, baseline = excluded.baseline, latest = excluded.latest
where held.version < excluded.version
