//! This laptop's keys towards colleagues: it signs with the key it signs for the trust with, and opens with one of its own.

use caseload_store::{handover_book::Colleague, settings::Setting};
use caseload_sync_format::v1::{
    DeviceKey, PublicKey, Recipient, TrustIdentity,
    handover::{ColleagueCard, Fingerprint},
};

use crate::{
    app::Open,
    clock::Now,
    failure::{Answer, Failure},
    sync::trust,
};

/// What a demonstration's card says of itself, so that made-up families and real ones never mix.
const DEMONSTRATION: &str = " (demonstration)";

pub(super) fn signing_key(open: &Open) -> Answer<DeviceKey> {
    trust::device(&open.store).map(|(_, _, key)| key)
}

/// What opens files that colleagues seal for this laptop; made when first needed, and kept inside the encrypted store.
pub(super) fn identity(open: &mut Open) -> Answer<TrustIdentity> {
    let broken = || Failure::Damaged { finding: "this laptop's key for handovers cannot be read".to_owned() };
    if let Some(text) = open.store.setting(Setting::HandoverIdentity)? {
        return text.parse().map_err(|_not_shown| broken());
    }
    let identity = TrustIdentity::generate();
    open.store.set(&[(Setting::HandoverIdentity, &identity.dangerously_leak_secret())])?;
    Ok(identity)
}

/// One's own card, as it goes to colleagues.
pub(super) fn card(open: &mut Open, now: Now) -> Answer<ColleagueCard> {
    let recipient = identity(open)?.recipient();
    let key = signing_key(open)?;
    let practitioner = &open.practitioner;
    let name = if open.is_demonstration() {
        format!("{}{DEMONSTRATION}", practitioner.name)
    } else {
        practitioner.name.clone()
    };
    Ok(ColleagueCard::new(&name, &practitioner.team, &key, recipient, now.instant.into()))
}

/// Whether a card comes from a demonstration.
pub(super) fn is_demonstration(card: &ColleagueCard) -> bool {
    card.name.ends_with(DEMONSTRATION)
}

/// The keys on a colleague's card.
pub(super) fn keys_of(colleague: &Colleague) -> Answer<(PublicKey, Recipient)> {
    let broken = || Failure::Damaged { finding: "a colleague's card cannot be read".to_owned() };
    Ok((
        colleague.signer.parse().map_err(|_not_a_key| broken())?,
        colleague.recipient.parse().map_err(|_not_a_key| broken())?,
    ))
}

pub(super) fn fingerprint_of(colleague: &Colleague) -> Answer<String> {
    let (signer, recipient) = keys_of(colleague)?;
    Ok(Fingerprint::of(&signer, &recipient).to_string())
}
