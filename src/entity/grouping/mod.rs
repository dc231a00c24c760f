//! Mentions into entities: `Zelensky` is `Volodymyr Zelensky`, `EU` the `European Union`.
//!
//! Rules, no learning. Mentions of one kind with one folded name ([`name`]) are one. Then, from the longest
//! name down, each name looks for longer ones that it may stand for ([`alias`]); it is theirs if they are all
//! one entity. Where several could be meant, each mention decides for itself: the entity named nearest before
//! it, whose known gender its title does not contradict, else the first that comes. Acronyms look up the
//! initials of names; one in brackets after a name stands for that name whatever its letters. Dates and
//! amounts are one by their value, or by their folded text where they have none.
//!
//! Every mention is in exactly one entity; entities stand by their first mention, and each is called by its
//! fullest name. Nothing depends on the order of a hash map.
//!
//! Cost: n log n for n mentions. A name is compared only with names that share its last or its first word,
//! and a word that more than [`MOST_NAMES`] names share tells none of them apart, so it is passed over.

mod alias;
mod equivalents;
mod name;
mod names;
mod numbers;

use super::{Entity, Mention, in_reading_order};
use crate::document::Document;
use crate::text::fold::lowered;
use name::Gender;
use names::Names;
use numbers::Numbers;

/// Names that share a word before the word stops telling anything.
const MOST_NAMES: usize = 64;

/// The entities of a document, by first mention; their mentions are in reading order.
pub fn group(document: &Document, mentions: Vec<Mention>) -> Vec<Entity> {
    let mentions = in_reading_order(mentions);
    let names = Names::read(document, &mentions);
    let mut chooser = Chooser::new(&names);
    let mut values = Numbers::default();
    let mut of_value: Vec<usize> = Vec::new();
    let mut of_root: Vec<Option<usize>> = vec![None; names.len() * Root::WAYS];
    let mut entities: Vec<Entity> = Vec::new();
    for (at, mention) in mentions.into_iter().enumerate() {
        let next = entities.len();
        let entity = match names.of_mention(at) {
            Some(name) => {
                let root = chooser.root(name, names.title(at));
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

/// Which entity: a name that stands for no other, or one that a title tells apart from its namesakes.
#[derive(Clone, Copy, Debug)]
struct Root {
    name: usize,
    apart: Option<Gender>,
}

impl Root {
    /// How many roots a name may be.
    const WAYS: usize = 3;

    /// Roots counted from 0.
    fn number(self) -> usize {
        self.name * Self::WAYS + self.apart.map_or(0, |gender| gender as usize + 1)
    }
}

/// Decides mention by mention, from the first to the last, which entity is meant.
struct Chooser<'n> {
    names: &'n Names,
    /// For each name as an entity: its known gender, and the number of its last mention.
    genders: Vec<Option<Gender>>,
    last: Vec<Option<usize>>,
    read: usize,
}

impl<'n> Chooser<'n> {
    fn new(names: &'n Names) -> Self {
        let genders = (0..names.len()).map(|name| names.gender(name)).collect();
        Self {
            names,
            genders,
            last: vec![None; names.len()],
            read: 0,
        }
    }

    fn root(&mut self, name: usize, title: Option<Gender>) -> Root {
        self.read += 1;
        let roots = self.names.roots(name);
        let fits = |root: &&usize| {
            let known = self.genders.get(**root).copied().flatten();
            title.is_none() || known.is_none() || known == title
        };
        let last = |root: &usize| self.last.get(*root).copied().flatten();
        let nearest = roots
            .iter()
            .filter(fits)
            .max_by_key(|root| (last(root), std::cmp::Reverse(**root)));
        let Some(&root) = nearest else {
            return Root { name, apart: title };
        };
        if let Some(last) = self.last.get_mut(root) {
            *last = Some(self.read);
        }
        if let Some(known) = self.genders.get_mut(root) {
            *known = known.or(title);
        }
        Root {
            name: root,
            apart: None,
        }
    }
}
