insert into caseload.episode_consent (episode_id, position, on_day, answer, answered_by)
select distinct on (incoming.id, position)
    incoming.id, position, (one ->> 'on')::date, one ->> 'answer', one ->> 'by'
from incoming
join caseload.episode using (id, version)
cross join jsonb_array_elements(incoming.detail -> 'consents') with ordinality as list (one, position)
where incoming.type = 'EpisodeOfCare' and incoming.refused is null and episode.file_id = $1
order by incoming.id, position
