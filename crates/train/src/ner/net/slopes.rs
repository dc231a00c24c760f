//! The way back: from the loss to the slope at every number of the network.

use nutgraf::model::weights::LABELS;

use super::hidden::Hidden;
use super::loss::slopes_of;
use super::means::Means;
use super::param::product_slopes;
use super::unit::Columns;
use super::{Example, Net, Passed, Shape, Target, add};
use crate::ner::lattice::Table;
use crate::random::Random;

impl Net {
    /// Learns from a document; gives the loss. The step is taken by [`Net::step`].
    pub fn learn(
        &mut self,
        example: &Example,
        target: &Target,
        (style, weight): (usize, f32),
        tables: &[Table],
        random: &mut Random,
    ) -> f64 {
        let passed = self.pass(example, style, Some(random));
        let (loss, slopes) = slopes_of(example, target, weight, &passed.out, tables);
        self.learn_scores(example, &passed, &slopes);
        let top_slopes = self.learn_top(&passed, &slopes);
        let mut x_slopes = Means::slopes(
            example,
            &top_slopes,
            2 * self.shape.hidden,
            4 * self.shape.hidden + LABELS,
        );
        for (directions, (input, traces, dropped)) in
            self.layers.iter_mut().zip(&passed.layers).rev()
        {
            let mut input_slopes = vec![0.0f32; input.len()];
            for (at, (direction, trace)) in directions.iter_mut().zip(traces).enumerate() {
                let columns = Columns {
                    stride: 2 * self.shape.hidden,
                    first: at * self.shape.hidden,
                };
                direction.backward(
                    input,
                    &example.units,
                    trace,
                    (&x_slopes, columns),
                    &mut input_slopes,
                );
            }
            input_slopes
                .iter_mut()
                .zip(dropped)
                .for_each(|(slope, kept)| *slope *= kept);
            x_slopes = input_slopes;
        }
        self.learn_input(example, &passed.hidden, &x_slopes);
        loss
    }

    fn learn_scores(&mut self, example: &Example, passed: &Passed, slopes: &[f32]) {
        for (token, slopes) in slopes.chunks_exact(LABELS).enumerate() {
            add(&mut self.label_bias.slope, slopes);
            if !passed.hidden.scores[token] {
                let scores = &example.scores[token];
                self.linear.slope[0] += slopes
                    .iter()
                    .zip(scores)
                    .map(|(slope, score)| slope * score)
                    .sum::<f32>();
            }
        }
    }

    /// Slopes of what the last layer reads.
    fn learn_top(&mut self, passed: &Passed, slopes: &[f32]) -> Vec<f32> {
        let Shape {
            hidden, top: wide, ..
        } = self.shape;
        let mut last = vec![0.0f32; passed.last.len()];
        product_slopes(
            wide,
            LABELS,
            (&passed.last, &self.labels.x),
            slopes,
            (&mut last, &mut self.labels.slope),
        );
        for (slope, x) in last.iter_mut().zip(&passed.last) {
            *slope *= f32::from(u8::from(*x > 0.0));
        }
        last.chunks_exact(wide)
            .for_each(|row| add(&mut self.top_bias.slope, row));
        let mut top = vec![0.0f32; passed.top.len()];
        product_slopes(
            4 * hidden + LABELS,
            wide,
            (&passed.top, &self.top.x),
            &last,
            (&mut top, &mut self.top.slope),
        );
        top.iter_mut()
            .zip(&passed.dropped)
            .for_each(|(slope, kept)| *slope *= kept);
        top
    }

    fn learn_input(&mut self, example: &Example, hidden: &Hidden, slopes: &[f32]) {
        let Shape { width, vector, .. } = self.shape;
        let mut words = vec![0.0f32; example.rows.len() * width];
        for (token, slopes) in slopes.chunks_exact(width).enumerate() {
            add(
                &mut words[example.word_of[token] as usize * width..][..width],
                slopes,
            );
            add(
                &mut self.embeddings.slope[example.places[token] * width..][..width],
                slopes,
            );
            add(
                &mut self.styles.slope[hidden.style * width..][..width],
                slopes,
            );
            if !hidden.scores[token] {
                outer(&example.squashed[token], slopes, &mut self.scores.slope);
            }
        }
        for (number, (rows, slopes)) in example
            .rows
            .iter()
            .zip(words.chunks_exact(width))
            .enumerate()
        {
            rows.iter()
                .for_each(|row| add(&mut self.embeddings.slope[row * width..][..width], slopes));
            if !hidden.words[number] {
                outer(
                    &example.vectors[number * vector..][..vector],
                    slopes,
                    &mut self.vector.slope,
                );
            }
        }
    }
}

/// Adds the products of each pair of numbers.
fn outer(left: &[f32], right: &[f32], to: &mut [f32]) {
    for (x, row) in left.iter().zip(to.chunks_exact_mut(right.len())) {
        row.iter_mut().zip(right).for_each(|(sum, y)| *sum += x * y);
    }
}
