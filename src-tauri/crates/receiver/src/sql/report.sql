-- One row a laptop. A record belongs to the laptop whose file brought its newest version.
select
    device.device_id,
    device.label,
    (select count(*) from caseload.sync_file where sync_file.device_id = device.device_id) as files,
    (select max(received_at) from caseload.sync_file where sync_file.device_id = device.device_id) as last_received,
    (select count(*) from caseload.parked_file where parked_file.device_id = device.device_id) as parked,
    (select count(*) from caseload.quarantined_file where quarantined_file.device_id = device.device_id) as quarantined,
    (select count(*) from caseload.child join caseload.sync_file using (file_id)
        where sync_file.device_id = device.device_id and child.active) as children,
    (select count(*) from caseload.contact join caseload.sync_file using (file_id)
        where sync_file.device_id = device.device_id and contact.status <> 'entered-in-error'
          and contact.happened_on between $1 and $2) as contacts,
    (select count(*) from caseload.contact join caseload.sync_file using (file_id)
        where sync_file.device_id = device.device_id and contact.status <> 'entered-in-error'
          and contact.outcome in ('seen', 'seen-late') and contact.happened_on between $1 and $2) as seen,
    (select count(*) from caseload.contact join caseload.sync_file using (file_id)
        where sync_file.device_id = device.device_id and contact.status <> 'entered-in-error'
          and contact.outcome = 'was-not-brought' and contact.happened_on between $1 and $2) as not_brought,
    (select count(*) from caseload.flag join caseload.sync_file using (file_id)
        where sync_file.device_id = device.device_id and flag.status = 'active') as flags,
    (select count(*) from caseload.episode join caseload.sync_file using (file_id)
        where sync_file.device_id = device.device_id and episode.status in ('planned', 'active', 'onhold')) as episodes
from caseload.device
order by device.label, device.device_id
