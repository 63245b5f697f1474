SELECT 'flag-review' AS what, flag.id AS record_id, flag.child_id, child.family, child.given, flag.flag_type AS title, NULL AS due_on
FROM flag
JOIN child ON child.id = flag.child_id AND child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'
WHERE flag.open = 1 AND flag.review_on IS NULL
ORDER BY flag.urgency, child.sort_name
