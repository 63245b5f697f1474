SELECT due.what, due.record_id, due.child_id, child.family, child.given, due.title, due.due_on
FROM (
    SELECT 'task' AS what, id AS record_id, child_id, title, due_on FROM task
    WHERE open = 1 AND due_on <= ?1 AND assigned_to IS NULL
    UNION ALL
    SELECT 'flag-review', id, child_id, flag_type, review_on FROM flag
    WHERE open = 1 AND review_on <= ?1
    UNION ALL
    SELECT 'episode-review', id, child_id, reason, review_on FROM episode
    WHERE open = 1 AND review_on <= ?1
    UNION ALL
    SELECT 'safeguarding-review', id, child_id, kind, review_on FROM safeguarding_episode
    WHERE open = 1 AND review_on <= ?1
    UNION ALL
    SELECT 'referral-chase', id, child_id, service, chase_on FROM referral
    WHERE waiting = 1 AND chase_on <= ?1
    UNION ALL
    SELECT 'escalation-reply', id, child_id, '', reply_by FROM escalation
    WHERE open = 1 AND reply_by <= ?1
    UNION ALL
    SELECT 'health-plan', id, child_id, '', next_on FROM health_plan
    WHERE open = 1 AND next_on <= ?1
    UNION ALL
    -- A status from before the birth waits to be ended or stepped once the baby is born, and to be asked about once the day has passed.
    SELECT 'baby-born', s.id, s.child_id, s.kind, c.born FROM safeguarding_episode s JOIN child c ON c.id = s.child_id
    WHERE s.open = 1 AND s.kind IN ('antenatal-safeguarding', 'pre-birth-assessment') AND c.born <= ?1
    UNION ALL
    SELECT 'birth-awaited', s.id, s.child_id, s.kind, c.expected FROM safeguarding_episode s JOIN child c ON c.id = s.child_id
    WHERE s.open = 1 AND s.kind IN ('antenatal-safeguarding', 'pre-birth-assessment') AND c.expected < ?2
) due
JOIN child ON child.id = due.child_id AND child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'
ORDER BY due.due_on, child.sort_name
