insert into caseload.body_map as held
    (id, version, file_id, child_id, status, seen_on, contact_id, figure, mobility, referred_at, referred_to,
     referral_outcome, referral_id)
select distinct on (id)
    id, version, $1, child_id, status, since, contact_id, detail ->> 'figure', detail ->> 'mobility',
    (detail ->> 'referred_at')::timestamptz, detail ->> 'referred_to', detail ->> 'referral_outcome',
    (detail ->> 'referral')::uuid
from incoming
where type = 'Observation' and sort = 'body-map' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    seen_on = excluded.seen_on, contact_id = excluded.contact_id, figure = excluded.figure,
    mobility = excluded.mobility, referred_at = excluded.referred_at, referred_to = excluded.referred_to,
    referral_outcome = excluded.referral_outcome, referral_id = excluded.referral_id
where held.version < excluded.version
