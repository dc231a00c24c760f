//! The recognizer with the tracked weights: spans that hold for any text, cases, and a floor where the
//! development set is at hand.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs, io};

use nutgraf::entity::EntityKind;
use nutgraf::entity::neural::LONGEST;
use nutgraf::{Analyzer, Model, Options, Parts, Recognizer, Tier, Warning};
use proptest::prelude::*;
use proptest::sample::select;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/en.bin");
    Analyzer::with_model(Model::from_bytes(&fs::read(path).unwrap()).unwrap())
});

const PIECES: &[&str] = &[
    "Ilse Varn ",
    "PARIS — ",
    "the ",
    "U.S. ",
    "Dr. ",
    "President ",
    "Nations (UN) ",
    "(",
    ")",
    "“",
    "\"",
    "’s ",
    "'s ",
    "-",
    "Jae-in ",
    "of the ",
    "NATO ",
    "on Tuesday, ",
    "27th ",
    "$5m ",
    ". ",
    "\n\n",
    "said ",
    "A B C ",
    "e\u{301}",
    "İ",
    "美国总统",
    "@x ",
    "#Y ",
    "https://lowmere.example ",
    "\u{202e}",
    "😀",
    "\u{fffd}",
];

/// All mentions of a text: bytes and kind.
fn mentions(text: &str) -> Vec<(usize, usize, EntityKind)> {
    mentions_by(text, Recognizer::Auto)
}

fn mentions_by(text: &str, recognizer: Recognizer) -> Vec<(usize, usize, EntityKind)> {
    let options = Options {
        parts: Parts {
            summary: false,
            entities: true,
        },
        lang: Some("en".into()),
        recognizer,
        ..Options::default()
    };
    let analysis = ANALYZER.analyze(text, &options).unwrap();
    let all = analysis
        .entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(|mention| (mention, entity.kind)));
    let mut found: Vec<_> = all
        .map(|(mention, kind)| (mention.span.start as usize, mention.span.end as usize, kind))
        .collect();
    found.sort();
    found
}

#[test]
fn names_of_another_language_are_left_alone_and_it_is_said() {
    let german =
        "Der Rat von Lohmar hat am Dienstag beschlossen, die alte Brücke für 3 % mehr zu sanieren.";
    let analysis = ANALYZER.analyze(german, &Options::default()).unwrap();
    let kinds: Vec<EntityKind> = analysis.entities.iter().map(|entity| entity.kind).collect();
    assert_eq!(kinds, [EntityKind::Percent]);
    assert!(analysis.warnings.contains(&Warning::NamesNotRecognized));
    let told = Options {
        lang: Some("en".into()),
        ..Options::default()
    };
    let analysis = ANALYZER.analyze(german, &told).unwrap();
    assert!(!analysis.warnings.contains(&Warning::NamesNotRecognized));
}

#[test]
fn the_result_says_who_recognized() {
    let tier = |text: &str, recognizer| {
        let options = Options {
            recognizer,
            ..Options::default()
        };
        ANALYZER.analyze(text, &options).unwrap().recognizer
    };
    let sentence = "Ilse Varn spoke in Lowmere on Tuesday. ";
    let (short, long) = (sentence.repeat(3), sentence.repeat(LONGEST / 8 + 1));
    assert_eq!(tier(&short, Recognizer::Auto), Some(Tier::Neural));
    assert_eq!(tier(&long, Recognizer::Auto), Some(Tier::Linear));
    for asked in [Tier::Linear, Tier::Neural] {
        assert_eq!(tier(&short, Recognizer::Only(asked)), Some(asked));
        assert_eq!(tier(&long, Recognizer::Only(asked)), Some(asked));
    }
    let german = "Der Rat von Lohmar hat am Dienstag beschlossen, die alte Brücke zu sanieren.";
    assert_eq!(tier(german, Recognizer::Auto), None);
}

proptest! {
    #[test]
    fn mentions_are_verbatim_in_order_and_apart(
        pieces in prop::collection::vec(prop_oneof![3 => select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,6}"], 0..50),
    ) {
        let text = pieces.concat();
        let found = mentions(&text);
        let mut last = 0;
        for (start, end, _) in &found {
            prop_assert!(last <= *start && start < end, "{found:?}");
            let slice = text.get(*start..*end).unwrap();
            prop_assert_eq!(slice.trim(), slice);
            last = *end;
        }
        prop_assert_eq!(mentions(&text), found);
    }
}

#[test]
fn nasty_texts_are_answered() {
    for piece in [
        "Varn ", "VARN", "-", "Varn-", "(", "\"Varn ", "of Varn ", "U.S. ",
    ] {
        mentions(&piece.repeat(20_000));
    }
}

#[test]
fn cases_hold() {
    let cases =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/names.txt"))
            .unwrap();
    let mut wrong = String::new();
    for case in cases
        .split("\n\n")
        .map(str::trim)
        .filter(|case| !case.starts_with('#'))
    {
        let (text, expected) = unmarked(case);
        let names = |(_, _, kind): &(usize, usize, EntityKind)| {
            matches!(
                kind,
                EntityKind::Person
                    | EntityKind::Place
                    | EntityKind::Organization
                    | EntityKind::Misc
            )
        };
        let found: Vec<_> = mentions(&text).into_iter().filter(names).collect();
        let show = |list: &[(usize, usize, EntityKind)]| {
            list.iter()
                .map(|(start, end, kind)| format!("{} {}", &text[*start..*end], kind.name()))
                .collect::<Vec<_>>()
        };
        if found != expected {
            writeln!(
                wrong,
                "{text}\n  found {:?}\n  expected {:?}",
                show(&found),
                show(&expected)
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A case's text without its brackets, and the mentions that they stand for.
fn unmarked(case: &str) -> (String, Vec<(usize, usize, EntityKind)>) {
    let mut text = String::new();
    let mut expected = Vec::new();
    for (at, part) in case.split(['[', ']']).enumerate() {
        if at % 2 == 0 {
            text.push_str(part);
            continue;
        }
        let (name, kind) = part.rsplit_once(' ').unwrap();
        let kinds = [
            EntityKind::Person,
            EntityKind::Place,
            EntityKind::Organization,
            EntityKind::Misc,
        ];
        let kind = kinds
            .into_iter()
            .find(|other| other.name() == kind)
            .unwrap();
        expected.push((text.len(), text.len() + name.len(), kind));
        text.push_str(name);
    }
    (text, expected)
}

/// Exact micro-F1 over people, places and organizations on `dev/wwnews`, a little under the card's figures.
#[test]
fn the_development_set_stays_above_its_floor() {
    const FLOORS: [(Tier, f64); 2] = [(Tier::Linear, 0.825), (Tier::Neural, 0.835)];
    let shared = env::var_os("NUTGRAF_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let path = shared.join("data/ner/dev/wwnews.jsonl");
    let Ok(lines) = fs::read_to_string(&path) else {
        // Past the test harness, which would keep it to itself.
        writeln!(
            io::stderr(),
            "SKIPPED: no development set at {}",
            path.display()
        )
        .unwrap();
        return;
    };
    for (tier, floor) in FLOORS {
        let f1 = f1(&lines, Recognizer::Only(tier));
        assert!(f1 >= floor, "{tier:?}: {f1:.4}");
    }
}

fn f1(lines: &str, recognizer: Recognizer) -> f64 {
    let (mut right, mut found_count, mut gold_count) = (0, 0, 0);
    for line in lines.lines() {
        let document: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = document["text"].as_str().unwrap();
        let bytes: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let kind_of = |name: &str| match name {
            "PER" => Some(EntityKind::Person),
            "LOC" => Some(EntityKind::Place),
            "ORG" => Some(EntityKind::Organization),
            _ => None,
        };
        let gold = document["entities"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|entity| {
                let at = |name: &str| bytes[entity[name].as_u64().unwrap() as usize];
                Some((
                    at("start"),
                    at("end"),
                    kind_of(entity["kind"].as_str().unwrap())?,
                ))
            });
        let gold: Vec<_> = gold.collect();
        let counted = |kind: EntityKind| {
            matches!(
                kind,
                EntityKind::Person | EntityKind::Place | EntityKind::Organization
            )
        };
        let found: Vec<_> = mentions_by(text, recognizer)
            .into_iter()
            .filter(|(_, _, kind)| counted(*kind))
            .collect();
        right += found
            .iter()
            .filter(|mention| gold.contains(mention))
            .count();
        found_count += found.len();
        gold_count += gold.len();
    }
    2.0 * f64::from(right as u32) / f64::from((found_count + gold_count) as u32)
}
