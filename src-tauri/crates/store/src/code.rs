//! Domain codes in stored JSON: `#[serde(with = "code")]` writes the code and refuses one that is not on its list.

use caseload_domain::code::Coded;
use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

pub(crate) fn serialize<T: Coded, S: Serializer>(entry: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(entry.code())
}

pub(crate) fn deserialize<'de, T: Coded, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    T::from_code(&text).ok_or_else(|| D::Error::custom(format_args!("not a {} code", T::NAME)))
}

/// The same for a list.
pub(crate) mod list {
    use caseload_domain::code::Coded;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(crate) fn serialize<T: Coded, S: Serializer>(
        entries: &[T],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(entries.iter().map(|entry| entry.code()))
    }

    pub(crate) fn deserialize<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        Vec::<String>::deserialize(deserializer)?
            .iter()
            .map(|text| {
                T::from_code(text).ok_or_else(|| D::Error::custom(format_args!("not a {} code", T::NAME)))
            })
            .collect()
    }
}

/// The same for a code that may be absent.
pub(crate) mod option {
    use caseload_domain::code::Coded;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    #[expect(clippy::ref_option, reason = "serde's `with` passes a reference to the field")]
    pub(crate) fn serialize<T: Coded, S: Serializer>(
        entry: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match entry {
            Some(entry) => serializer.serialize_some(entry.code()),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| {
                T::from_code(&text).ok_or_else(|| D::Error::custom(format_args!("not a {} code", T::NAME)))
            })
            .transpose()
    }
}
