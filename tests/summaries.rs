//! What a summary must be: golden summaries of the stories in `tests/texts/`, and properties of ranking and
//! cutting. A golden file is `tests/summaries/<story>.txt`; `UPDATE_GOLDEN=1 cargo test --test summaries` writes
//! those that are missing or differ, to be read before they are committed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use nutgraf::summarize::Pick;
use nutgraf::{Analysis, Analyzer, BlockKind, Length, Options};
use proptest::prelude::*;

const LENGTHS: [(&str, Length); 3] = [
    ("1 sentence", Length::Sentences(1)),
    ("3 sentences", Length::Sentences(3)),
    ("80 words", Length::Words(80)),
];

fn analyze(text: &str) -> Analysis<'_> {
    Analyzer::new().analyze(text, &Options::default()).unwrap()
}

fn sentences<'t>(analysis: &Analysis<'t>, picks: &[Pick]) -> Vec<&'t str> {
    let span = |pick: &Pick| analysis.document.sentences[pick.sentence as usize].span;
    picks
        .iter()
        .map(|pick| span(pick).of(analysis.document.text))
        .collect()
}

/// Summaries at some lengths, and the keyphrases, as a golden file shows them.
fn report(text: &str) -> String {
    let analysis = analyze(text);
    let mut report = String::new();
    for (name, length) in LENGTHS {
        writeln!(report, "== {name}").unwrap();
        for sentence in sentences(&analysis, &analysis.cut(length).unwrap()) {
            writeln!(report, "{sentence}").unwrap();
        }
    }
    writeln!(report, "== keyphrases").unwrap();
    for keyphrase in &analysis.keyphrases {
        let count = keyphrase.mentions.len();
        writeln!(report, "{} ({count})", keyphrase.mentions[0].of(text)).unwrap();
    }
    report
}

fn stories() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let mut stories: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            (
                path.file_stem().unwrap().to_str().unwrap().to_owned(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect();
    stories.sort();
    assert!(!stories.is_empty());
    stories
}

#[test]
fn stories_have_their_golden_summaries() {
    let mut wrong = Vec::new();
    for (name, text) in stories() {
        let golden =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/summaries/{name}.txt"));
        let (expected, got) = (
            fs::read_to_string(&golden).unwrap_or_default(),
            report(&text),
        );
        if expected != got {
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                fs::write(&golden, &got).unwrap();
            }
            wrong.push(format!("{name}: expected\n{expected}\ngot\n{got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn headings_and_the_like_are_never_quoted() {
    for (name, text) in stories() {
        let analysis = analyze(&text);
        let all = analysis.cut(Length::Percent(100.0)).unwrap();
        assert_eq!(all.len(), analysis.document.sentences.len(), "{name}");
        let other = analysis
            .document
            .blocks
            .iter()
            .filter(|block| !block.kind.has_sentences());
        let titles: Vec<&str> = other
            .filter(|block| block.kind == BlockKind::Heading)
            .map(|block| block.span.of(&text))
            .collect();
        assert!(!titles.is_empty(), "{name} has a headline");
        let quoted = sentences(&analysis, &all);
        assert!(
            titles.iter().all(|title| !quoted.contains(title)),
            "{name}: {titles:?}"
        );
    }
}

#[test]
fn more_percent_never_give_fewer_sentences() {
    for (name, text) in stories() {
        let analysis = analyze(&text);
        let count = |percent: u32| {
            analysis
                .cut(Length::Percent(f64::from(percent)))
                .unwrap()
                .len()
        };
        let counts = [10, 50, 100].map(count);
        assert!(counts.is_sorted(), "{name}: {counts:?}");
    }
}

#[test]
fn a_repeated_sentence_comes_last_but_comes() {
    let text = "The dam above the town of Orvelle broke at dawn on Sunday. The dam above the town of Orvelle broke at \
        dawn on Sunday. Forty families lost their homes to the flood.";
    let analysis = analyze(text);
    let places = |count: usize| -> Vec<u32> {
        analysis
            .cut(Length::Sentences(count))
            .unwrap()
            .iter()
            .map(|pick| pick.sentence)
            .collect()
    };
    assert_eq!((places(2), places(3)), (vec![0, 2], vec![0, 1, 2]));
}

#[test]
fn short_texts_are_their_own_summaries() {
    for text in ["Rain.", "word", "Rain fell in Oslo.", "东京发表了新计划。"] {
        let analysis = analyze(text);
        assert_eq!(sentences(&analysis, &analysis.summary), [text]);
        assert_eq!(analysis.ranking.scores, [1.0], "{text}");
    }
    assert!(analyze("").summary.is_empty() && analyze(" …\n\n—").summary.is_empty());
}

#[test]
fn a_story_without_spaces_has_its_bigrams_for_keyphrases() {
    let text = "大阪市は水道料金を値上げする。水道料金は十年ぶりに変わる。市長は水道の修理に金が要ると述べた。";
    let analysis = analyze(text);
    let best = analysis.keyphrases.first().expect("something is repeated");
    assert!(
        "水道料金".contains(best.mentions[0].of(text)),
        "{:?}",
        best.mentions[0].of(text)
    );
    assert!(best.mentions.len() >= 2);
}

/// Sentences from a few words, so that many are alike.
fn texts() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "He", "But", "Orvelle", "dam", "river", "said", "the", "7", "\"", "water", "—", "東京",
    ]);
    let sentence = prop::collection::vec(word, 1..9).prop_map(|words| words.join(" ") + ". ");
    prop::collection::vec(sentence, 0..30).prop_map(|sentences| sentences.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_cut_needs_no_text_and_is_the_same_each_time(text in texts(), count in 1..9_usize) {
        let ranking = analyze(&text).ranking;
        let again = analyze(&text);
        let picks = ranking.cut(Length::Sentences(count));
        prop_assert_eq!(&picks, &again.cut(Length::Sentences(count)).unwrap());
        prop_assert_eq!(&ranking.scores, &again.ranking.scores);
        prop_assert_eq!(picks.len(), count.min(ranking.scores.len()));
        prop_assert!(picks.windows(2).all(|pair| pair[0].sentence < pair[1].sentence));
    }

    #[test]
    fn the_best_score_is_one(text in texts()) {
        let scores = analyze(&text).ranking.scores;
        prop_assert!(scores.iter().all(|score| (0.0..=1.0).contains(score)));
        prop_assert!(scores.is_empty() || scores.contains(&1.0));
    }

    #[test]
    fn a_summary_of_more_sentences_holds_the_shorter_one(text in texts(), count in 1..9_usize) {
        let ranking = analyze(&text).ranking;
        let (few, more) = (ranking.cut(Length::Sentences(count)), ranking.cut(Length::Sentences(count + 1)));
        // A sentence passed over for its repetition comes back only at the end, so summaries are nested.
        prop_assert!(few.iter().all(|pick| more.contains(pick)));
    }
}
