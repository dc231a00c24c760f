//! The tagger's weights: for each feature a row of nine 8-bit numbers for each place where its word can stand
//! (two words before the token that is labeled … two after), and the transitions from label to label, one table
//! for each class of token. Rows that training left empty are not there.

use super::coder::{Chance, Coder};
use super::index::{KeyIndex, Tags};
use super::rows::Rows;

/// Labels: outside, then begin and inside of each of four kinds.
pub const LABELS: usize = 9;

/// Places of a feature's word: from two before to two after.
pub const OFFSETS: usize = 5;

/// Classes of tokens that have transitions of their own.
pub const CLASSES: usize = 16;

/// Lanes of a row in memory: half of them for outside and begin, half for inside ([`lane_of`]).
pub const LANES: usize = 16;

/// What a transition scores that cannot be.
const NEVER: i16 = -8000;

/// Lanes of one half.
pub const HALF: usize = LANES / 2;

/// Scores from each label (row) to each label (column).
pub type Transitions = [[i16; LANES]; LABELS];

/// The lane of a label: outside 0, begin of kind k 1 + k, inside of kind k the same place in the other half. The
/// inside of a kind follows its begin or itself and nothing else, so each half is decoded by itself.
pub const fn lane_of(label: usize) -> usize {
    if label == 0 {
        0
    } else {
        label.div_ceil(2) + if label.is_multiple_of(2) { HALF } else { 0 }
    }
}

/// One table of transitions as it is decoded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C, align(16))]
pub struct Steps {
    /// From each label to outside and to the begin of each kind, in lanes of the first half.
    pub open: [[i16; HALF]; LABELS],
    /// From the begin of each kind to its inside, in lanes of the second half.
    pub enter: [i16; HALF],
    /// From the inside of each kind to itself.
    pub stay: [i16; HALF],
}

impl Steps {
    fn of(table: &Transitions) -> Self {
        let mut steps = Self::default();
        for (from, row) in table.iter().enumerate() {
            for (to, score) in row.iter().take(LABELS).enumerate() {
                let lane = lane_of(to) % HALF;
                let half = if lane_of(to) < HALF {
                    steps.open.get_mut(from)
                } else if from == to {
                    Some(&mut steps.stay)
                } else if from + 1 == to {
                    Some(&mut steps.enter)
                } else {
                    None
                };
                if let Some(slot) = half.and_then(|half| half.get_mut(lane)) {
                    *slot = *score;
                }
            }
        }
        steps
    }
}

/// Everything the tagger adds up.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    index: KeyIndex,
    /// Which of the offsets have a row, one bit each.
    masks: Vec<u8>,
    /// Where a feature's rows begin.
    firsts: Vec<u32>,
    rows: Vec<[i8; LANES]>,
    transitions: Vec<Transitions>,
    /// The same, as they are decoded.
    steps: Vec<Steps>,
}

impl Weights {
    /// Weights from features (key, rows by offset; all-zero rows are left out) and one table of transitions for
    /// each class.
    pub fn build(
        features: &[(u64, [[i8; LABELS]; OFFSETS])],
        transitions: Vec<Transitions>,
    ) -> Self {
        let keys: Vec<u64> = features.iter().map(|(key, _)| *key).collect();
        let (index, _) = KeyIndex::build(&keys, Tags::Long);
        let mut ordered = vec![[[0; LABELS]; OFFSETS]; index.len()];
        for (key, rows) in features.iter().rev() {
            if let Some(slot) = index.find(*key).and_then(|at| ordered.get_mut(at)) {
                *slot = *rows;
            }
        }
        let mut masks = Vec::with_capacity(ordered.len());
        let mut rows = Vec::new();
        for feature in &ordered {
            let mut mask = 0;
            for (offset, row) in feature.iter().enumerate() {
                if row.iter().any(|weight| *weight != 0) {
                    mask |= 1 << offset;
                    rows.push(widened(row));
                }
            }
            masks.push(mask);
        }
        Self {
            index,
            firsts: firsts_of(&masks),
            masks,
            rows,
            steps: transitions.iter().map(Steps::of).collect(),
            transitions,
        }
    }

    /// The rows of a feature, by lanes, and which offsets they are for; nothing where the feature has no weight.
    #[inline]
    pub fn rows(&self, key: u64) -> (u8, &[[i8; LANES]]) {
        self.find(key).unwrap_or((0, &[]))
    }

    #[inline]
    fn find(&self, key: u64) -> Option<(u8, &[[i8; LANES]])> {
        let at = self.index.find(key)?;
        let mask = *self.masks.get(at)?;
        let first = *self.firsts.get(at)? as usize;
        let end = *self.firsts.get(at + 1)? as usize;
        Some((mask, self.rows.get(first..end)?))
    }

    /// The transitions into a token of a class.
    #[inline]
    pub fn steps(&self, class: u8) -> Option<&Steps> {
        self.steps.get(usize::from(class))
    }

    /// The scores of transitions into a token of a class.
    pub fn transitions(&self) -> &[Transitions] {
        &self.transitions
    }

    /// Puts another number in the place of every weight and of every transition that can be: for tests that
    /// compare builds on weights that nobody trained.
    pub fn replace_each(&mut self, mut by: impl FnMut() -> i8) {
        for row in &mut self.rows {
            for label in 0..LABELS {
                if let Some(weight) = row.get_mut(lane_of(label)) {
                    *weight = by();
                }
            }
        }
        let lanes = self.transitions.iter_mut().flatten();
        for score in lanes.flat_map(|row| row.iter_mut().take(LABELS)) {
            if *score > NEVER {
                *score = 4 * i16::from(by());
            }
        }
        self.steps = self.transitions.iter().map(Steps::of).collect();
    }

    /// How many features and rows there are.
    pub const fn sizes(&self) -> (usize, usize) {
        (self.index.len(), self.rows.len())
    }

    /// Writes these weights, or reads others.
    pub(super) fn code(&self, coder: &mut impl Coder) -> Option<Self> {
        let mut transitions = vec![[[0; LANES]; LABELS]; CLASSES];
        for (class, table) in transitions.iter_mut().enumerate() {
            for (from, row) in table.iter_mut().enumerate() {
                let own = self
                    .transitions
                    .get(class)
                    .and_then(|table| table.get(from));
                for (at, score) in row.iter_mut().take(LABELS).enumerate() {
                    let own = own.and_then(|row| row.get(at)).copied().unwrap_or(0);
                    *score = coder.number(u32::from(own as u16)) as i16;
                }
            }
        }
        let index = self.index.code(coder, Tags::Long)?;
        let mut chances = vec![Chance::default(); 1 << OFFSETS];
        let masks: Vec<u8> = (0..index.len())
            .map(|at| {
                let mask = self.masks.get(at).copied().unwrap_or(0);
                coder.symbol(&mut chances, OFFSETS as u32, u32::from(mask)) as u8
            })
            .collect();
        let firsts = firsts_of(&masks);
        let count = firsts.last().copied().unwrap_or(0) as usize;
        let mut known = Rows::default();
        let rows = (0..count)
            .map(|at| known.code(coder, &self.rows.get(at).copied().unwrap_or_default()))
            .collect();
        Some(Self {
            index,
            masks,
            firsts,
            rows,
            steps: transitions.iter().map(Steps::of).collect(),
            transitions,
        })
    }
}

fn widened(row: &[i8; LABELS]) -> [i8; LANES] {
    let mut wide = [0; LANES];
    for (label, weight) in row.iter().enumerate() {
        if let Some(lane) = wide.get_mut(lane_of(label)) {
            *lane = *weight;
        }
    }
    wide
}

/// Where each feature's rows begin, and the number of rows at the end.
fn firsts_of(masks: &[u8]) -> Vec<u32> {
    let mut total = 0;
    let mut firsts = Vec::with_capacity(masks.len() + 1);
    firsts.push(0);
    for mask in masks {
        total += mask.count_ones();
        firsts.push(total);
    }
    firsts
}
