//! Everything that begins with neither letter nor digit: punctuation, symbols, emoji; and the few words and
//! numbers that begin with a mark (`'s`, `'90s`, `.5`, `#tag`, `@handle`).

use super::Scanner;
use crate::parts::TokenKind;
use crate::text::characters::Class;

impl Scanner<'_> {
    /// The token at `at`, whose first character has this class and width.
    pub(super) fn mark(&mut self, at: usize, class: Class, width: usize) -> usize {
        match class {
            Class::Apostrophe => self.opening_apostrophe(at, width),
            Class::Pictograph | Class::RegionalIndicator => {
                let end = self.emoji_end(at, class, width);
                self.emit(at, end, TokenKind::Symbol)
            }
            _ if width == 1 => self.ascii_mark(at),
            Class::Dash | Class::Punctuation => self.emit(at, at + width, TokenKind::Punctuation),
            // Signs, and marks that have lost their letter.
            _ => self.emit(at, at + width, TokenKind::Symbol),
        }
    }

    fn ascii_mark(&mut self, at: usize) -> usize {
        let byte = self.byte(at);
        let next = self.byte(at + 1);
        match byte {
            b'.' if next.is_ascii_digit() && !self.is_glued(at) => {
                let end = self.skip_digits(at + 1);
                return self.number_with_tail(at, end);
            }
            b'#' | b'@' if self.is_letter(at + 1) && !self.is_glued(at) => {
                let end = self.tag_end(at + 1);
                return self.emit(at, end, TokenKind::Word);
            }
            b':' | b';' | b'=' if !self.is_glued(at) => {
                if let Some(end) = self.emoticon_end(at) {
                    return self.emit(at, end, TokenKind::Symbol);
                }
            }
            _ => {}
        }
        let end = match byte {
            b'!' | b'?' => self.skip_bytes(at, |byte| byte == b'!' || byte == b'?'),
            b'.' | b'-' | b'_' | b'*' | b'~' | b'=' | b'+' | b'^' | b'<' | b'>' | b'$' => {
                self.skip_bytes(at, |other| other == byte)
            }
            _ => at + 1,
        };
        let kind = match byte {
            b'$' | b'%' | b'#' | b'&' | b'@' | b'+' | b'=' | b'<' | b'>' | b'^' | b'|' | b'~' => {
                TokenKind::Symbol
            }
            _ => TokenKind::Punctuation,
        };
        self.emit(at, end, kind)
    }

    /// An apostrophe with no word before it: a clitic of the token it is glued to, a decade or year cut
    /// short (`'90s`), a word cut short (`'em`), or a quotation mark.
    fn opening_apostrophe(&mut self, at: usize, width: usize) -> usize {
        let after = at + width;
        if let Some(end) = self.clitic(at, width) {
            return end;
        }
        if self.is_digit(after) {
            let end = self.skip_digits(after);
            let past = end + usize::from(self.byte(end) == b's');
            if end - after == 2 && !self.is_word(past) && !self.is_glued(at) {
                return self.emit(at, past, TokenKind::Number);
            }
        }
        let end = self.skip_letters(after);
        if !self.is_glued(at) && is_clipped(self.slice(after, end)) {
            return self.emit(at, end, TokenKind::Word);
        }
        // Two single quotation marks typed for a double one.
        let twin = self.class_at(after) == (Class::Apostrophe, width);
        self.emit(
            at,
            if twin { after + width } else { after },
            TokenKind::Punctuation,
        )
    }

    /// The end of a tag or handle.
    fn tag_end(&self, mut at: usize) -> usize {
        loop {
            match self.class_at(at) {
                (Class::Letter | Class::Digit | Class::Extend | Class::Unspaced, width) => {
                    at += width
                }
                _ if self.byte(at) == b'_' => at += 1,
                _ => return at,
            }
        }
    }

    /// The end of an emoticon: eyes, perhaps a nose, a mouth, and no letter behind.
    fn emoticon_end(&self, at: usize) -> Option<usize> {
        let mouth = at + 1 + usize::from(self.byte(at + 1) == b'-');
        let end = mouth + 1;
        let is_mouth = matches!(
            self.byte(mouth),
            b')' | b'(' | b'D' | b'P' | b'/' | b'|' | b'p' | b'O' | b'o'
        );
        (is_mouth && !self.is_word(end) && self.byte(end) != b'/').then_some(end)
    }

    /// The end of an emoji: two halves of a flag, or a pictograph with its modifiers and what is joined to
    /// it by zero-width joiners.
    fn emoji_end(&self, at: usize, class: Class, width: usize) -> usize {
        let mut end = at + width;
        if class == Class::RegionalIndicator
            && let (Class::RegionalIndicator, width) = self.class_at(end)
        {
            end += width;
        }
        loop {
            match self.class_at(end) {
                (Class::Extend, width) => end += width,
                (Class::Joiner, width) => match self.class_at(end + width) {
                    (Class::Pictograph | Class::Symbol, next) => end += width + next,
                    _ => end += width,
                },
                _ => return end,
            }
        }
    }
}

/// Words that begin with an apostrophe.
fn is_clipped(word: &str) -> bool {
    ["em", "til", "tis", "twas", "cause", "cuz", "bout"]
        .iter()
        .any(|clipped| clipped.eq_ignore_ascii_case(word))
}
