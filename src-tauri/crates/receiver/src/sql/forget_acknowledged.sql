-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.transfer_acknowledged
using caseload.transfer
where transfer_acknowledged.transfer_id = transfer.id and transfer.file_id = $1
