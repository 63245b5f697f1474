-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.escalation_step
using caseload.escalation
where escalation_step.id = escalation.id and escalation.file_id = $1
