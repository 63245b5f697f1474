-- Of the responses, those of structured reviews; the items of assessment tools are kept as they came.
insert into caseload.review as held (contact_id, version, file_id, child_id, status, kind, restricted)
select distinct on (id) id, version, $1, child_id, status, kind, (detail ->> 'restricted')::boolean
from incoming
where type = 'QuestionnaireResponse' and refused is null and detail is not null
order by id, version desc
on conflict (contact_id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    kind = excluded.kind, restricted = excluded.restricted
where held.version < excluded.version
