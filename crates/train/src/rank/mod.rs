//! Learns the ranker's weights: `nutgraf-train rank --data ../shared/data [--out src/summarize/weights.rs]`.
//!
//! Labels are greedy ROUGE oracles; the model is a conditional logit over each article's sentences. Figures are of five folds grouped
//! by id for what is trained on, and of all weights for `dev`; `test` is never read.

mod articles;
mod logit;
mod rouge;

use std::path::Path;

use articles::Article;
use logit::Choice;
use nutgraf::Length;
use nutgraf::summarize::{FEATURE_COUNT, Ranker, Ranking, rank_by};

/// A set, how many sentences its summaries have, and how much it counts in training (0: only measured).
const SETS: [(&str, usize, f64); 8] = [
    ("train/cnndm_cnn", 3, 1.0),
    ("train/cnndm_cnn_more", 3, 1.0),
    ("train/cnndm_dm", 3, 2.0),
    ("train/inshorts_a", 3, 2.0),
    ("train/multinews_a", 8, 0.5),
    ("train/scitldr", 1, 1.0),
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
    let folds: Vec<Ranker> = (0..FOLDS)
        .map(|fold| Ranker::with_weights(fit(&sets, Some(fold), ridge)))
        .collect();
    let whole = Ranker::with_weights(all);
    println!(
        "{:22} {:>5}  {:^13} {:^13} {:^13} {:^13} {:>8}",
        "set", "n", "lead", "tracked", "learnt", "oracle", "dangling"
    );
    for ((name, sentences, weight), set) in SETS.iter().zip(&sets) {
        let ranker = |article: &Article| {
            let fold = folds
                .get(fold_of(article) as usize)
                .filter(|_| *weight > 0.0);
            fold.unwrap_or(&whole).clone()
        };
        let lead = mean(set, |a| (0..a.stems.len().min(*sentences)).collect());
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
fn fit(sets: &[Vec<Article>], without: Option<u64>, ridge: f64) -> [f64; FEATURE_COUNT] {
    let mut choices = Vec::new();
    for ((_, _, weight), set) in SETS.iter().zip(sets) {
        let used = set
            .iter()
            .filter(|article| *weight > 0.0 && without != Some(fold_of(article)));
        for article in used.filter(|article| article.rows.len() > 1 && !article.oracle.is_empty()) {
            let mut wanted = vec![0.0; article.rows.len()];
            article
                .oracle
                .iter()
                .for_each(|&at| wanted[at] = 1.0 / article.oracle.len() as f64);
            choices.push(Choice {
                rows: &article.rows,
                wanted,
                weight: *weight,
            });
        }
    }
    logit::fit(&choices, ridge)
}

fn summary(article: &Article, ranker: &Ranker, sentences: usize) -> Vec<usize> {
    let picks = ranking(article, ranker).cut(Length::Sentences(sentences));
    picks.iter().map(|pick| pick.sentence as usize).collect()
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
        let ranking = ranking(article, &ranker(article));
        let picks: Vec<u32> = ranking
            .cut(Length::Sentences(sentences))
            .iter()
            .map(|pick| pick.sentence)
            .collect();
        all += picks.len();
        let is_left = |at: u32| ranking.leans(at) && !picks.contains(&(at - 1));
        dangling += picks.iter().filter(|&&at| is_left(at)).count();
    }
    100.0 * dangling as f64 / all.max(1) as f64
}

/// Mean ROUGE-1 and ROUGE-2 of the summaries, in percent.
fn mean(set: &[Article], summary: impl Fn(&Article) -> Vec<usize>) -> [f64; 2] {
    let mut sum = [0.0; 2];
    for article in set {
        let stems: Vec<u32> = summary(article)
            .iter()
            .flat_map(|&at| article.stems[at].iter().copied())
            .collect();
        let score = rouge::best(&article.references, &stems);
        sum = [sum[0] + score[0], sum[1] + score[1]];
    }
    sum.map(|sum| 100.0 * sum / set.len().max(1) as f64)
}

fn show([r1, r2]: [f64; 2]) -> String {
    format!("{r1:6.2} {r2:6.2}")
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
fn table(sets: &[Vec<Article>], weights: &[f64; FEATURE_COUNT]) -> String {
    let names = sets
        .iter()
        .flatten()
        .find_map(|article| article.rows.first())
        .expect("some article has a sentence");
    let mut table = String::from(
        "//! The ranker's weights, learnt; made by\n//! `cargo run --release -p nutgraf-train -- rank --data ../shared/data --out src/summarize/weights.rs`.\n\n\
         use super::features::Row;\n\n/// One weight a feature, in the order of a [`Row`].\n#[rustfmt::skip]\npub(super) const LEARNT: Row = [\n",
    );
    for ((name, _), weight) in names.iter().zip(weights) {
        table += &format!("    (\"{name}\", {weight:.4}),\n");
    }
    table + "];\n"
}
