//! Measures the core natively and as wasm, in Node and both browsers, beside other summarizers, in one run.
//!
//! The machine's speed and load are in every figure, so the ratios are what to read; `benches/run.js` measures.

use anyhow::Result;

use crate::process::{announce, cargo, command, run};
use crate::{browsers, npm, repository, wasm};

/// Builds everything, then measures.
pub fn measure() -> Result<()> {
    let browsers = browsers::ensure()?;
    wasm::build()?;
    npm::install(&repository::path("benches"))?;
    announce("compiling the native benchmark");
    let native = [
        "bench",
        "--quiet",
        "--locked",
        "--package",
        "nutgraf",
        "--bench",
        "native",
    ];
    run(cargo(&[&native[..], &["--no-run"]].concat()))?;

    announce("measuring: a few minutes, and nothing else should run");
    let mut measure = command("node", &["benches/run.js"]);
    measure
        .arg("cargo")
        .args(native)
        .arg("--")
        .env("NUTGRAF_CHROMIUM", browsers.chromium)
        .env("NUTGRAF_FIREFOX", browsers.firefox);
    run(measure)
}
