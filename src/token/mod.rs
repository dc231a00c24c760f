//! Second stage: words, numbers and marks.
//!
//! One pass from left to right that cuts as the English treebanks of Universal Dependencies (EWT, GUM) do:
//! possessives and clitics are tokens of their own (`Anna|'s`, `do|n't`), so are the parts of a hyphenated
//! word (`well|-|known`), currency signs and units (`£|600|m`); abbreviations keep their stop (`Mr.`,
//! `U.S.`), and numbers, times, web and e-mail addresses are whole. Each kind of token has a file:
//!
//! ```text
//! word      letters: clitics, contractions, prefixes      [word]
//! stop      what a full stop after a word means           [stop]
//! number    digits, their separators and units            [number]
//! address   URLs, domains, e-mail addresses               [address]
//! mark      punctuation, symbols, emoji, emoticons        [mark]
//! ```
//!
//! Scripts without spaces between words (Chinese, Japanese, Thai …) give one token a character, with its
//! marks: a name can begin and end at any of them, and two neighbours are the bigram by which such text is
//! compared.
//!
//! Cost: linear. Every look-ahead either is bounded by a constant, ends in a token that spans it, or is
//! remembered so that it is not repeated ([`Scanner::no_address_before`]).

mod address;
mod mark;
mod number;
pub mod spelling;
pub mod stem;
mod stop;
mod word;

use crate::parts::{Block, Token, TokenKind};
use crate::span::Span;
use crate::text::characters::{Class, ascii_class, class, is_ascii_word};

/// The tokens of a text, in order. None crosses the edge of a block, and no letter or digit of the text,
/// in a block or between two, lies outside of them. Blocks that are out of order or not of this text are
/// passed over.
pub fn tokenize(text: &str, blocks: &[Block]) -> Vec<Token> {
    // English prose has a token for every five bytes or so.
    let mut tokens = Vec::with_capacity(text.len() / 4);
    let mut at = 0;
    for block in blocks {
        for edge in [block.span.start as usize, block.span.end as usize] {
            if edge > at && text.is_char_boundary(edge) {
                Scanner::new(text, edge, &mut tokens).scan(at);
                at = edge;
            }
        }
    }
    Scanner::new(text, text.len(), &mut tokens).scan(at);
    tokens
}

/// The scan of one stretch of text. Offsets are those of the whole text; nothing at or past the end of the
/// stretch is seen.
struct Scanner<'t> {
    text: &'t str,
    tokens: &'t mut Vec<Token>,
    /// Up to here it is known that no address begins, so that a long run of stops is not searched again
    /// from each of them.
    no_address_before: usize,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, end: usize, tokens: &'t mut Vec<Token>) -> Self {
        Self {
            text: text.get(..end).unwrap_or(text),
            tokens,
            no_address_before: 0,
        }
    }

    fn scan(&mut self, mut at: usize) {
        while at < self.text.len() {
            let (class, width) = self.class_at(at);
            at = match class {
                Class::Space | Class::Other => at + width,
                Class::Letter => {
                    // Most tokens are ASCII words before a space or a comma: they are done here, inline.
                    let end = self.skip_bytes(at, is_ascii_word);
                    if matches!(self.byte(end), b' ' | b',' | b'\n')
                        && !self.ends_like_contraction(end)
                    {
                        self.emit_here(at, end, TokenKind::Word)
                    } else {
                        self.word(at, end)
                    }
                }
                Class::Digit => self.number(at),
                Class::Unspaced => self.emit(at, at + width, TokenKind::Character),
                _ => self.mark(at, class, width),
            };
        }
    }

    /// Adds a token, with the marks that follow it, and gives back its end.
    #[inline(never)]
    fn emit(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        self.emit_here(start, end, kind)
    }

    /// The same in place, where most tokens come by.
    #[inline(always)]
    fn emit_here(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        let end = self.skip_extend(end);
        self.tokens.push(Token {
            span: Span::new(start, end),
            kind,
        });
        end
    }

    /// The byte at `at`; 0 at the end.
    #[inline(always)]
    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The character at `at`, which is a character boundary.
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The class of the character at `at` and its length in bytes; at the end it is a [`Class::Space`] of
    /// none.
    #[inline(always)]
    fn class_at(&self, at: usize) -> (Class, usize) {
        match self.byte(at) {
            0 if at >= self.text.len() => (Class::Space, 0),
            byte @ ..0x80 => (ascii_class(byte), 1),
            _ => self.class_beyond_ascii(at),
        }
    }

    #[inline(never)]
    fn class_beyond_ascii(&self, at: usize) -> (Class, usize) {
        self.char_at(at)
            .map_or((Class::Space, 0), |c| (class(c), c.len_utf8()))
    }

    fn is_letter(&self, at: usize) -> bool {
        self.class_at(at).0 == Class::Letter
    }

    fn is_digit(&self, at: usize) -> bool {
        self.class_at(at).0 == Class::Digit
    }

    /// Whether a letter or digit stands at `at`.
    fn is_word(&self, at: usize) -> bool {
        self.class_at(at).0.is_word()
    }

    /// Whether a token ends exactly here, so that what follows is glued to it.
    fn is_glued(&self, at: usize) -> bool {
        self.tokens
            .last()
            .is_some_and(|token| token.span.end as usize == at)
    }

    /// The slice; empty where there is none.
    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Past the bytes that `is_part` takes.
    #[inline(always)]
    fn skip_bytes(&self, at: usize, is_part: impl Fn(u8) -> bool) -> usize {
        let mut end = at;
        while self
            .text
            .as_bytes()
            .get(end)
            .is_some_and(|&byte| is_part(byte))
        {
            end += 1;
        }
        end
    }

    /// Past the marks that belong to the character before `at`.
    #[inline(always)]
    fn skip_extend(&self, at: usize) -> usize {
        if self.byte(at) < 0x80 {
            at
        } else {
            self.skip_marks(at)
        }
    }

    #[inline(never)]
    fn skip_marks(&self, mut at: usize) -> usize {
        while self.byte(at) >= 0x80 {
            match self.class_at(at) {
                (Class::Extend | Class::Joiner, width) => at += width,
                _ => break,
            }
        }
        at
    }

    /// Past letters and their marks.
    fn skip_letters(&self, mut at: usize) -> usize {
        loop {
            match self.class_at(at) {
                (Class::Letter | Class::Extend | Class::Joiner, width) if width > 0 => at += width,
                _ => return at,
            }
        }
    }

    /// Past digits and their marks.
    fn skip_digits(&self, mut at: usize) -> usize {
        loop {
            match self.class_at(at) {
                (Class::Digit | Class::Extend | Class::Joiner, width) => at += width,
                _ => return at,
            }
        }
    }
}
