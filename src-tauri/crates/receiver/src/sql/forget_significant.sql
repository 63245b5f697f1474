-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.significant
using caseload.chronology
where significant.id = chronology.id and chronology.file_id = $1
