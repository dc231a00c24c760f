//! What a document's other names say of one.

use super::Name;
use super::lexicon::{Role, Words};
use crate::entity::EntityKind::{Misc, Organization, Person};
use crate::entity::interner::Interner;
use crate::entity::vocabulary::Case;
use crate::model::lexicon::List;

/// Sets right what the rest of the document contradicts.
pub(super) fn correct(words: Words<'_>, names: &mut Vec<Name>) {
    let known = Known::of(words, names);
    let mut corrected = Vec::with_capacity(names.len());
    for mut name in names.drain(..) {
        let first = name.tokens.start;
        if let Some(and) = known.seam(words, &name) {
            let tokens = first..and;
            corrected.push(Name { tokens, ..name });
            let article =
                usize::from(words.case(and + 1) == Case::Lower && and + 2 < name.tokens.end);
            name.tokens.start = and + 1 + article;
        } else if known.is_storm(words, &name) {
            name.kind = Misc;
        } else if known.is_possessive(words, &name) {
            name.tokens.end += 1;
            name.kind = Organization;
        }
        corrected.push(name);
    }
    *names = corrected;
}

/// What is known of names from all of them, as hashes of folded words.
#[derive(Default)]
struct Known {
    bodies: Interner,
    /// Last words of the names of storms.
    storms: Interner,
    /// Last words of people's full names.
    surnames: Interner,
}

impl Known {
    fn of(words: Words<'_>, names: &[Name]) -> Self {
        let mut known = Self::default();
        for Name { tokens, kind } in names {
            let last = words.hash(tokens.end - 1);
            let is_titled = tokens.start > 0 && words.is(tokens.start - 1, Role::Storm);
            if is_titled || tokens.len() > 1 && words.is(tokens.start, Role::Storm) {
                known.storms.number(last);
            } else if *kind == Organization {
                known.bodies.number(words.name(tokens.clone()));
            } else if *kind == Person && tokens.len() > 1 {
                known.surnames.number(last);
            }
        }
        known
    }

    /// The `and` between two bodies that were taken for one, the first of which is named alone elsewhere. What ends
    /// in a common word for a body may be one name all the same (`Mines and Works Agency`), unless the second is named
    /// alone, too.
    fn seam(&self, words: Words<'_>, name: &Name) -> Option<usize> {
        let tokens = name.tokens.clone();
        let whole = |token| matches!(words.text(token), "of" | ",");
        if name.kind != Organization || tokens.len() < 3 || tokens.clone().any(whole) {
            return None;
        }
        let and = tokens.clone().find(|&token| words.text(token) == "and")?;
        let second = and + 1..tokens.end;
        let is_known = |tokens| self.bodies.find(words.name(tokens)).is_some();
        let parts = !second.is_empty()
            && is_known(tokens.start..and)
            && (!words.is_listed(tokens.end - 1, List::Body) || is_known(second));
        parts.then_some(and)
    }

    /// Whether it is the bare name of a storm: `Ida` after `Hurricane Ida`.
    fn is_storm(&self, words: Words<'_>, name: &Name) -> bool {
        let last = words.hash(name.tokens.start);
        name.tokens.len() == 1
            && self.storms.find(last).is_some()
            && self.surnames.find(last).is_none()
    }

    /// Whether it is a company that is called like someone's own, and no one in the document is called so: `Moody's`.
    fn is_possessive(&self, words: Words<'_>, name: &Name) -> bool {
        let last = name.tokens.end - 1;
        let is_alone = name.tokens.len() == 1 || words.text(last - 1) == "&";
        is_alone
            && words.is(last, Role::Possessive)
            && words.case(last) != Case::Lower
            && matches!(words.text(last + 1), "'s" | "’s")
            && self.surnames.find(words.hash(last)).is_none()
    }
}
