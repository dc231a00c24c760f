//! ROUGE-1, ROUGE-2 and ROUGE-Lsum F1 (Lin 2004) as PyPI `rouge-score` counts them with its stemmer on: lower
//! case, words of `[a-z0-9]`, Porter stems of words longer than three letters. Used to learn from and to watch
//! progress; what is reported comes from the Python scorer.

use std::cmp::Ordering;
use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

/// ROUGE-1, ROUGE-2 and ROUGE-Lsum.
pub type Scores = [f64; 3];

/// A reference summary: its lines, and its unigrams and bigrams counted.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    lines: Vec<Vec<u32>>,
    unigrams: Vec<(u32, u32)>,
    bigrams: Vec<((u32, u32), u32)>,
}

/// Numbers stems.
pub struct Counter {
    stemmer: Stemmer,
    ids: HashMap<String, u32>,
}

impl Counter {
    pub fn new() -> Self {
        Self {
            stemmer: Stemmer::new(Algorithm::Porter),
            ids: HashMap::new(),
        }
    }

    /// The stems of a text.
    pub fn stems(&mut self, text: &str) -> Vec<u32> {
        let lower = text.to_lowercase();
        let words = lower
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty());
        words
            .map(|word| {
                let stem = if word.len() > 3 {
                    self.stemmer.stem(word).into_owned()
                } else {
                    word.to_owned()
                };
                let next = self.ids.len() as u32;
                *self.ids.entry(stem).or_insert(next)
            })
            .collect()
    }
}

impl Reference {
    pub fn of(lines: Vec<Vec<u32>>) -> Self {
        let all: Vec<u32> = lines.concat();
        Self {
            lines,
            bigrams: counts(bigrams(&all)),
            unigrams: counts(all),
        }
    }

    fn score(&self, lines: &[&[u32]]) -> Scores {
        let all: Vec<u32> = lines.concat();
        let pairs = counts(bigrams(&all));
        let unigrams = counts(all);
        let both = total(&self.unigrams) + total(&unigrams);
        [
            f1(common(&self.unigrams, &unigrams), both),
            f1(
                common(&self.bigrams, &pairs),
                total(&self.bigrams) + total(&pairs),
            ),
            f1(self.longest(lines, &unigrams), both),
        ]
    }

    /// Words in the union of the longest common subsequences of each line with all lines of the summary, none
    /// counted more often than it stands in either.
    fn longest(&self, lines: &[&[u32]], unigrams: &[(u32, u32)]) -> u32 {
        let mut left: HashMap<u32, u32> = unigrams.iter().copied().collect();
        let mut hits = 0;
        for line in &self.lines {
            let mut hit = vec![false; line.len()];
            lines.iter().for_each(|other| mark(line, other, &mut hit));
            for (word, _) in line.iter().zip(&hit).filter(|(_, hit)| **hit) {
                if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
                    *count -= 1;
                    hits += 1;
                }
            }
        }
        hits
    }
}

/// The best of each measure over several references; one item a line of the summary.
pub fn best(references: &[Reference], lines: &[&[u32]]) -> Scores {
    references
        .iter()
        .map(|reference| reference.score(lines))
        .fold([0.0; 3], |best, score| {
            std::array::from_fn(|k| best[k].max(score[k]))
        })
}

fn bigrams(words: &[u32]) -> Vec<(u32, u32)> {
    words.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

fn counts<K: Ord + Copy>(mut items: Vec<K>) -> Vec<(K, u32)> {
    items.sort_unstable();
    items
        .chunk_by(|a, b| a == b)
        .map(|run| (run[0], run.len() as u32))
        .collect()
}

fn total<K>(counts: &[(K, u32)]) -> u32 {
    counts.iter().map(|(_, count)| count).sum()
}

fn common<K: Ord>(a: &[(K, u32)], b: &[(K, u32)]) -> u32 {
    let (mut i, mut j, mut sum) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            Ordering::Less => i += 1,
            Ordering::Greater => j += 1,
            Ordering::Equal => {
                sum += a[i].1.min(b[j].1);
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

fn f1(common: u32, both: u32) -> f64 {
    if both == 0 {
        0.0
    } else {
        2.0 * f64::from(common) / f64::from(both)
    }
}

/// Marks the words of a line that are in its longest common subsequence with another.
fn mark(line: &[u32], other: &[u32], hit: &mut [bool]) {
    let width = other.len() + 1;
    let mut table = vec![0_u16; (line.len() + 1) * width];
    for i in 1..=line.len() {
        for j in 1..width {
            table[i * width + j] = if line[i - 1] == other[j - 1] {
                table[(i - 1) * width + j - 1] + 1
            } else {
                table[(i - 1) * width + j].max(table[i * width + j - 1])
            };
        }
    }
    let (mut i, mut j) = (line.len(), other.len());
    while i > 0 && j > 0 {
        if line[i - 1] == other[j - 1] {
            hit[i - 1] = true;
            i -= 1;
            j -= 1;
        } else if table[i * width + j - 1] > table[(i - 1) * width + j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
}
