insert into caseload.place as held
    (id, version, file_id, open, kind, name, urn, ods_code, postcode, named_practitioner)
select distinct on (id)
    id, version, $1, active, kind, detail ->> 'name', detail ->> 'urn', detail ->> 'ods_code', postcode,
    detail ->> 'named_practitioner'
from incoming
where type = 'Location' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, open = excluded.open, kind = excluded.kind,
    name = excluded.name, urn = excluded.urn, ods_code = excluded.ods_code, postcode = excluded.postcode,
    named_practitioner = excluded.named_practitioner
where held.version < excluded.version
