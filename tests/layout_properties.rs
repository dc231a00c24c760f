//! What holds of blocks and sentences for every text, however odd.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

#[path = "support/odd.rs"]
mod odd;

use nutgraf::text::blocks::{segment, tidy};
use nutgraf::text::language::Language;
use nutgraf::{Block, BlockKind, Span, sentence, token};
use odd::texts;
use proptest::prelude::*;
use proptest::sample::select;

/// In order, without overlap, not empty, on the edges of characters, without white space at the ends.
fn check_blocks(text: &str, blocks: &[Block]) {
    let mut last = 0;
    for block in blocks {
        let (start, end) = (block.span.start as usize, block.span.end as usize);
        assert!(
            last <= start && start < end && end <= text.len(),
            "{block:?} after {last}"
        );
        let slice = &text[start..end];
        assert_eq!(slice.trim(), slice, "{block:?}");
        last = end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn blocks_hold_every_letter_and_digit_once(text in texts()) {
        let blocks = segment(&text).blocks;
        check_blocks(&text, &blocks);
        for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            let holders = blocks.iter().filter(|block| (block.span.start as usize..block.span.end as usize).contains(&at));
            prop_assert_eq!(holders.count(), 1, "{:?} at {}", c, at);
        }
    }

    #[test]
    fn a_text_with_words_has_a_block_with_sentences(text in texts()) {
        let layout = segment(&text);
        prop_assert_eq!(layout.blocks.is_empty(), !layout.blocks.iter().any(|block| block.kind.has_sentences()));
    }

    #[test]
    fn blocks_of_the_caller_are_made_fit(text in texts(), spans in prop::collection::vec((0..400_u32, 0..400_u32), 0..12)) {
        let given: Vec<Block> = spans
            .into_iter()
            .map(|(start, end)| Block { span: Span { start, end }, kind: BlockKind::Paragraph })
            .collect();
        let tidied = tidy(&text, &given);
        check_blocks(&text, &tidied);
        prop_assert_eq!(tidy(&text, &tidied), tidied.clone());
        let found = segment(&text).blocks;
        prop_assert_eq!(tidy(&text, &found), found.clone());
    }

    #[test]
    fn sentences_lie_in_blocks_and_hold_their_tokens(text in texts(), lang in select(&["en", "de", "und"][..])) {
        let blocks = segment(&text).blocks;
        let tokens = token::tokenize(&text, &blocks);
        let language = Language::from_tag(lang).unwrap();
        let sentences = sentence::split(&text, &blocks, &tokens, language);
        let mut last = 0;
        for sentence in &sentences {
            let block = blocks[sentence.block as usize];
            prop_assert!(block.kind.has_sentences() && block.span.contains(sentence.span));
            let own = &tokens[sentence.token_range()];
            prop_assert_eq!(own.first().unwrap().span.start, sentence.span.start);
            prop_assert_eq!(own.last().unwrap().span.end, sentence.span.end);
            prop_assert!(own.iter().any(|token| token.kind.is_wordlike()));
            prop_assert!(last <= sentence.first_token);
            last = sentence.end_token;
        }
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind.is_wordlike()) {
            let quotable = blocks.iter().any(|block| block.kind.has_sentences() && block.span.contains(token.span));
            let holders = sentences.iter().filter(|sentence| sentence.token_range().contains(&at)).count();
            prop_assert_eq!(holders, usize::from(quotable), "{:?}", token.span.of(&text));
        }
        prop_assert_eq!(sentence::split(&text, &blocks, &tokens, language), sentences);
    }
}
