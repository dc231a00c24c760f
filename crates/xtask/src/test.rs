//! Every test there is, in one command, the same here as in CI.
//!
//! A step that fails does not hide the ones after it. Browsers are part of the product: where they are missing
//! and may not be installed, the run fails at its start and names the packages; `--no-browser` is for those who
//! want the rest, and says at its end what it left out.

use anyhow::{Result, bail};

use crate::browsers::{self, Browsers};
use crate::process::{announce, cargo, command};
use crate::tally::Tally;
use crate::{dist, licences, npm, repository, size, toolchain, tracked};

/// Arguments of `test`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Leave out what needs a browser, and say so at the end
    #[arg(long)]
    no_browser: bool,
}

/// Tests in JavaScript end so; those that drive a browser end in [`BROWSER_TEST`].
const TEST: &str = ".test.js";

/// Tests that drive a browser.
const BROWSER_TEST: &str = ".browser.test.js";

/// Runs everything.
///
/// # Errors
/// When a test failed, or a browser is missing and may not be installed.
pub fn run(arguments: &Arguments) -> Result<()> {
    let browsers = if arguments.no_browser {
        None
    } else {
        Some(browsers::ensure()?)
    };
    toolchain::ensure_target()?;
    toolchain::ensure_checkers()?;
    npm::install(repository::root())?;
    npm::install(&repository::path("tests/pkg/consumers"))?;

    let mut tally = Tally::default();
    tally.check(
        "no tracked file names a folder of one machine",
        tracked::check_paths(),
    );
    tally.check(
        "what is shipped has licences that let us ship it",
        licences::check(),
    );
    native(&mut tally)?;
    let built = dist::build();
    let is_built = built.is_ok();
    tally.check(
        "the wasm, its package and all that is handed out are built",
        built,
    );
    if is_built {
        tally.check("the download is within its limits", size::check());
        tally.check(
            "the same commit gives the same bytes in another folder",
            dist::reproduce(),
        );
        javascript(&mut tally, browsers.as_ref())?;
    }

    if browsers.is_none() {
        println!("left out, for want of a browser:");
        tracked::files_ending(BROWSER_TEST)?
            .iter()
            .for_each(|file| println!("  {file}"));
    }
    let all_passed = tally.close();
    if !all_passed {
        bail!("not everything passed");
    }
    Ok(())
}

fn native(tally: &mut Tally) -> Result<()> {
    tally.step("formatting", cargo(&["fmt", "--all", "--check"]))?;
    let deny = ["--", "--deny", "warnings"];
    let workspace = ["clippy", "--locked", "--workspace", "--all-targets"];
    tally.step("lints", cargo(&[&workspace[..], &deny].concat()))?;
    let boundary = [
        "clippy",
        "--locked",
        "--package",
        "nutgraf",
        "--lib",
        "--target",
        toolchain::WASM,
    ];
    tally.step(
        "lints of the wasm boundary",
        cargo(&[&boundary[..], &deny].concat()),
    )?;
    let mut tests = cargo(&["test", "--locked", "--workspace", "--no-fail-fast"]);
    // This run judges a change, so properties draw the same texts each time; `cargo test` draws others.
    tests.env("PROPTEST_RNG_SEED", "1");
    tally.step("Rust tests", tests)?;
    // Compared with the wasm below.
    tally.step(
        "the command line is built",
        cargo(&["build", "--locked", "--release", "--package", "nutgraf-cli"]),
    )
}

fn javascript(tally: &mut Tally, browsers: Option<&Browsers>) -> Result<()> {
    for project in tracked::files_ending("tsconfig.json")? {
        let mut check = command(
            "node",
            &["node_modules/typescript/bin/tsc", "--project", &project],
        );
        check.env("NO_COLOR", "1");
        tally.step(&format!("types: {project}"), check)?;
    }
    let (in_browsers, alone): (Vec<_>, Vec<_>) = tracked::files_ending(TEST)?
        .into_iter()
        .partition(|file| file.ends_with(BROWSER_TEST));
    tally.step("JavaScript tests", node_test(&alone))?;
    if let Some(browsers) = browsers {
        announce(&format!(
            "{} and {}",
            browsers.chromium.display(),
            browsers.firefox.display()
        ));
        let mut tests = node_test(&in_browsers);
        tests
            .env("NUTGRAF_CHROMIUM", &browsers.chromium)
            .env("NUTGRAF_FIREFOX", &browsers.firefox);
        tally.step("tests in browsers", tests)?;
    }
    Ok(())
}

fn node_test(files: &[String]) -> std::process::Command {
    let mut arguments = vec!["--test", "--test-reporter=spec"];
    arguments.extend(files.iter().map(String::as_str));
    command("node", &arguments)
}
