//! The browsers that the tests drive, and the screen that one of them is seen on: found where they are, else installed by
//! the system's package manager where this command may use it. Nothing else downloads one.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::process::{announce, command, run};

/// Where the tests find them.
pub struct Browsers {
    /// The executable of Chromium or Chrome.
    pub chromium: PathBuf,
    /// The executable of Firefox.
    pub firefox: PathBuf,
}

/// A program as one looks for it.
struct Wanted {
    /// A path of one's own choice stands in this environment variable, if there is one.
    variable: Option<&'static str>,
    executables: &'static [&'static str],
    /// In Debian.
    package: &'static str,
}

const CHROMIUM: Wanted = Wanted {
    variable: Some("NUTGRAF_CHROMIUM"),
    executables: &[
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
    ],
    package: "chromium",
};

const FIREFOX: Wanted = Wanted {
    variable: Some("NUTGRAF_FIREFOX"),
    executables: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// A screen without a monitor, and keys pressed on it: Linux alone has them, and elsewhere the tests that want them say that
/// they were skipped.
const SCREEN: [Wanted; 2] = [
    Wanted {
        variable: None,
        executables: &["Xvfb"],
        package: "xvfb",
    },
    Wanted {
        variable: None,
        executables: &["xdotool"],
        package: "xdotool",
    },
];

/// Finds both browsers, and installs what is missing where it may.
///
/// # Errors
/// Names the packages that it may not install.
pub fn ensure() -> Result<Browsers> {
    let screen = SCREEN.iter().filter(|_| cfg!(target_os = "linux"));
    let missing: Vec<&str> = [&CHROMIUM, &FIREFOX]
        .into_iter()
        .chain(screen)
        .filter(|wanted| find(wanted).is_none())
        .map(|wanted| wanted.package)
        .collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let found = |wanted: &Wanted| {
        find(wanted)
            .with_context(|| format!("{} was installed but cannot be found", wanted.package))
    };
    Ok(Browsers {
        chromium: found(&CHROMIUM)?,
        firefox: found(&FIREFOX)?,
    })
}

fn find(wanted: &Wanted) -> Option<PathBuf> {
    if let Some(path) = wanted.variable.and_then(std::env::var_os) {
        return Some(path.into());
    }
    wanted.executables.iter().find_map(|name| on_path(name))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let Some(become_root) = become_root().filter(|_| on_path("apt-get").is_some()) else {
        bail!(
            "these packages are missing, and this command may not install them: {list}\n\
             Install them (on Debian: `sudo apt-get install {list}`), or name the browsers' executables in \
             NUTGRAF_CHROMIUM and NUTGRAF_FIREFOX.\n\
             `cargo xtask test --no-browser` runs what needs no browser, and says what it left out."
        );
    };
    announce(&format!("installing {list} with apt-get"));
    let apt = |arguments: &[&str]| {
        let words: Vec<&str> = become_root
            .iter()
            .copied()
            .chain(["apt-get", "-qq"])
            .chain(arguments.iter().copied())
            .collect();
        let (program, rest) = words.split_first().context("no command")?;
        let mut apt = command(program, rest);
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        run(apt)
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}

/// What a command must begin with to run as root; none where that asks for a password.
fn become_root() -> Option<Vec<&'static str>> {
    let is_quiet = |program: &str, arguments: &[&str]| {
        let mut command = command(program, arguments);
        command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    if is_root() {
        Some(Vec::new())
    } else if is_quiet("sudo", &["-n", "true"]) {
        // `sudo` drops the environment, and apt must not ask questions.
        Some(vec!["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"])
    } else {
        None
    }
}

/// Whether this process may do anything: the kernel shows its user as the owner of its own folder.
#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(Path::new("/proc/self")).is_ok_and(|data| data.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
