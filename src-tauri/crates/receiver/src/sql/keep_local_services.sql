insert into caseload.local_service as held
    (id, version, file_id, active, topic, name, offered_from, offered_until)
select distinct on (id)
    id, version, $1, active, kind, detail ->> 'name', since, until
from incoming
where type = 'HealthcareService' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, active = excluded.active, topic = excluded.topic,
    name = excluded.name, offered_from = excluded.offered_from, offered_until = excluded.offered_until
where held.version < excluded.version
