-- How far a laptop ($1) has come, and what is known of a number ($2) and of the files beside it.
select
    greatest(
        coalesce((select max(sequence) from caseload.sync_file where device_id = $1), 0),
        coalesce((select max(sequence) from caseload.lost_file where device_id = $1), 0)
    ) as last,
    exists (select from caseload.sync_file where device_id = $1 and sequence = $2) as received,
    exists (select from caseload.lost_file where device_id = $1 and sequence = $2) as lost,
    (select sha256 from caseload.sync_file where device_id = $1 and sequence = $2::bigint - 1) as before,
    -- What the file after it says it is.
    (select previous_sha256 from caseload.sync_file where device_id = $1 and sequence - 1 = $2) as named_by_the_next
