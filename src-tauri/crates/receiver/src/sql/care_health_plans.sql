-- Health plans in force at the end of the quarter ($1 to $2), those whose review is overdue then, and the reviews that were
-- held in it: on time when the plan was agreed again within 12 months of the time before.
with version as (
    select id, version, (resource -> 'period' ->> 'start')::date as agreed_on,
        lag((resource -> 'period' ->> 'start')::date) over (partition by id order by version) as agreed_before,
        resource ->> 'status' as status
    from caseload.fhir_resource
    where type = 'CarePlan'
)
select null::text as part,
    (select count(*) from caseload.health_plan
        where status <> 'entered-in-error' and written_on <= $2::date and coalesce(ended_on > $2::date, true)),
    (select count(*) from caseload.health_plan
        where status <> 'entered-in-error' and written_on <= $2::date and coalesce(ended_on > $2::date, true)
          and review_on < $2::date),
    count(*) filter (where agreed_on <= agreed_before + interval '12 months'),
    count(*) filter (where agreed_on > agreed_before + interval '12 months')
from version
join caseload.health_plan plan using (id)
where plan.status <> 'entered-in-error' and version.agreed_on > version.agreed_before
  and version.agreed_on between $1::date and $2::date
