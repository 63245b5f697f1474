//! What one file cannot hold goes into the next, and all of it is saved together.

use std::ops::ControlFlow;

use caseload_domain::practitioner::Role;

use super::{save_sync_file, seal_in_files_of};
use crate::{
    Strength,
    app::App,
    clock::Now,
    failure::Failure,
    session::{Size, demonstration_of},
};

fn a_caseload() -> (tempfile::TempDir, App, Now) {
    let folder = tempfile::tempdir().unwrap();
    let now = Now::at("2027-01-04T08:42:00Z".parse().unwrap());
    let mut app = App::new(folder.path(), Strength::Lowest);
    demonstration_of(&mut app, Size { seed: 7, children: 12, years: 1 }, Role::HealthVisitor, now).unwrap();
    (folder, app, now)
}

fn all_of_it(_done: u32, _total: u32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[test]
fn an_export_that_one_file_cannot_hold_takes_several_and_they_are_saved_together() {
    let (_folder, mut app, now) = a_caseload();
    let (_, ready) = app.open().unwrap().store.unsent(u32::MAX).unwrap().unwrap();
    assert!(ready > 5, "only {ready} entries are ready");
    let before = app.open().unwrap().store.sync_files().unwrap().len();
    let mut told = Vec::new();
    let sealed = seal_in_files_of(5, &mut app, now, &mut |done, total| {
        told.push((done, total));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!((sealed.entries, sealed.files), (ready, ready.div_ceil(5)));
    assert_eq!(told.last(), Some(&(ready, ready)), "progress counts all files");
    assert!(told.is_sorted(), "and never goes back");
    let files = app.open().unwrap().store.sync_files().unwrap();
    assert_eq!(files.len(), before + usize::try_from(sealed.files).unwrap());
    assert!(files.iter().take(files.len() - before).all(|file| file.entries <= 5));

    let stick = tempfile::tempdir().unwrap();
    let saved = save_sync_file(&mut app, sealed.sequence, stick.path(), now).unwrap();
    assert_eq!((saved.entries, saved.files), (ready, sealed.files));
    assert!(files.iter().all(|file| stick.path().join(&file.file_name).exists()));
    assert_eq!(seal_in_files_of(5, &mut app, now, &mut all_of_it).unwrap_err(), Failure::NothingToExport);
}

#[test]
fn stopped_at_the_second_file_the_first_stands_and_the_rest_is_ready() {
    let (_folder, mut app, now) = a_caseload();
    let (_, ready) = app.open().unwrap().store.unsent(u32::MAX).unwrap().unwrap();
    let stopped = seal_in_files_of(5, &mut app, now, &mut |done, _| {
        if done > 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped.unwrap_err(), Failure::Cancelled);
    let (_, left) = app.open().unwrap().store.unsent(u32::MAX).unwrap().unwrap();
    assert_eq!(left, ready - 5);
}
