//! What a browser downloads, compressed as a host does it once and for all: Brotli at its highest level.
//!
//! The weights have a limit, and going over it fails. The code has one too, which it does not meet yet; until it
//! does, its size is said at every run and nothing more.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::process::announce;
use crate::repository;
use crate::wasm::{MODEL, RUNTIME};

/// Most bytes of the weights.
const WEIGHTS: usize = 1_000_000;

/// What the code is meant to come down to: wasm, glue, client and worker.
const CODE: usize = 150_000;

/// Measures what `build` has built.
///
/// # Errors
/// Where the weights are too large.
pub fn check() -> Result<()> {
    let mut code = 0;
    for name in RUNTIME.iter().filter(|name| !name.ends_with(".bin")) {
        code += compressed(&format!("pkg/{name}"))?;
    }
    announce(&format!(
        "the code is {code} bytes with Brotli; {CODE} is the aim"
    ));
    let weights = compressed(MODEL)?;
    announce(&format!(
        "the weights are {weights} bytes with Brotli; {WEIGHTS} is the limit"
    ));
    if weights > WEIGHTS {
        bail!("{MODEL} has {weights} bytes with Brotli, and may have {WEIGHTS}");
    }
    Ok(())
}

/// How large a file is with Brotli at level 11.
fn compressed(file: &str) -> Result<usize> {
    let bytes = fs::read(repository::path(file)).with_context(|| format!("no {file}"))?;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut to = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut to, &parameters)
        .with_context(|| format!("{file} cannot be compressed"))?;
    Ok(to.len())
}
