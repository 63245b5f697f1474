-- Each transfer of care with both sides, those that nobody has first, then those not sent yet.
select sides.id, sides.kind, sides.state, sides.rating, sides.passes_to, sides.planned_for, sides.sent_on, sides.answer,
    sides.answered_on, sides.answered_by, sender.label as sent_by, receiver.label as taken_by, sides.taken_on
from caseload.transfer_sides sides
join caseload.device sender on sender.device_id = sides.sender
left join caseload.device receiver on receiver.device_id = sides.taken_by
order by sides.taken_on is not null, sides.sent_on nulls last, sides.planned_for, sides.id
