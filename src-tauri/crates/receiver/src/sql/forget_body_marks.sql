-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.body_mark
using caseload.body_map
where body_mark.id = body_map.id and body_map.file_id = $1
