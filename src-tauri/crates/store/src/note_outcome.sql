UPDATE sync_entry SET
    outcome = CASE
        WHEN ?4 IS NULL THEN 'received'
        WHEN EXISTS (SELECT 1 FROM revision newer WHERE newer.record_id = ?1 AND newer.revision > ?2) THEN 'refused-mended'
        ELSE 'refused' END,
    reason = ?4
WHERE file_sequence = ?3
  AND revision_sequence = (SELECT sequence FROM revision WHERE record_id = ?1 AND revision = ?2)
