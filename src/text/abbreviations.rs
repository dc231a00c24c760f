//! Words whose full stop belongs to them, sorted by what the stop says about the sentence.
//!
//! The idea is that of every rule splitter since Grefenstette & Tapanainen (1994): a stop after a known
//! abbreviation does not by itself end a sentence, and how likely it is to do so depends on what the
//! abbreviation stands before. `Mr.` stands before a name and never ends a sentence; `Inc.` stands after
//! one and may. The words lie in `src/data/<language>/abbreviations.txt`. All languages share one table:
//! an entry that is an ordinary word of another language at a sentence's end is left out of its list, and
//! so a text need not be in the language that was detected. Acronyms (`U.S.`) and initials (`J.`) are told
//! by their shape.
//!
//! Cost: one look-up in a table of about 900 entries, without allocating.

use std::sync::LazyLock;

use crate::text::words::WordTable;

/// What kind of abbreviation a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// Stands before a name; its stop ends no sentence: `Mr.`, `Gov.`, `Lt.`
    Title,
    /// Stands inside a sentence; its stop ends none: `e.g.`, `vs.`, `approx.`
    Inner,
    /// Stands before a number: `No. 5`, `p. 12`. Before anything else it is to be taken for an ordinary
    /// word, for many of these are (`no`, `art`, `fig`).
    Numbered,
    /// A month or a day of the week: `Jan. 6`, `last Jan.` Ends no sentence before a number.
    Calendar,
    /// Stands in a name that may go on after it, or ends one: `Inc.`, `Jr.`, `Ph.D.`, `U.S.`
    InName,
    /// A state or province, mostly after a town and a comma: `Fresno, Calif.`
    Region,
    /// Ends a phrase, and so perhaps the sentence: `etc.`, `p.m.`, `ft.`
    MayEnd,
    /// Letters with stops between them, not listed: `J.R.`, `U.S.S.R.`, `RR.HH.`
    Acronym,
    /// One letter: `J.` Mostly a name's, but `vitamin C.` too.
    Initial,
}

/// The kind of abbreviation that `word` is, given with its final stop or without; `None` for a word that
/// is none.
///
/// ```
/// use nutgraf::text::abbreviations::{Abbreviation, classify};
/// assert_eq!(classify("Mr."), Some(Abbreviation::Title));
/// assert_eq!(classify("U.S."), Some(Abbreviation::InName));
/// assert_eq!(classify("harbor."), None);
/// ```
pub fn classify(word: &str) -> Option<Abbreviation> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    TABLE.find(word).or_else(|| by_shape(word))
}

/// Longest word that can be an abbreviation, in bytes; longer ones are not looked up.
const LONGEST: usize = 24;

/// One letter, or pieces of at most two letters with stops between them.
fn by_shape(word: &str) -> Option<Abbreviation> {
    let mut pieces = 0;
    for piece in word.split('.') {
        let letters = piece.chars().count();
        if !(1..=2).contains(&letters) || !piece.chars().all(char::is_alphabetic) {
            return None;
        }
        let capital = piece.chars().next().is_some_and(char::is_uppercase);
        if letters == 2 && (pieces > 0 || word.len() == piece.len()) && !capital {
            return None;
        }
        pieces += 1;
    }
    let single = word.chars().nth(1).is_none();
    match pieces {
        1 if single => Some(Abbreviation::Initial),
        1 => None,
        _ => Some(Abbreviation::Acronym),
    }
}

/// The lists, English first: where two lists have a word, the first one counts.
const LISTS: [&str; 17] = [
    include_str!("../data/en/abbreviations.txt"),
    include_str!("../data/de/abbreviations.txt"),
    include_str!("../data/fr/abbreviations.txt"),
    include_str!("../data/es/abbreviations.txt"),
    include_str!("../data/it/abbreviations.txt"),
    include_str!("../data/pt/abbreviations.txt"),
    include_str!("../data/nl/abbreviations.txt"),
    include_str!("../data/pl/abbreviations.txt"),
    include_str!("../data/cs/abbreviations.txt"),
    include_str!("../data/ru/abbreviations.txt"),
    include_str!("../data/uk/abbreviations.txt"),
    include_str!("../data/sv/abbreviations.txt"),
    include_str!("../data/fi/abbreviations.txt"),
    include_str!("../data/tr/abbreviations.txt"),
    include_str!("../data/el/abbreviations.txt"),
    include_str!("../data/hi/abbreviations.txt"),
    include_str!("../data/id/abbreviations.txt"),
];

static TABLE: LazyLock<WordTable<Abbreviation>> =
    LazyLock::new(|| WordTable::read(&LISTS, class_named));

/// The class that a list's heading names.
fn class_named(heading: &str) -> Abbreviation {
    match heading {
        "title" => Abbreviation::Title,
        "numbered" => Abbreviation::Numbered,
        "calendar" => Abbreviation::Calendar,
        "in-name" => Abbreviation::InName,
        "region" => Abbreviation::Region,
        "may-end" => Abbreviation::MayEnd,
        _ => Abbreviation::Inner,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Abbreviation::*;

    #[test]
    fn classes_of_words() {
        let cases: [(&str, Option<Abbreviation>); 34] = [
            ("Mr.", Some(Title)),
            ("MR", Some(Title)),
            ("mr", Some(Title)),
            ("Gov.", Some(Title)),
            ("Lt.", Some(Title)),
            ("Inc.", Some(InName)),
            ("INC.", Some(InName)),
            ("Co.", Some(InName)),
            ("p.m.", Some(MayEnd)),
            ("P.M.", Some(MayEnd)),
            ("U.S.", Some(InName)),
            ("D.C", Some(Region)),
            ("Jr.", Some(InName)),
            ("Jan.", Some(Calendar)),
            ("Sun.", Some(Calendar)),
            ("sun.", None),
            ("Wash.", Some(Region)),
            ("wash.", None),
            ("No.", Some(Numbered)),
            ("e.g.", Some(Inner)),
            ("E.g.", Some(Inner)),
            ("J.", Some(Initial)),
            ("É.", Some(Initial)),
            ("J.R.", Some(Acronym)),
            ("EE.UU.", Some(InName)),
            ("RR.HH.", Some(Acronym)),
            ("z.B.", Some(Inner)),
            ("тыс.", Some(Inner)),
            ("Тыс.", Some(Inner)),
            ("harbor.", None),
            ("it.", None),
            ("home.Police", None),
            ("", None),
            (".", None),
        ];
        for (word, class) in cases {
            assert_eq!(classify(word), class, "{word}");
        }
    }

    #[test]
    fn lists_are_well_formed() {
        let known = [
            "title", "inner", "numbered", "calendar", "in-name", "region", "may-end",
        ];
        for line in LISTS
            .iter()
            .flat_map(|list| list.lines())
            .filter(|line| !line.starts_with('#'))
        {
            if let Some(heading) = line.strip_prefix('[') {
                assert!(
                    known.iter().any(|name| heading == format!("{name}]")),
                    "{line}"
                );
                continue;
            }
            for word in line.split_whitespace() {
                assert!(!word.ends_with('.') && word.len() <= LONGEST, "{word}");
                assert!(classify(word).is_some(), "{word}");
            }
        }
    }
}
