insert into caseload.episode_reason as held
    (id, version, file_id, reason, detail)
select distinct on (id)
    id, version, $1, kind, detail ->> 'detail'
from incoming
where type = 'Condition' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, reason = excluded.reason, detail = excluded.detail
where held.version < excluded.version
