-- The findings of every review whose newest version came with this file; that version's own are kept next.
delete from caseload.finding
using caseload.review
where finding.contact_id = review.contact_id and review.file_id = $1
