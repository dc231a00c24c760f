//! What one looks at a model with: its mistakes, its speed.

use std::path::Path;
use std::time::Instant;

use nutgraf::Model;
use nutgraf::Tier;
use nutgraf::entity::tagger::Tagger;
use nutgraf::model::vectors::Vectors;

use super::corpus::{self, Piece};
use super::score;

fn read(path: &str) -> Model {
    Model::from_bytes(&std::fs::read(path).expect("a file")).expect("a model")
}

/// `ner-errors MODEL SET`: every wrong mention.
pub fn print_errors(arguments: &[String]) {
    let [model, set] = arguments else {
        panic!("a model and a set are needed")
    };
    let model = read(model);
    let pieces = corpus::read(Path::new(set), 1.0, true);
    score::print_errors(&model, &pieces);
    println!("{}", score::both_tiers(&model, &pieces));
}

/// `ner-parts MODEL`: how large each part of a model file is.
pub fn print_parts(arguments: &[String]) {
    let [model] = arguments else {
        panic!("a model is needed")
    };
    let mut model = read(model);
    let size_of = |model: &Model| {
        model
            .to_bytes()
            .expect("a model that fits its format")
            .len()
    };
    let mut size = size_of(&model);
    println!("{size} bytes");
    let mut print_rest = |part: &str, model: &Model| {
        let rest = size_of(model);
        println!("{part}: {} bytes", size - rest);
        size = rest;
    };
    model.network = None;
    print_rest("network", &model);
    model.weights = super::no_weights();
    print_rest("weights", &model);
    model.lexicon.vectors = Vectors::default();
    print_rest("vectors and groups of words", &model);
    println!("lists of names: {size} bytes");
}

/// `ner-speed MODEL SET`: tokens a second over all texts of a set taken as one.
pub fn print_speed(arguments: &[String]) {
    const LONGEST: usize = 1 << 20;
    let [model, set] = arguments else {
        panic!("a model and a set are needed")
    };
    let tagger = Tagger::new(read(model));
    let mut whole = Piece::default();
    for piece in corpus::read(Path::new(set), 1.0, true) {
        whole.text += &piece.text;
        whole.text += "\n\n";
    }
    whole.text.truncate(whole.text.floor_char_boundary(LONGEST));
    let document = whole.document();
    for tier in [Tier::Linear, Tier::Neural].into_iter().cycle().take(6) {
        let clock = Instant::now();
        let mentions = nutgraf::entity::recognize(&document, &tagger, tier).len();
        let seconds = clock.elapsed().as_secs_f64();
        println!(
            "{tier:?}: {} tokens, {mentions} mentions: {:.2} M tokens/s",
            document.tokens.len(),
            document.tokens.len() as f64 / seconds / 1e6
        );
    }
}
