//! npm packages: installed exactly as `package-lock.json` says, and only when it says something new.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process::{announce, command, output, run};
use crate::repository;

/// The oldest Node that runs our scripts.
const OLDEST_NODE: u32 = 20;

const LOCK: &str = "package-lock.json";

/// A copy of the lock file that was installed from. (Ages would not do: git gives files the time of the
/// checkout.)
const INSTALLED: &str = "node_modules/.installed-package-lock.json";

/// Installs the packages of the `package-lock.json` in `folder`, unless they are there.
pub fn install(folder: &Path) -> Result<()> {
    check_node()?;
    let lock =
        fs::read(folder.join(LOCK)).with_context(|| format!("no {LOCK} in {}", shown(folder)))?;
    if fs::read(folder.join(INSTALLED)).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    announce(&format!("installing npm packages in {}", shown(folder)));
    let mut npm = command(
        "npm",
        &["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    );
    npm.current_dir(folder);
    run(npm).context("npm packages could not be installed: is the registry reachable?")?;
    fs::write(folder.join(INSTALLED), lock)?;
    Ok(())
}

fn check_node() -> Result<()> {
    let version = output(command("node", &["--version"]))
        .context("Node is missing: install Node 20 or newer, with npm")?;
    let major = version.trim().trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!(
            "Node {} is too old: install Node {OLDEST_NODE} or newer",
            version.trim()
        ),
    }
}

fn shown(folder: &Path) -> String {
    let inside = folder.strip_prefix(repository::root()).unwrap_or(folder);
    format!("./{}", inside.display())
}
