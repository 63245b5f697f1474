insert into caseload.referral as held
    (id, version, file_id, child_id, status, service, service_name, mode, urgency, sent_on, reason, basis,
     confirmed_on, chase_on, answered_on, answer, answered_by, answer_reason, came_of_it, contact_id,
     service_id)
select distinct on (id)
    id, version, $1, child_id, status, kind, detail ->> 'service_name', mode, detail ->> 'urgency', since,
    detail ->> 'reason', detail ->> 'basis', (detail ->> 'confirmed_on')::date, review_on, until, outcome,
    detail ->> 'answered_by', detail ->> 'answer_reason', detail ->> 'came_of_it', contact_id,
    (detail ->> 'service_id')::uuid
from incoming
where type = 'ServiceRequest' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    service = excluded.service, service_name = excluded.service_name, mode = excluded.mode,
    urgency = excluded.urgency, sent_on = excluded.sent_on, reason = excluded.reason, basis = excluded.basis,
    confirmed_on = excluded.confirmed_on, chase_on = excluded.chase_on, answered_on = excluded.answered_on,
    answer = excluded.answer, answered_by = excluded.answered_by, answer_reason = excluded.answer_reason,
    came_of_it = excluded.came_of_it, contact_id = excluded.contact_id, service_id = excluded.service_id
where held.version < excluded.version
