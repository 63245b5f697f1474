-- Entry by entry, what cannot be taken into the record, and why in words for the nurse.
create index on incoming (type, id, version);
analyze incoming;

update incoming set refused = 'the same version of this record came twice in one file with different content'
where refused is null and exists (
    select from incoming first
    where first.type = incoming.type and first.id = incoming.id and first.version = incoming.version
      and first.line < incoming.line and first.resource is distinct from incoming.resource
);

update incoming set refused = 'this version of the record was received before with different content; amend the record and send it again'
from caseload.fhir_resource held
where incoming.refused is null
  and held.type = incoming.type and held.id = incoming.id and held.version = incoming.version
  and held.resource is distinct from incoming.resource
  -- A record that was handed over before the trust had it comes from both laptops: the first to come stands.
  and caseload.but_for_the_author(held.resource) is distinct from caseload.but_for_the_author(incoming.resource);

update incoming set refused = 'the trust holds this NHS number for another child with another date of birth; check both and amend'
from caseload.child held
where incoming.refused is null and incoming.type = 'Patient'
  and held.nhs_number = incoming.nhs_number and held.id <> incoming.id and held.active
  and held.birth_date is distinct from incoming.since;

update incoming set refused = 'another child in the same file has this NHS number with another date of birth; check both and amend'
where refused is null and type = 'Patient' and nhs_number is not null and exists (
    select from incoming other
    where other.type = 'Patient' and other.refused is null and other.nhs_number = incoming.nhs_number
      and other.id <> incoming.id and other.line < incoming.line and other.since is distinct from incoming.since
);

-- Of what hangs on a child, only that whose child is in the record, or comes with this file.
update incoming set refused = case
    when child_id is null then 'it does not say which child it is about'
    when exists (select from incoming child where child.type = 'Patient' and child.id = incoming.child_id)
        then 'the child''s own record in the same file was refused'
    else 'the trust has no record of this child'
end
where refused is null
  and type in ('RelatedPerson', 'EpisodeOfCare', 'Condition', 'Goal', 'CarePlan', 'Appointment', 'Encounter', 'Observation',
    'QuestionnaireResponse', 'DocumentReference', 'Flag', 'Task', 'ServiceRequest', 'Communication', 'List')
  -- An allegation about staff is about no child.
  and sort is distinct from 'allegation'
  and not exists (
    select from incoming child
    where child.type = 'Patient' and child.id = incoming.child_id and child.refused is null
  )
  and not exists (select from caseload.child where child.id = incoming.child_id);
