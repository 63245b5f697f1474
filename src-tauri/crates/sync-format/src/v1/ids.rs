//! Identifiers that appear in file names and manifests: checked when made, so they are safe in a path.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The text is not an identifier of that kind. The text itself is not repeated: it may be anything.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a {kind}")]
pub struct NotAnId {
    kind: &'static str,
}

macro_rules! identifier {
    ($(#[$doc:meta])* $Name:ident, $kind:literal, $is_valid:path) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $Name(String);

        impl $Name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $Name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                if $is_valid(text) { Ok($Name(text.to_owned())) } else { Err(NotAnId { kind: $kind }) }
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($Name), "({})"), self.0)
            }
        }

        impl Serialize for $Name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $Name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    };
}

identifier!(
    /// One laptop: a lower-case UUID.
    DeviceId,
    "device id",
    is_uuid
);
identifier!(
    /// One store: a lower-case UUID.
    StoreId,
    "store id",
    is_uuid
);
identifier!(
    /// One trust profile: a lower-case UUID.
    ProfileId,
    "profile id",
    is_uuid
);
identifier!(
    /// An organisation's ODS code.
    OdsCode,
    "ODS code",
    is_ods_code
);

/// 8-4-4-4-12 lower-case hexadecimal digits.
pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _digit => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

fn is_ods_code(text: &str) -> bool {
    (3..=12).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_cannot_carry_a_path() {
        for text in
            ["", "../../etc", "0190d2a0-0000-7000-8000-00000000000G", "0190D2A0-0000-7000-8000-000000000001"]
        {
            assert!(text.parse::<DeviceId>().is_err(), "{text}");
        }
        assert!("0190d2a0-0000-7000-8000-000000000001".parse::<DeviceId>().is_ok());
        for text in ["", "RT", "rt5", "RT5/..", "ABCDEFGHIJKLM"] {
            assert!(text.parse::<OdsCode>().is_err(), "{text}");
        }
        assert!("DEMO1".parse::<OdsCode>().is_ok());
    }
}
