//! The second tier: a small recurrent network that looks again at what the linear tagger has added up. The linear
//! sums see two words to each side; this reads the whole sentence from both ends, and what the other places of a
//! word in the document came to. It corrects the sums; the same decoder makes labels of them.
//!
//! ```text
//! looks, lists, vector of the word; linear scores  → first layer, both directions
//!                                                  → second layer, both directions
//! own numbers, mean of the word's other places     → last layer → correction of the sums
//! ```
//!
//! The layers are simple recurrent units (Lei et al. 2018): all products with matrices are made before the pass
//! along the sentence. Deviations: gates and squashing are softsigns, x / (1 + |x|), so that all is sums, products
//! and quotients of 32-bit floats in a fixed order, and the same bits come out natively and in every browser; no
//! highway; what was carried takes part in both gates.
//!
//! Cost: some 55,000 multiplications a token, so a text of more than [`LONGEST`] tokens is left to the linear tagger.

use super::lanes::Sums;
use super::scene::Scene;
use super::tagger::Scored;
use super::vocabulary::{Vocabulary, Word};
use crate::model::network::{
    BOTH, Direction, FIRST_CASE, FIRST_PLACE, FIRST_SHAPE, GATES, Gates, HIDDEN, LISTS, Network,
    SHAPES, TOP,
};
use crate::model::weights::{LABELS, lane_of};

/// The longest text that is looked at again unless the caller says otherwise, in tokens.
pub const LONGEST: usize = 8000;

/// Linear sums that make one unit of a score.
pub const SCALE: f32 = 24.0;

/// What the linear tagger says of a token, as the network reads it: each label against outside, within bounds.
pub fn squashed(sums: &Sums) -> [f32; LABELS] {
    let score = |label: usize| f32::from(sums.0.get(lane_of(label)).copied().unwrap_or(0)) / SCALE;
    let outside = score(0);
    std::array::from_fn(|label| ((score(label) - outside) / 6.0).clamp(-2.0, 2.0))
}

/// The rows of embeddings that a word has, wherever it stands.
pub fn rows_of_word(word: &Word) -> impl Iterator<Item = usize> {
    let lists = (0..LISTS).filter(|list| word.lists >> list & 1 == 1);
    let shape = word.shape.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    lists.chain([
        FIRST_CASE + word.case as usize,
        FIRST_SHAPE + shape as usize % SHAPES,
    ])
}

/// The row of embeddings of a token's place.
pub fn row_of_place(style: super::scene::Style, first: bool) -> usize {
    FIRST_PLACE + 2 * style as usize + usize::from(first)
}

/// Corrects the sums of a document.
pub fn correct(scored: &mut Scored, network: &Network) {
    let words: Vec<Gates> = scored
        .vocabulary
        .words
        .iter()
        .map(|word| of_word(word, network))
        .collect();
    let mut hidden = vec![[0.0; BOTH]; scored.sums.len()];
    let mut gates = Vec::new();
    for unit in &scored.scene.units {
        let Some(hidden) = hidden.get_mut(unit.tokens.clone()) else {
            continue;
        };
        gates.clear();
        for token in unit.tokens.clone() {
            let word = scored.vocabulary.number(token) as usize;
            let mut sum = words.get(word).copied().unwrap_or([0.0; GATES]);
            let place = row_of_place(unit.style, token == unit.tokens.start);
            network
                .rows
                .get(place)
                .into_iter()
                .for_each(|row| add(&mut sum, 1.0, row));
            let scores = squashed(&scored.sums.get(token).copied().unwrap_or_default());
            for (score, row) in scores.iter().zip(&network.scores) {
                add(&mut sum, *score, row);
            }
            gates.push(sum);
        }
        run(&network.directions[0], &gates, hidden);
        gates.iter_mut().for_each(|gates| *gates = [0.0; GATES]);
        second_gates(network, hidden, &mut gates);
        run(&network.directions[1], &gates, hidden);
    }
    let families = Families::of(&scored.vocabulary, &scored.scene, &hidden);
    for (token, (sums, hidden)) in scored.sums.iter_mut().zip(&hidden).enumerate() {
        let others = families.others(&scored.vocabulary, token, hidden);
        let scores = squashed(sums);
        let mut top = network.top_bias;
        network.own.add_product(hidden, &mut top);
        if let Some(others) = others {
            network.others.add_product(&others, &mut top);
        }
        network.direct.add_product(&scores, &mut top);
        apply(network, &top.map(|x| x.max(0.0)), sums);
    }
}

/// A word's share of the first layer's gates.
fn of_word(word: &Word, network: &Network) -> Gates {
    let mut sum = *network.bias;
    for row in rows_of_word(word).filter_map(|row| network.rows.get(row)) {
        add(&mut sum, 1.0, row);
    }
    for (x, row) in word.vector.iter().zip(&network.vector) {
        add(&mut sum, f32::from(*x), row);
    }
    sum
}

#[inline]
fn add(sum: &mut Gates, times: f32, row: &Gates) {
    for (sum, x) in sum.iter_mut().zip(row) {
        *sum += times * x;
    }
}

fn second_gates(network: &Network, hidden: &[[f32; BOTH]], gates: &mut [Gates]) {
    let (pairs, rest) = hidden.as_chunks::<2>();
    let (pair_gates, rest_gates) = gates.as_chunks_mut::<2>();
    for ([left, right], [left_gates, right_gates]) in pairs.iter().zip(pair_gates) {
        network
            .second
            .add_products([left, right], [left_gates, right_gates]);
    }
    for (hidden, gates) in rest.iter().zip(rest_gates) {
        network.second.add_product(hidden, gates);
    }
}

/// One layer over a unit: both directions, side by side in `hidden`.
fn run(directions: &[Direction; 2], gates: &[Gates], hidden: &mut [[f32; BOTH]]) {
    let [forward, backward] = directions;
    let mut carried = [0.0; HIDDEN];
    for (gates, hidden) in gates.iter().zip(hidden.iter_mut()) {
        let (gates, out) = (gates.first_chunk(), hidden.first_chunk_mut());
        if let (Some(gates), Some(out)) = (gates, out) {
            step(forward, gates, &mut carried, out);
        }
    }
    let mut carried = [0.0; HIDDEN];
    for (gates, hidden) in gates.iter().zip(hidden).rev() {
        let (gates, out) = (gates.last_chunk(), hidden.last_chunk_mut());
        if let (Some(gates), Some(out)) = (gates, out) {
            step(backward, gates, &mut carried, out);
        }
    }
}

/// One token of one direction.
#[inline]
fn step(
    direction: &Direction,
    gates: &[f32; GATES / 2],
    carried: &mut [f32; HIDDEN],
    out: &mut [f32; HIDDEN],
) {
    let [candidates, forget, reset] = gates.as_chunks::<HIDDEN>().0 else {
        return;
    };
    for at in 0..HIDDEN {
        #[expect(clippy::indexing_slicing, reason = "all are HIDDEN long")]
        {
            let before = carried[at];
            let f = gate(forget[at] + direction.forget_bias[at] + direction.forget[at] * before);
            let r = gate(reset[at] + direction.reset_bias[at] + direction.reset[at] * before);
            let now = f * before + (1.0 - f) * candidates[at];
            carried[at] = now;
            out[at] = r * softsign(now);
        }
    }
}

#[inline]
fn softsign(x: f32) -> f32 {
    x / (1.0 + x.abs())
}

#[inline]
fn gate(x: f32) -> f32 {
    0.5 + 0.5 * softsign(x)
}

/// The sums of numbers over all places of a word.
struct Families {
    sums: Vec<[f32; BOTH]>,
    /// Places of each family; its sum stands at `place - 1`.
    counts: Vec<u32>,
    places: Vec<u32>,
}

impl Families {
    /// Sums over the families that have a name-like word and stand more than once.
    fn of(vocabulary: &Vocabulary, scene: &Scene, hidden: &[[f32; BOTH]]) -> Self {
        let mut families = Self {
            sums: Vec::new(),
            counts: vec![0; vocabulary.families],
            places: vec![0; vocabulary.families],
        };
        let tokens = || scene.units.iter().flat_map(|unit| unit.tokens.clone());
        for word in tokens().filter_map(|token| vocabulary.at(token)) {
            let family = word.family as usize;
            if let Some(count) = families.counts.get_mut(family) {
                *count += 1;
            }
        }
        for word in vocabulary
            .words
            .iter()
            .filter(|word| word.case.is_name_like())
        {
            let family = word.family as usize;
            let often = families.counts.get(family).is_some_and(|count| *count > 1);
            if let Some(place) = families
                .places
                .get_mut(family)
                .filter(|place| often && **place == 0)
            {
                families.sums.push([0.0; BOTH]);
                *place = families.sums.len() as u32;
            }
        }
        for (token, hidden) in tokens().zip(hidden) {
            let place = vocabulary
                .at(token)
                .and_then(|word| families.places.get(word.family as usize));
            let sum =
                place.and_then(|place| families.sums.get_mut((*place as usize).checked_sub(1)?));
            for (sum, x) in sum.into_iter().flatten().zip(hidden) {
                *sum += x;
            }
        }
        families
    }

    /// The mean of a name-like word's other places, where there are some.
    fn others(
        &self,
        vocabulary: &Vocabulary,
        token: usize,
        own: &[f32; BOTH],
    ) -> Option<[f32; BOTH]> {
        let word = vocabulary
            .at(token)
            .filter(|word| word.case.is_name_like())?;
        let place = *self.places.get(word.family as usize)?;
        let sum = self.sums.get((place as usize).checked_sub(1)?)?;
        let share = 1.0 / (*self.counts.get(word.family as usize)? - 1) as f32;
        let mut mean = *sum;
        for (mean, own) in mean.iter_mut().zip(own) {
            *mean = (*mean - own) * share;
        }
        Some(mean)
    }
}

/// Puts the corrected scores in place of a token's sums.
fn apply(network: &Network, top: &[f32; TOP], sums: &mut Sums) {
    let mut scores = network.label_bias;
    for (x, row) in top.iter().zip(&network.labels) {
        for (score, weight) in scores.iter_mut().zip(row) {
            *score += x * weight;
        }
    }
    for (label, score) in scores.iter().enumerate() {
        if let Some(sum) = sums.0.get_mut(lane_of(label)) {
            let corrected = network.linear * f32::from(*sum) + SCALE * score;
            *sum = corrected.round().clamp(-8000.0, 8000.0) as i16;
        }
    }
}
