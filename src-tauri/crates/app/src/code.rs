//! A domain code as the window and the command line see it: its one spelling, in JSON and in TypeScript.

use std::marker::PhantomData;

use caseload_domain::code::Coded;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::{Config, TS};

/// A domain code on its way to or from the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code<T: Coded>(pub T);

impl<T: Coded> From<T> for Code<T> {
    fn from(entry: T) -> Self {
        Self(entry)
    }
}

impl<T: Coded> Serialize for Code<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl<'de, T: Coded> Deserialize<'de> for Code<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);
        impl<T: Coded> de::Visitor<'_> for Visitor<T> {
            type Value = Code<T>;
            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(formatter, "a {} code", T::NAME)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                T::from_code(text).map(Code).ok_or_else(|| E::custom(format_args!("not a {} code", T::NAME)))
            }
        }
        deserializer.deserialize_str(Visitor(PhantomData))
    }
}

impl<T: Coded> TS for Code<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &Config) -> String {
        T::NAME.to_owned()
    }
    fn inline(_: &Config) -> String {
        T::ALL.iter().map(|entry| format!("\"{}\"", entry.code())).collect::<Vec<_>>().join(" | ")
    }
    fn decl(cfg: &Config) -> String {
        format!("type {} = {};", T::NAME, Self::inline(cfg))
    }
    fn decl_concrete(cfg: &Config) -> String {
        Self::decl(cfg)
    }
    fn output_path() -> Option<std::path::PathBuf> {
        Some("bindings.ts".into())
    }
}
