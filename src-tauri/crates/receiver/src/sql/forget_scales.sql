-- The scores of every assessment whose newest version came with this file; that version's own are kept next.
delete from caseload.assessment_scale
using caseload.assessment
where assessment_scale.assessment_id = assessment.id and assessment.file_id = $1
