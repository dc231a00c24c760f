//! Names that the tagger passes over, though a list knows them: it has learnt from corpora some of which mark
//! nationalities and religions, and some not.

use super::Name;
use super::lexicon::{Role, Words};
use crate::entity::EntityKind::{self, Misc, Organization};
use crate::entity::vocabulary::Case;
use crate::model::lexicon::List;

/// The names, in order, with those between them that are certain.
pub(super) fn add(words: Words<'_>, names: Vec<Name>) -> Vec<Name> {
    let mut all = Vec::with_capacity(names.len());
    let mut at = 0;
    for name in names {
        let (before, after) = (name.tokens.start, name.tokens.end);
        all.extend((at..before).filter_map(|token| missed(words, token)));
        at = after;
        all.push(name);
    }
    let rest = at..words.document.tokens.len();
    all.extend(rest.filter_map(|token| missed(words, token)));
    all
}

/// The name that one token is.
fn missed(words: Words<'_>, token: usize) -> Option<Name> {
    // Asked of every token, so in line.
    if words.vocabulary.look(token).case != Case::Capital {
        return None;
    }
    let kind = if words.is_listed(token, List::Nationality) {
        // `Western Union` is of the West, and no more.
        (!words.case(token + 1).is_name_like()).then_some(Misc)
    } else {
        bank(words, token)
    };
    kind.map(|kind| Name {
        tokens: token..token + 1,
        kind,
    })
}

/// `the Fed`, a body that is called by a verb.
fn bank(words: Words<'_>, token: usize) -> Option<EntityKind> {
    let before = token.checked_sub(1)?;
    let is_inside = words.case(before) == Case::Lower || words.text(before) == "The";
    let is_body = is_inside && words.is(token, Role::Body);
    is_body.then_some(Organization)
}
