//! Features of a token in its place: its neighbors, and the run and chain of capitalized words that it is part of.

use std::ops::Range;

use super::{FINE, Keys, MIDDLE, Source, kinds_of, members};
use crate::entity::scene::{NONE, Style, Unit};
use crate::entity::vocabulary::Word;
use crate::model::hash;

/// Most words of a name that counts as a whole.
const LONGEST_NAME: usize = 7;

impl Source {
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
