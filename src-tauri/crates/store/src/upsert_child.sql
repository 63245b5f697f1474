INSERT INTO child (id, family, given, known_as, sort_name, born, expected, nhs_number, level, level_rank, gp_practice, school,
                   postcode, household, caseload_status, entered_in_error, origin, year_group, imd_decile)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
ON CONFLICT (id) DO UPDATE SET
    family = excluded.family,
    given = excluded.given,
    known_as = excluded.known_as,
    sort_name = excluded.sort_name,
    born = excluded.born,
    expected = excluded.expected,
    nhs_number = excluded.nhs_number,
    level = excluded.level,
    level_rank = excluded.level_rank,
    gp_practice = excluded.gp_practice,
    school = excluded.school,
    postcode = excluded.postcode,
    household = excluded.household,
    caseload_status = excluded.caseload_status,
    entered_in_error = excluded.entered_in_error,
    origin = excluded.origin,
    year_group = excluded.year_group,
    imd_decile = excluded.imd_decile
