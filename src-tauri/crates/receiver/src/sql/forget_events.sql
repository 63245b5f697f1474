-- Those of every flag and status whose newest version came with this file; that version's own are kept next.
delete from caseload.safeguarding_event
where id in (
    select id from caseload.flag where file_id = $1
    union all
    select id from caseload.safeguarding_episode where file_id = $1
)
