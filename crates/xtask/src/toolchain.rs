//! The parts of the Rust toolchain that a command needs.
//!
//! `rust-toolchain.toml` names them, but where `RUSTUP_AUTO_INSTALL=0` it is not acted on. A toolchain without
//! rustup, as distributions have, needs to bring them itself.

use anyhow::Result;

use crate::process::{announce, command, output, run};

/// What the core is compiled to for browsers.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target where it is missing.
pub fn ensure_target() -> Result<()> {
    ensure("target", WASM)
}

/// Adds what the tests need besides: the formatter and the linter.
pub fn ensure_checkers() -> Result<()> {
    ensure("component", "rustfmt")?;
    ensure("component", "clippy")
}

/// `rustup target` and `rustup component` list and add alike; a component is listed with its host behind it.
fn ensure(part: &str, name: &str) -> Result<()> {
    let Ok(installed) = output(command("rustup", &[part, "list", "--installed"])) else {
        return Ok(());
    };
    if !installed.lines().any(|line| line.starts_with(name)) {
        announce(&format!("adding the Rust {part} {name}"));
        run(command("rustup", &[part, "add", name]))?;
    }
    Ok(())
}
