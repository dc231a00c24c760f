//! Labels to mentions. What the labels leave open is settled here, by rules that read a name, what stands beside
//! it and the document's other names:
//!
//! ```text
//! edges     where a name begins and ends; titles and possessive marks stay outside
//! alone     names by themselves that are none, or of another kind
//! joined    two names that are one: "Ana “Red” Ruiz", "Ruiz & Okoro"
//! repeated  what the document's other names say of one
//! vote      one name, one kind
//! missed    names that the tagger passes over, though a list knows them
//! ```
//!
//! The rules were kept for what they do to thousands of news articles that no one has labeled (models/EXPERIMENTS.md).

mod alone;
mod edges;
mod joined;
mod lexicon;
mod missed;
mod repeated;
mod vote;

use std::ops::Range;

use super::scene::{Scene, Style, Unit};
use super::tagger::Labeled;
use super::vocabulary::Case;
use super::{EntityKind, Mention};
use crate::document::Document;
use crate::model::lexicon::List;
use crate::span::Span;
use lexicon::Words;

/// Kinds in the order of the labels.
pub const KINDS: [EntityKind; 4] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organization,
    EntityKind::Misc,
];

/// A name before it is a mention.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    /// Its tokens; never none.
    tokens: Range<usize>,
    kind: EntityKind,
}

/// The mentions that labels stand for, in reading order and without overlap. Linear in the number of tokens, but for
/// one sort of the names.
pub fn mentions(document: &Document<'_>, labeled: &Labeled) -> Vec<Mention> {
    let words = Words {
        document,
        vocabulary: &labeled.vocabulary,
    };
    let mut names = Vec::new();
    for unit in &labeled.scene.units {
        let labels = Labels {
            words,
            scene: &labeled.scene,
            unit,
            labels: &labeled.labels,
        };
        labels.read(&mut |name| alone::add(words, name, &mut names));
    }
    let mut names = joined::join(words, names);
    repeated::correct(words, &mut names);
    let hash = |name: &Name| words.name(name.tokens.clone());
    let hashes: Vec<u64> = names.iter().map(hash).collect();
    vote::settle(&mut names, &hashes);
    missed::add(words, names)
        .into_iter()
        .filter_map(|name| mention(document, name.tokens, name.kind))
        .collect()
}

/// The labels of one unit.
struct Labels<'a> {
    words: Words<'a>,
    scene: &'a Scene,
    unit: &'a Unit,
    labels: &'a [u8],
}

impl Labels<'_> {
    /// Gives each name that is labeled, in order.
    fn read(&self, give: &mut dyn FnMut(Name)) {
        let end = self.unit.tokens.end;
        let mut token = self.unit.tokens.start;
        while token < end {
            let label = self.labels.get(token).copied().unwrap_or(0);
            let Some(number) = label.checked_sub(1).map(|label| label / 2) else {
                let body = self.unlabeled_body(token);
                token = body.as_ref().map_or(token + 1, |tokens| tokens.end);
                if let Some(tokens) = body {
                    let kind = EntityKind::Organization;
                    give(Name { tokens, kind });
                }
                continue;
            };
            let start = token;
            let goes_on = |token| self.labels.get(token) == Some(&(2 * number + 2));
            token += 1;
            while token < end && goes_on(token) {
                token += 1;
            }
            let Some(kind) = KINDS.get(usize::from(number)).copied() else {
                continue;
            };
            let tokens = start..token;
            let name = edges::trimmed(self.words, Name { tokens, kind }, end);
            token = token.max(name.tokens.end);
            let mut tokens = name.tokens.clone();
            if tokens.any(|token| self.words.case(token) != Case::Mark) {
                self.give_parted(name, give);
            }
        }
    }

    /// Gives a name, in two where the second is the greeting of the next letter.
    fn give_parted(&self, mut name: Name, give: &mut dyn FnMut(Name)) {
        let greeting = (name.kind == EntityKind::Person)
            .then(|| edges::greeting(self.words, self.unit, name.tokens.clone()));
        if let Some(second) = greeting.flatten() {
            let tokens = name.tokens.start..second;
            name.tokens.start = second;
            give(Name { tokens, ..name });
        }
        give(name);
    }

    /// The chain that begins here, where the tagger left it outside though it looks like the name of a body: common
    /// words with capitals inside a sentence, linked by small ones, after a word that heads such names ("Coalition of
    /// the Willing"). A tagger that has only seen the words written small cannot know.
    fn unlabeled_body(&self, token: usize) -> Option<Range<usize>> {
        let unit = self.unit;
        if !self.scene.is_linked(token) {
            return None;
        }
        let chain = self
            .scene
            .chain(token)
            .filter(|chain| chain.start == token && token > unit.tokens.start)?;
        let run = self
            .scene
            .run(token)
            .filter(|run| run.len() < chain.len() && unit.style == Style::Running)?;
        let outside = self
            .labels
            .get(chain.clone())?
            .iter()
            .all(|label| *label == 0);
        (outside && self.words.is_listed(run.end - 1, List::Body)).then_some(chain)
    }
}

fn mention(document: &Document<'_>, tokens: Range<usize>, kind: EntityKind) -> Option<Mention> {
    let first = document.tokens.get(tokens.start)?;
    let last = document.tokens.get(tokens.end.checked_sub(1)?)?;
    Some(Mention {
        span: Span {
            start: first.span.start,
            end: last.span.end,
        },
        kind,
        value: None,
    })
}
