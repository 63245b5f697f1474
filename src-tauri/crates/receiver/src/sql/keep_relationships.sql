insert into caseload.relationship as held (id, version, file_id, child_id, active, role, nhs_number, person, since, until)
select distinct on (id) id, version, $1, child_id, active, kind, nhs_number, detail ->> 'person', since, until
from incoming
where type = 'RelatedPerson' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, active = excluded.active,
    role = excluded.role, nhs_number = excluded.nhs_number, person = excluded.person, since = excluded.since,
    until = excluded.until
where held.version < excluded.version
