-- Of the observations, those with one quantity.
insert into caseload.measurement as held
    (id, version, file_id, child_id, status, kind, value, measured_on, contact_id)
select distinct on (id) id, version, $1, child_id, status, kind, amount, since, contact_id
from incoming
where type = 'Observation' and refused is null and sort = 'measurement'
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, value = excluded.value, measured_on = excluded.measured_on, contact_id = excluded.contact_id
where held.version < excluded.version
