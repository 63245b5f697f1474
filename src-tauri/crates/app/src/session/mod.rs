//! Starting, setting up, unlocking, locking, and the frame around every screen.

mod demonstration;
pub mod passphrase;
pub mod views;

pub use demonstration::Size;

use std::fs;

use caseload_domain::{
    code::Coded as _,
    id::PractitionerId,
    practitioner::{Practitioner, Role},
    record::Record,
};
use caseload_store::{KdfCost, Proof, Store, seconds_to_wait, settings::Setting};
use caseload_sync_format::v1::DeviceKey;

use crate::{
    app::{App, Open, first, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
    level_name::LevelNames,
};
use views::{
    CaseloadChoice, CaseloadName, CreateDemonstration, Done, Frame, Nothing, Recover, SetUpDone, SetUpForm,
    Stage, StartView, Unlock,
};

/// The demonstration's passphrase. It protects made-up families only, so it is shown where it is asked for.
pub const DEMONSTRATION_PASSPHRASE: &str = "demonstration caseload";

/// Where the program stands when the window opens.
///
/// # Errors
/// None today; the shape is the same for every use case.
pub fn start(app: &mut App, _: Nothing, now: Now) -> Answer<StartView> {
    let caseloads: Vec<CaseloadChoice> = CaseloadName::ALL
        .iter()
        .filter(|name| app.folder(**name).holds_a_caseload())
        .map(|name| CaseloadChoice {
            name: Code(*name),
            wait_seconds: seconds_to_wait(&app.folder(*name), now.instant),
        })
        .collect();
    let stage = match (app.is_unlocked(), caseloads.is_empty()) {
        (true, _) => Stage::Unlocked,
        (false, true) => Stage::FirstStart,
        (false, false) => Stage::Locked,
    };
    let last_opened = match fs::read_to_string(app.home.join("last-opened")) {
        Ok(text) => CaseloadName::from_code(text.trim()),
        // Only which of two doors is offered first; a missing or odd note is no news.
        Err(_) => None,
    };
    Ok(StartView {
        stage: Code(stage),
        last_opened: last_opened
            .filter(|name| caseloads.iter().any(|choice| choice.name.0 == *name))
            .map(Code),
        caseloads,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        demonstration_passphrase: DEMONSTRATION_PASSPHRASE.to_owned(),
    })
}

/// Sets up the nurse's own caseload and opens it. The recovery code is answered once and kept nowhere.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::WeakPassphrase`], [`Failure::CaseloadExists`]; nothing is left behind.
pub fn set_up(app: &mut App, request: SetUpForm, now: Now) -> Answer<SetUpDone> {
    let SetUpForm { name, role, registration, team, area, passphrase } = request;
    let practitioner = Practitioner::parse(&name, role.0, &registration, &team, area.0)?;
    passphrase::must_be_acceptable(&passphrase, &[&name, &team])?;
    let recovery_code = set_up_as(app, practitioner, &passphrase, now)?;
    Ok(SetUpDone { recovery_code, frame: frame(app, Nothing {}, now)? })
}

/// Sets up a caseload for a practitioner whose details were checked, and answers the recovery code.
///
/// # Errors
/// [`Failure::CaseloadExists`], or when the folder cannot be used; nothing is left behind.
pub fn set_up_as(app: &mut App, practitioner: Practitioner, passphrase: &str, now: Now) -> Answer<String> {
    let (store, code) = create(app, CaseloadName::Own, passphrase, app.cost, now)?;
    found(app, store, CaseloadName::Own, practitioner, now)?;
    Ok(code.reveal_to_print().to_owned())
}

fn create(
    app: &App,
    name: CaseloadName,
    passphrase: &str,
    cost: KdfCost,
    now: Now,
) -> Answer<(Store, caseload_store::RecoveryCode)> {
    must_not_be_in_the_home(app)?;
    let (mut store, code) = Store::create(app.folder(name), &new_id(now), passphrase, cost)?;
    let device = DeviceKey::generate();
    let seed = hex::encode(device.dangerously_leak_seed().as_slice());
    store.set(&[
        (Setting::DeviceId, &new_id(now)),
        (Setting::DeviceSeed, &seed),
        (Setting::Purpose, name.code()),
    ])?;
    Ok((store, code))
}

/// Writes the practitioner as the first record and opens the caseload.
fn found(
    app: &mut App,
    mut store: Store,
    name: CaseloadName,
    practitioner: Practitioner,
    now: Now,
) -> Answer<()> {
    let id = PractitionerId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let author = practitioner.name.clone();
    store.set(&[(Setting::Practitioner, id.as_str())])?;
    store.write(
        &[first(Record::Practitioner(id, practitioner), "set-up", now)],
        &author,
        caseload_store::Origin::Typed,
        None,
    )?;
    // Only now is it a caseload: a set-up that is cut short before can be done again.
    store.establish()?;
    app.opened(Open::of(store, name)?);
    remember(app, name);
    Ok(())
}

/// Notes which caseload was opened last. It only chooses the door offered first, so a failure keeps nobody out.
fn remember(app: &App, name: CaseloadName) {
    let noted = caseload_store::write_atomically(&app.home.join("last-opened"), name.code().as_bytes());
    if let Err(error) = noted {
        tracing::warn!(%error, "the caseload opened last could not be noted");
    }
}

/// Makes the demonstration caseload, with a made-up trust that has already answered, and opens it.
///
/// # Errors
/// [`Failure::CaseloadExists`] when there is one already.
pub fn create_demonstration(app: &mut App, request: CreateDemonstration, now: Now) -> Answer<Frame> {
    let CreateDemonstration { role } = request;
    let size = match role.0 {
        Role::SchoolNurse | Role::SchoolHealthAssistant => Size::SHOWN_AT_SCHOOL,
        Role::HealthVisitor
        | Role::CommunityNurseryNurse
        | Role::HcpNurse
        | Role::FamilyNurse
        | Role::Student => Size::SHOWN,
    };
    demonstration_of(app, size, role.0, now)?;
    frame(app, Nothing {}, now)
}

/// Makes a demonstration caseload of a given size in the demonstration's folder and opens it.
///
/// # Errors
/// As [`create_demonstration`].
pub fn demonstration_of(
    app: &mut App,
    size: Size,
    role: caseload_domain::practitioner::Role,
    now: Now,
) -> Answer<()> {
    let name = CaseloadName::Demonstration;
    let (store, _code) = create(app, name, DEMONSTRATION_PASSPHRASE, KdfCost::LOWEST, now)?;
    let filled = demonstration::fill(app, store, size, role, now);
    if let Err(failure) = filled.and_then(|()| Ok(app.open_mut()?.store.establish()?)) {
        app.close();
        return Err(failure);
    }
    remember(app, name);
    Ok(())
}

/// Another caseload is not opened over the *in the home* view: it would show its families.
fn must_not_be_in_the_home(app: &App) -> Answer<()> {
    if app.is_in_the_home() { Err(Failure::InTheHome) } else { Ok(()) }
}

/// Unlocks with the passphrase.
///
/// # Errors
/// [`Failure::WrongPassphrase`] with the seconds to wait; the right passphrase is refused as well until they have passed.
pub fn unlock(app: &mut App, request: Unlock, now: Now) -> Answer<Frame> {
    let Unlock { caseload, passphrase } = request;
    enter(app, caseload.0, &Proof::Passphrase(&passphrase), "unlock", now)
}

/// Unlocks with the printed recovery code and sets a new passphrase.
///
/// # Errors
/// As [`unlock`], and [`Failure::WeakPassphrase`].
pub fn recover(app: &mut App, request: Recover, now: Now) -> Answer<Frame> {
    let Recover { caseload, recovery_code, new_passphrase } = request;
    passphrase::must_be_acceptable(&new_passphrase, &[])?;
    let proof = Proof::RecoveryCode { code: &recovery_code, new_passphrase: &new_passphrase };
    enter(app, caseload.0, &proof, "recover", now)
}

fn enter(
    app: &mut App,
    name: CaseloadName,
    proof: &Proof<'_>,
    action: &'static str,
    now: Now,
) -> Answer<Frame> {
    must_not_be_in_the_home(app)?;
    app.close();
    let folder = app.folder(name);
    let wait_seconds = seconds_to_wait(&folder, now.instant);
    if wait_seconds > 0 {
        return Err(Failure::WrongPassphrase { wait_seconds });
    }
    let store = match Store::open(folder.clone(), proof, now.instant) {
        Ok(store) => store,
        Err(caseload_store::OpenError::WrongPassphrase) => {
            return Err(Failure::WrongPassphrase { wait_seconds: seconds_to_wait(&folder, now.instant) });
        }
        Err(other) => return Err(other.into()),
    };
    let mut open = Open::of(store, name)?;
    open.store.note(now.instant, &open.practitioner.name, action, None, None)?;
    app.opened(open);
    crate::sync::finish_interrupted_export(app)?;
    remember(app, name);
    app.back_into_the_home();
    frame(app, Nothing {}, now)
}

/// Locks: anchors the audit chain, closes the store and wipes the key.
///
/// # Errors
/// When the lock itself cannot be noted. It is locked all the same.
pub fn lock(app: &mut App, _: Nothing, now: Now) -> Answer<Done> {
    let Some(mut open) = app.close() else { return Ok(Done {}) };
    let noted = open.store.note(now.instant, &open.practitioner.name, "lock", None, None);
    noted.and_then(|()| open.store.anchor())?;
    Ok(Done {})
}

/// What the frame around every screen shows.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn frame(app: &mut App, _: Nothing, now: Now) -> Answer<Frame> {
    if app.is_in_the_home() {
        return crate::home::frame(app, now);
    }
    let open = app.open()?;
    let counts = open.store.entry_counts()?;
    let (open_flags, open_episodes) = open.store.open_counts()?;
    Ok(Frame {
        practitioner: open.practitioner.name.clone(),
        role: Code(open.practitioner.role),
        area: Code(open.practitioner.area),
        team: open.practitioner.team.clone(),
        demonstration: open.is_demonstration(),
        today: now.today,
        now: now.instant,
        children: open.store.caseload_size()?,
        open_flags,
        safeguarded: open.store.safeguarded_children()?,
        open_episodes,
        not_received: counts.ready + counts.in_file + counts.refused,
        refused: counts.refused,
        last_export: open.store.last_export()?,
        lock_after_minutes: u32::from(open.lock_after_minutes()?),
        single_keys: open.single_keys()?,
        level_names: LevelNames::read(&open.store)?,
        in_the_home: None,
    })
}
