//! The program from outside: what goes in, what comes out, with which exit status.
//!
//! Cases are files in `cases/`: adding one needs no code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_nutgraf");
const USAGE: &str = include_str!("cases/usage.txt");
const BAD_LINES: &str = include_str!("cases/bad-lines.txt");
const TEXTS: &str = include_str!("cases/texts.jsonl");
const STORY: &str = "Rain fell on Lowmere all night. The mill bridge was closed\n  at dawn. Nobody was hurt, said the \
                     warden. Buses will go by the coast road until Friday.\n";

/// Runs the program to its end.
fn run(args: &[&str], input: impl Into<Vec<u8>>) -> Output {
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
fn batch(args: &[&str], input: impl Into<Vec<u8>>) -> Vec<Value> {
    let args: Vec<&str> = ["batch"].iter().chain(args).copied().collect();
    let output = run(&args, input);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    assert_eq!(said(&output), "", "{args:?}");
    answers(&output)
}

fn answers(output: &Output) -> Vec<Value> {
    let text = str::from_utf8(&output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.split_terminator('\n')
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn said(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// The cases of a file: what stands left and right of ` => `.
fn cases(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines()
        .filter(|line| !line.starts_with("# "))
        .map(|line| {
            let (left, right) = line.split_once(" => ").expect("a case has an arrow");
            (left.trim_end_matches(' '), right)
        })
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn wrong_usage_is_status_2_and_one_line() {
    for (args, reason) in cases(USAGE) {
        let output = run(&args.split_whitespace().collect::<Vec<_>>(), STORY);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(2), "{args}: {said}");
        assert!(output.stdout.is_empty(), "{args}");
        assert_eq!(said.lines().count(), 1, "{args}: {said}");
        assert!(
            said.starts_with("nutgraf: ") && said.contains(reason),
            "{args}: {said}"
        );
    }
}

#[test]
fn help_and_version_are_no_errors() {
    for args in [["--help"].as_slice(), &["batch", "--help"], &["--version"]] {
        let output = run(args, "");
        assert!(
            output.status.success() && said(&output).is_empty() && !output.stdout.is_empty(),
            "{args:?}"
        );
    }
}

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
fn every_quote_is_the_verbatim_slice_in_every_unit() {
    // `Value` refuses lone surrogates; the program takes each as U+FFFD.
    let texts: Vec<String> = TEXTS
        .lines()
        .map(|line| {
            ["\\ud800", "\\udc00", "\\ud83d"]
                .iter()
                .fold(line.to_owned(), |line, lone| line.replace(lone, "\\ufffd"))
        })
        .map(|line| {
            serde_json::from_str::<Value>(&line).unwrap()["text"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    for unit in ["chars", "utf8", "utf16"] {
        let answers = batch(&["--offsets", unit, "--tokens", "--sentences", "2"], TEXTS);
        assert_eq!(answers.len(), texts.len());
        for (text, answer) in texts.iter().zip(&answers) {
            let slice =
                |span: &Value| slice(text, unit, number(&span["start"]), number(&span["end"]));
            for quote in list(answer, "summary") {
                assert_eq!(quote["text"], slice(quote), "{unit}, {}", answer["id"]);
                let sentence = &list(answer, "sentences")[number(&quote["sentence"])];
                assert_eq!(
                    (&quote["start"], &quote["end"]),
                    (&sentence["start"], &sentence["end"])
                );
            }
            let tokens: String = list(answer, "tokens").iter().map(slice).collect();
            let letters = |text: &str| {
                text.chars()
                    .filter(|c| c.is_alphanumeric())
                    .collect::<String>()
            };
            assert_eq!(letters(&tokens), letters(text), "{unit}, {}", answer["id"]);
        }
    }
}

fn list<'v>(answer: &'v Value, name: &str) -> &'v Vec<Value> {
    answer[name].as_array().unwrap()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// The slice of a text by offsets in a unit, cut without the program's help.
fn slice(text: &str, unit: &str, start: usize, end: usize) -> String {
    match unit {
        "chars" => text.chars().skip(start).take(end - start).collect(),
        "utf8" => text[start..end].to_owned(),
        _ => String::from_utf16(&text.encode_utf16().collect::<Vec<_>>()[start..end]).unwrap(),
    }
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

#[test]
fn parts_are_left_out_when_asked() {
    for answer in batch(&["--no-summary", "--no-entities"], TEXTS) {
        for name in ["summary", "entities"] {
            assert_eq!(answer[name], Value::Array(Vec::new()));
        }
        for name in ["sentences", "blocks", "keyphrases", "warnings"] {
            assert!(answer[name].is_array(), "{name}");
        }
        for name in ["tokens", "views", "source"] {
            assert!(answer.get(name).is_none(), "{name}");
        }
    }
}

#[test]
fn a_title_on_the_line_goes_before_the_option() {
    let text = "\"text\":\"Rain fell on Lowmere. Snow fell on Quay.\"";
    let input = |title: &str| format!("{{{text},\"title\":{title}}}");
    let with_option = |title: &str| batch(&["--title", "Snow on Quay"], input(title));
    assert_eq!(
        with_option("\"Rain\""),
        batch(&["--title", "Rain"], input("null"))
    );
    assert_eq!(with_option("null"), batch(&[], input("\"Snow on Quay\"")));
}

#[test]
fn a_summary_is_one_sentence_a_line() {
    let folder = folder("one-sentence-a-line");
    let story = file(&folder, "story.txt", STORY);
    let output = run(&["summarize", "--sentences", "2", &story], "");
    assert!(output.status.success(), "{}", said(&output));
    let lines: Vec<&str> = str::from_utf8(&output.stdout).unwrap().lines().collect();
    assert_eq!(lines.len(), 2);
    let flat = STORY.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(lines.iter().all(|line| flat.contains(line)), "{lines:?}");
    let from_stdin = run(&["summarize", "--sentences", "2", "-"], STORY);
    assert_eq!(from_stdin.stdout, output.stdout);
    let whole = run(&["summarize", "--sentences", "99"], STORY);
    assert_eq!(
        str::from_utf8(&whole.stdout)
            .unwrap()
            .replace('\n', " ")
            .trim(),
        flat
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_goes_on() {
    let folder = folder("cannot-be-read");
    let story = file(&folder, "story.txt", STORY);
    let latin1 = file(&folder, "latin1.txt", b"Rain fell in Qu\xe9bec.");
    let large = file(&folder, "large.txt", STORY.repeat(9));
    let output = run(
        &[
            "summarize",
            "--max-bytes",
            "300",
            "no-such-file",
            &latin1,
            &large,
            &story,
        ],
        "",
    );
    assert_eq!(output.status.code(), Some(1));
    let said: Vec<&str> = said(&output).lines().collect();
    assert_eq!(said.len(), 3, "{said:?}");
    for (line, parts) in said.iter().zip([
        ["no-such-file: cannot be read", "check the name"],
        ["latin1.txt: byte 16 is not UTF-8 (not-utf8)", "iconv"],
        [
            "large.txt: more than 300 bytes (text-too-large)",
            "--max-bytes",
        ],
    ]) {
        assert!(
            line.starts_with("nutgraf: ") && parts.iter().all(|part| line.contains(part)),
            "{line}"
        );
    }
    assert_eq!(output.stdout, run(&["summarize", &story], "").stdout);
}

#[test]
fn html_is_read_as_text_with_a_warning() {
    let page = file(&folder("html"), "page.HTML", STORY);
    let output = run(&["summarize", &page], "");
    assert!(output.status.success());
    assert_eq!(output.stdout, run(&["summarize"], STORY).stdout);
    assert!(
        said(&output).contains("page.HTML: warning: HTML is read as plain text"),
        "{}",
        said(&output)
    );
}

#[test]
fn json_says_what_was_analyzed_and_how() {
    let folder = folder("json");
    let story = file(&folder, "story.txt", "Rain fell.");
    let output = run(
        &[
            "analyze",
            "--json",
            "--words",
            "9",
            "--title",
            "Rain",
            "--offsets",
            "utf16",
            "--tokens",
            &story,
            &story,
        ],
        "",
    );
    let text = str::from_utf8(&output.stdout).unwrap();
    let answers = answers(&output);
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0]["id"], story.as_str());
    let names = [
        "id",
        "lang",
        "summary",
        "sentences",
        "blocks",
        "entities",
        "keyphrases",
        "tokens",
        "warnings",
        "source",
        "offsets",
        "options",
        "model",
        "version",
    ];
    let places: Vec<usize> = names
        .iter()
        .map(|name| text.find(&format!("\"{name}\":")).expect(name))
        .collect();
    assert!(places.is_sorted(), "{text}");
    assert_eq!(answers[0]["source"]["bytes"], 10);
    assert_eq!(
        answers[0]["source"]["sha256"],
        "8a4b1e83d9ac76588abc6e52934641f9985fa28116917d200b1d05572e6d79b8"
    );
    assert_eq!(answers[0]["offsets"], "utf16");
    assert_eq!(
        answers[0]["options"]["length"],
        serde_json::json!({ "words": 9 })
    );
    assert_eq!(answers[0]["options"]["title"], "Rain");
    assert_eq!(answers[0]["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn entities_are_one_a_line_with_their_counts() {
    let output = run(
        &["entities"],
        "It rained on Monday. Write to varn@lowmere.example, or to varn@lowmere.example.",
    );
    assert!(output.status.success(), "{}", said(&output));
    let lines: Vec<&str> = str::from_utf8(&output.stdout).unwrap().lines().collect();
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("date          Monday")),
        "{lines:?}"
    );
    assert!(
        lines.contains(&"email         varn@lowmere.example (2)"),
        "{lines:?}"
    );
}

#[test]
fn a_report_shows_language_summary_and_key_phrases() {
    let output = run(&["analyze", "--sentences", "2"], STORY);
    assert!(output.status.success());
    let report = str::from_utf8(&output.stdout).unwrap();
    for line in ["Text", "Summary", "Key phrases", "Entities"] {
        assert!(report.lines().any(|other| other == line), "{report}");
    }
    assert!(report.contains("sentences     4"), "{report}");
    let without = run(&["analyze", "--no-summary", "--no-entities"], STORY);
    let without = str::from_utf8(&without.stdout).unwrap();
    assert!(
        !without.contains("Summary") && !without.contains("Entities"),
        "{without}"
    );
}
