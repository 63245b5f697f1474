-- Every accepted version, once.
insert into caseload.fhir_resource (type, id, version, file_id, written_at, resource)
select type, id, version, $1, written_at, resource
from incoming
where refused is null
on conflict do nothing
