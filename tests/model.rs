//! The model file: what is written is read again, and whatever else comes gives an error with a stable code.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use nutgraf::entity::lanes::Stack;
use nutgraf::model::hash;
use nutgraf::model::lexicon::Lexicon;
use nutgraf::model::network::{BOTH, GATES, HIDDEN, Matrix, Network, Plain, ROWS, TOP, WIDTH};
use nutgraf::model::vectors::{DIMS, Known, TREES, Vectors};
use nutgraf::model::weights::{ALL_LANES, CLASSES, LABELS, LANES, OFFSETS, Weights};
use nutgraf::{Analyzer, Model, ModelError, Options};
use proptest::prelude::*;

/// Length of all that stands before the body, for a model with an empty name.
const HEADER: usize = 4 + 2 + 2 + 4 + 8;

type Feature = (u64, [[i8; LABELS]; OFFSETS]);

fn model(name: &str, names: &[(u64, u32)], words: &[(u64, Known)], features: &[Feature]) -> Model {
    let transitions = (0..CLASSES)
        .map(|class| [[class as i16; LANES]; LABELS])
        .collect();
    Model::new(
        name,
        Lexicon::build(names, Vectors::build(words)),
        Weights::build(features, transitions),
        None,
    )
}

fn known(vector: [i8; DIMS], leaf: u16) -> Known {
    Known {
        vector,
        leaves: TREES.map(|(first, branches)| leaf % (first * branches + 1) as u16),
    }
}

/// A network whose numbers nobody has learnt.
fn network() -> Network {
    let mut next = 1_u64;
    let mut matrix = |count: usize| {
        let mut number = || {
            next = hash::mix(next, 9);
            (next % 2001) as f32 / 1000.0 - 1.0
        };
        Matrix::of(&(0..count).map(|_| number()).collect::<Vec<f32>>())
    };
    Network::new(Plain {
        embeddings: matrix(ROWS * WIDTH),
        vector: matrix(DIMS * WIDTH),
        scores: matrix(LABELS * WIDTH),
        bias: matrix(WIDTH),
        first: matrix(WIDTH * GATES),
        second: matrix(BOTH * GATES),
        directions: matrix(16 * HIDDEN),
        top: matrix((2 * BOTH + LABELS) * TOP),
        top_bias: matrix(TOP),
        labels: matrix(TOP * LABELS),
        label_bias: matrix(LABELS),
        linear: 0.7,
    })
    .unwrap()
}

fn small() -> Model {
    let names: Vec<(u64, u32)> = (0..40).map(|n| (hash::mix(n, 1), 1 << (n % 7))).collect();
    let words: Vec<(u64, Known)> = (0..60)
        .map(|n| (hash::mix(n, 2), known([(n % 16) as i8 - 8; DIMS], n as u16)))
        .collect();
    let features: Vec<Feature> = (0..90)
        .map(|n| {
            (
                hash::mix(n, 3),
                std::array::from_fn(|at| [(n as i8).wrapping_mul(at as i8); LABELS]),
            )
        })
        .collect();
    model("", &names, &words, &features)
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        name in "\\PC{0,20}",
        names in prop::collection::vec((any::<u64>(), 0u32..64), 0..80),
        words in prop::collection::vec((any::<u64>(), prop::array::uniform12(-8i8..8), any::<u16>()), 0..80),
        features in prop::collection::vec((any::<u64>(), any::<[[i8; LABELS]; OFFSETS]>()), 0..80),
    ) {
        let words: Vec<(u64, Known)> =
            words.into_iter().map(|(key, vector, leaf)| (key, known(vector, leaf))).collect();
        let written = model(&name, &names, &words, &features).to_bytes().unwrap();
        let read = Model::from_bytes(&written).unwrap();
        prop_assert_eq!(read.name(), name);
        prop_assert_eq!(read.to_bytes(), Ok(written));
        let mut found = Vec::new();
        for (key, known) in words.iter().take(1) {
            let mut read_known = Vec::new();
            read.lexicon.vectors.of_each(&[*key], &mut found, &mut read_known);
            prop_assert_eq!(&read_known, &[*known]);
        }
        for (key, set) in names.iter().take(1) {
            prop_assert_eq!(read.lexicon.lists(*key), *set);
        }
        for (key, rows) in features.iter().take(1) {
            let mut places = Vec::new();
            read.weights.find_each(&[*key], &mut places);
            let mut sums = Stack::default();
            if let Some(rows) = read.weights.rows(places[0]) {
                sums.add(rows);
            }
            let mut laid_out = [0; ALL_LANES];
            sums.lay_out(&mut laid_out);
            let expected = rows.iter().flatten().map(|weight| i16::from(*weight));
            prop_assert!(expected.eq(laid_out.into_iter().take(OFFSETS * LABELS)));
        }
    }

    /// A body that nobody wrote, under a header that fits it.
    #[test]
    fn a_body_of_anything_is_refused_or_harmless(body in prop::collection::vec(any::<u8>(), 0..4000)) {
        if let Ok(model) = Model::from_bytes(&with_header(&body)) {
            let analyzer = Analyzer::with_model(model);
            prop_assert!(analyzer.analyze("Ilse Varn left Lowmere on Tuesday.", &Options::default()).is_ok());
        }
    }

    /// One byte of a good body changed, under a header that fits the change.
    #[test]
    fn a_changed_body_is_refused_or_harmless(at in any::<prop::sample::Index>(), value in any::<u8>()) {
        let mut body = small().to_bytes().unwrap()[HEADER..].to_vec();
        let at = at.index(body.len());
        body[at] = value;
        if let Ok(model) = Model::from_bytes(&with_header(&body)) {
            let analyzer = Analyzer::with_model(model);
            prop_assert!(analyzer.analyze("Ilse Varn left Lowmere on Tuesday.", &Options::default()).is_ok());
        }
    }
}

#[test]
fn a_network_is_read_again_and_wants_its_size() {
    let mut model = small();
    model.network = Some(network());
    let bytes = model.to_bytes().unwrap();
    assert_eq!(Model::from_bytes(&bytes).unwrap().network, model.network);
    let body = &bytes[HEADER..bytes.len() - 1];
    assert_eq!(
        Model::from_bytes(&with_header(body)).unwrap_err(),
        ModelError::Malformed
    );
    let lacking = Plain {
        embeddings: Matrix::of(&[1.0]),
        ..Plain::default()
    };
    assert_eq!(Network::new(lacking), None);
}

fn with_header(body: &[u8]) -> Vec<u8> {
    let mut bytes = small().to_bytes().unwrap()[..HEADER - 12].to_vec();
    bytes.extend((body.len() as u32).to_le_bytes());
    bytes.extend(hash::of_bytes(body).to_le_bytes());
    bytes.extend(body);
    bytes
}

#[test]
fn a_model_of_nothing_is_read_again() {
    let bytes = Model::default().to_bytes().unwrap();
    assert_eq!(Model::from_bytes(&bytes).unwrap().to_bytes(), Ok(bytes));
}

#[test]
fn a_file_cut_short_is_truncated() {
    let bytes = small().to_bytes().unwrap();
    for length in 0..bytes.len() {
        assert_eq!(
            Model::from_bytes(&bytes[..length]).unwrap_err(),
            ModelError::Truncated,
            "{length} bytes"
        );
    }
}

#[test]
fn a_flipped_bit_is_noticed() {
    let bytes = small().to_bytes().unwrap();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(Model::from_bytes(&changed).is_err(), "byte {at}");
    }
}

#[test]
fn bytes_after_the_end_are_noticed() {
    let mut bytes = small().to_bytes().unwrap();
    bytes.push(0);
    assert_eq!(Model::from_bytes(&bytes).unwrap_err(), ModelError::Checksum);
}

#[test]
fn every_error_has_its_code() {
    let bytes = small().to_bytes().unwrap();
    let mut version = bytes.clone();
    version[4] = 0xff;
    let mut damaged = bytes.clone();
    damaged[HEADER + 3] ^= 1;
    let cases = [
        (b"PK\x03\x04 something else".to_vec(), "model-bad-magic"),
        (version, "model-version"),
        (bytes[..HEADER + 9].to_vec(), "model-truncated"),
        (damaged, "model-checksum"),
        (with_header(b"no body"), "model-malformed"),
    ];
    for (bytes, code) in cases {
        let error = Model::from_bytes(&bytes).unwrap_err();
        assert_eq!(error.code(), code);
        assert!(!error.to_string().is_empty());
    }
}
