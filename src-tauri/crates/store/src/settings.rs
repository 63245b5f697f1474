//! Settings and identities that live inside the encrypted store.

use rusqlite::{OptionalExtension as _, params};

use crate::{error::StoreError, open::Store, write::commit};

/// A setting's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The practitioner's record id.
    Practitioner,
    /// This laptop's identity towards the trust.
    DeviceId,
    /// Seed of this laptop's signing key, hexadecimal.
    DeviceSeed,
    /// What opens files that colleagues seal for this laptop: an age identity, as its text.
    HandoverIdentity,
    /// The trust's profile, as its file's text.
    TrustProfile,
    /// Minutes without a key or a pointer before it locks, 1 to 10.
    LockAfterMinutes,
    /// Sessions an episode usually has.
    SessionLimit,
    /// Packages of care a child usually has at most.
    PackageLimit,
    /// How growth is corrected for being born early: the code of `domain::growth`'s convention.
    GrowthCorrection,
    /// The telephone number in letters to parents.
    LetterPhone,
    /// The service's address at the top of letters to parents, line by line.
    LetterAddress,
    /// `off` when single letters do nothing outside a field.
    SingleKeys,
    /// `demonstration` when the families are made up.
    Purpose,
}

impl Setting {
    fn key(self) -> &'static str {
        match self {
            Self::Practitioner => "practitioner",
            Self::DeviceId => "device-id",
            Self::DeviceSeed => "device-seed",
            Self::HandoverIdentity => "handover-identity",
            Self::TrustProfile => "trust-profile",
            Self::LockAfterMinutes => "lock-after-minutes",
            Self::SessionLimit => "session-limit",
            Self::PackageLimit => "package-limit",
            Self::GrowthCorrection => "growth-correction",
            Self::LetterPhone => "letter-phone",
            Self::LetterAddress => "letter-address",
            Self::SingleKeys => "single-keys",
            Self::Purpose => "purpose",
        }
    }
}

impl Store {
    /// A setting, or `None` when it was never set.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn setting(&self, setting: Setting) -> Result<Option<String>, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
            .query_row([setting.key()], |row| row.get(0))
            .optional()?)
    }

    /// Sets settings together.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn set(&mut self, settings: &[(Setting, &str)]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for (setting, value) in settings {
            transaction
                .prepare_cached("INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")?
                .execute(params![setting.key(), value])?;
        }
        commit(transaction)
    }
}
