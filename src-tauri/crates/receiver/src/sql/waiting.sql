-- Laptops of which a file waits or was lost, and how far each has come.
select device_id, label, greatest(
    coalesce((select max(sequence) from caseload.sync_file where sync_file.device_id = device.device_id), 0),
    coalesce((select max(sequence) from caseload.lost_file where lost_file.device_id = device.device_id), 0)
) as reached
from caseload.device
where exists (select from caseload.parked_file where parked_file.device_id = device.device_id)
   or exists (select from caseload.lost_file where lost_file.device_id = device.device_id)
order by label, device_id
