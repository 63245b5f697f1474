//! Settings: who, which trust, which passphrase; the record book and its check.

pub mod views;

use caseload_domain::{code::Coded as _, problem::Problems};
use caseload_store::settings::Setting;

use crate::{
    app::App,
    clock::Now,
    failure::{Answer, Failure},
    session::{
        frame, passphrase,
        views::{Done, Nothing},
    },
    sync::trust::trust_view,
};
use views::{
    AuditLine, AuditQuery, AuditView, ChangePassphrase, ChangeSettings, NotePrint, SettingsView, VerifyView,
};

/// The settings screen.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn settings(app: &mut App, _: Nothing, now: Now) -> Answer<SettingsView> {
    let frame = frame(app, Nothing {}, now)?;
    let open = app.open()?;
    Ok(SettingsView {
        frame,
        registration: open.practitioner.registration.as_ref().map(|pin| pin.as_str().to_owned()),
        trust: trust_view(&open.store)?,
        device_id: open.store.setting(Setting::DeviceId)?.unwrap_or_default(),
        store_id: open.store.store_id().to_owned(),
        session_limit: open.session_limit()?,
        package_limit: open.package_limit()?,
        single_keys: open.single_keys()?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Changes what can be changed. The lock can be made slower or quicker, never switched off (security T04).
///
/// # Errors
/// [`Failure::Invalid`] outside the ranges.
pub fn change_settings(app: &mut App, request: ChangeSettings, now: Now) -> Answer<SettingsView> {
    let ChangeSettings { lock_after_minutes, session_limit, package_limit, single_keys } = request;
    let mut problems = Problems::default();
    if !(1..=10).contains(&lock_after_minutes) {
        problems.push(
            "lockAfterMinutes",
            "Minutes must be between 1 and 10",
            "Choose how long it may stay open untouched",
        );
    }
    if !(1..=52).contains(&session_limit) {
        problems.push(
            "sessionLimit",
            "Sessions must be between 1 and 52",
            "Give the usual number of your service",
        );
    }
    if !(1..=20).contains(&package_limit) {
        problems.push(
            "packageLimit",
            "Packages must be between 1 and 20",
            "Give the usual number of your service",
        );
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let open = app.open_mut()?;
    open.store.set(&[
        (Setting::LockAfterMinutes, &lock_after_minutes.to_string()),
        (Setting::SessionLimit, &session_limit.to_string()),
        (Setting::PackageLimit, &package_limit.to_string()),
        (Setting::SingleKeys, if single_keys { "on" } else { "off" }),
    ])?;
    open.store.note(now.instant, &open.practitioner.name, "settings", None, None)?;
    settings(app, Nothing {}, now)
}

/// Changes the passphrase: the small key file is rewrapped, nothing is re-encrypted.
///
/// # Errors
/// [`Failure::WrongPassphrase`], [`Failure::WeakPassphrase`]; the old one stays then.
pub fn change_passphrase(app: &mut App, request: ChangePassphrase, now: Now) -> Answer<Done> {
    let ChangePassphrase { old, new } = request;
    let open = app.open_mut()?;
    if open.is_demonstration() {
        return Err(Failure::BadFile {
            what: "The demonstration's passphrase is public".to_owned(),
            mend: "Set up your own caseload to choose one".to_owned(),
        });
    }
    passphrase::must_be_acceptable(&new, &[&open.practitioner.name])?;
    let prepared = open.store.new_passphrase(&old, &new, now.instant)?;
    // Noted first: a change that cannot be noted does not happen, and a change that happened is never said to be refused.
    open.store.note(now.instant, &open.practitioner.name, "change-passphrase", None, None)?;
    prepared.take_effect()?;
    Ok(Done {})
}

/// Checks the record book: pages, rows, the audit chain, its anchor, what is derived.
///
/// # Errors
/// When the check itself could not run; that is not the same as whole.
pub fn verify(app: &mut App, _: Nothing, now: Now) -> Answer<VerifyView> {
    let open = app.open_mut()?;
    let verified = open.store.verify()?;
    open.store.note(now.instant, &open.practitioner.name, "verify", None, None)?;
    Ok(VerifyView {
        whole: verified.findings.is_empty(),
        audit_length: verified.audit_length,
        revisions: verified.revisions,
        findings: verified.findings,
    })
}

/// Notes that a list with children's names is about to be printed. What cannot be noted is not printed.
///
/// # Errors
/// [`Failure::Locked`], or when the line cannot be written.
pub fn note_print(app: &mut App, request: NotePrint, now: Now) -> Answer<Done> {
    let NotePrint { list, on, children } = request;
    let open = app.open_mut()?;
    let what = format!("{}, {on}, {children} children", list.0.code());
    open.store.note(now.instant, &open.practitioner.name, "print-list", None, Some(&what))?;
    Ok(Done {})
}

/// The latest audit lines, newest first.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn audit(app: &mut App, request: AuditQuery, _: Now) -> Answer<AuditView> {
    let (lines, total) = app.open()?.store.audit_lines(request.offset, request.limit.min(500))?;
    Ok(AuditView {
        lines: lines
            .into_iter()
            .map(|line| AuditLine {
                sequence: line.sequence,
                at: line.at,
                actor: line.actor,
                action: line.action,
                record_id: line.record_id,
                reason: line.reason,
            })
            .collect(),
        total,
    })
}
