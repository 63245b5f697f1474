-- What the programme owes children on the caseload, with what says how pressing each is.
SELECT programme.child_id, programme.code, programme.opens, programme.closes, programme.last, programme.mandated,
       child.family, child.given, child.born, child.expected, child.level, child.postcode, child.imd_decile,
       child.last_seen, child.last_weighed,
       json_extract(revision.body, '$.residentAuthority') AS authority,
       booked.happens_on AS booked_on, booked.happens_at AS booked_at,
       tried.happened_on AS tried_on, tried.mode AS tried_mode, tried.outcome AS tried_outcome,
       (SELECT max(invited_on) FROM questionnaire
        WHERE child_id = programme.child_id AND contact_type = programme.code AND entered_in_error = 0
          AND returned_on IS NULL AND invited_on <= ?2) AS sent_on
FROM programme
JOIN child ON child.id = programme.child_id AND child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'
JOIN current ON current.record_id = programme.child_id
JOIN revision ON revision.sequence = current.revision_sequence
LEFT JOIN appointment booked ON booked.id = (
    SELECT id FROM appointment
    WHERE child_id = programme.child_id AND contact_type = programme.code AND entered_in_error = 0
      AND status = 'booked' AND happens_on >= ?2
    ORDER BY happens_on, happens_at LIMIT 1)
LEFT JOIN contact tried ON tried.id = (
    SELECT id FROM contact
    WHERE child_id = programme.child_id AND contact_type = programme.code AND entered_in_error = 0
      AND happened_on <= ?2
    ORDER BY happened_on DESC, id DESC LIMIT 1)
WHERE programme.opens <= ?1 AND programme.last >= ?2
ORDER BY programme.closes, programme.child_id
