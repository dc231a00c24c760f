//! A name as it is compared: its words folded, without what is no part of it.
//!
//! Case and accents are folded, stops and apostrophes left out (`U.S.` is `us`), hyphens part words. Off come
//! a leading article, a possessive, the title before a person (`Mrs. Varn`) with the gender that it tells, a
//! generation after one (`Jr.`, but not the numeral of a monarch), the kind of company (`Inc.`), and the plural
//! of nationalities and acronyms. The text is never changed. Cost: linear in the name.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::entity::EntityKind;
use crate::text::fold;
use crate::text::words::{WordTable, list};

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Small,
    Company,
    Administrative,
    Common,
    Body,
    Male,
    Female,
    Title,
    Generation,
    Other,
}

/// What a title tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gender {
    Male,
    Female,
}

/// The role of a word, folded or as it is written.
pub(super) fn role(word: &str) -> Role {
    static ROLES: LazyLock<WordTable<Role>> = LazyLock::new(|| {
        let lists = [list!("en/naming"), list!("en/titles")];
        WordTable::read(&lists, |heading| match heading {
            "small" => Role::Small,
            "company" => Role::Company,
            "administrative" => Role::Administrative,
            "common" => Role::Common,
            "body" => Role::Body,
            "male" => Role::Male,
            "female" => Role::Female,
            "title" => Role::Title,
            "generation" => Role::Generation,
            _ => Role::Other,
        })
    });
    ROLES.find(word).unwrap_or(Role::Other)
}

impl Role {
    /// The gender that a title or a word of kinship tells.
    pub const fn gender(self) -> Option<Gender> {
        match self {
            Self::Male => Some(Gender::Male),
            Self::Female => Some(Gender::Female),
            _ => None,
        }
    }
}

/// A name, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub words: Vec<String>,
    /// The generation after a person's name.
    pub generation: Option<String>,
    /// What a title inside the mention tells.
    pub gender: Option<Gender>,
    /// Its letters, where it is written as an acronym.
    pub acronym: Option<String>,
    /// Whether a person's first word is the surname, as the hyphen of the given name tells: Lim Sun-hwa.
    pub surname_first: bool,
    /// Whether a person's last word is a part of one with a hyphen: Scott-Varn.
    pub is_hyphenated: bool,
}

impl Name {
    /// Reads a mention of the kind; at least one word is left of it unless it has no letter or digit.
    pub fn read(text: &str, kind: EntityKind) -> Self {
        let mut words = match kind {
            EntityKind::Organization => words(&part_capitals(text)),
            _ => words(text),
        };
        let mut name = Self {
            words: Vec::new(),
            generation: None,
            gender: None,
            acronym: acronym(text),
            surname_first: kind == EntityKind::Person && has_hyphenated_end(text),
            is_hyphenated: has_double_end(text),
        };
        if words.len() > 1 && words.first().is_some_and(|word| word == "the") {
            words.remove(0);
        }
        if let Some(acronym) = &name.acronym
            && words.len() == 1
        {
            words = vec![acronym.clone()];
        }
        match kind {
            EntityKind::Person => name.strip_person(&mut words),
            EntityKind::Organization => strip_last(&mut words, Role::Company),
            EntityKind::Misc => strip_plural(&mut words),
            _ => {}
        }
        name.words = words;
        name
    }

    /// Its words, and the generation behind a comma, which no word has.
    pub fn key(&self) -> Cow<'_, [String]> {
        let Some(generation) = &self.generation else {
            return Cow::Borrowed(&self.words);
        };
        let mut words = self.words.clone();
        words.push([",", generation].concat());
        Cow::Owned(words)
    }

    /// Letters of all its words.
    pub fn letters(&self) -> usize {
        self.words.iter().map(String::len).sum()
    }

    fn strip_person(&mut self, words: &mut Vec<String>) {
        while words.len() > 1
            && let Some(title) = words
                .first()
                .filter(|word| matches!(role(word), Role::Male | Role::Female | Role::Title))
                // Son Heung-min
                .filter(|word| *word != "son")
        {
            self.gender = self.gender.or(role(title).gender());
            words.remove(0);
        }
        if let [names @ .., last] = words.as_slice()
            && !names.is_empty()
            && role(last) == Role::Generation
            && !(last.starts_with('i') && is_given(names))
        {
            self.generation = words.pop();
        }
        // JD Vance is J. D. Vance.
        if let [first, _, ..] = words.as_mut_slice()
            && self.acronym.is_none()
            && first.len() == 2
            && first.is_ascii()
            && !first.contains(['a', 'e', 'i', 'o', 'u', 'y'])
            && let Some(second) = first.pop()
        {
            words.insert(1, second.into());
        }
        // Zelenskiy and Zelenskyy are Zelensky.
        if let Some(last) = words.last_mut() {
            let stem = last.trim_end_matches(['i', 'y']).len();
            if stem > 3 && last.len() > stem + 1 {
                last.truncate(stem);
                last.push('y');
            }
        }
    }
}

/// Whether these are given names alone, after which a numeral is a monarch's or a pope's.
fn is_given(names: &[String]) -> bool {
    match names {
        [_] => true,
        [first, second] => first == "john" && second == "paul",
        _ => false,
    }
}

/// The folded words of a text: `.` and `'` join, all else that is no letter or digit parts.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = folded(without_possessive(text));
    let mut words = Vec::new();
    let mut word = String::new();
    for c in folded.chars() {
        if c.is_alphanumeric() {
            word.push(c);
        } else if !matches!(c, '.' | '\'' | '`') && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let (mut caseless, mut plain) = (String::new(), String::new());
    fold::caseless(text, &mut caseless);
    fold::plain(&caseless, &mut plain);
    plain
}

fn without_possessive(text: &str) -> &str {
    let ends = ["'s", "’s", "'", "’"];
    ends.iter()
        .find_map(|end| text.strip_suffix(end))
        .unwrap_or(text)
}

/// `ExxonMobil` and `Amazon.com` in two words, since they may be cut to the first.
fn part_capitals(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() + 4);
    let mut small = 0;
    for (at, c) in text.char_indices() {
        let is_site = text.get(at..).is_some_and(|rest| rest.starts_with(".com"));
        if is_site || c.is_uppercase() && small > 1 {
            parted.push(' ');
        }
        small = if c.is_lowercase() { small + 1 } else { 0 };
        parted.push(c);
    }
    parted
}

/// Whether the last word is two with a hyphen, the second of them small.
fn has_hyphenated_end(text: &str) -> bool {
    let last = text
        .rsplit(' ')
        .next()
        .filter(|last| last.len() < text.len());
    let parts = last.and_then(|last| last.split_once('-'));
    parts.is_some_and(|(first, second)| {
        first.starts_with(char::is_uppercase) && second.starts_with(char::is_lowercase)
    })
}

/// Whether the last word is two names with a hyphen, the first of them no article.
fn has_double_end(text: &str) -> bool {
    let last = text.rsplit(' ').next();
    let parts = last.and_then(|last| last.split_once('-'));
    parts.is_some_and(|(first, _)| first.len() > 2)
}

/// The letters of an acronym, folded: two to eight capitals with stops, spaces, `&` or a plural's `s` among
/// them, and nothing else.
fn acronym(text: &str) -> Option<String> {
    let text = without_possessive(text);
    let text = text.strip_suffix('s').unwrap_or(text);
    let is_written_so = text
        .chars()
        .all(|c| c.is_uppercase() || matches!(c, '.' | '&' | ' '));
    if !is_written_so {
        return None;
    }
    let letters: String = text.chars().filter(|c| c.is_uppercase()).collect();
    let is_short = (2..=8).contains(&letters.chars().count());
    is_short.then(|| folded(&letters))
}

/// Takes the last words of the role off, but leaves one.
fn strip_last(words: &mut Vec<String>, stripped: Role) {
    while words.len() > 1 && words.last().is_some_and(|word| role(word) == stripped) {
        words.pop();
    }
}

/// Russians are Russian.
fn strip_plural(words: &mut [String]) {
    if let [word] = words
        && word.len() > 4
        && word.ends_with('s')
        && !word.ends_with("ss")
    {
        word.pop();
    }
}
