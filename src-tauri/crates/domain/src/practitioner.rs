//! The practitioner whose caseload this is.

use crate::{code::Coded as _, coded, name::tidy, problem::Problem};

coded! {
    /// What the practitioner is employed as (`policy-papers` 7: role delivered against role due).
    Role {
        HealthVisitor = "health-visitor",
        SchoolNurse = "school-nurse",
        CommunityNurseryNurse = "community-nursery-nurse",
        HcpNurse = "hcp-nurse",
        FamilyNurse = "family-nurse",
        SchoolHealthAssistant = "school-health-assistant",
        Student = "student",
    }
}

coded! {
    /// Whose schedule and wording apply (`policy-papers` 6, A1: the city is 0-19, the counties 0-11).
    Area {
        LeicesterCity = "leicester-city",
        Leicestershire = "leicestershire",
        Rutland = "rutland",
        England = "england",
    }
}

impl Role {
    /// Whether a registered colleague signs under what this role delivered (`policy-papers` W4).
    #[must_use]
    pub fn is_learner(self) -> bool {
        self == Self::Student
    }

    /// Whether the role is on the Nursing and Midwifery Council's register.
    #[must_use]
    pub fn is_registered(self) -> bool {
        match self {
            Self::HealthVisitor | Self::SchoolNurse | Self::HcpNurse | Self::FamilyNurse => true,
            Self::CommunityNurseryNurse | Self::SchoolHealthAssistant | Self::Student => false,
        }
    }
}

/// A Nursing and Midwifery Council PIN: two digits, a letter, four digits, a letter (`12A3456E`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NmcPin(String);

impl NmcPin {
    /// Reads a PIN typed in any case, spaces ignored.
    ///
    /// # Errors
    /// A problem on `registration` when it has not the shape of a PIN.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let compact: String = text
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect::<String>()
            .to_ascii_uppercase();
        let fits = compact.len() == 8
            && compact.bytes().enumerate().all(|(position, byte)| match position {
                2 | 7 => byte.is_ascii_uppercase(),
                _ => byte.is_ascii_digit(),
            });
        if fits {
            Ok(Self(compact))
        } else {
            Err(Problem::new(
                "registration",
                "That is not an NMC PIN",
                "A PIN has two digits, a letter, four digits and a letter, like 12A3456E",
            ))
        }
    }

    /// The PIN in capitals.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The practitioner, the team and the trust on whose behalf the record is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practitioner {
    /// Full name, as colleagues write it.
    pub name: String,
    /// What she is employed as.
    pub role: Role,
    /// NMC PIN; `None` for roles that are not on the register.
    pub registration: Option<NmcPin>,
    /// Team, free text.
    pub team: String,
    /// Whose schedule and wording apply.
    pub area: Area,
}

impl Practitioner {
    /// Checks the set-up form.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn parse(
        name: &str,
        role: Role,
        registration: &str,
        team: &str,
        area: Area,
    ) -> Result<Self, Vec<Problem>> {
        let mut problems = crate::problem::Problems::default();
        let name = tidy(name);
        if name.is_empty() {
            problems.push("name", "Your name is missing", "Type your name as colleagues write it");
        }
        let registration = if registration.trim().is_empty() {
            if role.is_registered() {
                problems.push(
                    "registration",
                    "Registration number is missing",
                    "Type your NMC PIN, like 12A3456E",
                );
            }
            None
        } else {
            problems.keep(NmcPin::parse(registration))
        };
        if problems.is_empty() {
            Ok(Self { name, role, registration, team: tidy(team), area })
        } else {
            Err(problems.into_vec())
        }
    }

    /// The role's code, for attribution on each revision.
    #[must_use]
    pub fn role_code(&self) -> &'static str {
        self.role.code()
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, NmcPin, Practitioner, Role};

    #[test]
    fn a_pin_is_two_digits_a_letter_four_digits_a_letter() {
        assert_eq!(NmcPin::parse("12a 3456e").unwrap().as_str(), "12A3456E");
        for wrong in ["", "12A3456", "1AA3456E", "12A34567", "12A3456EE"] {
            assert!(NmcPin::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_registered_role_needs_its_number_and_a_nursery_nurse_does_not() {
        let wrong = Practitioner::parse("Amina Yusuf", Role::HealthVisitor, "", "West", Area::LeicesterCity)
            .unwrap_err();
        assert_eq!(wrong.first().unwrap().field, "registration");
        assert!(
            Practitioner::parse("Priya Nair", Role::CommunityNurseryNurse, "", "West", Area::LeicesterCity)
                .is_ok()
        );
    }
}
