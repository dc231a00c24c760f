//! Which names may stand for which: the rules, by kind.
//!
//! - A person by the surname, a given name, or a part of the name in order, with initials for words:
//!   `Varn`, `Ilse`, `I. Varn` for `Ilse Marie Varn`. A generation (`Jr.`) must not differ. A part of a double
//!   surname counts as little as a given name, and `Otto the Elder` is only an `Otto` that comes after him.
//! - A body by its first words (`Lowmere Shipping` for `Lowmere Shipping Trust`), by its last ones if two or
//!   more, by the one word that says what it is (`the Commission`), or by its words in another order (`Health
//!   Ministry` for `Ministry of Health`). A party may be called by its one word before it is named in full.
//! - A place with or without what is administered (`Lowmere`, `Lowmere County`).
//! - Another name by its first words or last words, if two or more.
//!
//! Acronyms are matched with a name's initials, with its small words and without.

use super::name::{Name, Role, role};
use crate::entity::EntityKind;

/// Names of more words are not put in another order.
const MOST_REORDERED: usize = 16;

/// How a name may stand for a longer one; the better way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Alias {
    /// By itself.
    Plain,
    /// Only if no other could be meant: a given name.
    Given,
    /// The same, and only if the longer one has been read before: `Otto the Elder`.
    Epithet,
    /// Only if the longer one has been read before.
    Cut,
}

/// How `short` may stand for `long`, which has more words or letters.
pub(super) fn alias(kind: EntityKind, short: &Name, long: &Name) -> Option<Alias> {
    match kind {
        EntityKind::Person => person(short, long),
        EntityKind::Place => place(short, long),
        EntityKind::Organization => body(short, long),
        _ => (short.words.len() > 1 && is_end_of(&short.words, &long.words)).then_some(Alias::Cut),
    }
}

fn person(short: &Name, long: &Name) -> Option<Alias> {
    let generations_differ = short.generation != long.generation;
    if let [word] = short.words.as_slice() {
        if word.chars().count() < 2 || generations_differ && short.generation.is_some() {
            return None;
        }
        let at = long.words.iter().rposition(|other| other == word)?;
        let joined = long.words.get(1).filter(|_| long.words.len() == 3);
        let has_epithet = joined.is_some_and(|word| word == "of" || word == "the");
        let before = long.words.get(at.wrapping_sub(1)).map(String::as_str);
        return match before {
            None if has_epithet => Some(Alias::Epithet),
            None if !long.surname_first => Some(Alias::Given),
            // The father, if he is titled: King Tarik is not Hadim bin Tarik.
            Some("bin" | "ibn") if short.gender.is_some() => None,
            Some(_) if has_epithet => None,
            Some(_) if long.is_hyphenated => Some(Alias::Given),
            _ => Some(Alias::Plain),
        };
    }
    if generations_differ {
        return None;
    }
    let mut rest = long.words.iter();
    let in_order = short
        .words
        .iter()
        .all(|word| rest.any(|other| is_same_or_initial(word, other)));
    let has_word = short.words.iter().any(|word| word.chars().count() > 1);
    let shares_end =
        short.words.last() == long.words.last() || long.words.starts_with(&short.words);
    (in_order && has_word && shares_end).then_some(Alias::Plain)
}

fn is_same_or_initial(word: &str, other: &str) -> bool {
    let is_initial = word.chars().count() == 1 || other.chars().count() == 1;
    word == other || is_initial && word.chars().next() == other.chars().next()
}

fn place(short: &Name, long: &Name) -> Option<Alias> {
    let rest = long.words.strip_prefix(short.words.as_slice());
    let is_before =
        rest.is_some_and(|rest| matches!(rest, [word] if role(word) == Role::Administrative));
    let is_after = matches!(long.words.as_slice(), [kind, of, name @ ..]
        if role(kind) == Role::Administrative && of == "of" && name == short.words);
    (is_before || is_after).then_some(Alias::Plain)
}

fn body(short: &Name, long: &Name) -> Option<Alias> {
    let stands = match short.words.as_slice() {
        [word] => match role(word) {
            Role::Body => long.words.contains(word),
            Role::Other if long.words.first() == Some(word) => {
                let is_party = long.words.get(1).is_some_and(|kind| kind == "party");
                if is_party && long.words.len() == 2 {
                    return Some(Alias::Plain);
                }
                true
            }
            _ => false,
        },
        words => {
            // The U.S. Department of Justice is the Justice Department.
            let is_american = long.words.first().is_some_and(|word| word == "us")
                && words.first() != long.words.first();
            let others = long
                .words
                .get(usize::from(is_american)..)
                .unwrap_or_default();
            let is_same = share_large_words(words, others);
            if is_same && !is_american {
                return Some(Alias::Plain);
            }
            is_same || is_end_of(words, &long.words)
        }
    };
    stands.then_some(Alias::Cut)
}

/// Whether the names have the same words, small ones aside, in whatever order. Names of more than
/// [`MOST_REORDERED`] words must have them in the same.
fn share_large_words(words: &[String], others: &[String]) -> bool {
    let (words, others) = (large_words(words), large_words(others));
    let times =
        |word: &String, among: &[&String]| among.iter().filter(|other| **other == word).count();
    words == others
        || words.len() == others.len()
            && words.len() <= MOST_REORDERED
            && words
                .iter()
                .all(|word| times(word, &words) == times(word, &others))
}

fn large_words(words: &[String]) -> Vec<&String> {
    let words = words.iter();
    words.filter(|word| role(word) != Role::Small).collect()
}

/// Whether the words are the first or the last of the others.
fn is_end_of(words: &[String], others: &[String]) -> bool {
    others.starts_with(words) || others.ends_with(words)
}

/// The acronyms that may stand for a name of two words or more: of all words, and without the small ones.
pub(super) fn acronyms(name: &Name) -> [Option<String>; 2] {
    if name.words.len() < 2 {
        return [None, None];
    }
    let initials = |words: &mut dyn Iterator<Item = &String>| {
        let letters: String = words.filter_map(|word| word.chars().next()).collect();
        (letters.chars().count() > 1).then_some(letters)
    };
    let all = initials(&mut name.words.iter());
    let large = initials(&mut name.words.iter().filter(|word| role(word) != Role::Small));
    [large.clone(), all.filter(|all| large.as_ref() != Some(all))]
}
