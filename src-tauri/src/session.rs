//! Locked or unlocked: the only state the shell manages.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use caseload_app::{
    App, Now, Strength,
    failure::{Answer, Failure},
    session,
    session::views::Nothing,
};
use tauri::{AppHandle, Emitter, Manager};

use crate::{clock, log};

/// How long the page may take to keep what is being typed before the caseload locks under it.
const TO_KEEP_DRAFTS: Duration = Duration::from_millis(700);

/// The program's one caseload, open or not, used by one command at a time.
pub(crate) struct Session {
    app: Mutex<App>,
    home: PathBuf,
    /// Set while an export runs, to stop it.
    cancelled: AtomicBool,
    /// Whether the *in the home* view is in sight: known without waiting for a command that runs.
    in_the_home: AtomicBool,
}

impl Session {
    pub(crate) fn new(home: PathBuf) -> Self {
        let app = Mutex::new(locked(&home));
        Self { app, home, cancelled: AtomicBool::new(false), in_the_home: AtomicBool::new(false) }
    }

    /// Runs a use case now.
    pub(crate) fn run<Request, Response>(
        &self,
        use_case: fn(&mut App, Request, Now) -> Answer<Response>,
        request: Request,
    ) -> Answer<Response> {
        self.with(|app, now| use_case(app, request, now))
    }

    /// Runs a use case that wants more than its request. A panic locks the caseload, and the page is told of a fault.
    pub(crate) fn with<Response>(
        &self,
        act: impl FnOnce(&mut App, Now) -> Answer<Response>,
    ) -> Answer<Response> {
        let mut app = self.app();
        let now = Now::at(clock::instant());
        let answer =
            catch_unwind(AssertUnwindSafe(|| act(&mut app, now))).unwrap_or_else(|_told_by_the_hook| {
                // What it was in the middle of is not known, so the store is closed and read again at the next unlock.
                *app = locked(&self.home);
                Err(Failure::Unexpected {
                    reference: log::note("a use case stopped; the caseload was closed"),
                })
            });
        self.in_the_home.store(app.is_in_the_home(), Ordering::SeqCst);
        answer
    }

    pub(crate) fn is_in_the_home(&self) -> bool {
        self.in_the_home.load(Ordering::SeqCst)
    }

    pub(crate) fn is_unlocked(&self) -> bool {
        self.app().is_unlocked()
    }

    /// Starts an export: nobody has cancelled it yet.
    pub(crate) fn begin_export(&self) {
        self.cancelled.store(false, Ordering::SeqCst);
    }

    /// Asks the running export to stop. Needs no lock, for the export holds it.
    pub(crate) fn cancel_export(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Whether the running export was asked to stop.
    pub(crate) fn export_is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }

    fn app(&self) -> MutexGuard<'_, App> {
        // A panic is caught before it reaches the guard, so the state behind a poisoned lock is whole.
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn locked(home: &Path) -> App {
    App::new(home, Strength::Standard)
}

/// Locks because the laptop does. The page is asked first, so that words typed a moment ago are kept;
/// when it does not answer in time the caseload locks without it.
pub(crate) fn lock_from_outside(handle: &AppHandle) {
    let session = handle.state::<Session>();
    if !session.is_unlocked() {
        return;
    }
    tell_page(handle, "lock_requested");
    let asked = Instant::now();
    while session.is_unlocked() && asked.elapsed() < TO_KEEP_DRAFTS {
        thread::sleep(Duration::from_millis(20));
    }
    if session.is_unlocked() && session.run(session::lock, Nothing {}).is_err() {
        // It is locked all the same; only the line that says so could not be written.
        log::note("the lock could not be noted in the audit chain");
    }
    tell_page(handle, "locked");
}

fn tell_page(handle: &AppHandle, event: &str) {
    if handle.emit(event, ()).is_err() {
        log::note("the page could not be told of the lock");
    }
}
