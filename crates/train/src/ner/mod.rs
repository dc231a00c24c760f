//! `nutgraf-train ner`: corpora to the weights of the recognizer.

#![allow(
    clippy::disallowed_methods,
    reason = "another machine may train other last bits; recognition has integers only"
)]

mod augment;
mod clusters;
mod corpus;
mod crf;
mod export;
mod instance;
mod lists;
mod random;
mod score;
mod teacher;

use std::path::{Path, PathBuf};
use std::time::Instant;

use nutgraf::Model;
use nutgraf::model::lexicon::Lexicon;

use augment::Names;
use corpus::Piece;
use crf::{Field, Settings};
use instance::{Dictionary, Instance};
use random::Random;

/// A feature that fewer pieces have is left out.
const LEAST_PIECES: u32 = 2;

/// Share of pieces that are read in other case.
const OTHER_CASE: f32 = 0.1;

/// Share of the others that are read with other apostrophes and quotation marks.
const OTHER_MARKS: f32 = 0.1;

/// Share of the others that are read with other names.
const RENAMED: f32 = 0.1;

/// The share of the work after which weights are averaged, and how often in a pass.
const FIRST_AVERAGED: f32 = 0.7;
const PARTS: usize = 8;

/// How far apart the seeds of runs are.
const RUN_APART: u64 = 1000;

/// Steps and dropout.
const SETTINGS: Settings = Settings {
    first_step: 0.15,
    last_step: 0.02,
    word_dropout: 0.3,
    feature_dropout: 0.1,
};

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Job {
    /// The folder that holds `ner/`.
    pub data: PathBuf,
    /// The folder that `prepare.py` filled.
    pub made: PathBuf,
    /// Where the model goes.
    pub out: PathBuf,
    /// Passes over the corpora.
    pub epochs: usize,
    /// Seed of everything random.
    pub seed: u64,
    /// Runs whose weights are averaged before small rows are cut, two thirds through.
    pub runs: usize,
    /// Rows that stay.
    pub rows: usize,
    /// Share of the corpora that is used, for quick trials.
    pub share: f32,
    /// Models that label further news.
    pub teachers: Vec<PathBuf>,
}

/// Reads the command line and trains.
pub fn run(arguments: &[String]) {
    let mut job = Job {
        data: PathBuf::from("../shared/data"),
        made: PathBuf::from("target/lists"),
        out: PathBuf::from("models/en.bin"),
        epochs: 6,
        seed: 1,
        runs: 1,
        rows: 160_000,
        share: 1.0,
        teachers: Vec::new(),
    };
    for pair in arguments.chunks(2) {
        let [option, value] = pair else {
            panic!("an option without a value")
        };
        match option.as_str() {
            "--data" => job.data = value.into(),
            "--lists" => job.made = value.into(),
            "--out" => job.out = value.into(),
            "--epochs" => job.epochs = value.parse().expect("a number of epochs"),
            "--seed" => job.seed = value.parse().expect("a seed"),
            "--runs" => job.runs = value.parse().expect("a number of runs"),
            "--rows" => job.rows = value.parse().expect("a number of rows"),
            "--teacher" => job.teachers.push(value.into()),
            "--share" => job.share = value.parse().expect("a share"),
            other => panic!("unknown option {other}"),
        }
    }
    train(&job);
}

/// `ner-errors MODEL SET`: every wrong mention.
pub fn print_errors(arguments: &[String]) {
    let [model, set] = arguments else {
        panic!("a model and a set are needed")
    };
    let model = Model::from_bytes(&std::fs::read(model).expect("a file")).expect("a model");
    let pieces = corpus::read(Path::new(set), 1.0, true);
    score::print_errors(&model, &pieces);
    println!("{}", score::line(&score::counts(&model, &pieces)));
}

/// `ner-speed MODEL SET`: tokens a second over all texts of a set taken as one.
pub fn print_speed(arguments: &[String]) {
    let [model, set] = arguments else {
        panic!("a model and a set are needed")
    };
    let model = Model::from_bytes(&std::fs::read(model).expect("a file")).expect("a model");
    let mut whole = Piece::default();
    for piece in corpus::read(Path::new(set), 1.0, true) {
        whole.text += &piece.text;
        whole.text += "\n\n";
    }
    whole.text.truncate(
        (0..=1 << 20)
            .rev()
            .find(|at| whole.text.is_char_boundary(*at))
            .unwrap_or(0),
    );
    let document = whole.document();
    for _ in 0..5 {
        let clock = Instant::now();
        let mentions = nutgraf::entity::recognize(&document, &model).len();
        let seconds = clock.elapsed().as_secs_f64();
        println!(
            "{} tokens, {mentions} mentions: {:.2} M tokens/s",
            document.tokens.len(),
            document.tokens.len() as f64 / seconds / 1e6
        );
    }
}

/// Trains, reports, writes.
fn train(job: &Job) {
    let clock = Instant::now();
    let mut random = Random(job.seed);
    let lexicon = lists::lexicon(&job.made, 1);
    eprintln!(
        "{:4.0} s  lexicon: {:?} names and words",
        clock.elapsed().as_secs_f32(),
        lexicon.sizes()
    );
    let mut pieces = Vec::new();
    for (name, weight, misc_is_known) in corpus::TRAINING {
        let path = job.data.join(format!("ner/train/{name}.jsonl"));
        let read = corpus::read(&path, *weight, *misc_is_known);
        pieces.extend(
            read.into_iter()
                .filter(|_| job.share >= 1.0 || random.chance(job.share)),
        );
    }
    let nationalities = lists::nationalities();
    pieces
        .iter_mut()
        .for_each(|piece| piece.correct(&nationalities));
    if !job.teachers.is_empty() {
        pieces.extend(teacher::labeled(&job.data, &job.teachers));
    }
    let names = names(&job.made);
    let dictionary = Dictionary::of(&pieces, &lexicon, LEAST_PIECES);
    eprintln!(
        "{:4.0} s  {} pieces, {} features",
        clock.elapsed().as_secs_f32(),
        pieces.len(),
        dictionary.keys.len()
    );
    let mut course = Course {
        job,
        lexicon: &lexicon,
        dictionary: &dictionary,
        names: &names,
        unchanged: pieces.iter().map(|_| None).collect(),
        order: Vec::new(),
        pieces: &pieces,
        random,
        clock,
    };
    let cut = job.epochs * 2 / 3;
    let mut field = Field::new(&dictionary.keys);
    let mut mean = Average::default();
    for run in 0..job.runs {
        if run > 0 {
            course.random = Random(job.seed + RUN_APART * run as u64);
            field = Field::new(&dictionary.keys);
        }
        course.order = (0..pieces.len()).collect();
        for epoch in 0..cut {
            let last = job.runs > 1 && epoch + 1 == cut;
            course.pass(&mut field, epoch, last.then_some(&mut mean));
        }
        course.report(&field);
    }
    if job.runs > 1 {
        mean.put(&mut field);
        course.report(&field);
    }
    field.prune(&dictionary.counts, job.rows);
    let mut mean = Average::default();
    for epoch in cut..job.epochs {
        course.pass(&mut field, epoch, Some(&mut mean));
    }
    mean.put(&mut field);
    let model = course.model(&field);
    eprintln!("        {:?} features and rows", model.weights.sizes());
    course.report(&field);
    std::fs::write(&job.out, model.to_bytes()).expect("a place to write to");
}

/// What passes over the pieces need.
struct Course<'a> {
    job: &'a Job,
    lexicon: &'a Lexicon,
    dictionary: &'a Dictionary,
    names: &'a Names,
    pieces: &'a [Piece],
    /// The pieces as they are, once they were needed.
    unchanged: Vec<Option<Instance>>,
    order: Vec<usize>,
    random: Random,
    clock: Instant,
}

impl Course<'_> {
    /// One pass; its weights go into `mean` several times where it is late enough.
    fn pass(&mut self, field: &mut Field, epoch: usize, mut mean: Option<&mut Average>) {
        self.random.shuffle(&mut self.order);
        let (count, epochs) = (self.order.len(), self.job.epochs as f32);
        let mut loss = 0.0;
        for done in 0..count {
            let at = self.order[done];
            let progress = (epoch as f32 + done as f32 / count as f32) / epochs;
            let step =
                SETTINGS.first_step * (SETTINGS.last_step / SETTINGS.first_step).powf(progress);
            let copy = changed(&self.pieces[at], self.names, &mut self.random)
                .map(|copy| Instance::of(&copy, self.lexicon, self.dictionary));
            let instance = copy.as_ref().unwrap_or_else(|| {
                self.unchanged[at].get_or_insert_with(|| {
                    Instance::of(&self.pieces[at], self.lexicon, self.dictionary)
                })
            });
            loss += field.learn(instance, &SETTINGS, step, &mut self.random);
            let is_cut = epoch >= self.job.epochs * 2 / 3;
            if let Some(mean) = mean.as_deref_mut()
                && (!is_cut || progress >= FIRST_AVERAGED)
                && done % (count / PARTS).max(1) == 0
            {
                mean.add(field);
            }
        }
        eprintln!(
            "{:4.0} s  pass {}, loss {loss:.0}",
            self.clock.elapsed().as_secs_f32(),
            epoch + 1
        );
    }

    fn model(&self, field: &Field) -> Model {
        let weights = export::weights(&self.dictionary.keys, field);
        Model::new("en", self.lexicon.clone(), weights)
    }

    fn report(&self, field: &Field) {
        let model = self.model(field);
        for set in ["dev/wwnews", "dev/uner_ewt"] {
            let path = self.job.data.join(format!("ner/{set}.jsonl"));
            let counts = score::counts(&model, &corpus::read(&path, 1.0, true));
            eprintln!("        {set}: {}", score::line(&counts));
        }
    }
}

/// A copy in other case, with other marks or with other names, or none.
fn changed(piece: &Piece, names: &Names, random: &mut Random) -> Option<Piece> {
    if random.chance(OTHER_CASE) {
        return Some(augment::other_case(piece, random));
    }
    if random.chance(OTHER_MARKS) {
        return Some(augment::other_marks(piece, random));
    }
    random
        .chance(RENAMED)
        .then(|| augment::other_names(piece, names, random))
}

fn names(made: &Path) -> Names {
    let by_country = |name: &str| -> Vec<(String, String)> {
        let lines = lists::lines(&made.join(format!("{name}_by_country.tsv")));
        lines
            .iter()
            .filter_map(|line| line.split_once('\t'))
            .map(|(c, n)| (c.to_owned(), n.to_owned()))
            .collect()
    };
    let (given, surnames) = (by_country("given"), by_country("surnames"));
    let mut countries: Vec<&String> = given.iter().map(|(country, _)| country).collect();
    countries.dedup();
    let of = |names: &[(String, String)], country: &str| -> Vec<String> {
        names
            .iter()
            .filter(|(c, _)| c == country)
            .map(|(_, name)| name.clone())
            .collect()
    };
    let people = countries
        .iter()
        .map(|country| (of(&given, country), of(&surnames, country)));
    let mut people: Vec<_> = people
        .filter(|(given, surnames)| !given.is_empty() && !surnames.is_empty())
        .collect();
    let us = (
        lists::lines(&made.join("given_us.txt")),
        lists::lines(&made.join("surnames_us.txt")),
    );
    let us = (us.0[..1500].to_vec(), us.1[..5000].to_vec());
    for _ in 0..1 + people.len() / 8 {
        people.push(us.clone());
    }
    let list = |name: &str, most: usize| {
        lists::lines(&made.join(format!("{name}.txt")))
            .into_iter()
            .take(most)
            .collect::<Vec<_>>()
    };
    let mut places = list("cities_middle", 9000);
    places.extend(list("cities_large", 9000));
    for _ in 0..20 {
        places.extend(list("countries", 300));
    }
    let organizations = ["university", "club", "company", "party", "newspaper"];
    let organizations = organizations
        .iter()
        .map(|kind| list(&format!("org_{kind}"), usize::MAX))
        .collect();
    Names {
        people,
        places,
        organizations,
    }
}

/// The mean of the weights after the last passes.
#[derive(Default)]
struct Average {
    rows: Vec<[f32; 9]>,
    transitions: Vec<[[f32; 9]; 9]>,
    count: f32,
}

impl Average {
    fn add(&mut self, field: &Field) {
        let (rows, transitions) = field.snapshot();
        if self.rows.is_empty() {
            self.rows = vec![[0.0; 9]; rows.len()];
            self.transitions = vec![[[0.0; 9]; 9]; transitions.len()];
        }
        for (sum, x) in self
            .rows
            .as_flattened_mut()
            .iter_mut()
            .zip(rows.as_flattened())
        {
            *sum += x;
        }
        for (sum, x) in self
            .transitions
            .iter_mut()
            .flatten()
            .flatten()
            .zip(transitions.iter().flatten().flatten())
        {
            *sum += x;
        }
        self.count += 1.0;
    }

    fn put(mut self, field: &mut Field) {
        let count = self.count;
        self.rows
            .as_flattened_mut()
            .iter_mut()
            .for_each(|x| *x /= count);
        self.transitions
            .iter_mut()
            .flatten()
            .flatten()
            .for_each(|x| *x /= count);
        let transitions = std::array::from_fn(|class| self.transitions[class]);
        field.restore(self.rows, transitions);
    }
}
