//! `nutgraf-train ner`: corpora to the model that recognizes names.
//!
//! ```text
//! probe      a network that reads words' whole vectors → which directions in them matter
//! lexicon    lists of names; vectors turned so, cut and rounded; trees over them
//! folds      four linear models, each of which has not seen a quarter of the corpora
//! teachers   two networks on top of them, with whole vectors → labels of news that no one has labeled
//! linear     the linear model that ships, from corpora and news
//! network    the second tier that ships, on top of the folds, from corpora and news
//! ```
//!
//! What a stage makes is kept in the folder of `--work`; a stage whose file is there is not run again.

#![allow(
    clippy::disallowed_methods,
    reason = "another machine may train other last bits; recognition computes the same everywhere"
)]
#![allow(
    clippy::needless_range_loop,
    reason = "numbers index several tables at once"
)]

mod articles;
mod augment;
mod corpus;
mod crf;
mod export;
mod instance;
mod lattice;
mod linear;
mod lists;
mod net;
mod score;
mod tools;
mod vectors;

use std::path::PathBuf;
use std::time::Instant;

use nutgraf::Model;
use nutgraf::model::lexicon::Lexicon;
use nutgraf::model::network::{HIDDEN, TOP, WIDTH};
use nutgraf::model::vectors::{DIMS, Vectors};
use nutgraf::model::weights::{CLASSES, LABELS, LANES, Weights};

use crate::random::Random;
use articles::Article;
use augment::Copies;
use corpus::Piece;
use net::{Lesson, Net, Shape, Source};
pub use tools::{print_errors, print_parts, print_speed};

/// How many of the most frequent words have vectors.
const WORDS: usize = 78_000;

/// Linear models that have not seen a part of the corpora.
const FOLDS: usize = 4;

/// Rows of each of them.
const FOLD_ROWS: usize = 160_000;

/// Networks that label news.
const TEACHERS: usize = 2;

/// Passes of the probe, of the teachers and of the network that ships.
const PROBE_PASSES: usize = 1;
const TEACHER_PASSES: usize = 3;
const PASSES: usize = 4;

/// The seed of the model that ships: of 1 and 2 the better on the development sets, by a tenth.
const SEED: u64 = 2;

/// How far apart the seeds of stages are.
const APART: u64 = 1000;

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Job {
    /// The folder that holds `ner/` and `summ/`.
    pub data: PathBuf,
    /// The folder that `prepare.py` filled.
    pub made: PathBuf,
    /// Where stages keep what they made.
    pub work: PathBuf,
    /// Where the model goes.
    pub out: PathBuf,
    /// Seed of everything random.
    pub seed: u64,
    /// Rows of the linear model that ships.
    pub rows: usize,
    /// Share of the corpora that is used, for quick trials.
    pub share: f32,
}

/// Reads the command line and trains.
pub fn run(arguments: &[String]) {
    let mut job = Job {
        data: PathBuf::from("../shared/data"),
        made: PathBuf::from("target/lists"),
        work: PathBuf::from("target/ner"),
        out: PathBuf::from("models/en.bin"),
        seed: SEED,
        rows: 105_000,
        share: 1.0,
    };
    for pair in arguments.chunks(2) {
        let [option, value] = pair else {
            panic!("an option without a value")
        };
        match option.as_str() {
            "--data" => job.data = value.into(),
            "--lists" => job.made = value.into(),
            "--work" => job.work = value.into(),
            "--out" => job.out = value.into(),
            "--seed" => job.seed = value.parse().expect("a seed"),
            "--rows" => job.rows = value.parse().expect("a number of rows"),
            "--share" => job.share = value.parse().expect("a share"),
            other => panic!("unknown option {other}"),
        }
    }
    std::fs::create_dir_all(&job.work).expect("a folder to work in");
    Training::new(job).run();
}

/// All that stages share.
struct Training {
    job: Job,
    pieces: Vec<Piece>,
    /// The corpus of each piece, from 1.
    styles: Vec<usize>,
    copies: Copies,
    clock: Instant,
}

impl Training {
    fn new(job: Job) -> Self {
        let mut random = Random(job.seed);
        let nationalities = lists::nationalities();
        let (mut pieces, mut styles): (Vec<Piece>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut corpora: Vec<&str> = Vec::new();
        for (name, weight, misc_is_known) in corpus::TRAINING {
            let corpus = name.split('_').next().unwrap_or(name);
            if corpora.last() != Some(&corpus) {
                corpora.push(corpus);
            }
            for mut piece in corpus::read(
                &job.data.join(format!("ner/train/{name}.jsonl")),
                *weight,
                *misc_is_known,
            ) {
                if job.share >= 1.0 || random.chance(job.share) {
                    piece.correct(&nationalities);
                    pieces.push(piece);
                    styles.push(corpora.len());
                }
            }
        }
        Self {
            copies: Copies::new(&job.made),
            job,
            pieces,
            styles,
            clock: Instant::now(),
        }
    }

    /// A generator for one stage.
    fn random(&self, stage: u64) -> Random {
        Random(self.job.seed + APART * stage)
    }

    fn run(&self) {
        let lexicon = self.lexicon();
        let folds: Vec<Model> = (0..FOLDS).map(|fold| self.fold(fold, &lexicon)).collect();
        let articles = {
            let source = Source::whole(&self.job.made);
            let path = self.job.work.join("articles.u8");
            let teach = || {
                (0..TEACHERS as u64)
                    .map(|number| self.teacher(number, &folds, &source))
                    .collect()
            };
            articles::labeled(&self.job.data, &path, teach, &folds, &source)
        };
        let linear = self.linear(&lexicon, &articles);
        let network = self.network(&folds, &articles);
        let model = Model::new(
            "en",
            linear.lexicon,
            linear.weights,
            Some(net::network(&network)),
        );
        let bytes = model.to_bytes().expect("a model that fits its format");
        std::fs::write(&self.job.out, bytes).expect("a place to write to");
        for set in ["dev/wwnews", "dev/uner_ewt", "dev/ieer_fine"] {
            let pieces = corpus::read(&self.job.data.join(format!("ner/{set}.jsonl")), 1.0, true);
            println!("{set}\n{}", score::both_tiers(&model, &pieces));
        }
    }

    /// Lists and vectors.
    fn lexicon(&self) -> Lexicon {
        let names = lists::names(&self.job.made);
        let made = linear::kept(&self.job.work.join("lexicon.bin"), || {
            let empty = Model::new(
                "",
                Lexicon::build(&names, Vectors::default()),
                no_weights(),
                None,
            );
            let source = Source::whole(&self.job.made);
            let shape = Shape {
                width: WIDTH,
                hidden: HIDDEN,
                top: TOP,
                vector: source.width(),
                linear: false,
            };
            let mut random = self.random(0);
            let mut probe = Net::new(shape, &mut random);
            self.teach(
                &mut probe,
                &[empty],
                &source,
                PROBE_PASSES,
                &[],
                &mut random,
            );
            let vectors = vectors::build(
                &self.job.made,
                WORDS,
                &net::importance(&probe),
                self.job.seed,
            );
            Model::new("", Lexicon::build(&names, vectors), no_weights(), None)
        });
        eprintln!(
            "{:4.0} s  lexicon: {:?} names and words",
            self.clock.elapsed().as_secs_f32(),
            made.lexicon.sizes()
        );
        made.lexicon
    }

    /// A linear model of all pieces but those whose number is `fold` modulo [`FOLDS`].
    fn fold(&self, fold: usize, lexicon: &Lexicon) -> Model {
        linear::kept(&self.job.work.join(format!("fold-{fold}.bin")), || {
            let numbered = self.pieces.iter().enumerate();
            let pieces: Vec<&Piece> = numbered
                .filter(|(at, _)| at % FOLDS != fold)
                .map(|(_, piece)| piece)
                .collect();
            let course = linear::Course {
                pieces: &pieces,
                lexicon,
                copies: &self.copies,
                rows: FOLD_ROWS,
            };
            course.train(&mut self.random(1 + fold as u64), self.clock)
        })
    }

    fn teacher(&self, number: u64, folds: &[Model], source: &Source) -> Net {
        let mut random = self.random(10 + number);
        let shape = Shape {
            width: 64,
            hidden: 64,
            top: 64,
            vector: source.width(),
            linear: true,
        };
        let mut net = Net::new(shape, &mut random);
        self.teach(&mut net, folds, source, TEACHER_PASSES, &[], &mut random);
        net
    }

    fn linear(&self, lexicon: &Lexicon, articles: &[Article]) -> Model {
        linear::kept(
            &self.job.work.join(format!("linear-{}.bin", self.job.rows)),
            || {
                let articles: Vec<Piece> = articles.iter().map(Article::hard).collect();
                let pieces: Vec<&Piece> = self.pieces.iter().chain(&articles).collect();
                let course = linear::Course {
                    pieces: &pieces,
                    lexicon,
                    copies: &self.copies,
                    rows: self.job.rows,
                };
                course.train(&mut self.random(20), self.clock)
            },
        )
    }

    fn network(&self, folds: &[Model], articles: &[Article]) -> Net {
        let mut random = self.random(30);
        let shape = Shape {
            width: WIDTH,
            hidden: HIDDEN,
            top: TOP,
            vector: DIMS,
            linear: true,
        };
        let mut net = Net::new(shape, &mut random);
        self.teach(
            &mut net,
            folds,
            &Source::Lexicon,
            PASSES,
            articles,
            &mut random,
        );
        net
    }

    fn teach(
        &self,
        net: &mut Net,
        linear: &[Model],
        source: &Source,
        passes: usize,
        articles: &[Article],
        random: &mut Random,
    ) {
        let labeled = self
            .pieces
            .iter()
            .zip(&self.styles)
            .map(|(piece, style)| Lesson {
                piece,
                style: *style,
                probable: None,
            });
        let last = self.styles.last().copied().unwrap_or(0);
        let articles = articles.iter().map(|article| Lesson {
            piece: &article.piece,
            style: last + 1,
            probable: Some(&article.probable),
        });
        let lessons: Vec<Lesson<'_>> = labeled.chain(articles).collect();
        let course = net::Course {
            lessons: &lessons,
            linear,
            source,
            copies: &self.copies,
            passes,
        };
        course.teach(net, random, self.clock);
    }
}

/// Weights that say nothing.
fn no_weights() -> Weights {
    Weights::build(&[], vec![[[0; LANES]; LABELS]; CLASSES])
}
