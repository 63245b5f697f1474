-- Those of every record whose newest version came with this file; that version's own are kept next.
delete from caseload.episode_step
using caseload.episode
where episode_step.episode_id = episode.id and episode.file_id = $1
