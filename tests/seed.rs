//! The story that the project was born from, where it is at hand: it lies outside the repository, in
//! `../shared/data/seed` or the folder that `NUTGRAF_SHARED` names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use nutgraf::{Analyzer, BlockKind, Length, Options};

/// The stories; none, said aloud, where they are not at hand.
fn stories() -> Vec<String> {
    let shared = env::var_os("NUTGRAF_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let folder = shared.join("data/seed");
    let Ok(files) = fs::read_dir(&folder) else {
        // Past the test harness, which would keep it to itself.
        let mut aloud = io::stderr();
        writeln!(
            aloud,
            "SKIPPED: the seed story is not in {}",
            folder.display()
        )
        .unwrap();
        return Vec::new();
    };
    files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// The sentences of a summary of that many.
fn quotes(text: &str, count: usize) -> Vec<&str> {
    let options = Options {
        length: Length::Sentences(count),
        ..Options::default()
    };
    let analysis = Analyzer::new().analyze(text, &options).unwrap();
    let sentence = |pick: &nutgraf::summarize::Pick| {
        let span = analysis
            .document
            .sentences
            .get(pick.sentence as usize)
            .unwrap()
            .span;
        span.of(text)
    };
    analysis.summary.iter().map(sentence).collect()
}

#[test]
fn three_sentences_asked_are_three_given() {
    for text in stories() {
        assert_eq!(quotes(&text, 3).len(), 3);
    }
}

#[test]
fn the_metadata_line_and_the_subhead_are_no_sentences() {
    for text in stories() {
        let analysis = Analyzer::new().analyze(&text, &Options::default()).unwrap();
        let kinds = |kind: BlockKind| {
            let blocks = analysis.document.blocks.iter();
            blocks
                .filter(move |block| block.kind == kind)
                .map(|block| block.span.of(&text))
                .collect::<Vec<_>>()
        };
        assert_eq!(kinds(BlockKind::Metadata), ["date 2026-01-06"]);
        assert!(kinds(BlockKind::Heading).contains(&"'Realignment' with the U.S."));
        let all = quotes(&text, usize::MAX);
        assert!(all.len() >= 10, "{all:?}");
        for odd in ["2026-01-06", "'Realignment'"] {
            assert!(
                !all.iter().any(|quote| quote.contains(odd)),
                "{odd} in {all:?}"
            );
        }
        // The first sentence begins where the metadata ends.
        assert!(
            text.trim_start()
                .strip_prefix("date 2026-01-06 ")
                .unwrap()
                .starts_with(all.first().unwrap())
        );
    }
}
