//! Names of two words and more that the model's lists have: looked up once for each chain, since a listed name
//! begins and ends with a capitalized word. At most seven words from each of them, so linear.

use super::scene::Scene;
use super::vocabulary::Vocabulary;
use crate::model::hash;
use crate::model::lexicon::Lexicon;

/// Most words of a name in a list.
const LONGEST_NAME: usize = 7;

/// A listed name in the text.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// Its first token.
    pub start: u32,
    /// Its last token.
    pub last: u32,
    /// The lists that have it, one bit each.
    pub lists: u32,
}

/// The listed names of a document, by chain.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    names: Vec<Listed>,
    /// Where each chain's names end.
    ends: Vec<u32>,
}

impl Gazetteer {
    /// Looks up all chains of a document.
    pub fn of(vocabulary: &Vocabulary, scene: &Scene, lexicon: &Lexicon) -> Self {
        let mut gazetteer = Self::default();
        for chain in &scene.chains {
            for start in chain.clone() {
                let Some(first) = vocabulary.at(start).filter(|_| scene.run(start).is_some())
                else {
                    continue;
                };
                let mut name = first.lower;
                for last in start + 1..chain.end.min(start + LONGEST_NAME) {
                    let Some(word) = vocabulary.at(last) else {
                        break;
                    };
                    name = hash::join(name, word.lower);
                    if scene.run(last).is_some() {
                        let lists = lexicon.lists(name);
                        if lists != 0 {
                            gazetteer.names.push(Listed {
                                start: start as u32,
                                last: last as u32,
                                lists,
                            });
                        }
                    }
                }
            }
            gazetteer.ends.push(gazetteer.names.len() as u32);
        }
        gazetteer
    }

    /// The listed names of a chain.
    pub fn of_chain(&self, chain: u32) -> &[Listed] {
        let start = chain
            .checked_sub(1)
            .and_then(|before| self.ends.get(before as usize))
            .copied()
            .unwrap_or(0);
        let end = self.ends.get(chain as usize).copied().unwrap_or(0);
        self.names
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }
}
