//! A name by itself, with the words right beside it: some are none, some are of another kind, some are two.

use super::Name;
use super::lexicon::{Role, Words};
use crate::entity::EntityKind::{Misc, Organization, Person, Place};
use crate::entity::vocabulary::Case;
use crate::model::lexicon::List;

/// Adds a name, or what it is in truth.
pub(super) fn add(words: Words<'_>, mut name: Name, names: &mut Vec<Name>) {
    if is_none(words, &name) {
        return;
    }
    district(words, &mut name);
    government(words, &mut name, names);
    if is_after_post(words, &name) {
        name.kind = Person;
    }
    let first = name.tokens.start;
    if name.kind == Person && name.tokens.len() > 2 && is_origin(words, first) {
        let tokens = first..first + 1;
        name.tokens.start = first + 1;
        names.push(Name { tokens, kind: Misc });
    }
    names.push(name);
}

/// Whether it names nothing: the abbreviation of a post, or a state that is called by what it is (`the Kingdom`,
/// `the President of the Republic`).
fn is_none(words: Words<'_>, name: &Name) -> bool {
    let first = name.tokens.start;
    let before = |steps| {
        first
            .checked_sub(steps)
            .map_or("", |token| words.text(token))
    };
    let is_realm = || {
        let of_the = before(2) == "of" && first > 2 && words.is_listed(first - 3, List::Title);
        before(1).eq_ignore_ascii_case("the") && (of_the || words.text(first) == "Kingdom")
    };
    name.tokens.len() == 1
        && (name.kind != Misc && words.is(first, Role::Post)
            || words.is(first, Role::Realm) && is_realm())
}

/// `Angus King, I-Maine`: the district that a party's letter stands before.
fn district(words: Words<'_>, name: &mut Name) {
    let first = name.tokens.start;
    let is_hyphen = words.text(first + 1) == "-" && words.is_glued(first + 1);
    let is_aside = first > 0 && matches!(words.text(first - 1), "," | "(");
    if name.tokens.len() > 2
        && is_aside
        && is_hyphen
        && words.is_glued(first + 2)
        && words.case(first + 2) != Case::Lower
        && words.is(first, Role::Party)
    {
        name.tokens.start += 2;
        name.kind = Place;
    }
}

/// `the Government of Egypt` is a body, as the `Ministry of Justice` is, with the capitalized words before it.
fn government(words: Words<'_>, name: &mut Name, names: &[Name]) {
    let first = name.tokens.start;
    let article = usize::from(first > 0 && words.text(first - 1) == "the");
    let Some(mut start) = first.checked_sub(2 + article) else {
        return;
    };
    if name.kind != Place || words.text(start + 1) != "of" || words.text(start) != "Government" {
        return;
    }
    let named = names.last().map_or(0, |last| last.tokens.end);
    let is_part =
        |token| words.case(token) == Case::Capital && !words.is_listed(token, List::Function);
    while start > named && is_part(start - 1) {
        start -= 1;
    }
    name.tokens.start = start;
    name.kind = Organization;
}

/// `the Lowmere chief executive Ana Ruiz`: a given name and a surname after a post are a person.
fn is_after_post(words: Words<'_>, name: &Name) -> bool {
    let first = name.tokens.start;
    matches!(name.kind, Organization | Place)
        && name.tokens.len() == 2
        && first > 0
        && words.is_listed(first - 1, List::Title)
        && words.is_listed(first, List::Given)
        && words.is_listed(first + 1, List::Surname)
        && !words.is_listed(first + 1, List::Body)
}

/// Whether the word says where a person is from who is named behind it: `Swede Ana Ruiz`.
fn is_origin(words: Words<'_>, token: usize) -> bool {
    words.is_listed(token, List::Nationality)
        && !words.is_listed(token, List::Given)
        && !words.is_listed(token, List::Surname)
}
