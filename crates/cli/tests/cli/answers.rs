//! `batch`, its answers: exact spans in every unit, the parts asked for.

use serde_json::Value;

use crate::support::{TEXTS, batch};

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
