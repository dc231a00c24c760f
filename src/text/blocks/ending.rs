//! How a line ends: does it end a sentence?

use crate::text::abbreviations::{Abbreviation, classify};

/// What the last mark of a line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// A sentence ends here.
    Sentence,
    /// The last word is an abbreviation with its stop; a sentence may end here or not.
    Abbreviation,
    /// A colon: something is to follow.
    Colon,
    /// A comma, semicolon or dash: the sentence goes on.
    Pause,
    /// No mark.
    Bare,
}

impl Ending {
    /// How a line without blanks at its end does end.
    pub(super) fn of(line: &str) -> Self {
        let bare = line.trim_end_matches(is_closer);
        match bare.chars().next_back() {
            Some('.') => Self::of_stop(bare),
            Some(mark) if is_terminator(mark) => Self::Sentence,
            Some(':' | '：') => Self::Colon,
            Some(',' | ';' | '，' | '；' | '、' | '،' | '؛' | '—' | '–' | '-') => {
                Self::Pause
            }
            _ => Self::Bare,
        }
    }

    fn of_stop(line: &str) -> Self {
        let word = line
            .rsplit(|c: char| c.is_whitespace() || "([\"“‘/–—".contains(c))
            .next()
            .unwrap_or_default();
        match classify(word) {
            None | Some(Abbreviation::Numbered) => Self::Sentence,
            Some(_) => Self::Abbreviation,
        }
    }
}

/// Quotes and brackets that may stand after the mark that ends a sentence.
fn is_closer(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\''
                | '”'
                | '’'
                | '»'
                | '›'
                | '“'
                | ')'
                | ']'
                | '}'
                | '」'
                | '』'
                | '）'
                | '】'
                | '》'
        )
}

/// Marks other than the full stop that end sentences.
pub(super) fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '!' | '?'
            | '…'
            | '。'
            | '！'
            | '？'
            | '｡'
            | '．'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '፧'
            | '፨'
            | '။'
            | '។'
            | '៕'
            | '\u{37e}'
            | '‼'
            | '‽'
            | '⁇'
            | '⁈'
            | '⁉'
    )
}

/// Whether a sentence ends anywhere in the text: at a mark with no letter or digit right after it.
pub(super) fn any_sentence(text: &str) -> bool {
    text.char_indices()
        .filter(|&(_, c)| c == '.' || is_terminator(c))
        .any(|(at, mark)| {
            let after = at + mark.len_utf8();
            let parted = text
                .get(after..)
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()));
            parted && Ending::of(last_word(text, after)) == Ending::Sentence
        })
}

/// The word that ends at `end`, or as much of it as any abbreviation has.
fn last_word(text: &str, end: usize) -> &str {
    const LONGEST: usize = 48;
    let from = (end.saturating_sub(LONGEST)..end)
        .find(|&from| text.is_char_boundary(from))
        .unwrap_or(end);
    let near = text.get(from..end).unwrap_or_default();
    near.rsplit(char::is_whitespace).next().unwrap_or_default()
}
