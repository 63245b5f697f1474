-- Every child who reached one of the ages in the quarter ($1 to $2), and what there was of the review by then.
-- The rules are in coverage/rules.rs; here is only who, and the earliest of each kind.
--
-- A child on two laptops has two records and one NHS number: it is one child, and the contacts of both count.
with record as (
    select coalesce(nhs_number, id::text) as person, child.*
    from caseload.child
    -- Two and a half years and a quarter: nobody born earlier reaches an age now.
    where active and birth_date between $1::date - 1100 and $2::date
), turned as (
    -- Area and deprivation of the record under which the child was on a caseload on that day, the latest joined first.
    select distinct on (person, milestone)
        person, milestone, birth_date, turned_on, nullif(trim(authority), '') as authority, imd_decile
    from record
    cross join lateral (values
        ('30-days', birth_date + 30),
        ('8-weeks', birth_date + 56),
        ('12-months', caseload.day_of_age(birth_date, 12)),
        ('15-months', caseload.day_of_age(birth_date, 15)),
        ('30-months', caseload.day_of_age(birth_date, 30))
    ) as age (milestone, turned_on)
    where turned_on between $1::date and $2::date
      and coalesce(joined_on <= turned_on, true)
      -- Who has left on a day that is not known is not counted as being there.
      and coalesce(left_on > turned_on, coalesce(caseload_status, 'on-caseload') = 'on-caseload')
    order by person, milestone, joined_on desc nulls last, id
), contacts as (
    select turned.person, turned.milestone, contact.*
    from turned
    join record using (person)
    join caseload.contact on contact.child_id = record.id
    where contact.status = 'finished' and contact.happened_on >= turned.birth_date
), review as (
    select distinct on (person, milestone) person, milestone, id, happened_on
    from contacts
    where outcome in ('seen', 'seen-late') and mode = 'in-person'
      and kind = any (case milestone
            when '30-days' then array['new-birth']
            when '8-weeks' then array['6-8-weeks']
            when '30-months' then array['2-years']
            else array['12-months']
        end)
    order by person, milestone, happened_on, id
), feeding as (
    select distinct on (person) person, infant_feeding
    from contacts
    where milestone = '8-weeks' and kind = '6-8-weeks' and infant_feeding in ('breast', 'mixed', 'formula')
      and outcome in ('seen', 'seen-late', 'not-seen')
    order by person, happened_on, id
), scored as (
    select distinct on (turned.person)
        turned.person, assessment.id, assessment.form
    from turned
    join record using (person)
    join caseload.assessment on assessment.child_id = record.id
    left join review on review.person = turned.person and review.milestone = turned.milestone
    where turned.milestone = '30-months' and assessment.status <> 'entered-in-error'
      and assessment.tool = 'asq-3' and assessment.form in ('24', '27', '30')
      and assessment.completed_on <= turned.turned_on
    -- That of the review itself first, else the earliest.
    order by turned.person, assessment.contact_id is not distinct from review.id desc, assessment.completed_on,
        assessment.id
)
select
    turned.milestone, turned.birth_date, turned.turned_on, turned.authority, turned.imd_decile,
    review.happened_on as reviewed_on, feeding.infant_feeding, scored.form, area.*
from turned
left join review using (person, milestone)
left join feeding on feeding.person = turned.person and turned.milestone = '8-weeks'
left join scored on scored.person = turned.person and turned.milestone = '30-months'
left join lateral (
    select
        max(points) filter (where scale = 'communication') as communication,
        max(points) filter (where scale = 'gross-motor') as gross_motor,
        max(points) filter (where scale = 'fine-motor') as fine_motor,
        max(points) filter (where scale = 'problem-solving') as problem_solving,
        max(points) filter (where scale = 'personal-social') as personal_social
    from caseload.assessment_scale
    where assessment_id = scored.id
) as area on true
order by turned.person, turned.milestone
