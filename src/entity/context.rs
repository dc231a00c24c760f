//! What the rest of the document says about a word: other places where it stands in lower case, as part of a
//! longer name, after a title, what stands beside it there, and what an acronym in brackets was put for
//! (non-local features after Chieu and Ng 2002, Ratinov and Roth 2009). One pass over the runs.

use std::ops::Range;

use super::scene::{Scene, Style, Unit};
use super::vocabulary::{Case, Vocabulary};
use crate::model::lexicon::List;

/// How many different neighbors on each side are kept.
pub const NEIGHBORS: usize = 4;

/// All places of one folded word taken together.
#[derive(Clone, Debug, Default)]
pub struct Family {
    /// Places in lower case.
    pub lower: u32,
    /// Places with a capital that the start of a sentence or a headline does not explain.
    pub inside: u32,
    /// Places in a run of capitalized words.
    pub named: u32,
    /// Places right after a title.
    pub titled: u32,
    /// The longest run of two words and more that holds it.
    pub longest: Range<usize>,
    /// Its position in that run.
    pub position: usize,
    /// Numbers of words that stand before its runs; 0 where there are fewer.
    pub before: [u32; NEIGHBORS],
    /// Numbers of words that stand after its runs.
    pub after: [u32; NEIGHBORS],
    /// The name that it is the acronym of, as tokens.
    pub expansion: Range<usize>,
}

/// The families of a document, by number.
#[derive(Clone, Debug, Default)]
pub struct Context {
    families: Vec<Family>,
}

impl Context {
    /// Reads a document's runs.
    pub fn of(vocabulary: &Vocabulary, scene: &Scene) -> Self {
        let mut context = Self {
            families: vec![Family::default(); vocabulary.families],
        };
        context.count_cases(vocabulary, scene);
        for run in &scene.runs {
            context.add_run(vocabulary, run.clone());
        }
        for chain in &scene.chains {
            context.add_acronym(vocabulary, chain.clone());
        }
        context
    }

    /// What is known of a folded word.
    pub fn family(&self, number: u32) -> Option<&Family> {
        self.families.get(number as usize)
    }

    fn at(&mut self, vocabulary: &Vocabulary, token: usize) -> Option<&mut Family> {
        let word = vocabulary.at(token)?;
        self.families.get_mut(word.family as usize)
    }

    fn count_cases(&mut self, vocabulary: &Vocabulary, scene: &Scene) {
        let is_running = |unit: &&Unit| unit.style == Style::Running;
        // By word at first, not by family: small enough to stay near the processor.
        let mut places = vec![0_u32; vocabulary.words.len()];
        for unit in scene.units.iter().filter(is_running) {
            let mut opens = true;
            for token in unit.tokens.clone() {
                let case = vocabulary.look(token).case;
                if let Some(places) = places.get_mut(vocabulary.number(token) as usize) {
                    *places += u32::from(!(opens && case.is_name_like()));
                }
                opens = case == Case::Mark;
            }
        }
        for (word, places) in vocabulary.words.iter().zip(places) {
            let family = self.families.get_mut(word.family as usize);
            match family {
                Some(family) if word.case == Case::Lower => family.lower += places,
                Some(family) if word.case.is_name_like() => family.inside += places,
                _ => {}
            }
        }
    }

    fn add_run(&mut self, vocabulary: &Vocabulary, run: Range<usize>) {
        let before = run
            .start
            .checked_sub(1)
            .map_or(0, |token| vocabulary.number(token));
        let after = vocabulary.number(run.end);
        let mut after_title = false;
        for token in run.clone() {
            let Some(word) = vocabulary.at(token) else {
                continue;
            };
            let Some(family) = self.families.get_mut(word.family as usize) else {
                continue;
            };
            family.named += 1;
            family.titled += u32::from(after_title);
            after_title = List::Title.is_in(word.lists);
            if run.len() > 1 && run.len() > family.longest.len() && run.len() <= 8 {
                family.longest = run.clone();
                family.position = token - run.start;
            }
            remember(&mut family.before, before);
            remember(&mut family.after, after);
        }
    }

    /// `World Health Organization (WHO)`: the initials of the last words of a chain, in brackets after it.
    fn add_acronym(&mut self, vocabulary: &Vocabulary, chain: Range<usize>) {
        let folded = |token: usize| {
            vocabulary
                .at(token)
                .map_or("", |word| vocabulary.folded(word))
        };
        if folded(chain.end) != "(" || folded(chain.end + 2) != ")" {
            return;
        }
        let acronym = chain.end + 1;
        if !vocabulary
            .at(acronym)
            .is_some_and(|word| matches!(word.case, Case::Upper | Case::Mixed))
        {
            return;
        }
        let mut letters = folded(acronym)
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .rev()
            .peekable();
        let mut start = chain.end;
        for token in chain.rev() {
            let Some(word) = vocabulary.at(token) else {
                break;
            };
            let initial = vocabulary.folded(word).chars().next();
            if initial.is_some() && letters.peek().copied() == initial {
                letters.next();
                start = token;
            } else if word.case.is_name_like() {
                break;
            }
        }
        if letters.peek().is_none()
            && let Some(family) = self.at(vocabulary, acronym)
        {
            family.expansion = start..acronym - 1;
        }
    }
}

/// Puts a word into the first empty place unless it is there or there is none.
fn remember(places: &mut [u32; NEIGHBORS], word: u32) {
    for place in places {
        if *place == word {
            return;
        }
        if *place == 0 {
            *place = word;
            return;
        }
    }
}
