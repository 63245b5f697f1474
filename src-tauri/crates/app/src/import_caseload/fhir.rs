//! FHIR R4 JSON: a bundle of any type, NDJSON, a list, or one resource. Patients and RelatedPersons are imported.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{
    error::ImportError,
    facts::{ChildFacts, ParentFacts, PersonFacts},
    fhir_documents::{Documents, Resource, documents, kind},
    fhir_json::{list, text},
    fhir_people::{Patient, patient, related_person},
    land::{Landing, Planner},
    people::PersonPlace,
    plan::{Existing, ExistingChild},
    remarks::Remarks,
    views::Disposition,
    words,
};

/// What a reference to a Patient leads to.
#[derive(Clone, Copy)]
enum Target {
    Child(usize),
    Adult,
    Refused,
}

struct PendingChild {
    row: u32,
    label: String,
    facts: ChildFacts,
    remarks: Remarks,
}

/// Reads the resources and lands the people in them.
///
/// # Errors
/// The text is not FHIR JSON, or larger than any caseload.
pub(super) fn plan(text: &str, existing: &Existing, planner: &mut Planner<'_>) -> Result<(), ImportError> {
    let Documents { resources, broken } = documents(text)?;
    for row in broken {
        let mut remarks = Remarks::default();
        remarks.refuse("", "this line is not JSON", "Make the export again, and check that it is whole");
        planner.rows.push(remarks.into_row(row, String::new(), Disposition::Refused, Vec::new()));
    }
    let on_record = OnRecord::new(existing);
    let mut targets: HashMap<String, Target> = HashMap::new();
    let mut same_person: HashMap<String, PersonPlace> = HashMap::new();
    let mut pending: Vec<PendingChild> = Vec::new();
    let mut others: BTreeMap<String, (u32, usize)> = BTreeMap::new();
    for resource in &resources {
        match kind(&resource.value) {
            "Patient" => {
                let target = land_patient(resource, &on_record, planner, &mut pending, &mut same_person);
                for key in keys(resource) {
                    targets.insert(key, target);
                }
            }
            "RelatedPerson" => {}
            other => others.entry(other.to_owned()).or_insert((resource.row, 0)).1 += 1,
        }
    }
    for resource in resources.iter().filter(|resource| kind(&resource.value) == "RelatedPerson") {
        land_related_person(resource, &targets, &same_person, &on_record, planner, &mut pending);
    }
    for child in pending {
        let PendingChild { row, label, facts, mut remarks } = child;
        let landing = planner.land_child(row, facts, &mut remarks);
        planner.rows.push(remarks.into_row(row, label, landing.disposition, landing.differences));
    }
    for (kind, (row, count)) in others {
        let mut remarks = Remarks::default();
        let kind = if kind.is_empty() { "an entry without a resource".to_owned() } else { kind };
        let times = if count > 1 { format!(" ({count})") } else { String::new() };
        remarks.warn(
            "resourceType",
            format!("not imported: {kind}{times}"),
            "Only Patient and RelatedPerson are imported",
        );
        planner.rows.push(remarks.into_row(row, String::new(), Disposition::Left, Vec::new()));
    }
    Ok(())
}

/// The children on record, by what a reference can say of them.
struct OnRecord<'a> {
    by_id: HashMap<&'a str, &'a ExistingChild>,
    by_number: HashMap<&'a str, &'a ExistingChild>,
}

impl<'a> OnRecord<'a> {
    fn new(existing: &'a Existing) -> Self {
        let number =
            |existing: &'a ExistingChild| Some((existing.child.nhs_number.as_ref()?.as_str(), existing));
        Self {
            by_id: existing.children.iter().map(|existing| (existing.child.id.as_str(), existing)).collect(),
            by_number: existing.children.iter().filter_map(number).collect(),
        }
    }
}

fn land_patient(
    resource: &Resource,
    on_record: &OnRecord<'_>,
    planner: &mut Planner<'_>,
    pending: &mut Vec<PendingChild>,
    same_person: &mut HashMap<String, PersonPlace>,
) -> Target {
    let mut remarks = Remarks::default();
    let (read, label, number) = patient(&resource.value, planner.today, &mut remarks);
    planner.check_number(resource.row, number.as_ref(), "identifier", &mut remarks);
    let (target, landing) = match read {
        _ if remarks.refused() => (Target::Refused, Landing::default()),
        Patient::Child(facts) => {
            pending.push(PendingChild { row: resource.row, label, facts: *facts, remarks });
            return Target::Child(pending.len() - 1);
        }
        Patient::Adult(facts) => {
            let (place, landing) = land_adult(&facts, planner, &mut remarks);
            for other in
                list(&resource.value, "link").filter_map(|link| text(link.get("other")?, "reference"))
            {
                same_person.insert(other, place);
            }
            (Target::Adult, landing)
        }
        Patient::Undated(facts) => {
            let known = number.as_ref().and_then(|number| on_record.by_number.get(number.as_str()));
            let known = known.or_else(|| on_record.by_id.get(resource.value.get("id")?.as_str()?));
            let landing = if known.is_some() {
                remarks.warn(
                    "birthDate",
                    "date of birth missing: the record was kept as it is",
                    "Add it in the source, and export again",
                );
                Landing::default()
            } else {
                remarks.warn(
                    "birthDate",
                    "date of birth missing: kept as a person, not as a child",
                    "Add the date of birth in the source, and import again",
                );
                land_adult(&facts, planner, &mut remarks).1
            };
            (Target::Adult, landing)
        }
        Patient::NotActive => {
            remarks.warn(
                "active",
                "no longer active in the source: not imported",
                "If that is wrong, mend it in the source",
            );
            (Target::Refused, Landing::default())
        }
        Patient::Refused => (Target::Refused, Landing::default()),
    };
    planner.rows.push(remarks.into_row(resource.row, label, landing.disposition, landing.differences));
    target
}

fn land_adult(
    facts: &PersonFacts,
    planner: &mut Planner<'_>,
    remarks: &mut Remarks,
) -> (PersonPlace, Landing) {
    let found =
        planner.people.by_number(facts.nhs_number.as_ref()).or_else(|| planner.people.by_details(facts));
    if let Some(place) = found {
        planner.people.claim(place);
        return (place, planner.fill_person(place, facts, "Person", remarks));
    }
    let id = planner.person_id();
    let place = planner.people.add(facts, id);
    (place, Landing { disposition: Disposition::Added, differences: Vec::new() })
}

fn land_related_person(
    resource: &Resource,
    targets: &HashMap<String, Target>,
    same_person: &HashMap<String, PersonPlace>,
    on_record: &OnRecord<'_>,
    planner: &mut Planner<'_>,
    pending: &mut [PendingChild],
) {
    let mut remarks = Remarks::default();
    let value = &resource.value;
    let whom = value.get("patient");
    let reference = whom.and_then(|whom| text(whom, "reference")).unwrap_or_default();
    let target = references(&reference).iter().find_map(|key| targets.get(key).copied());
    let mut done = |remarks: Remarks, label: String, landing: Landing| {
        planner.rows.push(remarks.into_row(resource.row, label, landing.disposition, landing.differences));
    };
    if value.get("active").and_then(Value::as_bool) == Some(false) {
        remarks.warn(
            "active",
            "no longer active in the source: not imported",
            "If that is wrong, mend it in the source",
        );
        return done(remarks, String::new(), Landing::default());
    }
    let Some((mut parent, role_is_known)) = related_person(value, &mut remarks) else {
        return done(remarks, String::new(), Landing::default());
    };
    parent.known = keys(resource).iter().find_map(|key| same_person.get(key)).copied();
    let label = parent.person.name.in_list();
    if !role_is_known && !matches!(target, Some(Target::Adult)) {
        remarks.warn(
            "relationship",
            "relationship not recognised: kept as other relative",
            "Choose what the person is to the child",
        );
    }
    match (target, on_record_of(&reference, whom, on_record)) {
        (Some(Target::Child(place)), _) => {
            if let Some(child) = pending.get_mut(place) {
                parent.own_row = Some((resource.row, remarks));
                child.facts.parents.push(parent);
            }
        }
        (Some(Target::Adult), _) => {
            remarks.note("The patient is an adult: kept as a person, with no relationship to a child");
            let landing = land_relative_of_adult(&parent, planner, &mut remarks);
            planner.rows.push(remarks.into_row(
                resource.row,
                label,
                landing.disposition,
                landing.differences,
            ));
        }
        (None, Some(existing)) => {
            let landing = planner.land_parent_of_record(existing, &parent, &mut remarks);
            planner.rows.push(remarks.into_row(
                resource.row,
                label,
                landing.disposition,
                landing.differences,
            ));
        }
        (Some(Target::Refused), _) => {
            remarks.refuse(
                "patient",
                "the patient of this person was not imported",
                "Mend the Patient first, and import again",
            );
            done(remarks, label, Landing::default());
        }
        (None, None) => {
            remarks.warn(
                "patient",
                "the patient of this person is neither in the file nor on the caseload: kept as a person",
                "Import the Patient and the RelatedPerson together, in one bundle or NDJSON file",
            );
            let landing = land_relative_of_adult(&parent, planner, &mut remarks);
            planner.rows.push(remarks.into_row(
                resource.row,
                label,
                landing.disposition,
                landing.differences,
            ));
        }
    }
}

fn land_relative_of_adult(parent: &ParentFacts, planner: &mut Planner<'_>, remarks: &mut Remarks) -> Landing {
    match parent.known {
        Some(place) => planner.fill_person(place, &parent.person, "Person", remarks),
        None => land_adult(&parent.person, planner, remarks).1,
    }
}

fn on_record_of<'a>(
    reference: &str,
    whom: Option<&Value>,
    on_record: &OnRecord<'a>,
) -> Option<&'a ExistingChild> {
    let by_id = reference.rsplit(['/', ':']).next().and_then(|id| on_record.by_id.get(id));
    let by_number = || {
        let number = text(whom?.get("identifier")?, "value")?;
        let number = words::nhs_number(&number).ok()??;
        on_record.by_number.get(number.as_str())
    };
    by_id.or_else(by_number).copied()
}

/// The texts by which others may refer to a resource.
fn keys(resource: &Resource) -> Vec<String> {
    let id = text(&resource.value, "id").map(|id| format!("{}/{id}", kind(&resource.value)));
    resource.full_url.clone().into_iter().chain(id).collect()
}

/// A reference as it stands, and as type and id where it is an address.
fn references(reference: &str) -> Vec<String> {
    let relative = reference.rsplit_once("/Patient/").map(|(_, id)| id.split('/').next().unwrap_or(id));
    let bare = reference.strip_prefix("Patient/").map(|id| id.split('/').next().unwrap_or(id));
    let short = relative.or(bare).map(|id| format!("Patient/{id}"));
    std::iter::once(reference.to_owned()).chain(short).collect()
}
