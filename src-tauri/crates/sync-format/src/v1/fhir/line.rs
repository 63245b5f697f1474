//! A resource as one line of canonical JSON, and back (FORMAT.md 9).

use super::{Resource, ResourceType};
use crate::v1::MAX_LINE_BYTES;
use crate::v1::ids::is_uuid;

/// A line that is not one canonical resource. The line itself is not repeated: it is about a person.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum LineError {
    /// Over 1 MiB.
    #[error("a line longer than {MAX_LINE_BYTES} bytes")]
    TooLong,
    /// Does not begin with `{"resourceType":"…",` and a known type.
    #[error("a line that does not begin with a known resource type")]
    UnknownType,
    /// Not JSON, an unknown key, a missing key, a value of the wrong kind.
    #[error("a {resource_type} that does not parse, at column {column}")]
    Malformed {
        /// Which type the line says it is.
        resource_type: ResourceType,
        /// Where parsing stopped.
        column: usize,
    },
    /// Parses, but is not written the one way it may be.
    #[error("a {resource_type} that is not in canonical form")]
    NotCanonical {
        /// Which type.
        resource_type: ResourceType,
    },
    /// `id` is not a lower-case UUID.
    #[error("a {resource_type} whose id is not a record id")]
    BadId {
        /// Which type.
        resource_type: ResourceType,
    },
    /// `meta.versionId` is not a whole number from 1.
    #[error("a {resource_type} whose version is not a number from 1")]
    BadVersion {
        /// Which type.
        resource_type: ResourceType,
    },
}

const PREFIX: &str = "{\"resourceType\":\"";

impl Resource {
    /// The canonical line, without its line feed.
    pub fn to_line(&self) -> Result<String, LineError> {
        self.check_identity()?;
        let line = self.canonical();
        if line.len() > MAX_LINE_BYTES { Err(LineError::TooLong) } else { Ok(line) }
    }

    /// Reads a canonical line, strictly.
    pub fn from_line(line: &str) -> Result<Resource, LineError> {
        let resource = Resource::parse(line)?;
        let resource_type = resource.resource_type();
        resource.check_identity()?;
        if resource.canonical() != line {
            return Err(LineError::NotCanonical { resource_type });
        }
        Ok(resource)
    }

    /// Reads a line that [`Resource::from_line`] has accepted before, without comparing it again.
    pub fn parse(line: &str) -> Result<Resource, LineError> {
        if line.len() > MAX_LINE_BYTES {
            return Err(LineError::TooLong);
        }
        let (name, rest) = line
            .strip_prefix(PREFIX)
            .and_then(|rest| rest.split_once("\","))
            .ok_or(LineError::UnknownType)?;
        let resource_type = ResourceType::from_name(name).ok_or(LineError::UnknownType)?;
        // The structs do not know their own type, so they read the object without it.
        let body = format!("{{{rest}");
        resource_type.parse(&body).map_err(|error| LineError::Malformed {
            resource_type,
            column: error.column() + line.len() - body.len(),
        })
    }

    /// The revision's number.
    pub fn version(&self) -> Result<u32, LineError> {
        let resource_type = self.resource_type();
        let text = &self.meta().version_id;
        match text.parse::<u32>() {
            Ok(version)
                if version >= 1 && version <= i32::MAX.unsigned_abs() && version.to_string() == *text =>
            {
                Ok(version)
            }
            Ok(_) | Err(_) => Err(LineError::BadVersion { resource_type }),
        }
    }

    fn check_identity(&self) -> Result<(), LineError> {
        if !is_uuid(self.id()) {
            return Err(LineError::BadId { resource_type: self.resource_type() });
        }
        self.version().map(|_version| ())
    }

    fn canonical(&self) -> String {
        serde_json::to_string(self).expect("wire structs have text keys and no fallible values")
    }
}
