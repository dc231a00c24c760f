//! The tokenizer against cases kept as text, and against its promises on any text.
//!
//! A case is one line of `tests/tokens/*.txt`: the text with a bar at every edge between two tokens. What
//! stands between two bars is one token, less the white space around it. Lines that begin with `# ` are
//! comments.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use nutgraf::document::{Block, BlockKind, Token, TokenKind};
use nutgraf::span::Span;
use nutgraf::text::characters::{Class, class};
use nutgraf::token::tokenize;
use proptest::prelude::*;

fn check_cases(cases: &str) {
    let mut wrong = Vec::new();
    for case in cases
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
    {
        let text = case.replace('|', "");
        let expected: Vec<&str> = case
            .split('|')
            .map(str::trim)
            .filter(|token| !token.is_empty())
            .collect();
        let tokens = tokenize(&text, &[]);
        let found: Vec<&str> = tokens.iter().map(|token| token.span.of(&text)).collect();
        if found != expected {
            wrong.push(format!(
                "expected {}\n   found {}",
                expected.join(" | "),
                found.join(" | ")
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn words() {
    check_cases(include_str!("tokens/words.txt"));
}

#[test]
fn stops() {
    check_cases(include_str!("tokens/stops.txt"));
}

#[test]
fn numbers() {
    check_cases(include_str!("tokens/numbers.txt"));
}

#[test]
fn addresses() {
    check_cases(include_str!("tokens/addresses.txt"));
}

#[test]
fn marks() {
    check_cases(include_str!("tokens/marks.txt"));
}

#[test]
fn kinds() {
    for (text, kind) in [
        ("Paris", TokenKind::Word),
        ("n't", TokenKind::Word),
        ("#budget", TokenKind::Word),
        ("U.S.", TokenKind::Abbreviation),
        ("Mr.", TokenKind::Abbreviation),
        ("1,200", TokenKind::Number),
        ("27th", TokenKind::Number),
        ("'90s", TokenKind::Number),
        ("https://example.org", TokenKind::Url),
        ("ana@example.org", TokenKind::Email),
        ("新", TokenKind::Character),
        ("—", TokenKind::Punctuation),
        ("...", TokenKind::Punctuation),
        ("€", TokenKind::Symbol),
        ("🇺🇦", TokenKind::Symbol),
    ] {
        let tokens = tokenize(text, &[]);
        assert_eq!(
            tokens,
            [Token {
                span: Span::new(0, text.len()),
                kind
            }],
            "{text}"
        );
    }
}

#[test]
fn a_block_s_edge_parts_tokens() {
    let text = "head-linebody U.S.A.";
    let block = |start, end| Block {
        span: Span::new(start, end),
        kind: BlockKind::Paragraph,
    };
    let found: Vec<&str> = tokenize(text, &[block(5, 9), block(9, 18)])
        .iter()
        .map(|token| token.span.of(text))
        .collect();
    assert_eq!(found, ["head", "-", "line", "body", "U.S.", "A", "."]);
}

/// Text of pieces that the rules look at, and of anything else.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[a-zA-Z]{1,4}|[0-9]{1,4}|[.,'’:/@&_$-]|\\.\\.\\.| |\n",
        2 => prop::sample::select(vec![
            "U.S.", "Mr.", "n't", "'s", "’s", "cannot", "http://", "www.", ".com", "non-", "1990", "km", "😀",
            "👩\u{200D}👧", "🇺🇦", "e\u{301}", "中文", "ก\u{E33}", "\u{AD}", "\u{200D}", "\0", "\r\n", "\u{A0}",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// The text's spans between these cuts, as blocks.
fn blocks_of(text: &str, cuts: &[prop::sample::Index]) -> Vec<Block> {
    let mut edges: Vec<usize> = cuts
        .iter()
        .map(|cut| text.floor_char_boundary(cut.index(text.len() + 1)))
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let block = |edges: &[usize]| Block {
        span: Span::new(edges[0], edges[1]),
        kind: BlockKind::Paragraph,
    };
    edges.chunks_exact(2).map(block).collect()
}

proptest! {
    #[test]
    fn nothing_is_lost(text in texts(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let blocks = blocks_of(&text, &cuts);
        let tokens = tokenize(&text, &blocks);
        let mut end = 0;
        for token in &tokens {
            let (from, to) = (token.span.start as usize, token.span.end as usize);
            prop_assert!(end <= from && from < to && text.is_char_boundary(from) && text.is_char_boundary(to));
            prop_assert!(!text[end..from].contains(char::is_alphanumeric), "a gap of {:?}", &text[end..from]);
            end = to;
        }
        prop_assert!(!text[end..].contains(char::is_alphanumeric));
        for edge in blocks.iter().flat_map(|block| [block.span.start, block.span.end]) {
            let across = tokens.iter().find(|token| token.span.start < edge && edge < token.span.end);
            prop_assert_eq!(across, None, "an edge at {}", edge);
        }
        prop_assert_eq!(tokenize(&text, &blocks), tokens);
    }

    #[test]
    fn marks_stay_with_their_base(text in texts()) {
        for token in tokenize(&text, &[]) {
            let (first, before) = (token.span.of(&text).chars().next(), text[..token.span.start as usize].chars().next_back());
            if let (Some(first), Some(before)) = (first, before) {
                let parted = class(first) == Class::Extend && !matches!(class(before), Class::Space | Class::Other);
                prop_assert!(!parted, "{:?} of {:?}", token.span.of(&text), text);
            }
        }
    }
}
