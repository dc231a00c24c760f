//! The ranker's weights, learnt; made by
//! `cargo run --release -p nutgraf-train -- rank --data ../shared/data --out src/summarize/weights.rs`.

use super::draft::Added;
use super::features::Row;

/// One weight a feature, in the order of a [`Row`].
#[rustfmt::skip]
pub(super) const LEARNT: Row = [
    ("lead", -0.2398),
    ("lead × lead capitals", 26.8599),
    ("lead × dateline", 1.5598),
    ("lead × ln words", 0.5833),
    ("lead × paragraphs", 6.0651),
    ("ln position", -1.4257),
    ("ln position × paragraphs", -2.9824),
    ("ln position × plain", -1.6772),
    ("relative position", -4.5892),
    ("first", -5.3921),
    ("last", -2.2457),
    ("opens paragraph", -0.8400),
    ("fragment", -1.3162),
    ("ends", 6.6075),
    ("words", -1.0336),
    ("ln words", -0.3743),
    ("ln words squared", -0.1850),
    ("ln words × ln sentences", 0.2083),
    ("lexrank", 0.0456),
    ("centroid", 7.4528),
    ("centroid against mean", 7.2853),
    ("backward", -22.8269),
    ("forward", -2.2300),
    ("mass", 11.0511),
    ("ln mass", 2.0229),
    ("novel", 3.2020),
    ("title words", 18.5655),
    ("title recall", -1.9929),
    ("repeated words", 6.9472),
    ("key cover", 1.6752),
    ("content", 6.2777),
    ("has number", 1.8445),
    ("marks", -2.4807),
    ("speaker", 2.6330),
    ("speaker × plain", 7.1824),
    ("reader", -3.3940),
    ("opens with quote", -5.9518),
];

/// The same for what a sentence would add, in the order of an [`Added`].
#[rustfmt::skip]
pub(super) const ADDED: Added = [
    ("covered", -1.9565),
    ("repeated", -1.2562),
    ("trigram repeated", -1.6559),
    ("follows", 1.9123),
    ("precedes", 0.1921),
    ("leans on nothing", -1.7493),
    ("words of a further sentence", -1.4383),
];
