//! The tagger's weights: for each feature a row of nine 8-bit numbers for each place where its word can stand
//! (two words before the token that is labeled … two after), and the transitions from label to label, one table
//! for each class of token. Rows that training left empty are not there.

use super::coder::{Chance, Coder};
use super::index::{KeyIndex, Place, read_ahead};
use super::keys::{KeyList, Tags};
use super::rows::Rows as Chances;

/// Labels: outside, then begin and inside of each of four kinds.
pub const LABELS: usize = 9;

/// Places of a feature's word: from two before to two after.
pub const OFFSETS: usize = 5;

/// Classes of tokens that have transitions of their own.
pub const CLASSES: usize = 16;

/// Lanes of sums: half of them for outside and begin, half for inside ([`lane_of`]).
pub const LANES: usize = 16;

/// The weights of a feature for each label.
pub type Row = [i8; LABELS];

/// The rows of a feature, as they stand in memory: those of its own token alone, of three places, or of all five. Each
/// with what follows it, so that whole vectors can be read.
#[derive(Clone, Copy, Debug)]
pub enum Rows<'w> {
    /// For the token itself.
    Here(&'w [i8; LANES]),
    /// From one before to one after.
    Near(&'w [i8; NEAR_LANES]),
    /// From two before to two after.
    All(&'w [i8; ALL_LANES]),
}

/// Numbers of three rows, rounded up to whole vectors of sixteen.
pub const NEAR_LANES: usize = 32;

/// Numbers of five rows, the same.
pub const ALL_LANES: usize = 48;

/// The offsets at which a feature has rows in memory, one bit each: as few of these as hold all that it says.
const SPREADS: [u8; 4] = [0, HERE, NEAR, ALL];
const HERE: u8 = 0b00100;
const NEAR: u8 = 0b01110;
const ALL: u8 = 0b11111;

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

/// Everything the tagger adds up.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// The features. The byte of each is one of [`SPREADS`].
    index: KeyIndex,
    /// One that nobody owns, then those of the features; at the end some more, so that whole vectors can be read from
    /// the beginning of each.
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
        let (list, kept) = KeyList::of(&keys, Tags::Long);
        let own = kept.iter().filter_map(|at| features.get(*at));
        let rows: Vec<[Row; OFFSETS]> = own.map(|(_, rows)| *rows).collect();
        Self::new(&list, &rows, transitions)
    }

    fn new(features: &KeyList, rows_of: &[[Row; OFFSETS]], transitions: Vec<Transitions>) -> Self {
        let spreads = rows_of.iter().map(|rows| spread(mask(rows)));
        let mut rows = vec![Row::default()];
        for (own, spread) in rows_of.iter().zip(spreads.clone()) {
            let kept = own
                .iter()
                .enumerate()
                .filter(|(offset, _)| spread >> offset & 1 == 1);
            rows.extend(kept.map(|(_, row)| *row));
        }
        rows.extend([Row::default(); ALL_LANES / LABELS + 1]);
        Self {
            index: KeyIndex::new(features, spreads),
            rows,
            steps: transitions.iter().map(Steps::of).collect(),
            transitions,
        }
    }

    /// The place of each feature's rows, which are read soon.
    #[inline]
    pub fn find_each(&self, keys: &[u64], places: &mut Vec<Place>) {
        self.index.find_each(keys, places);
        read_ahead(places.iter().map(|place| {
            let row = self.rows.get(place.first() as usize)?;
            row.first().copied()
        }));
    }

    /// The rows at a place; none where a feature is not known.
    #[inline(always)]
    pub fn rows(&self, place: Place) -> Option<Rows<'_>> {
        match place.byte() {
            ALL => self.numbers(place).map(Rows::All),
            NEAR => self.numbers(place).map(Rows::Near),
            HERE => self.numbers(place).map(Rows::Here),
            _ => None,
        }
    }

    /// The first row at a place that says something: all that a feature has which looks at its own token only. (Where
    /// another feature was taken for it, the weights have learnt to live with that.)
    #[inline(always)]
    pub fn first_row(&self, place: Place) -> Option<&[i8; LANES]> {
        match place.byte() {
            HERE => self.numbers(place),
            0 => None,
            _ => self.first_of_several(place),
        }
    }

    #[inline(never)]
    fn first_of_several(&self, place: Place) -> Option<&[i8; LANES]> {
        let first = place.first() as usize;
        let own = self
            .rows
            .get(first..)?
            .iter()
            .take(place.byte().count_ones() as usize);
        let silent = own.take_while(|row| **row == Row::default()).count();
        self.rows
            .as_flattened()
            .get((first + silent) * LABELS..)?
            .first_chunk()
    }

    /// The numbers from a place on.
    #[inline(always)]
    fn numbers<const COUNT: usize>(&self, place: Place) -> Option<&[i8; COUNT]> {
        let first = place.first() as usize * LABELS;
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
        for row in &mut self.rows {
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

    /// How many features there are, and rows that say something.
    pub fn sizes(&self) -> (usize, usize) {
        let rows = self.rows.iter().filter(|row| **row != Row::default());
        (self.index.len(), rows.count())
    }

    /// The rows of each feature by offset, in the order of the features, for a coder that writes.
    fn rows_of_each<C: Coder>(&self) -> Vec<[Row; OFFSETS]> {
        let mut rows = self.rows.iter().skip(1);
        let (_, spreads) = self.index.list::<C>();
        let of = |spread: u8| {
            std::array::from_fn(|offset| match spread >> offset & 1 {
                1 => rows.next().copied().unwrap_or_default(),
                _ => Row::default(),
            })
        };
        spreads.into_iter().map(of).collect()
    }

    /// Writes these weights, or reads others.
    pub(super) fn code<C: Coder>(&self, coder: &mut C) -> Option<Self> {
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
        let own = self.rows_of_each::<C>();
        let list = self.index.list::<C>().0.code(coder, Tags::Long)?;
        let mut chances = vec![Chance::default(); 1 << OFFSETS];
        let masks: Vec<u32> = (0..list.numbers().len())
            .map(|at| {
                let own = own.get(at).map_or(0, mask);
                coder.symbol(&mut chances, OFFSETS as u32, u32::from(own))
            })
            .collect();
        let mut known = Chances::default();
        let mut rows = vec![[Row::default(); OFFSETS]; masks.len()];
        for ((at, rows), mask) in rows.iter_mut().enumerate().zip(masks) {
            let said = rows
                .iter_mut()
                .enumerate()
                .filter(|(offset, _)| mask >> offset & 1 == 1);
            for (offset, row) in said {
                let own = own.get(at).and_then(|rows| rows.get(offset));
                *row = known.code(coder, own.unwrap_or(&Row::default()));
            }
        }
        Some(Self::new(&list, &rows, transitions))
    }
}

/// The offsets at which a feature says something, one bit each.
fn mask(rows: &[Row; OFFSETS]) -> u8 {
    let said = rows
        .iter()
        .rev()
        .map(|row| u8::from(*row != Row::default()));
    said.fold(0, |mask, said| mask << 1 | said)
}

/// The least of [`SPREADS`] that holds these offsets.
fn spread(mask: u8) -> u8 {
    let holds = |spread: &u8| mask & !spread == 0;
    SPREADS.into_iter().find(holds).unwrap_or(ALL)
}
