//! The same by hand, for wasm with simd128.

use std::arch::wasm32::{
    i8x16_narrow_i16x8, i16x8, i16x8_add_sat, i16x8_eq, i16x8_extend_high_i8x16,
    i16x8_extend_low_i8x16, i16x8_extract_lane, i16x8_gt, i16x8_max, i16x8_replace_lane,
    i16x8_shuffle, i16x8_splat, i16x8_sub, i16x8_sub_sat, v128, v128_and, v128_andnot, v128_load,
    v128_store, v128_xor,
};

use super::{IMPOSSIBLE, LANES, Origins, Sums};
use crate::model::weights::{ALL_LANES, HALF, LABELS, NEAR_LANES, Rows, Steps};

#[inline(always)]
fn load_half(numbers: &[i16; HALF]) -> v128 {
    // SAFETY: sixteen bytes that are there and initialized; `v128_load` asks no alignment.
    unsafe { v128_load(numbers.as_ptr().cast()) }
}

#[inline(always)]
fn store_half(numbers: &mut [i16; HALF], lanes: v128) {
    // SAFETY: sixteen bytes of which this is the only borrow; no alignment is asked.
    unsafe { v128_store(numbers.as_mut_ptr().cast(), lanes) }
}

#[inline(always)]
fn load(sums: &Sums) -> [v128; 2] {
    // SAFETY: two times sixteen bytes that are there and initialized; no alignment is asked.
    unsafe {
        let first: *const v128 = sums.0.as_ptr().cast();
        [v128_load(first), v128_load(first.add(1))]
    }
}

#[inline(always)]
fn store(sums: &mut Sums, [low, high]: [v128; 2]) {
    // SAFETY: two times sixteen bytes of which this is the only borrow; no alignment is asked.
    unsafe {
        let first: *mut v128 = sums.0.as_mut_ptr().cast();
        v128_store(first, low);
        v128_store(first.add(1), high);
    }
}

#[inline(always)]
fn load_row(row: &[i8; LANES]) -> v128 {
    // SAFETY: sixteen bytes that are there and initialized; no alignment is asked.
    unsafe { v128_load(row.as_ptr().cast()) }
}

/// A sum of rows, label by label as they are in memory: eight and one.
#[derive(Clone, Copy, Debug)]
pub struct Total {
    first: v128,
    last: v128,
}

impl Default for Total {
    #[inline(always)]
    fn default() -> Self {
        let (first, last) = (i16x8_splat(0), i16x8_splat(0));
        Self { first, last }
    }
}

impl Total {
    /// Adds a row of weights.
    #[inline(always)]
    pub fn add(&mut self, row: &[i8; LANES]) {
        let row = load_row(row);
        self.first = i16x8_add_sat(self.first, i16x8_extend_low_i8x16(row));
        self.last = i16x8_add_sat(self.last, i16x8_extend_high_i8x16(row));
    }

    /// Adds sums that stand in memory.
    #[inline(always)]
    pub fn add_sums(&mut self, sums: &[i16; LANES]) {
        let (eights, _) = sums.as_chunks::<HALF>();
        for (sum, eight) in [&mut self.first, &mut self.last].into_iter().zip(eights) {
            *sum = i16x8_add_sat(*sum, load_half(eight));
        }
    }

    /// By lanes. What followed a row in memory was added up, too, and is left out.
    #[inline(always)]
    pub fn sums(self) -> Sums {
        let last = i16x8_replace_lane::<1>(i16x8_splat(0), i16x8_extract_lane::<0>(self.last));
        let open = i16x8_shuffle::<0, 1, 3, 5, 7, 8, 8, 8>(self.first, last);
        let inside = i16x8_shuffle::<8, 2, 4, 6, 9, 8, 8, 8>(self.first, last);
        let mut sums = Sums::default();
        store(&mut sums, [open, inside]);
        sums
    }
}

/// The sums of a word for each place in which it can stand, in registers: rows of one place, of three, of five, each
/// number after number as they are in memory.
#[derive(Clone, Copy, Debug)]
pub struct Stack {
    here: [v128; LANES / HALF],
    near: [v128; NEAR_LANES / HALF],
    all: [v128; ALL_LANES / HALF],
}

impl Default for Stack {
    #[inline(always)]
    fn default() -> Self {
        let none = i16x8_splat(0);
        Self {
            here: [none; LANES / HALF],
            near: [none; NEAR_LANES / HALF],
            all: [none; ALL_LANES / HALF],
        }
    }
}

impl Stack {
    /// Adds a feature's rows.
    #[inline(always)]
    pub fn add(&mut self, rows: Rows<'_>) {
        match rows {
            Rows::Here(rows) => add_numbers(&mut self.here, rows),
            Rows::Near(rows) => add_numbers(&mut self.near, rows),
            Rows::All(rows) => add_numbers(&mut self.all, rows),
        }
    }

    /// Adds sums of all five places.
    #[inline(always)]
    pub fn add_sums(&mut self, sums: &[i16; ALL_LANES]) {
        let (eights, _) = sums.as_chunks::<HALF>();
        for (sum, eight) in self.all.iter_mut().zip(eights) {
            *sum = i16x8_add_sat(*sum, load_half(eight));
        }
    }

    /// Place by place, number after number. What followed rows in memory was added up, too, and is left out.
    #[inline(always)]
    pub fn lay_out(self, to: &mut [i16; ALL_LANES]) {
        const NONE: i16 = 0;
        let ([near @ .., near_last], [here, here_last]) = (self.near, self.here);
        let near_last = v128_and(near_last, i16x8(!0, !0, !0, NONE, NONE, NONE, NONE, NONE));
        let here_last = v128_and(
            here_last,
            i16x8(!0, NONE, NONE, NONE, NONE, NONE, NONE, NONE),
        );
        let (eights, _) = to.as_chunks_mut::<HALF>();
        for (eight, sum) in eights.iter_mut().zip(self.all) {
            store_half(eight, sum);
        }
        let [first, second, third] = near;
        add_from(to, LABELS, [first, second, third, near_last]);
        add_from(to, 2 * LABELS, [here, here_last]);
    }
}

/// Adds to the numbers from a place on.
#[inline(always)]
fn add_from<const VECTORS: usize>(to: &mut [i16; ALL_LANES], from: usize, sums: [v128; VECTORS]) {
    let (eights, _) = to
        .get_mut(from..)
        .unwrap_or_default()
        .as_chunks_mut::<HALF>();
    for (eight, sum) in eights.iter_mut().zip(sums) {
        store_half(eight, i16x8_add_sat(load_half(eight), sum));
    }
}

/// Adds what stands in memory to sums of as many numbers.
#[inline(always)]
fn add_numbers<const VECTORS: usize, const COUNT: usize>(
    sums: &mut [v128; VECTORS],
    numbers: &[i8; COUNT],
) {
    let (sixteens, _) = numbers.as_chunks::<LANES>();
    let (pairs, _) = sums.as_chunks_mut::<2>();
    for ([low, high], sixteen) in pairs.iter_mut().zip(sixteens) {
        let row = load_row(sixteen);
        *low = i16x8_add_sat(*low, i16x8_extend_low_i8x16(row));
        *high = i16x8_add_sat(*high, i16x8_extend_high_i8x16(row));
    }
}

/// The scores of the best paths to each label, relative to the one that ends outside.
#[derive(Clone, Copy, Debug)]
pub struct Paths {
    open: v128,
    inside: v128,
}

impl Paths {
    /// Before the first token all is outside.
    #[inline(always)]
    pub fn start() -> Self {
        const NOT: i16 = IMPOSSIBLE;
        Self {
            open: i16x8(0, NOT, NOT, NOT, NOT, NOT, NOT, NOT),
            inside: i16x8_splat(NOT),
        }
    }

    /// One token further.
    #[inline(always)]
    pub fn step(&mut self, steps: &Steps, sums: &Sums) -> Origins {
        let Self { open, inside } = *self;
        let [o, b0, i0, b1, i1, b2, i2, b3, i3] = &steps.open;
        let offer = |path, row| i16x8_add_sat(path, load_half(row));
        let of_o = offer(spread::<0>(open), o);
        let of_b0 = offer(spread::<1>(open), b0);
        let of_i0 = offer(spread::<1>(inside), i0);
        let of_b1 = offer(spread::<2>(open), b1);
        let of_i1 = offer(spread::<2>(inside), i1);
        let of_b2 = offer(spread::<3>(open), b2);
        let of_i2 = offer(spread::<3>(inside), i2);
        let of_b3 = offer(spread::<4>(open), b3);
        let of_i3 = offer(spread::<4>(inside), i3);
        let first = i16x8_max(i16x8_max(of_o, of_b0), i16x8_max(of_i0, of_b1));
        let last = i16x8_max(i16x8_max(of_i1, of_b2), i16x8_max(of_i2, of_b3));
        let best = i16x8_max(i16x8_max(first, last), of_i3);
        // The lowest of equals: as many as come before the first that is the best. Counted, since engines make
        // a constant vector anew at each step.
        let mut before = i16x8_eq(best, best);
        let mut from = v128_xor(best, best);
        for offer in [of_o, of_b0, of_i0, of_b1, of_i1, of_b2, of_i2, of_b3] {
            before = v128_andnot(before, i16x8_eq(offer, best));
            from = i16x8_sub(from, before);
        }

        let entered = i16x8_add_sat(open, load_half(&steps.enter));
        let stayed = i16x8_add_sat(inside, load_half(&steps.stay));
        let inside_from = i16x8_sub(load_half(&steps.begins), i16x8_gt(stayed, entered));

        let [sums_open, sums_inside] = load(sums);
        let open = i16x8_add_sat(best, sums_open);
        let inside = i16x8_add_sat(i16x8_max(entered, stayed), sums_inside);
        let outside = spread::<0>(open);
        self.open = i16x8_sub_sat(open, outside);
        self.inside = i16x8_sub_sat(inside, outside);
        let mut origins = [0; LANES];
        // SAFETY: origins are sixteen bytes of which this is the only borrow.
        unsafe {
            v128_store(
                origins.as_mut_ptr().cast(),
                i8x16_narrow_i16x8(from, inside_from),
            );
        }
        origins
    }

    /// By lanes.
    pub fn scores(&self) -> Sums {
        let mut scores = Sums::default();
        store(&mut scores, [self.open, self.inside]);
        scores
    }
}

/// One lane in all lanes.
#[inline(always)]
fn spread<const LANE: usize>(lanes: v128) -> v128 {
    i16x8_shuffle::<LANE, LANE, LANE, LANE, LANE, LANE, LANE, LANE>(lanes, lanes)
}
