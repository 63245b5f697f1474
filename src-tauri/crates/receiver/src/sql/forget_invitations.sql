-- The invitations of every place whose newest version came with this file; that version's own are kept next.
delete from caseload.invitation
using caseload.place
where invitation.place_id = place.id and place.file_id = $1
