//! What can be told of a sentence from the shapes of its words alone.

use super::lexicon::Role;
use super::terms::{NONE, Terms};
use crate::document::{Document, Sentence, TokenKind};

/// A sentence has at least so many words in small letters; what has fewer is a byline, a time, a label.
const FEWEST_SMALL_WORDS: u32 = 3;

/// Counts over the tokens of one sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shape {
    /// Words and numbers.
    pub(super) words: u32,
    /// Words that say something of the subject.
    pub(super) content: u32,
    /// Words other than the first that begin with a capital.
    pub(super) capitals: u32,
    /// Numbers.
    pub(super) numbers: u32,
    /// Marks.
    pub(super) marks: u32,
    /// Words for the writer or someone quoted.
    pub(super) speaker: u32,
    /// Words for the reader.
    pub(super) reader: u32,
    /// What part the first word plays.
    pub(super) opener: Option<Role>,
    /// Whether all of it is quoted, so that it does not say who speaks.
    bare_quote: bool,
    /// Words that neither begin with a capital nor are numbers.
    small: u32,
}

impl Shape {
    /// Counts over a sentence.
    pub(super) fn of(document: &Document<'_>, terms: &Terms, sentence: &Sentence) -> Self {
        let text = sentence.span.of(document.text);
        let mut shape = Self {
            bare_quote: is_bare_quote(text),
            ..Self::default()
        };
        let ids = terms
            .of_token
            .get(sentence.token_range())
            .unwrap_or_default();
        for (token, &term) in document.tokens_of(sentence).iter().zip(ids) {
            let first = first_char(document.text, token.span.start as usize);
            if !token.kind.is_wordlike() {
                shape.marks += 1;
                continue;
            }
            let is_capital = first.is_uppercase();
            let is_number = token.kind == TokenKind::Number;
            shape.capitals += u32::from(is_capital && shape.words > 0);
            shape.small += u32::from(!is_capital && !is_number);
            shape.numbers += u32::from(is_number);
            shape.words += 1;
            if term == NONE {
                continue;
            }
            shape.content += u32::from(terms.is_content(term));
            let role = terms.role.get(term as usize).copied();
            shape.speaker += u32::from(role == Some(Role::Speaker));
            shape.reader += u32::from(role == Some(Role::Reader));
            if shape.words == 1 {
                shape.opener = role;
            }
        }
        shape
    }

    /// Whether it needs the sentence before it to be understood: "But he …", a quotation without a speaker.
    pub(super) const fn leans(&self) -> bool {
        self.bare_quote || matches!(self.opener, Some(Role::Reference | Role::Connective))
    }

    /// Whether it is no sentence but a piece of the page's furniture: "By Ann Lee", "19:44 EST, 10 May".
    pub(super) const fn is_fragment(&self) -> bool {
        self.small < FEWEST_SMALL_WORDS
    }
}

/// The character at a boundary; most are read without decoding.
#[inline]
fn first_char(text: &str, at: usize) -> char {
    match text.as_bytes().get(at) {
        Some(&byte) if byte.is_ascii() => char::from(byte),
        _ => text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .unwrap_or_default(),
    }
}

/// Whether a quotation begins at the start of the text and does not end before its end.
fn is_bare_quote(text: &str) -> bool {
    let Some(inside) = text.strip_prefix(is_quote) else {
        return false;
    };
    let inside = inside.trim_end_matches(|c: char| is_quote(c) || c.is_whitespace());
    !inside.contains(is_quote)
}

/// Double quotation marks; a single one is as often an apostrophe.
pub(super) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}
