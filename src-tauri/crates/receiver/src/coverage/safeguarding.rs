//! Safeguarding statuses of a quarter by the groups that are reported (`policy-papers` S1), and what of them may be shown.
//!
//! - A status counts as started or ended in the quarter of its first or last day, and as open when its last day is after the
//!   quarter's end or not known. One that was never true does not count.
//! - Statuses, children, families and contacts are counted apart: a child with an enquiry and a plan is two statuses and one
//!   child, and brothers in one home are one family. Contacts are those that took place while a status was open.
//!
//! The app counts one laptop by the same rules (`safeguarding_counts`), contacts aside; `tests/journeys/team.rs` holds the two
//! against each other over a made-up year of two laptops.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tokio_postgres::Transaction;

use super::suppress::{Shown, is_small};
use super::whole;

/// The groups: antenatal safeguarding, section 17, section 47 child protection, looked after children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Before the birth.
    Antenatal,
    /// Children in need.
    Section17,
    /// Enquiries and child protection plans.
    Section47,
    /// Looked after children.
    LookedAfter,
}

impl Group {
    /// Every group, in the order of the papers.
    pub const ALL: [Group; 4] = [Group::Antenatal, Group::Section17, Group::Section47, Group::LookedAfter];

    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            Group::Antenatal => "antenatal",
            Group::Section17 => "section-17",
            Group::Section47 => "section-47",
            Group::LookedAfter => "looked-after",
        }
    }

    /// What a person reads.
    pub fn title(self) -> &'static str {
        match self {
            Group::Antenatal => "Antenatal safeguarding",
            Group::Section17 => "Section 17, child in need",
            Group::Section47 => "Section 47, child protection",
            Group::LookedAfter => "Looked after",
        }
    }

    /// The statuses that are counted in it. Early Help, private fostering and leaving care are in none.
    fn kinds(self) -> &'static [&'static str] {
        match self {
            Group::Antenatal => &["antenatal-safeguarding", "pre-birth-assessment"],
            Group::Section17 => &["child-in-need"],
            Group::Section47 => &["section-47-enquiry", "child-protection-plan"],
            Group::LookedAfter => &["looked-after"],
        }
    }
}

/// The counts of a group, or of all groups together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts<Number> {
    /// Statuses that began in the quarter.
    pub started: Number,
    /// Statuses that ended in it.
    pub ended: Number,
    /// Statuses open at its end.
    pub open: Number,
    /// Children with one of these.
    pub children: Number,
    /// Families of those children.
    pub families: Number,
    /// Contacts in the quarter while a status was open.
    pub contacts: Number,
}

/// A quarter's safeguarding figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safeguarding<Number> {
    /// By group; each has its row.
    pub groups: BTreeMap<Group, Counts<Number>>,
    /// Each status, child, family and contact once, whatever groups it is in.
    pub all: Counts<Number>,
}

pub(super) async fn measure(
    snapshot: &Transaction<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Safeguarding<u64>, tokio_postgres::Error> {
    let (kinds, groups): (Vec<&str>, Vec<&str>) =
        Group::ALL.iter().flat_map(|group| group.kinds().iter().map(|kind| (*kind, group.code()))).unzip();
    let mut found: Safeguarding<u64> = Safeguarding {
        groups: Group::ALL.into_iter().map(|group| (group, Counts::default())).collect(),
        all: Counts::default(),
    };
    let rows =
        snapshot.query(include_str!("../sql/safeguarding.sql"), &[&first, &last, &kinds, &groups]).await?;
    for row in &rows {
        let counts = Counts {
            started: whole(row, 1),
            ended: whole(row, 2),
            open: whole(row, 3),
            children: whole(row, 4),
            families: whole(row, 5),
            contacts: whole(row, 6),
        };
        let code: Option<&str> = row.get(0);
        match code {
            None => found.all = counts,
            Some(code) => {
                let group = Group::ALL
                    .into_iter()
                    .find(|group| group.code() == code)
                    .expect("the query groups by the codes it was given");
                found.groups.insert(group, counts);
            }
        }
    }
    Ok(found)
}

/// What may be shown: no number from 1 to 7, and none from which one could be worked back.
///
/// What started and what ended are hidden together, because the open of two quarters and one of them give the other. What is
/// open, its children and its families are hidden together, because they count the same few homes. The row of all groups is
/// hidden with any group's, because it is their sum but for those who are in two.
pub(super) fn shown(figures: &Safeguarding<u64>) -> Safeguarding<Shown> {
    let groups: BTreeMap<Group, Counts<Shown>> =
        figures.groups.iter().map(|(group, counts)| (*group, within(counts))).collect();
    let mut all = within(&figures.all);
    for counts in groups.values() {
        hide_with(&mut all.started, counts.started);
        hide_with(&mut all.ended, counts.ended);
        hide_with(&mut all.open, counts.open);
        hide_with(&mut all.children, counts.children);
        hide_with(&mut all.families, counts.families);
        hide_with(&mut all.contacts, counts.contacts);
    }
    Safeguarding { groups, all }
}

fn within(counts: &Counts<u64>) -> Counts<Shown> {
    let Counts { started, ended, open, children, families, contacts } = *counts;
    let moved = is_small(started) || is_small(ended);
    let held = is_small(open) || is_small(children) || is_small(families);
    Counts {
        started: show(started, moved),
        ended: show(ended, moved),
        open: show(open, held),
        children: show(children, held),
        families: show(families, held),
        contacts: show(contacts, is_small(contacts)),
    }
}

fn show(number: u64, hidden: bool) -> Shown {
    if hidden { Shown::Hidden } else { Shown::Number(number) }
}

fn hide_with(all: &mut Shown, of_group: Shown) {
    if of_group == Shown::Hidden {
        *all = Shown::Hidden;
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Group, Safeguarding, Shown, shown};

    fn figures(of_section_47: Counts<u64>) -> Safeguarding<u64> {
        let large = Counts { started: 10, ended: 9, open: 30, children: 28, families: 20, contacts: 90 };
        Safeguarding {
            groups: [(Group::Section17, large), (Group::Section47, of_section_47)].into(),
            all: Counts { started: 22, ended: 18, open: 60, children: 50, families: 40, contacts: 180 },
        }
    }

    fn rows(figures: &Safeguarding<u64>) -> [[Option<u64>; 6]; 3] {
        let shown = shown(figures);
        let number = |shown| match shown {
            Shown::Number(number) => Some(number),
            Shown::Hidden => None,
        };
        [shown.groups[&Group::Section17], shown.groups[&Group::Section47], shown.all].map(|row| {
            [row.started, row.ended, row.open, row.children, row.families, row.contacts].map(number)
        })
    }

    #[test]
    fn a_small_number_takes_with_it_what_would_give_it_away() {
        let large = [Some(10), Some(9), Some(30), Some(28), Some(20), Some(90)];
        let enough = Counts { started: 12, ended: 9, open: 30, children: 22, families: 20, contacts: 90 };
        let all = [Some(22), Some(18), Some(60), Some(50), Some(40), Some(180)];
        let own = [Some(12), Some(9), Some(30), Some(22), Some(20), Some(90)];
        assert_eq!(rows(&figures(enough)), [large, own, all]);
        // None ended, and that is shown unless few began: the difference of two quarters' open is what began.
        for (started, ended, hidden) in
            [(12, 0, false), (7, 0, true), (0, 1, true), (8, 8, false), (0, 0, false)]
        {
            let [_, own, all] = rows(&figures(Counts { started, ended, ..enough }));
            assert_eq!((own[0].is_none(), own[1].is_none()), (hidden, hidden), "{started} and {ended}");
            assert_eq!((all[0].is_none(), all[1].is_none()), (hidden, hidden));
            assert!(own[2..].iter().chain(&all[2..]).all(Option::is_some));
        }
        for few in [
            Counts { open: 8, children: 7, families: 7, ..enough },
            Counts { open: 9, children: 9, families: 3, ..enough },
        ] {
            let [others, own, all] = rows(&figures(few));
            assert_eq!(others, large);
            for row in [own, all] {
                assert_eq!(row[2..5], [None; 3], "open, children and families go together");
                assert!(row[5].is_some());
            }
        }
        let [_, own, all] = rows(&figures(Counts { contacts: 1, ..enough }));
        assert_eq!((own[5], all[5]), (None, None));
    }

    #[test]
    fn nobody_is_nobody() {
        let [_, own, _] = rows(&figures(Counts::default()));
        assert_eq!(own, [Some(0); 6]);
    }
}
