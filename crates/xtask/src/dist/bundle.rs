//! Scripts and styles, each bundled into one file by esbuild, which npm installs as `package-lock.json` says.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

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
