-- Those of every contact whose newest version came with this file; that version's own are kept next.
delete from caseload.contact_concern
using caseload.contact
where contact_concern.contact_id = contact.id and contact.file_id = $1
