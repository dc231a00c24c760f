//! Mentions into entities: `Zelensky` is `Volodymyr Zelensky`, `EU` the `European Union`.
//!
//! Rules, no learning. Mentions of one kind with one folded name ([`name`]) are one. Then, from the longest
//! name down, each name looks for longer ones that it may stand for ([`alias`]); it is theirs if they are all
//! one entity. Where several could be meant, each mention decides for itself ([`chooser`]), by what stands
//! before it ([`cue`]). Acronyms look up the initials of names; one in brackets after a name stands for that
//! name whatever its letters. Dates and amounts are one by their value, or by their folded text where they
//! have none.
//!
//! Every mention is in exactly one entity; entities stand by their first mention, and each is called by its
//! fullest name. Nothing depends on the order of a hash map.
//!
//! Cost: n log n for n mentions. A name is compared only with names that share its last or its first word,
//! and a word that more than [`MOST_NAMES`] names share tells none of them apart, so it is passed over.

mod alias;
mod chooser;
mod cue;
mod equivalents;
mod name;
mod names;
mod numbers;

use super::{Entity, Mention, in_reading_order};
use crate::document::Document;
use crate::text::fold::lowered;
use chooser::{Chooser, Root};
use names::Names;
use numbers::Numbers;

/// Names that share a word before the word stops telling anything.
const MOST_NAMES: usize = 64;

/// The entities of a document, by first mention; their mentions are in reading order.
pub fn group(document: &Document, mentions: Vec<Mention>) -> Vec<Entity> {
    let mentions = in_reading_order(mentions);
    let names = Names::read(document, &mentions);
    let mut chooser = Chooser::new(&names, mentions.len());
    let mut values = Numbers::default();
    let mut of_value: Vec<usize> = Vec::new();
    let mut of_root: Vec<Option<usize>> = vec![None; names.len() * Root::WAYS];
    let mut entities: Vec<Entity> = Vec::new();
    for (at, mention) in mentions.into_iter().enumerate() {
        let next = entities.len();
        let entity = match names.of_mention(at) {
            Some(name) => {
                let root = chooser.root(name, names.cue(at));
                let entity = of_root.get_mut(root.number());
                entity.map_or(next, |entity| *entity.get_or_insert(next))
            }
            None => {
                let value = values.give(mention.kind, &value_key(document, &mention));
                if value == of_value.len() {
                    of_value.push(next);
                }
                of_value.get(value).copied().unwrap_or(next)
            }
        };
        match entities.get_mut(entity) {
            Some(entity) => entity.mentions.push(mention),
            None => entities.push(Entity {
                name: String::new(),
                kind: mention.kind,
                mentions: vec![mention],
            }),
        }
    }
    for entity in &mut entities {
        entity.name = fullest_name(document, &entity.mentions);
    }
    entities
}

/// What makes two amounts or dates one.
fn value_key(document: &Document, mention: &Mention) -> String {
    match &mention.value {
        Some(value) => ["=", value].concat(),
        None => lowered(mention.span.of(document.text)),
    }
}

/// The mention with the most words, initials not counted; rather not in capitals alone; the first of equals.
fn fullest_name(document: &Document, mentions: &[Mention]) -> String {
    let texts = mentions
        .iter()
        .map(|mention| mention.span.of(document.text));
    if let [_] = mentions {
        return texts.collect();
    }
    let rank = |text: &str| {
        let words = || text.split(|c: char| c.is_whitespace() || c == '-');
        let is_long = |word: &&str| word.chars().filter(|c| c.is_alphanumeric()).count() > 1;
        let is_mixed = text.chars().any(char::is_lowercase);
        (words().filter(is_long).count(), is_mixed, words().count())
    };
    let mut best = "";
    let mut highest = None;
    // From the last to the first, of which each may take the place of its equals.
    for text in texts.rev() {
        // Most are written as one before.
        if text != best {
            let rank = Some(rank(text));
            if rank >= highest {
                (best, highest) = (text, rank);
            }
        }
    }
    best.to_owned()
}
