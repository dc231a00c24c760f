//! The list of all that is handed out, each with its SHA-256: `cd dist && sha256sum --check manifest`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{files_below, pack, write};

/// The list's name in `dist/`.
pub const NAME: &str = "manifest";

/// Lists the folder's files in it.
pub fn write_list(dist: &Path) -> Result<()> {
    write(&dist.join(NAME), list(dist)?)
}

/// The list of the files in a folder, the list's own file left out.
fn list(dist: &Path) -> Result<String> {
    let mut lines = String::new();
    for file in files_below(dist)? {
        if file == NAME {
            continue;
        }
        let bytes = fs::read(dist.join(&file)).with_context(|| format!("{file} cannot be read"))?;
        lines.push_str(&format!("{}  {file}\n", pack::sha256(&bytes)));
    }
    Ok(lines)
}
