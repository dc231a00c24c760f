//! One line of `batch`: a JSON object with a text.
//!
//! JSON strings may hold escaped lone surrogates (`"\ud800"`), which no Unicode text can: each counts as one
//! U+FFFD. `serde_json` gives such strings as bytes in WTF-8, where a surrogate has three bytes, as U+FFFD has.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

/// What is asked in one line.
#[derive(Debug, PartialEq)]
pub struct Record<'l> {
    /// As it came, in JSON; `null` where there is none.
    pub id: &'l str,
    /// The text to analyze.
    pub text: Cow<'l, str>,
    /// Its headline.
    pub title: Option<String>,
    /// Its language.
    pub lang: Option<String>,
}

/// A line that gets an error instead of a result.
#[derive(Debug, PartialEq)]
pub struct BadLine {
    /// The line's id in JSON where it could be read, else `null`.
    pub id: String,
    /// Why.
    pub fault: Fault,
}

/// Why a line cannot be answered with a result.
#[derive(Debug, PartialEq)]
pub struct Fault {
    /// Stable, listed in the README.
    pub code: &'static str,
    /// What is wrong and what is needed.
    pub message: String,
}

impl Fault {
    /// A fault of that code.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    /// At a line whose id could not be read.
    pub fn without_id(self) -> BadLine {
        BadLine {
            id: "null".to_owned(),
            fault: self,
        }
    }
}

/// Reads one line, without its line end.
///
/// # Errors
/// `blank-line`, `not-utf8`, `not-json`, `missing-text`, `wrong-type`.
pub fn read(line: &[u8]) -> Result<Record<'_>, BadLine> {
    if line.trim_ascii().is_empty() {
        return Err(Fault::new(
            "blank-line",
            "the line is blank: give one JSON object a line",
        )
        .without_id());
    }
    let line = str::from_utf8(line).map_err(|fault| BadLine {
        id: id_of_damaged(line),
        fault: Fault::new(
            "not-utf8",
            format!(
                "byte {} of the line is not UTF-8: convert the input to UTF-8",
                fault.valid_up_to() + 1
            ),
        ),
    })?;
    let fields: Fields = serde_json::from_str(line).map_err(|fault| {
        Fault::new("not-json", format!("the line is no JSON object: {fault}")).without_id()
    })?;
    fields.record().map_err(|fault| BadLine {
        id: fields.id().to_owned(),
        fault,
    })
}

/// The id of a line that is not UTF-8, where the damage lies elsewhere.
fn id_of_damaged(line: &[u8]) -> String {
    let mended = String::from_utf8_lossy(line);
    let id = serde_json::from_str::<Fields>(&mended)
        .map(|fields| fields.id())
        .unwrap_or("null");
    if id.contains(char::REPLACEMENT_CHARACTER) {
        "null".to_owned()
    } else {
        id.to_owned()
    }
}

/// The values we know, as JSON; the last one of a name counts.
#[derive(Default)]
struct Fields<'l> {
    id: Option<&'l RawValue>,
    text: Option<&'l RawValue>,
    title: Option<&'l RawValue>,
    lang: Option<&'l RawValue>,
}

impl<'l> Fields<'l> {
    /// The id in JSON: a string or a number, else `null`.
    fn id(&self) -> &'l str {
        let id = self.id.map_or("null", RawValue::get);
        if id.starts_with(|first: char| first == '"' || first == '-' || first.is_ascii_digit()) {
            id
        } else {
            "null"
        }
    }

    fn record(&self) -> Result<Record<'l>, Fault> {
        let text = self.text.ok_or_else(|| {
            Fault::new(
                "missing-text",
                "the object has no \"text\": give one, a string",
            )
        })?;
        Ok(Record {
            id: self.id(),
            text: string("text", text)?,
            title: optional_string("title", self.title)?,
            lang: optional_string("lang", self.lang)?,
        })
    }
}

fn optional_string(name: &str, json: Option<&RawValue>) -> Result<Option<String>, Fault> {
    json.filter(|json| json.get() != "null")
        .map(|json| string(name, json).map(Cow::into_owned))
        .transpose()
}

/// The string that `json` is, lone surrogates mended.
fn string<'l>(name: &str, json: &'l RawValue) -> Result<Cow<'l, str>, Fault> {
    let wrong_type = || {
        Fault::new(
            "wrong-type",
            format!("\"{name}\" is no string: give a string"),
        )
    };
    let Wtf8(bytes) = serde_json::from_str(json.get()).map_err(|_| wrong_type())?;
    match bytes {
        Cow::Borrowed(bytes) => str::from_utf8(bytes)
            .map(Cow::Borrowed)
            .map_err(|_| wrong_type()),
        Cow::Owned(mut bytes) => {
            mend_surrogates(&mut bytes);
            String::from_utf8(bytes)
                .map(Cow::Owned)
                .map_err(|_| wrong_type())
        }
    }
}

/// Puts U+FFFD in the place of each surrogate: in WTF-8 a surrogate is ED followed by A0 to BF and one byte
/// more, and in UTF-8 ED is never followed by those.
fn mend_surrogates(bytes: &mut [u8]) {
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(0xED, rest) {
        let (_, from) = rest.split_at_mut(at);
        rest = match from {
            [a, b @ 0xA0..=0xBF, c, after @ ..] => {
                [*a, *b, *c] = [0xEF, 0xBF, 0xBD];
                after
            }
            [_, after @ ..] => after,
            [] => return,
        };
    }
}

/// A JSON string as bytes in WTF-8.
struct Wtf8<'l>(Cow<'l, [u8]>);

impl<'l> Deserialize<'l> for Wtf8<'l> {
    fn deserialize<D: Deserializer<'l>>(from: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl<'l> Visitor<'l> for Bytes {
            type Value = Wtf8<'l>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_bytes<E: Error>(self, bytes: &'l [u8]) -> Result<Self::Value, E> {
                Ok(Wtf8(Cow::Borrowed(bytes)))
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                Ok(Wtf8(Cow::Owned(bytes.to_owned())))
            }
        }
        from.deserialize_bytes(Bytes)
    }
}

impl<'l> Deserialize<'l> for Fields<'l> {
    fn deserialize<D: Deserializer<'l>>(from: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'l> Visitor<'l> for Object {
            type Value = Fields<'l>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with a \"text\"")
            }

            fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Fields::default();
                while let Some((Wtf8(name), value)) = map.next_entry::<Wtf8, &RawValue>()? {
                    match &*name {
                        b"id" => fields.id = Some(value),
                        b"text" => fields.text = Some(value),
                        b"title" => fields.title = Some(value),
                        b"lang" => fields.lang = Some(value),
                        _ => {}
                    }
                }
                Ok(fields)
            }
        }
        from.deserialize_map(Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lone_surrogates_count_as_one_replacement_character_each() {
        for (json, text) in [
            (r#""a \ud800 b""#, "a \u{fffd} b"),
            (r#""\udc00\ud83d.""#, "\u{fffd}\u{fffd}."),
            (r#""\ud83d\ude00\ude00""#, "\u{1f600}\u{fffd}"),
            (r#""\ud800\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
            (
                r#""\ud800\u0041 \uD7FF\uE000""#,
                "\u{fffd}A \u{d7ff}\u{e000}",
            ),
            (r#""í \ud800""#, "í \u{fffd}"),
        ] {
            let line = format!(r#"{{"text":{json}}}"#);
            assert_eq!(read(line.as_bytes()).unwrap().text, text, "{json}");
        }
    }

    #[test]
    fn the_id_comes_back_as_it_came() {
        for (id, back) in [
            (r#""e\"\\\u00e9""#, r#""e\"\\\u00e9""#),
            (r#""\ud800""#, r#""\ud800""#),
            ("12345678901234567890123", "12345678901234567890123"),
            ("-1.50e3", "-1.50e3"),
            ("null", "null"),
            ("true", "null"),
            (r#"{"a":1}"#, "null"),
        ] {
            let good = format!(r#"{{ "text": "", "id" : {id} }}"#);
            assert_eq!(read(good.as_bytes()).unwrap().id, back);
            let bad = format!(r#"{{ "text": 5, "id" : {id} }}"#);
            assert_eq!(read(bad.as_bytes()).unwrap_err().id, back);
        }
        assert_eq!(read(b"{\"id\":7,\"text\":\"\xff\"}").unwrap_err().id, "7");
        assert_eq!(
            read(b"{\"id\":\"\xff\",\"text\":\"\"}").unwrap_err().id,
            "null"
        );
    }

    #[test]
    fn each_fault_has_its_code() {
        let deep = "[".repeat(100_000);
        for (line, code) in [
            ("", "blank-line"),
            (" \t\r", "blank-line"),
            ("no", "not-json"),
            (r#"{"text":"a"#, "not-json"),
            (r#"{"text":"a"} {}"#, "not-json"),
            ("[1]", "not-json"),
            ("\"text\"", "not-json"),
            ("null", "not-json"),
            (&deep, "not-json"),
            (&format!(r#"{{"text":"a","b":{deep}"#), "not-json"),
            (r#"{"id":1}"#, "missing-text"),
            (r#"{"text":null}"#, "wrong-type"),
            (r#"{"text":["a"]}"#, "wrong-type"),
            (r#"{"text":"a","title":5}"#, "wrong-type"),
            (r#"{"text":"a","lang":{}}"#, "wrong-type"),
        ] {
            assert_eq!(
                read(line.as_bytes()).unwrap_err().fault.code,
                code,
                "{:.40}",
                line
            );
        }
    }

    #[test]
    fn odd_but_good_objects_are_read() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for line in [
            r#"{"text":"first","text":"a"}"#,
            r#"{"\ud800":1,"te\u0078t":"a"}"#,
            r#" {"title":null,"lang":null,"text":"a"} "#,
            &format!(r#"{{"deep":{deep},"text":"a"}}"#),
        ] {
            assert_eq!(read(line.as_bytes()).unwrap().text, "a", "{:.40}", line);
        }
    }
}
