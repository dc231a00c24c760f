//! Counts what the test programs say at their ends, so that one line closes the whole run.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::process::{announce, shown};

/// Tests passed and failed so far, and the steps that failed.
#[derive(Default)]
pub struct Tally {
    passed: usize,
    failed: usize,
    failed_steps: Vec<String>,
}

impl Tally {
    /// Runs one step, shows what it prints, and counts its tests; a step without any counts as one.
    pub fn step(&mut self, name: &str, command: Command) -> Result<()> {
        announce(name);
        let (success, counted) = watch(command)?;
        self.passed += counted.passed;
        self.failed += counted.failed;
        self.count_step(name, success, &counted);
        Ok(())
    }

    /// Counts a step that is no command.
    pub fn check(&mut self, name: &str, outcome: Result<()>) {
        announce(name);
        if let Err(error) = &outcome {
            eprintln!("{error:#}");
        }
        self.count_step(name, outcome.is_ok(), &Counted::default());
    }

    fn count_step(&mut self, name: &str, success: bool, counted: &Counted) {
        if !success {
            self.failed_steps.push(name.to_owned());
            // A program that could not even start its tests has failed too.
            self.failed += usize::from(counted.failed == 0);
        } else if counted.passed == 0 {
            self.passed += 1;
        }
    }

    /// Prints the closing lines; whether everything passed.
    pub fn close(&self) -> bool {
        for step in &self.failed_steps {
            println!("FAILED: {step}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        self.failed_steps.is_empty() && self.failed == 0
    }
}

#[derive(Debug, Default, PartialEq)]
struct Counted {
    passed: usize,
    failed: usize,
}

/// Runs a command, passes its standard output on, and counts.
fn watch(mut command: Command) -> Result<(bool, Counted)> {
    let name = shown(&command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{name} cannot be run"))?;
    let mut counted = Counted::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            counted.read(&line);
        }
    }
    Ok((child.wait()?.success(), counted))
}

impl Counted {
    /// Adds what a closing line says, of cargo (`test result: ok. 3 passed; 0 failed; …`) or of `node --test`
    /// (`ℹ pass 3`, `ℹ fail 0`).
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [
                "test",
                "result:",
                _,
                passed,
                "passed;",
                failed,
                "failed;",
                ..,
            ] => {
                self.passed += passed.parse().unwrap_or(0);
                self.failed += failed.parse().unwrap_or(0);
            }
            ["ℹ" | "#", "pass", passed] => self.passed += passed.parse().unwrap_or(0),
            ["ℹ" | "#", "fail", failed] => self.failed += failed.parse().unwrap_or(0),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_closing_lines_of_cargo_and_node() {
        let mut counted = Counted::default();
        for line in [
            "running 4 tests",
            "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            "ℹ tests 9",
            "ℹ pass 7",
            "ℹ fail 2",
        ] {
            counted.read(line);
        }
        assert_eq!(
            counted,
            Counted {
                passed: 10,
                failed: 3
            }
        );
    }

    #[test]
    fn a_step_that_fails_without_a_failed_test_counts_as_one() {
        let mut tally = Tally::default();
        tally.count_step(
            "compiles",
            false,
            &Counted {
                passed: 5,
                failed: 0,
            },
        );
        assert_eq!((tally.failed, tally.failed_steps.len()), (1, 1));
    }
}
