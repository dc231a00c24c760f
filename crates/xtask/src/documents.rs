//! What reads PDF, Word and EPUB files in the page: each bundled with its library into one file of `www/vendor/`, which
//! is loaded when such a file comes and not before. The page that is one file has none of them.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::dist::{bundle, pack};
use crate::process::announce;
use crate::repository;

/// Where the page looks for them.
pub const FOLDER: &str = "www/vendor";

/// The files.
pub const FILES: [&str; 4] = ["pdf.js", "word.js", "epub.js", MAPS];

/// The bundles among them, and their entries.
const BUNDLES: [(&str, &str); 3] = [
    ("www/documents/pdf/worker.js", "pdf.js"),
    ("www/documents/word/worker.js", "word.js"),
    ("www/documents/epub.js", "epub.js"),
];

/// The character maps of fonts that a PDF names and does not hold.
const MAPS: &str = "character-maps.zip";
const MAPS_FOLDER: &str = "node_modules/pdfjs-dist/cmaps";

/// npm packages that are inside, whole or in part.
pub const PACKAGES: [&str; 11] = [
    "@xmldom/xmldom",
    "@zip.js/zip.js",
    "base64-js",
    "dingbat-to-unicode",
    "jszip",
    "lop",
    "mammoth",
    "option",
    "pdfjs-dist",
    "underscore",
    "xmlbuilder",
];

/// Builds the files.
///
/// # Errors
/// Also where a bundle holds a package that is not in the list, and so not in the notices.
pub fn build() -> Result<()> {
    announce("bundling what reads PDF, Word and EPUB files");
    fs::create_dir_all(repository::path(FOLDER))?;
    for (entry, name) in BUNDLES {
        let packages = bundle::file(entry, &format!("{FOLDER}/{name}"))?;
        let unnamed = packages
            .iter()
            .find(|package| !PACKAGES.contains(&package.as_str()));
        if let Some(package) = unnamed {
            bail!("{name} holds {package}, which crates/xtask/src/documents.rs does not name");
        }
    }
    let file = repository::path(FOLDER).join(MAPS);
    fs::write(&file, maps()?).with_context(|| format!("{} cannot be written", file.display()))
}

/// All character maps in one archive. They are packed already, and an archive of its own costs one request.
fn maps() -> Result<Vec<u8>> {
    let folder = repository::path(MAPS_FOLDER);
    let mut entries = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("no {MAPS_FOLDER}"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        entries.push((name.into_owned(), fs::read(&path)?));
    }
    entries.sort();
    pack::zip(entries)
}
