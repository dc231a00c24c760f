//! How far a document's scores are from its target: the loss of a conditional random field (Lafferty et al. 2001)
//! over the labels that are allowed, or the cross-entropy of the probabilities that teachers gave.

use nutgraf::model::weights::LABELS;

use super::{Example, Target};
use crate::ner::lattice::{Lattice, Scores, Table};

/// The loss, and its slope at each label's score.
pub fn slopes_of(
    example: &Example,
    target: &Target,
    weight: f32,
    out: &[Scores],
    tables: &[Table],
) -> (f64, Vec<f32>) {
    /// A longer unit is no sentence.
    const LONGEST: usize = 400;
    const ANY: u16 = 0x1ff;
    let mut loss = 0.0;
    let mut slopes = vec![0.0f32; out.len() * LABELS];
    for unit in example.units.iter().filter(|unit| unit.len() <= LONGEST) {
        let any = vec![ANY; unit.len()];
        let lattice = |allowed: &[u16]| {
            Lattice::of(
                &out[unit.clone()],
                &example.classes[unit.clone()],
                allowed,
                tables,
            )
        };
        let slopes = &mut slopes[unit.start * LABELS..unit.end * LABELS];
        match target {
            Target::Allowed(allowed)
                if allowed[unit.clone()].iter().any(|labels| *labels != ANY) =>
            {
                let (free, bound) = (lattice(&any), lattice(&allowed[unit.clone()]));
                if free.log_z.is_finite() && bound.log_z.is_finite() {
                    loss += f64::from(weight) * (free.log_z - bound.log_z);
                    let pairs = free
                        .marginals
                        .iter()
                        .flatten()
                        .zip(bound.marginals.iter().flatten());
                    slopes
                        .iter_mut()
                        .zip(pairs)
                        .for_each(|(slope, (free, bound))| *slope = weight * (free - bound));
                }
            }
            Target::Probable(labels) => {
                let free = lattice(&any);
                if free.log_z.is_finite() {
                    let rows = free.marginals.iter().zip(&labels[unit.clone()]);
                    for (slopes, (free, asked)) in slopes.chunks_exact_mut(LABELS).zip(rows) {
                        // Rounded shares do not sum to one, and what is over would push all scores one way for ever.
                        let total: f32 = asked.iter().map(|share| f32::from(*share)).sum();
                        for (slope, (free, asked)) in slopes.iter_mut().zip(free.iter().zip(asked))
                        {
                            let asked = f32::from(*asked) / total.max(1.0);
                            *slope = weight * (free - asked);
                            loss -= f64::from(weight * asked * free.max(1e-6).ln());
                        }
                    }
                }
            }
            Target::Allowed(_) => {}
        }
    }
    (loss, slopes)
}
