//! Who and what a text names.
//!
//! ```text
//! vocabulary  the different words, each described once
//! scene       units, runs of capitalized words, chains of runs
//! context     what the other places of a word say about it
//! gazetteer   listed names of several words
//! features    keys of all that (one extractor, for training too)
//! shared      sums of what many words have in common, made once a model
//! tagger      sums of weights → viterbi → a label for each token
//! neural      … corrected, in texts that are not too long
//! names       labels to mentions: edges, joined names, one kind to a name
//! grammar     dates, times, amounts, ordinals, addresses: rules, no learning
//! overlap     names and amounts as one list
//! grouping    mentions to entities
//! ```

pub mod context;
pub mod features;
pub mod fold;
pub mod gazetteer;
pub mod grammar;
pub mod grouping;
mod interner;
pub mod lanes;
pub mod names;
pub mod neural;
pub mod overlap;
pub mod scene;
mod shared;
mod stacks;
pub mod tagger;
mod viterbi;
pub mod vocabulary;

use crate::document::Document;
use crate::options::Tier;
use crate::order;
use crate::span::Span;
use tagger::Tagger;

/// The people, places, organizations and other names of a document, in reading order, without overlap. Linear in
/// the number of tokens, a hundred times as much with the second tier. A model without one has only the first.
pub fn recognize(document: &Document<'_>, tagger: &Tagger, tier: Tier) -> Vec<Mention> {
    let labeled = match (tier, &tagger.model().network) {
        (Tier::Neural, Some(network)) => {
            let mut scored = tagger.score(document);
            neural::correct(&mut scored, network);
            tagger.decode(scored)
        }
        _ => tagger.label(document),
    };
    names::mentions(document, &labeled)
}

/// What kind of thing a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// People.
    Person,
    /// Countries, cities, regions, facilities.
    Place,
    /// Companies, parties, agencies, clubs, alliances.
    Organization,
    /// Nationalities, works, events, products.
    Misc,
    /// Dates and durations.
    Date,
    /// Times of day.
    Time,
    /// Amounts of money.
    Money,
    /// Percentages.
    Percent,
    /// A number with what it counts or measures.
    Quantity,
    /// First, second, 27th.
    Ordinal,
    /// Web addresses.
    Url,
    /// E-mail addresses.
    Email,
}

impl EntityKind {
    /// Every kind, in the order of their declaration: `ALL[kind as usize] == kind`.
    pub const ALL: [Self; 12] = [
        Self::Person,
        Self::Place,
        Self::Organization,
        Self::Misc,
        Self::Date,
        Self::Time,
        Self::Money,
        Self::Percent,
        Self::Quantity,
        Self::Ordinal,
        Self::Url,
        Self::Email,
    ];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Organization => "organization",
            Self::Misc => "misc",
            Self::Date => "date",
            Self::Time => "time",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Quantity => "quantity",
            Self::Ordinal => "ordinal",
            Self::Url => "url",
            Self::Email => "email",
        }
    }
}

/// One place where an entity is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Its place.
    pub span: Span,
    /// What it names.
    pub kind: EntityKind,
    /// Normal form of a date (ISO 8601), an amount or a number.
    pub value: Option<String>,
}

/// The mentions in reading order.
fn in_reading_order(mentions: Vec<Mention>) -> Vec<Mention> {
    order::by_number(mentions, |mention| {
        u64::from(mention.span.start) << 32 | u64::from(mention.span.end)
    })
}

/// A person, place, body, date, …: all its mentions together.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Its fullest name, as the text has it.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its mentions, in reading order.
    pub mentions: Vec<Mention>,
}
