//! The lists of the lexicon: names from packages and from our own word lists.

use std::path::Path;

use nutgraf::entity::fold;
use nutgraf::model::hash;
use nutgraf::token;

use super::corpus::whole_block;

/// Our own lists: name and bit.
const OWN: &[(&str, u8)] = &[
    ("function", 0),
    ("titles", 1),
    ("nationalities", 5),
    ("nationalities_long", 5),
    ("particles", 6),
    ("regions", 11),
    ("organization_heads", 19),
    ("place_heads", 20),
    ("calendar", 21),
    ("events", 23),
];

/// Lists made by `prepare.py`: name, bit, how many at most.
const MADE: &[(&str, u8, usize)] = &[
    ("given_world", 2, usize::MAX),
    ("given_us", 2, 3000),
    ("surnames_world", 3, usize::MAX),
    ("surnames_us", 3, 8000),
    ("countries", 4, usize::MAX),
    ("cities_large", 7, usize::MAX),
    ("cities_other", 7, usize::MAX),
    ("cities_middle", 8, usize::MAX),
    ("cities_small", 9, 5_000),
    ("states", 10, usize::MAX),
    ("counties", 10, 0),
    ("org_university", 12, usize::MAX),
    ("org_club", 13, usize::MAX),
    ("org_company", 14, usize::MAX),
    ("org_charity", 15, usize::MAX),
    ("org_agency", 15, usize::MAX),
    ("org_newspaper", 16, usize::MAX),
    ("org_party", 17, usize::MAX),
    ("org_party_abbr", 18, usize::MAX),
    ("capitals", 22, usize::MAX),
];

/// The hash by which a name is found.
fn key_of(name: &str) -> Option<u64> {
    let name = name.trim();
    let tokens = token::tokenize(name, &whole_block(name));
    let mut words = tokens
        .iter()
        .map(|token| hash::of_bytes(fold::folded(token.span.of(name)).as_bytes()));
    let first = words.next()?;
    Some(words.fold(first, hash::join))
}

/// The names on a line of one of our own lists; nationalities in the plural, too.
fn own_names(list: &str, line: &str) -> Vec<String> {
    let names = match list {
        "regions" | "nationalities_long" => vec![line.to_owned()],
        _ => line.split(' ').map(str::to_owned).collect(),
    };
    let plural = |name: &String| {
        (!name.ends_with("sh") && !name.ends_with("ese")).then(|| format!("{name}s"))
    };
    let plurals: Vec<String> = if list.starts_with("nationalities") {
        names.iter().filter_map(plural).collect()
    } else {
        Vec::new()
    };
    [names, plurals].concat()
}

/// Nationalities and religions, folded: whatever a corpus says, they are no bodies and no places.
pub fn nationalities() -> std::collections::BTreeSet<String> {
    let of = |list| {
        lines(&own_lists().join(format!("{list}.txt")))
            .into_iter()
            .flat_map(move |line| own_names(list, &line))
    };
    of("nationalities")
        .chain(of("nationalities_long"))
        .collect()
}

fn own_lists() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/data/en/names")
}

/// The lines of a list.
pub fn lines(path: &Path) -> Vec<String> {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// All names with the lists that have them, from `made` (the folder that `prepare.py` filled).
pub fn names(made: &Path) -> Vec<(u64, u32)> {
    let mut names: std::collections::BTreeMap<u64, u32> = std::collections::BTreeMap::new();
    let own = own_lists();
    for (name, bit) in OWN {
        for line in lines(&own.join(format!("{name}.txt"))) {
            // Multi-word names stand alone on their line; single words may share one.
            for name in own_names(name, &line) {
                if let Some(key) = key_of(&name) {
                    *names.entry(key).or_default() |= 1 << bit;
                }
            }
        }
    }
    for (name, bit, most) in MADE {
        for line in lines(&made.join(format!("{name}.txt"))).iter().take(*most) {
            if let Some(key) = key_of(line).filter(|_| line.chars().count() > 1) {
                *names.entry(key).or_default() |= 1 << bit;
            }
        }
    }
    let mut names: Vec<(u64, u32)> = names.into_iter().collect();
    keep_common_sets(&mut names);
    names
}

/// A lexicon has room for 256 different sets: the names of rarer ones keep the lists that they share with the
/// most names.
fn keep_common_sets(names: &mut [(u64, u32)]) {
    let mut counts: std::collections::BTreeMap<u32, usize> = std::collections::BTreeMap::new();
    for (_, set) in names.iter() {
        *counts.entry(*set).or_default() += 1;
    }
    let mut sets: Vec<(u32, usize)> = counts.into_iter().collect();
    sets.sort_by_key(|(set, count)| (std::cmp::Reverse(*count), *set));
    sets.truncate(256);
    for (_, set) in names.iter_mut() {
        if !sets.iter().any(|(other, _)| other == set) {
            let best = sets
                .iter()
                .filter(|(other, _)| other & !*set == 0)
                .max_by_key(|(other, _)| other.count_ones());
            *set = best.map_or(sets[0].0, |(other, _)| *other);
        }
    }
}
