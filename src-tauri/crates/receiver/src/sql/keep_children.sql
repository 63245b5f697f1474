insert into caseload.child as held
    (id, version, file_id, active, nhs_number, family_name, given_names, birth_date, expected_delivery, gender, postcode,
     level, level_since, caseload_status, joined_on, left_on, authority, imd_decile, household, gestation, send,
     restricted_identity, merged_into, cover_for, cover_until, died_on, death_expected, panel_told_on, death_factors)
select distinct on (id)
    id, version, $1, active, nhs_number, family_name, given_names, since, until, gender, postcode, level,
    (detail ->> 'level_since')::date, detail ->> 'caseload_status', (detail ->> 'joined_on')::date,
    (detail ->> 'left_on')::date, detail ->> 'authority', (detail ->> 'imd_decile')::integer, detail ->> 'household',
    (detail ->> 'gestation')::integer, detail ->> 'send', (detail ->> 'restricted_identity')::boolean,
    (detail ->> 'merged_into')::uuid, detail ->> 'cover_for', (detail ->> 'cover_until')::date,
    (detail ->> 'died_on')::date, detail -> 'death' ->> 'expected', (detail -> 'death' ->> 'panel_told_on')::date,
    array(select jsonb_array_elements_text(detail -> 'death' -> 'factors'))
from incoming
where type = 'Patient' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, active = excluded.active, nhs_number = excluded.nhs_number,
    family_name = excluded.family_name, given_names = excluded.given_names, birth_date = excluded.birth_date,
    expected_delivery = excluded.expected_delivery, gender = excluded.gender, postcode = excluded.postcode,
    level = excluded.level, level_since = excluded.level_since, caseload_status = excluded.caseload_status,
    joined_on = excluded.joined_on, left_on = excluded.left_on, authority = excluded.authority,
    imd_decile = excluded.imd_decile, household = excluded.household, gestation = excluded.gestation,
    send = excluded.send, restricted_identity = excluded.restricted_identity, merged_into = excluded.merged_into,
    cover_for = excluded.cover_for, cover_until = excluded.cover_until, died_on = excluded.died_on,
    death_expected = excluded.death_expected, panel_told_on = excluded.panel_told_on,
    death_factors = excluded.death_factors
where held.version < excluded.version
