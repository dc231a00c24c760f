//! `verify`: what holds, what does not and where, and what cannot be read.

use std::fs;
use std::process::Output;

use serde_json::Value;

use crate::support::{STORY, answers, cases, file, folder, run, said};

/// The same cases as for the package.
const CASES: &str = include_str!("../../../../tests/verify/cases.txt");
const TEXT: &str = include_str!("../../../../tests/verify/story.txt");

fn saved(arguments: &[&str], text: &str) -> String {
    let output = run(&[&["summarize", "--json"], arguments].concat(), text);
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

/// A record and a text after the changes of a case.
fn changed(record: &str, text: &str, changes: &str) -> (Value, String) {
    let mut record: Value = serde_json::from_str(record).unwrap();
    let mut text = text.to_owned();
    for change in changes.split("; ") {
        let (what, rest) = change.split_once(' ').unwrap_or((change, ""));
        match (what, rest.split_once(" = ")) {
            ("nothing", _) => {}
            ("record", Some((field, value))) => {
                set(
                    &mut record,
                    field,
                    Some(serde_json::from_str(value).unwrap()),
                );
            }
            ("record", None) => set(&mut record, rest.strip_suffix(" -").unwrap(), None),
            ("source", Some((from, to))) => {
                let (from, to): (String, String) = (
                    serde_json::from_str(from).unwrap(),
                    serde_json::from_str(to).unwrap(),
                );
                assert!(text.contains(&from), "{changes}");
                text = text.replace(&from, &to);
            }
            _ => unreachable!("no change: {change}"),
        }
    }
    (record, text)
}

/// Sets a field of a record, or takes it away.
fn set(record: &mut Value, field: &str, value: Option<Value>) {
    let pointer = format!("/{}", field.replace(['.', '['], "/").replace(']', ""));
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match (record.pointer_mut(parent).expect(field), value) {
        (Value::Object(parent), Some(value)) => {
            parent.insert(name.to_owned(), value);
        }
        (Value::Object(parent), None) => {
            parent.shift_remove(name).expect(field);
        }
        (Value::Array(parent), Some(value)) => parent[name.parse::<usize>().unwrap()] = value,
        (Value::Array(parent), None) => {
            parent.remove(name.parse::<usize>().unwrap());
        }
        _ => unreachable!("no field {field}"),
    }
}

/// A verdict as a case writes it.
fn told(verdict: &Value) -> String {
    let difference = &verdict["difference"];
    assert_eq!(verdict["holds"].as_bool().unwrap(), difference.is_null());
    let mut told = match difference {
        Value::Null => "holds".to_owned(),
        found => format!(
            "{} {}",
            found["code"].as_str().unwrap(),
            found["field"].as_str().unwrap()
        ),
    };
    for note in verdict["notes"].as_array().unwrap() {
        told += &format!(" + {}", note["code"].as_str().unwrap());
    }
    told
}

#[test]
fn every_case_is_told_in_every_unit() {
    let folder = folder("verify-cases");
    let all: Vec<(&str, &str)> = cases_of(CASES).collect();
    assert!(all.len() > 50);
    for unit in ["chars", "utf8", "utf16"] {
        let record = saved(&["--sentences", "2", "--offsets", unit, "-"], TEXT);
        let (mut records, mut sources) = (String::new(), Vec::new());
        for (at, (changes, _)) in all.iter().enumerate() {
            let (record, text) = changed(&record, TEXT, changes);
            records += &format!("{record}\n");
            sources.push(file(&folder, &format!("{unit}-{at}.txt"), text));
        }
        let records = file(&folder, &format!("{unit}.jsonl"), records);
        let mut arguments = vec!["verify", "--json", &records];
        arguments.extend(sources.iter().map(String::as_str));
        let output = run(&arguments, "");
        assert_eq!(output.status.code(), Some(3), "{}", said(&output));
        let mut verdicts = answers(&output).into_iter();
        for (at, (changes, expected)) in all.iter().enumerate() {
            let line = format!("{records}: record {}: ", at + 1);
            let found = if said(&output).contains(&line) {
                "unreadable".to_owned()
            } else {
                told(&verdicts.next().unwrap())
            };
            assert_eq!(found, *expected, "{unit}: {changes}");
        }
        assert_eq!(verdicts.next(), None);
    }
}

/// The cases of the shared file, which has blank lines and comments between them.
fn cases_of(file: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = file
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.flat_map(cases)
}

#[test]
fn what_was_saved_of_any_text_holds() {
    let folder = folder("verify-texts");
    let texts = [
        STORY.to_owned(),
        TEXT.to_owned(),
        TEXT.replace('\n', "\r\n"),
        format!("\u{FEFF}{TEXT}"),
        "\u{FEFF}Rain fell.\r\nSnow fell.\u{2028}Nul \0 in it. 𝔸na met 𠀀𠀁.".to_owned(),
        "部长周二抵达首都。各国领导人表示欢迎！".to_owned(),
        String::new(),
        " \n".to_owned(),
    ];
    for (at, text) in texts.iter().enumerate() {
        let source = file(&folder, &format!("{at}.txt"), text);
        for options in [
            &["--sentences", "1"][..],
            &["--words", "9", "--no-entities", "--offsets", "utf16"],
            &["--percent", "40", "--no-summary", "--tokens"],
            &["--minutes", "0.1", "--title", "Rain", "--lang", "en"],
            &["--chars", "90", "--offsets", "utf8"],
            &["--minutes", "1e305"],
            &["--percent", "0.0000001"],
        ] {
            let record = saved(&[options, &[source.as_str()]].concat(), "");
            let record = file(&folder, "record.json", record);
            let output = run(&["verify", &record, &source], "");
            let printed = str::from_utf8(&output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(0), "{at} {options:?}: {printed}");
            assert!(
                printed.starts_with(&format!("{source}: holds: "))
                    && printed.ends_with("another analysis gives the same\n"),
                "{printed}"
            );
        }
    }
}

#[test]
fn halves_of_characters_are_one_replacement_character_each() {
    let folder = folder("verify-halves");
    let source = file(&folder, "story.txt", "A \u{FFFD} in Lowmere. Quay\u{FFFD}.");
    let record = saved(&["--offsets", "utf16", &source], "").replace('\u{FFFD}', "\\ud83d");
    assert!(record.contains("ud83d"));
    let output = run(&["verify", "-", &source], record);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn tokens_are_compared_where_the_record_has_them() {
    let folder = folder("verify-tokens");
    let source = file(&folder, "story.txt", STORY);
    let mut record: Value = serde_json::from_str(&saved(&["--tokens", &source], "")).unwrap();
    set(&mut record, "tokens[2]", None);
    let output = run(&["verify", "--json", "-", &source], record.to_string());
    let difference = &answers(&output)[0]["difference"];
    assert_eq!(difference["field"], "tokens[2].start", "{difference}");
}

#[test]
fn one_record_or_many_one_source_or_many() {
    let folder = folder("verify-many");
    let source = file(&folder, "story.txt", STORY);
    let other = file(&folder, "other.txt", TEXT);
    let records = saved(&[&source, &other], "");
    let both = file(&folder, "both.jsonl", &records);
    let status = |output: &Output| output.status.code();
    assert_eq!(
        status(&run(&["verify", &both, &source, &other], "")),
        Some(0)
    );
    // Without a source, the file that the id names.
    assert_eq!(status(&run(&["verify", &both], "")), Some(0));
    let one = run(&["verify", &both, &source], "");
    assert_eq!(
        (status(&one), one.stdout.split(|&b| b == b'\n').count()),
        (Some(3), 3)
    );
    let three = run(&["verify", &both, &source, &other, &other], "");
    assert_eq!(status(&three), Some(2));
    assert!(
        said(&three).contains("2 records and 3 sources"),
        "{}",
        said(&three)
    );

    // A record laid out over lines, with a byte order mark, on standard input.
    let record: Value = serde_json::from_str(records.lines().next().unwrap()).unwrap();
    let pretty = format!("\u{FEFF}{record:#}\r\n");
    assert_eq!(status(&run(&["verify", "-", &source], pretty)), Some(0));
    let only = file(&folder, "only.json", records.lines().next().unwrap());
    assert_eq!(status(&run(&["verify", &only, "-"], STORY)), Some(0));
    // An id that is no file, as the page's is a headline.
    let id = run(
        &["verify", "-"],
        record.to_string().replace("story.txt", "Tide gates"),
    );
    assert_eq!(status(&id), Some(1));
    assert!(
        said(&id).contains("is no file here: name its source"),
        "{}",
        said(&id)
    );
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_goes_on() {
    let folder = folder("verify-unreadable");
    let source = file(&folder, "story.txt", STORY);
    let latin1 = file(&folder, "latin1.txt", b"Rain fell in Qu\xe9bec.");
    let record = saved(&[&source], "");
    for (input, source, reason) in [
        ("", &source, "no saved summary"),
        ("Rain fell.", &source, "no saved summary"),
        ("{\"summary\":[]", &source, "no saved summary"),
        ("{}", &source, "a line of `batch` cannot be verified"),
        (&record, &latin1, "latin1.txt: byte 16 is not UTF-8"),
        (
            &record,
            &"no-such-file".to_owned(),
            "no-such-file: cannot be read",
        ),
    ] {
        let output = run(&["verify", "-", source], input);
        assert_eq!(output.status.code(), Some(1), "{input}");
        assert!(
            output.stdout.is_empty() && said(&output).contains(reason),
            "{}",
            said(&output)
        );
        assert_eq!(said(&output).lines().count(), 1);
    }
    let missing = run(&["verify", "no-such-record.json", &source], "");
    assert_eq!(missing.status.code(), Some(1));
    assert!(said(&missing).starts_with("nutgraf: no-such-record.json: cannot be read"));
    let batch = run(&["batch"], "{\"text\":\"Rain fell.\"}\n{}\n");
    let mixed = [&batch.stdout, record.as_bytes()].concat();
    let output = run(&["verify", "-", &source], mixed);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said(&output).lines().count(), 2);
    assert!(str::from_utf8(&output.stdout).unwrap().contains("holds"));
}

#[test]
fn a_difference_is_said_in_one_line() {
    let folder = folder("verify-said");
    let source = file(&folder, "story.txt", STORY);
    let record = saved(&[&source], "").replace("mill bridge", "mill tower");
    let output = run(&["verify", "-", &source], record);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(
        str::from_utf8(&output.stdout).unwrap(),
        format!(
            "{source}: does not hold: summary[1].text (other-text), chars 32..69: expected \
             \"The mill tower was closed\\n  at dawn.\", found \"The mill bridge was closed\\n  at dawn.\"\n"
        )
    );
    let model = fs::read("../../models/en.bin").unwrap();
    let model = file(&folder, "model.bin", model);
    let record = saved(&["--model", &model, &source], "");
    let output = run(&["verify", "--model", &model, "-", &source], record);
    assert!(output.status.success(), "{output:?}");
}
