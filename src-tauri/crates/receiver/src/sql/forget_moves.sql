-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.child_move
using caseload.child
where child_move.child_id = child.id and child.file_id = $1
