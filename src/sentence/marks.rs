//! What a token is to a sentence splitter: something that may end a sentence, opens or shuts something,
//! or is a word.
//!
//! Which characters end a sentence follows the property Sentence_Terminal of Unicode (UAX #29) for the
//! scripts that have readers today; the marks that also stand inside sentences (`.`, `:` in Armenian, `;`
//! in Greek) are told by what they follow.

use crate::parts::TokenKind;

/// The part that a token plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A word, number, address: anything that carries meaning.
    Word,
    /// A word that keeps its stop.
    Abbreviation,
    /// `.`, which may end a sentence.
    Stop,
    /// `…`, `...`
    Ellipsis,
    /// `!`, `?` and their mixtures.
    Exclamation,
    /// A mark that does nothing but end sentences: `。`, `।`, `؟`, `።`.
    FullStop,
    /// `(`, `[`, `{` and their kin: no sentence ends before they are shut.
    OpenBracket,
    /// `)`, `]`, `}`.
    CloseBracket,
    /// A quotation mark of any kind but an apostrophe.
    Quote,
    /// `'` and `’`: an apostrophe or a quotation mark.
    Apostrophe,
    /// `,`, `;`, `:` and their kin: the sentence goes on.
    Pause,
    /// Dashes.
    Dash,
    /// `•` and other signs that open an item of a list.
    Bullet,
    /// `¿`, `¡`.
    Inverted,
    /// `:)` and its kin.
    Smiley,
    /// Any other sign.
    Sign,
}

impl Mark {
    /// The part that a token of that kind plays, told without a look at its characters where that will do.
    pub(super) fn of<'t>(kind: TokenKind, slice: impl FnOnce() -> &'t str) -> Self {
        match kind {
            TokenKind::Abbreviation => Self::Abbreviation,
            TokenKind::Word
            | TokenKind::Character
            | TokenKind::Number
            | TokenKind::Url
            | TokenKind::Email => Self::Word,
            TokenKind::Punctuation | TokenKind::Symbol => {
                let slice = slice();
                if kind == TokenKind::Symbol && is_smiley(slice) {
                    return Self::Smiley;
                }
                slice
                    .chars()
                    .next()
                    .map_or(Self::Sign, |first| Self::of_sign(first, slice))
            }
        }
    }

    fn of_sign(first: char, slice: &str) -> Self {
        match first {
            '.' if slice.len() == 1 => Self::Stop,
            '.' | '…' | '‥' => Self::Ellipsis,
            '!' | '?' | '‼' | '‽' | '⁇' | '⁈' | '⁉' | '՜' | '՞' => Self::Exclamation,
            '。' | '！' | '？' | '｡' | '．' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '፧' | '፨'
            | '။' | '។' | '៕' | '\u{37e}' | '܀' | '܁' | '܂' | '᠃' | '᠉' | '꓿' | '꘎' | '꛳' | '꛷'
            | '᱾' | '᱿' | '᭚' | '᭛' | '߹' | '﹒' | '﹖' | '﹗' | '\u{61d}' | '\u{61e}' => {
                Self::FullStop
            }
            '(' | '[' | '{' | '（' | '［' | '｛' | '【' | '〔' | '《' | '〈' | '〖' => {
                Self::OpenBracket
            }
            ')' | ']' | '}' | '）' | '］' | '｝' | '】' | '〕' | '》' | '〉' | '〗' => {
                Self::CloseBracket
            }
            '\'' if slice.len() == 1 => Self::Apostrophe,
            '’' | '＇' => Self::Apostrophe,
            '"' | '\'' | '`' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‘' | '‚' | '‛'
            | '「' | '」' | '『' | '』' | '＂' | '〝' | '〞' | '〟' => Self::Quote,
            ',' | ';' | ':' | '،' | '؛' | '、' | '，' | '；' | '：' | '·' | '፣' | '፤' | '፥'
            | '၊' | '՝' => Self::Pause,
            '-' | '–' | '—' | '―' | '‐' | '‑' | '‒' | '−' => Self::Dash,
            '•' | '‣' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '⁃' | '∙' | '►' | '▶' | '➤'
            | '✓' | '✔' | '*' => Self::Bullet,
            '¿' | '¡' => Self::Inverted,
            _ => Self::Sign,
        }
    }

    /// Whether a sentence may end with it.
    pub(super) const fn may_end(self) -> bool {
        matches!(
            self,
            Self::Abbreviation
                | Self::Stop
                | Self::Ellipsis
                | Self::Exclamation
                | Self::FullStop
                | Self::Smiley
        )
    }
}

/// Whether the sign is an emoticon: eyes and a mouth in ASCII.
fn is_smiley(slice: &str) -> bool {
    (2..=3).contains(&slice.len()) && slice != "==" && slice.starts_with([':', ';', '='])
}

/// The usual side of a quotation mark that has no space, or space on both sides, to tell its side by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Opening,
    Closing,
}

/// The side that a quotation mark has by its shape; `None` for the straight ones, which have none.
pub(super) fn side_by_shape(slice: &str) -> Option<Side> {
    match slice.chars().next()? {
        '“' | '„' | '‟' | '«' | '‹' | '‘' | '‚' | '‛' | '「' | '『' | '〝' | '`' => {
            Some(Side::Opening)
        }
        '”' | '»' | '›' | '」' | '』' | '〞' | '〟' | '\'' => Some(Side::Closing),
        _ => None,
    }
}
