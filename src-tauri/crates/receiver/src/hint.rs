//! What to try next, for each failure that has a remedy.

use caseload_receiver::database::DatabaseError;
use caseload_receiver::enrol::EnrolError;
use caseload_receiver::home::HomeError;
use caseload_receiver::load::{GoOnError, LoadError};
use caseload_sync_format::v1::Refusal;

/// The hint for the first cause that has one.
pub(crate) fn for_error(error: &anyhow::Error) -> Option<&'static str> {
    error.chain().find_map(|cause| {
        cause
            .downcast_ref()
            .and_then(load)
            .or_else(|| cause.downcast_ref().and_then(database))
            .or_else(|| cause.downcast_ref().and_then(home))
            .or_else(|| cause.downcast_ref().and_then(enrol))
            .or_else(|| cause.downcast_ref().and_then(go_on))
    })
}

fn database(error: &DatabaseError) -> Option<&'static str> {
    match error {
        DatabaseError::Unreachable { .. } => Some(
            "start PostgreSQL (on Debian or Ubuntu: sudo pg_ctlcluster 15 main start), check the address, and run the \
             same command again; nothing was changed",
        ),
        DatabaseError::BadUrl(_) => Some("a URL looks like postgresql://user@localhost/caseload"),
        DatabaseError::NewerSchema { .. } => {
            Some("install the newer caseload-receiver that this database was made with")
        }
        DatabaseError::OtherReceiver => {
            Some("use the home this database was made with, or an empty database")
        }
        DatabaseError::NoSchema => Some("run `caseload-receiver init` with this database first"),
        DatabaseError::Failed(_) => None,
    }
}

fn home(error: &HomeError) -> Option<&'static str> {
    match error {
        HomeError::AlreadyThere { .. } => {
            Some("choose another folder; the keys in this one must not be replaced")
        }
        HomeError::NotAHome { .. } => {
            Some("run `caseload-receiver init --home DIR --database-url URL` first")
        }
        HomeError::Database(error) => database(error),
        HomeError::File { .. } => Some("check that this user may read and write the folder"),
        HomeError::BadSettings { .. }
        | HomeError::BadKey { .. }
        | HomeError::BadReceiptKey { .. }
        | HomeError::BadProfile { .. } => Some("put the home folder back from its backup"),
        HomeError::ProfileId(_) => None,
    }
}

fn enrol(error: &EnrolError) -> Option<&'static str> {
    match error {
        EnrolError::BadRequest(_) => Some("ask for the request again; it may have been damaged on the way"),
        EnrolError::OtherTrust => Some("give the laptop this trust's profile and let it make a new request"),
        EnrolError::AlreadyEnrolled => Some(
            "compare the key with the laptop by telephone; a laptop that was set up anew has a new device id",
        ),
        EnrolError::Database(error) => database(error),
        EnrolError::Unreadable { .. } => None,
    }
}

fn go_on(error: &GoOnError) -> Option<&'static str> {
    match error {
        GoOnError::NoReason => Some("say why the file will not come, and who decided it"),
        GoOnError::UnknownDevice { .. } | GoOnError::NotWaitedFor { .. } => {
            Some("`caseload-receiver waiting --home DIR` says which files are waited for")
        }
        GoOnError::EarlierMissing { .. } => {
            Some("load that one, or name it as well with --without; nothing was changed")
        }
        GoOnError::Database(error) => database(error),
    }
}

fn load(error: &LoadError) -> Option<&'static str> {
    match error {
        LoadError::Refused { refusal } => refused(refusal),
        LoadError::UnknownDevice { .. } => {
            Some("enrol the laptop first: caseload-receiver enrol --home DIR REQUEST")
        }
        LoadError::WithdrawnDevice { .. } => Some("find out where the laptop is before anything else"),
        LoadError::OtherStore => Some("the laptop was set up anew: let it make a new enrolment request"),
        LoadError::OtherTrust { .. } => Some("send the file to that trust"),
        LoadError::Quarantined { .. } => Some(
            "telephone the nurse before she records more: find out which store is the true one. The file is kept in the \
             home's quarantine folder",
        ),
        LoadError::Home { .. } => {
            Some("check that this user may read and write the home folder, and load the file again")
        }
        LoadError::BadStoredReceipt(_) | LoadError::BadPinnedKey(_) => {
            Some("somebody changed the database: compare it with its backup")
        }
        LoadError::Database(error) => database(error),
    }
}

fn refused(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::Unreadable(_) => Some("check that the file is there and may be read"),
        Refusal::UnknownVersion { .. } => Some("install the newer caseload-receiver"),
        Refusal::WrongRecipient => {
            Some("the laptop holds an old trust profile: give it the present one and export again")
        }
        Refusal::NotASyncFile => Some("a sync file's name ends in .sync"),
        Refusal::WrongSigner => {
            Some("treat the file as forged until the laptop's key was compared by telephone")
        }
        _damaged => Some("copy the file from the laptop again; nothing was changed"),
    }
}
