insert into caseload.finding
    (contact_id, position, answer_position, field, answer_kind, answer, note, unchanged_since)
select distinct on (incoming.id, item.position, one.position)
    incoming.id, item.position, one.position, item.value ->> 'field', one.value ->> 'kind', one.value ->> 'answer',
    item.value ->> 'note', (item.value ->> 'unchanged_since')::date
from incoming
join caseload.review on review.contact_id = incoming.id and review.version = incoming.version
cross join jsonb_array_elements(incoming.detail -> 'findings') with ordinality as item (value, position)
cross join jsonb_array_elements(item.value -> 'answers') with ordinality as one (value, position)
where incoming.type = 'QuestionnaireResponse' and incoming.refused is null and incoming.detail is not null
  and review.file_id = $1 and review.status <> 'entered-in-error'
order by incoming.id, item.position, one.position
