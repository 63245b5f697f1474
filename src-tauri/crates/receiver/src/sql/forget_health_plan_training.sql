-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.health_plan_training
using caseload.health_plan
where health_plan_training.plan_id = health_plan.id and health_plan.file_id = $1
