//! Licences of others: what an artifact holds must be ours to pass on, and says whose it is.

mod crates;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{documents, repository, toolchain};
use crates::{Package, compiled, metadata};

/// The file of an artifact that holds the notices.
pub const FILE: &str = "THIRD-PARTY-NOTICES.txt";

/// Licences that let anyone pass on the whole under ours, the most wished for first.
const ACCEPTED: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "0BSD",
];

/// Parts of npm packages that are under licences of their own: Adobe's character maps, and what binds decoders of
/// pictures.
const PARTS: [(&str, &str); 2] = [("pdfjs-dist", "cmaps"), ("pdfjs-dist", "wasm")];

/// Where the training sets and lists are attributed: a section of the model card.
const MODEL_CARD: (&str, &str) = ("models/README.md", "## Data");

/// The notices of an artifact that holds the wasm, the weights, and these npm packages.
///
/// # Errors
/// A package without a licence; a model card without its section.
pub fn notices(npm: &[&str]) -> Result<String> {
    let metadata = metadata(&["--filter-platform", toolchain::WASM])?;
    write_notices(&compiled(&metadata, "nutgraf")?, npm)
}

/// The notices of the command line, on whatever system it is built.
///
/// # Errors
/// As [`notices`].
pub fn command_line_notices() -> Result<String> {
    write_notices(&compiled(&metadata(&[])?, "nutgraf-cli")?, &[])
}

fn write_notices(crates: &[&Package], npm: &[&str]) -> Result<String> {
    let mut text = String::from(
        "Nutgraf is given under the MIT or the Apache-2.0 licence, as you prefer. It holds work of others, under\n\
         the licences below.\n",
    );
    let mut written = BTreeMap::new();
    for package in crates {
        let licence = package.license.as_deref().unwrap_or_default();
        let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
        section(&mut text, &format!("{} {}", package.name, package.version));
        let source = package.repository.as_deref().unwrap_or("crates.io");
        writeln!(text, "{licence}; {source}\n")?;
        let file = licence_text(folder).unwrap_or_else(|| stated(package));
        match written.get(&file) {
            Some(other) => writeln!(
                text,
                "Its licence stands above, word for word, under {other}."
            )?,
            None => text.push_str(&file),
        }
        written.entry(file).or_insert(package.name.as_str());
    }
    section(&mut text, "The Rust standard library");
    text.push_str("MIT OR Apache-2.0; https://github.com/rust-lang/rust\nCopyright (c) The Rust Project Contributors\n");
    section(&mut text, "Unicode Character Database");
    text.push_str(
        "Tables of characters, in the core and in the standard library: Unicode-3.0; https://www.unicode.org/ucd/\n\
         Its text stands above, under unicode-ident.\n",
    );
    for name in npm {
        let folder = repository::path("node_modules").join(name);
        let licence = npm_licence(&folder)?;
        section(&mut text, name);
        writeln!(text, "{licence}; https://www.npmjs.com/package/{name}\n")?;
        let file = match licence_text(&folder) {
            Some(file) => file,
            None if licence == "Apache-2.0" => format!(
                "Copyright (c) {}\nThe text of the license is that of LICENSE-APACHE.txt, which comes with this file.\n",
                npm_author(&folder)?
            ),
            None => bail!("{name}: no licence file in its package"),
        };
        text.push_str(&file);
        for (of, part) in PARTS {
            if of == *name {
                section(&mut text, &format!("{name}: {part}"));
                let file = licence_text(&folder.join(part))
                    .with_context(|| format!("{name}/{part}: no licence file in it"))?;
                text.push_str(&file);
            }
        }
    }
    section(
        &mut text,
        "Entity weights (en.bin), CC BY-SA 4.0: what they were learnt from",
    );
    text.push_str(&model_data()?);
    Ok(text)
}

/// Holds every crate that is compiled, and every npm package that is installed to be shipped, to the licences accepted.
///
/// # Errors
/// Names all that are not.
pub fn check() -> Result<()> {
    let metadata = metadata(&[])?;
    let mut bad: Vec<String> = metadata
        .packages
        .iter()
        .filter(|package| !is_accepted(package.license.as_deref()))
        .map(|package| {
            let licence = package.license.as_deref().unwrap_or("no licence");
            format!("crate {} {}: {licence}", package.name, package.version)
        })
        .collect();
    bad.extend(shipped_npm()?.into_iter().filter_map(|(name, licence)| {
        (!is_accepted(Some(&licence))).then(|| format!("npm {name}: {licence}"))
    }));
    if !bad.is_empty() {
        bail!(
            "these have a licence that is not accepted (see crates/xtask/src/licences.rs):\n  {}",
            bad.join("\n  ")
        );
    }
    Ok(())
}

/// Whether a licence, or one of those offered, is accepted.
fn is_accepted(licence: Option<&str>) -> bool {
    // Old crates write `MIT/Apache-2.0`.
    let Some(Ok(expression)) =
        licence.map(|text| spdx::Expression::parse(&text.replace('/', " OR ")))
    else {
        return false;
    };
    expression.evaluate(|wanted| ACCEPTED.contains(&wanted.to_string().as_str()))
}

/// npm packages that are shipped, with their licences: the dependencies in the repository's `package.json`, since
/// what only builds and tests is a `devDependency`, and what of theirs is bundled.
fn shipped_npm() -> Result<Vec<(String, String)>> {
    #[derive(Deserialize)]
    struct Manifest {
        #[serde(default)]
        dependencies: BTreeMap<String, String>,
    }
    let manifest: Manifest =
        serde_json::from_str(&fs::read_to_string(repository::path("package.json"))?)?;
    let bundled = documents::PACKAGES.map(str::to_owned);
    let names: BTreeSet<String> = manifest.dependencies.into_keys().chain(bundled).collect();
    names
        .into_iter()
        .map(|name| {
            let licence = npm_licence(&repository::path("node_modules").join(&name))?;
            Ok((name, licence))
        })
        .collect()
}

fn npm_licence(folder: &Path) -> Result<String> {
    #[derive(Deserialize)]
    struct Manifest {
        license: Option<String>,
    }
    let file = folder.join("package.json");
    let text = fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
    let manifest: Manifest = serde_json::from_str(&text)?;
    manifest
        .license
        .with_context(|| format!("{} states no licence", file.display()))
}

/// Who a package says has made it.
fn npm_author(folder: &Path) -> Result<String> {
    #[derive(Deserialize)]
    struct Manifest {
        author: String,
    }
    let text = fs::read_to_string(folder.join("package.json"))?;
    Ok(serde_json::from_str::<Manifest>(&text)?.author)
}

/// The licence files of a package; where it may be had under MIT, its Apache text is left out.
fn licence_text(folder: &Path) -> Option<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| {
            let name = name.to_lowercase();
            ["license", "licence", "copying", "notice"]
                .iter()
                .any(|begin| name.starts_with(begin))
        })
        .collect();
    names.sort();
    if names.iter().any(|name| name.contains("MIT")) {
        names.retain(|name| !name.contains("APACHE"));
    }
    let texts: Vec<String> = names
        .iter()
        .filter_map(|name| fs::read_to_string(folder.join(name)).ok())
        .map(|text| format!("{}\n", text.replace("\r\n", "\n").trim()))
        .collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// What stands in for a licence file that a package lacks.
fn stated(package: &Package) -> String {
    format!("Copyright (c) {}\n", package.authors.join(", "))
}

fn section(text: &mut String, title: &str) {
    let rule = "-".repeat(80);
    text.push_str(&format!("\n{rule}\n{title}\n{rule}\n\n"));
}

/// The model card's section on data, as it stands.
fn model_data() -> Result<String> {
    let (file, heading) = MODEL_CARD;
    let card = fs::read_to_string(repository::path(file))?;
    let (_, after) = card
        .split_once(&format!("{heading}\n"))
        .with_context(|| format!("{file} has no section {heading}"))?;
    let section = after.split("\n## ").next().unwrap_or(after);
    Ok(format!("{}\n", section.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_accepted_where_one_offered_is() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
        ] {
            assert!(is_accepted(Some(good)), "{good}");
        }
        for bad in [
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "BUSL-1.1",
            "see LICENSE",
            "",
        ] {
            assert!(!is_accepted(Some(bad)), "{bad}");
        }
        assert!(!is_accepted(None));
    }

    #[test]
    fn everything_that_this_workspace_compiles_and_ships_is_accepted() {
        check().unwrap();
    }

    #[test]
    fn the_notices_name_what_is_inside_and_not_what_only_builds() {
        let text = notices(&["@fluent/bundle", "@mozilla/readability", "pdfjs-dist"]).unwrap();
        for inside in [
            "\npdfjs-dist\n",
            "Adobe Systems Incorporated",
            "\nlibm 0.",
            "\nfrostem ",
            "\njs-sys ",
            "\n@mozilla/readability\n",
            "\n@fluent/bundle\n",
            "Copyright (c) Mozilla",
            "GeoNames",
            "UNICODE LICENSE V3",
            "Snowball",
            "CC BY-SA 4.0",
        ] {
            assert!(text.contains(inside), "{inside:?} is missing");
        }
        for outside in ["\nsyn ", "\naxum ", "\nproptest ", "\nserde_derive "] {
            assert!(
                !text.contains(outside),
                "{outside:?} is not inside the wasm"
            );
        }
        let text = command_line_notices().unwrap();
        for (name, is_inside) in [
            ("\nclap 4", true),
            ("\nnutgraf 0", false),
            ("\naxum ", false),
        ] {
            assert_eq!(text.contains(name), is_inside, "{name:?}");
        }
    }
}
