-- Version 2: assessments of any tool, and what structured reviews found.
alter table caseload.assessment
    add column form       text,
    -- The relationship of whom it is about, where that is not the child.
    add column about      uuid,
    -- Hundredths of a point; null where the tool has no total, or an item was left out.
    add column total      integer,
    -- What was done about an answer that could not wait, and more in the nurse's words.
    add column action     text,
    add column note       text,
    add column restricted boolean not null default false;

-- The scores of an assessment's scales, those of its newest version.
create table caseload.assessment_scale (
    assessment_id uuid not null references caseload.assessment on delete cascade,
    -- As the laptop codes it: gross-motor, emotional, goal-1.
    scale         text not null,
    -- Hundredths of a point.
    points        integer not null check (points >= 0),
    primary key (assessment_id, scale)
);

insert into caseload.assessment_scale (assessment_id, scale, points)
select id, scale, points
from caseload.assessment
cross join lateral (values
    ('communication', communication),
    ('gross-motor', gross_motor),
    ('fine-motor', fine_motor),
    ('problem-solving', problem_solving),
    ('personal-social', personal_social)
) as area (scale, points)
where points is not null;

-- Version 1 had the tool and its form in one code, and knew ASQ-3 alone.
update caseload.assessment
set tool = 'asq-3', form = substring(tool from '^asq-3-(.+)$')
where tool like 'asq-3-%';

alter table caseload.assessment
    drop column communication,
    drop column gross_motor,
    drop column fine_motor,
    drop column problem_solving,
    drop column personal_social;

-- The structured review of a contact.
create table caseload.review (
    contact_id uuid primary key,
    version    integer not null,
    file_id    bigint not null references caseload.sync_file,
    child_id   uuid not null,
    status     text not null,
    -- Which review, as a type of contact.
    kind       text not null,
    restricted boolean not null
);
create index review_child on caseload.review (child_id);

-- What it found; the rows of a review are those of its newest version, and none once that was taken back.
create table caseload.finding (
    contact_id      uuid not null references caseload.review on delete cascade,
    -- In the order of the review's form, from 1.
    position        integer not null,
    -- Where several options hold, each has a row.
    answer_position integer not null,
    field           text not null,
    -- option, words, number, day, not-asked
    answer_kind     text not null,
    -- The option's code, the words, the digits, the day; null where it was not asked.
    answer          text,
    note            text,
    unchanged_since date,
    primary key (contact_id, position, answer_position)
);
create index finding_field on caseload.finding (field, answer);

insert into caseload.schema_version values (2);
