-- "Last seen" counts from being seen, never from being recorded. "Next due" is the soonest of tasks and reviews.
-- A child whom a colleague has for now is on no list of what is due; the child's own record says nothing of it.
UPDATE child SET
    caseload_status = CASE
        WHEN caseload_status = 'on-caseload' AND EXISTS
            (SELECT 1 FROM transfer WHERE child_id = ?1 AND entered_in_error = 0
                AND kind = 'cover' AND state = 'completed' AND open = 1) THEN 'under-cover'
        WHEN caseload_status = 'under-cover' AND NOT EXISTS
            (SELECT 1 FROM transfer WHERE child_id = ?1 AND entered_in_error = 0
                AND kind = 'cover' AND state = 'completed' AND open = 1) THEN 'on-caseload'
        ELSE caseload_status END,
    last_seen = (SELECT max(happened_on) FROM contact
                 WHERE child_id = ?1 AND seen = 1 AND entered_in_error = 0),
    last_weighed = (SELECT max(measured_on) FROM measurement
                    WHERE child_id = ?1 AND kind = 'weight' AND entered_in_error = 0),
    (next_due, next_due_what) = (
        SELECT due, what FROM (
            SELECT due_on AS due, title AS what FROM task WHERE child_id = ?1 AND open = 1 AND due_on IS NOT NULL
            UNION ALL
            SELECT review_on, 'flag-review' FROM flag WHERE child_id = ?1 AND open = 1 AND review_on IS NOT NULL
            UNION ALL
            SELECT review_on, 'episode-review' FROM episode WHERE child_id = ?1 AND open = 1
            UNION ALL
            SELECT review_on, 'safeguarding-review' FROM safeguarding_episode
            WHERE child_id = ?1 AND open = 1 AND review_on IS NOT NULL
            UNION ALL
            SELECT chase_on, 'referral-chase' FROM referral WHERE child_id = ?1 AND waiting = 1 AND chase_on IS NOT NULL
            UNION ALL
            SELECT reply_by, 'escalation-reply' FROM escalation WHERE child_id = ?1 AND open = 1 AND reply_by IS NOT NULL
        ) ORDER BY due LIMIT 1)
WHERE id = ?1
