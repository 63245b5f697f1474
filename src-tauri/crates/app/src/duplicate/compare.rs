//! Two records side by side: each fact in words, what differs, and what joining them would move.

use caseload_domain::{
    child::{Birth, Child},
    code::{Coded as _, YesNoNotAsked},
    joining::ChildField,
    likeness::{is_one, never_joined},
    record::RecordKind,
};
use caseload_store::Store;
use chrono::NaiveDate;

use super::{
    evidence, paired, relatives, standing,
    views::{CompareChildren, ComparedField, Comparison, EntryCount},
};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    contact::person_name,
    failure::{Answer, Failure},
    in_words::{capital, in_words},
};

/// Two records side by side. Looking at them is noted in the audit chain of both.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer.
pub fn compare_children(app: &mut App, request: CompareChildren, now: Now) -> Answer<Comparison> {
    let CompareChildren { keep, other } = request;
    let open = app.open_mut()?;
    let store = &open.store;
    let kept_child = standing(store, &keep)?.ok_or(Failure::NotFound)?;
    let other_child = standing(store, &other)?.ok_or(Failure::NotFound)?;
    let comparison = Comparison {
        kept: paired(store, &kept_child)?,
        other: paired(store, &other_child)?,
        kept_revision: store.current(&keep)?.revision.number,
        other_revision: store.current(&other)?.revision.number,
        evidence: evidence(store, &kept_child, &other_child)?.into_iter().map(Code).collect(),
        never: never_joined(&kept_child, &other_child).map(Code),
        fields: fields(store, &kept_child, &other_child)?,
        moves: would_move(store, &kept_child, &other_child)?,
        relatives_once: on_both(store, &kept_child, &other_child)?
            .into_iter()
            .map(|(_, _, name)| name)
            .collect(),
        drafts: u32::try_from(store.drafts(Some(&other))?.len()).unwrap_or(u32::MAX),
        joined_to_other: u32::try_from(store.joined(Some(&other))?.len()).unwrap_or(u32::MAX),
    };
    for child in [&keep, &other] {
        open.store.note(now.instant, &open.practitioner.name, "compare-children", Some(child), None)?;
    }
    Ok(comparison)
}

/// Relationships of the other record whose person and role are on the kept one: which goes, which stays, and the name.
pub(super) fn on_both(
    store: &Store,
    kept: &Child,
    other: &Child,
) -> Answer<Vec<(caseload_domain::id::RelationshipId, caseload_domain::id::RelationshipId, String)>> {
    let mine = relatives(store, kept)?;
    Ok(relatives(store, other)?
        .into_iter()
        .filter_map(|(tie, person)| {
            let same = mine.iter().find(|(known, hers)| known.role == tie.role && is_one(hers, &person))?;
            Some((tie.id, same.0.id.clone(), person_name(&person)))
        })
        .collect())
}

fn would_move(store: &Store, kept: &Child, other: &Child) -> Answer<Vec<EntryCount>> {
    let once = u32::try_from(on_both(store, kept, other)?.len()).unwrap_or(u32::MAX);
    Ok(store
        .entries_by_kind(other.id.as_str())?
        .into_iter()
        .filter(|(kind, _)| *kind != RecordKind::Child)
        .map(|(kind, count)| EntryCount {
            kind: Code(kind),
            count: if kind == RecordKind::Relationship { count - once } else { count },
        })
        .filter(|entry| entry.count > 0)
        .collect())
}

fn fields(store: &Store, kept: &Child, other: &Child) -> Answer<Vec<ComparedField>> {
    ChildField::ALL
        .iter()
        .map(|field| {
            let (mine, theirs) = (said(store, *field, kept)?, said(store, *field, other)?);
            let same = field.is_same(kept, other) || mine == theirs;
            Ok(ComparedField {
                field: Code(*field),
                take_other: !same && field.is_unsaid(kept) && !field.is_unsaid(other),
                kept: mine,
                other: theirs,
                same,
            })
        })
        .collect()
}

fn date(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// A fact as words; empty when nobody said it.
fn said(store: &Store, field: ChildField, child: &Child) -> Answer<String> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let answered = |answer: YesNoNotAsked| capital(&in_words(answer));
    Ok(match field {
        ChildField::Name => match &child.name.known_as {
            Some(known_as) => format!("{} (known as {known_as})", child.name.in_list()),
            None => child.name.in_list(),
        },
        ChildField::Birth => match (child.birth, child.birth_order) {
            (Birth::Born(day), None) => date(day),
            (Birth::Born(day), Some(order)) => format!("{}, number {order} of more than one", date(day)),
            (Birth::Expected(day), _) => format!("Expected {}", date(day)),
        },
        ChildField::Sex => capital(&in_words(child.sex)),
        ChildField::NhsNumber => child.nhs_number.as_ref().map(ToString::to_string).unwrap_or_default(),
        ChildField::Gestation => child
            .gestation
            .map(|weeks| format!("{}+{} weeks", weeks.weeks(), weeks.days()))
            .unwrap_or_default(),
        ChildField::Address => {
            let mut lines = child.address.lines.clone();
            lines.extend(child.address.postcode.as_ref().map(ToString::to_string));
            lines.join(", ")
        }
        ChildField::Phone => text(&child.phone),
        ChildField::GpPractice => {
            child.gp_practice.as_ref().map(|practice| practice.name.clone()).unwrap_or_default()
        }
        ChildField::School => child
            .school
            .as_ref()
            .map(|school| {
                let class = school.class_name.as_ref().map(|class| format!(", {class}")).unwrap_or_default();
                format!("{}{class}", school.name)
            })
            .unwrap_or_default(),
        ChildField::Ethnicity => text(&child.ethnicity),
        ChildField::FirstLanguage => text(&child.first_language),
        ChildField::Interpreter => answered(child.interpreter),
        ChildField::Level => match child.level_since {
            Some(since) => format!("{} since {}", capital(&in_words(child.level)), date(since)),
            None => capital(&in_words(child.level)),
        },
        ChildField::Send => answered(child.send),
        ChildField::ImdDecile => child.imd_decile.map(|decile| decile.get().to_string()).unwrap_or_default(),
        ChildField::Household => {
            let mut names = Vec::new();
            if child.household.is_some() {
                for id in store.siblings(child.id.as_str())? {
                    if let Some(sibling) = standing(store, &id)?
                        && sibling.household == child.household
                    {
                        names.push(sibling.name.in_list());
                    }
                }
                if names.is_empty() {
                    names.push("A home of their own".to_owned());
                }
            }
            names.join("; ")
        }
        ChildField::NamedPractitioner => text(&child.named_practitioner),
        ChildField::ResidentAuthority => text(&child.resident_authority),
        ChildField::VisitNote => text(&child.visit_note),
        ChildField::CaseloadStatus => match child.left_on {
            Some(left) => format!("{}, {}", capital(&in_words(child.caseload_status)), date(left)),
            None => capital(&in_words(child.caseload_status)),
        },
    })
}
