//! Runs the program and reads its answers.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_nutgraf");
pub const BAD_LINES: &str = include_str!("../cases/bad-lines.txt");
pub const TEXTS: &str = include_str!("../cases/texts.jsonl");
pub const STORY: &str = "Rain fell on Lowmere all night. The mill bridge was closed\n  at dawn. Nobody was hurt, said the \
                     warden. Buses will go by the coast road until Friday.\n";

/// Runs the program to its end.
pub fn run(args: &[&str], input: impl Into<Vec<u8>>) -> Output {
    let mut child = Command::new(PROGRAM)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.into());
    // The program may end before it has read everything.
    let feeder = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

/// The answers of a run that must succeed.
pub fn batch(args: &[&str], input: impl Into<Vec<u8>>) -> Vec<Value> {
    let args: Vec<&str> = ["batch"].iter().chain(args).copied().collect();
    let output = run(&args, input);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    assert_eq!(said(&output), "", "{args:?}");
    answers(&output)
}

pub fn answers(output: &Output) -> Vec<Value> {
    let text = str::from_utf8(&output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.split_terminator('\n')
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

pub fn said(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// The cases of a file: what stands left and right of ` => `.
pub fn cases(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines()
        .filter(|line| !line.starts_with("# "))
        .map(|line| {
            let (left, right) = line.split_once(" => ").expect("a case has an arrow");
            (left.trim_end_matches(' '), right)
        })
}

/// A folder of this test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}
