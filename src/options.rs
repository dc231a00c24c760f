//! What a caller may ask for.

use crate::error::AnalyzeError;
use crate::parts::Block;

/// Limit of one text unless another is asked for: 16 × 2²⁰ bytes of UTF-8.
pub const DEFAULT_MAX_BYTES: usize = 16 << 20;

/// Words a reader takes in a minute (Brysbaert 2019, silent reading of English non-fiction).
pub const WORDS_PER_MINUTE: f64 = 238.0;

/// How long the summary may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// Exactly so many sentences, or all there are.
    Sentences(usize),
    /// At most so many words, but at least one sentence.
    Words(usize),
    /// At most so many characters (Unicode code points), but at least one sentence.
    Characters(usize),
    /// At most this share of the words of all sentences, in percent; 100 gives every sentence.
    Percent(f64),
    /// At most so many minutes of reading at [`WORDS_PER_MINUTE`], but at least one sentence.
    Minutes(f64),
}

impl Default for Length {
    fn default() -> Self {
        Self::Sentences(3)
    }
}

impl Length {
    /// Refuses zero, negative, infinite and not-a-number lengths, and more than 100 percent.
    pub fn check(self) -> Result<(), AnalyzeError> {
        let invalid = |message: &str| {
            Err(AnalyzeError::InvalidOption {
                name: "length",
                message: message.to_owned(),
            })
        };
        match self {
            Self::Sentences(0) => invalid("at least 1 sentence must be asked for"),
            Self::Words(0) => invalid("at least 1 word must be asked for"),
            Self::Characters(0) => invalid("at least 1 character must be asked for"),
            Self::Percent(p) if !(p > 0.0 && p <= 100.0) => {
                invalid("percent must be above 0 and at most 100")
            }
            Self::Minutes(m) if !(m > 0.0 && m.is_finite()) => invalid("minutes must be above 0"),
            _ => Ok(()),
        }
    }
}

/// Who recognizes names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tier {
    /// The linear tagger alone, at millions of tokens a second.
    Linear,
    /// The linear tagger, corrected by a small recurrent network.
    Neural,
}

impl Tier {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Neural => "neural",
        }
    }
}

/// Who is to recognize names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recognizer {
    /// The neural tier where the weights have one and the text has at most
    /// [`crate::entity::neural::LONGEST`] tokens; else the linear tagger.
    #[default]
    Auto,
    /// This one, whatever the length; a model without a neural tier has only the linear tagger.
    Only(Tier),
}

/// Options of one analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Length of the summary.
    pub length: Length,
    /// The story's headline, where it is not part of the text.
    pub title: Option<String>,
    /// ISO 639 code of the text's language; detected where it is absent.
    pub lang: Option<String>,
    /// The text's structure where the caller knows it (HTML, Markdown), in order and without overlap;
    /// found from the text itself where it is absent.
    pub blocks: Option<Vec<Block>>,
    /// Which parts to compute.
    pub parts: Parts,
    /// Who recognizes names.
    pub recognizer: Recognizer,
    /// Largest text accepted, in UTF-8 bytes.
    pub max_bytes: usize,
}

/// Which parts of an analysis are wanted; blocks, sentences and tokens always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The summary and the sentences' scores.
    pub summary: bool,
    /// The entities and their mentions.
    pub entities: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            length: Length::default(),
            title: None,
            lang: None,
            blocks: None,
            parts: Parts {
                summary: true,
                entities: true,
            },
            recognizer: Recognizer::default(),
            max_bytes: DEFAULT_MAX_BYTES,
        }
    }
}
