//! What stands before a name and tells who is meant: a title (`Sen. Varn`), or in small letters what someone
//! is to another (`his wife, Ilse Varn`).
//!
//! Cost: linear in the tokens before the last mention, with a few look-ups for each.

use super::name::{Gender, Role, role};
use crate::document::{Document, Token};
use crate::entity::Mention;

/// Tokens that are read before a mention.
const MOST_TOKENS: usize = 4;

/// What the words before a mention tell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cue {
    /// The gender that a title or a word of kinship tells.
    pub gender: Option<Gender>,
    /// The title's first letters as a number, 0 without one.
    pub title: u64,
    /// Whose kin someone is introduced as, a man's unless it is said otherwise: `his wife`, `her husband`.
    pub kin_of: Option<Gender>,
}

/// Reads before mentions, which come in reading order.
#[derive(Default)]
pub(super) struct Cues {
    /// Tokens before the latest mention.
    read: usize,
}

impl Cues {
    /// Titles right before the mention, with a stop or without, and before those a word of kinship, which a
    /// comma may part from a full name that no word follows: not in `With his wife, Otto Varn left`.
    pub fn before(&mut self, document: &Document, mention: &Mention) -> Cue {
        let rest = document.tokens.get(self.read..).unwrap_or_default();
        let starts_before = |token: &&Token| token.span.start < mention.span.start;
        self.read += rest.iter().take_while(starts_before).count();
        let before = document.tokens.get(..self.read).unwrap_or_default();
        let mut cue = Cue::default();
        let mut mark = "";
        let is_full = document
            .tokens
            .get(self.read)
            .is_some_and(|token| token.span.end < mention.span.end);
        for token in before.iter().rev().take(MOST_TOKENS) {
            let word = token.span.of(document.text);
            if mark.is_empty() && matches!(word, "." | ",") {
                mark = word;
                continue;
            }
            let role = role(word);
            let gender = role.gender();
            let is_small = word.starts_with(|c: char| c.is_ascii_lowercase());
            let is_kin = is_small && gender.is_some();
            let is_near = match mark {
                "." => !is_small,
                "," => is_kin && is_closed(document, mention),
                _ => true,
            };
            if !is_near || gender.is_none() && role != Role::Title {
                if word == "her" && cue.kin_of.is_some() {
                    cue.kin_of = Some(Gender::Female);
                }
                break;
            }
            // `With his wife, Varn, who is old, left`: a surname alone may not be hers.
            if mark.is_empty() || is_full {
                cue.gender = cue.gender.or(gender);
            }
            if is_kin {
                cue.kin_of = match word {
                    "husband" => Some(Gender::Female),
                    _ => Some(Gender::Male),
                };
            } else if cue.title == 0 {
                cue.title = key(word);
            }
            mark = "";
        }
        cue
    }
}

/// Whether no word follows a mention.
fn is_closed(document: &Document, mention: &Mention) -> bool {
    let after = document.text.get(mention.span.end as usize..);
    let mut letters = after.unwrap_or_default().bytes();
    let next = letters.find(|byte| *byte != b' ');
    !next.is_some_and(|byte| byte.is_ascii_alphanumeric())
}

/// `Sen.` is `Senator`: three letters tell titles apart.
fn key(title: &str) -> u64 {
    let letters = title.bytes().filter(|byte| *byte != b'.').take(3);
    letters.fold(0, |key, byte| {
        key << 8 | u64::from(byte.to_ascii_lowercase())
    })
}
