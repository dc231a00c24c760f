//! `summarize`, `entities` and `analyze` over files.

use crate::support::{STORY, answers, file, folder, run, said};

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

#[test]
fn what_is_no_text_in_utf_8_is_told_apart() {
    let folder = folder("other-encodings");
    let utf16 =
        |unit: fn(u16) -> [u8; 2]| -> Vec<u8> { STORY.encode_utf16().flat_map(unit).collect() };
    let little = utf16(u16::to_le_bytes);
    for (name, content, reason) in [
        (
            "little.txt",
            little.clone(),
            "it is in UTF-16 (not-utf8): convert it, as with `iconv -f UTF-16LE",
        ),
        (
            "marked.txt",
            [b"\xff\xfe".as_slice(), &little].concat(),
            "iconv -f UTF-16LE",
        ),
        ("big.txt", utf16(u16::to_be_bytes), "iconv -f UTF-16BE"),
        (
            "picture.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xd5\x31\0".to_vec(),
            "it is no text (not-utf8)",
        ),
    ] {
        let path = file(&folder, name, content);
        let output = run(&["summarize", &path], "");
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = said(&output);
        assert!(
            output.stdout.is_empty() && said.contains(&path) && said.contains(reason),
            "{said}"
        );
    }
    let path = folder.to_str().unwrap();
    let output = run(&["summarize", path], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("is a folder: name the files in it"));
    // A few zeros make no UTF-16.
    let zeros = file(&folder, "zeros.txt", STORY.replace(" the ", " \0the\0 "));
    assert!(run(&["summarize", &zeros], "").status.success());
}
