//! What is said of a record: a line for a person, or a line of JSON.

use super::Verdict;
use super::difference::Difference;
use super::saved::Saved;
use super::source::explained;
use crate::json::Json;

/// Most characters of a value that a line for a person shows.
const SHOWN: usize = 80;

/// One line for a person.
pub fn as_text(source: &str, saved: &Saved, verdict: &Verdict) -> String {
    let mut line = format!("{source}: ");
    match &verdict.difference {
        None => {
            line += &format!("holds: {} where the record says", standing(saved));
            if verdict.notes.is_empty() {
                line += ", and another analysis gives the same";
            }
        }
        Some(difference) => line += &described(difference, saved.offsets.name()),
    }
    for note in &verdict.notes {
        line += &format!("; {} ({})", note.message, note.code);
    }
    line + "\n"
}

/// How much of what is quoted stands in the text.
fn standing(saved: &Saved) -> String {
    let mentions = saved.entities.iter().map(|entity| entity.mentions.len());
    match (saved.summary.len(), mentions.sum()) {
        (sentences, 0) => format!(
            "{} {}",
            counted(sentences, "sentence"),
            if sentences == 1 { "stands" } else { "stand" }
        ),
        (sentences, mentions) => format!(
            "{} and {} stand",
            counted(sentences, "sentence"),
            counted(mentions, "mention")
        ),
    }
}

fn described(difference: &Difference, unit: &str) -> String {
    let mut said = format!("does not hold: {} ({})", difference.field, difference.code);
    if let Some((start, end)) = difference.place {
        said += &format!(", {unit} {start}..{end}");
    }
    if difference.field.starts_with("source") {
        said += &format!(", {}", explained(difference.code));
    }
    let value = |value: &Option<String>| {
        value
            .as_deref()
            .map_or_else(|| "nothing".to_owned(), quoted)
    };
    said + &format!(
        ": expected {}, found {}",
        value(&difference.expected),
        value(&difference.found)
    )
}

/// One object.
pub fn as_json(saved: &Saved, verdict: &Verdict) -> Vec<u8> {
    let mut json = Json::default();
    json.object(|json| {
        json.key("id").raw(&saved.id.to_string());
        json.key("holds").boolean(verdict.difference.is_none());
        if let Some(difference) = &verdict.difference {
            json.key("difference").object(|json| {
                json.key("code").string(difference.code);
                json.key("field").string(&difference.field);
                if let Some((start, end)) = difference.place {
                    json.key("start").integer(start);
                    json.key("end").integer(end);
                }
                let values = [
                    ("expected", &difference.expected),
                    ("found", &difference.found),
                ];
                for (name, value) in values {
                    match value {
                        Some(value) => json.key(name).string(value),
                        None => json.key(name).raw("null"),
                    }
                }
            });
        }
        json.key("notes").list(&verdict.notes, |json, note| {
            json.object(|json| {
                json.key("code").string(note.code);
                json.key("message").string(&note.message);
            });
        });
    });
    json.end_line();
    json.into_bytes()
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

/// A value on one line, its middle left out where it is long: what differs is mostly at an end.
fn quoted(value: &str) -> String {
    let count = value.chars().count();
    if count <= SHOWN {
        return format!("{value:?}");
    }
    let half = SHOWN / 2;
    let begin: String = value.chars().take(half).collect();
    let end: String = value.chars().skip(count - half).collect();
    format!("{:?}", format!("{begin} … {end}"))
}
