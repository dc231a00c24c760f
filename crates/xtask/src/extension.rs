//! The extension, unpacked, in `target/extension/`: one folder for Chromium and Firefox.
//!
//! The repository's layout is kept inside, so an import means the same in the source and in the package, and the
//! panel shares the page's modules, styles and markup as they are. Only the content scripts are bundled: browsers
//! run no module in a page.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process::{announce, command, run};
use crate::repository;

/// Where the unpacked extension is put; browsers load this folder.
const UNPACKED: &str = "target/extension";

/// What stands at the package's root, where browsers look for it.
const AT_ROOT: [&str; 2] = ["manifest.json", "_locales"];

/// Parts that are taken as they are, besides the modules of [`MODULES`].
const TAKEN: [&str; 7] = [
    "extension/panel",
    "extension/options",
    "extension/icons",
    "www/app",
    "www/locales",
    "www/vendor/fluent",
    "www/style",
];

/// The folder whose modules are all taken: those of the background, and what panel and options share with it.
const MODULES: &str = "extension";

/// What `build` put beside the page, all of it: the engine, its weights, and whatever else it comes to need.
const PACKAGE: &str = "www/nutgraf";

/// The page, of which the panel has some elements.
const PAGE: &str = "www/index.html";

/// The panel.
const PANEL: &str = "extension/panel/panel.html";

/// The package without a worker, for the background, which in Chromium can start none.
const WITHOUT_WORKER: [&str; 2] = ["local.js", "local-worker.js"];

/// The bundles of what runs in pages, and their entries: on the reader's gesture, and by itself on allowed sites.
const CONTENT: [(&str, &str); 2] = [
    ("extension/content/content.js", "extension/content/main.js"),
    (
        "extension/content/arrived.js",
        "extension/content/arrived.js",
    ),
];

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
    for module in modules(&repository::path(MODULES))? {
        copy(
            &repository::path(MODULES).join(&module),
            &unpacked.join(MODULES).join(&module),
        )?;
    }
    for name in WITHOUT_WORKER {
        copy(
            &repository::path("pkg").join(name),
            &unpacked.join(PACKAGE).join(name),
        )?;
    }
    let panel = unpacked.join(PANEL);
    let markup = with_elements_of(
        &fs::read_to_string(repository::path(PAGE))?,
        &fs::read_to_string(&panel)?,
    )?;
    fs::write(&panel, markup)?;
    CONTENT
        .iter()
        .try_for_each(|(to, entry)| bundle(&unpacked.join(to), entry))
}

/// The names of the modules in a folder, without those below.
fn modules(folder: &Path) -> Result<Vec<OsString>> {
    let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name()));
    let is_module = |name: &OsString| Path::new(name).extension().is_some_and(|end| end == "js");
    names
        .filter(|name| name.as_ref().map_or(true, is_module))
        .collect()
}

/// `markup` with each line `<!-- index.html#ID -->` replaced by that element of `page`, whose start and end tags
/// stand at the beginning of their lines, equally far in.
fn with_elements_of(page: &str, markup: &str) -> Result<String> {
    let mut whole = String::new();
    for line in markup.lines() {
        let name = line
            .trim_start()
            .strip_prefix("<!-- index.html#")
            .and_then(|rest| rest.strip_suffix(" -->"));
        let Some(name) = name else {
            whole.push_str(line);
            whole.push('\n');
            continue;
        };
        let indent = &line[..line.len() - line.trim_start().len()];
        for part in element(page, name)? {
            whole.push_str(indent);
            whole.push_str(part);
            whole.push('\n');
        }
    }
    Ok(whole)
}

/// The lines of the element with an id, as far in as its start tag.
fn element<'a>(page: &'a str, id: &str) -> Result<Vec<&'a str>> {
    let attribute = format!("id=\"{id}\"");
    let lines: Vec<&str> = page.lines().collect();
    let Some(first) = lines.iter().position(|line| line.contains(&attribute)) else {
        bail!("{PAGE} has no element with {attribute}");
    };
    let opening = lines[first].trim_start();
    let indent = lines[first].len() - opening.len();
    let tag: String = opening
        .chars()
        .skip(1)
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let end = format!("</{tag}>");
    if opening.ends_with(&end) {
        return Ok(vec![opening]);
    }
    let Some(length) = lines[first..].iter().position(|line| {
        line.len() >= indent && line[indent..].starts_with(&end) && line[..indent].trim().is_empty()
    }) else {
        bail!("{PAGE} does not close the element with {attribute} where it was opened");
    };
    let block = &lines[first..=first + length];
    Ok(block
        .iter()
        .map(|line| line.get(indent..).unwrap_or(""))
        .collect())
}

fn bundle(to: &Path, entry: &str) -> Result<()> {
    let outfile = format!("--outfile={}", to.display());
    let arguments = [
        entry,
        "--bundle",
        "--format=iife",
        "--target=chrome121,firefox140",
        "--charset=utf8",
        "--legal-comments=inline",
        // It names files in comments, and they must be named alike wherever the packages are linked from.
        "--preserve-symlinks",
        "--log-level=warning",
        &outfile,
    ];
    let mut esbuild = command(
        &repository::path("node_modules/.bin/esbuild").to_string_lossy(),
        &arguments,
    );
    esbuild.current_dir(repository::root());
    run(esbuild).with_context(|| format!("{entry} could not be bundled"))
}

/// Copies a file, or a folder with all in it but types, which are for those who write code.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            if !entry.file_name().to_string_lossy().ends_with(".d.ts") {
                copy(&entry.path(), &to.join(entry.file_name()))?;
            }
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

#[cfg(test)]
mod tests {
    use super::with_elements_of;

    const PAGE: &str =
        "<body>\n  <div id=\"a\">\n    <div>x</div>\n  </div>\n  <p id=\"b\">y</p>\n</body>\n";

    #[test]
    fn elements_are_put_where_they_are_named() {
        let markup =
            "<main>\n    <!-- index.html#b -->\n<!-- index.html#a -->\n<!-- else -->\n</main>\n";
        let whole = "<main>\n    <p id=\"b\">y</p>\n<div id=\"a\">\n  <div>x</div>\n</div>\n<!-- else -->\n</main>\n";
        assert_eq!(with_elements_of(PAGE, markup).unwrap(), whole);
    }

    #[test]
    fn an_element_that_is_not_there_is_named() {
        let error = with_elements_of(PAGE, "<!-- index.html#c -->").unwrap_err();
        assert!(error.to_string().contains("id=\"c\""), "{error}");
    }
}
