//! The build: the core as wasm with its JavaScript glue and the weights into `pkg/`, then all that the page imports into the
//! ignored folders `www/nutgraf/` and `www/vendor/`, so that `www/` alone works from any static host.
//!
//! wasm-bindgen runs as a library, at exactly the version that the core is compiled with: no tool is
//! downloaded, and none that is installed can disagree.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::process::{announce, cargo, run};
use crate::{documents, extension, npm, package, repository, toolchain};

/// Name of the glue: `pkg/nutgraf_wasm.js`, `pkg/nutgraf_wasm_bg.wasm` and their types.
pub const GLUE: &str = "nutgraf_wasm";

/// Files of the package that run in a browser; the page gets a copy of each.
pub const RUNTIME: [&str; 12] = [
    "index.js",
    "client.js",
    "host.js",
    "loading.js",
    "model.js",
    "analysis.js",
    "protocol.js",
    "worker.js",
    "engine.js",
    "nutgraf_wasm.js",
    "nutgraf_wasm_bg.wasm",
    "en.bin",
];

/// What checks a saved summary, which the page loads when one is opened.
const VERIFY: [&str; 5] = [
    "verify.js",
    "verify/compare.js",
    "verify/places.js",
    "verify/record.js",
    "verify/source.js",
];

/// The entity weights, which the package's worker loads when it is asked to.
pub const MODEL: &str = "models/en.bin";

/// npm packages that the page imports: the package's file, and its name in `www/vendor/`.
const VENDORED: [(&str, &str); 2] = [
    (
        "node_modules/@mozilla/readability/Readability.js",
        "readability.js",
    ),
    (
        "node_modules/@mozilla/readability/LICENSE.md",
        "readability.LICENSE.md",
    ),
];

/// Fluent, which the page's words are written in: modules that import each other, and its name in `www/vendor/`.
const FLUENT: (&str, &str) = ("node_modules/@fluent/bundle/esm", "fluent");

/// Builds everything that the page needs.
pub fn build() -> Result<()> {
    toolchain::ensure_target()?;
    npm::install(repository::root())?;
    compile()?;
    bind()?;
    copy(&repository::path(MODEL), &repository::path("pkg/en.bin"))?;
    package::complete()?;
    copy_package()?;
    write_random_weights()?;
    copy_vendored()?;
    documents::build()?;
    extension::assemble()
}

fn compile() -> Result<()> {
    announce("compiling the core to wasm");
    let flags = format!("target.{}.rustflags={}", toolchain::WASM, remapped()?);
    let mut build = cargo(&[
        "build",
        "--release",
        "--locked",
        "--package",
        "nutgraf",
        "--lib",
        "--target",
        toolchain::WASM,
        "--config",
        &flags,
    ]);
    // They would take the place of the flags above and of those in `.cargo/config.toml`.
    build
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    run(build)
}

/// Flags that keep the folders of this machine out of the wasm: messages of panics name their files. As TOML.
fn remapped() -> Result<String> {
    let mut flags = vec![remap(repository::root(), "/nutgraf")?];
    if let Some(home) = cargo_home() {
        flags.push(remap(&home, "/cargo")?);
    }
    Ok(serde_json::to_string(&flags)?)
}

fn remap(folder: &Path, to: &str) -> Result<String> {
    let folder = folder.to_str().context("a folder's name is not UTF-8")?;
    Ok(format!("--remap-path-prefix={folder}={to}"))
}

/// Where cargo keeps the sources of the crates.
pub fn cargo_home() -> Option<std::path::PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(Into::into);
    named.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

fn bind() -> Result<()> {
    let compiled = target_directory()
        .join(toolchain::WASM)
        .join("release/nutgraf.wasm");
    Bindgen::new()
        .input_path(compiled)
        .out_name(GLUE)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(repository::path("pkg"))
        .context("wasm-bindgen could not make the JavaScript glue")
}

/// Where cargo puts what it builds.
fn target_directory() -> std::path::PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(directory) => repository::root().join(directory),
        None => repository::path("target"),
    }
}

fn copy_package() -> Result<()> {
    let (from, to) = (repository::path("pkg"), repository::path("www/nutgraf"));
    RUNTIME
        .iter()
        .chain(&VERIFY)
        .try_for_each(|name| copy(&from.join(name), &to.join(name)))
}

/// The entity weights with random numbers in place of those that were trained, for the tests that compare the wasm,
/// which adds them up by hand in vectors, with the command line, which does not.
fn write_random_weights() -> Result<()> {
    let trained = fs::read(repository::path(MODEL))?;
    let mut model = nutgraf::Model::from_bytes(&trained)
        .map_err(|error| anyhow::anyhow!("{MODEL} cannot be read: {error}"))?;
    let mut state = 1_u64;
    // Knuth's linear congruential generator; its high bits are good enough.
    model.weights.replace_each(|| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8 as i8
    });
    let to = target_directory().join("random-weights.bin");
    fs::write(&to, model.to_bytes()?).with_context(|| format!("{} cannot be written", to.display()))
}

/// Readability is a CommonJS file that declares one function: its `module.exports` line is skipped in a
/// module, so an `export` at its end is all it takes.
fn copy_vendored() -> Result<()> {
    let to = repository::path("www/vendor");
    for (file, name) in VENDORED {
        copy(&repository::path(file), &to.join(name))?;
    }
    let (modules, name) = FLUENT;
    for entry in fs::read_dir(repository::path(modules))? {
        let entry = entry?;
        let file = entry.file_name();
        // With the types, by which the page's own modules are checked.
        if [".js", ".d.ts"]
            .iter()
            .any(|end| file.to_string_lossy().ends_with(end))
        {
            copy(&entry.path(), &to.join(name).join(file))?;
        }
    }
    let module = to.join("readability.js");
    let mut source = fs::read_to_string(&module)?;
    source.push_str("\nexport { Readability };\n");
    fs::write(&module, source).with_context(|| format!("{} cannot be written", module.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    Ok(())
}
