//! Blocks, by the cases in `tests/blocks/*.txt`: each expected line is the kind, a colon, the text.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

#[path = "support/cases.rs"]
mod cases;

use nutgraf::text::blocks::{segment, tidy};
use nutgraf::{Analyzer, Block, BlockKind, Options, Span, Warning};

#[test]
fn blocks_are_cut_as_expected() {
    cases::check("blocks", |_, input| {
        let layout = segment(input);
        let remark = layout.by_line.then(|| "by line".to_owned());
        let lines = layout.blocks.iter().map(|block| {
            format!(
                "{}: {}",
                block.kind.name(),
                block.span.of(input).replace('\n', " ")
            )
        });
        remark.into_iter().chain(lines).collect()
    });
}

#[test]
fn lines_as_sentences_come_with_a_warning() {
    let verse = "The ferry sleeps\nthe gulls have gone\nand no one keeps the light";
    let analysis = Analyzer::new().analyze(verse, &Options::default()).unwrap();
    assert_eq!(analysis.document.sentences.len(), 3);
    assert!(analysis.warnings.contains(&Warning::LinesAsSentences));
    let prose = Analyzer::new()
        .analyze(
            "The ferry sleeps.\nThe gulls have gone.",
            &Options::default(),
        )
        .unwrap();
    assert!(!prose.warnings.contains(&Warning::LinesAsSentences));
}

#[test]
fn blocks_of_the_caller_are_made_to_fit() {
    let text = " Über Brücken\n\nfährt der Zug. ";
    let block = |start, end| Block {
        span: Span { start, end },
        kind: BlockKind::Paragraph,
    };
    let given = [
        block(0, 10),
        block(5, 15),
        block(3, 4),
        block(15, 4_000),
        block(40, 2),
    ];
    let tidied: Vec<&str> = tidy(text, &given)
        .iter()
        .map(|block| block.span.of(text))
        .collect();
    assert_eq!(tidied, ["Über Brü", "cken", "fährt der Zug."]);
}
