//! `cargo xtask dist`: everything that is handed out, in `dist/`.
//!
//! | Path | What |
//! |---|---|
//! | `site/` | the page, ready for any static host, under any path |
//! | `nutgraf.html` | the page as one file that opens by a double click |
//! | `npm/` | the npm package, as it is published |
//! | `extension-*.zip` | the extension, for each browser's store |
//! | `manifest` | SHA-256 of each of these files, as `sha256sum --check` reads it |
//!
//! The same commit shall give the same bytes, whatever the folder and the hour: no path and no clock gets into a file,
//! what is listed is listed in order, and what compresses is a crate of `Cargo.lock`. `reproduce` builds twice and
//! compares.

pub mod bundle;
mod extension;
mod html;
mod manifest;
mod npm;
mod one_file;
pub mod pack;
mod reproduce;
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::announce;
use crate::{licences, repository, wasm};

/// npm packages that all of it holds; the site also holds those that read documents.
const NPM_INSIDE: [&str; 2] = ["@fluent/bundle", "@mozilla/readability"];

/// Arguments of `dist`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Then build all of it again, in another folder and with another `CARGO_HOME`, and compare
    #[arg(long)]
    reproduce: bool,
}

/// Builds all that is handed out.
///
/// # Errors
/// What could not be built, and why; with `--reproduce` also the files that differ.
pub fn run(arguments: &Arguments) -> Result<()> {
    build()?;
    if arguments.reproduce {
        reproduce()?;
    }
    Ok(())
}

/// Builds all of it a second time, in another folder and with another `CARGO_HOME`, and compares with `dist/`.
pub fn reproduce() -> Result<()> {
    reproduce::check()
}

/// Builds the wasm, then all that is handed out.
pub fn build() -> Result<()> {
    wasm::build()?;
    let dist = folder();
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} is in the way", dist.display()))?;
    }
    announce("making the page for static hosts");
    site::make(&dist.join("site"))?;
    announce("making the page that is one file");
    one_file::make(&dist.join("nutgraf.html"))?;
    announce("packing the extension");
    extension::pack(&dist)?;
    announce("gathering the npm package");
    npm::make(&dist.join("npm"))?;
    manifest::write_list(&dist)
}

/// Where it is put.
pub fn folder() -> PathBuf {
    repository::path("dist")
}

/// The licenses that everything with the page in it carries, as files; npm packages are those inside.
fn license_files(npm: &[&str]) -> Result<Vec<(String, Vec<u8>)>> {
    let notices = licences::notices(npm)?.into_bytes();
    Ok(vec![
        ("LICENSE-APACHE.txt".to_owned(), read("LICENSE-APACHE")?),
        ("LICENSE-MIT.txt".to_owned(), read("LICENSE-MIT")?),
        (licences::FILE.to_owned(), notices),
    ])
}

/// What the page says, a file for each language, without the comments.
fn locales() -> Result<Vec<(String, Vec<u8>)>> {
    files_below(&repository::path("www/locales"))?
        .into_iter()
        .map(|name| {
            let text = read_text(&format!("www/locales/{name}"))?;
            let said: Vec<&str> = text
                .lines()
                .filter(|line| !line.starts_with('#') && !line.is_empty())
                .collect();
            Ok((name, (said.join("\n") + "\n").into_bytes()))
        })
        .collect()
}

/// Writes a file, and the folders that it stands in.
fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, content).with_context(|| format!("{} cannot be written", file.display()))
}

/// Reads a file of the repository.
fn read(inside: &str) -> Result<Vec<u8>> {
    fs::read(repository::path(inside)).with_context(|| format!("{inside} cannot be read"))
}

/// Reads a text of the repository.
fn read_text(inside: &str) -> Result<String> {
    String::from_utf8(read(inside)?).with_context(|| format!("{inside} is not UTF-8"))
}

/// The files in a folder and in those below it, as paths inside it with `/`, in order.
fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("{} cannot be listed", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push((entry.path(), format!("{path}/")));
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
