//! What holds for every text, however odd: the spans, the coverage, the number of sentences, the same bits twice.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

#[path = "support/odd.rs"]
mod odd;

use nutgraf::{Analysis, Analyzer, Block, BlockKind, Length, Options, Parts, Span};
use odd::{PIECES, texts};
use proptest::prelude::*;

fn lengths() -> impl Strategy<Value = Length> {
    prop_oneof![
        (1..8_usize).prop_map(Length::Sentences),
        Just(Length::Sentences(usize::MAX)),
        (1..90_usize).prop_map(Length::Words),
        (1..500_usize).prop_map(Length::Characters),
        (0.001..=100.0).prop_map(Length::Percent),
        (0.001..1.0).prop_map(Length::Minutes),
    ]
}

fn analyze<'t>(text: &'t str, options: &Options) -> Analysis<'t> {
    Analyzer::new().analyze(text, options).unwrap()
}

fn summary_of(text: &str, length: Length) -> Analysis<'_> {
    analyze(
        text,
        &Options {
            length,
            ..Options::default()
        },
    )
}

/// In order, without overlap, not empty, on the edges of characters, without white space at the ends.
fn check_spans(what: &str, text: &str, spans: impl Iterator<Item = Span>) {
    let mut last = 0;
    for span in spans {
        let (start, end) = (span.start as usize, span.end as usize);
        assert!(last <= start && start < end, "{what} {span:?} after {last}");
        let slice = text
            .get(start..end)
            .unwrap_or_else(|| panic!("{what} {span:?} cuts a character or the text's end"));
        assert_eq!(slice.trim(), slice, "{what} {span:?}");
        last = end;
    }
}

/// Everything that the parts of a document promise.
fn check_document(analysis: &Analysis<'_>) {
    let document = &analysis.document;
    let text = document.text;
    check_spans(
        "block",
        text,
        document.blocks.iter().map(|block| block.span),
    );
    check_spans(
        "token",
        text,
        document.tokens.iter().map(|token| token.span),
    );
    check_spans(
        "sentence",
        text,
        document.sentences.iter().map(|sentence| sentence.span),
    );
    let kept: String = document
        .tokens
        .iter()
        .map(|token| token.span.of(text))
        .collect();
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    assert_eq!(
        letters(&kept),
        letters(text),
        "every letter and digit lies in a token"
    );
    for block in &document.blocks {
        for token in &document.tokens {
            let apart = token.span.end <= block.span.start || block.span.end <= token.span.start;
            assert!(
                apart || block.span.contains(token.span),
                "token {token:?} crosses the edge of {block:?}"
            );
        }
    }
    let mut free_token = 0;
    for sentence in &document.sentences {
        let block = document.blocks[sentence.block as usize];
        assert!(
            block.kind.has_sentences() && block.span.contains(sentence.span),
            "{sentence:?} in {block:?}"
        );
        assert!(free_token <= sentence.first_token && sentence.first_token < sentence.end_token);
        free_token = sentence.end_token;
        let tokens = document.tokens_of(sentence);
        let ends = Span {
            start: tokens[0].span.start,
            end: tokens[tokens.len() - 1].span.end,
        };
        assert_eq!(
            sentence.span, ends,
            "a sentence begins and ends with its tokens"
        );
    }
}

/// Everything that scores, summary and key phrases promise.
fn check_summary(analysis: &Analysis<'_>) {
    let sentences = analysis.document.sentences.len();
    let scores = &analysis.ranking.scores;
    assert_eq!(scores.len(), sentences);
    assert!(
        scores.iter().all(|score| (0.0..=1.0).contains(score)),
        "{scores:?}"
    );
    assert!(
        analysis
            .summary
            .windows(2)
            .all(|pair| pair[0].sentence < pair[1].sentence),
        "reading order"
    );
    for pick in &analysis.summary {
        assert_eq!(pick.score, scores[pick.sentence as usize]);
    }
    assert_eq!(analysis.summary.is_empty(), sentences == 0);
    for phrase in &analysis.keyphrases {
        assert!(
            !phrase.mentions.is_empty() && (0.0..=1.0).contains(&phrase.score),
            "{phrase:?}"
        );
        check_spans(
            "key phrase",
            analysis.document.text,
            phrase.mentions.iter().copied(),
        );
    }
    assert!(
        analysis
            .keyphrases
            .windows(2)
            .all(|pair| pair[0].score >= pair[1].score),
        "best first"
    );
}

fn latin_words(quote: &str) -> usize {
    quote
        .split_whitespace()
        .filter(|word| word.contains(|c: char| c.is_ascii_alphanumeric()))
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_are_exact_and_lose_nothing(text in texts(), length in lengths()) {
        let analysis = summary_of(&text, length);
        check_document(&analysis);
        check_summary(&analysis);
    }

    #[test]
    fn the_number_asked_is_the_number_given(text in texts(), count in 1..12_usize) {
        let analysis = summary_of(&text, Length::Sentences(count));
        prop_assert_eq!(analysis.summary.len(), count.min(analysis.document.sentences.len()));
        let whole = summary_of(&text, Length::Percent(100.0));
        prop_assert_eq!(whole.summary.len(), whole.document.sentences.len());
    }

    #[test]
    fn a_budget_is_kept_save_by_a_single_sentence(text in texts(), budget in 1..300_usize) {
        for (length, size) in [
            // Whatever else counts as a word, what stands between blanks and has such a letter does.
            (Length::Words(budget), (|quote| latin_words(quote)) as fn(&str) -> usize),
            (Length::Characters(budget), |quote| quote.chars().count()),
        ] {
            let analysis = summary_of(&text, length);
            let sentences = &analysis.document.sentences;
            let quotes = analysis.summary.iter().map(|pick| sentences[pick.sentence as usize].span.of(&text));
            prop_assert!(analysis.summary.len() <= 1 || quotes.map(size).sum::<usize>() <= budget, "{length:?}");
        }
    }

    #[test]
    fn a_cut_is_what_an_analysis_of_that_length_gives(text in texts(), first in lengths(), second in lengths()) {
        let cut = summary_of(&text, first).cut(second).unwrap();
        prop_assert_eq!(cut, summary_of(&text, second).summary);
    }

    #[test]
    fn the_same_text_gives_the_same_bits(text in texts(), length in lengths()) {
        let analyzer = Analyzer::new();
        let options = Options { length, ..Options::default() };
        let once = format!("{:?}", analyzer.analyze(&text, &options));
        // Whatever the analyzer met in between.
        let _ = analyzer.analyze(PIECES[0], &options);
        prop_assert_eq!(once, format!("{:?}", analyzer.analyze(&text, &options)));
    }

    #[test]
    fn a_part_that_is_off_changes_no_other(text in texts()) {
        let whole = analyze(&text, &Options::default());
        let parts = Parts { entities: false, summary: true };
        let without_entities = analyze(&text, &Options { parts, ..Options::default() });
        prop_assert_eq!(&whole.summary, &without_entities.summary);
        prop_assert!(without_entities.entities.is_empty());
        let parts = Parts { entities: true, summary: false };
        let without_summary = analyze(&text, &Options { parts, ..Options::default() });
        prop_assert_eq!(&whole.document.sentences, &without_summary.document.sentences);
        prop_assert_eq!(&whole.entities, &without_summary.entities);
        prop_assert!(without_summary.summary.is_empty());
    }

    #[test]
    fn structure_that_the_caller_knows_is_kept(pieces in prop::collection::vec((texts(), 0..7_usize), 1..6)) {
        let kinds = [
            BlockKind::Paragraph, BlockKind::Heading, BlockKind::ListItem, BlockKind::Caption, BlockKind::Byline,
            BlockKind::Dateline, BlockKind::Metadata,
        ];
        let mut text = String::new();
        let mut blocks = Vec::new();
        for (piece, kind) in pieces {
            let piece = piece.trim();
            if !piece.is_empty() {
                blocks.push(Block { span: Span::new(text.len(), text.len() + piece.len()), kind: kinds[kind] });
                text = text + piece + "\n";
            }
        }
        let analysis = analyze(&text, &Options { blocks: Some(blocks.clone()), ..Options::default() });
        let written = |block: &&Block| block.span.of(&text).contains(char::is_alphanumeric);
        let kept: Vec<Block> = analysis.document.blocks.iter().filter(written).copied().collect();
        let given: Vec<Block> = blocks.iter().filter(written).copied().collect();
        prop_assert_eq!(kept.len(), given.len());
        for (kept, given) in kept.iter().zip(&given) {
            prop_assert!(kept.kind == given.kind && given.span.contains(kept.span), "{:?} of {:?}", kept, given);
        }
        check_document(&analysis);
        check_summary(&analysis);
    }

    #[test]
    fn structure_that_is_not_the_text_s_does_no_harm(
        text in texts(),
        spans in prop::collection::vec((0..600_u32, 0..600_u32), 0..9),
    ) {
        let block = |&(start, end): &(u32, u32)| Block { span: Span { start, end }, kind: BlockKind::Paragraph };
        let blocks = Some(spans.iter().map(block).collect());
        let analysis = analyze(&text, &Options { blocks, ..Options::default() });
        check_document(&analysis);
        check_summary(&analysis);
    }

    #[test]
    fn a_title_and_a_language_may_be_anything(text in texts(), title in texts(), lang in "\\PC{0,5}|[a-zA-Z]{2,3}(-[A-Z]{2})?") {
        let options = Options { title: Some(title), lang: Some(lang), ..Options::default() };
        match Analyzer::new().analyze(&text, &options) {
            Ok(told) => {
                check_document(&told);
                check_summary(&told);
            }
            Err(error) => prop_assert_eq!(error.code(), "invalid-option"),
        }
    }
}
