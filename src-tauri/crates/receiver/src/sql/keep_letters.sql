insert into caseload.letter as held
    (id, version, file_id, child_id, status, template, written_on, restricted)
select distinct on (id)
    id, version, $1, child_id, status, kind, since, (detail ->> 'restricted')::boolean
from incoming
where type = 'DocumentReference' and sort = 'letter' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    template = excluded.template, written_on = excluded.written_on, restricted = excluded.restricted
where held.version < excluded.version
