//! One line for each command: the page's request goes to the use case of the same name.
#![expect(clippy::let_underscore_must_use, reason = "written by Tauri's macro around each async command")]

pub(crate) mod allegation;
pub(crate) mod appointment;
pub(crate) mod assessment;
pub(crate) mod body_map;
pub(crate) mod case_report;
pub(crate) mod caseload;
pub(crate) mod child;
pub(crate) mod child_work;
pub(crate) mod chronology;
pub(crate) mod clinic;
pub(crate) mod contact;
pub(crate) mod death;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod duplicate;
pub(crate) mod episode;
pub(crate) mod escalation;
pub(crate) mod family;
pub(crate) mod flag;
pub(crate) mod growth;
pub(crate) mod handover;
pub(crate) mod health_plan;
pub(crate) mod home;
pub(crate) mod identity;
pub(crate) mod import;
pub(crate) mod letter;
pub(crate) mod letters;
pub(crate) mod local_service;
pub(crate) mod measurement;
pub(crate) mod phrase;
pub(crate) mod place;
pub(crate) mod reassign;
pub(crate) mod referral;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod safeguarding;
pub(crate) mod school;
pub(crate) mod session;
pub(crate) mod settings;
pub(crate) mod sharing;
pub(crate) mod supervision;
pub(crate) mod sync;
pub(crate) mod task;
pub(crate) mod transfer;
pub(crate) mod undo;

#[cfg(test)]
mod tests {
    use caseload_app::commands::table;

    /// `ui/src/ipc/bindings.ts` is made from the same table, so the four cannot drift apart.
    #[test]
    fn the_handlers_the_table_and_the_capability_name_the_same_commands() {
        let table: Vec<&str> = table().iter().map(|command| command.name).collect();
        let handlers: Vec<&str> = include_str!("../main.rs")
            .lines()
            .filter_map(|line| line.trim().strip_prefix("commands::")?.strip_suffix(',')?.split("::").nth(1))
            .collect();
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
        let allowed: Vec<String> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|permission| Some(permission.as_str()?.strip_prefix("allow-")?.replace('-', "_")))
            .collect();
        assert_eq!(handlers, table);
        assert_eq!(allowed, table);
    }

    /// What the window may do beyond its own commands, word for word: a new line here wants a reason in a review.
    #[test]
    fn the_window_may_hear_events_and_zoom_and_nothing_else_of_tauri() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
        let of_tauri: Vec<&str> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(serde_json::Value::as_str)
            .filter(|permission| !permission.starts_with("allow-"))
            .collect();
        assert_eq!(
            of_tauri,
            ["core:event:allow-listen", "core:event:allow-unlisten", "core:webview:allow-set-webview-zoom"]
        );
    }
}
