//! Coded lists: each entry has one spelling, used in the store, in the sync file and in the window.

/// An enum whose every variant has a stable code.
///
/// The code is a promise: it is written to the store and to the sync file and never changes its meaning.
pub trait Coded: Copy + Eq + Sized + 'static {
    /// The list's name, as the window's types spell it.
    const NAME: &'static str;
    /// Every entry, in the order people expect to see them.
    const ALL: &'static [Self];
    /// The entry's code, kebab-case.
    fn code(self) -> &'static str;
    /// The entry with this code, or `None` when the list has no such code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|entry| entry.code() == code)
    }
}

/// Declares a coded list.
#[macro_export]
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* #[doc = concat!("`", $code, "`")] $variant),+ }

        impl $crate::code::Coded for $name {
            const NAME: &'static str = stringify!($name);
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

coded! {
    /// Whether something was asked, and what the answer was. *Not asked* is an answer everywhere.
    YesNoNotAsked { Yes = "yes", No = "no", NotAsked = "not-asked" }
}

#[cfg(test)]
mod tests {
    use super::{Coded, YesNoNotAsked};

    #[test]
    fn a_code_finds_its_entry_again_and_an_unknown_code_finds_nothing() {
        for entry in YesNoNotAsked::ALL {
            assert_eq!(YesNoNotAsked::from_code(entry.code()), Some(*entry));
        }
        assert_eq!(YesNoNotAsked::from_code("maybe"), None);
    }
}
