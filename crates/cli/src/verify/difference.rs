//! The first thing in which a record and a text, or a record and a new analysis, are not the same.

use serde::Serialize;
use serde_json::Value;

/// What differs, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Stable, listed in the README.
    pub code: &'static str,
    /// The record's field, as JavaScript writes it: `summary[1].text`.
    pub field: String,
    /// The place in the text, in the record's unit, where there is one.
    pub place: Option<(u64, u64)>,
    /// What the record says; nothing where it says nothing.
    pub expected: Option<String>,
    /// What was found instead; nothing where there is nothing.
    pub found: Option<String>,
}

impl Difference {
    /// A difference without a place.
    pub fn new(
        code: &'static str,
        field: impl Into<String>,
        expected: impl ToString,
        found: Option<String>,
    ) -> Self {
        Self {
            code,
            field: field.into(),
            place: None,
            expected: Some(expected.to_string()),
            found,
        }
    }

    /// The same with a place.
    pub fn at(self, start: u64, end: u64) -> Self {
        Self {
            place: Some((start, end)),
            ..self
        }
    }
}

/// The first entry of a list that another list does not have in its place: by the field that differs, or whole where
/// one of the two ends before it.
pub fn between<E: PartialEq + Serialize>(
    code: &'static str,
    list: &str,
    expected: &[E],
    found: &[E],
) -> Option<Difference> {
    let at = (0..expected.len().max(found.len())).find(|&at| expected.get(at) != found.get(at))?;
    // What is serialized here are plain structs of strings and numbers, which cannot fail.
    let value = |entries: &[E]| {
        let entry = entries.get(at);
        entry.and_then(|entry| serde_json::to_value(entry).ok())
    };
    let (expected, found) = (value(expected), value(found));
    let place = expected.as_ref().or(found.as_ref()).and_then(place);
    let (path, expected, found) =
        first_unlike(format!("{list}[{at}]"), expected.as_ref(), found.as_ref());
    Some(Difference {
        code,
        field: path,
        place,
        expected: expected.map(shown),
        found: found.map(shown),
    })
}

/// The first leaf in which two values that are not the same differ, with its path.
fn first_unlike<'v>(
    path: String,
    one: Option<&'v Value>,
    other: Option<&'v Value>,
) -> (String, Option<&'v Value>, Option<&'v Value>) {
    let below = match (one, other) {
        (Some(Value::Object(one)), Some(Value::Object(other))) => one
            .keys()
            .chain(other.keys())
            .find(|name| one.get(*name) != other.get(*name))
            .map(|name| (format!("{path}.{name}"), one.get(name), other.get(name))),
        (Some(Value::Array(one)), Some(Value::Array(other))) => (0..one.len().max(other.len()))
            .find(|&at| one.get(at) != other.get(at))
            .map(|at| (format!("{path}[{at}]"), one.get(at), other.get(at))),
        _ => None,
    };
    match below {
        Some((path, one, other)) => first_unlike(path, one, other),
        None => (path, one, other),
    }
}

/// Where an entry stands, or its first mention.
fn place(entry: &Value) -> Option<(u64, u64)> {
    let own = |value: &Value| Some((value.get("start")?.as_u64()?, value.get("end")?.as_u64()?));
    own(entry).or_else(|| own(entry.get("mentions")?.get(0)?))
}

/// A value as a person knows it: a text as it is, an entry by its text, its name or its place.
fn shown(value: &Value) -> String {
    let name = ["text", "name", "code"]
        .iter()
        .find_map(|name| value.get(name)?.as_str());
    match (value, name, place(value)) {
        (Value::String(text), ..) => text.clone(),
        // As JavaScript prints it: 1, not 1.0.
        (Value::Number(number), ..) if number.is_f64() => {
            number.as_f64().unwrap_or_default().to_string()
        }
        (_, Some(name), _) => name.to_owned(),
        (_, None, Some((start, end))) => format!("{start}..{end}"),
        _ => value.to_string(),
    }
}
