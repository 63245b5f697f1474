//! Every assessment of a child, tool by tool, and how the scales that were scored again went.

use std::collections::HashMap;

use caseload_domain::{
    assessment::Assessment,
    code::Coded as _,
    contact::Contact,
    person::{Person, Relationship},
    record::{Record, RevisionStatus},
    score::{CutOffs, Form, Scale, Tool, distance_travelled},
};
use caseload_store::{ReadRevision, Store, sync::EntryState};

use super::{
    scored::scored_given,
    views::{
        AboutWhom, AssessmentLine, ChildAssessments, OfContact, ScorePoint, ScoreTrend, ScoredView,
        ToolAssessments,
    },
};
use crate::{caseload::sync_state, code::Code, contact::person_name, failure::Answer};

pub(super) fn child_assessments(store: &Store, child_id: &str) -> Answer<ChildAssessments> {
    let entries = store.of_child(child_id)?;
    let cut_offs = store.scores().cut_offs();
    let people = adults(store, &entries)?;
    let contacts: HashMap<&str, &Contact> = entries
        .iter()
        .filter_map(|entry| match &entry.revision.record {
            Record::Contact(contact) => Some((contact.id.as_str(), contact)),
            _ => None,
        })
        .collect();
    let mut found: Vec<(Tool, AssessmentLine)> = Vec::new();
    for entry in &entries {
        let Record::Assessment(assessment) = &entry.revision.record else { continue };
        found.push((assessment.given.tool, line(entry, assessment, &people, &contacts, cut_offs)));
    }
    found.sort_by_key(|(_, line)| std::cmp::Reverse((line.on, line.written_at)));
    let tools = Tool::ALL.iter().filter_map(|tool| {
        let lines: Vec<AssessmentLine> =
            found.iter().filter(|(of, _)| of == tool).map(|(_, line)| line.clone()).collect();
        (!lines.is_empty()).then(|| ToolAssessments {
            tool: Code(*tool),
            name: cut_offs.name(*tool).to_owned(),
            trends: trends(*tool, &lines, cut_offs),
            lines,
        })
    });
    Ok(ChildAssessments { tools: tools.collect() })
}

/// The adults in the child's life, in the order of their roles.
pub(super) fn adults(store: &Store, entries: &[ReadRevision]) -> Answer<Vec<(Relationship, Person)>> {
    let mut found = Vec::new();
    for entry in entries {
        if let Record::Relationship(relationship) = &entry.revision.record
            && let Record::Person(person) = store.current(relationship.person.as_str())?.revision.record
        {
            found.push((relationship.clone(), person));
        }
    }
    found.sort_by_key(|(relationship, _)| relationship.role);
    Ok(found)
}

pub(crate) fn about_whom((relationship, person): &(Relationship, Person)) -> AboutWhom {
    AboutWhom {
        relationship_id: relationship.id.as_str().to_owned(),
        role: Code(relationship.role),
        name: person_name(person),
    }
}

fn line(
    entry: &ReadRevision,
    assessment: &Assessment,
    people: &[(Relationship, Person)],
    contacts: &HashMap<&str, &Contact>,
    cut_offs: &CutOffs,
) -> AssessmentLine {
    let revision = &entry.revision;
    let about = assessment.about.as_ref();
    let contact = assessment.contact.as_ref().and_then(|id| contacts.get(id.as_str()));
    AssessmentLine {
        assessment_id: assessment.id.as_str().to_owned(),
        revision: revision.number,
        form: form_of(assessment).map(Code),
        on: assessment.completed_on,
        about: about.and_then(|id| people.iter().find(|(known, _)| known.id == *id)).map(about_whom),
        contact: contact.map(|contact| OfContact {
            contact_id: contact.id.as_str().to_owned(),
            contact_type: Code(contact.contact_type),
            on: contact.happened_on,
            restricted: contact.restricted,
        }),
        scored: scored_given(&assessment.given, cut_offs),
        action_taken: assessment.action_taken.clone(),
        note: assessment.note.clone(),
        author: revision.author.clone(),
        written_at: revision.written_at,
        reason: revision.reason.clone(),
        entered_in_error: revision.status == RevisionStatus::EnteredInError,
        sync: Code(sync_state(&entry.state)),
        file: match &entry.state {
            EntryState::Ready | EntryState::ReceivedElsewhere => None,
            EntryState::InFile(file) | EntryState::Received(file) => Some(*file),
            EntryState::Refused { file, .. } => Some(*file),
        },
    }
}

fn form_of(assessment: &Assessment) -> Option<Form> {
    assessment.given.form.or_else(|| assessment.given.tool.usual_form())
}

/// Scales scored twice or more on the same form about the same person. Forms are never mixed: their points differ.
fn trends(tool: Tool, lines: &[AssessmentLine], cut_offs: &CutOffs) -> Vec<ScoreTrend> {
    if !is_followed(tool) {
        return Vec::new();
    }
    let mut found: Vec<ScoreTrend> = Vec::new();
    // Lines are newest first, and a trend is read from the oldest.
    for line in lines.iter().rev().filter(|line| !line.entered_in_error) {
        for (scale, point) in points(line) {
            let of = |trend: &&mut ScoreTrend| {
                let (of, about) = (trend.about.as_ref(), line.about.as_ref());
                let whom = |about: Option<&AboutWhom>| about.map(|about| about.relationship_id.clone());
                trend.scale.0 == scale && trend.form == line.form && whom(of) == whom(about)
            };
            if let Some(trend) = found.iter_mut().find(of) {
                trend.points.push(point);
            } else if let Some(range) = cut_offs.range(tool, line.form.map(|form| form.0), scale) {
                found.push(ScoreTrend {
                    scale: Code(scale),
                    form: line.form,
                    about: line.about.clone(),
                    least: range.least.hundredths(),
                    most: range.most.hundredths(),
                    points: vec![point],
                    travelled: None,
                });
            }
        }
    }
    found.retain(|trend| trend.points.len() > 1);
    if tool == Tool::Goal {
        for trend in &mut found {
            trend.travelled = travelled(&trend.points);
        }
    }
    found.sort_by_key(|trend| tool.scales().iter().position(|scale| *scale == trend.scale.0));
    found
}

/// Tools whose points mean the same the next time. Forms of ASQ differ with age; a yes of Whooley or a count of Dash is no
/// measure of more or less.
fn is_followed(tool: Tool) -> bool {
    match tool {
        Tool::Gad2
        | Tool::Gad7
        | Tool::Phq2
        | Tool::Phq9
        | Tool::Epds
        | Tool::Sdq
        | Tool::Gcp2
        | Tool::Goal => true,
        Tool::Asq3 | Tool::AsqSe2 | Tool::Whooley | Tool::Dash => false,
    }
}

fn points(line: &AssessmentLine) -> Vec<(Scale, ScorePoint)> {
    let ScoredView { total, scales, band, .. } = &line.scored;
    let words = |band: &Option<super::views::BandView>| {
        band.as_ref().map_or_else(String::new, |band| band.words.clone())
    };
    let whole =
        total.map(|hundredths| (Scale::Total, ScorePoint { on: line.on, hundredths, band: words(band) }));
    let parts = scales.iter().filter(|one| one.scale.0 != Scale::Total).map(|one| {
        (one.scale.0, ScorePoint { on: line.on, hundredths: one.hundredths, band: words(&one.band) })
    });
    parts.chain(whole).collect()
}

fn travelled(points: &[ScorePoint]) -> Option<i8> {
    let whole = |point: &ScorePoint| u8::try_from(point.hundredths / 100).ok();
    distance_travelled(whole(points.first()?)?, whole(points.last()?)?)
}
