insert into caseload.chronology as held
    (id, version, file_id, child_id, status)
select distinct on (id)
    id, version, $1, child_id, status
from incoming
where type = 'List' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status
where held.version < excluded.version
