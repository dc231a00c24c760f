//! From scores to a summary of the length asked.
//!
//! Sentences are taken from the best down while they fit the budget. What a sentence is worth changes with what is
//! taken ([`super::draft`]): one that says what is said counts for less, and for much less if it shares three words in
//! a row with one taken (a soft form of the trigram blocking of Paulus, Xiong & Socher 2018); one that leans on the
//! sentence before ("But he …", a bare quotation) counts for more once that one is taken. What would only be said over
//! again is passed over and comes back when nothing else is left, because the number asked is the number given.
//!
//! Cost: a cut looks once at every sentence, then from the best down until the budget is spent; a
//! sentence that is looked at costs its words.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::draft::{ADDED_COUNT, Draft, RISING};
use super::keyphrases::Keyphrase;
use super::length::{Budget, Size};
use super::terms::NONE;
use crate::options::Length;
use crate::order;

/// How many sentences that do not fit what is left of a budget are skipped for shorter ones; further down
/// the list stand only fillers.
const MOST_SKIPPED: usize = 6;

/// A sentence chosen for the summary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pick {
    /// Index into the document's sentences.
    pub sentence: u32,
    /// Its score.
    pub score: f64,
}

/// Every sentence's score and what selection needs of it: a cut at any length needs nothing else, so a
/// caller may drop the text and the document and keep this.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    /// One score a sentence, in [0, 1], the best being 1.
    pub scores: Vec<f64>,
    /// What the text is about, best first.
    pub keyphrases: Vec<Keyphrase>,
    /// The weighted sum of each sentence's own features.
    utilities: Vec<f64>,
    /// What counts beside them, when other sentences are in the summary.
    weights: [f64; ADDED_COUNT],
    /// Whether each sentence leans on the one before.
    leans: Vec<bool>,
    sizes: Vec<Size>,
    /// The words of all sentences as terms, sentence after sentence.
    words: Vec<u32>,
    /// Where each sentence ends in `words`.
    ends: Vec<u32>,
    /// How much of all the text's content each term is, in percent; 0 for function words.
    pub(super) mass: Vec<f32>,
}

impl Ranking {
    /// A ranking of sentences by the sums of their features. `sentences` gives the terms of each, `leans`
    /// whether it leans on the one before.
    pub(super) fn new<'a>(
        utilities: Vec<f64>,
        weights: [f64; ADDED_COUNT],
        leans: Vec<bool>,
        sizes: Vec<Size>,
        sentences: impl Iterator<Item = &'a [u32]>,
        mass: Vec<f32>,
        keyphrases: Vec<Keyphrase>,
    ) -> Self {
        let mut words = Vec::new();
        let ends = sentences
            .map(|terms| {
                words.extend(terms.iter().filter(|&&term| term != NONE));
                words.len() as u32
            })
            .collect();
        Self {
            scores: super::ranker::scores(&utilities),
            keyphrases,
            utilities,
            weights,
            leans,
            sizes,
            words,
            ends,
            mass,
        }
    }

    fn score(&self, sentence: u32) -> f64 {
        self.scores
            .get(sentence as usize)
            .copied()
            .unwrap_or_default()
    }

    /// What a sentence is worth beside those of a draft: the weighted sum of all its features.
    fn worth(&self, draft: &Draft<'_>, sentence: u32) -> f64 {
        let utility = self.utilities.get(sentence as usize).copied();
        let added = draft.added(sentence).into_iter().zip(&self.weights);
        added.fold(utility.unwrap_or_default(), |sum, ((_, value), weight)| {
            sum + value * weight
        })
    }

    /// The most that it can be worth beside them: what it would say again is left out.
    fn bound(&self, draft: &Draft<'_>, sentence: u32) -> f64 {
        let utility = self.utilities.get(sentence as usize).copied();
        let weights = self.weights.iter().skip(RISING);
        let beside = draft.beside(sentence).into_iter().zip(weights);
        beside.fold(utility.unwrap_or_default(), |sum, (value, weight)| {
            sum + value * weight
        })
    }

    /// Whether a sentence leans on the one before: "But he …", a quotation without a speaker.
    pub fn leans(&self, sentence: u32) -> bool {
        self.leans
            .get(sentence as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The sentences of a summary of that length, in reading order: as many as were asked for if there are
    /// so many; within a budget of words or characters as many as fit, but at least one.
    pub fn cut(&self, length: Length) -> Vec<Pick> {
        let words: u64 = self.sizes.iter().map(|size| u64::from(size.words)).sum();
        let budget = Budget::of(length, words);
        order::by_number(self.choose(budget), |sentence| u64::from(*sentence))
            .into_iter()
            .map(|sentence| Pick {
                sentence,
                score: self.score(sentence),
            })
            .collect()
    }

    fn choose(&self, budget: Budget) -> Vec<u32> {
        let cost = |sentence: u32| {
            self.sizes
                .get(sentence as usize)
                .map_or(0, |&size| budget.cost(size))
        };
        let cheapest = (0..self.scores.len() as u32).map(cost).min();
        let cheapest = cheapest.unwrap_or_default();
        let mut left = budget.total();
        let mut chosen = Vec::new();
        let mut passed_over = VecDeque::new();
        let mut draft = Draft::new(self);
        let mut queue = Queue::new(self, &draft);
        let mut skipped = 0;
        while left >= cheapest && skipped < MOST_SKIPPED {
            let fresh = queue.next(&draft);
            let Some(sentence) = fresh.or_else(|| passed_over.pop_front()) else {
                break;
            };
            if cost(sentence) > left {
                skipped += usize::from(!chosen.is_empty());
                continue;
            }
            if fresh.is_some() && draft.repeats(sentence) {
                passed_over.push_back(sentence);
            } else {
                draft.take(sentence);
                left -= cost(sentence);
                chosen.push(sentence);
                queue.taken(&draft, sentence);
            }
        }
        if chosen.is_empty() {
            let draft = Draft::new(self);
            chosen.extend(Queue::new(self, &draft).next(&draft));
        }
        chosen
    }

    /// How many words a sentence has.
    pub(super) fn words_in(&self, sentence: u32) -> u32 {
        self.sizes
            .get(sentence as usize)
            .map_or(0, |size| size.words)
    }

    /// The words of a sentence as terms.
    pub(super) fn words_of(&self, sentence: usize) -> &[u32] {
        let end = |at: usize| self.ends.get(at).map_or(0, |&end| end as usize);
        let start = if sentence == 0 { 0 } else { end(sentence - 1) };
        self.words.get(start..end(sentence)).unwrap_or_default()
    }
}

/// Gives each sentence once, the one that is worth most beside those taken first.
///
/// What a draft covers can only lower a sentence's worth, so a worth from earlier is a bound: the best is looked at
/// again and given if it kept its place (the lazy greedy of Minoux 1978). What raises it, a neighbor taken,
/// puts the sentence in once more. A worth changes at most once for each word, so all is linear in the words but for the heap.
struct Queue<'r> {
    ranking: &'r Ranking,
    /// The most that a sentence may be worth, turned round, and the sentence.
    heap: BinaryHeap<Reverse<(u64, u32)>>,
    is_given: Vec<bool>,
}

impl<'r> Queue<'r> {
    fn new(ranking: &'r Ranking, draft: &Draft<'_>) -> Self {
        let mut queue = Self {
            ranking,
            heap: BinaryHeap::new(),
            is_given: vec![false; ranking.scores.len()],
        };
        queue.look_at_all(draft);
        queue
    }

    fn key(&self, draft: &Draft<'_>, sentence: u32) -> Reverse<(u64, u32)> {
        Reverse((
            order::downward(self.ranking.worth(draft, sentence)),
            sentence,
        ))
    }

    fn look_at_all(&mut self, draft: &Draft<'_>) {
        let rest = (0..self.is_given.len() as u32)
            .filter(|&sentence| self.is_given.get(sentence as usize) == Some(&false));
        let bounds = rest.map(|sentence| {
            let bound = self.ranking.bound(draft, sentence);
            Reverse((order::downward(bound), sentence))
        });
        self.heap = bounds.collect::<Vec<_>>().into();
    }

    /// Says that a sentence was put into the draft.
    fn taken(&mut self, draft: &Draft<'_>, sentence: u32) {
        if draft.len() == 1 {
            self.look_at_all(draft);
            return;
        }
        for neighbor in [sentence.wrapping_sub(1), sentence + 1] {
            if self.is_given.get(neighbor as usize) == Some(&false) {
                self.heap.push(self.key(draft, neighbor));
            }
        }
    }

    fn next(&mut self, draft: &Draft<'_>) -> Option<u32> {
        while let Some(bound) = self.heap.pop() {
            let sentence = bound.0.1;
            if self.is_given.get(sentence as usize) != Some(&false) {
                continue;
            }
            let now = self.key(draft, sentence);
            if now < bound {
                self.heap.push(now);
                continue;
            }
            if let Some(is_given) = self.is_given.get_mut(sentence as usize) {
                *is_given = true;
            }
            return Some(sentence);
        }
        None
    }
}
