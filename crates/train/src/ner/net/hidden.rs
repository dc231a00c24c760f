//! What is hidden from the network while it learns, so that it leans on nothing alone (Srivastava et al. 2014).

use super::Example;
use crate::random::Random;

/// Share of numbers between layers, of words' vectors, of tokens' linear scores, and of styles that are hidden.
const DROPPED: f32 = 0.3;
const WORDS_DROPPED: f32 = 0.1;
const SCORES_DROPPED: f32 = 0.1;
const STYLES_DROPPED: f32 = 0.3;

/// The style that stands for none.
pub const NO_STYLE: usize = 0;

/// What was hidden, or nothing.
pub struct Hidden {
    /// The style that is told.
    pub style: usize,
    /// For each word whether its vector is hidden.
    pub words: Vec<bool>,
    /// For each token whether its linear scores are.
    pub scores: Vec<bool>,
}

impl Hidden {
    /// Nothing without chance; linear scores always where the network does not read them.
    pub fn of(
        example: &Example,
        style: usize,
        reads_scores: bool,
        random: Option<&mut Random>,
    ) -> Self {
        let mut hidden = Self {
            style,
            words: vec![false; example.rows.len()],
            scores: vec![!reads_scores; example.word_of.len()],
        };
        if let Some(random) = random {
            if random.chance(STYLES_DROPPED) {
                hidden.style = NO_STYLE;
            }
            hidden
                .words
                .iter_mut()
                .for_each(|word| *word = random.chance(WORDS_DROPPED));
            hidden
                .scores
                .iter_mut()
                .for_each(|scores| *scores |= random.chance(SCORES_DROPPED));
        }
        hidden
    }
}

/// For each number 0 where it is dropped, else what makes up for the others.
pub fn dropout(count: usize, random: Option<&mut Random>) -> Vec<f32> {
    match random {
        None => vec![1.0; count],
        Some(random) => {
            let kept = 1.0 / (1.0 - DROPPED);
            (0..count)
                .map(|_| if random.chance(DROPPED) { 0.0 } else { kept })
                .collect()
        }
    }
}
