//! Learns the ranker's weights: `nutgraf-train rank --data ../shared/data [--out src/summarize/weights.rs]`;
//! with `--no-folds` the figures of what is trained on are those of all weights, and soon there.
//!
//! It begins with a conditional logit over each article's sentences, labels being greedy ROUGE oracles ([`logit`]), and goes
//! on with what whole summaries score ([`risk`]). Figures are of five folds grouped by id for what is trained on, and of all
//! weights for `dev`; `test` is never read.

mod articles;
mod logit;
mod risk;
mod rouge;

use std::path::Path;

use articles::Article;
use logit::Choice;
use nutgraf::Length;
use nutgraf::summarize::{ADDED_COUNT, Draft, FEATURE_COUNT, Ranker, Ranking, rank_by};
use risk::{Task, Weights};
use rouge::Scores;

/// A set, how many sentences its summaries have, and how much it counts in training (0: only measured).
const SETS: [(&str, usize, f64); 8] = [
    ("train/cnndm_cnn", 3, 1.0),
    ("train/cnndm_cnn_more", 3, 1.0),
    ("train/cnndm_dm", 3, 4.0),
    ("train/inshorts_a", 3, 3.0),
    ("train/multinews_a", 8, 1.5),
    ("train/scitldr", 1, 0.5),
    ("dev/newsroom60", 3, 0.0),
    ("dev/multinews_b", 8, 0.0),
];

const FOLDS: u64 = 5;

pub fn run(arguments: &[String]) {
    let option = |name: &str| {
        arguments
            .iter()
            .position(|a| a == name)
            .and_then(|at| arguments.get(at + 1))
    };
    let Some(data) = option("--data") else {
        eprintln!("nutgraf-train rank: --data DIR is needed, the folder that holds summ/");
        std::process::exit(2);
    };
    let ridge: f64 =
        option("--ridge").map_or(20.0, |value| value.parse().expect("--ridge is a number"));
    let sets: Vec<Vec<Article>> = SETS
        .iter()
        .map(|(name, sentences, _)| {
            articles::read(
                &Path::new(data).join("summ").join(format!("{name}.jsonl")),
                *sentences,
            )
        })
        .collect();
    let all = fit(&sets, None, ridge);
    let folds = if arguments.iter().any(|argument| argument == "--no-folds") {
        0
    } else {
        FOLDS
    };
    let folds: Vec<Ranker> = (0..folds)
        .map(|fold| ranker_of(&fit(&sets, Some(fold), ridge)))
        .collect();
    let whole = ranker_of(&all);
    println!(
        "{:22} {:>5}  {:^20} {:^20} {:^20} {:^20} {:>8}",
        "set", "n", "lead", "tracked", "learnt", "oracle", "dangling"
    );
    for ((name, sentences, weight), set) in SETS.iter().zip(&sets) {
        let ranker = |article: &Article| {
            let fold = folds
                .get(fold_of(article) as usize)
                .filter(|_| *weight > 0.0);
            fold.unwrap_or(&whole).clone()
        };
        let lead = mean(set, |a| (0..a.rows.len().min(*sentences) as u32).collect());
        let tracked = mean(set, |a| summary(a, &Ranker::default(), *sentences));
        let learnt = mean(set, |a| summary(a, &ranker(a), *sentences));
        let oracle = mean(set, |a| a.oracle.clone());
        println!(
            "{name:22} {:>5}  {} {} {} {} {:8.1}",
            set.len(),
            show(lead),
            show(tracked),
            show(learnt),
            show(oracle),
            dangling(set, ranker, *sentences)
        );
    }
    if let Some(path) = option("--out") {
        std::fs::write(path, table(&sets, &all)).expect("the weights can be written");
    }
    if option("--print").is_some() || option("--out").is_none() {
        print!("{}", table(&sets, &all));
    }
}

/// Weights from all training sets, but for the articles of one fold.
fn fit(sets: &[Vec<Article>], without: Option<u64>, ridge: f64) -> Weights {
    let (mut choices, mut tasks) = (Vec::new(), Vec::new());
    for (&(_, sentences, weight), set) in SETS.iter().zip(sets) {
        let used = set
            .iter()
            .filter(|article| weight > 0.0 && without != Some(fold_of(article)));
        for article in used.filter(|article| article.rows.len() > 1 && !article.oracle.is_empty()) {
            let mut wanted = vec![0.0; article.rows.len()];
            for &at in &article.oracle {
                wanted[at as usize] = 1.0 / article.oracle.len() as f64;
            }
            choices.push(Choice {
                rows: &article.rows,
                wanted,
                weight,
            });
            tasks.push(Task {
                article,
                sentences,
                weight,
            });
        }
    }
    let own = logit::fit(&choices, ridge);
    let start = std::array::from_fn(|k| own.get(k).copied().unwrap_or_default());
    // Drawing is chance: the mean of some runs has less of it than each.
    let runs = std::thread::scope(|scope| {
        [1, 2, 3, 4]
            .map(|seed| {
                scope.spawn({
                    let tasks = &tasks;
                    let start = &start;
                    move || risk::train(tasks, start, seed)
                })
            })
            .map(|run| run.join().expect("a run of the training ends"))
    });
    std::array::from_fn(|k| runs.iter().map(|run| run[k]).sum::<f64>() / runs.len() as f64)
}

fn ranker_of(weights: &Weights) -> Ranker {
    let own: [f64; FEATURE_COUNT] = std::array::from_fn(|k| weights[k]);
    let added: [f64; ADDED_COUNT] = std::array::from_fn(|k| weights[FEATURE_COUNT + k]);
    Ranker::with_weights(own, added)
}

fn summary(article: &Article, ranker: &Ranker, sentences: usize) -> Vec<u32> {
    let picks = ranking(article, ranker).cut(Length::Sentences(sentences));
    picks.iter().map(|pick| pick.sentence).collect()
}

fn ranking(article: &Article, ranker: &Ranker) -> Ranking {
    let analysis = &article.analysis;
    rank_by(
        ranker,
        &analysis.document,
        analysis.language,
        article.title.as_deref(),
    )
}

/// Share of the sentences of all summaries that lean on one that is left out, in percent.
fn dangling(set: &[Article], ranker: impl Fn(&Article) -> Ranker, sentences: usize) -> f64 {
    let (mut dangling, mut all) = (0, 0);
    for article in set {
        let summary = summary(article, &ranker(article), sentences);
        all += summary.len();
        dangling += article.leaning(&summary);
    }
    100.0 * dangling as f64 / all.max(1) as f64
}

/// Mean ROUGE of the summaries, in percent.
fn mean(set: &[Article], summary: impl Fn(&Article) -> Vec<u32>) -> Scores {
    let mut sum = [0.0; 3];
    for article in set {
        let scores = article.score(&summary(article));
        sum.iter_mut()
            .zip(scores)
            .for_each(|(sum, score)| *sum += score);
    }
    sum.map(|sum| 100.0 * sum / set.len().max(1) as f64)
}

fn show([r1, r2, lsum]: Scores) -> String {
    format!("{r1:6.2} {r2:6.2} {lsum:6.2}")
}

/// Which fold an article is of, by its id (FNV-1a).
fn fold_of(article: &Article) -> u64 {
    article
        .id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
        % FOLDS
}

/// The weights as the source file of the core.
fn table(sets: &[Vec<Article>], weights: &Weights) -> String {
    let article = sets
        .iter()
        .flatten()
        .find(|article| !article.rows.is_empty())
        .expect("some article has a sentence");
    let own = article.rows[0].map(|(name, _)| name);
    let added = Draft::new(&article.ranking).added(0).map(|(name, _)| name);
    let lines = |names: &[&str], weights: &[f64]| -> String {
        let lines = names.iter().zip(weights);
        lines
            .map(|(name, weight)| format!("    (\"{name}\", {weight:.4}),\n"))
            .collect()
    };
    let (of_own, of_added) = weights.split_at(FEATURE_COUNT);
    format!(
        "//! The ranker's weights, learnt; made by
//! `cargo run --release -p nutgraf-train -- rank --data ../shared/data --out src/summarize/weights.rs`.

use super::draft::Added;
use super::features::Row;

/// One weight a feature, in the order of a [`Row`].
#[rustfmt::skip]
pub(super) const LEARNT: Row = [
{}];

/// The same for what a sentence would add, in the order of an [`Added`].
#[rustfmt::skip]
pub(super) const ADDED: Added = [
{}];
",
        lines(&own, of_own),
        lines(&added, of_added)
    )
}
