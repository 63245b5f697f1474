-- The day of birth is indexed, so a caseload costs a few rows for each child without a number; a name alone never makes a pair.
SELECT one.id, one.family, one.given, one.known_as, other.id, other.family, other.given, other.known_as
FROM child one JOIN child other ON coalesce(other.born, other.expected) = coalesce(one.born, one.expected)
WHERE one.nhs_number IS NULL AND one.entered_in_error = 0 AND other.entered_in_error = 0
  AND (one.born IS NULL) = (other.born IS NULL)
  AND (other.nhs_number IS NOT NULL OR one.id < other.id) AND one.id <> other.id
  AND NOT EXISTS (SELECT 1 FROM restricted_child WHERE child_id IN (one.id, other.id))
  AND NOT EXISTS (SELECT 1 FROM own_text WHERE kind = ?1 AND code = min(one.id, other.id) || ' ' || max(one.id, other.id))
UNION
-- The rule says which weeks; here the two only have to be of one mother.
SELECT born.id, born.family, born.given, born.known_as, unborn.id, unborn.family, unborn.given, unborn.known_as
FROM child unborn
JOIN relationship hers ON hers.child_id = unborn.id AND hers.role = 'mother' AND hers.entered_in_error = 0
JOIN relationship theirs ON theirs.person_id = hers.person_id AND theirs.role = 'mother' AND theirs.entered_in_error = 0
JOIN child born ON born.id = theirs.child_id AND born.born IS NOT NULL AND born.entered_in_error = 0
WHERE unborn.born IS NULL AND unborn.entered_in_error = 0
  AND (unborn.nhs_number IS NULL OR born.nhs_number IS NULL)
  AND NOT EXISTS (SELECT 1 FROM restricted_child WHERE child_id IN (unborn.id, born.id))
  AND NOT EXISTS (SELECT 1 FROM own_text WHERE kind = ?1 AND code = min(unborn.id, born.id) || ' ' || max(unborn.id, born.id))
ORDER BY 2, 3, 1, 5
