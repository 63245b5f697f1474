insert into caseload.allegation as held
    (id, version, file_id, status, on_day, about, referred_on, officer, reference, outcome, note)
select distinct on (id)
    id, version, $1, status, since, detail ->> 'about', (detail ->> 'referred_on')::date, detail ->> 'officer',
    detail ->> 'reference', detail ->> 'outcome', detail ->> 'note'
from incoming
where type = 'Communication' and sort = 'allegation' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, status = excluded.status, on_day = excluded.on_day,
    about = excluded.about, referred_on = excluded.referred_on, officer = excluded.officer,
    reference = excluded.reference, outcome = excluded.outcome, note = excluded.note
where held.version < excluded.version
