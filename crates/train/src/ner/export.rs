//! Trained numbers to 8-bit weights. Rows that training cut are zero and take no room.

use nutgraf::model::weights::{LABELS, LANES, OFFSETS, Weights};

use super::crf::Field;

/// Steps of the 8-bit weights in one unit of score.
const SCALE: f32 = 24.0;

/// The weights that recognition uses.
pub fn weights(keys: &[u64], field: &Field) -> Weights {
    let mut features = Vec::new();
    for (feature, key) in keys.iter().enumerate() {
        let wide = field.wide(feature);
        let mut rows = [[0i8; LABELS]; OFFSETS];
        for (row, kept) in wide.iter().zip(&mut rows) {
            // What all labels have in common changes nothing: the median is taken away, so most weights are small.
            let mut sorted = *row;
            sorted.sort_by(f32::total_cmp);
            for (x, weight) in row.iter().zip(kept.iter_mut()) {
                *weight = ((x - sorted[LABELS / 2]) * SCALE)
                    .round()
                    .clamp(-127.0, 127.0) as i8;
            }
        }
        if rows.iter().flatten().any(|weight| *weight != 0) {
            features.push((*key, rows));
        }
    }
    let transitions = field.transitions();
    let tables = transitions.iter().map(|table| {
        let mut wide = [[0i16; LANES]; LABELS];
        for (to, from) in wide.iter_mut().zip(table) {
            for (to, from) in to.iter_mut().zip(from) {
                *to = (from * SCALE).round().clamp(-8000.0, 8000.0) as i16;
            }
            to[LABELS..].fill(-8000);
        }
        wide
    });
    Weights::build(&features, tables.collect())
}
