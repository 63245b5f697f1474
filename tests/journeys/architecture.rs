//! The rules of the house, held by a tool. Each failure says which file breaks which rule, and why the rule is there.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![root().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "node_modules", "dist", "gen"].contains(&name.as_str()) {
                    waiting.push(path);
                }
            } else if path
                .extension()
                .is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

fn depends_on(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--package",
            package,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .skip(1)
        .filter_map(|line| line.split(' ').next().map(str::to_owned))
        .collect()
}

#[test]
fn the_domain_depends_on_dates_and_errors_only() {
    let manifest = read(&root().join("src-tauri/crates/domain/Cargo.toml"));
    let dependencies: Vec<&str> = manifest
        .split("[dependencies]")
        .nth(1)
        .unwrap()
        .split("[dev-dependencies]")
        .next()
        .unwrap()
        .lines()
        .filter_map(|line| line.split_once(" =").map(|(name, _)| name))
        .collect();
    assert_eq!(
        dependencies,
        // `toml` is the parser alone, without serde: schedules are data that the rules read (docs/adr/0014).
        // `libm` is the error function, which centiles need and the standard library has not (docs/adr/0016).
        ["chrono", "libm", "thiserror", "toml"],
        "the rules must run with nothing but a calendar and their own tables (docs/adr/0001, 0014)"
    );
}

#[test]
fn the_receiver_proves_that_the_format_stands_alone() {
    let found = depends_on("caseload-receiver");
    for forbidden in ["caseload-store", "caseload-app", "caseload-domain", "tauri", "rusqlite"] {
        assert!(
            !found.contains(forbidden),
            "caseload-receiver depends on {forbidden}: it may know sync-format only"
        );
    }
}

#[test]
fn only_the_shell_depends_on_tauri() {
    for package in
        ["caseload-app", "caseload-ctl", "caseload-receiver", "caseload-sync-format", "caseload-store"]
    {
        assert!(
            !depends_on(package).contains("tauri"),
            "{package} depends on tauri: use cases run without a window"
        );
    }
    for path in files("ui/src", &["ts", "tsx"]) {
        let inside_ipc = path.starts_with(root().join("ui/src/ipc"));
        assert!(
            inside_ipc || !read(&path).contains("@tauri-apps"),
            "{}: only ui/src/ipc may import @tauri-apps",
            path.display()
        );
    }
}

#[test]
fn the_shells_list_the_table_and_the_capabilities_agree() {
    let table: BTreeSet<String> =
        caseload_app::commands::table().into_iter().map(|command| command.name.to_owned()).collect();
    let shell = files("src-tauri/src", &["rs"]).iter().map(|path| read(path)).collect::<String>();
    let handlers = shell
        .split("generate_handler![")
        .nth(1)
        .expect("the shell lists its handlers")
        .split(']')
        .next()
        .unwrap();
    let listed: BTreeSet<String> = handlers
        .split(',')
        .map(|handler| handler.rsplit("::").next().unwrap().trim().to_owned())
        .filter(|name| !name.is_empty() && !name.starts_with("//"))
        .collect();
    let missing: Vec<_> = table.difference(&listed).collect();
    assert!(missing.is_empty(), "the shell does not handle {missing:?}, which app/src/commands.rs lists");
    let extra: Vec<_> = listed.difference(&table).collect();
    assert!(extra.is_empty(), "the shell handles {extra:?}, which app/src/commands.rs does not list");

    let capabilities = read(&root().join("src-tauri/capabilities/main.json"));
    let capabilities: serde_json::Value = serde_json::from_str(&capabilities).unwrap();
    let allowed: BTreeSet<String> = capabilities["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|permission| {
            permission.as_str().unwrap().strip_prefix("allow-").map(|name| name.replace('-', "_"))
        })
        .collect();
    assert_eq!(
        allowed, table,
        "src-tauri/capabilities/main.json must allow each command of the table, and no other"
    );
}

#[test]
fn whatever_the_window_prints_is_a_print_that_says_whom_it_is_for() {
    let declared = caseload_app::document::prints();
    // A list is noted by its code before it is printed; `usePrint.ts` opens the dialog for those that draw nothing of their own.
    let lists = [
        ("components/usePrint.ts", "diary-day"),
        ("features/due/DuePaper.tsx", "due-list"),
        ("features/safeguarding/RegisterPaper.tsx", "safeguarding-register"),
        ("features/supervision/SamplePaper.tsx", "supervision-sample"),
    ];
    let source = root().join("ui/src");
    for path in files("ui/src", &["ts", "tsx"]) {
        let name = path.strip_prefix(&source).unwrap().to_string_lossy().into_owned();
        let text = read(&path);
        let prints = text.contains("window.print(") || text.contains("<PrintSheet");
        // The sheet itself is blank: whoever writes on it is asked.
        if name.contains(".test.") || name == "components/PrintSheet.tsx" || !prints {
            continue;
        }
        let print = lists.iter().find(|(file, _)| *file == name).map_or(name.as_str(), |(_, list)| list);
        assert!(
            declared.iter().any(|(known, _)| *known == print),
            "{name} opens the print dialog and is in no list: say in document/prints.rs who may be handed it"
        );
    }
}

#[test]
fn every_module_says_in_its_first_line_what_it_is_for() {
    for path in files("src-tauri", &["rs"]).into_iter().chain(files("tests", &["rs"])) {
        let text = read(&path);
        // The format's specification is its crate's front page.
        let front_page = text.starts_with("#![doc = include_str!");
        assert!(
            text.starts_with("//!") || front_page,
            "{}: open with one `//!` sentence saying what it is for",
            path.display()
        );
    }
}

#[test]
fn every_link_in_the_documents_leads_somewhere_and_every_decision_has_a_legal_status() {
    let mut documents = files("src-tauri/docs", &["md"]);
    documents.push(root().join("README.md"));
    for document in documents {
        let text = read(&document);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.starts_with("http") || target.starts_with('#') || target.starts_with("mailto") {
                continue;
            }
            let path = document.parent().unwrap().join(target.split('#').next().unwrap());
            assert!(path.exists(), "{}: the link to {target} leads nowhere", document.display());
        }
        if document.parent().unwrap().ends_with("adr") {
            let status = text.lines().find_map(|line| line.strip_prefix("Status: ")).unwrap_or("");
            let legal = status == "proposed" || status == "accepted" || status.starts_with("superseded by ");
            assert!(legal, "{}: a status is proposed, accepted or superseded by NNNN", document.display());
        }
    }
}

#[test]
fn nothing_made_up_to_look_real_nhs_numbers_are_from_the_test_range() {
    for path in files("tests/journeys", &["rs"]).into_iter().chain(files("src-tauri/crates", &["rs"])) {
        for word in read(&path).split(|character: char| !character.is_ascii_digit()) {
            // The ranges issued in England and Wales; published examples of the check digit lie outside them.
            let issued = word.len() == 10 && word.starts_with(['4', '6', '7']);
            let looks_real = issued && caseload_domain::nhs_number::NhsNumber::parse(word).is_ok();
            assert!(!looks_real, "{}: {word}: use the 999 range", path.display());
        }
    }
}

#[test]
fn the_lock_file_of_the_window_names_no_host() {
    let lock = read(&root().join("ui/package-lock.json"));
    assert!(
        !lock.contains("\"resolved\": \"http"),
        "set omit-lockfile-registry-resolved in ui/.npmrc and install again"
    );
}
