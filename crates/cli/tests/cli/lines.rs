//! `batch`, line by line: what is a line, which are bad, when they are answered.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::support::{BAD_LINES, PROGRAM, TEXTS, batch, cases, run, said};

#[test]
fn a_bad_line_gets_an_error_in_its_place_and_the_rest_goes_on() {
    const GOOD: &str = "{\"id\":\"good\",\"text\":\"Rain.\"}";
    let cases: Vec<(&str, &str)> = cases(BAD_LINES).collect();
    let input: String = cases
        .iter()
        .map(|(line, _)| format!("{line}\n{GOOD}\n"))
        .collect();
    let output = run(&["batch", "--max-bytes", "60"], input);
    assert!(output.status.success(), "{}", said(&output));
    // Not parsed again: an id may hold a lone surrogate, which `Value` cannot.
    let answers: Vec<&str> = str::from_utf8(&output.stdout).unwrap().lines().collect();
    assert_eq!(answers.len(), 2 * cases.len());
    for ((pair, (line, expected)), number) in answers.chunks(2).zip(&cases).zip((1..).step_by(2)) {
        let (id, code) = expected.rsplit_once(' ').unwrap();
        let start = format!("{{\"id\":{id},\"error\":{{\"code\":\"{code}\",\"message\":\"");
        let end = format!("\",\"line\":{number}}}}}");
        assert!(
            pair[0].starts_with(&start) && pair[0].ends_with(&end),
            "{line}: {}",
            pair[0]
        );
        assert!(
            pair[1].starts_with("{\"id\":\"good\",\"lang\":"),
            "after {line}: {}",
            pair[1]
        );
    }
}

#[test]
fn bytes_that_are_no_text_get_an_error() {
    let deep = "[".repeat(100_000);
    for (line, id, code) in [
        (
            b"{\"id\":\"x\",\"text\":\"Low\xff\xfemere\"}".as_slice(),
            Value::from("x"),
            "not-utf8",
        ),
        (
            b"{\"id\":\"\xc3\",\"text\":\"Lowmere\"}",
            Value::Null,
            "not-utf8",
        ),
        (b"\xff\xfe{\x00}\x00", Value::Null, "not-utf8"),
        (b" \t \r", Value::Null, "blank-line"),
        (deep.as_bytes(), Value::Null, "not-json"),
        (
            format!("{{\"text\":\"a\",\"more\":{deep}").as_bytes(),
            Value::Null,
            "not-json",
        ),
    ] {
        let answers = batch(&[], [line, b"\n{\"text\":\"Rain.\"}"].concat());
        assert_eq!(answers.len(), 2);
        assert_eq!(
            (&answers[0]["id"], &answers[0]["error"]["code"]),
            (&id, &Value::from(code))
        );
        assert!(answers[1]["sentences"].is_array());
    }
}

#[test]
fn a_line_too_long_to_keep_is_answered_and_passed_over() {
    let long = format!("{{\"text\":\"{}\"}}", "a".repeat(3 << 20));
    let good = "{\"id\":1,\"text\":\"Rain.\"}";
    for (input, expected) in [
        (
            format!("{good}\n{long}\n{good}\n"),
            vec![None, Some(2), None],
        ),
        (
            format!("{long}\n{long}\n\n{good}"),
            vec![Some(1), Some(2), Some(3), None],
        ),
        (format!("{good}\n{long}"), vec![None, Some(2)]),
    ] {
        let lines: Vec<Option<u64>> = batch(&["--max-bytes", "100"], input)
            .iter()
            .map(|answer| answer["error"]["line"].as_u64())
            .collect();
        assert_eq!(lines, expected);
    }
    let answers = batch(&["--max-bytes", "100"], long);
    assert_eq!(answers[0]["error"]["code"], "line-too-long");
}

#[test]
fn only_line_feeds_end_lines() {
    let good = "{\"id\":\"a\u{2028}b\u{85}c\",\"text\":\"Rain.\"}";
    for (input, count) in [
        (String::new(), 0),
        (good.to_owned(), 1),
        (format!("{good}\n"), 1),
        (format!("{good}\r\n{good}\r\n"), 2),
        (format!("\u{feff}{good}\n{good}"), 2),
        (format!(" \t{good}  \n"), 1),
    ] {
        let answers = batch(&[], input);
        assert_eq!(answers.len(), count);
        assert!(
            answers
                .iter()
                .all(|answer| answer["id"] == "a\u{2028}b\u{85}c"),
            "{answers:?}"
        );
    }
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let bad: String = cases(BAD_LINES)
        .map(|(line, _)| format!("{line}\n"))
        .collect();
    let input = format!("{TEXTS}{bad}").repeat(40);
    let once = run(&["batch", "--tokens", "--jobs", "1"], input.as_str());
    assert_eq!(answers_count(&once), input.lines().count());
    let again = run(&["batch", "--tokens", "--jobs", "7"], input.as_str());
    assert!(once.stdout == again.stdout);
}

fn answers_count(output: &Output) -> usize {
    output.stdout.iter().filter(|&&byte| byte == b'\n').count()
}

#[test]
fn a_line_is_answered_as_soon_as_it_is_there() {
    let mut child = Command::new(PROGRAM)
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..3 {
        writeln!(stdin, "{{\"id\":{id},\"text\":\"Rain fell.\"}}").unwrap();
        assert!(
            answers
                .next()
                .unwrap()
                .unwrap()
                .starts_with(&format!("{{\"id\":{id},"))
        );
    }
    drop(stdin);
    assert!(answers.next().is_none());
    assert!(child.wait().unwrap().success());
}
