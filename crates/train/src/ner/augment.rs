//! Copies of a piece that make a tagger less sure of what it should not rely on: other case, other names.

use std::path::Path;

use nutgraf::Span;

use super::corpus::Piece;
use super::lists;
use crate::random::Random;

/// Share of pieces that are read in other case.
const OTHER_CASE: f32 = 0.1;

/// Share of the others that are read with other apostrophes and quotation marks.
const OTHER_MARKS: f32 = 0.1;

/// Share of the others that are read with other names.
const RENAMED: f32 = 0.1;

/// Makes copies, with names to put in place of others.
#[derive(Default)]
pub struct Copies {
    /// For each country its given names and surnames.
    people: Vec<(Vec<String>, Vec<String>)>,
    /// Places of any size.
    places: Vec<String>,
    /// Bodies by type.
    organizations: Vec<Vec<String>>,
}

impl Copies {
    /// Names of the lists that `prepare.py` made.
    pub fn new(made: &Path) -> Self {
        let list = |name: &str, most: usize| -> Vec<String> {
            lists::lines(&made.join(format!("{name}.txt")))
                .into_iter()
                .take(most)
                .collect()
        };
        let mut places = list("cities_middle", 9000);
        places.extend(list("cities_large", 9000));
        for _ in 0..20 {
            places.extend(list("countries", 300));
        }
        let organizations = ["university", "club", "company", "party", "newspaper"];
        Self {
            people: people(made, &list),
            places,
            organizations: organizations
                .iter()
                .map(|kind| list(&format!("org_{kind}"), usize::MAX))
                .collect(),
        }
    }

    /// A copy in other case, with other marks or with other names, or none.
    pub fn of(&self, piece: &Piece, random: &mut Random) -> Option<Piece> {
        if random.chance(OTHER_CASE) {
            return Some(other_case(piece, random));
        }
        if random.chance(OTHER_MARKS) {
            return Some(other_marks(piece, random));
        }
        random
            .chance(RENAMED)
            .then(|| other_names(piece, self, random))
    }
}

/// Given names and surnames by country; those of the United States several times, since news names many from there.
fn people(
    made: &Path,
    list: &impl Fn(&str, usize) -> Vec<String>,
) -> Vec<(Vec<String>, Vec<String>)> {
    let by_country = |name: &str| -> Vec<(String, String)> {
        let lines = lists::lines(&made.join(format!("{name}_by_country.tsv")));
        let pairs = lines.iter().filter_map(|line| line.split_once('\t'));
        pairs
            .map(|(country, name)| (country.to_owned(), name.to_owned()))
            .collect()
    };
    let (given, surnames) = (by_country("given"), by_country("surnames"));
    let mut countries: Vec<&String> = given.iter().map(|(country, _)| country).collect();
    countries.dedup();
    let of = |names: &[(String, String)], country: &str| -> Vec<String> {
        let own = names.iter().filter(|(other, _)| other == country);
        own.map(|(_, name)| name.clone()).collect()
    };
    let people = countries
        .iter()
        .map(|country| (of(&given, country), of(&surnames, country)));
    let mut people: Vec<_> = people
        .filter(|(given, surnames)| !given.is_empty() && !surnames.is_empty())
        .collect();
    let us = (list("given_us", 1500), list("surnames_us", 5000));
    for _ in 0..1 + people.len() / 8 {
        people.push(us.clone());
    }
    people
}

/// A copy in capitals, in title case or in lower case.
fn other_case(piece: &Piece, random: &mut Random) -> Piece {
    let way = random.below(10);
    rewritten(piece, |_, text| match way {
        0..5 => text.to_uppercase(),
        5..8 => titled(text),
        _ => text.to_lowercase(),
    })
}

fn titled(text: &str) -> String {
    let mut after_letter = false;
    let mut word_length = 0;
    let mut out = String::new();
    for (at, letter) in text.char_indices() {
        if !after_letter {
            word_length = text[at..].chars().take_while(|c| c.is_alphabetic()).count();
        }
        if !after_letter && word_length > 3 {
            out.extend(letter.to_uppercase())
        } else {
            out.push(letter)
        }
        after_letter = letter.is_alphanumeric() || letter == '\'';
    }
    out
}

/// A copy with the apostrophes and quotation marks of other typesetters, at times with a space too many, or with
/// letters set apart.
fn other_marks(piece: &Piece, random: &mut Random) -> Piece {
    let way = random.below(3);
    rewritten(piece, |_, text| match way {
        0 => text.replace('\'', " ’ "),
        1 => {
            let text = text.replace('\'', "’").replace(" \"", " “");
            text.replace('"', "”")
        }
        _ => letters_apart(text),
    })
}

/// `U. S.` for `U.S.`
fn letters_apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let letters: Vec<char> = text.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let apart = at >= 2
            && letter.is_uppercase()
            && letters[at - 1] == '.'
            && letters[at - 2].is_uppercase()
            && letters.get(at + 1) == Some(&'.');
        if apart {
            out.push(' ');
        }
        out.push(*letter);
    }
    out
}

/// A copy with other people's, places' and bodies' names; the same name becomes the same other name.
fn other_names(piece: &Piece, names: &Copies, random: &mut Random) -> Piece {
    let mut chosen: Vec<(String, usize, String)> = Vec::new();
    let mut people: Vec<(String, String, String)> = Vec::new();
    rewritten(piece, |kind, text| {
        let Some(kind) = kind else {
            return text.to_owned();
        };
        if let Some((_, _, new)) = chosen.iter().find(|(old, k, _)| old == text && *k == kind) {
            return new.clone();
        }
        let new = match kind {
            0 => other_person(text, names, &mut people, random),
            1 if random.chance(0.5) && text.split(' ').count() <= 2 => {
                pick(&names.places, random).to_owned()
            }
            2 if random.chance(0.4) => {
                let one = !text.contains(' ');
                let list = &names.organizations[random.below(names.organizations.len())];
                let same = (0..40)
                    .map(|_| pick(list, random))
                    .find(|name| name.contains(' ') != one);
                same.unwrap_or(text).to_owned()
            }
            _ => text.to_owned(),
        };
        chosen.push((text.to_owned(), kind, new.clone()));
        new
    })
}

fn pick<'a>(list: &'a [String], random: &mut Random) -> &'a str {
    &list[random.below(list.len())]
}

/// Each word of a person's name becomes a name of one country: the last a surname, those before given names.
fn other_person(
    text: &str,
    names: &Copies,
    people: &mut Vec<(String, String, String)>,
    random: &mut Random,
) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let plain = words.iter().all(|w| {
        w.chars().all(char::is_alphabetic) && w.chars().next().is_some_and(char::is_uppercase)
    });
    if !plain || words.len() > 3 {
        return text.to_owned();
    }
    let last = words[words.len() - 1];
    if words.len() == 1
        && let Some((_, given, surname)) = people
            .iter()
            .find(|(old, ..)| old.split(' ').any(|w| w == last))
    {
        let is_surname = people.iter().any(|(old, ..)| old.ends_with(last));
        return if is_surname {
            surname.clone()
        } else {
            given.clone()
        };
    }
    let (given, surnames) = &names.people[random.below(names.people.len())];
    let (given, surname) = (pick(given, random), pick(surnames, random));
    people.push((text.to_owned(), given.to_owned(), surname.to_owned()));
    match words.len() {
        1 => surname.to_owned(),
        2 => format!("{given} {surname}"),
        _ => format!("{given} {} {surname}", words[1]),
    }
}

/// Rebuilds a piece with each stretch of text changed: names (with their kind) and what lies between edges.
fn rewritten(piece: &Piece, mut change: impl FnMut(Option<usize>, &str) -> String) -> Piece {
    let mut edges: Vec<u32> = vec![0, piece.text.len() as u32];
    let spans = piece
        .names
        .iter()
        .map(|(span, _)| span)
        .chain(&piece.sentences)
        .chain(&piece.unknown);
    edges.extend(spans.flat_map(|span| [span.start, span.end]));
    edges.sort_unstable();
    edges.dedup();
    let mut moved: Vec<(u32, u32)> = vec![(0, 0)];
    let mut text = String::with_capacity(piece.text.len());
    let mut name = 0;
    let mut at = 0;
    while at + 1 < edges.len() {
        let start = edges[at];
        while piece
            .names
            .get(name)
            .is_some_and(|(span, _)| span.start < start)
        {
            name += 1;
        }
        let whole = piece
            .names
            .get(name)
            .filter(|(span, _)| span.start == start);
        let (end, kind) = match whole {
            Some((span, kind)) if edges.get(at + 1) == Some(&span.end) => (span.end, Some(*kind)),
            _ => (edges[at + 1], None),
        };
        text += &change(kind, Span { start, end }.of(&piece.text));
        moved.push((end, text.len() as u32));
        at += 1;
    }
    let place = |old: u32| {
        moved
            .binary_search_by_key(&old, |(old, _)| *old)
            .map_or(0, |at| moved[at].1)
    };
    let span = |span: &Span| Span {
        start: place(span.start),
        end: place(span.end),
    };
    Piece {
        sentences: piece.sentences.iter().map(span).collect(),
        names: piece
            .names
            .iter()
            .map(|(name, kind)| (span(name), *kind))
            .collect(),
        unknown: piece.unknown.iter().map(span).collect(),
        text,
        ..*piece
    }
}
