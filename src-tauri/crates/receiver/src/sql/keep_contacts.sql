insert into caseload.contact as held
    (id, version, file_id, child_id, status, kind, outcome, mode, happened_on, practitioner, place_id, delivered_by,
     infant_feeding, action, decision, written_with)
select distinct on (id)
    id, version, $1, child_id, status, kind, outcome, mode, since, practitioner, place_id, detail ->> 'delivered_by',
    detail ->> 'infant_feeding', detail ->> 'action', detail ->> 'decision', (detail ->> 'written_with')::uuid
from incoming
where type = 'Encounter' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, outcome = excluded.outcome, mode = excluded.mode, happened_on = excluded.happened_on,
    practitioner = excluded.practitioner, place_id = excluded.place_id, delivered_by = excluded.delivered_by,
    infant_feeding = excluded.infant_feeding, action = excluded.action, decision = excluded.decision,
    written_with = excluded.written_with
where held.version < excluded.version
