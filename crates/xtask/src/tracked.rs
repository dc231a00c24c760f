//! What is tracked must make sense on every machine: no file may name a folder of one.

use anyhow::{Result, bail};

use crate::process::{command, output};

/// Roots of paths that exist on some machine only. Put together here, so that this file passes its own check.
const PRIVATE_ROOTS: [&str; 6] = [
    concat!("/", "tmp/"),
    concat!("/", "root/"),
    concat!("/", "work/"),
    concat!("/", "home/"),
    concat!("/", "Users/"),
    concat!("\\", "Users\\"),
];

/// Looks through every tracked text file.
///
/// # Errors
/// Names the places.
pub fn check_paths() -> Result<()> {
    let mut arguments = vec!["grep", "--line-number", "-I", "--fixed-strings"];
    for root in &PRIVATE_ROOTS {
        arguments.extend(["-e", root]);
    }
    // `git grep` ends with status 1 when it finds nothing, which is what is wanted.
    let mut search = command("git", &arguments);
    let found = search.output()?;
    match found.status.code() {
        Some(1) => Ok(()),
        Some(0) => bail!(
            "these lines name a folder of one machine:\n{}",
            String::from_utf8_lossy(&found.stdout)
        ),
        _ => bail!(
            "git grep failed: {}",
            String::from_utf8_lossy(&found.stderr)
        ),
    }
}

/// Files that git tracks or would track, whose names end so, in order.
pub fn files_ending(suffix: &str) -> Result<Vec<String>> {
    let pattern = format!("*{suffix}");
    let arguments = [
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        &pattern,
    ];
    let mut files: Vec<String> = output(command("git", &arguments))?
        .lines()
        .map(str::to_owned)
        .collect();
    files.sort();
    Ok(files)
}
