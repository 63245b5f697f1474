-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.placement
using caseload.safeguarding_detail
where placement.id = safeguarding_detail.id and safeguarding_detail.file_id = $1
