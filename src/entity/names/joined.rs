//! Two names that are one.

use super::Name;
use super::lexicon::Words;
use crate::entity::EntityKind::{Organization, Person, Place};
use crate::entity::vocabulary::Case;

/// The names, in order, those that are parts of one as one.
pub(super) fn join(words: Words<'_>, names: Vec<Name>) -> Vec<Name> {
    let mut joined: Vec<Name> = Vec::with_capacity(names.len());
    for mut name in names {
        let whole = by_nickname(words, &joined, &name)
            .or_else(|| pair(words, &joined, &name))
            .or_else(|| firm(words, &joined, &name));
        if let Some(whole) = whole {
            while joined
                .last()
                .is_some_and(|last| last.tokens.start >= whole.tokens.start)
            {
                joined.pop();
            }
            name = whole;
        }
        joined.push(name);
    }
    joined
}

/// `Ana “Red” Ruiz`, of whom the tagger makes two people, the nickname being part of the first, a third, or nothing.
fn by_nickname(words: Words<'_>, before: &[Name], name: &Name) -> Option<Name> {
    const LONGEST: usize = 4;
    let closing = name.tokens.start.checked_sub(1)?;
    let opens = match words.text(closing) {
        "\"" => "\"",
        "”" => "“",
        "’" => "‘",
        "'" => "'",
        _ => return None,
    };
    let earliest = closing.saturating_sub(LONGEST + 1);
    let opening = (earliest..closing)
        .rev()
        .find(|&token| words.text(token) == opens)?;
    let first = before
        .iter()
        .rev()
        .find(|other| other.tokens.start < opening)?;
    let is_name = opening + 1 < closing
        && words.case(opening + 1).is_name_like()
        && words.case(closing - 1).is_name_like();
    (is_name
        && [opening, closing].contains(&first.tokens.end)
        && first.kind == Person
        && name.kind == Person)
        .then_some(Name {
            tokens: first.tokens.start..name.tokens.end,
            kind: Person,
        })
}

/// `Trinidad and Tobago`.
fn pair(words: Words<'_>, before: &[Name], name: &Name) -> Option<Name> {
    let first = before.last()?;
    let is_pair = first.tokens.end + 1 == name.tokens.start
        && name.tokens.len() == 1
        && matches!(words.text(first.tokens.end), "and" | "&")
        && words.are_pair(first.tokens.end - 1, name.tokens.start);
    is_pair.then_some(Name {
        tokens: first.tokens.start..name.tokens.end,
        kind: Place,
    })
}

/// `Ruiz & Okoro`: two surnames and an ampersand, the first of which may be no name to the tagger.
fn firm(words: Words<'_>, before: &[Name], name: &Name) -> Option<Name> {
    let first = name.tokens.start.checked_sub(2)?;
    let is_capital = |token: usize| words.case(token) == Case::Capital;
    let is_apart = match before.last() {
        Some(last) if last.tokens.contains(&first) => last.tokens.len() == 1,
        _ => first == 0 || !words.case(first - 1).is_name_like(),
    };
    let is_firm = words.text(first + 1) == "&"
        && name.kind == Person
        && name.tokens.len() == 1
        && is_apart
        && is_capital(first)
        && is_capital(first + 2)
        && !is_capital(first + 3);
    is_firm.then_some(Name {
        tokens: first..name.tokens.end,
        kind: Organization,
    })
}
