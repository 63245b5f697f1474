//! What was given by hand in a quarter, and the local services families were told of, each with the children it reached
//! (`policy-papers` L7: vitamins, oral health packs, signposting).

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    child::Child,
    code::Coded as _,
    contact::{Contact, GivenItem},
    record::Record,
};
use caseload_store::{Store, report::ReportChild};

use super::views::{CountedChild, GivenCount, GivenView, ToldCount};
use crate::{code::Code, failure::Answer};

#[derive(Default)]
struct Counted<'c> {
    quantity: u32,
    contacts: u32,
    children: BTreeSet<&'c str>,
}

/// Counts what was given and told at the contacts of a quarter.
pub(super) fn given(store: &Store, contacts: &[Contact], children: &[ReportChild]) -> Answer<GivenView> {
    let by_id: BTreeMap<&str, &Child> =
        children.iter().map(|one| (one.child.id.as_str(), &one.child)).collect();
    let mut items: BTreeMap<&'static str, (GivenItem, Counted<'_>)> = BTreeMap::new();
    let mut told: BTreeMap<&str, Counted<'_>> = BTreeMap::new();
    for contact in contacts.iter().filter(|contact| by_id.contains_key(contact.child.as_str())) {
        for given in &contact.given {
            let (_, counted) =
                items.entry(given.item.code()).or_insert_with(|| (given.item, Counted::default()));
            counted.quantity += u32::from(given.quantity);
            counted.contacts += 1;
            counted.children.insert(contact.child.as_str());
        }
        for service in &contact.signposted {
            let counted = told.entry(service.as_str()).or_default();
            counted.contacts += 1;
            counted.children.insert(contact.child.as_str());
        }
    }
    let named = |ids: &BTreeSet<&str>| {
        let mut named: Vec<CountedChild> = ids
            .iter()
            .filter_map(|id| by_id.get(id))
            .map(|child| CountedChild { child_id: child.id.as_str().to_owned(), child: child.name.in_list() })
            .collect();
        named.sort_by(|one, other| (&one.child, &one.child_id).cmp(&(&other.child, &other.child_id)));
        named
    };
    let mut view = GivenView { items: Vec::new(), told: Vec::new() };
    for item in GivenItem::ALL {
        if let Some((item, counted)) = items.get(item.code()) {
            view.items.push(GivenCount {
                item: Code(*item),
                quantity: counted.quantity,
                contacts: counted.contacts,
                children: named(&counted.children),
            });
        }
    }
    for (id, counted) in &told {
        if let Record::LocalService(service) = store.current(id)?.revision.record {
            view.told.push(ToldCount {
                service_id: (*id).to_owned(),
                service: service.name,
                contacts: counted.contacts,
                children: named(&counted.children),
            });
        }
    }
    view.told.sort_by(|one, other| one.service.cmp(&other.service));
    Ok(view)
}
