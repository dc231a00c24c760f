//! From GloVe to the vectors that ship: turned to what a network found important about them, cut to a few numbers,
//! rounded coarsely, and grouped by trees.

use std::path::Path;

use nalgebra::{DMatrix, linalg::SymmetricEigen};
use nutgraf::entity::fold;
use nutgraf::model::hash;
use nutgraf::model::vectors::{DIMS, Known, TREES, Vector, Vectors};

use crate::random::Random;

/// Numbers of an original vector.
pub const WIDTH: usize = 50;

/// Words that the spread of vectors is taken from: the frequent ones.
const FREQUENT: usize = 60_000;

/// Bits of a word's vector once compressed, by which the size of a step is chosen.
const BITS: f64 = 16.0;

/// The most frequent words have groups.
const GROUPED: usize = 40_000;

/// Rounds of k-means.
const ROUNDS: usize = 12;

/// The words by frequency.
pub fn words(made: &Path) -> Vec<String> {
    let text =
        std::fs::read_to_string(made.join("glove.words")).expect("glove.words, made by prepare.py");
    text.lines().map(str::to_owned).collect()
}

/// Their vectors.
pub fn read(made: &Path) -> Vec<[f32; WIDTH]> {
    let bytes = std::fs::read(made.join("glove.f32")).expect("glove.f32, made by prepare.py");
    let numbers: Vec<f32> = bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|four| f32::from_le_bytes(*four))
        .collect();
    numbers.as_chunks::<WIDTH>().0.to_vec()
}

/// The key of a word.
pub fn key(word: &str) -> u64 {
    hash::of_bytes(fold::folded(word).as_bytes())
}

/// The vectors of the `count` most frequent words, and the groups of some of them. `importance` has a row for each of
/// an original vector's numbers: what it does to a network's gates.
pub fn build(made: &Path, count: usize, importance: &[Vec<f32>], seed: u64) -> Vectors {
    let originals = read(made);
    let turned = turned(&originals[..count], importance);
    let step = step_for(&turned[..count.min(FREQUENT)]);
    let rounded = turned
        .iter()
        .map(|x| x.map(|x| (x / step).round().clamp(-8.0, 7.0) as i8));
    let grouped: Vec<[f32; WIDTH]> = originals[..GROUPED.min(count)].iter().map(unit).collect();
    let trees: [Vec<u16>; TREES.len()] =
        std::array::from_fn(|tree| leaves(&grouped, TREES[tree], seed + tree as u64));
    let known = rounded
        .enumerate()
        .map(|(word, vector): (usize, Vector)| Known {
            vector,
            leaves: std::array::from_fn(|tree| trees[tree].get(word).map_or(0, |leaf| leaf + 1)),
        });
    let keyed: Vec<(u64, Known)> = words(made)
        .iter()
        .map(|word| key(word))
        .zip(known)
        .collect();
    Vectors::build(&keyed)
}

/// The vectors in the directions in which they matter most: with C the vectors' covariance = L·Lᵀ and A the
/// importance, the eigenvectors of Lᵀ·A·Aᵀ·L say by how much each direction moves the gates, and each is stretched
/// so much.
fn turned(originals: &[[f32; WIDTH]], importance: &[Vec<f32>]) -> Vec<[f32; DIMS]> {
    let frequent = &originals[..originals.len().min(FREQUENT)];
    let mut mean = [0.0f64; WIDTH];
    for vector in frequent {
        mean.iter_mut()
            .zip(vector)
            .for_each(|(sum, x)| *sum += f64::from(*x));
    }
    mean.iter_mut()
        .for_each(|sum| *sum /= frequent.len() as f64);
    let mut covariance = DMatrix::<f64>::identity(WIDTH, WIDTH) * 1e-6;
    for vector in frequent {
        let centered: Vec<f64> = vector
            .iter()
            .zip(&mean)
            .map(|(x, mean)| f64::from(*x) - mean)
            .collect();
        for (row, x) in centered.iter().enumerate() {
            for (column, y) in centered.iter().enumerate() {
                covariance[(row, column)] += x * y / frequent.len() as f64;
            }
        }
    }
    let lower = covariance.cholesky().expect("a covariance").l();
    let gates = DMatrix::from_fn(WIDTH, importance[0].len(), |row, column| {
        f64::from(importance[row][column])
    });
    let moved = lower.transpose() * gates;
    let eigen = SymmetricEigen::new(&moved * moved.transpose());
    let mut order: Vec<usize> = (0..WIDTH).collect();
    order.sort_by(|a, b| eigen.eigenvalues[*b].total_cmp(&eigen.eigenvalues[*a]));
    let directions = DMatrix::from_fn(WIDTH, DIMS, |row, column| {
        let at = order[column];
        // The sign of an eigenvector is nobody's choice; its largest number is made positive.
        let largest = (0..WIDTH).max_by(|a, b| {
            eigen.eigenvectors[(*a, at)]
                .abs()
                .total_cmp(&eigen.eigenvectors[(*b, at)].abs())
        });
        let sign = eigen.eigenvectors[(largest.unwrap_or(0), at)].signum();
        sign * eigen.eigenvectors[(row, at)] * eigen.eigenvalues[at].max(0.0).sqrt()
    });
    let project = lower
        .transpose()
        .solve_upper_triangular(&directions)
        .expect("a triangle");
    let turn = |vector: &[f32; WIDTH]| {
        std::array::from_fn(|column| {
            let sum: f64 = (0..WIDTH)
                .map(|row| (f64::from(vector[row]) - mean[row]) * project[(row, column)])
                .sum();
            sum as f32
        })
    };
    originals.iter().map(turn).collect()
}

/// The step at which rounded vectors take [`BITS`] bits (Shannon 1948), each number by itself.
fn step_for(vectors: &[[f32; DIMS]]) -> f32 {
    let largest = vectors
        .iter()
        .flatten()
        .fold(0.0f32, |largest, x| largest.max(x.abs()));
    let (mut low, mut high) = (largest / 1e4, largest);
    for _ in 0..40 {
        let step = (low * high).sqrt();
        let mut bits = 0.0;
        for column in 0..DIMS {
            let mut counts = [0u32; 16];
            for vector in vectors {
                counts[((vector[column] / step).round().clamp(-8.0, 7.0) + 8.0) as usize] += 1;
            }
            let shares = counts
                .iter()
                .map(|count| f64::from(*count) / vectors.len() as f64);
            bits -= shares
                .filter(|share| *share > 0.0)
                .map(|share| share * share.log2())
                .sum::<f64>();
        }
        if bits > BITS { low = step } else { high = step }
    }
    (low * high).sqrt()
}

/// The last group of each vector in a tree, from 0.
fn leaves(vectors: &[[f32; WIDTH]], (first, branches): (usize, usize), seed: u64) -> Vec<u16> {
    let mut random = Random(seed);
    let all: Vec<&[f32; WIDTH]> = vectors.iter().collect();
    let groups = k_means(&all, first, &mut random);
    let mut leaves = vec![0; vectors.len()];
    for group in 0..first {
        let members: Vec<usize> = (0..vectors.len())
            .filter(|at| groups[*at] == group)
            .collect();
        let own: Vec<&[f32; WIDTH]> = members.iter().map(|at| &vectors[*at]).collect();
        for (at, leaf) in members.iter().zip(k_means(&own, branches, &mut random)) {
            leaves[*at] = (group * branches + leaf) as u16;
        }
    }
    leaves
}

/// The group of each vector (Lloyd 1982, by cosine). Frequent words come first, and centers start from these.
fn k_means(vectors: &[&[f32; WIDTH]], count: usize, random: &mut Random) -> Vec<usize> {
    let mut groups = vec![0; vectors.len()];
    if vectors.is_empty() {
        return groups;
    }
    let mut centers: Vec<[f32; WIDTH]> = (0..count)
        .map(|_| *vectors[random.below(vectors.len().min(20 * count))])
        .collect();
    for _ in 0..ROUNDS {
        let mut sums = vec![[0.0f32; WIDTH]; count];
        for (group, vector) in groups.iter_mut().zip(vectors) {
            let mut best = f32::MIN;
            for (number, center) in centers.iter().enumerate() {
                let near = dot(center, vector);
                if near > best {
                    (best, *group) = (near, number);
                }
            }
            sums[*group]
                .iter_mut()
                .zip(*vector)
                .for_each(|(sum, x)| *sum += x);
        }
        for (center, sum) in centers.iter_mut().zip(&sums) {
            let empty = sum.iter().all(|x| *x == 0.0);
            *center = if empty {
                *vectors[random.below(vectors.len())]
            } else {
                unit(sum)
            };
        }
    }
    groups
}

fn unit(vector: &[f32; WIDTH]) -> [f32; WIDTH] {
    let length = dot(vector, vector).sqrt().max(1e-6);
    vector.map(|x| x / length)
}

fn dot(a: &[f32; WIDTH], b: &[f32; WIDTH]) -> f32 {
    let mut lanes = [0.0; 10];
    for (a, b) in a.as_chunks::<10>().0.iter().zip(b.as_chunks::<10>().0) {
        lanes
            .iter_mut()
            .zip(a.iter().zip(b))
            .for_each(|(sum, (a, b))| *sum += a * b);
    }
    lanes.iter().sum()
}
