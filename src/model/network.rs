//! The weights of the second tier: a small recurrent network that reads what the linear tagger says of a token, its
//! words' vectors and looks, and both sides of its sentence ([`crate::entity::neural`] computes it).
//!
//! In the file every matrix is 8-bit numbers with one 32-bit scale. Loading multiplies the embeddings into the first
//! layer, so that a word's share of it is looked up and not computed; some four million multiplications.

use super::coder::{Chance, Coder};
use super::vectors::DIMS;
use super::weights::LABELS;

/// Numbers that a direction of a layer carries from token to token.
pub const HIDDEN: usize = 56;

/// Both directions together.
pub const BOTH: usize = 2 * HIDDEN;

/// What a layer needs of a token: candidate, forget gate and reset gate, in both directions.
pub const GATES: usize = 6 * HIDDEN;

/// Numbers of an embedding.
pub const WIDTH: usize = 64;

/// Numbers of the last layer before the labels.
pub const TOP: usize = 64;

/// Rows of embeddings: lists, ways of writing, shapes, places in a unit of each style.
pub const LISTS: usize = 32;
/// Ways of writing a word ([`crate::entity::vocabulary::Case`]), one to spare.
pub const CASES: usize = 8;
/// Shapes of words, by hash.
pub const SHAPES: usize = 128;
/// Styles of units, first token and others.
pub const PLACES: usize = 6;
/// All of them.
pub const ROWS: usize = LISTS + CASES + SHAPES + PLACES;

/// Where the rows of each begin.
pub const FIRST_CASE: usize = LISTS;
/// Shapes.
pub const FIRST_SHAPE: usize = FIRST_CASE + CASES;
/// Places.
pub const FIRST_PLACE: usize = FIRST_SHAPE + SHAPES;

/// Width of a tile: outputs that are summed side by side.
pub const TILE: usize = 16;

/// A row of a layer's gates.
pub type Gates = [f32; GATES];

/// A matrix cut into tiles of [`TILE`] columns, so that a product reads it from front to back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tiles {
    rows: usize,
    /// For each tile its part of each row.
    parts: Vec<[f32; TILE]>,
}

impl Tiles {
    /// The matrix of these rows, whose length is a multiple of [`TILE`].
    fn of(rows: &[f32], width: usize) -> Self {
        let mut parts = Vec::with_capacity(rows.len() / TILE);
        for tile in 0..width / TILE {
            for row in rows.chunks_exact(width) {
                let part = row.get(tile * TILE..).and_then(|rest| rest.first_chunk());
                parts.push(part.copied().unwrap_or_default());
            }
        }
        Self {
            rows: rows.len() / width.max(1),
            parts,
        }
    }

    /// Adds the product of a vector with the matrix. Each sum runs in the order of the rows.
    #[inline]
    pub fn add_product(&self, input: &[f32], out: &mut [f32]) {
        let (tiles, _) = out.as_chunks_mut::<TILE>();
        for (tile, out) in self.parts.chunks_exact(self.rows.max(1)).zip(tiles) {
            let mut sums = [0.0; TILE];
            for (x, part) in input.iter().zip(tile) {
                for (sum, weight) in sums.iter_mut().zip(part) {
                    *sum += x * weight;
                }
            }
            for (out, sum) in out.iter_mut().zip(sums) {
                *out += sum;
            }
        }
    }

    /// The same of two vectors at once, which reads the matrix once; not another bit in the sums.
    #[inline]
    pub fn add_products(&self, inputs: [&[f32]; 2], outs: [&mut [f32]; 2]) {
        let [(first, _), (second, _)] = outs.map(<[f32]>::as_chunks_mut::<TILE>);
        let tiles = self.parts.chunks_exact(self.rows.max(1));
        for (tile, (first, second)) in tiles.zip(first.iter_mut().zip(second)) {
            let mut sums = [[0.0; TILE]; 2];
            let [left, right] = &mut sums;
            for ((x, y), part) in inputs[0].iter().zip(inputs[1]).zip(tile) {
                for ((left, right), weight) in left.iter_mut().zip(right.iter_mut()).zip(part) {
                    *left += x * weight;
                    *right += y * weight;
                }
            }
            for (out, sum) in first.iter_mut().zip(left) {
                *out += *sum;
            }
            for (out, sum) in second.iter_mut().zip(right) {
                *out += *sum;
            }
        }
    }
}

/// What a direction of a layer adds to its gates.
#[derive(Clone, Debug, PartialEq)]
pub struct Direction {
    /// Added to the forget gate.
    pub forget_bias: [f32; HIDDEN],
    /// Added to the reset gate.
    pub reset_bias: [f32; HIDDEN],
    /// Times what was carried, added to the forget gate.
    pub forget: [f32; HIDDEN],
    /// Times what was carried, added to the reset gate.
    pub reset: [f32; HIDDEN],
}

/// The network as it is computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// What it was made from, for writing it again.
    plain: Plain,
    /// For each embedding its share of the first layer's gates.
    pub rows: Vec<Gates>,
    /// For each number of a word's vector.
    pub vector: Vec<Gates>,
    /// For each label's score by the linear tagger.
    pub scores: Vec<Gates>,
    /// For every token.
    pub bias: Box<Gates>,
    /// The second layer's gates.
    pub second: Tiles,
    /// Forward and backward of both layers.
    pub directions: [[Direction; 2]; 2],
    /// From a token's own numbers to the last layer.
    pub own: Tiles,
    /// From the mean of the other places of its word.
    pub others: Tiles,
    /// From the linear tagger's scores.
    pub direct: Tiles,
    /// Added to the last layer.
    pub top_bias: [f32; TOP],
    /// From the last layer to labels.
    pub labels: Vec<[f32; LABELS]>,
    /// Added to each label.
    pub label_bias: [f32; LABELS],
    /// How much the linear tagger's own sums count.
    pub linear: f32,
}

/// A matrix of 8-bit numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    scale: f32,
    numbers: Vec<i8>,
}

impl Matrix {
    /// Rounds numbers to 8 bits.
    pub fn of(numbers: &[f32]) -> Self {
        let most = numbers.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        let scale = if most > 0.0 { most / 127.0 } else { 1.0 };
        Self {
            scale,
            numbers: numbers.iter().map(|x| (x / scale).round() as i8).collect(),
        }
    }

    fn floats(&self) -> Vec<f32> {
        self.numbers
            .iter()
            .map(|x| f32::from(*x) * self.scale)
            .collect()
    }
}

/// The network as it is written: row after row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plain {
    /// [`ROWS`] × [`WIDTH`].
    pub embeddings: Matrix,
    /// [`DIMS`] × [`WIDTH`].
    pub vector: Matrix,
    /// [`LABELS`] × [`WIDTH`].
    pub scores: Matrix,
    /// 1 × [`WIDTH`].
    pub bias: Matrix,
    /// [`WIDTH`] × [`GATES`].
    pub first: Matrix,
    /// [`BOTH`] × [`GATES`].
    pub second: Matrix,
    /// For each layer and direction the four rows of a [`Direction`]: 16 × [`HIDDEN`].
    pub directions: Matrix,
    /// ([`BOTH`] for own, [`BOTH`] for others, [`LABELS`] for scores) × [`TOP`].
    pub top: Matrix,
    /// 1 × [`TOP`].
    pub top_bias: Matrix,
    /// [`TOP`] × [`LABELS`].
    pub labels: Matrix,
    /// 1 × [`LABELS`].
    pub label_bias: Matrix,
    /// How much the linear tagger's own sums count.
    pub linear: f32,
}

impl Plain {
    /// The matrices with their sizes, in the order of the file.
    fn matrices(&mut self) -> [(&mut Matrix, usize); 11] {
        [
            (&mut self.embeddings, ROWS * WIDTH),
            (&mut self.vector, DIMS * WIDTH),
            (&mut self.scores, LABELS * WIDTH),
            (&mut self.bias, WIDTH),
            (&mut self.first, WIDTH * GATES),
            (&mut self.second, BOTH * GATES),
            (&mut self.directions, 16 * HIDDEN),
            (&mut self.top, (2 * BOTH + LABELS) * TOP),
            (&mut self.top_bias, TOP),
            (&mut self.labels, TOP * LABELS),
            (&mut self.label_bias, LABELS),
        ]
    }
}

impl Network {
    /// Makes a network ready to be computed; `None` where a matrix has another size than it must.
    pub fn new(mut plain: Plain) -> Option<Self> {
        if plain
            .matrices()
            .iter()
            .any(|(matrix, size)| matrix.numbers.len() != *size)
        {
            return None;
        }
        let first = Tiles::of(&plain.first.floats(), GATES);
        let folded = |matrix: &Matrix| -> Vec<Gates> {
            let numbers = matrix.floats();
            let rows = numbers.chunks_exact(WIDTH).map(|row| {
                let mut gates = [0.0; GATES];
                first.add_product(row, &mut gates);
                gates
            });
            rows.collect()
        };
        let directions = plain.directions.floats();
        let mut vectors = directions.as_chunks::<HIDDEN>().0.iter().copied();
        let mut direction = || {
            Some(Direction {
                forget_bias: vectors.next()?,
                reset_bias: vectors.next()?,
                forget: vectors.next()?,
                reset: vectors.next()?,
            })
        };
        let directions = [[direction()?, direction()?], [direction()?, direction()?]];
        let top = plain.top.floats();
        let (own, rest) = top.split_at_checked(BOTH * TOP)?;
        let (others, direct) = rest.split_at_checked(BOTH * TOP)?;
        let labels = plain.labels.floats();
        Some(Self {
            rows: folded(&plain.embeddings),
            vector: folded(&plain.vector),
            scores: folded(&plain.scores),
            bias: Box::new(*folded(&plain.bias).first()?),
            second: Tiles::of(&plain.second.floats(), GATES),
            directions,
            own: Tiles::of(own, TOP),
            others: Tiles::of(others, TOP),
            direct: Tiles::of(direct, TOP),
            top_bias: *plain.top_bias.floats().first_chunk()?,
            labels: labels.as_chunks::<LABELS>().0.to_vec(),
            label_bias: *plain.label_bias.floats().first_chunk()?,
            linear: plain.linear,
            plain,
        })
    }

    /// Writes this network, or reads another.
    pub(super) fn code(own: Option<&Self>, coder: &mut impl Coder) -> Option<Self> {
        let mut plain = own.map(|own| own.plain.clone()).unwrap_or_default();
        let float = |coder: &mut _, x: f32| {
            let number = f32::from_bits(Coder::number(coder, x.to_bits()));
            number.is_finite().then_some(number)
        };
        for (matrix, size) in plain.matrices() {
            matrix.scale = float(coder, matrix.scale)?;
            matrix.numbers.resize(size, 0);
            let mut chances = vec![Chance::default(); 1 << u8::BITS];
            for x in &mut matrix.numbers {
                *x = coder.symbol(&mut chances, u8::BITS, u32::from(*x as u8)) as i8;
            }
        }
        plain.linear = float(coder, plain.linear)?;
        Self::new(plain)
    }
}
