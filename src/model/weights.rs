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

/// Lanes of sums: half of them for outside and begin, half for inside ([`lane_of`]).
pub const LANES: usize = 16;

/// The weights of a feature for each label. Nine bytes, since what they cost is the way from memory.
pub type Row = [i8; LABELS];

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, align(16))]
pub struct Steps {
    /// From each label to outside and to the begin of each kind, in lanes of the first half.
    pub open: [[i16; HALF]; LABELS],
    /// From the begin of each kind to its inside, in lanes of the second half.
    pub enter: [i16; HALF],
    /// From the inside of each kind to itself.
    pub stay: [i16; HALF],
    /// The label that begins the kind of each lane, in every table the same.
    pub begins: [i16; HALF],
}

impl Steps {
    /// All transitions alike.
    pub const NONE: Self = Self {
        open: [[0; HALF]; LABELS],
        enter: [0; HALF],
        stay: [0; HALF],
        begins: [0, 1, 3, 5, 7, 9, 11, 13],
    };

    fn of(table: &Transitions) -> Self {
        let mut steps = Self::NONE;
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

/// Where a feature's rows are: the number of the first, and in the lowest bits which of the offsets have one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place(u32);

impl Place {
    const fn new(first: u32, mask: u8) -> Self {
        Self(first << OFFSETS | mask as u32)
    }

    const fn mask(self) -> u8 {
        (self.0 & ((1 << OFFSETS) - 1)) as u8
    }
}

/// Everything the tagger adds up.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    index: KeyIndex,
    /// The place of each feature's rows; one of no rows at the end.
    places: Vec<Place>,
    /// One of zeros, then those of the features; at the end one more, so that [`LANES`] numbers can be read from the
    /// beginning of each.
    rows: Vec<Row>,
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
        let mut rows = vec![Row::default()];
        for feature in &ordered {
            let mut mask = 0;
            for (offset, row) in feature.iter().enumerate() {
                if row.iter().any(|weight| *weight != 0) {
                    mask |= 1 << offset;
                    rows.push(*row);
                }
            }
            masks.push(mask);
        }
        rows.push(Row::default());
        Self {
            index,
            places: places_of(&masks),
            rows,
            steps: transitions.iter().map(Steps::of).collect(),
            transitions,
        }
    }

    /// The place of each feature's rows. `found` is room to work in.
    #[inline]
    pub fn find_each(&self, keys: &[u64], found: &mut Vec<u32>, places: &mut Vec<Place>) {
        self.index.find_each(keys, found);
        places.clear();
        let of = |at: &u32| self.places.get(*at as usize).copied().unwrap_or_default();
        places.extend(found.iter().map(of));
    }

    /// The rows at a place by offset, each with what follows it in memory; one of zeros where the feature has none.
    #[inline(always)]
    pub fn rows(&self, place: Place) -> Option<[&[i8; LANES]; OFFSETS]> {
        let mut rows = [self.row(0)?; OFFSETS];
        let mut next = place.0 >> OFFSETS;
        for (offset, row) in rows.iter_mut().enumerate() {
            let has = place.0 >> offset & 1;
            *row = self.row(next & has.wrapping_neg())?;
            next += has;
        }
        Some(rows)
    }

    /// The first of the rows at a place: all that a feature has which looks at its own token only.
    #[inline(always)]
    pub fn first_row(&self, place: Place) -> Option<&[i8; LANES]> {
        self.row(place.0 >> OFFSETS)
    }

    #[inline(always)]
    fn row(&self, number: u32) -> Option<&[i8; LANES]> {
        let first = number as usize * LABELS;
        self.rows.as_flattened().get(first..)?.first_chunk()
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
        let count = self.sizes().1;
        for row in self.rows.iter_mut().skip(1).take(count) {
            *row = row.map(|_| by());
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
        (self.index.len(), self.rows.len().saturating_sub(2))
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
                let mask = self.places.get(at).map_or(0, |place| place.mask());
                coder.symbol(&mut chances, OFFSETS as u32, u32::from(mask)) as u8
            })
            .collect();
        let count: usize = masks.iter().map(|mask| mask.count_ones() as usize).sum();
        let mut rows = Vec::with_capacity(count + 2);
        rows.push(Row::default());
        let mut known = Rows::default();
        for at in 1..=count {
            let own = self.rows.get(at).copied().unwrap_or_default();
            rows.push(known.code(coder, &own));
        }
        rows.push(Row::default());
        Some(Self {
            index,
            places: places_of(&masks),
            rows,
            steps: transitions.iter().map(Steps::of).collect(),
            transitions,
        })
    }
}

/// The place of each feature's rows, and one of none at the end.
fn places_of(masks: &[u8]) -> Vec<Place> {
    let mut next = 1;
    let mut places = Vec::with_capacity(masks.len() + 1);
    for mask in masks {
        places.push(match mask {
            0 => Place::default(),
            _ => Place::new(next, *mask),
        });
        next += mask.count_ones();
    }
    places.push(Place::default());
    places
}
