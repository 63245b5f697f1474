WITH here AS (
    SELECT child_id, happened_on, took_place, outcome FROM contact
    WHERE place_id = ?1 AND happened_on BETWEEN ?2 AND ?3 AND entered_in_error = 0
), came AS (
    SELECT DISTINCT child_id, happened_on FROM here WHERE took_place = 1
)
SELECT
    (SELECT count(*) FROM came) AS attended,
    (SELECT count(*) FROM (
        SELECT child_id, happens_on FROM appointment
        WHERE place_id = ?1 AND happens_on BETWEEN ?2 AND ?3 AND entered_in_error = 0
          AND status IN ('cancelled-by-family', 'cancelled-by-service')
        UNION SELECT child_id, happened_on FROM here
        WHERE outcome IN ('cancelled-by-family', 'cancelled-by-service', 'declined')
        EXCEPT SELECT child_id, happened_on FROM came)) AS cancelled,
    (SELECT count(*) FROM (
        SELECT DISTINCT child_id, happened_on FROM here
        WHERE outcome IN ('was-not-brought', 'no-access', 'absent-from-school')
        EXCEPT SELECT child_id, happened_on FROM came)) AS not_brought
