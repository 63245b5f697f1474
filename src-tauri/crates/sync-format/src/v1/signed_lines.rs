//! Text files of JSON lines whose last line signs all before it: receipts, profiles, enrolment requests.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::keys::PublicKey;

/// Why a signed file was not believed.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SignedLinesError {
    /// Larger than its kind may be.
    #[error("the file is larger than such a file can be")]
    TooLarge,
    /// Another version of the format.
    #[error("the file is in version {found} of the format, and this program reads version 1")]
    UnknownVersion {
        /// The version it names.
        found: u32,
    },
    /// Not lines of canonical JSON with a signature at the end.
    #[error("the file is damaged or is not of this kind")]
    Malformed,
    /// The signature does not hold against the expected key.
    #[error("the signature does not hold")]
    BadSignature,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignatureLine {
    signature: String,
}

/// `body` with the signature line that `sign` makes for it.
pub(crate) fn seal(mut body: String, sign: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
    let signature = STANDARD.encode(sign(body.as_bytes()));
    body.push_str(&canonical(&SignatureLine { signature }));
    body.push('\n');
    body
}

/// A file split into its signed part and its signature; nothing is verified yet.
pub(crate) struct Sealed<'a> {
    pub(crate) body: &'a str,
    signature: [u8; 64],
}

pub(crate) fn split(bytes: &[u8], limit: u64) -> Result<Sealed<'_>, SignedLinesError> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
        return Err(SignedLinesError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_not_text| SignedLinesError::Malformed)?;
    let without_last_feed = text.strip_suffix('\n').ok_or(SignedLinesError::Malformed)?;
    let start = without_last_feed.rfind('\n').ok_or(SignedLinesError::Malformed)? + 1;
    let (body, last) = without_last_feed.split_at(start);
    let SignatureLine { signature } = parse_canonical(last)?;
    let signature = STANDARD
        .decode(signature)
        .map_err(|_not_base64| SignedLinesError::Malformed)?
        .try_into()
        .map_err(|_wrong_length| SignedLinesError::Malformed)?;
    Ok(Sealed { body, signature })
}

impl Sealed<'_> {
    pub(crate) fn verify(&self, key: &PublicKey, domain: &str) -> Result<(), SignedLinesError> {
        if key.has_signed(domain, self.body.as_bytes(), &self.signature) {
            Ok(())
        } else {
            Err(SignedLinesError::BadSignature)
        }
    }

    /// The only line of the signed part.
    pub(crate) fn single_line(&self) -> Result<&str, SignedLinesError> {
        let line = self.body.strip_suffix('\n').ok_or(SignedLinesError::Malformed)?;
        if line.contains('\n') { Err(SignedLinesError::Malformed) } else { Ok(line) }
    }
}

pub(crate) fn canonical<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("wire structs have text keys and no fallible values")
}

/// Reads one line that must be written exactly as we would write it. A stranger version is named first.
pub(crate) fn parse_canonical<T: DeserializeOwned + Serialize>(line: &str) -> Result<T, SignedLinesError> {
    let value: T = serde_json::from_str(line).map_err(|_why| SignedLinesError::Malformed)?;
    if canonical(&value) == line { Ok(value) } else { Err(SignedLinesError::Malformed) }
}

/// The version a first line names, before its other keys are looked at.
pub(crate) fn check_version(line: &str) -> Result<(), SignedLinesError> {
    match version_of(line) {
        Some(super::FORMAT_VERSION) => Ok(()),
        Some(found) => Err(SignedLinesError::UnknownVersion { found }),
        None => Err(SignedLinesError::Malformed),
    }
}

/// `{"formatVersion":N,` at the start of a line.
pub(crate) fn version_of(line: &str) -> Option<u32> {
    let rest = line.strip_prefix("{\"formatVersion\":")?;
    let (number, _others) = rest.split_once(',')?;
    number.parse().ok()
}
