-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.goal_score
using caseload.goal
where goal_score.goal_id = goal.id and goal.file_id = $1
