-- The newest revision of every record, those about one child together, after the organisations, practitioners and places.
select type, id, resource::text, child_id
from (
    select distinct on (type, id)
        type, id, resource,
        case when type = 'Patient' then id::text
            else substring(coalesce(
                resource -> 'subject' ->> 'reference',
                resource -> 'patient' ->> 'reference',
                resource -> 'for' ->> 'reference',
                -- An appointment names its child among those who take part.
                jsonb_path_query_first(
                    resource, '$.participant[*].actor.reference ? (@ starts with "Patient/")'
                ) #>> '{}'
            ) from 'Patient/([0-9a-f-]+)')
        end as child_id
    from caseload.fhir_resource
    order by type, id, version desc
) newest
order by
    case when type in ('Organization', 'Practitioner', 'Location', 'HealthcareService') then 0 when child_id is not null then 1 else 2 end,
    child_id,
    array_position(array['Organization', 'Practitioner', 'Location', 'HealthcareService', 'Patient', 'RelatedPerson', 'Person', 'Condition',
        'EpisodeOfCare', 'Encounter', 'Appointment', 'QuestionnaireResponse', 'Observation', 'DocumentReference', 'Flag',
        'Goal', 'CarePlan', 'Task', 'ServiceRequest', 'Communication', 'List', 'Provenance'], type),
    id
