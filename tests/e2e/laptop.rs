//! A laptop for one test: a screen nobody sees, a folder nobody else uses, and the program on it.

use std::{
    env, fs,
    io::{BufRead, BufReader, Read},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use crate::harness::Window;

/// Long enough for a busy machine; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(30);

/// The laptop. Its folder outlives the program, so a test can stop the program and start it again.
pub(crate) struct Laptop {
    folder: TempDir,
    display: String,
    _screen: Guard,
    today: Option<String>,
    system_bus: Option<String>,
}

impl Laptop {
    /// A laptop with a 1366 x 768 screen and an empty folder, on the real day.
    pub(crate) fn new() -> Result<Self> {
        let mut screen = Guard(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .context("Xvfb did not start; `cargo xtask test` installs it")?,
        );
        let number = screen.0.stdout.take().context("Xvfb has a standard output")?;
        let mut line = String::new();
        BufReader::new(number).read_line(&mut line)?;
        let folder = tempfile::Builder::new().prefix("caseload-e2e-").tempdir()?;
        Ok(Self {
            folder,
            display: format!(":{}", line.trim()),
            _screen: screen,
            today: None,
            system_bus: None,
        })
    }

    /// The day and time the program believes in, in English wall time: `2027-01-04T08:42`.
    pub(crate) fn on(mut self, today: &str) -> Self {
        self.today = Some(today.to_owned());
        self
    }

    /// A private bus in place of the system's, so that a test can send what logind would.
    pub(crate) fn with_system_bus(mut self, address: &str) -> Self {
        self.system_bus = Some(address.to_owned());
        self
    }

    /// Where the program keeps the caseload.
    pub(crate) fn caseload_folder(&self) -> PathBuf {
        self.folder.path().join("caseload")
    }

    /// A folder for files that come and go: sync files, receipts, a list to import.
    pub(crate) fn files(&self) -> Result<PathBuf> {
        let files = self.folder.path().join("files");
        fs::create_dir_all(&files)?;
        Ok(files)
    }

    /// The file the program reads when a file dialog would open.
    pub(crate) fn answer_file(&self) -> PathBuf {
        self.folder.path().join("next-choice")
    }

    /// Starts the program and waits for its page.
    pub(crate) async fn open(&self) -> Result<Window> {
        let (driver, port) = self.start_driver()?;
        let log = self.folder.path().join("driver.log");
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": program()?, "args": [] },
        });
        let capabilities = capabilities.as_object().context("capabilities are an object")?.clone();
        let why = || {
            let said = fs::read_to_string(&log).unwrap_or_default();
            format!("the window did not open; the driver and the program said:\n{said}")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let address = format!("http://127.0.0.1:{port}");
        let connecting = builder.capabilities(capabilities).connect(&address);
        // The driver waits for ever for a program that has ended.
        let client = tokio::time::timeout(PATIENCE, connecting).await.with_context(why)?.with_context(why)?;
        Ok(Window::new(client, driver, self.answer_file()))
    }

    /// Starts the program without a driver, as a second click on its icon would, and waits for it to end.
    pub(crate) fn start_again(&self) -> Result<(bool, String)> {
        let output = self.command(program()?.as_path()).output()?;
        Ok((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
    }

    fn start_driver(&self) -> Result<(Guard, u16)> {
        // The port is free when asked and may be gone a moment later, so a driver that ends at once gets another.
        for _ in 0..5 {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
            let log = fs::File::create(self.folder.path().join("driver.log"))?;
            let mut driver = Guard(
                self.command(Path::new("WebKitWebDriver"))
                    .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
                    .stdin(Stdio::null())
                    .stdout(log.try_clone()?)
                    .stderr(log)
                    .spawn()
                    .context("WebKitWebDriver did not start; `cargo xtask test` installs it")?,
            );
            let started = Instant::now();
            while started.elapsed() < PATIENCE {
                if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                    return Ok((driver, port));
                }
                if driver.0.try_wait()?.is_some() {
                    break;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        bail!("WebKitWebDriver ended at once, five times")
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("CASELOAD_HOME", self.caseload_folder())
            .env("CASELOAD_CHOOSE", self.answer_file())
            // With it set, a window that was still for ten seconds never answers a call for a picture again.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            // The laptop's own bus must not lock a test.
            .env(
                "DBUS_SYSTEM_BUS_ADDRESS",
                self.system_bus.as_deref().unwrap_or("unix:path=/nonexistent/bus"),
            );
        match &self.today {
            Some(today) => command.env("CASELOAD_TODAY", today),
            None => command.env_remove("CASELOAD_TODAY"),
        };
        command
    }
}

/// A process that ends with the test, however the test ends.
pub(crate) struct Guard(pub(crate) Child);

impl Drop for Guard {
    fn drop(&mut self) {
        // It may have ended already; either way it must not outlive the test.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A private message bus, and its address.
pub(crate) fn message_bus() -> Result<(Guard, String)> {
    let mut bus = Guard(
        Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("dbus-daemon did not start; `cargo xtask test` installs it")?,
    );
    let mut line = String::new();
    let mut address = BufReader::new(bus.0.stdout.take().context("dbus-daemon has a standard output")?);
    address.read_line(&mut line)?;
    Ok((bus, line.trim().to_owned()))
}

/// The program that `cargo xtask` built.
fn program() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CASELOAD_PROGRAM") {
        return Ok(PathBuf::from(named));
    }
    // The test runs from target/<profile>/deps.
    let here = env::current_exe()?;
    let built = here.ancestors().nth(2).context("a test runs from the target folder")?.join("caseload");
    if !built.exists() {
        bail!("the program is not built: run `cargo xtask test`, which builds it first");
    }
    Ok(built)
}

/// The process numbers of a process's children, oldest first.
pub(crate) fn children_of(process: u32) -> Result<Vec<u32>> {
    let mut listed = String::new();
    fs::File::open(format!("/proc/{process}/task/{process}/children"))?.read_to_string(&mut listed)?;
    listed.split_whitespace().map(|number| Ok(number.parse()?)).collect()
}
