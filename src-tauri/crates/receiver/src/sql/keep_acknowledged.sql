insert into caseload.transfer_acknowledged (transfer_id, position, entry_type, entry_id)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'type', (one ->> 'id')::uuid
from incoming
join caseload.transfer using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'acknowledged') with ordinality as list (one, position)
where incoming.type = 'Task' and incoming.sort = 'transfer' and incoming.refused is null and transfer.file_id = $1
order by incoming.id, position
