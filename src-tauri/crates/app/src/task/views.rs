//! Tasks as typed and as shown.

use chrono::NaiveDate;

use crate::view_macro::views;

views! {
    /// A task as typed.
    pub struct AddTask {
        pub child_id: String,
        pub title: String,
        /// Typed any way; empty when not dated.
        pub due_on: String,
        /// The colleague it is passed to; empty when it is her own.
        pub assigned_to: String,
    }
    /// Tick a task, or take the tick away.
    pub struct TickTask {
        pub task_id: String,
        pub done: bool,
    }
    /// Pass a task to a colleague, or take it back.
    pub struct AssignTask {
        pub task_id: String,
        /// The colleague's name; empty to take it back.
        pub assigned_to: String,
    }
    /// Colleagues a task can be passed to, by name.
    pub struct Colleagues { pub names: Vec<String> }
    /// A task.
    pub struct TaskView {
        pub task_id: String,
        pub child_id: String,
        pub title: String,
        pub due_on: Option<NaiveDate>,
        /// The colleague it was passed to.
        pub assigned_to: Option<String>,
        pub overdue: bool,
        pub done_on: Option<NaiveDate>,
        pub from_contact: Option<String>,
        pub entered_in_error: bool,
    }
}
