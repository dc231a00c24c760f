//! The extension, unpacked, in `target/extension/`: one folder for Chromium and Firefox.
//!
//! The repository's layout is kept inside, so an import means the same in the source and in the package, and the
//! panel shares the page's modules and styles as they are. Only the content script is bundled: browsers run no
//! module in a page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process::{announce, command, run};
use crate::repository;

/// Where the unpacked extension is put; browsers load this folder.
const UNPACKED: &str = "target/extension";

/// What stands at the package's root, where browsers look for it.
const AT_ROOT: [&str; 2] = ["manifest.json", "_locales"];

/// Parts that are taken as they are.
const TAKEN: [&str; 6] = [
    "extension/background.js",
    "extension/browser.js",
    "extension/panel",
    "extension/icons",
    "www/app",
    "www/style",
];

/// What `build` put beside the page.
const PACKAGE: &str = "www/nutgraf";

/// The bundle of the content script, and its entry.
const CONTENT: (&str, &str) = ("extension/content/content.js", "extension/content/main.js");

/// Puts the extension together out of what is built already.
pub fn assemble() -> Result<()> {
    announce("putting the extension together");
    let unpacked = repository::path(UNPACKED);
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    for name in AT_ROOT {
        copy(
            &repository::path("extension").join(name),
            &unpacked.join(name),
        )?;
    }
    for part in TAKEN.iter().chain([&PACKAGE]) {
        copy(&repository::path(part), &unpacked.join(part))?;
    }
    bundle(&unpacked)
}

fn bundle(unpacked: &Path) -> Result<()> {
    let (to, entry) = CONTENT;
    let outfile = format!("--outfile={}", unpacked.join(to).display());
    let arguments = [
        entry,
        "--bundle",
        "--format=iife",
        "--target=chrome121,firefox140",
        "--charset=utf8",
        "--legal-comments=inline",
        "--log-level=warning",
        &outfile,
    ];
    let mut esbuild = command(
        &repository::path("node_modules/.bin/esbuild").to_string_lossy(),
        &arguments,
    );
    esbuild.current_dir(repository::root());
    run(esbuild).context("the content script could not be bundled")
}

/// Copies a file, or a folder with all in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    Ok(())
}
