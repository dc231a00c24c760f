//! Where a name begins and ends, when its labels say about where: titles, small words and marks stay outside,
//! and a hyphened given name ("Moon Jae-in") goes on after its hyphen.

use std::ops::Range;

use super::Name;
use super::lexicon::{Role, Words};
use crate::entity::EntityKind;
use crate::entity::scene::Unit;
use crate::entity::vocabulary::Case;
use crate::model::lexicon::List;

/// The name in what was labeled, in a unit that ends at `unit_end`.
pub(super) fn trimmed(words: Words<'_>, labeled: Name, unit_end: usize) -> Name {
    let Name { mut tokens, kind } = labeled;
    let is_mark = |token| words.case(token) == Case::Mark;
    let is_small =
        |token| words.case(token) == Case::Lower && words.is_listed(token, List::Function);
    while tokens.len() > 1
        && (is_small(tokens.start) || is_mark(tokens.start) && !opens(words, tokens.clone()))
    {
        tokens.start += 1;
    }
    if let Some(bracket) =
        lone_bracket(words, tokens.clone()).filter(|bracket| *bracket > tokens.start)
    {
        tokens.end = bracket;
    }
    if kind != EntityKind::Person {
        return Name { tokens, kind };
    }
    if let Some(dash) = spaced_dash(words, tokens.clone()) {
        tokens.end = dash;
    }
    while tokens.len() > 1 && is_title(words, tokens.clone()) {
        tokens.start += 1;
        while tokens.len() > 1 && is_mark(tokens.start) {
            tokens.start += 1;
        }
    }
    // `Ana May`, who is no month.
    if tokens.len() == 1
        && tokens.end < unit_end
        && words.is(tokens.end, Role::Month)
        && words.case(tokens.end + 1) != Case::Number
        && words.is_listed(tokens.start, List::Given)
    {
        tokens.end += 1;
    }
    // `the Duke of Sussex` is called by a place.
    if tokens.len() > 1 && words.text(tokens.start) == "of" {
        tokens.start += 1;
        if tokens.len() == 1 {
            let kind = EntityKind::Place;
            return Name { tokens, kind };
        }
    }
    if tokens.end + 1 < unit_end
        && is_hyphen(words, tokens.end)
        && is_syllable(words, tokens.end - 1)
        && is_syllable(words, tokens.end + 1)
        && words.case(tokens.end + 1) == Case::Lower
        && tokens.len() > 1
    {
        tokens.end += 2;
    }
    Name { tokens, kind }
}

/// Whether a person's name begins with a title. `Dean Okoro` is one name, and `the Dean Okoro` a title and a name.
fn is_title(words: Words<'_>, name: Range<usize>) -> bool {
    let first = name.start;
    if !words.is_listed(first, List::Title) {
        return words.is(first, Role::Rank);
    }
    let before = first.checked_sub(1).map_or("", |before| words.text(before));
    !words.is(first, Role::Given)
        || before.eq_ignore_ascii_case("the")
        || words.is_listed(first + 1, List::Title)
        || words.text(first + 1) == "of"
}

/// Where the greeting of the next letter begins that a copy has run together with the name below the one before:
/// `Thanks, Ana Ruiz Tomas, Please see …`. A name and a comma before a capitalized small word greet somebody, where
/// no name goes on behind it: `Ana Ruiz Tomas, Will Okoro and …`.
pub(super) fn greeting(words: Words<'_>, unit: &Unit, tokens: Range<usize>) -> Option<usize> {
    let opener = tokens.end + 1;
    let opens = words.text(tokens.end) == ","
        && opener < unit.tokens.end
        && matches!(words.case(opener), Case::Capital | Case::Initial)
        && words.is_listed(opener, List::Function);
    let goes_on = match words.text(opener + 1) {
        "," | "." => true,
        _ => !words.is_glued(opener + 1) && words.case(opener + 1) == Case::Lower,
    };
    let last = tokens.end - 1;
    let greets = opens && goes_on && tokens.len() > 1 && words.is_listed(last, List::Given);
    greets.then_some(last)
}

/// Whether a name may begin with this mark: a quotation mark that closes soon, or a hash sign.
fn opens(words: Words<'_>, mut tokens: Range<usize>) -> bool {
    const LONGEST: usize = 32;
    let first = tokens.next().map_or("", |token| words.text(token));
    let mut tokens = tokens.take(LONGEST);
    match first {
        "\"" => tokens.any(|token| words.text(token) == "\""),
        "“" => tokens.any(|token| words.text(token) == "”"),
        _ => matches!(first, "#" | "@" | "'"),
    }
}

/// The first bracket that is opened and not closed.
fn lone_bracket(words: Words<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut open = None;
    for token in tokens {
        match words.text(token) {
            "(" | "[" => open = open.or(Some(token)),
            ")" | "]" => open = None,
            _ => {}
        }
    }
    open
}

/// Whether a word is short enough for a part of a Korean or Chinese given name and none that goes on with the
/// sentence, as where a hyphen was put for a dash: `Tomas Okoro-who had left`. Some of two letters are both.
fn is_syllable(words: Words<'_>, token: usize) -> bool {
    const LONGEST: usize = 6;
    let length = words.length(token);
    length == 2 || (1..=LONGEST).contains(&length) && !words.is_listed(token, List::Function)
}

/// The first dash with white space on both sides, which parts what a name cannot hold together.
fn spaced_dash(words: Words<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut inner = tokens.start + 1..tokens.end.saturating_sub(1);
    inner.find(|&dash| {
        matches!(words.text(dash), "-" | "–" | "—")
            && !words.is_glued(dash)
            && !words.is_glued(dash + 1)
    })
}

/// Whether a hyphen stands here without white space on either side.
fn is_hyphen(words: Words<'_>, token: usize) -> bool {
    words.text(token) == "-" && words.is_glued(token) && words.is_glued(token + 1)
}
