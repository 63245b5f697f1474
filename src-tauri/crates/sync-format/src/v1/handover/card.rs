//! A colleague's card: the two public keys a handover needs, signed by her own.

use serde::{Deserialize, Serialize};

use super::super::digest::Digest;
use super::super::keys::{DeviceKey, PublicKey, Recipient};
use super::super::moment::Instant;
use super::super::signed_lines::{self, SignedLinesError};
use super::super::{FORMAT_VERSION, MAX_PROFILE_BYTES};

const DOMAIN: &str = "caseload handover v1 card";
const MAX_NAME_CHARACTERS: usize = 120;

/// Who a colleague is, and how to seal a file for her. Key names are the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ColleagueCard {
    format_version: u32,
    /// Her name, as colleagues write it.
    pub name: String,
    /// Her team.
    pub team: String,
    /// The key that signs what she hands over and answers.
    pub signer: PublicKey,
    /// To whom a file for her is sealed.
    pub recipient: Recipient,
    /// When the card was made.
    pub made_at: Instant,
}

/// A card's keys in eight groups of four digits, to be read out over the telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint(String);

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Fingerprint {
    /// 32 decimal digits from the SHA-256 of both keys, so that neither can be exchanged unseen.
    pub fn of(signer: &PublicKey, recipient: &Recipient) -> Self {
        let digest = Digest::of(format!("{signer}\n{recipient}").as_bytes());
        let groups: Vec<String> = digest
            .as_bytes()
            .chunks_exact(2)
            .take(8)
            .map(|pair| {
                let number = pair.iter().fold(0_u32, |number, byte| number * 256 + u32::from(*byte));
                format!("{:04}", number % 10_000)
            })
            .collect();
        Fingerprint(groups.join(" "))
    }
}

impl ColleagueCard {
    /// One's own card.
    pub fn new(name: &str, team: &str, key: &DeviceKey, recipient: Recipient, made_at: Instant) -> Self {
        let cut = |text: &str| text.chars().take(MAX_NAME_CHARACTERS).collect();
        ColleagueCard {
            format_version: FORMAT_VERSION,
            name: cut(name),
            team: cut(team),
            signer: key.public_key(),
            recipient,
            made_at,
        }
    }

    /// The card as a file.
    pub fn to_file(&self, key: &DeviceKey) -> String {
        let body = signed_lines::canonical(self) + "\n";
        signed_lines::seal(body, |bytes| key.sign(DOMAIN, bytes))
    }

    /// Reads a card and checks that whoever made it holds its key. Whose it really is, only the fingerprint says.
    ///
    /// # Errors
    /// [`SignedLinesError`] when it is no card, or not signed by the key it names.
    pub fn from_file(bytes: &[u8]) -> Result<Self, SignedLinesError> {
        let sealed = signed_lines::split(bytes, MAX_PROFILE_BYTES)?;
        let line = sealed.single_line()?;
        signed_lines::check_version(line)?;
        let card: ColleagueCard = signed_lines::parse_canonical(line)?;
        sealed.verify(&card.signer, DOMAIN)?;
        let too_long = |text: &str| text.chars().count() > MAX_NAME_CHARACTERS;
        if card.name.trim().is_empty() || too_long(&card.name) || too_long(&card.team) {
            return Err(SignedLinesError::Malformed);
        }
        Ok(card)
    }

    /// The fingerprint of both keys.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.signer, &self.recipient)
    }
}
