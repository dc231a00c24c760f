//! Clusters of words: k-means over unit-length GloVe vectors, one run for each column. Centers start from the
//! most frequent words' vectors; a column is kept beside the vectors once it was made.

use std::path::Path;

use nutgraf::model::lexicon::COLUMNS;

use super::random::Random;

const WIDTH: usize = 50;
const ROUNDS: usize = 12;

/// The first `count` words and their cluster in each column, from 1.
pub fn of_words(
    made: &Path,
    count: usize,
    sizes: &[usize; COLUMNS],
    seed: u64,
) -> Vec<(String, [u16; COLUMNS])> {
    let text =
        std::fs::read_to_string(made.join("glove.words")).expect("glove.words, made by prepare.py");
    let bytes = std::fs::read(made.join("glove.f32")).expect("glove.f32, made by prepare.py");
    let numbers: Vec<f32> = bytes
        .as_chunks::<4>()
        .0
        .iter()
        .take(count * WIDTH)
        .map(|four| f32::from_le_bytes(*four))
        .collect();
    let vectors: Vec<[f32; WIDTH]> = numbers
        .as_chunks::<WIDTH>()
        .0
        .iter()
        .map(normalized)
        .collect();
    let columns: Vec<Vec<u16>> = sizes
        .iter()
        .enumerate()
        .map(|(at, size)| cached(made, &vectors, *size, seed + at as u64))
        .collect();
    let words = text.lines().take(vectors.len());
    words
        .enumerate()
        .map(|(at, word)| (word.to_owned(), std::array::from_fn(|c| columns[c][at] + 1)))
        .collect()
}

fn cached(made: &Path, vectors: &[[f32; WIDTH]], size: usize, seed: u64) -> Vec<u16> {
    let path = made.join(format!("kmeans-{}-{size}-{seed}.u16", vectors.len()));
    if let Ok(bytes) = std::fs::read(&path) {
        return bytes
            .as_chunks::<2>()
            .0
            .iter()
            .map(|two| u16::from_le_bytes(*two))
            .collect();
    }
    let clusters = k_means(vectors, size, seed);
    let bytes: Vec<u8> = clusters
        .iter()
        .flat_map(|cluster| cluster.to_le_bytes())
        .collect();
    std::fs::write(&path, bytes).expect("a folder that can be written");
    clusters
}

fn normalized(vector: &[f32; WIDTH]) -> [f32; WIDTH] {
    let length = dot(vector, vector).sqrt().max(1e-6);
    vector.map(|x| x / length)
}

fn dot(a: &[f32; WIDTH], b: &[f32; WIDTH]) -> f32 {
    let mut lanes = [0.0; 10];
    for at in 0..WIDTH / 10 {
        for (lane, sum) in lanes.iter_mut().enumerate() {
            *sum += a[10 * at + lane] * b[10 * at + lane];
        }
    }
    lanes.iter().sum()
}

fn k_means(vectors: &[[f32; WIDTH]], size: usize, seed: u64) -> Vec<u16> {
    let mut random = Random(seed);
    let mut centers: Vec<[f32; WIDTH]> = (0..size)
        .map(|_| vectors[random.below(vectors.len().min(20 * size))])
        .collect();
    let mut clusters = vec![0; vectors.len()];
    for _ in 0..ROUNDS {
        for (cluster, vector) in clusters.iter_mut().zip(vectors) {
            let mut best = f32::MIN;
            for (number, center) in (0..).zip(&centers) {
                let near = dot(center, vector);
                if near > best {
                    (best, *cluster) = (near, number);
                }
            }
        }
        let mut sums = vec![[0.0; WIDTH]; size];
        for (cluster, vector) in clusters.iter().zip(vectors) {
            for (sum, x) in sums[usize::from(*cluster)].iter_mut().zip(vector) {
                *sum += x;
            }
        }
        for (center, sum) in centers.iter_mut().zip(&sums) {
            let empty = sum.iter().all(|x| *x == 0.0);
            *center = if empty {
                vectors[random.below(vectors.len())]
            } else {
                normalized(sum)
            };
        }
    }
    clusters
}
