insert into caseload.case_report as held
    (id, version, file_id, child_id, status, template, title, meeting_on, locked_at, sha256)
select distinct on (id)
    id, version, $1, child_id, status, kind, detail ->> 'title', since, (detail ->> 'locked_at')::timestamptz,
    detail ->> 'sha256'
from incoming
where type = 'DocumentReference' and sort = 'case-report' and refused is null
order by id, version desc
on conflict (id) do update set
    version = excluded.version, file_id = excluded.file_id, child_id = excluded.child_id, status = excluded.status,
    template = excluded.template, title = excluded.title, meeting_on = excluded.meeting_on,
    locked_at = excluded.locked_at, sha256 = excluded.sha256
where held.version < excluded.version
