insert into caseload.child as held
    (id, version, file_id, active, nhs_number, family_name, given_names, birth_date, expected_delivery, gender, postcode, level)
select distinct on (id)
    id, version, $1, active, nhs_number, family_name, given_names, since, until, gender, postcode, level
from incoming
where type = 'Patient' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, active = excluded.active, nhs_number = excluded.nhs_number,
    family_name = excluded.family_name, given_names = excluded.given_names, birth_date = excluded.birth_date,
    expected_delivery = excluded.expected_delivery, gender = excluded.gender, postcode = excluded.postcode,
    level = excluded.level
where held.version < excluded.version
