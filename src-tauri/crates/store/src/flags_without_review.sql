SELECT due.what, due.record_id, due.child_id, child.family, child.given, due.title, NULL AS due_on
FROM (
    SELECT 'flag-review' AS what, id AS record_id, child_id, flag_type AS title, urgency FROM flag
    WHERE open = 1 AND review_on IS NULL
    UNION ALL
    SELECT 'safeguarding-review', id, child_id, kind, urgency FROM safeguarding_episode
    WHERE open = 1 AND review_on IS NULL
) due
JOIN child ON child.id = due.child_id AND child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'
ORDER BY due.urgency, child.sort_name
