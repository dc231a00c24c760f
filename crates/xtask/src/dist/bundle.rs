//! Scripts and styles, each bundled into one file by esbuild, which npm installs as `package-lock.json` says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::process::command;
use crate::repository;

/// The oldest browsers that the page supports.
const BROWSERS: &str = "--target=chrome105,firefox140,safari17.2";

/// How a bundle is loaded.
#[derive(Clone, Copy)]
pub enum Format {
    /// By `import` or `<script type="module">`.
    Module,
    /// By a classic `<script>` or worker.
    Classic,
}

/// Bundles a script with all that it imports. `constants` are names with the JSON that is put in for them.
pub fn script(entry: &str, format: Format, constants: &[(&str, String)]) -> Result<Vec<u8>> {
    let mut arguments = vec![match format {
        Format::Module => "--format=esm".to_owned(),
        Format::Classic => "--format=iife".to_owned(),
    }];
    if let Format::Classic = format {
        // A classic script knows no address of its own.
        arguments.push("--define:import.meta.url=self.location.href".to_owned());
    }
    for (name, json) in constants {
        arguments.push(format!("--define:{name}={json}"));
    }
    esbuild(entry, &arguments)
}

/// Bundles a module into a file, and gives the npm packages that are in it.
pub fn file(entry: &str, to: &str) -> Result<BTreeSet<String>> {
    #[derive(Deserialize)]
    struct Metafile {
        inputs: BTreeMap<String, IgnoredAny>,
    }
    let about = repository::path("target").join("bundle.json");
    let arguments = [
        "--format=esm".to_owned(),
        format!("--outfile={to}"),
        format!("--metafile={}", about.display()),
    ];
    esbuild(entry, &arguments)?;
    let metafile: Metafile = serde_json::from_slice(&fs::read(&about)?)?;
    Ok(metafile
        .inputs
        .keys()
        .filter_map(|path| package_of(path))
        .collect())
}

/// The npm package that a file is of.
fn package_of(path: &str) -> Option<String> {
    let (_, inside) = path.rsplit_once("node_modules/")?;
    let parts = if inside.starts_with('@') { 2 } else { 1 };
    Some(inside.split('/').take(parts).collect::<Vec<_>>().join("/"))
}

/// Bundles style sheets: those without attributes into the first, in order; each other one by itself, with its own.
pub fn styles(sheets: &[(String, String)]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut bundles = vec![(String::new(), Vec::new())];
    for (sheet, attributes) in sheets {
        let bundle = esbuild(sheet, &[])?;
        match bundles.first_mut() {
            Some((_, shared)) if attributes.is_empty() => shared.extend(bundle),
            _ => bundles.push((attributes.clone(), bundle)),
        }
    }
    Ok(bundles)
}

fn esbuild(entry: &str, arguments: &[String]) -> Result<Vec<u8>> {
    let program = repository::path("node_modules/.bin/esbuild");
    let mut esbuild = command(&program.to_string_lossy(), &[]);
    esbuild
        .args([entry, "--bundle", "--minify", BROWSERS])
        .args(["--charset=utf8", "--legal-comments=inline"])
        .arg("--log-level=warning")
        .args(arguments)
        .stderr(Stdio::inherit());
    let output = esbuild.output().with_context(|| {
        let installed = if fs::exists(&program).unwrap_or(false) {
            ""
        } else {
            " (it is not installed)"
        };
        format!("esbuild cannot be run{installed}")
    })?;
    if !output.status.success() {
        bail!("esbuild could not bundle {entry}");
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::package_of;

    #[test]
    fn a_file_is_of_a_package() {
        let of = |path| package_of(path).unwrap_or_default();
        assert_eq!(of("node_modules/mammoth/lib/index.js"), "mammoth");
        assert_eq!(of("a/node_modules/b/node_modules/@c/d/e.js"), "@c/d");
        assert_eq!(of("www/documents/epub.js"), "");
    }
}
