//! A family as its records tell it: who shares a home, which parent nobody has asked about, who cares for the child, and
//! which factors of the parents come together.
//!
//! What is not known is said as that: a question that was not asked never reads as a *no* (`policy-papers` R7, 1.19).

mod household;
#[cfg(test)]
mod tests;

pub use household::{NewHome, living_with};

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    age::completed_months,
    child::{Birth, Child},
    code::YesNoNotAsked,
    coded,
    flag::FlagType,
    id::{ChildId, PersonId},
    person::{Relationship, RelationshipRole},
    safeguarding::{ParentalFactor, SafeguardingKind},
};

impl RelationshipRole {
    /// Whether it is a parent's.
    #[must_use]
    pub fn is_parent(self) -> bool {
        match self {
            Self::Mother | Self::Father => true,
            Self::MothersPartner
            | Self::FathersPartner
            | Self::Grandparent
            | Self::FosterCarer
            | Self::Guardian
            | Self::Carer
            | Self::OtherRelative => false,
        }
    }

    /// Whether it is a close relative's for sure (Children Act 1989 section 105: grandparent, brother, sister, uncle, aunt,
    /// step-parent). A partner is a step-parent by marriage alone, and another relative may be a cousin: both are asked about.
    #[must_use]
    pub fn is_close_relative(self) -> bool {
        match self {
            Self::Grandparent => true,
            Self::Mother
            | Self::Father
            | Self::MothersPartner
            | Self::FathersPartner
            | Self::FosterCarer
            | Self::Guardian
            | Self::Carer
            | Self::OtherRelative => false,
        }
    }
}

/// Who lives together: the children of one home and the adults who live with any of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Its children, in the order they were given.
    pub children: Vec<ChildId>,
    /// Adults who live with one of the children, in order of id. An adult can live in two homes.
    pub adults: Vec<PersonId>,
    /// Adults of these children of whom nobody has asked whether they live here, in order of id.
    pub not_asked: Vec<PersonId>,
}

impl Home {
    /// Whether an adult lives here.
    #[must_use]
    pub fn has(&self, adult: &PersonId) -> bool {
        self.adults.contains(adult)
    }
}

/// Whether two children live in one home: the same household, or, where one of them has none on record, the same address.
#[must_use]
pub fn share_a_home(one: &Child, other: &Child) -> bool {
    match (&one.household, &other.household) {
        (Some(mine), Some(theirs)) => mine == theirs,
        (Some(_), None) | (None, Some(_)) | (None, None) => {
            !one.address.lines.is_empty() && one.address == other.address
        }
    }
}

/// The homes of a family, in the order of their first child.
#[must_use]
pub fn homes(children: &[Child], ties: &[Relationship]) -> Vec<Home> {
    let mut groups: Vec<Vec<&Child>> = Vec::new();
    for child in children {
        let known = groups.iter_mut().find(|group| group.iter().any(|other| share_a_home(child, other)));
        match known {
            Some(group) => group.push(child),
            None => groups.push(vec![child]),
        }
    }
    let home = |group: Vec<&Child>| {
        let children: Vec<ChildId> = group.into_iter().map(|child| child.id.clone()).collect();
        let said = |answer| -> BTreeSet<PersonId> {
            let here = ties.iter().filter(|tie| children.contains(&tie.child));
            here.filter(|tie| tie.lives_with_child == answer).map(|tie| tie.person.clone()).collect()
        };
        let adults = said(YesNoNotAsked::Yes);
        let mut not_asked = said(YesNoNotAsked::NotAsked);
        not_asked.retain(|adult| !adults.contains(adult));
        Home { children, adults: adults.into_iter().collect(), not_asked: not_asked.into_iter().collect() }
    };
    groups.into_iter().map(home).collect()
}

/// The parents a child has no record of, and the partner at home where the father lives elsewhere and nobody is on record:
/// the roles of which a screen says *not asked* (`policy-papers` R7, 004:3959).
#[must_use]
pub fn roles_not_asked<'a>(
    child: &ChildId,
    ties: impl IntoIterator<Item = &'a Relationship>,
) -> Vec<RelationshipRole> {
    let own: Vec<&Relationship> = ties.into_iter().filter(|tie| tie.child == *child).collect();
    let has = |role| own.iter().any(|tie| tie.role == role);
    let lives = |role, answer| own.iter().any(|tie| tie.role == role && tie.lives_with_child == answer);
    let mut missing = Vec::new();
    for role in [RelationshipRole::Mother, RelationshipRole::Father] {
        if !has(role) {
            missing.push(role);
        }
    }
    let mother_alone = lives(RelationshipRole::Mother, YesNoNotAsked::Yes)
        && lives(RelationshipRole::Father, YesNoNotAsked::No)
        && !lives(RelationshipRole::Father, YesNoNotAsked::Yes);
    if mother_alone && !has(RelationshipRole::MothersPartner) {
        missing.push(RelationshipRole::MothersPartner);
    }
    missing
}

coded! {
    /// What makes two children of one family brothers or sisters, as far as the record says.
    SiblingTie {
        #[doc = "Both parents in common."] Full = "full",
        #[doc = "One parent in common, and the other parent is another person."] Half = "half",
        #[doc = "One parent in common; the other parent is not on record for both."] OneParent = "one-parent",
        #[doc = "A home in common and no parent."] Home = "home",
    }
}

/// What makes two children brothers or sisters. A parent nobody has asked about is neither the same nor another.
#[must_use]
pub fn sibling_tie(one: &ChildId, other: &ChildId, ties: &[Relationship]) -> SiblingTie {
    let parents = |child: &ChildId, role| -> BTreeSet<&PersonId> {
        let own = ties.iter().filter(|tie| tie.child == *child && tie.role == role);
        own.map(|tie| &tie.person).collect()
    };
    let compared = [RelationshipRole::Mother, RelationshipRole::Father].map(|role| {
        let (mine, theirs) = (parents(one, role), parents(other, role));
        let known = !mine.is_empty() && !theirs.is_empty();
        known.then(|| !mine.is_disjoint(&theirs))
    });
    match compared {
        [Some(true), Some(true)] => SiblingTie::Full,
        [Some(true), Some(false)] | [Some(false), Some(true)] => SiblingTie::Half,
        [Some(true), None] | [None, Some(true)] => SiblingTie::OneParent,
        [Some(false) | None, Some(false) | None] => SiblingTie::Home,
    }
}

coded! {
    /// Why the question of private fostering is asked: *does the child live with someone who is not a parent or close
    /// relative?* (`policy-papers` S8, 004:3342-3349; Children Act 1989 sections 66 and 105).
    FosteringReason {
        #[doc = "Everybody on record as living there is neither."] NobodyClose = "nobody-close",
        #[doc = "No parent lives there; a close relative does."] NoParent = "no-parent",
        #[doc = "No parent is known to live there, and nobody has asked who does."] NotAsked = "not-asked",
    }
}

/// Whether and why to ask about private fostering. It is not asked where a parent or somebody with parental responsibility
/// lives with the child, of a child who is looked after or already recorded as privately fostered, of an unborn one, or
/// from 16 years (18 with a disability).
#[must_use]
pub fn asks_about_fostering(
    child: &Child,
    ties: &[Relationship],
    statuses: &[SafeguardingKind],
    today: NaiveDate,
) -> Option<FosteringReason> {
    let Birth::Born(born) = child.birth else { return None };
    let until = if child.send == YesNoNotAsked::Yes { 18 } else { 16 };
    if completed_months(born, today) >= until * 12
        || statuses.contains(&SafeguardingKind::LookedAfter)
        || statuses.contains(&SafeguardingKind::PrivateFostering)
    {
        return None;
    }
    let own: Vec<&Relationship> = ties.iter().filter(|tie| tie.child == child.id).collect();
    let here: Vec<&&Relationship> =
        own.iter().filter(|tie| tie.lives_with_child == YesNoNotAsked::Yes).collect();
    if here.iter().any(|tie| tie.role.is_parent() || tie.parental_responsibility == YesNoNotAsked::Yes) {
        return None;
    }
    let somebody_was_not_asked_about =
        own.is_empty() || own.iter().any(|tie| tie.lives_with_child == YesNoNotAsked::NotAsked);
    match (here.is_empty(), here.iter().any(|tie| tie.role.is_close_relative())) {
        (true, _) if somebody_was_not_asked_about => Some(FosteringReason::NotAsked),
        (true, _) | (false, true) => Some(FosteringReason::NoParent),
        (false, false) => Some(FosteringReason::NobodyClose),
    }
}

/// The factor of the parents that a flag tells of; `None` for one that tells of something else.
#[must_use]
pub fn factor_of(flag: FlagType) -> Option<ParentalFactor> {
    match flag {
        FlagType::DomesticAbuse => Some(ParentalFactor::DomesticAbuse),
        FlagType::ParentalMentalHealth => Some(ParentalFactor::MentalHealth),
        FlagType::ParentalSubstanceMisuse => Some(ParentalFactor::SubstanceMisuse),
        FlagType::ParentalLearningDisability => Some(ParentalFactor::LearningDisability),
        FlagType::ChildProtectionPlan
        | FlagType::Section47Enquiry
        | FlagType::ChildInNeed
        | FlagType::LookedAfter
        | FlagType::UnbornSafeguarding
        | FlagType::Neglect
        | FlagType::SexualExploitation
        | FlagType::CriminalExploitation
        | FlagType::Trafficking
        | FlagType::Missing
        | FlagType::Fgm
        | FlagType::FgmKnown
        | FlagType::Prevent
        | FlagType::PrivateFostering
        | FlagType::SelfHarm
        | FlagType::HarmfulSexualBehaviour
        | FlagType::OrganisedAbuse
        | FlagType::YoungCarer
        | FlagType::ConcealedPregnancy
        | FlagType::ForcedMarriage
        | FlagType::PerplexingPresentation
        | FlagType::HomeRisk
        | FlagType::Local
        | FlagType::Other => None,
    }
}

/// The three factors that reviews of serious cases find together (`policy-papers` S23, 004:782-785).
const TRIO: [ParentalFactor; 3] =
    [ParentalFactor::DomesticAbuse, ParentalFactor::MentalHealth, ParentalFactor::SubstanceMisuse];

/// How many of domestic abuse, mental health and substance misuse are among the factors. Two or more are said together.
#[must_use]
pub fn how_many_of_the_trio(factors: &[ParentalFactor]) -> usize {
    TRIO.iter().filter(|factor| factors.contains(factor)).count()
}
