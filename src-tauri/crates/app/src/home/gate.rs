//! The one gate of the *in the home* view: what the window may still ask for while a family can see the screen.
//!
//! It stands where commands are dispatched, before a request is even read. Behind it every other use case finds the
//! caseload closed to it (`App::open`), so that a command that slipped through would still answer nothing.

use crate::failure::{Answer, Failure};

/// What is asked for while the view is in sight. A command that is not here is refused, however new it is.
pub const ALLOWED: [&str; 7] =
    ["start", "lock", "frame", "leave_home", "home_view", "judge_at_home", "keep_at_home"];

/// Whether a command may be answered.
///
/// # Errors
/// [`Failure::InTheHome`] while the view is in sight and the command is no part of it.
pub fn admit(in_the_home: bool, command: &str) -> Answer<()> {
    if in_the_home && !ALLOWED.contains(&command) { Err(Failure::InTheHome) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{ALLOWED, admit};
    use crate::{commands::table, failure::Failure};

    #[test]
    fn each_command_of_the_table_is_refused_in_the_home_unless_it_is_on_the_list() {
        let table = table();
        let allowed: Vec<&str> =
            table.iter().map(|command| command.name).filter(|name| admit(true, name).is_ok()).collect();
        let mut listed = ALLOWED.to_vec();
        let place = |name: &&str| table.iter().position(|command| command.name == *name);
        listed.sort_by_key(place);
        assert_eq!(allowed, listed, "each name on the list is a command, and no other is answered");
        assert!(table.len() > 100 && table.iter().all(|command| admit(false, command.name).is_ok()));
        assert_eq!(admit(true, "a_command_of_tomorrow"), Err(Failure::InTheHome));
    }
}
