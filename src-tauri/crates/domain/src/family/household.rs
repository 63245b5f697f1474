//! What becomes of a home when somebody leaves it or comes to it: the time that ends is kept, and a new one begins.

use chrono::NaiveDate;

use crate::{
    child::{Address, Child, EarlierHome},
    code::YesNoNotAsked,
    id::{ChildId, HouseholdId, PersonId},
    person::{Relationship, RelationshipRole},
    problem::Problem,
};

/// Where a child lives from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHome {
    /// The first day.
    pub on: NaiveDate,
    /// The address from that day.
    pub address: Address,
    /// The household from that day.
    pub household: Option<HouseholdId>,
    /// Why, in a few words.
    pub why: String,
}

/// The adults on record as living with a child, in order of id.
#[must_use]
pub fn living_with(child: &ChildId, ties: &[Relationship]) -> Vec<PersonId> {
    let here = ties.iter().filter(|tie| tie.child == *child && tie.lives_with_child == YesNoNotAsked::Yes);
    let mut adults: Vec<PersonId> = here.map(|tie| tie.person.clone()).collect();
    adults.sort();
    adults.dedup();
    adults
}

impl RelationshipRole {
    /// Whether it lasts for life. A partner or a carer can stop being one; a parent or a grandparent who moves out is one still.
    #[must_use]
    pub fn is_for_life(self) -> bool {
        match self {
            Self::Mother | Self::Father | Self::Grandparent | Self::OtherRelative => true,
            Self::MothersPartner
            | Self::FathersPartner
            | Self::FosterCarer
            | Self::Guardian
            | Self::Carer => false,
        }
    }
}

impl Relationship {
    /// Whether it lasts: nobody has given it a last day that is past.
    #[must_use]
    pub fn lasts_on(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= day)
    }

    /// Somebody who lived with the child does no longer, from a day on. A partner or a carer stops being one on the day before.
    pub fn leaves(&mut self, on: NaiveDate) {
        self.lives_with_child = YesNoNotAsked::No;
        if !self.role.is_for_life() {
            self.until = on.pred_opt();
        }
    }
}

impl Child {
    /// The first day of the home the child has now; `None` when not known.
    #[must_use]
    pub fn home_since(&self) -> Option<NaiveDate> {
        self.earlier_homes.last().and_then(|home| home.until.succ_opt())
    }

    /// Ends the time in one home and begins another. `adults` are those who lived with the child until then; the address may
    /// stay the same, when it was an adult who left or came.
    ///
    /// # Errors
    /// A problem on `on` when that day has not come yet, or is not after the home before began.
    pub fn change_home(
        &mut self,
        home: NewHome,
        adults: Vec<PersonId>,
        today: NaiveDate,
    ) -> Result<(), Problem> {
        let NewHome { on, address, household, why } = home;
        if on > today {
            return Err(Problem::new(
                "on",
                "That day has not come yet",
                "Give the day it happened; plan ahead with a task",
            ));
        }
        let since = self.home_since();
        let until = on.pred_opt().filter(|until| since.is_none_or(|since| since <= *until));
        let Some(until) = until else {
            return Err(Problem::new(
                "on",
                "The home before began on that day or later",
                "Give a later day, or undo the change before",
            ));
        };
        self.earlier_homes.push(EarlierHome {
            address: std::mem::replace(&mut self.address, address),
            household: std::mem::replace(&mut self.household, household),
            adults,
            since,
            until,
            why,
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{NewHome, living_with};
    use crate::{
        child::{Address, Child},
        code::YesNoNotAsked,
        genogram::made_up::{a_child, a_tie},
        person::RelationshipRole,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn to(street: &str, on: &str) -> NewHome {
        let address = Address { lines: vec![street.to_owned()], postcode: None };
        NewHome { on: day(on), address, household: None, why: "parents separated".to_owned() }
    }

    fn ava() -> Child {
        Child { address: to("1 Alder Way", "2026-03-04").address, ..a_child(1, "2025-08-12") }
    }

    #[test]
    fn a_move_ends_one_home_the_day_before_and_a_return_begins_a_third() {
        let mut ava = ava();
        let today = day("2026-09-01");
        let mother = a_tie(1, 7, RelationshipRole::Mother, YesNoNotAsked::Yes);
        let adults = living_with(&ava.id, &[mother]);
        ava.change_home(to("9 Mill Lane", "2026-03-04"), adults.clone(), today).unwrap();
        ava.change_home(to("1 Alder Way", "2026-06-01"), Vec::new(), today).unwrap();
        let kept: Vec<_> = ava
            .earlier_homes
            .iter()
            .map(|home| (home.address.lines[0].as_str(), home.since, home.until, home.adults.len()))
            .collect();
        assert_eq!(
            kept,
            [
                ("1 Alder Way", None, day("2026-03-03"), 1),
                ("9 Mill Lane", Some(day("2026-03-04")), day("2026-05-31"), 0),
            ]
        );
        assert_eq!(ava.address.lines, ["1 Alder Way"]);
        assert_eq!(ava.home_since(), Some(day("2026-06-01")));
    }

    #[test]
    fn a_day_to_come_and_a_day_before_the_home_began_are_refused_and_nothing_changes() {
        let mut ava = ava();
        let today = day("2026-09-01");
        ava.change_home(to("9 Mill Lane", "2026-03-04"), Vec::new(), today).unwrap();
        let before = ava.clone();
        for on in ["2026-09-02", "2026-03-04", "2026-01-01"] {
            let problem = ava.change_home(to("2 Far Road", on), Vec::new(), today).unwrap_err();
            assert_eq!(problem.field, "on");
            assert_eq!(ava, before);
        }
        ava.change_home(to("2 Far Road", "2026-03-05"), Vec::new(), today).unwrap();
    }

    #[test]
    fn a_father_who_moves_out_is_a_father_still_and_a_partner_is_one_until_the_day_before() {
        let mut father = a_tie(1, 7, RelationshipRole::Father, YesNoNotAsked::Yes);
        father.leaves(day("2026-03-04"));
        assert_eq!((father.lives_with_child, father.until), (YesNoNotAsked::No, None));
        let mut partner = a_tie(1, 8, RelationshipRole::MothersPartner, YesNoNotAsked::Yes);
        partner.leaves(day("2026-03-04"));
        assert_eq!((partner.lives_with_child, partner.until), (YesNoNotAsked::No, Some(day("2026-03-03"))));
        assert!(partner.lasts_on(day("2026-03-03")) && !partner.lasts_on(day("2026-03-04")));
    }
}
