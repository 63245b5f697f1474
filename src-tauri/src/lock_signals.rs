//! Hears the laptop going to sleep or its screen being locked, and locks the caseload with it.

use tauri::AppHandle;

/// Listens for as long as the program runs. Where there is no logind the idle lock remains.
#[cfg(target_os = "linux")]
pub(crate) fn listen(app: AppHandle) {
    std::thread::spawn(move || {
        if let Err(error) = logind(&app) {
            // The error names the bus, never a record.
            crate::log::note(&format!("screen lock and sleep are not heard: {error}"));
        }
    });
}

/// Windows and macOS: not written yet, so only the idle lock and the lock key count there.
#[cfg(not(target_os = "linux"))]
pub(crate) fn listen(_app: AppHandle) {}

#[cfg(target_os = "linux")]
fn logind(app: &AppHandle) -> zbus::Result<()> {
    use zbus::{
        MatchRule,
        blocking::{Connection, MessageIterator},
    };
    let bus = Connection::system()?;
    // Every session's lock counts: a lock of another seat costs one passphrase, a missed one costs a record.
    let rule = |interface: &'static str, member: &'static str| -> zbus::Result<MatchRule<'static>> {
        Ok(MatchRule::builder()
            .msg_type(zbus::message::Type::Signal)
            .interface(interface)?
            .member(member)?
            .build())
    };
    let sleeping = app.clone();
    let sleep = MessageIterator::for_match_rule(
        rule("org.freedesktop.login1.Manager", "PrepareForSleep")?,
        &bus,
        None,
    )?;
    std::thread::spawn(move || {
        for message in sleep.flatten() {
            // True before sleep, false after: both lock, in case the first came too late.
            if message.body().deserialize::<bool>().is_ok() {
                crate::session::lock_from_outside(&sleeping);
            }
        }
    });
    for message in
        MessageIterator::for_match_rule(rule("org.freedesktop.login1.Session", "Lock")?, &bus, None)?
            .flatten()
    {
        drop(message);
        crate::session::lock_from_outside(app);
    }
    Ok(())
}
