//! The parts of a text: blocks, tokens, sentences. What makes them and what reads them both know these shapes, and
//! they know nothing but spans.

use std::ops::Range;

use crate::span::Span;

/// A piece of the text's layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its place, without white space at either end.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is. Only paragraphs and list items hold sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A headline or a subhead.
    Heading,
    /// An item of a list.
    ListItem,
    /// The line under a picture.
    Caption,
    /// Who wrote it.
    Byline,
    /// Where it was written: `PARIS (AP) —`.
    Dateline,
    /// A line of figures about the text: a date, a section, a word count.
    Metadata,
}

impl BlockKind {
    /// Every kind, in the order of their declaration: `ALL[kind as usize] == kind`.
    pub const ALL: [Self; 7] = [
        Self::Paragraph,
        Self::Heading,
        Self::ListItem,
        Self::Caption,
        Self::Byline,
        Self::Dateline,
        Self::Metadata,
    ];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::ListItem => "list-item",
            Self::Caption => "caption",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Metadata => "metadata",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether sentences are taken from such a block.
    pub const fn has_sentences(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem)
    }
}

/// A word, number or mark, cut in the manner of Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
}

/// What a token looks like from its characters alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, perhaps with marks: `Paris`, `n't`, `'s`.
    Word,
    /// A word whose full stop belongs to it: `U.S.`, `Mr.`, `Jan.`.
    Abbreviation,
    /// One character of a script without spaces between its words, with its marks: `中`, `ก`, `カ`.
    Character,
    /// Digits with their separators: `1,200`, `3.5`, `27th`.
    Number,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// Stops, commas, quotation marks, brackets, dashes.
    Punctuation,
    /// Currency signs, emoji and all the rest.
    Symbol,
}

impl TokenKind {
    /// Whether the token carries meaning of its own, as against punctuation.
    pub const fn is_wordlike(self) -> bool {
        !matches!(self, Self::Punctuation | Self::Symbol)
    }
}

/// A sentence: what a summary quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its place, without white space at either end.
    pub span: Span,
    /// Index of its block.
    pub block: u32,
    /// Index of its first token.
    pub first_token: u32,
    /// One past the index of its last token.
    pub end_token: u32,
}

impl Sentence {
    /// Its tokens, as indices into [`crate::document::Document::tokens`].
    pub const fn token_range(&self) -> Range<usize> {
        self.first_token as usize..self.end_token as usize
    }
}
