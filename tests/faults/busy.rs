//! A nurse's day at a hundred times the speed, the same for the same seed, until the program is killed.

use crate::{
    act::Act,
    chance::{Chance, marker},
    program::Teller,
    sight::glance,
};

/// Opens the caseload and works.
pub(crate) fn works(teller: &mut Teller, seed: u64) {
    teller.does(&Act::Unlock);
    let mut chance = Chance::of(seed);
    let (mut children, status) = glance(&mut teller.desk).unwrap();
    let mut drafts: Vec<(String, String)> = Vec::new();
    let mut contacts: Vec<(String, u32, String)> = Vec::new();
    let mut unanswered: Vec<u32> =
        status.files.iter().filter(|file| file.receipt_at.is_none()).map(|file| file.sequence).collect();
    let mut next_file = status.next_sequence;
    let mut unsent = status.ready > 0;
    for number in 0..2_000 {
        let text = marker((seed + 1_000) * 10_000 + number);
        let child = chance.one_of(&children).unwrap().clone();
        let act = match chance.below(100) {
            0..30 => match chance.one_of(&drafts) {
                Some((id, child)) if chance.below(2) == 0 => {
                    Act::Draft { id: id.clone(), child: child.clone(), text }
                }
                _ => Act::Draft { id: format!("draft-{text}"), child, text },
            },
            30..52 => match drafts.pop() {
                Some((id, child)) => Act::Contact { child, text, draft: Some(id) },
                None => Act::Contact { child, text, draft: None },
            },
            52..60 => Act::Register { given: text },
            60..70 => match contacts.pop() {
                Some((contact, from, child)) => Act::Amend { contact, from, child, text },
                None => continue,
            },
            70..76 => Act::Flag { child, text },
            76..82 => Act::Episode { child, text },
            82..88 => Act::Task { child, text },
            88..93 if unsent => Act::Seal { sequence: next_file },
            93..97 if next_file > 1 => Act::Save { sequence: next_file - 1 },
            97..100 => match unanswered.pop() {
                Some(sequence) => Act::Receipt { sequence },
                None => continue,
            },
            _ => continue,
        };
        let Some(answered) = teller.does(&act) else { return };
        unsent |= answered.child.is_some() || answered.saved.is_some();
        children.extend(answered.child);
        match (act, answered.saved) {
            (Act::Draft { id, child, .. }, _) if !drafts.iter().any(|(known, _)| *known == id) => {
                drafts.push((id, child));
            }
            (Act::Contact { child, .. } | Act::Amend { child, .. }, Some(saved)) => {
                contacts.push((saved.record_id, saved.revision, child));
            }
            (Act::Seal { sequence }, _) => {
                unanswered.push(sequence);
                next_file += 1;
                unsent = false;
            }
            _ => {}
        }
    }
}
