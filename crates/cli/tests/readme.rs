//! What the README shows is what happens: each `$ command` in a `console` block is run in the repository's
//! folder, and its output is the text below it. A command without output shown must only succeed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where it fails"
)]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// The commands of a document with the output shown below each.
fn examples(document: &str) -> Vec<(String, String)> {
    let mut examples: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for line in document.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if inside && let Some(command) = line.strip_prefix("$ ") {
            examples.push((command.to_owned(), String::new()));
        } else if inside && let Some((_, shown)) = examples.last_mut() {
            *shown = format!("{shown}{line}\n");
        }
    }
    examples
}

#[test]
fn the_readme_shows_what_happens() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_nutgraf"));
    let path = env::join_paths(
        [program.parent().unwrap().to_owned()]
            .into_iter()
            .chain(env::split_paths(&env::var_os("PATH").unwrap())),
    );
    let path = path.unwrap();
    let examples = examples(&fs::read_to_string(root.join("README.md")).unwrap());
    assert!(examples.len() >= 2, "the README has examples");
    for (command, shown) in examples {
        let output = Command::new("sh")
            .args(["-c", &command])
            .current_dir(root)
            .env("PATH", &path)
            .output()
            .unwrap();
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{command}: {output:?}"
        );
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(
            shown.is_empty() || printed == shown,
            "$ {command}\nprints:\n{printed}\nthe README shows:\n{shown}"
        );
    }
}
