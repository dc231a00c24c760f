//! Lines that a copy has run together, as mail and forum pages are when their line breaks are lost.
//!
//! A line that ended no sentence leaves a trace where it was joined to the next: a web or mail address with a
//! capital after it, the time at which a message was written (`Ana Ruiz 03/26/2031 08:58 PM The lock …`), the
//! greeting of a letter or its close (`Regards, Ana Ruiz`), a row of signs drawn as a rule. Prose that kept
//! its line breaks has hardly any of them.
//!
//! Tuned on the English Web Treebank, whose mails and posts have lost theirs. Each look-ahead is bounded.

use super::lexicon;
use super::marks::Mark;
use super::passage::{Case, Passage};
use crate::parts::TokenKind;

/// Where a line began and where it ended: one past its last token. Both are ends of sentences; they are the
/// same where only one is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seam {
    pub(super) begin: usize,
    pub(super) end: usize,
}

impl Seam {
    /// The seam that the token at `at` shows, in a sentence that began at `start`.
    pub(super) fn at(passage: &Passage<'_>, start: usize, at: usize, mark: Mark) -> Option<Self> {
        match passage.tokens.get(at)?.kind {
            TokenKind::Url | TokenKind::Email => after_address(passage, at).map(Self::single),
            TokenKind::Number => stamp(passage, at),
            TokenKind::Punctuation | TokenKind::Symbol if is_rule(passage.slice(at)) => {
                Some(Self {
                    begin: at,
                    end: at + 1,
                })
            }
            _ if matches!(mark, Mark::Pause | Mark::Dash) && at - start <= LONGEST_LINE => {
                after_greeting(passage, start, at).or_else(|| around_name(passage, start, at))
            }
            _ => None,
        }
    }

    const fn single(at: usize) -> Self {
        Self { begin: at, end: at }
    }
}

/// Most words of a greeting or of a letter's close, and of the name below it.
const LONGEST_LINE: usize = 5;

/// A row of signs drawn from margin to margin: `-----`, `=====`. Of underscores a shorter one is a blank to be
/// filled in.
pub(super) fn is_rule(slice: &str) -> bool {
    const SHORTEST: usize = 5;
    const LONGEST_BLANK: usize = 9;
    slice.len() >= SHORTEST && slice.starts_with(['-', '=', '*', '~'])
        || slice.len() > LONGEST_BLANK && slice.starts_with('_')
}

/// The end of an address that closes its line: another one follows, or a capital. A bare domain may be the
/// name of a company (`lowmere.example Inc.`), so that after it only a word that opens sentences counts.
fn after_address(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while !passage.gap_before(end) && matches!(passage.slice(end), ">" | ")" | "]") {
        end += 1;
    }
    if !passage.gap_before(end) {
        return None;
    }
    // `Ana Ruiz ana@lowmere.example University of Lowmere` is one entry of a list of people.
    let named = at > 1
        && passage.case(at - 1) == Case::Upper
        && (passage.case(at - 2) == Case::Upper || passage.mark(at - 2) == Mark::Dash);
    if named {
        return None;
    }
    let address = passage.slice(at);
    let whole = address.contains(['@', '/']) || address.starts_with("www.");
    let kind = passage.tokens.get(end)?.kind;
    let next = match kind {
        TokenKind::Url => whole && has_scheme(passage.slice(end)),
        _ => passage.case(end) == Case::Upper && (whole || passage.is_opener(end)),
    };
    next.then_some(end)
}

/// Whether an address is written with its scheme: `https://lowmere.example`.
fn has_scheme(address: &str) -> bool {
    let mut behind_colons = address.split(':').skip(1);
    behind_colons.any(|rest| rest.starts_with("//"))
}

/// The line about a message's time: a date in figures and a time of day, right after a name or an address.
fn stamp(passage: &Passage<'_>, at: usize) -> Option<Seam> {
    let slashes = |at: usize| passage.slice(at).bytes().filter(|&b| b == b'/').count();
    if slashes(at) != 2 || !passage.slice(at + 1).contains(':') {
        return None;
    }
    let end = at + 2 + usize::from(is_meridiem(passage.slice(at + 2)));
    let named = at.checked_sub(1).is_some_and(|before| {
        passage.case(before) == Case::Upper
            || matches!(passage.slice(before), ">" | ")" | "\"")
            || matches!(passage.tokens.get(before), Some(token) if token.kind == TokenKind::Email)
    });
    let goes_on = matches!(
        passage.mark(end),
        Mark::Pause | Mark::CloseBracket | Mark::Dash
    ) || passage.mark(end).may_end();
    (!goes_on).then_some(Seam {
        begin: if named { at } else { end },
        end,
    })
}

fn is_meridiem(word: &str) -> bool {
    matches!(word, "AM" | "PM" | "am" | "pm")
}

/// The end of a letter's greeting: `Dear Mayor Quill, The lock …`; after the time of a message the name alone.
fn after_greeting(passage: &Passage<'_>, start: usize, at: usize) -> Option<Seam> {
    let name = start + usize::from(lexicon::is_greeting(passage.slice(start)));
    let timed = start > 2
        && is_meridiem(passage.slice(start - 1))
        && passage.slice(start - 2).contains(':');
    let named = at > name
        && (name..at).all(|word| {
            passage.case(word) == Case::Upper && !lexicon::is_close(passage.slice(word))
        });
    let goes_on = passage.gap_before(at + 1) && passage.case(at + 1) == Case::Upper;
    (named && goes_on && (name > start || timed)).then_some(Seam::single(at + 1))
}

/// The ends of a letter's close and of the name below it, which no mark follows: `Regards, Ana Ruiz Attached …`.
fn around_name(passage: &Passage<'_>, start: usize, at: usize) -> Option<Seam> {
    let close = at > start
        && passage.slice(at) != ":"
        && (start..at).all(|word| lexicon::is_close(passage.slice(word)));
    if !close || !passage.gap_before(at + 1) {
        return None;
    }
    let name = at + 1;
    let past = (name..=name + LONGEST_LINE)
        .find(|&word| passage.case(word) != Case::Upper || passage.is_opener(word))?;
    let bare = past > name
        && (past == passage.len()
            || matches!(passage.mark(past), Mark::Word | Mark::Dash)
            || passage.gap_before(past) && passage.mark(past) == Mark::OpenBracket);
    let end = if passage.is_opener(past) { past } else { name };
    bare.then_some(Seam { begin: name, end })
}
