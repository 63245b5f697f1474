//! Questionnaires: sent to a class or a child, back, read, followed up, and the three lists of what waits.

use caseload_domain::{
    child::CaseloadStatus,
    contact::ContactType,
    id::QuestionnaireId,
    problem::{Problem, Problems},
    questionnaire::{Questionnaire, QuestionnaireState, Triage},
    record::{Record, RecordKind, RevisionStatus},
    schedule::school_year_of,
};
use caseload_store::Origin;

use super::{
    class::{child_at, pupils},
    views::{
        AdvanceQuestionnaire, InviteQuestionnaire, QuestionnaireLine, QuestionnaireLists, QuestionnaireStep,
        QuestionnairesSent,
    },
};
use crate::{
    app::{App, first, new_id, next},
    caseload::days_between,
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    place::current_school,
    session::views::Nothing,
    task::{child_of, saved},
    typed::{Looking, needed_date},
};

/// What waits: sent and not back, back and not read, read and not followed up; the longest waiting first.
///
/// # Errors
/// When the store cannot answer.
pub fn questionnaires(app: &mut App, _: Nothing, now: Now) -> Answer<QuestionnaireLists> {
    let store = &app.open()?.store;
    let mut lists = QuestionnaireLists { invited: Vec::new(), returned: Vec::new(), follow_up: Vec::new() };
    for read in store.of_kind(RecordKind::Questionnaire)? {
        let (Record::Questionnaire(one), RevisionStatus::Current) =
            (read.revision.record, read.revision.status)
        else {
            continue;
        };
        let (list, since) = match one.state() {
            QuestionnaireState::Invited => (&mut lists.invited, one.invited_on),
            QuestionnaireState::Returned => (&mut lists.returned, one.returned_on.unwrap_or(one.invited_on)),
            QuestionnaireState::FollowUpNeeded => {
                let read_on = one.triage.as_ref().map(|triage| triage.on);
                (&mut lists.follow_up, read_on.unwrap_or(one.invited_on))
            }
            QuestionnaireState::Finished => continue,
        };
        let child = child_at(store, one.child.as_str())?;
        // Nothing is asked of a family whose child has died.
        if child.caseload_status == CaseloadStatus::Died {
            continue;
        }
        list.push(QuestionnaireLine {
            questionnaire_id: one.id.as_str().to_owned(),
            revision: read.revision.number,
            child_id: one.child.as_str().to_owned(),
            child: child.name.in_list(),
            school: child.school.map(|school| school.name),
            contact_type: Code(one.contact_type),
            invited_on: one.invited_on,
            returned_on: one.returned_on,
            outcome: one.triage.as_ref().map(|triage| Code(triage.outcome)),
            note: one.triage.map(|triage| triage.note).unwrap_or_default(),
            waiting_days: days_between(since, now.today),
        });
    }
    for list in [&mut lists.invited, &mut lists.returned, &mut lists.follow_up] {
        list.sort_by(|one, other| {
            other.waiting_days.cmp(&one.waiting_days).then_with(|| one.child.cmp(&other.child))
        });
    }
    Ok(lists)
}

/// Sends a questionnaire to every pupil of its year at a school, or to one child. Nobody is sent a second in one school year.
///
/// # Errors
/// [`Failure::Invalid`] for a day that has not come, or a contact that is no questionnaire.
pub fn invite_questionnaire(
    app: &mut App,
    request: InviteQuestionnaire,
    now: Now,
) -> Answer<QuestionnairesSent> {
    let InviteQuestionnaire { contact_type, place_id, child_id, on } = request;
    let mut problems = Problems::default();
    let invited_on = needed_date("on", &on, Looking::Back, now, &mut problems);
    let year_group = match contact_type.0 {
        ContactType::ReceptionQuestionnaire => Some(0),
        ContactType::YearSixQuestionnaire => Some(6),
        ContactType::ThreeYears => None,
        _ => {
            problems.push("contactType", "That is not a questionnaire", "Choose a questionnaire");
            None
        }
    };
    let children = match (&child_id, &place_id, year_group) {
        (Some(child), ..) => vec![child.clone()],
        (None, Some(place), Some(year_group)) => {
            let school = current_school(app, place)?;
            pupils(&app.open()?.store, &school.name, year_group, invited_on)?
        }
        _ => {
            problems.push("placeId", "Nobody is chosen", "Choose a school or a child");
            Vec::new()
        }
    };
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let mut revisions = Vec::new();
    let mut already = 0;
    for child_id in children {
        let child = child_of(app, &child_id)?;
        let has_one = app.open()?.store.of_child(&child_id)?.iter().any(|read| {
            read.revision.status == RevisionStatus::Current
                && matches!(&read.revision.record, Record::Questionnaire(one)
                    if one.contact_type == contact_type.0
                        && school_year_of(one.invited_on) == school_year_of(invited_on))
        });
        if has_one {
            already += 1;
            continue;
        }
        let questionnaire = Questionnaire {
            id: QuestionnaireId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
            child,
            contact_type: contact_type.0,
            invited_on,
            returned_on: None,
            triage: None,
            followed_up_on: None,
            follow_up_contact: None,
        };
        questionnaire.check(now.today)?;
        revisions.push(first(Record::Questionnaire(questionnaire), "send-questionnaire", now));
    }
    let sent = u32::try_from(revisions.len()).expect("a school has fewer pupils than that");
    if sent > 0 {
        app.write(&revisions, Origin::Typed, None)?;
    }
    Ok(QuestionnairesSent { sent, already })
}

/// Takes a questionnaire a step further: back, read, followed up.
///
/// # Errors
/// [`Failure::Invalid`] for a step out of turn; [`Failure::ChangedMeanwhile`].
pub fn advance_questionnaire(app: &mut App, request: AdvanceQuestionnaire, now: Now) -> Answer<Saved> {
    let AdvanceQuestionnaire { questionnaire_id, from_revision, step, on, outcome, note } = request;
    let read = app.open()?.store.current(&questionnaire_id)?;
    let Record::Questionnaire(mut one) = read.revision.record else { return Err(Failure::NotFound) };
    let mut problems = Problems::default();
    let on = needed_date("on", &on, Looking::Back, now, &mut problems);
    let reason = match step.0 {
        QuestionnaireStep::Returned => {
            one.returned_on = Some(on);
            "came back"
        }
        QuestionnaireStep::Triaged => {
            if let Some(outcome) = outcome {
                one.triage = Some(Triage { on, outcome: outcome.0, note: note.trim().to_owned() });
            } else {
                problems.push("outcome", "What it led to is missing", "Choose what was found");
            }
            "read"
        }
        QuestionnaireStep::FollowedUp => {
            if one.state() != QuestionnaireState::FollowUpNeeded {
                return Err(
                    Problem::new("step", "Nothing is to be followed up", "Open the list again").into()
                );
            }
            one.followed_up_on = Some(on);
            "followed up"
        }
    };
    gather(problems, one.check(now.today))?;
    let revision = next(Record::Questionnaire(one), from_revision, reason, "advance-questionnaire", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}
