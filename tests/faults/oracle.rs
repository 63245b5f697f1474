//! Whether everything that was shown as saved is still there. Only what was heard before the cut counts as shown.

use std::collections::BTreeMap;

use crate::{
    act::{Act, Said},
    desk::Desk,
    forms::PASSPHRASE,
    sight::Sight,
};

/// What was lost, or does not hold together; empty when nothing is.
pub(crate) struct Verdict {
    pub(crate) losses: Vec<String>,
    /// Saves that were shown and found again.
    pub(crate) found: usize,
}

/// Opens the caseload again, as she would, and compares it with what was shown. What was only begun may have happened
/// or not, but never by half.
pub(crate) fn judge(desk: &mut Desk, heard: &[Said]) -> Verdict {
    let mut losses = Vec::new();
    let sight = match desk.unlock(PASSPHRASE).and_then(|()| Sight::of(desk)) {
        Ok(sight) => sight,
        Err(failure) => {
            return Verdict { losses: vec![format!("the caseload does not open: {failure:?}")], found: 0 };
        }
    };
    losses.extend(sight.findings().iter().cloned());
    let mut drafts: BTreeMap<&str, Vec<Option<&str>>> = BTreeMap::new();
    let mut found = 0;
    for line in heard {
        match line {
            Said::Begun(act) => {
                may_have_happened(&mut drafts, act);
                if let Some(half) = half_done(&sight, act) {
                    losses.push(half);
                }
            }
            Said::Done(act) => {
                happened(&mut drafts, act);
                match missing(&sight, desk, act) {
                    Some(loss) => losses.push(loss),
                    None => found += 1,
                }
            }
            Said::Failed(act, failure) => losses.push(format!("{} was refused: {failure}", act.to_line())),
        }
    }
    for (id, allowed) in drafts {
        let there = sight.drafts.get(id).map(String::as_str);
        if !allowed.contains(&there) {
            losses.push(format!("draft {id} is {there:?} and should be one of {allowed:?}"));
        }
    }
    Verdict { losses, found }
}

/// A draft may hold what an act that was begun would have left.
fn may_have_happened<'a>(drafts: &mut BTreeMap<&'a str, Vec<Option<&'a str>>>, act: &'a Act) {
    match act {
        Act::Draft { id, text, .. } => {
            drafts.entry(id).or_insert_with(|| vec![None]).push(Some(text.as_str()));
        }
        Act::Contact { draft: Some(id), .. } => drafts.entry(id).or_default().push(None),
        _ => {}
    }
}

/// A draft holds exactly what an act that was shown as saved left.
fn happened<'a>(drafts: &mut BTreeMap<&'a str, Vec<Option<&'a str>>>, act: &'a Act) {
    match act {
        Act::Draft { id, text, .. } => {
            drafts.insert(id, vec![Some(text.as_str())]);
        }
        Act::Contact { draft: Some(id), .. } => {
            drafts.insert(id, vec![None]);
        }
        _ => {}
    }
}

/// A contact is there with its task and without its draft, or none of it.
fn half_done(sight: &Sight, act: &Act) -> Option<String> {
    let Act::Contact { child, text, draft } = act else { return None };
    let contacts = sight.count(child, &format!("contact {text}"));
    let tasks = sight.count(child, &format!("task After {text}"));
    let draft_left = draft.as_ref().is_some_and(|id| sight.drafts.contains_key(id));
    let whole = contacts == tasks && contacts <= 1 && !(contacts == 1 && draft_left);
    (!whole).then(|| format!("{text}: {contacts} contacts, {tasks} tasks, draft left: {draft_left}"))
}

fn missing(sight: &Sight, desk: &Desk, act: &Act) -> Option<String> {
    let times = match act {
        Act::SetUp | Act::Unlock | Act::Wait | Act::ChangePassphrase | Act::Import { .. } => 1,
        // Drafts are judged together, at the end.
        Act::Draft { .. } => 1,
        Act::Register { given } => sight.names.iter().filter(|name| *name == given).count(),
        Act::Contact { child, text, draft: _ } | Act::Amend { child, text, .. } => {
            sight.count(child, &format!("contact {text}"))
        }
        Act::Flag { child, text } => sight.count(child, &format!("flag {text}")),
        Act::Episode { child, text } => sight.count(child, &format!("episode {text}")),
        Act::Task { child, text } => sight.count(child, &format!("task {text}")),
        Act::Seal { sequence } => file(sight, *sequence).count(),
        Act::Save { sequence } => file(sight, *sequence)
            .filter(|file| file.saved_to.is_some() && desk.stick_holds_the_same(&file.file_name))
            .count(),
        Act::Receipt { sequence } => file(sight, *sequence)
            .filter(|file| file.receipt_at.is_some() && file.received == file.entries)
            .count(),
    };
    (times != 1).then(|| format!("{} was shown as saved and is there {times} times", act.to_line()))
}

fn file(sight: &Sight, sequence: u32) -> impl Iterator<Item = &caseload_app::sync::views::SyncFileView> {
    sight.files.iter().filter(move |file| file.sequence == sequence)
}
