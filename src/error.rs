//! What can go wrong, and what a caller should know though nothing went wrong.
//!
//! Parsing never fails: odd text gives a result and, where one is due, a [`Warning`]. Only limits and bad
//! options are errors. Codes are stable; messages may be reworded.

use std::fmt;

/// Why there is no analysis.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnalyzeError {
    /// The text is larger than [`crate::Options::max_bytes`].
    TooLarge {
        /// Size of the text in UTF-8 bytes.
        bytes: usize,
        /// The limit in UTF-8 bytes.
        limit: usize,
    },
    /// An option has a value that it cannot have.
    InvalidOption {
        /// The option's name.
        name: &'static str,
        /// What it is, and what it may be.
        message: String,
    },
}

impl AnalyzeError {
    /// A stable code: `text-too-large` or `invalid-option`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "text-too-large",
            Self::InvalidOption { .. } => "invalid-option",
        }
    }
}

impl fmt::Display for AnalyzeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, limit } => write!(
                f,
                "the text has {bytes} bytes, the limit is {limit}: raise the limit or split the text"
            ),
            Self::InvalidOption { name, message } => write!(f, "{name}: {message}"),
        }
    }
}

impl std::error::Error for AnalyzeError {}

/// Something the reader of a result should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// There is no letter or digit in the text.
    EmptyText,
    /// No line ends like a sentence (verse, chat, Thai), so each line counts as one.
    LinesAsSentences,
    /// The text has fewer sentences than were asked for.
    FewerSentences,
    /// The text is in a language that the weights were not made for, so its names are left alone.
    NamesNotRecognized,
}

impl Warning {
    /// A stable code, as the README lists them.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmptyText => "empty-text",
            Self::LinesAsSentences => "lines-as-sentences",
            Self::FewerSentences => "fewer-sentences",
            Self::NamesNotRecognized => "names-not-recognized",
        }
    }

    /// One plain sentence for a person.
    pub const fn message(self) -> &'static str {
        match self {
            Self::EmptyText => "The text has no words.",
            Self::LinesAsSentences => {
                "The text has no full stops, so each line is taken as a sentence."
            }
            Self::FewerSentences => "The text has fewer sentences than asked; all are given.",
            Self::NamesNotRecognized => "Names are recognized in English only.",
        }
    }
}
