//! `cargo xtask …`: everything that is done to this repository, with nothing installed beforehand but
//! rustup, Node with npm, and a C compiler. What a command needs, it installs; what it may not install, it
//! names.

mod bench;
mod browsers;
mod dist;
mod documents;
mod eval;
mod extension;
mod licences;
mod npm;
mod package;
mod process;
mod repository;
mod serve;
mod size;
mod tally;
mod test;
mod toolchain;
mod tracked;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Builds, serves, packs, tests and measures Nutgraf.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the wasm and puts it and the npm packages where the page looks for them
    Build,
    /// Builds, then serves the page on http://localhost:8080/
    Serve(serve::Arguments),
    /// Builds all that is handed out into `dist/`: the page for static hosts and as one file, the extension
    Dist(dist::Arguments),
    /// Measures speed: native, wasm in Node and both browsers, and other summarizers
    Bench,
    /// Measures sentences, tokens and summaries on data outside the repository
    Eval(eval::Arguments),
    /// Prints whose work is inside the command line, and under which licences
    Notices,
    /// Runs every test, as CI does
    Test(test::Arguments),
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Build => wasm::build(),
        Command::Serve(arguments) => {
            wasm::build()?;
            serve::run(&arguments)
        }
        Command::Dist(arguments) => dist::run(&arguments),
        Command::Bench => bench::measure(),
        Command::Eval(arguments) => eval::run(&arguments),
        Command::Notices => {
            print!("{}", licences::command_line_notices()?);
            Ok(())
        }
        Command::Test(arguments) => test::run(&arguments),
    }
}
