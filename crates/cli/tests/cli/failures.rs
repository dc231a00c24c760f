//! What cannot be read or written, and a reader that goes away.

use std::fs;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use crate::support::{PROGRAM, STORY, TEXTS, file, folder, run, said};

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let line = "{\"text\":\"Rain fell.\"}\n";
    for (args, input) in [
        (["batch"].as_slice(), line.repeat(4000)),
        (&["summarize"], STORY.to_owned()),
    ] {
        let mut child = Command::new(PROGRAM)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().unwrap();
        // The program may end before it has read everything.
        let feeder = thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
        let mut said = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        assert_eq!(
            (child.wait().unwrap().code(), said.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
        feeder.join().unwrap();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn input_and_output_that_fail_are_named() {
    let said = |command: &mut Command| {
        let output = command
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
            .wait_with_output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        said(&output).to_owned()
    };
    let story = file(&folder("failing"), "story.txt", STORY);
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let expected = "nutgraf: standard output cannot be written (No space left on device (os error 28)): check where it goes\n";
    assert_eq!(
        said(
            Command::new(PROGRAM)
                .args(["summarize", &story])
                .stdout(full())
        ),
        expected
    );
    let input = file(&folder("failing"), "lines.jsonl", TEXTS);
    let lines = fs::File::open(input).unwrap();
    assert_eq!(
        said(
            Command::new(PROGRAM)
                .arg("batch")
                .stdin(lines)
                .stdout(full())
        ),
        expected
    );
    let a_folder = fs::File::open(folder("failing")).unwrap();
    let said = said(
        Command::new(PROGRAM)
            .arg("batch")
            .stdin(a_folder)
            .stdout(Stdio::null()),
    );
    assert!(
        said.starts_with("nutgraf: standard input cannot be read (Is a directory"),
        "{said}"
    );
}

#[test]
fn weights_that_are_none_are_named() {
    let folder = folder("weights");
    let foreign = file(&folder, "foreign.bin", "These are no weights.");
    for (path, reason) in [
        ("no-such-weights", "cannot be read"),
        (&foreign, "check --model"),
    ] {
        for command in ["batch", "summarize"] {
            let output = run(&[command, "--model", path], TEXTS);
            let said = said(&output);
            assert_eq!(
                (output.status.code(), output.stdout.len()),
                (Some(1), 0),
                "{said}"
            );
            assert!(
                said.lines().count() == 1 && said.contains(path) && said.contains(reason),
                "{said}"
            );
        }
    }
}
