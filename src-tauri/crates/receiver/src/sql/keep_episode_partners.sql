insert into caseload.episode_partner (episode_id, position, agency, name)
select distinct on (incoming.id, position)
    incoming.id, position, one ->> 'agency', one ->> 'name'
from incoming
join caseload.episode using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'partners') with ordinality as list (one, position)
where incoming.type = 'EpisodeOfCare' and incoming.refused is null and episode.file_id = $1
order by incoming.id, position
