//! Findings of past reviews, read out of what the notes of the same contacts say and out of the record itself. Where neither
//! speaks of a question it stays open, as it does when a nurse saves a review in part.

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    age::completed_months,
    child::{Birth, Child},
    code::YesNoNotAsked,
    contact::{Contact, ContactType, Present},
    id::{ChildId, ContactId, RelationshipId},
    person::RelationshipRole,
    record::{Record, RevisionStatus},
    review::{Answer, Field, FieldKind, Finding, ReviewForm, TALKED_ABOUT},
};
use chrono::NaiveDate;

use super::book::Book;

/// Words of a note and the answer they are, field by field; the first that is found counts.
const SAID: &[(&str, &str, &str)] = &[
    ("jaundice", "jaundice gone", "none"),
    ("jaundice", "jaundice fading", "fading"),
    ("jaundice", "jaundice never seen", "none"),
    ("blood-spot", "blood spot result not back", "awaited"),
    ("blood-spot", "blood spot repeated", "awaited"),
    ("newborn-hearing", "hearing screen passed", "clear"),
    ("newborn-hearing", "hearing screen clear", "clear"),
    ("newborn-hearing", "hearing screen booked", "awaited"),
    ("weight-loss", "back above birth weight", "regained"),
    ("weight-loss", "birth weight regained", "regained"),
    ("sleep-place", "cot beside the bed", "own-in-room"),
    ("sleep-back", "safe sleep shown at the cot", "seen"),
    ("sleep-back", "safe sleep checked", "seen"),
    ("sleep-back", "on the back to sleep", "seen"),
    ("crying", "peak is passing", "settles"),
    ("crying", "much less this week", "settles"),
    ("crying", "an hour most evenings", "hard-to-settle"),
    ("parent-mood", "whooley both no", "well"),
    ("parent-mood", "whooley questions: both no", "well"),
    ("parent-mood", "one yes on whooley", "low-or-worried"),
    ("parent-mood", "both yes on whooley", "low-or-worried"),
    ("parent-mood", "good days and flat days", "up-and-down"),
    ("parent-mood", "mood: up and down", "up-and-down"),
    ("parent-mood", "mood: good", "well"),
    ("parent-mood", "tired, not low", "well"),
    ("smoking-pregnancy", "gave up smoking", "stopped"),
    ("smoking-home", "nobody smokes in the house", "nobody"),
    ("smoking-home", "nobody smokes indoors", "outside"),
    ("smoking-home", "her partner smokes outside", "outside"),
    ("feeding-intention", "hopes to breastfeed", "breast"),
    ("feeding-intention", "wants to try breast", "breast"),
    ("feeding-intention", "plans to mix feed", "mixed"),
    ("feeding-intention", "feeding: undecided", "undecided"),
    ("routine-enquiry", "routine enquiry done", "asked"),
    ("domestic-abuse", "feels safe. routine enquiry", "nothing"),
    ("domestic-abuse", "nothing to tell. routine enquiry", "nothing"),
    ("immunisations", "immunisations had", "yes"),
    ("immunisations", "immunisations booked", "booked"),
    ("immunisations", "immunisations up to date", "yes"),
    ("immunisations", "immunisations complete", "yes"),
    ("immunisations", "immunisations missed one", "no"),
    ("immunisations", "pre-school booster missing", "no"),
    ("moving", "crawls fast", "crawls"),
    ("moving", "cruises round", "cruises"),
    ("moving", "walks round furniture", "cruises"),
    ("moving", "three steps", "walks"),
    ("babble", "mama and dada", "words"),
    ("babble", "two words", "words"),
    ("babble", "babbles in two languages", "babbles"),
    ("teeth-brushed", "brushed twice a day", "twice"),
    ("teeth-brushed", "teeth brushed morning and night", "twice"),
    ("teeth-brushed", "teeth brushed at night", "once"),
    ("dentist", "dentist seen", "seen"),
    ("dentist", "dentist not yet", "no"),
    ("sleep-nights", "through most nights", "settled"),
    ("sleep-nights", "sleeps well, eats well", "settled"),
    ("eating", "sleeps well, eats well", "well"),
    ("eating", "eats well", "well"),
    ("eating", "picky", "fussy"),
    ("vitamins", "vitamin drops daily", "takes"),
    ("vitamins", "vitamins yes", "takes"),
    ("speech", "joins two words", "sentences"),
    ("speech", "uses 50 words", "single-words"),
    ("speech", "few words", "few-words"),
    ("toilet", "potty: dry by day", "dry-by-day"),
    ("toilet", "potty: shows an interest", "learning"),
    ("toilet", "potty: sits on it dressed", "learning"),
    ("toilet", "potty: not yet", "not-started"),
    ("early-education", "nursery place found", "has-place"),
    ("home-safety", "home checked with", "checked"),
    ("home-safety", "stair gate up", "discussed"),
    ("vision", "vision screen passed", "passed"),
    ("vision", "vision to optician", "referred"),
    ("vision", "wears glasses", "glasses"),
    ("vision", "vision and hearing fine", "no-worry"),
    ("hearing", "hearing screen passed", "passed"),
    ("hearing", "hearing worries", "worried"),
    ("hearing", "vision and hearing fine", "no-worry"),
    ("hearing", "hearing test asked for", "referred"),
    ("health-plan", "plan and pens in school", "in-place"),
    ("health-plan", "plan from the hospital nurse", "in-place"),
];

/// Words of a note and what was talked about then; each that is found counts.
const TALKED: &[(&str, &str)] = &[
    ("safe sleep", "safer-sleep"),
    ("back to sleep", "safer-sleep"),
    ("icon", "icon"),
    ("crying talked about", "icon"),
    ("about crying", "icon"),
    ("immunisations explained", "immunisations"),
    ("smoke alarm", "home-safety"),
    ("hot drinks", "home-safety"),
    ("stair gate", "home-safety"),
    ("signs of illness", "minor-illness"),
    ("contraception", "contraception"),
    ("starting solids", "solids"),
    ("teeth", "teeth"),
    ("screen time", "screens"),
    ("tantrums", "behaviour"),
];

/// Kinds of contact that are a review; of the others the notes say enough.
fn is_review(kind: ContactType) -> bool {
    matches!(
        kind,
        ContactType::Antenatal
            | ContactType::NewBirth
            | ContactType::SixToEightWeeks
            | ContactType::ThreeToFourMonths
            | ContactType::SixMonths
            | ContactType::TwelveMonths
            | ContactType::TwoYears
            | ContactType::IntegratedReview
            | ContactType::SchoolEntry
            | ContactType::FourToFiveYears
            | ContactType::YearSixReview
            | ContactType::TenToElevenYears
    )
}

/// Puts findings into the reviews of the book. What a later review finds alike is taken over, where it may be.
pub(super) fn write_findings(book: &mut Book) {
    let known = Known::of(book);
    let mut found: HashMap<ContactId, Vec<Finding>> = HashMap::new();
    let mut last: HashMap<(ChildId, String), (Answer, NaiveDate)> = HashMap::new();
    for revision in book.revisions_mut() {
        let Record::Contact(contact) = &mut revision.record else { continue };
        if known.never_true.contains(&contact.id)
            || !contact.outcome.took_place()
            || !is_review(contact.contact_type)
        {
            continue;
        }
        if let Some(before) = found.get(&contact.id) {
            contact.findings.clone_from(before);
            continue;
        }
        contact.findings = known.findings(contact);
        for finding in &mut contact.findings {
            let key = (contact.child.clone(), finding.field.clone());
            if let Some((answer, on)) = last.get(&key)
                && *answer == finding.answer
                && *on < contact.happened_on
                && caseload_domain::review::field(&finding.field)
                    .is_some_and(|field| field.may_be_taken_over(answer))
            {
                finding.unchanged_since = Some(*on);
            }
            last.insert(key, (finding.answer.clone(), contact.happened_on));
        }
        found.insert(contact.id.clone(), contact.findings.clone());
    }
}

/// What the record knows, beside the notes.
struct Known {
    children: HashMap<ChildId, Child>,
    /// Fathers and partners, and whether they live with the child.
    fathers: HashMap<ChildId, (RelationshipId, bool)>,
    never_true: HashSet<ContactId>,
}

impl Known {
    fn of(book: &Book) -> Self {
        let mut known =
            Self { children: HashMap::new(), fathers: HashMap::new(), never_true: HashSet::new() };
        for revision in book.revisions() {
            match &revision.record {
                Record::Child(child) => {
                    known.children.insert(child.id.clone(), child.as_ref().clone());
                }
                Record::Relationship(link)
                    if matches!(link.role, RelationshipRole::Father | RelationshipRole::MothersPartner) =>
                {
                    let here = link.lives_with_child == YesNoNotAsked::Yes;
                    // Of a father elsewhere and a partner at home, the one at home is asked about.
                    if here || !known.fathers.contains_key(&link.child) {
                        known.fathers.insert(link.child.clone(), (link.id.clone(), here));
                    }
                }
                Record::Contact(contact) if revision.status == RevisionStatus::EnteredInError => {
                    known.never_true.insert(contact.id.clone());
                }
                _ => {}
            }
        }
        known
    }

    fn findings(&self, contact: &Contact) -> Vec<Finding> {
        let Some(child) = self.children.get(&contact.child) else { return Vec::new() };
        let months = match child.birth {
            Birth::Born(born) if born <= contact.happened_on => {
                Some(completed_months(born, contact.happened_on))
            }
            Birth::Born(_) | Birth::Expected(_) => None,
        };
        let note = contact.narrative.to_lowercase();
        let sections = ReviewForm::of(contact.contact_type, months).at(months);
        let fields = sections.iter().flat_map(|section| &section.fields);
        fields
            .filter_map(|field| {
                let answer = self.answer(field, contact, child, &note)?;
                let finding =
                    Finding { field: field.code.clone(), answer, note: String::new(), unchanged_since: None };
                field.check(&finding).is_ok().then_some(finding)
            })
            .collect()
    }

    fn answer(&self, field: &Field, contact: &Contact, child: &Child, note: &str) -> Option<Answer> {
        if field.code == TALKED_ABOUT {
            let said =
                |code: &str| TALKED.iter().any(|(words, about)| *about == code && note.contains(words));
            let about: Vec<String> = field
                .options
                .iter()
                .filter(|choice| said(&choice.code))
                .map(|choice| choice.code.clone())
                .collect();
            return (!about.is_empty()).then_some(Answer::Options(about));
        }
        let one = |code: &str| Some(Answer::Options(vec![code.to_owned()]));
        let said = SAID.iter().find(|(code, words, _)| *code == field.code && note.contains(words));
        if let Some((_, _, option)) = said {
            return one(option);
        }
        match field.code.as_str() {
            "father-partner" => {
                let (_, here) = self.fathers.get(&contact.child)?;
                one(if *here { "at-home" } else { "elsewhere" })
            }
            // She was not alone, so it was not asked.
            "routine-enquiry" => {
                let (father, _) = self.fathers.get(&contact.child)?;
                contact.present.contains(&Present::Relative(father.clone())).then_some(Answer::NotAsked)
            }
            "housing" if note.contains("housing: settled, warm and dry") => one("suitable"),
            "housing" if note.contains("damp in one bedroom") => one("damp-or-cold"),
            "needs" if child.send == YesNoNotAsked::Yes && field.kind == FieldKind::Several => one("send"),
            _ => None,
        }
    }
}
