//! The trust's profile: whom files are sealed to and whose receipts are believed.

use caseload_store::{Store, settings::Setting};
use caseload_sync_format::{
    demonstration,
    v1::{DeviceId, DeviceKey, EnrolmentRequest, Instant, StoreId, TrustProfile},
};

use super::views::TrustView;
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, Failure, unexpected},
};

/// The profile that is loaded, or `None` when there is none yet.
pub(crate) fn profile(store: &Store) -> Answer<Option<TrustProfile>> {
    store
        .setting(Setting::TrustProfile)?
        .map(|text| TrustProfile::from_file(text.as_bytes()).map_err(|error| unexpected(&error)))
        .transpose()
}

pub(crate) fn trust_view(store: &Store) -> Answer<Option<TrustView>> {
    let Some(text) = store.setting(Setting::TrustProfile)? else { return Ok(None) };
    let profile = TrustProfile::from_file(text.as_bytes()).map_err(|error| unexpected(&error))?;
    Ok(Some(TrustView {
        name: profile.trust_name.clone(),
        ods_code: profile.trust.to_string(),
        valid_until: profile.valid_until.map(|date| date.0),
        fingerprint: TrustProfile::fingerprint(text.as_bytes()),
    }))
}

/// Loads a trust profile from its file. The demonstration's trust and a real one never mix.
///
/// # Errors
/// [`Failure::BadFile`] with what is wrong and what to do; the profile in use stays.
pub fn load_trust_profile(app: &mut App, bytes: &[u8], now: Now) -> Answer<()> {
    let profile = TrustProfile::from_file(bytes).map_err(|error| Failure::BadFile {
        what: format!("This is not a trust profile: {error}"),
        mend: "Ask the trust's records team for the file again: it is called trust-profile.json".to_owned(),
    })?;
    let made_up = demonstration::is_demonstration(&profile.receipt_public_key);
    if made_up != app.open()?.is_demonstration() {
        return Err(Failure::BadFile {
            what: "The demonstration trust and real families do not mix".to_owned(),
            mend: "Choose the profile of your own trust".to_owned(),
        });
    }
    if !profile.is_valid_on(now.today) {
        return Err(Failure::BadFile {
            what: "This trust profile is not valid today".to_owned(),
            mend: "Ask the trust's records team for the current one, and check this laptop's date".to_owned(),
        });
    }
    adopt(app, &profile, bytes, now)
}

/// The demonstration caseload belongs to the demonstration trust from the start.
pub(crate) fn adopt_demonstration(app: &mut App, now: Now) -> Answer<()> {
    let profile = demonstration::trust_profile();
    let file = profile.to_file(&demonstration::receipt_key());
    adopt(app, &profile, file.as_bytes(), now)
}

fn adopt(app: &mut App, profile: &TrustProfile, bytes: &[u8], now: Now) -> Answer<()> {
    let open = app.open_mut()?;
    let text = std::str::from_utf8(bytes).map_err(|error| unexpected(&error))?;
    open.store.set(&[(Setting::TrustProfile, text)])?;
    if let Some(escrow) = &profile.escrow_recipient {
        open.store.set_escrow(&escrow.to_string())?;
    }
    open.store.note(now.instant, &open.practitioner.name, "trust-profile", None, None)?;
    Ok(())
}

/// This laptop's identity towards the trust.
pub(crate) fn device(store: &Store) -> Answer<(StoreId, DeviceId, DeviceKey)> {
    let missing =
        || Failure::Damaged { finding: "this laptop's signing key is missing from the caseload".to_owned() };
    let seed = store.setting(Setting::DeviceSeed)?.ok_or_else(missing)?;
    let seed: zeroize::Zeroizing<[u8; 32]> = zeroize::Zeroizing::new(
        hex::decode(&seed).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(missing)?,
    );
    let device_id = store.setting(Setting::DeviceId)?.ok_or_else(missing)?;
    Ok((
        store.store_id().parse().map_err(|_shape| missing())?,
        device_id.parse().map_err(|_shape| missing())?,
        DeviceKey::from_seed(&seed),
    ))
}

/// The request that allows this laptop at the trust, as its file's text. It carries no patient's details.
///
/// # Errors
/// [`Failure::NoTrustProfile`] until a profile is loaded.
pub fn enrolment_request(app: &mut App, now: Now) -> Answer<String> {
    let open = app.open()?;
    let profile = profile(&open.store)?.ok_or(Failure::NoTrustProfile)?;
    let (store_id, device_id, key) = device(&open.store)?;
    // The label is for the trust's list of laptops and never a person's name (FORMAT.md 13).
    let label = match open.practitioner.team.as_str() {
        "" => "A laptop",
        team => team,
    };
    let request =
        EnrolmentRequest::new(&profile, store_id, device_id, &key, Instant::from(now.instant), label);
    Ok(request.to_file(&key))
}
