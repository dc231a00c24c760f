//! Words whose full stop belongs to them, sorted by what the stop says about the sentence.
//!
//! The idea is that of every rule splitter since Grefenstette & Tapanainen (1994): a stop after a known
//! abbreviation does not by itself end a sentence, and how likely it is to do so depends on what the
//! abbreviation stands before. `Mr.` stands before a name and never ends a sentence; `Inc.` stands after
//! one and may. The words lie in `src/data/<language>/abbreviations.txt`. Acronyms (`U.S.`) and initials
//! (`J.`) are told by their shape.
//!
//! Where the language is not known, and in English, which quotes all the others, every list counts
//! ([`classify`]). In a text of another language only its own list does, beside what all languages write
//! ([`classify_in`]): `es.` is Italian for an example, and the end of many a German sentence. A language
//! without a list is so cut as UAX #29 would, save after acronyms and initials.
//!
//! Cost: one or two look-ups in tables of at most 1,000 entries, without allocating.

use std::sync::LazyLock;

use crate::text::language::Language;
use crate::text::words::{WordTable, list};

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
    let word = bare(word)?;
    ALL.find(word).flatten().or_else(|| by_shape(word))
}

/// The kind of abbreviation that `word` is in a text of that language.
///
/// ```
/// use nutgraf::text::abbreviations::{Abbreviation, classify_in};
/// use nutgraf::text::language::Language;
/// let language = |tag| Language::from_tag(tag).unwrap();
/// assert_eq!(classify_in("es.", language("it")), Some(Abbreviation::Inner));
/// assert_eq!(classify_in("es.", language("de")), None);
/// ```
pub fn classify_in(word: &str, language: Language) -> Option<Abbreviation> {
    if matches!(language, Language::ENGLISH | Language::UNDETERMINED) {
        return classify(word);
    }
    let word = bare(word)?;
    lists_of(language.code())
        .iter()
        .chain(&["und"])
        .find_map(|code| {
            TABLES
                .iter()
                .find(|(own, _)| own == code)
                .and_then(|(_, table)| table.find(word))
        })
        .or_else(|| by_shape(word))
}

/// The word without its final stop; `None` for one that can be no abbreviation.
fn bare(word: &str) -> Option<&str> {
    let word = word.strip_suffix('.').unwrap_or(word);
    (1..=LONGEST).contains(&word.len()).then_some(word)
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

macro_rules! lists {
    ($($code:literal),* $(,)?) => {
        /// The lists by language, English first: where two have a word, the first one counts.
        const LISTS: [(&str, &str); [$($code),*].len()] =
            [$(($code, list!($code, "/abbreviations"))),*];

        /// A table of each, read when it is first needed.
        static TABLES: [(&str, LazyLock<WordTable<Abbreviation>>); LISTS.len()] = [$((
            $code,
            LazyLock::new(|| WordTable::read(
                &[list!($code, "/abbreviations")],
                class_named,
            )),
        )),*];
    };
}

lists!(
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "sv", "fi", "tr", "el", "hi",
    "id", "is", "und"
);

/// All lists in one table; `None` for what counts in its own language only.
static ALL: LazyLock<WordTable<Option<Abbreviation>>> = LazyLock::new(|| {
    WordTable::read(&LISTS.map(|(_, list)| list), |heading| {
        (!heading.starts_with(OWN)).then(|| class_named(heading))
    })
});

/// Before the class of words that are abbreviations in their list's language, and in others or in a name
/// words: `sig.`, `av.`
const OWN: &str = "own ";

/// The lists that serve a language: mostly its own, or its neighbors'.
fn lists_of(code: &str) -> &'static [&'static str] {
    match code {
        "lb" => &["de"],
        "sk" => &["cs"],
        "da" | "no" | "fo" => &["sv"],
        "gl" => &["pt", "es"],
        "ca" => &["es"],
        "be" => &["ru", "uk"],
        "bg" | "kk" | "ky" => &["ru"],
        "mr" | "ne" => &["hi"],
        "ms" => &["id"],
        _ => TABLES
            .iter()
            .find(|(own, _)| *own == code)
            .map_or(&[], |(own, _)| std::slice::from_ref(own)),
    }
}

/// The class that a list's heading names.
fn class_named(heading: &str) -> Abbreviation {
    match heading.strip_prefix(OWN).unwrap_or(heading) {
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
    fn a_language_knows_its_own_list_and_what_all_write() {
        let cases = [
            ("es.", "it", Some(Inner)),
            ("es.", "de", None),
            ("es.", "en", Some(Inner)),
            ("kl.", "is", Some(Numbered)),
            ("kl.", "da", Some(Numbered)),
            ("kl.", "fr", None),
            ("sr.", "is", Some(Title)),
            ("např.", "sk", Some(Inner)),
            ("Dr.", "hu", Some(Title)),
            ("etc.", "hu", Some(MayEnd)),
            ("col.", "hu", None),
            ("U.S.", "hu", Some(Acronym)),
            ("J.", "hu", Some(Initial)),
        ];
        for (word, tag, class) in cases {
            let language = Language::from_tag(tag).unwrap_or(Language::UNDETERMINED);
            assert_eq!(classify_in(word, language), class, "{word} in {tag}");
        }
    }

    #[test]
    fn lists_are_well_formed() {
        let known = [
            "title", "inner", "numbered", "calendar", "in-name", "region", "may-end",
        ];
        for ((_, list), (_, table)) in LISTS.iter().zip(&TABLES) {
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                if let Some(heading) = line.strip_prefix('[') {
                    let class = heading.strip_prefix(OWN).unwrap_or(heading);
                    assert!(
                        known.iter().any(|name| class == format!("{name}]")),
                        "{line}"
                    );
                    continue;
                }
                for word in line.split_whitespace() {
                    assert!(!word.ends_with('.') && word.len() <= LONGEST, "{word}");
                    assert!(table.find(word).is_some(), "{word}");
                }
            }
        }
    }
}
