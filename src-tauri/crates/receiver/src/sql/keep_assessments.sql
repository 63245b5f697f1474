-- Of the observations, those of assessment tools.
insert into caseload.assessment as held
    (id, version, file_id, child_id, status, tool, form, about, completed_on, contact_id, total, action, note, restricted)
select distinct on (id)
    id, version, $1, child_id, status, kind, detail ->> 'form', (detail ->> 'about')::uuid, since, contact_id,
    (detail ->> 'total')::integer, detail ->> 'action', detail ->> 'note', (detail ->> 'restricted')::boolean
from incoming
where type = 'Observation' and refused is null and sort = 'assessment'
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    tool = excluded.tool, form = excluded.form, about = excluded.about, completed_on = excluded.completed_on,
    contact_id = excluded.contact_id, total = excluded.total, action = excluded.action, note = excluded.note,
    restricted = excluded.restricted
where held.version < excluded.version
