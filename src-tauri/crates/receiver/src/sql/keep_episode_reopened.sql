insert into caseload.episode_reopened (episode_id, position, on_day, reason, ended_on, outcome, note)
select distinct on (incoming.id, position)
    incoming.id, position, (one ->> 'on')::date, one ->> 'reason', (one ->> 'ended_on')::date, one ->> 'outcome', one ->> 'note'
from incoming
join caseload.episode using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'reopened') with ordinality as list (one, position)
where incoming.type = 'EpisodeOfCare' and incoming.refused is null and episode.file_id = $1
order by incoming.id, position
