//! A trained network as it ships, and what it has found important in words' vectors.

use nutgraf::model::network::{BOTH, GATES, HIDDEN, Matrix, Network, Plain, WIDTH};
use nutgraf::model::weights::LABELS;

use super::{NO_STYLE, Net};

/// The network in 8-bit numbers.
pub fn network(net: &Net) -> Network {
    let joined = |layer: usize| {
        let directions = &net.layers[layer];
        let rows = directions[0]
            .weights
            .x
            .chunks_exact(3 * HIDDEN)
            .zip(directions[1].weights.x.chunks_exact(3 * HIDDEN));
        let joined: Vec<f32> = rows
            .flat_map(|(forward, backward)| [forward, backward].concat())
            .collect();
        debug_assert_eq!(joined.len(), if layer == 0 { WIDTH } else { BOTH } * GATES);
        joined
    };
    let directions: Vec<f32> = net
        .layers
        .iter()
        .flatten()
        .flat_map(|direction| direction.gates.x.clone())
        .collect();
    let plain = Plain {
        embeddings: Matrix::of(&net.embeddings.x),
        vector: Matrix::of(&net.vector.x),
        scores: Matrix::of(&net.scores.x),
        bias: Matrix::of(&net.styles.x[NO_STYLE * WIDTH..][..WIDTH]),
        first: Matrix::of(&joined(0)),
        second: Matrix::of(&joined(1)),
        directions: Matrix::of(&directions),
        top: Matrix::of(&net.top.x),
        top_bias: Matrix::of(&net.top_bias.x),
        labels: Matrix::of(&centered(&net.labels.x)),
        label_bias: Matrix::of(&centered(&net.label_bias.x)),
        linear: net.linear.x[0],
    };
    debug_assert_eq!(net.labels.x.len() % LABELS, 0);
    Network::new(plain).expect("a network of the shipped shape")
}

/// What all labels have in common changes nothing: it is taken away.
fn centered(rows: &[f32]) -> Vec<f32> {
    let centered = rows.chunks_exact(LABELS).flat_map(|row| {
        let mean = row.iter().sum::<f32>() / LABELS as f32;
        row.iter().map(move |x| x - mean)
    });
    centered.collect()
}

/// What each number of a word's vector does to the first layer: a row of gates for each.
pub fn importance(net: &Net) -> Vec<Vec<f32>> {
    let width = net.shape.width;
    let rows = net.vector.x.chunks_exact(width).map(|row| {
        let gates = net.layers[0].iter().map(|direction| {
            let wide = 3 * net.shape.hidden;
            let mut gates = vec![0.0f32; wide];
            super::product(width, wide, row, &direction.weights.x, &mut gates);
            gates
        });
        gates.flatten().collect()
    });
    rows.collect()
}
