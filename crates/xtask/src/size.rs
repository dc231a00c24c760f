//! What a browser downloads, compressed as a host does it once and for all: Brotli at its highest level.
//!
//! The code, the weights and the whole first visit have a limit each, and going over one fails. Where a limit is not
//! yet what it is meant to come down to, the aim is said beside it at every run.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::process::announce;
use crate::repository;
use crate::wasm::{MODEL, RUNTIME};

/// What is measured, in bytes.
struct Limit {
    what: &'static str,
    most: usize,
    /// What it is meant to come down to; the limit itself where it has.
    aim: usize,
}

/// Wasm, glue, client and worker, as the package has them.
const CODE: Limit = Limit {
    what: "the code",
    most: 215_500,
    aim: 150_000,
};

/// The weights of the recognizer of names.
const WEIGHTS: Limit = Limit {
    what: "the weights",
    most: 1_000_000,
    aim: 1_000_000,
};

/// What the page asks for until names stand in a story, with one language and the reader of web pages.
const FIRST_VISIT: Limit = Limit {
    what: "the first visit",
    most: 1_200_000,
    aim: 1_200_000,
};

/// The page handed out for static hosts.
const SITE: &str = "dist/site";

/// What of its `assets/` a first visit takes: the beginnings and endings of names that carry a hash between them.
const VISITED: [(&str, &str); 10] = [
    ("baseline-", ".js"),
    ("en-", ".bin"),
    ("en-", ".ftl"),
    ("icon-", ".svg"),
    ("nutgraf-", ".css"),
    ("nutgraf-", ".js"),
    ("nutgraf-", ".wasm"),
    ("readability-", ".js"),
    ("worker-", ".js"),
    ("", "index.html"),
];

/// Measures what `dist` has built.
///
/// # Errors
/// Where something is too large.
pub fn check() -> Result<()> {
    let mut code = 0;
    for name in RUNTIME.iter().filter(|name| !name.ends_with(".bin")) {
        code += compressed(&format!("pkg/{name}"))?;
    }
    let measured = [
        CODE.holds(code),
        WEIGHTS.holds(compressed(MODEL)?),
        FIRST_VISIT.holds(first_visit()?),
    ];
    measured.into_iter().collect()
}

impl Limit {
    fn holds(&self, bytes: usize) -> Result<()> {
        let Self { what, most, aim } = self;
        let aimed = match aim < most {
            true => format!(", {aim} the aim"),
            false => String::new(),
        };
        let said = format!("{what}: {bytes} bytes with Brotli; {most} is the limit{aimed}");
        announce(&said);
        if bytes > *most {
            bail!("{said}");
        }
        Ok(())
    }
}

/// Bytes of a first visit: of each file the smallest form that the folder has, as a host that compresses sends it.
fn first_visit() -> Result<usize> {
    let mut bytes = 0;
    for (beginning, ending) in VISITED {
        let folder = if beginning.is_empty() {
            SITE.to_owned()
        } else {
            format!("{SITE}/assets")
        };
        let mut found = false;
        for file in
            fs::read_dir(repository::path(&folder)).with_context(|| format!("no {folder}"))?
        {
            let name = file?.file_name().into_string().unwrap_or_default();
            if name.starts_with(beginning) && name.ends_with(ending) {
                found = true;
                bytes += sent(&format!("{folder}/{name}"))?;
            }
        }
        if !found {
            bail!("{folder} has no {beginning}*{ending}");
        }
    }
    Ok(bytes)
}

/// Bytes of a file as it is sent.
fn sent(file: &str) -> Result<usize> {
    let packed = repository::path(&format!("{file}.br"));
    let path = if packed.exists() {
        packed
    } else {
        repository::path(file)
    };
    let bytes = fs::metadata(&path)
        .with_context(|| format!("no {file}"))?
        .len();
    Ok(usize::try_from(bytes)?)
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
