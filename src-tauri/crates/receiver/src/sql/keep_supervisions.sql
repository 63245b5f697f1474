insert into caseload.supervision as held
    (id, version, file_id, child_id, status, on_day, supervisor, form, discussed, actions, next_on)
select distinct on (id)
    id, version, $1, child_id, status, since, detail ->> 'supervisor', detail ->> 'form', detail ->> 'discussed',
    detail ->> 'actions', (detail ->> 'next_on')::date
from incoming
where type = 'Communication' and sort = 'supervision' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    on_day = excluded.on_day, supervisor = excluded.supervisor, form = excluded.form, discussed = excluded.discussed,
    actions = excluded.actions, next_on = excluded.next_on
where held.version < excluded.version
