//! What the tagger looks at. The one extractor, for training and for recognition: it turns a word, or a token in
//! its place, into keys; the trainer gives each key weights, the tagger looks them up.
//!
//! Features of a word alone and of its other places in the document are the same wherever it stands, so they are
//! asked for once a word; only tokens in and beside capitalized words have features of their own. The choice
//! follows Ratinov and Roth 2009 (shapes, affixes, lists, clusters, non-local context); features of a whole run of
//! capitalized words are ours: a linear chain sees the head of a name (`Palace`) from each of its words.

use std::ops::Range;

use super::context::{Context, Family};
use super::gazetteer::Gazetteer;
use super::scene::{NONE, Scene, Style, Unit};
use super::shared::ends;
use super::vocabulary::{Vocabulary, Word};
use crate::model::hash;
use crate::model::vectors::COLUMNS;

/// Offsets at which a feature may have weights, one bit each: two words before the labeled token … two after.
const ALL: u64 = 0b11111;
const NEAR: u64 = 0b01110;
const HERE: u64 = 0b00100;

/// The columns of clusters that take part in features of two things.
const COARSE: usize = 0;
const MIDDLE: usize = 1;
const FINE: usize = 2;

/// Longest affix, in characters.
const AFFIX: usize = 4;

/// Most words of a name that counts as a whole.
const LONGEST_NAME: usize = 7;

/// Keys of features. The lowest five bits say at which offsets the feature may have weights.
#[derive(Clone, Debug, Default)]
pub struct Keys(Vec<u64>);

impl Keys {
    /// None.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The keys, in the order in which they were added.
    pub fn as_slice(&self) -> &[u64] {
        &self.0
    }

    /// The offsets that a key allows, one bit each.
    pub const fn offsets(key: u64) -> u8 {
        (key & ALL) as u8
    }

    #[inline]
    fn add(&mut self, template: u64, value: u64, offsets: u64) {
        self.0
            .push(hash::mix(value, template << 57 | template) & !ALL | offsets);
    }

    #[inline]
    fn add_pair(&mut self, template: u64, first: u64, second: u64) {
        self.add(template, hash::join(first, second), HERE);
    }
}

/// All that features are read from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words.
    pub vocabulary: &'a Vocabulary,
    /// Units, runs, chains.
    pub scene: &'a Scene,
    /// The other places of each word.
    pub context: &'a Context,
    /// Listed names of several words.
    pub gazetteer: &'a Gazetteer,
}

impl Source<'_> {
    /// Features of a word, wherever it stands.
    pub fn of_word(&self, number: usize, keys: &mut Keys) {
        self.of_word_with(number, true, keys);
    }

    /// The same without those that it shares with many words: [`super::shared`] has their sums.
    pub fn of_word_alone(&self, number: usize, keys: &mut Keys) {
        self.of_word_with(number, false, keys);
    }

    fn of_word_with(&self, number: usize, shared: bool, keys: &mut Keys) {
        let Some(word) = self.vocabulary.words.get(number) else {
            return;
        };
        if number == 0 {
            keys.add(0, 0, ALL);
            return;
        }
        let case = word.case as u64;
        keys.add(1, word.cased, HERE);
        keys.add(2, word.lower, ALL);
        keys.add(3, word.shape, ALL);
        let folded = self.vocabulary.folded(word);
        let (beginning, end) = if shared { (None, None) } else { ends(folded) };
        let from = |pair: Option<[u8; 2]>| pair.map_or(1, |pair| pair.len() + 1);
        of_beginning(folded.chars(), from(beginning), keys);
        of_end(folded.chars().rev(), from(end), keys);
        if shared {
            of_groups(word.clusters, case, keys);
        }
        for list in members(word.lists) {
            keys.add(40, hash::join(list, case), ALL);
        }
        keys.add(41, hash::join(kinds_of(word), case), ALL);
        if let Some(family) = self.context.family(word.family) {
            self.of_family(word, family, keys);
        }
    }

    /// Features of a token in its place; most tokens have none.
    #[inline]
    pub fn of_token(&self, unit: &Unit, token: usize, keys: &mut Keys) {
        let is_linked = self.scene.is_linked(token);
        if is_linked || token == unit.tokens.start || unit.style != Style::Running {
            self.of_place(unit, token, is_linked, keys);
        }
    }

    fn of_place(&self, unit: &Unit, token: usize, is_linked: bool, keys: &mut Keys) {
        let Some(word) = self.vocabulary.at(token) else {
            return;
        };
        if token == unit.tokens.start || unit.style != Style::Running {
            let first = u64::from(token == unit.tokens.start);
            keys.add_pair(50, (unit.style as u64) << 1 | first, word.case as u64);
            keys.add_pair(
                51,
                (unit.style as u64) << 1 | first,
                kinds_of(word) << 8 | word.case as u64,
            );
        }
        if !is_linked {
            return;
        }
        self.of_neighbors(unit, token, word, keys);
        self.of_run(unit, token, keys);
        self.of_chain(unit, token, keys);
    }

    fn of_family(&self, word: &Word, family: &Family, keys: &mut Keys) {
        let case = word.case as u64;
        let evidence = u64::from(family.lower.min(2)) << 2 | u64::from(family.inside.min(2));
        keys.add(60, hash::join(evidence, case), NEAR);
        if !family.expansion.is_empty() {
            let expansion = family.expansion.clone();
            keys.add(61, 0, HERE);
            for (template, token) in [(62, expansion.start), (63, expansion.end - 1)] {
                let Some(other) = self.vocabulary.at(token) else {
                    continue;
                };
                keys.add(template, other.lower, HERE);
                keys.add(template + 2, u64::from(other.clusters[FINE]), HERE);
            }
        }
        if family.named < 2 || !word.case.is_name_like() {
            return;
        }
        keys.add(
            70,
            hash::join(
                u64::from(family.titled.min(2)),
                u64::from(family.named.min(4)),
            ),
            HERE,
        );
        for (template, numbers) in [(71, family.before), (72, family.after)] {
            let others = numbers.iter().filter(|number| **number != 0);
            for other in others.filter_map(|number| self.vocabulary.words.get(*number as usize)) {
                keys.add(template, other.lower, HERE);
                keys.add(template + 10, u64::from(other.clusters[FINE]), HERE);
                keys.add(template + 12, u64::from(other.clusters[COARSE]), HERE);
            }
        }
        if family.longest.is_empty() {
            keys.add(73, 0, HERE);
            return;
        }
        let longest = family.longest.clone();
        let last = family.position + 1 == longest.len();
        let place = (family.position.min(2) as u64) << 3
            | (longest.len().min(4) as u64) << 1
            | u64::from(last);
        keys.add(74, place, HERE);
        let (Some(head), Some(tail)) = (
            self.vocabulary.at(longest.start),
            self.vocabulary.at(longest.end - 1),
        ) else {
            return;
        };
        keys.add_pair(75, kinds_of(head), place);
        keys.add_pair(76, head.lower, u64::from(family.position == 0));
        keys.add_pair(77, tail.lower, u64::from(last));
        keys.add_pair(78, kinds_of(tail), place);
        keys.add_pair(79, u64::from(tail.clusters[MIDDLE]), u64::from(last));
        keys.add_pair(
            80,
            u64::from(head.clusters[MIDDLE]),
            u64::from(family.position == 0),
        );
    }

    fn of_neighbors(&self, unit: &Unit, token: usize, word: &Word, keys: &mut Keys) {
        let outside = Word::default();
        let beside = |inside: bool, token: usize| {
            if inside {
                self.vocabulary.at(token).unwrap_or(&outside)
            } else {
                &outside
            }
        };
        let left = beside(token > unit.tokens.start, token.wrapping_sub(1));
        let right = beside(token + 1 < unit.tokens.end, token + 1);
        keys.add_pair(90, hash::join(left.shape, right.shape), word.shape);
        keys.add_pair(91, left.lower, word.shape);
        keys.add_pair(92, right.lower, word.shape);
        keys.add_pair(
            93,
            u64::from(left.clusters[MIDDLE]),
            u64::from(word.clusters[MIDDLE]),
        );
        keys.add_pair(
            94,
            u64::from(right.clusters[MIDDLE]),
            u64::from(word.clusters[MIDDLE]),
        );
        keys.add_pair(
            97,
            u64::from(left.clusters[FINE]) << 16 | u64::from(right.clusters[FINE]),
            word.case as u64,
        );
        keys.add_pair(95, kinds_of(left), kinds_of(word) << 8 | word.case as u64);
        keys.add_pair(96, kinds_of(right), kinds_of(word) << 8 | word.case as u64);
    }

    fn of_run(&self, unit: &Unit, token: usize, keys: &mut Keys) {
        let Some(run) = self.scene.run(token) else {
            return;
        };
        let first = token == run.start;
        let last = token + 1 == run.end;
        let place = u64::from(first) << 1 | u64::from(last);
        let length = run.len().min(5) as u64;
        let opens = u64::from(run.start == unit.tokens.start);
        keys.add_pair(100, length << 1 | opens, (token - run.start).min(4) as u64);
        let outside = Word::default();
        let before = if opens == 1 {
            &outside
        } else {
            self.vocabulary.at(run.start - 1).unwrap_or(&outside)
        };
        let after = if run.end == unit.tokens.end {
            &outside
        } else {
            self.vocabulary.at(run.end).unwrap_or(&outside)
        };
        keys.add_pair(101, before.lower, place);
        keys.add_pair(102, after.lower, place);
        keys.add_pair(103, u64::from(before.clusters[MIDDLE]), place);
        keys.add_pair(104, u64::from(after.clusters[MIDDLE]), place);
        let (Some(head), Some(tail)) = (
            self.vocabulary.at(run.start),
            self.vocabulary.at(run.end - 1),
        ) else {
            return;
        };
        let begins = u64::from(first);
        keys.add_pair(111, self.name_of(run.clone()), begins);
        if run.len() > 1 {
            keys.add_pair(
                112,
                u64::from(head.clusters[MIDDLE]) << 16 | u64::from(tail.clusters[MIDDLE]),
                begins,
            );
            keys.add_pair(
                113,
                u64::from(before.clusters[MIDDLE]) << 16 | u64::from(tail.clusters[MIDDLE]),
                begins,
            );
            keys.add_pair(105, tail.lower, begins);
            keys.add_pair(106, u64::from(tail.clusters[MIDDLE]), begins);
            keys.add_pair(107, head.lower, begins);
            keys.add_pair(108, u64::from(head.clusters[MIDDLE]), begins);
            keys.add_pair(109, kinds_of(tail), begins);
            keys.add_pair(110, kinds_of(head), begins);
        }
    }

    fn of_chain(&self, unit: &Unit, token: usize, keys: &mut Keys) {
        let Some(chain) = self.scene.chain(token) else {
            return;
        };
        let number = self.scene.chain_of.get(token).copied().unwrap_or(NONE);
        self.of_listed_names(number, &chain, token, keys);
        let Some(run) = self.scene.run(chain.start) else {
            return;
        };
        if run.len() == chain.len() {
            return;
        }
        let part = if token == chain.start {
            0
        } else if token < run.end {
            1
        } else if self.scene.run_of.get(token).is_none_or(|run| *run == NONE) {
            2
        } else {
            3
        };
        let (Some(head), Some(tail)) = (
            self.vocabulary.at(run.end - 1),
            self.vocabulary.at(chain.end - 1),
        ) else {
            return;
        };
        keys.add_pair(119, self.name_of(chain.clone()), part);
        keys.add_pair(120, head.lower, part);
        keys.add_pair(121, u64::from(head.clusters[MIDDLE]), part);
        keys.add_pair(122, tail.lower, part);
        keys.add_pair(123, u64::from(tail.clusters[MIDDLE]), part);
        keys.add_pair(124, kinds_of(head), part);
        keys.add_pair(125, u64::from(chain.start == unit.tokens.start), part);
    }

    /// The hash of the words of a name.
    fn name_of(&self, tokens: Range<usize>) -> u64 {
        let words = tokens
            .take(LONGEST_NAME)
            .filter_map(|token| self.vocabulary.at(token));
        words.fold(0, |name, word| hash::join(name, word.lower))
    }

    fn of_listed_names(&self, number: u32, chain: &Range<usize>, token: usize, keys: &mut Keys) {
        let at = token as u32;
        for name in self
            .gazetteer
            .of_chain(number)
            .iter()
            .filter(|name| name.start <= at && at <= name.last)
        {
            let place = u64::from(at == name.start) << 1 | u64::from(at == name.last);
            let whole = name.start as usize == chain.start && name.last as usize + 1 == chain.end;
            for list in members(name.lists) {
                keys.add_pair(130, list, place);
                keys.add_pair(131, list << 1 | u64::from(whole), place);
            }
        }
    }
}

/// The lists that say what a name names, as a set; how a word is usually written is left to its own feature.
const fn kinds_of(word: &Word) -> u64 {
    word.lists as u64 & 0xff_ffff
}

/// The numbers of the lists in a set, from the lowest up.
fn members(set: u32) -> impl Iterator<Item = u64> {
    let mut rest = set;
    std::iter::from_fn(move || {
        let list = rest.trailing_zeros();
        rest &= rest.wrapping_sub(1);
        (list < u32::BITS).then_some(u64::from(list))
    })
}

/// Features of the groups of a word, given how it is written.
pub fn of_groups(groups: [u16; COLUMNS], case: u64, keys: &mut Keys) {
    for (column, group) in (0..).zip(groups).filter(|(_, group)| *group != 0) {
        keys.add(20 + column, u64::from(group), ALL);
        keys.add(30 + column, hash::join(u64::from(group), case), NEAR);
    }
}

/// Features of the first letters of a word, from so many up.
pub fn of_beginning(letters: impl Iterator<Item = char>, from: usize, keys: &mut Keys) {
    of_affixes(4, letters, from, keys);
}

/// Features of the last letters, which come in reverse.
pub fn of_end(letters: impl Iterator<Item = char>, from: usize, keys: &mut Keys) {
    of_affixes(10, letters, from, keys);
}

fn of_affixes(template: u64, letters: impl Iterator<Item = char>, from: usize, keys: &mut Keys) {
    let mut affix = 0;
    for (length, letter) in (1..=AFFIX).zip(letters) {
        affix = hash::join(affix, letter as u64);
        if length >= from {
            keys.add(template + length as u64, affix, NEAR);
        }
    }
}
