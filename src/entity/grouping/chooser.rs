//! Which of several namesakes a mention means.
//!
//! What is known of an entity is read first from the mentions that can mean no other. Then each mention decides
//! for itself, from the first to the last. A title that tells a gender never joins the other. Of those that are
//! left it is the one who bears the title; then one of the gender; then the one who was called so before a
//! namesake came, as the person whom the text is about; then one who has come already; then one who was not
//! introduced as another's kin; then the one named nearest before, else the first that comes.
//!
//! Cost: a look at each of at most [`super::MOST_NAMES`] namesakes for a mention.

use super::cue::Cue;
use super::name::Gender;
use super::names::Names;
use crate::entity::interner::Interner;
use crate::model::hash;

/// Which entity: a name that stands for no other, or one that a title tells apart from its namesakes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Root {
    name: usize,
    apart: Option<Gender>,
}

impl Root {
    /// How many roots a name may be.
    pub const WAYS: usize = 3;

    /// Roots counted from 0.
    pub fn number(self) -> usize {
        self.name * Self::WAYS + self.apart.map_or(0, |gender| gender as usize + 1)
    }
}

/// What is known of a name as an entity.
#[derive(Clone, Copy, Default)]
struct Known {
    gender: Option<Gender>,
    /// The number of its last mention, from 1.
    last: u64,
    /// Whose kin its first mention makes it, where there was one.
    kin_of: Option<Option<Gender>>,
    /// Whether it was called by a name while no namesake had come.
    holds: bool,
}

/// Decides mention by mention, from the first to the last, which entity is meant.
pub(super) struct Chooser<'n> {
    names: &'n Names,
    known: Vec<Known>,
    /// Titles with the entities that bear them.
    titles: Interner,
    read: u64,
}

impl<'n> Chooser<'n> {
    /// Reads what is known of the entities of so many mentions.
    pub fn new(names: &'n Names, mentions: usize) -> Self {
        let mut chooser = Self {
            names,
            known: vec![Known::default(); names.len()],
            titles: Interner::default(),
            read: 0,
        };
        for at in 0..mentions {
            if let Some(name) = names.of_mention(at)
                && let [root] = names.roots(name)
                && let Some(known) = chooser.known.get_mut(*root)
            {
                let cue = names.cue(at);
                known.gender = known.gender.or(cue.gender);
                known.kin_of.get_or_insert(cue.kin_of);
                if cue.title > 0 {
                    chooser.titles.number(hash::mix(cue.title, *root as u64));
                }
            }
        }
        chooser
    }

    /// The entity that the next mention means, by its name and what stands before it.
    pub fn root(&mut self, name: usize, cue: Cue) -> Root {
        self.read += 1;
        let roots = self.names.roots(name);
        let mut best = None;
        let mut highest = 0;
        let mut read = 0;
        for &root in roots {
            let known = self.known.get(root).copied().unwrap_or_default();
            read += usize::from(known.last > 0);
            if cue.gender.is_some() && known.gender.is_some() && known.gender != cue.gender {
                continue;
            }
            let kin_of = known.kin_of.flatten();
            let title = hash::mix(cue.title, root as u64);
            // The weightiest first. That a man's brother is known to be a man does not tell the two apart.
            let reasons = [
                cue.title > 0 && self.titles.find(title).is_some(),
                cue.gender.is_some() && cue.gender == known.gender && cue.gender != kin_of,
                known.holds,
                known.last > 0,
                kin_of.is_none(),
            ];
            let reasons = reasons
                .iter()
                .fold(1, |rank, reason| rank << 1 | u64::from(*reason));
            let rank = reasons << 32 | known.last;
            if rank > highest {
                (best, highest) = (Some(root), rank);
            }
        }
        let Some(root) = best else {
            return Root {
                name,
                apart: cue.gender,
            };
        };
        let is_alone = roots.len() > 1 && read < 2;
        if let Some(known) = self.known.get_mut(root) {
            known.last = self.read;
            known.gender = known.gender.or(cue.gender);
            known.holds |= is_alone;
        }
        Root {
            name: root,
            apart: None,
        }
    }
}
