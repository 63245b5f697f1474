//! What the record knows that a review would otherwise ask. It is shown beside the questions and answers none of them.

use caseload_domain::{
    child::{Birth, Child},
    measurement::MeasurementKind,
    record::{Record, RevisionStatus},
};
use caseload_store::Store;
use chrono::NaiveDate;

use super::views::{KnownAdult, KnownFacts, KnownFeeding};
use crate::{code::Code, contact::person_name, failure::Answer};

/// Born before 37 completed weeks; under 2,500 g at birth: preterm birth and low birth weight as the World Health
/// Organization counts them (factors of `policy-papers` 1.31, 004:3982-3986).
const TERM_WEEKS: u8 = 37;
const LOW_BIRTH_WEIGHT_BELOW: u32 = 2_500;

pub(super) fn known_facts(
    store: &Store,
    child: &Child,
    on: NaiveDate,
    except: Option<&str>,
) -> Answer<KnownFacts> {
    let mut facts = KnownFacts {
        gestation: child.gestation.map(|gestation| format!("{}+{}", gestation.weeks(), gestation.days())),
        preterm: child.gestation.is_some_and(|gestation| gestation.weeks() < TERM_WEEKS),
        birth_weight: None,
        low_birth_weight: false,
        feeding: None,
        gp_practice: child.gp_practice.as_ref().map(|practice| practice.name.clone()),
        school: child.school.as_ref().map(|school| school.name.clone()),
        adults: Vec::new(),
    };
    for entry in store.of_child(child.id.as_str())? {
        if entry.revision.status != RevisionStatus::Current {
            continue;
        }
        match entry.revision.record {
            Record::Measurement(measured)
                if measured.kind == MeasurementKind::Weight
                    && child.birth == Birth::Born(measured.measured_on) =>
            {
                facts.birth_weight = Some(measured.value);
                facts.low_birth_weight = measured.value < LOW_BIRTH_WEIGHT_BELOW;
            }
            Record::Contact(contact)
                if contact.happened_on <= on && except.is_none_or(|except| contact.id.as_str() != except) =>
            {
                if let Some(feeding) = contact.infant_feeding
                    && facts.feeding.as_ref().is_none_or(|known| known.on <= contact.happened_on)
                {
                    facts.feeding = Some(KnownFeeding { feeding: Code(feeding), on: contact.happened_on });
                }
            }
            Record::Relationship(relationship) => {
                if let Record::Person(person) = store.current(relationship.person.as_str())?.revision.record {
                    facts.adults.push(KnownAdult {
                        name: person_name(&person),
                        role: Code(relationship.role),
                        lives_with_child: Code(relationship.lives_with_child),
                    });
                }
            }
            _ => {}
        }
    }
    Ok(facts)
}
