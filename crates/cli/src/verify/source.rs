//! Whether a text is the one that a record names by its SHA-256.
//!
//! A byte order mark at its beginning counts neither for nor against: the page does not take it for a part of a file's
//! text, the command line does. A text that differs in nothing but how its lines end is told apart from another text,
//! since editors and version control change that by themselves.

use std::borrow::Cow;

use super::difference::Difference;
use super::saved::Source;
use crate::answer::sha256;

/// The code of a text that is another one.
pub const OTHER: &str = "other-source";

/// The code of a text that only ends its lines otherwise.
const OTHER_LINE_ENDS: &str = "other-line-ends";

/// A text, and what makes it another than the record's.
pub struct Text<'t> {
    text: Cow<'t, str>,
    difference: Option<Difference>,
}

impl<'t> Text<'t> {
    /// The text as the record's places count it.
    pub fn of(text: &'t str, source: &Source) -> Self {
        let is_named = |text: &str| sha256(text).eq_ignore_ascii_case(&source.sha256);
        let bare = text.strip_prefix('\u{FEFF}');
        let marked = || format!("\u{FEFF}{text}");
        let same: Option<Cow<'t, str>> = if is_named(text) {
            Some(text.into())
        } else if let Some(bare) = bare.filter(|bare| is_named(bare)) {
            Some(bare.into())
        } else {
            Some(Cow::from(marked())).filter(|marked| is_named(marked))
        };
        let bytes = |text: &str| text.len() as u64;
        match same {
            Some(same) if bytes(&same) == source.bytes => Self {
                text: same,
                difference: None,
            },
            Some(same) => {
                let found = Some(same.len().to_string());
                let difference = Difference::new(OTHER, "source.bytes", source.bytes, found);
                Self {
                    text: same,
                    difference: Some(difference),
                }
            }
            None => {
                let plain = with_line_feeds(bare.unwrap_or(text));
                let code = if is_named(&plain) || is_named(&plain.replace('\n', "\r\n")) {
                    OTHER_LINE_ENDS
                } else {
                    OTHER
                };
                let difference =
                    Difference::new(code, "source.sha256", &source.sha256, Some(sha256(text)));
                Self {
                    text: text.into(),
                    difference: Some(difference),
                }
            }
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What makes it another one.
    pub const fn difference(&self) -> Option<&Difference> {
        self.difference.as_ref()
    }
}

fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// What a code of this file means, in one plain sentence.
pub fn explained(code: &str) -> &'static str {
    match code {
        OTHER_LINE_ENDS => "the text ends its lines otherwise than the record's did",
        _ => "the text is another than the record's",
    }
}
