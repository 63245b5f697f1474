-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.contact_signposted
using caseload.contact
where contact_signposted.contact_id = contact.id and contact.file_id = $1
