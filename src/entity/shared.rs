//! What many words have in common, added up once a model instead of once a word: the groups of words that are used alike,
//! as the word is written, and two small letters at either end. Half of a word's features are of these, and a few
//! thousand sums hold them all.

use super::features::{self, Keys};
use super::lanes::Stack;
use super::stacks::Stacks;
use super::vocabulary::{CASES, Word};
use crate::model::vectors::{Known, TREES};
use crate::model::weights::{ALL_LANES, Weights};

/// Small letters that have sums in pairs.
const LETTERS: usize = 26;

/// Pairs of them.
const PAIRS: usize = LETTERS * LETTERS;

/// The sums, by the number of the trait.
#[derive(Clone, Debug, Default)]
pub struct Shared(Stacks);

/// A thing that many words have in common.
#[derive(Clone, Copy, Debug)]
enum Trait {
    /// A last group, counted through all trees, with the groups above it; and how the word is written.
    Groups { leaf: usize, case: usize },
    /// The first two letters.
    Beginning([u8; 2]),
    /// The last two.
    End([u8; 2]),
}

impl Shared {
    /// Adds up for every group and pair of letters.
    pub fn of(weights: &Weights) -> Self {
        let mut sums = Stacks::with_room(TRAITS);
        let mut keys = Keys::default();
        let mut places = Vec::new();
        for common in Trait::all() {
            keys.clear();
            common.add_keys(&mut keys);
            weights.find_each(keys.as_slice(), &mut places);
            let mut stack = Stack::default();
            for rows in places.iter().filter_map(|place| weights.rows(*place)) {
                stack.add(rows);
            }
            sums.push(stack);
        }
        Self(sums)
    }

    /// The sums that are to be added to those of a word's own features, each with what follows it.
    #[inline]
    pub fn of_word(&self, word: &Word, folded: &str) -> impl Iterator<Item = &[i16; ALL_LANES]> {
        let numbers = traits(word, folded)
            .into_iter()
            .flatten()
            .map(Trait::number);
        numbers.filter_map(|number| self.0.of(number))
    }
}

/// What a word has in common with others.
#[inline]
fn traits(word: &Word, folded: &str) -> [Option<Trait>; 4] {
    let case = word.case as usize;
    let [.., right, left] = word.clusters.map(usize::from);
    let group = |leaf: usize, before| {
        let leaf = before + leaf.checked_sub(1)?;
        Some(Trait::Groups { leaf, case })
    };
    let (beginning, end) = features::ends(folded);
    [
        group(left, 0),
        group(right, LEAVES[0]),
        beginning.map(Trait::Beginning),
        end.map(Trait::End),
    ]
}

/// How many last groups the trees have.
const LEAVES: [usize; 2] = {
    let [(left, of_left), (right, of_right)] = TREES;
    [left * of_left, right * of_right]
};

/// Groups as words are written.
const GROUPS: usize = (LEAVES[0] + LEAVES[1]) * CASES;

/// How many traits there are.
const TRAITS: usize = GROUPS + 2 * PAIRS;

impl Trait {
    /// Every one, in the order of their numbers.
    fn all() -> impl Iterator<Item = Self> {
        let groups = (0..GROUPS / CASES)
            .flat_map(|leaf| (0..CASES).map(move |case| Self::Groups { leaf, case }));
        let pairs = || (b'a'..=b'z').flat_map(|first| (b'a'..=b'z').map(move |last| [first, last]));
        let beginnings = pairs().map(Self::Beginning);
        groups.chain(beginnings).chain(pairs().map(Self::End))
    }

    /// Its place among all.
    #[inline]
    fn number(self) -> usize {
        let pair =
            |[first, last]: [u8; 2]| usize::from(first - b'a') * LETTERS + usize::from(last - b'a');
        match self {
            Self::Groups { leaf, case } => leaf * CASES + case,
            Self::Beginning(letters) => GROUPS + pair(letters),
            Self::End(letters) => GROUPS + PAIRS + pair(letters),
        }
    }

    /// The features of every word that has it.
    fn add_keys(self, keys: &mut Keys) {
        match self {
            Self::Groups { leaf, case } => {
                let leaf = leaf as u16 + 1;
                let known = Known {
                    leaves: match leaf.checked_sub(LEAVES[0] as u16) {
                        Some(right @ 1..) => [0, right],
                        _ => [leaf, 0],
                    },
                    ..Known::default()
                };
                features::of_groups(known.groups(), case as u64, keys);
            }
            Self::Beginning(letters) => {
                features::of_beginning(letters.into_iter().map(char::from), 1, keys);
            }
            Self::End(letters) => {
                features::of_end(letters.into_iter().rev().map(char::from), 1, keys);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::{Block, BlockKind, Document};
    use crate::entity::features::Source;
    use crate::model::hash;
    use crate::model::lexicon::Lexicon;
    use crate::model::vectors::Vectors;
    use crate::model::weights::{LABELS, OFFSETS};
    use crate::span::Span;
    use crate::token::tokenize;

    /// The sums of keys' rows, and of others.
    fn laid_out<'a>(
        weights: &Weights,
        keys: &Keys,
        others: impl Iterator<Item = &'a [i16; ALL_LANES]>,
    ) -> Vec<i16> {
        let mut places = Vec::new();
        weights.find_each(keys.as_slice(), &mut places);
        let mut stack = Stack::default();
        for rows in places.iter().filter_map(|place| weights.rows(*place)) {
            stack.add(rows);
        }
        others.for_each(|other| stack.add_sums(other));
        let mut sums = [0; ALL_LANES];
        stack.lay_out(&mut sums);
        sums.into_iter().take(OFFSETS * LABELS).collect()
    }

    proptest! {
        /// Whatever the words, their groups and the weights of their features.
        #[test]
        fn what_is_shared_and_what_is_not_make_the_whole(
            words in prop::collection::vec(("[a-cA-C]{1,5}|[éA-B1]{1,3}|[.]", 0u16..1025, 0u16..513), 1..12),
            numbers in prop::collection::vec(any::<[[i8; LABELS]; OFFSETS]>(), 40),
        ) {
            let text = words.iter().map(|(word, ..)| word.as_str()).collect::<Vec<_>>().join(" ");
            let blocks = vec![Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
            let tokens = tokenize(&text, &blocks);
            let document = Document::new(&text, blocks, tokens, Vec::new());
            let known: Vec<(u64, Known)> = words
                .iter()
                .map(|(word, left, right)| {
                    let hash = hash::of_bytes(crate::entity::fold::folded(word).as_bytes());
                    (hash, Known { leaves: [*left, *right], ..Known::default() })
                })
                .collect();
            let lexicon = Lexicon::build(&[], Vectors::build(&known));
            let source = Source::of(&document, &lexicon);
            let vocabulary = &source.vocabulary;
            let mut keys = Keys::default();
            (0..vocabulary.words.len()).for_each(|word| source.of_word(word, &mut keys));
            let features: Vec<_> = keys.as_slice().iter().copied().zip(numbers.iter().copied().cycle()).collect();
            let weights = Weights::build(&features, Vec::new());
            let shared = Shared::of(&weights);
            for (number, word) in vocabulary.words.iter().enumerate() {
                keys.clear();
                source.of_word(number, &mut keys);
                let whole = laid_out(&weights, &keys, std::iter::empty());
                keys.clear();
                source.of_word_alone(number, &mut keys);
                let both = laid_out(&weights, &keys, shared.of_word(word, vocabulary.folded(word)));
                prop_assert_eq!(whole, both);
            }
        }
    }
}
