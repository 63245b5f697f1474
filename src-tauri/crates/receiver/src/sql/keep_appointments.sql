insert into caseload.appointment as held
    (id, version, file_id, child_id, status, kind, outcome, mode, starts_at, minutes, place_id, contact_id)
select distinct on (id)
    id, version, $1, child_id, status, kind, outcome, mode, (detail ->> 'starts_at')::timestamptz, amount, place_id,
    contact_id
from incoming
where type = 'Appointment' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, outcome = excluded.outcome, mode = excluded.mode, starts_at = excluded.starts_at,
    minutes = excluded.minutes, place_id = excluded.place_id, contact_id = excluded.contact_id
where held.version < excluded.version
