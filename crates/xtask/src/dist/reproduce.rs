//! Proof that the same commit gives the same bytes: all of it is built a second time from a copy in another folder,
//! with another `CARGO_HOME` and a `target/` of its own, and every file is compared.
//!
//! The copy holds what git tracks or would track. What has been downloaded already is shared: the registry's archives,
//! which are unpacked anew, and the npm packages, which the lock file pins.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::manifest;
use crate::process::{announce, command, output, run};
use crate::repository;

/// Where the copy is put, and its `CARGO_HOME`; both are longer than the usual ones, so that a path that got into a
/// file moves what stands behind it too.
const COPY: &str = "target/another-folder-of-the-same-commit/nutgraf";
const CARGO_HOME: &str = "target/another-folder-of-the-same-commit/cargo-home";

/// Builds again and compares with `dist/`.
///
/// # Errors
/// Names the files that differ.
pub fn check() -> Result<()> {
    announce("building all of it again, in another folder and with another CARGO_HOME");
    let copy = repository::path(COPY);
    let cargo_home = repository::path(CARGO_HOME);
    copy_tracked(&copy)?;
    share_downloads(&cargo_home)?;
    link(
        &repository::path("node_modules"),
        &copy.join("node_modules"),
    )?;

    let program = std::env::current_exe().context("this program has no path")?;
    let mut again = command(&program.to_string_lossy(), &["dist"]);
    again
        .current_dir(&copy)
        // By which this program knows its repository.
        .env("CARGO_MANIFEST_DIR", copy.join("crates/xtask"))
        .env("CARGO_HOME", &cargo_home)
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("CARGO_TARGET_DIR");
    run(again)?;
    compare(&super::folder(), &copy.join("dist"))
}

fn copy_tracked(copy: &Path) -> Result<()> {
    let arguments = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ];
    let listed = output(command("git", &arguments))?;
    let source = copy.join("target");
    // Its `target/` is left as it was by another run: cargo sees what is new by content and path.
    if copy.exists() {
        for entry in fs::read_dir(copy)? {
            let path = entry?.path();
            if path != source {
                remove(&path)?;
            }
        }
    }
    for file in listed.split_terminator('\0') {
        let from = repository::path(file);
        // What is deleted and not yet committed is still listed.
        if from.is_file() {
            let to = copy.join(file);
            fs::create_dir_all(to.parent().unwrap_or(copy))?;
            fs::copy(&from, &to).with_context(|| format!("{file} cannot be copied"))?;
        }
    }
    Ok(())
}

/// The registry's index and archives; what was unpacked from them is not shared.
fn share_downloads(cargo_home: &Path) -> Result<()> {
    let registry = own_cargo_home()?.join("registry");
    for part in ["index", "cache"] {
        link(
            &registry.join(part),
            &cargo_home.join("registry").join(part),
        )?;
    }
    Ok(())
}

fn own_cargo_home() -> Result<PathBuf> {
    crate::wasm::cargo_home().context("CARGO_HOME cannot be found")
}

/// A symbolic link, made anew.
fn link(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    if to.is_symlink() {
        fs::remove_file(to)?;
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(from, to)?;
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(from, to)?;
    Ok(())
}

fn remove(path: &Path) -> Result<()> {
    if path.is_dir() && !path.is_symlink() {
        fs::remove_dir_all(path)?;
    } else {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// Compares by the lists, which name each file with its hash.
fn compare(one: &Path, other: &Path) -> Result<()> {
    let read = |dist: &Path| -> Result<String> {
        let file = dist.join(manifest::NAME);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let (one, other) = (read(one)?, read(other)?);
    let differing: Vec<&str> = one
        .lines()
        .filter(|line| !other.lines().any(|own| own == *line))
        .chain(
            other
                .lines()
                .filter(|line| !one.lines().any(|own| own == *line)),
        )
        .collect();
    if !differing.is_empty() {
        bail!(
            "the same commit gave other bytes in another folder:\n{}",
            differing.join("\n")
        );
    }
    announce(&format!(
        "{} files, the same bytes both times",
        one.lines().count()
    ));
    Ok(())
}
