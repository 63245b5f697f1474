-- What the programme owes children on the caseload, with what says how pressing each is. What is booked and what is out are
-- few and read once.
SELECT /* columns */,
       child.family, child.given, child.born, child.expected, child.level, child.postcode, child.imd_decile,
       child.last_seen, child.last_weighed,
       booked.happens_on AS booked_on, booked.happens_at AS booked_at,
       sent.sent_on
FROM programme
JOIN child ON child.id = programme.child_id AND child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'
LEFT JOIN (
    -- Of a row with the least or greatest value, SQLite gives the other columns too.
    SELECT child_id, contact_type, happens_on, happens_at, min(happens_on || happens_at) FROM appointment
    WHERE entered_in_error = 0 AND status = 'booked' AND happens_on >= ?2
    GROUP BY child_id, contact_type
) booked ON booked.child_id = programme.child_id AND booked.contact_type = programme.code
LEFT JOIN (
    SELECT child_id, contact_type, max(invited_on) AS sent_on FROM questionnaire
    WHERE entered_in_error = 0 AND finished = 0 AND returned_on IS NULL AND invited_on <= ?2
    GROUP BY child_id, contact_type
) sent ON sent.child_id = programme.child_id AND sent.contact_type = programme.code
WHERE programme.opens <= ?1 AND programme.last >= ?2
ORDER BY programme.closes, programme.child_id
