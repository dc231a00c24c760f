//! The npm package, `dist/npm/`: the files that npm itself would send, so that `npm publish dist/npm` sends what the list
//! of hashes names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::write;
use crate::process::{command, output};
use crate::repository;

/// What npm says of a package that it would pack.
#[derive(Deserialize)]
struct Packed {
    files: Vec<PackedFile>,
}

#[derive(Deserialize)]
struct PackedFile {
    path: String,
}

/// Copies the package, less what it is made and tested with.
pub fn make(folder: &Path) -> Result<()> {
    let package = repository::path("pkg");
    let mut npm = command("npm", &["pack", "--dry-run", "--json", "--loglevel=error"]);
    npm.current_dir(&package);
    let said = output(npm)?;
    let packed: Vec<Packed> =
        serde_json::from_str(&said).context("npm did not list the files of the package")?;
    for PackedFile { path } in packed.into_iter().flat_map(|one| one.files) {
        let content = fs::read(package.join(&path)).with_context(|| format!("no pkg/{path}"))?;
        write(&folder.join(path), content)?;
    }
    Ok(())
}
