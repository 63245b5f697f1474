insert into caseload.episode_step (episode_id, position, on_day, level_from, level_to, reason, agreed_by)
select distinct on (incoming.id, position)
    incoming.id, position, (one ->> 'on')::date, one ->> 'from', one ->> 'to', one ->> 'reason', one ->> 'agreed_by'
from incoming
join caseload.episode using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'steps') with ordinality as list (one, position)
where incoming.type = 'EpisodeOfCare' and incoming.refused is null and episode.file_id = $1
order by incoming.id, position
