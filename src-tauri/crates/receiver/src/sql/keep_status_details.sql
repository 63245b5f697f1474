-- Of the observations, what is known of safeguarding statuses.
insert into caseload.safeguarding_detail as held
    (id, version, file_id, child_id, status, authority, social_worker, social_worker_phone, categories, legal_basis,
     early_help_form, threshold_level, lead_practitioner, lead_agency, factors)
select distinct on (id)
    id, version, $1, child_id, status, detail -> 'facts' ->> 'authority', detail -> 'facts' ->> 'social-worker',
    detail -> 'facts' ->> 'social-worker-phone',
    array(select jsonb_array_elements_text(detail -> 'facts' -> 'categories')), detail -> 'facts' ->> 'legal-basis',
    detail -> 'facts' ->> 'early-help-form', detail -> 'facts' ->> 'threshold-level',
    detail -> 'facts' ->> 'lead-practitioner', detail -> 'facts' ->> 'lead-agency',
    array(select jsonb_array_elements_text(detail -> 'facts' -> 'factors'))
from incoming
where type = 'Observation' and sort = 'safeguarding-episode' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    authority = excluded.authority, social_worker = excluded.social_worker,
    social_worker_phone = excluded.social_worker_phone, categories = excluded.categories,
    legal_basis = excluded.legal_basis, early_help_form = excluded.early_help_form,
    threshold_level = excluded.threshold_level, lead_practitioner = excluded.lead_practitioner,
    lead_agency = excluded.lead_agency, factors = excluded.factors
where held.version < excluded.version
