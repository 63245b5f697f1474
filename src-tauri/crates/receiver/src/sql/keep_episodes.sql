insert into caseload.episode as held
    (id, version, file_id, child_id, status, level, outcome, since, until, review_on, package, activity,
     sessions_planned, measure, measure_baseline, measure_closing, lead_practitioner, lead_agency, consent)
select distinct on (id)
    id, version, $1, child_id, status, level, outcome, since, until, review_on, kind, detail ->> 'activity', amount,
    detail ->> 'measure', detail ->> 'measure_baseline', detail ->> 'measure_closing', detail ->> 'lead_practitioner',
    detail ->> 'lead_agency', detail ->> 'consent'
from incoming
where type = 'EpisodeOfCare' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    level = excluded.level, outcome = excluded.outcome, since = excluded.since, until = excluded.until,
    review_on = excluded.review_on, package = excluded.package, activity = excluded.activity,
    sessions_planned = excluded.sessions_planned, measure = excluded.measure,
    measure_baseline = excluded.measure_baseline, measure_closing = excluded.measure_closing,
    lead_practitioner = excluded.lead_practitioner, lead_agency = excluded.lead_agency, consent = excluded.consent
where held.version < excluded.version
