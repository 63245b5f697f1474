//! A made-up caseload, and what is measured on it.

use std::{fs, ops::ControlFlow, path::Path, time::Duration};

use anyhow::{Context as _, Result, anyhow};
use caseload_app::{
    App, Now, Strength,
    case_report::{draft_report, views::DraftReport},
    caseload::{
        list_caseload,
        views::{CaseloadQuery, CaseloadRow, CaseloadSort},
    },
    child::{open_child, views::OpenChild},
    code::Code,
    contact::{
        record_contact,
        views::{ContactForm, RecordContact},
    },
    failure::Failure,
    measurement::views::MeasuredTyped,
    programme::{
        due_list,
        views::{DueQuery, DueSort},
    },
    report::{report, views::ReportQuery},
    session::{
        self, Size,
        views::{CaseloadName, Nothing, Unlock},
    },
    sync, today,
};
use caseload_domain::{
    case_report::template::ReportKind,
    code::Coded as _,
    contact::{ContactType, Mode, Outcome, Setting},
    practitioner::Role,
};

use crate::figures::{Run, time};

/// An open made-up caseload at a fixed moment.
pub(crate) struct Bench {
    app: App,
    now: Now,
    size: String,
}

fn told(failure: Failure) -> anyhow::Error {
    anyhow!("{failure:?}")
}

impl Bench {
    pub(crate) fn make(folder: &Path, children: u32, years: u32) -> Result<Self> {
        let now = Now::at("2027-01-04T08:42:00Z".parse().context("a fixed moment")?);
        let mut app = App::new(folder, Strength::Lowest);
        let size = Size { seed: 2027, children, years };
        session::demonstration_of(&mut app, size, Role::HealthVisitor, now).map_err(told)?;
        let frame = session::frame(&mut app, Nothing {}, now).map_err(told)?;
        let database = fs::metadata(folder.join("demonstration/caseload.db")).map(|file| file.len());
        let disk =
            database.map_or_else(|_elsewhere| String::new(), |bytes| format!(", {} MB", bytes / 1_000_000));
        let size = format!("{} children, {years} years of history{disk}", frame.children);
        Ok(Self { app, now, size })
    }

    /// How large it is, in words.
    pub(crate) fn size(&self) -> String {
        self.size.clone()
    }

    fn repeat<T>(
        &mut self,
        times: u32,
        mut work: impl FnMut(&mut App, Now) -> Result<T, Failure>,
    ) -> Result<Run> {
        let mut taken = Vec::new();
        for _time in 0..times {
            let (took, done) = time(|| work(&mut self.app, self.now));
            done.map_err(told)?;
            taken.push(took);
        }
        Ok(Run::of(taken))
    }

    /// Unlocking and what Today shows, from a locked caseload.
    pub(crate) fn unlocks(&mut self, times: u32) -> Result<Run> {
        let start = session::start(&mut self.app, Nothing {}, self.now).map_err(told)?;
        let mut taken = Vec::new();
        for _time in 0..times {
            session::lock(&mut self.app, Nothing {}, self.now).map_err(told)?;
            let request = Unlock {
                caseload: Code(CaseloadName::Demonstration),
                passphrase: start.demonstration_passphrase.clone(),
            };
            let (took, shown) = time(|| {
                session::unlock(&mut self.app, request, self.now)?;
                today::today(&mut self.app, Nothing {}, self.now)
            });
            shown.map_err(told)?;
            taken.push(took);
        }
        Ok(Run::of(taken))
    }

    pub(crate) fn due_lists(&mut self, times: u32) -> Result<Run> {
        let sort = *DueSort::ALL.first().context("a due list has an order")?;
        self.repeat(times, |app, now| {
            let query = DueQuery {
                states: Vec::new(),
                contact_types: Vec::new(),
                areas: Vec::new(),
                districts: Vec::new(),
                mandated_only: false,
                not_booked_only: false,
                sort: Code(sort),
            };
            due_list(app, query, now)
        })
    }

    pub(crate) fn reports(&mut self, times: u32) -> Result<Run> {
        self.repeat(times, |app, now| report(app, ReportQuery { quarter: "2026Q3".to_owned() }, now))
    }

    /// Surnames typed letter by letter, as the list answers each key.
    pub(crate) fn keystrokes(&mut self, names: usize) -> Result<Run> {
        let mut taken = Vec::new();
        for row in self.rows("")?.into_iter().take(names) {
            for (end, letter) in row.family.char_indices() {
                let words =
                    row.family.get(..end + letter.len_utf8()).context("a letter ends on its boundary")?;
                let (took, found) = time(|| list_caseload(&mut self.app, everyone(words), self.now));
                found.map_err(told)?;
                taken.push(took);
            }
        }
        Ok(Run::of(taken))
    }

    /// Opening the child whose record is the longest of the first page.
    pub(crate) fn opens(&mut self, times: u32) -> Result<Run> {
        let longest = self.longest()?;
        self.repeat(times, |app, now| open_child(app, OpenChild { child_id: longest.clone() }, now))
    }

    /// The first draft of a conference report on that child, restricted entries and all.
    pub(crate) fn drafts(&mut self, times: u32) -> Result<Run> {
        let longest = self.longest()?;
        self.repeat(times, |app, now| {
            let request = DraftReport {
                child_id: longest.clone(),
                template: Code(ReportKind::ConferenceReport),
                restricted_because: Some("measured".to_owned()),
            };
            draft_report(app, request, now)
        })
    }

    fn longest(&mut self) -> Result<String> {
        let mut longest = (0, String::new());
        for row in self.rows("")? {
            let request = OpenChild { child_id: row.child_id.clone() };
            let entries = open_child(&mut self.app, request, self.now).map_err(told)?.timeline.len();
            longest = longest.max((entries, row.child_id));
        }
        Ok(longest.1)
    }

    /// Contacts recorded one by one, each synced to the disk.
    pub(crate) fn saves(&mut self, times: u32) -> Result<Run> {
        let rows = self.rows("")?;
        let mut children = rows.iter().map(|row| row.child_id.clone()).cycle();
        self.repeat(times, |app, now| {
            let child_id = children.next().unwrap_or_default();
            let form = a_visit(child_id);
            record_contact(
                app,
                RecordContact {
                    form,
                    measured: MeasuredTyped::default(),
                    assessments: Vec::new(),
                    draft_id: None,
                    appointment_id: None,
                },
                now,
            )
        })
    }

    /// Sealing everything that is unsent, and how many entries that was.
    pub(crate) fn exports(&mut self) -> Result<(Duration, u32)> {
        let (took, sealed) =
            time(|| sync::seal_sync_file(&mut self.app, self.now, &mut |_, _| ControlFlow::Continue(())));
        Ok((took, sealed.map_err(told)?.entries))
    }

    fn rows(&mut self, words: &str) -> Result<Vec<CaseloadRow>> {
        Ok(list_caseload(&mut self.app, everyone(words), self.now).map_err(told)?.rows)
    }
}

fn everyone(words: &str) -> CaseloadQuery {
    CaseloadQuery {
        search: words.to_owned(),
        sort: Code(CaseloadSort::Name),
        descending: false,
        levels: Vec::new(),
        flag_types: Vec::new(),
        flagged_only: false,
        age_bands: Vec::new(),
        schools: Vec::new(),
        not_received_only: false,
        include_left: false,
        offset: 0,
        limit: 60,
    }
}

fn a_visit(child_id: String) -> ContactForm {
    ContactForm {
        child_id,
        contact_type: Code(ContactType::FollowUp),
        happened_on: "today".to_owned(),
        happened_at: "8.15".to_owned(),
        minutes: "25".to_owned(),
        setting: Some(Code(Setting::Home)),
        mode: Code(Mode::InPerson),
        outcome: Code(Outcome::Seen),
        child_present: true,
        present_relationships: Vec::new(),
        present_other: String::new(),
        purpose: "Weight and feeding".to_owned(),
        narrative: "Weighed at home, feeding well. ".repeat(20),
        voice: "Followed my face and smiled.".to_owned(),
        episode_id: None,
        restricted: false,
        place_id: None,
        delivered_by_name: String::new(),
        delivered_by_role: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        mobility: None,
        body_map: None,
        next_title: String::new(),
        next_due_on: String::new(),
    }
}
