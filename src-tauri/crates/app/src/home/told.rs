//! A fact on its way to a screen that the family can see.

use caseload_domain::for_the_family::ForTheFamily;
use serde::{Serialize, Serializer};
use ts_rs::{Config, TS, TypeVisitor};

/// What the window is told in the home. Made of a [`ForTheFamily`] and of nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Told<T>(T);

impl<T> Told<T> {
    /// The fact as the window shows it. A plain function, and no closure: it can take nothing with it but the fact.
    pub(super) fn of<F>(fact: ForTheFamily<F>, as_shown: fn(F) -> T) -> Self {
        Self(as_shown(fact.into_told()))
    }

    /// The fact.
    pub fn get(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize> Serialize for Told<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// In TypeScript it is the fact itself.
impl<T: TS> TS for Told<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(config: &Config) -> String {
        T::name(config)
    }
    fn inline(config: &Config) -> String {
        T::inline(config)
    }
    fn decl(config: &Config) -> String {
        T::decl(config)
    }
    fn decl_concrete(config: &Config) -> String {
        T::decl_concrete(config)
    }
    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_dependencies(visitor);
    }
    fn visit_generics(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_generics(visitor);
        visitor.visit::<T>();
    }
    fn output_path() -> Option<std::path::PathBuf> {
        None
    }
}
