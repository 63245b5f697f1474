//! What a nurse sees after opening her caseload again, all of it, and whether it holds together.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use caseload_app::{
    caseload::{
        self,
        views::{CaseloadQuery, CaseloadSort, SyncState},
    },
    child::{self, views::OpenChild},
    code::Code,
    contact::{self, views::OpenContact},
    draft::{self, views::OneDraft},
    failure::Failure,
    session::views::Nothing,
    sync::{
        self,
        views::{SyncEntry, SyncFileView, SyncQuery, SyncView},
    },
    today,
};
use caseload_domain::{code::Coded as _, record::RecordKind};
use caseload_sync_format::v1::fhir::ResourceType;

use crate::{desk::Desk, trust};

const STATES: [SyncState; 4] = [SyncState::Ready, SyncState::InFile, SyncState::Received, SyncState::Refused];

/// The whole caseload as its screens show it.
pub(crate) struct Sight {
    /// By the child's id: what is on record, as `kind text`, every version of a contact among it.
    pub(crate) children: BTreeMap<String, Vec<String>>,
    pub(crate) names: Vec<String>,
    /// By the draft's id: what was typed.
    pub(crate) drafts: BTreeMap<String, String>,
    pub(crate) files: Vec<SyncFileView>,
    entries: Vec<SyncEntry>,
    revisions: u32,
    findings: Vec<String>,
}

impl Sight {
    /// Looks at everything. The caseload must be unlocked.
    pub(crate) fn of(desk: &mut Desk) -> Result<Self, Failure> {
        let verified = desk.verify()?;
        let mut sight = Self {
            children: BTreeMap::new(),
            names: Vec::new(),
            drafts: BTreeMap::new(),
            files: Vec::new(),
            entries: Vec::new(),
            revisions: verified.revisions,
            findings: verified.findings,
        };
        sight.see_children(desk)?;
        for line in today::today(&mut desk.app, Nothing {}, desk.now)?.drafts {
            let opened = draft::open_draft(&mut desk.app, OneDraft { draft_id: line.draft_id }, desk.now)?;
            sight.drafts.insert(opened.draft_id, opened.contents);
        }
        for state in STATES {
            sight.see_entries(desk, state)?;
        }
        sight.see_whether_files_hold_together(desk);
        sight.names.sort();
        Ok(sight)
    }

    /// What does not hold together; empty when all does.
    pub(crate) fn findings(&self) -> &[String] {
        &self.findings
    }

    /// How often a text is on a child's record.
    pub(crate) fn count(&self, child: &str, what: &str) -> usize {
        self.children.get(child).map_or(0, |texts| texts.iter().filter(|text| *text == what).count())
    }

    /// Everything but the identifiers, which differ from run to run: two equal ones are the same caseload.
    pub(crate) fn fingerprint(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.children.values().map(|texts| texts.join(", ")).collect();
        lines.extend(self.names.iter().map(|name| format!("child {name}")));
        lines.extend(self.drafts.values().map(|text| format!("draft {text}")));
        lines.extend(self.files.iter().map(|file| {
            let SyncFileView { sequence, entries, received, refused, receipt_at, saved_to, .. } = file;
            let (answered, saved) = (receipt_at.is_some(), saved_to.is_some());
            format!("file {sequence}: {entries}, {received} received, {refused} refused, answered {answered}, saved {saved}")
        }));
        for state in STATES {
            let count = self.entries.iter().filter(|entry| entry.state.0 == state).count();
            lines.push(format!("{} {count}", state.code()));
        }
        lines.push(format!("revisions {}", self.revisions));
        lines.sort();
        lines
    }

    fn see_children(&mut self, desk: &mut Desk) -> Result<(), Failure> {
        loop {
            let offset = u32::try_from(self.children.len()).expect("a small caseload");
            let page = caseload::list_caseload(&mut desk.app, everyone(offset), desk.now)?;
            for row in &page.rows {
                let texts = texts_of(desk, &row.child_id)?;
                self.children.insert(row.child_id.clone(), texts);
                self.names.push(row.given.clone());
            }
            if page.rows.is_empty() {
                return Ok(());
            }
        }
    }

    fn see_entries(&mut self, desk: &mut Desk, state: SyncState) -> Result<(), Failure> {
        let mut offset = 0;
        loop {
            let query = SyncQuery { states: vec![Code(state)], offset, limit: 500 };
            let view = sync::sync_status(&mut desk.app, query, desk.now)?;
            self.files = view.files;
            offset += u32::try_from(view.entries.len()).expect("a page is small");
            let done = view.entries.is_empty();
            self.entries.extend(view.entries);
            if done {
                return Ok(());
            }
        }
    }

    /// Each revision is unsent or in exactly one file; each file that was noted is whole in the outbox, carries what it
    /// is said to carry, and names the one before.
    fn see_whether_files_hold_together(&mut self, desk: &Desk) {
        let mut findings = Vec::new();
        let all: BTreeSet<(&str, u32)> =
            self.entries.iter().map(|entry| (entry.record_id.as_str(), entry.revision)).collect();
        if all.len() != self.entries.len() {
            findings.push("a revision stands in two places on its way to the trust".to_owned());
        }
        if u32::try_from(all.len()).ok() != Some(self.revisions) {
            findings.push(format!("{} revisions, of which {} are on their way", self.revisions, all.len()));
        }
        let mut carried = BTreeSet::new();
        let mut previous = None;
        for file in self.files.iter().rev() {
            let opened = match trust::open(&desk.outbox().join(&file.file_name)) {
                Ok(opened) => opened,
                Err(refusal) => {
                    findings.push(format!("file {}: {refusal}", file.sequence));
                    continue;
                }
            };
            if opened.previous != previous || opened.sequence != u64::from(file.sequence) {
                findings.push(format!("file {} does not follow the one before", file.sequence));
            }
            previous = Some(opened.sha256);
            for version in opened.versions {
                // Only these are named after one record; the rest travels with them.
                let travels_once = matches!(version.0, ResourceType::Encounter | ResourceType::Task);
                let name = format!("{:?} {} {}", version.0, version.1, version.2);
                if !carried.insert((version, file.sequence)) && travels_once {
                    findings.push(format!("{name} is twice in file {}", file.sequence));
                }
            }
        }
        for entry in &self.entries {
            let resource_type = match entry.kind.0 {
                RecordKind::Contact => ResourceType::Encounter,
                RecordKind::Task => ResourceType::Task,
                _ => continue,
            };
            let name = (resource_type, entry.record_id.clone(), entry.revision);
            let found: Vec<u32> =
                carried.iter().filter(|(version, _)| *version == name).map(|(_, file)| *file).collect();
            let expected: Vec<u32> = entry.file.into_iter().collect();
            if found != expected {
                let (id, revision) = (&entry.record_id, entry.revision);
                findings
                    .push(format!("{id} revision {revision} is noted in {expected:?} and is in {found:?}"));
            }
        }
        let known: BTreeSet<&str> = self.files.iter().map(|file| file.file_name.as_str()).collect();
        for entry in fs::read_dir(desk.outbox()).unwrap() {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            if name.ends_with(".sync") && !known.contains(name.as_str()) {
                findings.push("a file is in the outbox that was never noted".to_owned());
            }
        }
        self.findings.append(&mut findings);
    }
}

/// The children, and what stands where: enough to go on working with.
pub(crate) fn glance(desk: &mut Desk) -> Result<(Vec<String>, SyncView), Failure> {
    let page = caseload::list_caseload(&mut desk.app, everyone(0), desk.now)?;
    let query = SyncQuery { states: Vec::new(), offset: 0, limit: 1 };
    let status = sync::sync_status(&mut desk.app, query, desk.now)?;
    Ok((page.rows.into_iter().map(|row| row.child_id).collect(), status))
}

fn texts_of(desk: &mut Desk, child_id: &str) -> Result<Vec<String>, Failure> {
    let mut texts = Vec::new();
    let view = child::open_child(&mut desk.app, OpenChild { child_id: child_id.to_owned() }, desk.now)?;
    for entry in view.timeline {
        if let Some(contact) = entry.contact {
            texts.push(format!("contact {}", contact.narrative));
            if entry.revision > 1 {
                let open = OpenContact { contact_id: entry.record_id };
                let versions = contact::contact_history(&mut desk.app, open, desk.now)?.versions;
                texts.extend(
                    versions
                        .into_iter()
                        .skip(1)
                        .map(|version| format!("contact {}", version.contact.narrative)),
                );
            }
        }
        texts.extend(entry.flag.map(|flag| format!("flag {}", flag.detail)));
        texts.extend(entry.episode.map(|episode| format!("episode {}", episode.reason_detail)));
    }
    texts.extend(view.tasks.into_iter().map(|task| format!("task {}", task.title)));
    texts.sort();
    Ok(texts)
}

fn everyone(offset: u32) -> CaseloadQuery {
    CaseloadQuery {
        search: String::new(),
        sort: Code(CaseloadSort::Name),
        descending: false,
        levels: Vec::new(),
        flag_types: Vec::new(),
        flagged_only: false,
        age_bands: Vec::new(),
        schools: Vec::new(),
        not_received_only: false,
        include_left: true,
        offset,
        limit: 200,
    }
}
