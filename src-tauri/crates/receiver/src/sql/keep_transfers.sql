insert into caseload.transfer as held
    (id, version, file_id, child_id, status, kind, state, rating, passes_to, team, planned_for, cover_until,
    meeting_on, discussed_on, basis, family_told_on, sent_on, handover_sha256, received_on, answer, answered_on,
    answered_by, completed_on, cancelled_on)
select distinct on (id)
    id, version, $1, child_id, status, kind, outcome, detail ->> 'rating', detail ->> 'passes_to', detail ->> 'team',
    review_on, (detail ->> 'cover_until')::date, (detail ->> 'meeting_on')::date, (detail ->> 'discussed_on')::date,
    detail ->> 'basis', (detail ->> 'family_told_on')::date, since, detail ->> 'handover_sha256',
    (detail ->> 'received_on')::date, detail ->> 'answer', (detail ->> 'answered_on')::date,
    detail ->> 'answered_by', until, (detail ->> 'cancelled_on')::date
from incoming
where type = 'Task' and sort = 'transfer' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, state = excluded.state, rating = excluded.rating, passes_to = excluded.passes_to,
    team = excluded.team, planned_for = excluded.planned_for, cover_until = excluded.cover_until,
    meeting_on = excluded.meeting_on, discussed_on = excluded.discussed_on, basis = excluded.basis,
    family_told_on = excluded.family_told_on, sent_on = excluded.sent_on, handover_sha256 = excluded.handover_sha256,
    received_on = excluded.received_on, answer = excluded.answer, answered_on = excluded.answered_on,
    answered_by = excluded.answered_by, completed_on = excluded.completed_on, cancelled_on = excluded.cancelled_on
where held.version < excluded.version
