//! Importing a caseload through the use cases: previewed, landed whole, and harmless the second time.

use std::{fs, path::Path};

use caseload_app::import_caseload::{self, views::OneImport};

use crate::nurse::Nurse;

/// A nurse on the day the extract was made: some of its births lie in the future of that day.
fn a_nurse_on_the_extracts_day() -> Nurse {
    let mut nurse = Nurse::new();
    nurse.now = caseload_app::Now::at("2026-11-22T08:42:00Z".parse().unwrap());
    nurse
}

fn extract() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("import/caseload-extract.csv")).unwrap()
}

#[test]
fn the_extract_lands_as_previewed_and_importing_it_again_changes_nothing() {
    let mut nurse = a_nurse_on_the_extracts_day();
    let preview =
        import_caseload::preview_import(&mut nurse.app, "extract.csv", &extract(), nurse.now).unwrap();
    assert_eq!(nurse.searches("").total, 0, "a preview writes nothing");
    assert_eq!((preview.added, preview.refused), (250, 50));
    import_caseload::commit_import(&mut nurse.app, OneImport { import_id: preview.import_id }, nurse.now)
        .unwrap();
    assert_eq!(nurse.searches("").total, 250);
    let again =
        import_caseload::preview_import(&mut nurse.app, "extract.csv", &extract(), nurse.now).unwrap();
    assert_eq!((again.added, again.changed, again.left), (0, 0, 250));
}

#[test]
fn a_child_amended_by_hand_is_not_overwritten_by_an_older_extract() {
    let mut nurse = a_nurse_on_the_extracts_day();
    let land = |nurse: &mut Nurse| {
        let preview =
            import_caseload::preview_import(&mut nurse.app, "extract.csv", &extract(), nurse.now).unwrap();
        let import_id = preview.import_id.clone();
        import_caseload::commit_import(&mut nurse.app, OneImport { import_id }, nurse.now).unwrap();
        preview
    };
    land(&mut nurse);
    let child_id = nurse.searches("999 666 1938").rows[0].child_id.clone();
    let mut form = nurse.opens(&child_id).form;
    form.postcode = "LE2 0QB".to_owned();
    let request = caseload_app::child::views::AmendChild {
        child_id: child_id.clone(),
        form,
        reason: "moved".to_owned(),
    };
    caseload_app::child::amend_child(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(land(&mut nurse).in_conflict, 1);
    assert_eq!(nurse.opens(&child_id).form.postcode, "LE2 0QB");
}
