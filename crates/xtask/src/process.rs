//! Running other programs: each is announced in one line, and a failure says which command it was.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::repository;

/// Announces a step, so that a long first run is no riddle.
pub fn announce(step: &str) {
    eprintln!("xtask: {step}");
}

/// A command that runs in the repository's folder.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(repository::root());
    command
}

/// Cargo, the same that runs this program.
pub fn cargo(arguments: &[&str]) -> Command {
    command(
        &std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()),
        arguments,
    )
}

/// Runs a command to its end and fails where it does.
pub fn run(mut command: Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{} cannot be run", shown(&command)))?;
    if !status.success() {
        bail!("{} failed ({status})", shown(&command));
    }
    Ok(())
}

/// Runs a command and gives its standard output; its standard error is the user's.
pub fn output(mut command: Command) -> Result<String> {
    command.stderr(Stdio::inherit());
    let output = command
        .output()
        .with_context(|| format!("{} cannot be run", shown(&command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", shown(&command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("{} printed no UTF-8", shown(&command)))
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
