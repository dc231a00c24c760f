//! Features of a word: its letters, shape, groups and lists, and its other places in the document.

use super::{ALL, COARSE, FINE, HERE, Keys, MIDDLE, NEAR, Source, kinds_of, members};
use crate::entity::context::Family;
use crate::entity::vocabulary::Word;
use crate::model::hash;
use crate::model::vectors::COLUMNS;

/// Longest affix, in characters.
const AFFIX: usize = 4;

impl Source {
    /// Features of a word, wherever it stands.
    pub fn of_word(&self, number: usize, keys: &mut Keys) {
        self.of_word_with(number, true, keys);
    }

    /// The same without those that it shares with many words: [`crate::entity::shared`] has their sums.
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
}

/// The first and the last two letters of a word, where they are small ones of the alphabet.
#[inline]
pub fn ends(folded: &str) -> (Option<[u8; 2]>, Option<[u8; 2]>) {
    let are_small = |pair: &&[u8; 2]| pair.iter().all(u8::is_ascii_lowercase);
    let first = folded.as_bytes().first_chunk().filter(are_small);
    let last = folded.as_bytes().last_chunk().filter(are_small);
    (first.copied(), last.copied())
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
