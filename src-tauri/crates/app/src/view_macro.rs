//! The derives every view and request shares.

/// Declares a view for the window: camelCase JSON, and a TypeScript type of the same name.
macro_rules! views {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($body)* }
    )+};
}
pub(crate) use views;
