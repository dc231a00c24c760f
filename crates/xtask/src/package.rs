//! What of the npm package is made and not written: the entry with everything inlined, and the licences.
//!
//! The worker is bundled first, as a text inside the entry; wasm and weights are gzipped, since text that is base64
//! compresses badly on its way.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};

use crate::process::{announce, command, run};
use crate::wasm::GLUE;
use crate::{licences, repository};

/// What is inlined: the file, and its name beside the entry's source.
const INLINED: [(&str, &str); 2] = [
    ("pkg/nutgraf_wasm_bg.wasm", "pkg/inline/wasm.gz"),
    ("pkg/en.bin", "pkg/inline/model.gz"),
];

/// Our own licences, which every copy of the package carries.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Makes what is missing in `pkg/`, once the wasm and the weights are there.
pub fn complete() -> Result<()> {
    announce("inlining the package, and writing its licences");
    shorten_glue()?;
    for (from, to) in INLINED {
        gzip(&repository::path(from), &repository::path(to))?;
    }
    esbuild(&[
        "pkg/inline/worker.js",
        "--format=iife",
        "--outfile=pkg/inline/worker.txt",
    ])?;
    esbuild(&[
        "pkg/inline/index.js",
        "--format=esm",
        "--loader:.gz=binary",
        "--outfile=pkg/inline.js",
    ])?;
    for name in LICENCES {
        fs::copy(repository::path(name), repository::path("pkg").join(name))?;
    }
    let notices = licences::notices(&[])?;
    fs::write(repository::path("pkg").join(licences::FILE), notices)?;
    Ok(())
}

/// What wasm-bindgen writes says everything twice, since its types stand beside it.
fn shorten_glue() -> Result<()> {
    let glue = format!("pkg/{GLUE}.js");
    let types = format!("--banner:js=/* @ts-self-types=\"./{GLUE}.d.ts\" */");
    let outfile = format!("--outfile={glue}");
    esbuild(&[&glue, "--format=esm", "--allow-overwrite", &types, &outfile])
}

/// The same bytes for the same file: the header carries no name and no time.
fn gzip(from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).with_context(|| format!("no {}", from.display()))?;
    let mut packed = GzBuilder::new().write(File::create(to)?, Compression::best());
    packed.write_all(&bytes)?;
    packed.finish()?;
    Ok(())
}

fn esbuild(arguments: &[&str]) -> Result<()> {
    let shared = [
        "--bundle",
        "--minify",
        "--charset=utf8",
        "--target=chrome105,firefox140,safari17.2,node20",
        "--legal-comments=none",
        "--log-level=warning",
    ];
    let program = repository::path("node_modules/.bin/esbuild");
    run(command(
        &program.to_string_lossy(),
        &[arguments, &shared].concat(),
    ))
}
