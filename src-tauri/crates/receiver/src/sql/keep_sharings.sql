insert into caseload.sharing as held
    (id, version, file_id, child_id, status, on_day, shared_with, mode, what, basis, basis_detail, family_told,
     referral_id, report_id)
select distinct on (id)
    id, version, $1, child_id, status, since, detail ->> 'with', mode, detail ->> 'what', detail ->> 'basis',
    detail ->> 'basis_detail', detail ->> 'family_told', (detail ->> 'referral')::uuid,
    (detail ->> 'case_report')::uuid
from incoming
where type = 'Communication' and sort = 'sharing' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    on_day = excluded.on_day, shared_with = excluded.shared_with, mode = excluded.mode, what = excluded.what,
    basis = excluded.basis, basis_detail = excluded.basis_detail, family_told = excluded.family_told,
    referral_id = excluded.referral_id, report_id = excluded.report_id
where held.version < excluded.version
