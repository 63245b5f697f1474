//! Installs what is missing, and nothing that is there.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{
    cargo, folders,
    plan::{Step, command},
};

/// To build the window.
const TO_BUILD: [&str; 4] = ["build-essential", "pkg-config", "libssl-dev", "libwebkit2gtk-4.1-dev"];

/// To drive the window where nobody sees it, and to receive what it exports.
const TO_TEST: [&str; 7] =
    ["xvfb", "xauth", "webkit2gtk-driver", "dbus", "fonts-liberation", "procps", "strace"];

/// The oldest Node.js that Vite runs on.
const NODE: (u32, u32) = (20, 19);

/// What the steps to come need.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Formatting, lints, types and the quick tests.
    Checking,
    /// The window on a real display.
    Window,
    /// Receiving a file.
    Receiving,
    /// Everything, with a virtual display and a PostgreSQL.
    Testing,
}

/// The steps that are needed here today: none when nothing is missing.
pub(crate) fn steps(purpose: For) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    let missing = missing_packages(purpose);
    if !missing.is_empty() {
        steps.push(
            Step::task(format!("install with apt: {}", missing.join(" ")), move || install(&missing))
                .essential(),
        );
    }
    if purpose != For::Receiving {
        for component in missing_components() {
            let step = Step::new(
                format!("install {component} with rustup"),
                command("rustup", &["component", "add", component], folders::root()),
            );
            steps.push(step.essential());
        }
        check_node()?;
        if !packages_are_fresh() {
            let install = Step::new("install the window's packages with npm ci", cargo::npm(&["ci"]));
            steps.push(install.essential());
            steps.push(Step::task("remember which packages those are", remember_packages));
        }
    }
    Ok(steps)
}

fn missing_packages(purpose: For) -> Vec<String> {
    if which("dpkg-query").is_none() {
        // Not Debian or Ubuntu: the README says what to install, and the build says what it lacks.
        return Vec::new();
    }
    let mut wanted: Vec<&str> = Vec::new();
    if purpose != For::Receiving {
        wanted.extend(TO_BUILD);
    }
    if purpose == For::Testing {
        wanted.extend(TO_TEST);
    }
    let mut missing: Vec<String> =
        wanted.into_iter().filter(|name| !is_installed(name)).map(str::to_owned).collect();
    if matches!(purpose, For::Testing | For::Receiving) && !postgresql_is_there() {
        missing.push("postgresql".to_owned());
    }
    if purpose != For::Receiving && which("node").is_none() {
        missing.extend(["nodejs".to_owned(), "npm".to_owned()]);
    }
    missing
}

fn is_installed(name: &str) -> bool {
    Command::new("dpkg-query")
        .args(["-W", "-f", "${db:Status-Status}", name])
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|output| output.stdout == b"installed")
}

/// Any server version will do; each start uses a folder of its own and never the system's.
fn postgresql_is_there() -> bool {
    let versions = fs::read_dir("/usr/lib/postgresql");
    let installed = versions.is_ok_and(|mut versions| {
        versions.any(|version| version.is_ok_and(|version| version.path().join("bin/initdb").exists()))
    });
    installed || which("initdb").is_some()
}

fn install(packages: &[String]) -> Result<()> {
    let names = packages.join(" ");
    let by_hand = format!("apt-get install --no-install-recommends {names}");
    let as_root = match (is_root(), which("sudo")) {
        (true, _) => "",
        (false, Some(_)) => "sudo ",
        (false, None) => {
            bail!("these packages are missing and only root may install them; run as root: {by_hand}")
        }
    };
    let apt = "env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -y";
    // The package lists are fetched only when the packages cannot be found without them.
    let mut script = format!(
        "{as_root}{apt} install --no-install-recommends --simulate {names} >/dev/null 2>&1 || {as_root}{apt} update\n"
    );
    let put = format!("{as_root}{apt} install --no-install-recommends {names}");
    if packages.iter().any(|name| name == "postgresql") {
        // The package would start a server of its own; ours run in temporary folders, so it is told not to.
        let told = "/etc/postgresql-common/createcluster.d/caseload.conf";
        script.push_str(&format!(
            "{as_root}mkdir -p /etc/postgresql-common/createcluster.d\n\
             echo 'create_main_cluster = false' | {as_root}tee {told} >/dev/null\n\
             {put}; done=$?\n{as_root}rm -f {told}\nexit $done\n"
        ));
    } else {
        script.push_str(&put);
    }
    // Standard input stays, for sudo may ask for a password.
    let status = Command::new("sh").args(["-c", &script]).status().context("sh could not be started")?;
    if !status.success() {
        bail!("apt could not install them; run this and see what it says: {as_root}{by_hand}");
    }
    Ok(())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn missing_components() -> Vec<&'static str> {
    [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(subcommand, _)| {
            let found =
                cargo::cargo(&[subcommand, "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
            !found.is_ok_and(|status| status.success())
        })
        .map(|(_, component)| component)
        .collect()
}

fn check_node() -> Result<()> {
    let Ok(output) = Command::new("node").arg("--version").output() else {
        // It is about to be installed, or the step that needs it says so.
        return Ok(());
    };
    let said = String::from_utf8_lossy(&output.stdout);
    let mut numbers = said.trim().trim_start_matches('v').split('.').map(str::parse::<u32>);
    let (Some(Ok(major)), Some(Ok(minor))) = (numbers.next(), numbers.next()) else {
        bail!("node did not say its version; install Node.js {}.{} or newer", NODE.0, NODE.1);
    };
    if (major, minor) < NODE {
        bail!(
            "this Node.js is {}; install {}.{} or newer, from nodejs.org or with your version manager",
            said.trim(),
            NODE.0,
            NODE.1
        );
    }
    Ok(())
}

/// `npm ci` is needed only when the lock file is not the one that was installed.
fn packages_are_fresh() -> bool {
    let Ok(wanted) = fs::read(folders::ui().join("package-lock.json")) else { return false };
    fs::read(remembered()).is_ok_and(|installed| installed == wanted)
}

fn remember_packages() -> Result<()> {
    fs::copy(folders::ui().join("package-lock.json"), remembered())?;
    Ok(())
}

fn remembered() -> PathBuf {
    folders::ui().join("node_modules/.caseload-installed.json")
}

/// Where a program is.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| Path::is_file(path))
}
