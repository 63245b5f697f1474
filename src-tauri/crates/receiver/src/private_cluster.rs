//! A private PostgreSQL in a temporary folder, reached through a Unix socket only.
//!
//! It is gone when it is dropped, and also when this program panics, is killed or forgets it: a watchdog outside the
//! program holds the other end of a pipe and cleans up when the pipe closes.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::database::{self, DatabaseError};

/// Whether a commit waits for the disk. A throwaway database for tests need not; one for measuring must.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// As PostgreSQL is by default.
    Full,
    /// Faster, and nothing survives a power cut.
    Throwaway,
}

/// A running private PostgreSQL.
#[derive(Debug)]
pub struct PrivateCluster {
    folder: PathBuf,
    watchdog: Child,
}

/// Why there is no private PostgreSQL.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// Not installed.
    #[error("PostgreSQL's programs initdb and pg_ctl are not installed")]
    NotInstalled,
    /// PostgreSQL does not run as root, and there is no user to run it as.
    #[error("PostgreSQL does not run as root, and there is no user postgres or nobody")]
    NoOrdinaryUser,
    /// A program said no.
    #[error("{program} failed: {output}")]
    Failed {
        /// Which.
        program: &'static str,
        /// What it said.
        output: String,
    },
    /// A folder or a program could not be used.
    #[error("a private PostgreSQL could not be set up")]
    Io(#[from] io::Error),
    /// It runs, but does not do as told.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl PrivateCluster {
    /// Starts a throwaway cluster.
    pub fn start() -> Result<Self, ClusterError> {
        Self::start_with(Durability::Throwaway)
    }

    /// Starts a cluster.
    pub fn start_with(durability: Durability) -> Result<Self, ClusterError> {
        let programs = find_programs().ok_or(ClusterError::NotInstalled)?;
        // A socket's path may be only 107 bytes long, so the folder has a short name in a short place.
        let folder =
            tempfile::Builder::new().prefix("caseload-pg-").tempdir_in(short_temporary_folder())?.keep();
        let user = match ordinary_user(&folder) {
            Ok(user) => user,
            Err(error) => {
                fs::remove_dir_all(&folder)?;
                return Err(error);
            }
        };
        let runner = Runner { programs, user };
        // From here on the watchdog owns the folder, whatever happens.
        let cluster = PrivateCluster { watchdog: runner.watchdog(&folder)?, folder };
        let data = cluster.folder.join("data");
        runner.run(
            "initdb",
            &["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"],
            &data,
        )?;
        let mut settings = OpenOptions::new().append(true).open(data.join("postgresql.conf"))?;
        let socket_folder = cluster.folder.display();
        writeln!(
            settings,
            "listen_addresses = ''\nunix_socket_directories = '{socket_folder}'\nmax_connections = 60"
        )?;
        if durability == Durability::Throwaway {
            writeln!(settings, "fsync = off\nsynchronous_commit = off\nfull_page_writes = off")?;
        }
        drop(settings);
        let log = cluster.folder.join("log");
        runner.run("pg_ctl", &["start", "-w", "-t", "60", "-l", &log.display().to_string(), "-D"], &data)?;
        Ok(cluster)
    }

    /// URL of a database of this cluster.
    pub fn url(&self, database: &str) -> String {
        format!("host={} user=postgres dbname={database}", self.folder.display())
    }

    /// Makes an empty database and returns its URL. The name is one word.
    pub async fn create_database(&self, name: &str) -> Result<String, ClusterError> {
        let client = database::connect(&self.url("postgres")).await?;
        let quoted = name.replace('"', "");
        client.batch_execute(&format!("create database \"{quoted}\"")).await.map_err(DatabaseError::from)?;
        Ok(self.url(&quoted))
    }

    /// The temporary folder, for other files that should go when the cluster goes.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for PrivateCluster {
    fn drop(&mut self) {
        // Closing the pipe wakes the watchdog; nothing can be done here if it does not do its work.
        drop(self.watchdog.stdin.take());
        drop(self.watchdog.wait());
    }
}

struct Runner {
    programs: PathBuf,
    user: Option<User>,
}

/// Whom PostgreSQL runs as, when we are root.
struct User {
    uid: u32,
    gid: u32,
}

impl Runner {
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        if let Some(User { uid, gid }) = self.user {
            command.uid(uid).gid(gid);
        }
        // PostgreSQL looks at where it is started, and an ordinary user may not see our folder.
        command.current_dir("/").stdin(Stdio::null()).env("LC_ALL", "C");
        command
    }

    fn run(&self, program: &'static str, arguments: &[&str], data: &Path) -> Result<(), ClusterError> {
        let output = self.command(program).args(arguments).arg(data).output()?;
        if output.status.success() {
            return Ok(());
        }
        let said = [output.stdout, output.stderr].concat();
        Err(ClusterError::Failed { program, output: String::from_utf8_lossy(&said).trim().to_owned() })
    }

    /// Waits until the pipe to its input closes, then stops the cluster and removes the folder.
    fn watchdog(&self, folder: &Path) -> io::Result<Child> {
        let stop = r#"trap '' INT TERM HUP; cat >/dev/null; cd /; "$1" stop -m immediate -w -D "$0/data" >/dev/null 2>&1; rm -rf "$0""#;
        let mut command = Command::new("/bin/sh");
        if let Some(User { uid, gid }) = self.user {
            command.uid(uid).gid(gid);
        }
        command
            .args(["-c", stop])
            .arg(folder)
            .arg(self.programs.join("pg_ctl"))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Its own group, so that Ctrl-C in the terminal does not reach it.
            .process_group(0)
            .spawn()
    }
}

/// Where initdb, pg_ctl and postgres are: PostgreSQL 15 first, then the newest, then the search path.
fn find_programs() -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> =
        ["/usr/lib/postgresql", "/usr/pgsql-15", "/opt/homebrew/opt", "/usr/local/opt"]
            .iter()
            .filter_map(|parent| fs::read_dir(parent).ok())
            .flatten()
            .filter_map(Result::ok)
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let version = name.trim_start_matches("postgresql@").parse().ok()?;
                Some((version, entry.path().join("bin")))
            })
            .filter(|(_version, folder)| has_programs(folder))
            .collect();
    found.sort_by_key(|(version, _folder)| (*version == 15, *version));
    let search_path = std::env::var_os("PATH").unwrap_or_default();
    found
        .pop()
        .map(|(_version, folder)| folder)
        .or_else(|| std::env::split_paths(&search_path).find(|folder| has_programs(folder)))
}

fn has_programs(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
}

fn short_temporary_folder() -> PathBuf {
    let folder = std::env::temp_dir();
    if folder.as_os_str().len() <= 60 { folder } else { PathBuf::from("/tmp") }
}

/// PostgreSQL refuses to run as root: then it runs as `postgres`, or `nobody`, who is given the folder.
fn ordinary_user(folder: &Path) -> Result<Option<User>, ClusterError> {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    if fs::metadata(folder)?.uid() != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let find = |wanted: &str| {
        accounts.lines().find_map(|line| {
            let mut fields = line.split(':');
            let (name, _password) = (fields.next()?, fields.next()?);
            let (uid, gid) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
            (name == wanted).then_some(User { uid, gid })
        })
    };
    let user = find("postgres").or_else(|| find("nobody")).ok_or(ClusterError::NoOrdinaryUser)?;
    std::os::unix::fs::chown(folder, Some(user.uid), Some(user.gid))?;
    Ok(Some(user))
}
