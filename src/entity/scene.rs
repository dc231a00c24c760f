//! The layout of names in a document, before any of them is recognized: units (what is labeled in one piece),
//! runs of capitalized words, and chains of runs that small words link (`University` *of* `California`).

use std::ops::Range;

use super::vocabulary::{Case, Look, Vocabulary};
use crate::document::Document;
use crate::model::lexicon::List;

/// No run, no chain.
pub const NONE: u32 = u32::MAX;

/// Most small words between two runs of a chain: "of the".
const LINK: usize = 2;

/// How far from capitalized words a name may reach: `the 1982 South Atlantic war`.
const REACH: usize = 3;

/// How a unit is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Style {
    /// Capitals say something.
    Running,
    /// ALL IN CAPITALS.
    Capitals,
    /// Every Word of Weight Has One.
    Title,
}

/// Tokens that are labeled in one piece: a sentence, or a block that has none.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it is written.
    pub style: Style,
}

/// Tokens of a unit that are labeled, in one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The number of the unit.
    pub unit: usize,
    /// The tokens.
    pub tokens: Range<usize>,
}

/// Units, runs and chains of a document.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// The units, in order; every token is in one.
    pub units: Vec<Unit>,
    /// Runs of capitalized words.
    pub runs: Vec<Range<usize>>,
    /// The run of each token, or [`NONE`].
    pub run_of: Vec<u32>,
    /// Chains of runs, as tokens.
    pub chains: Vec<Range<usize>>,
    /// The chain of each token, or [`NONE`].
    pub chain_of: Vec<u32>,
}

impl Scene {
    /// Lays a document out.
    pub fn of(document: &Document<'_>, vocabulary: &Vocabulary) -> Self {
        let count = document.tokens.len();
        let mut scene = Self {
            run_of: vec![NONE; count],
            chain_of: vec![NONE; count],
            ..Self::default()
        };
        for tokens in units_of(document) {
            let style = style_of(vocabulary, tokens.clone());
            if style != Style::Capitals {
                scene.find_runs(document, vocabulary, tokens.clone());
            }
            scene.units.push(Unit { tokens, style });
        }
        scene
    }

    /// Where names may stand, each with the number of its unit. A sentence that has capitals has its names in and near
    /// them, so only what is near is labeled: half of the tokens of news, for the same F1 (models/EXPERIMENTS.md).
    /// What has none, or has them everywhere, is labeled as a whole.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut chains = self.chains.iter().peekable();
        for (unit, Unit { tokens, style }) in self.units.iter().enumerate() {
            let first = stretches.len();
            while let Some(chain) = chains.next_if(|chain| chain.start < tokens.end) {
                let near = chain.start.saturating_sub(REACH).max(tokens.start)
                    ..tokens.end.min(chain.end + REACH);
                match stretches.get_mut(first..).and_then(<[_]>::last_mut) {
                    Some(last) if near.start <= last.tokens.end => last.tokens.end = near.end,
                    _ => stretches.push(Stretch { unit, tokens: near }),
                }
            }
            if stretches.len() == first || *style != Style::Running {
                stretches.truncate(first);
                let tokens = tokens.clone();
                stretches.push(Stretch { unit, tokens });
            }
        }
        stretches
    }

    /// Every unit as a whole.
    pub fn wholes(&self) -> Vec<Stretch> {
        let units = self.units.iter().enumerate();
        units
            .map(|(unit, Unit { tokens, .. })| Stretch {
                unit,
                tokens: tokens.clone(),
            })
            .collect()
    }

    /// The run that a token is part of.
    pub fn run(&self, token: usize) -> Option<Range<usize>> {
        self.run_of
            .get(token)
            .and_then(|run| self.runs.get(*run as usize))
            .cloned()
    }

    /// Whether a token is part of a chain.
    #[inline]
    pub fn is_linked(&self, token: usize) -> bool {
        let chain = self.chain_of.get(token);
        chain.is_some_and(|chain| *chain != NONE)
    }

    /// The chain that a token is part of.
    pub fn chain(&self, token: usize) -> Option<Range<usize>> {
        self.chain_of
            .get(token)
            .and_then(|chain| self.chains.get(*chain as usize))
            .cloned()
    }

    fn find_runs(&mut self, document: &Document<'_>, vocabulary: &Vocabulary, unit: Range<usize>) {
        let opens = |token: usize| {
            let look = vocabulary.look(token);
            match look.case {
                Case::Initial => !List::Function.is_in(look.lists),
                Case::Capital => token > unit.start || !List::Function.is_in(look.lists),
                case => case.is_name_like(),
            }
        };
        let adjoin = |left: usize| {
            let (left, right) = (document.tokens.get(left), document.tokens.get(left + 1));
            left.zip(right)
                .is_some_and(|(left, right)| left.span.end == right.span.start)
        };
        let is_hyphen = |token: usize| {
            vocabulary
                .at(token)
                .is_some_and(|word| word.case == Case::Mark && vocabulary.folded(word) == "-")
        };
        let mut chain_start = unit.end;
        let mut chain_end = unit.end;
        let mut at = unit.start;
        while at < unit.end {
            if !opens(at) {
                at += 1;
                continue;
            }
            let start = at;
            at += 1;
            while at < unit.end {
                if opens(at) {
                    at += 1;
                } else if at + 1 < unit.end
                    && is_hyphen(at)
                    && adjoin(at - 1)
                    && adjoin(at)
                    && opens(at + 1)
                {
                    at += 2;
                } else {
                    break;
                }
            }
            self.add_run(start..at);
            let linked = chain_end < start
                && start - chain_end <= LINK
                && (chain_end..start).all(|token| links(vocabulary.look(token)));
            if !linked {
                self.add_chain(chain_start..chain_end);
                chain_start = start;
            }
            chain_end = at;
        }
        self.add_chain(chain_start..chain_end);
    }

    fn add_run(&mut self, tokens: Range<usize>) {
        let number = self.runs.len() as u32;
        for run in self.run_of.get_mut(tokens.clone()).unwrap_or_default() {
            *run = number;
        }
        self.runs.push(tokens);
    }

    fn add_chain(&mut self, tokens: Range<usize>) {
        if tokens.is_empty() {
            return;
        }
        let number = self.chains.len() as u32;
        for chain in self.chain_of.get_mut(tokens.clone()).unwrap_or_default() {
            *chain = number;
        }
        self.chains.push(tokens);
    }
}

/// Whether a small word may link two runs.
const fn links(look: Look) -> bool {
    List::Particle.is_in(look.lists)
}

/// Sentences, and what lies between them in pieces of one block each.
fn units_of(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut units: Vec<Range<usize>> = Vec::new();
    let mut block = 0;
    let mut fill = |units: &mut Vec<Range<usize>>, from: usize, to: usize| {
        let mut start = from;
        for token in from..to {
            let at = document
                .tokens
                .get(token)
                .map_or(0, |token| token.span.start);
            let mut moved = false;
            while document
                .blocks
                .get(block)
                .is_some_and(|block| block.span.end <= at)
            {
                block += 1;
                moved = true;
            }
            if moved && token > start {
                units.push(start..token);
                start = token;
            }
        }
        if start < to {
            units.push(start..to);
        }
    };
    let mut done = 0;
    for sentence in &document.sentences {
        let range = sentence.token_range();
        if range.start >= range.end || range.start < done {
            continue;
        }
        fill(&mut units, done, range.start);
        done = range.end;
        units.push(range);
    }
    fill(&mut units, done, document.tokens.len());
    units
}

/// A unit of four words of weight and more in which nearly all have a capital is a title.
fn style_of(vocabulary: &Vocabulary, tokens: Range<usize>) -> Style {
    let small = List::Function.bit() | List::Particle.bit();
    let (mut capitals, mut upper, mut lower) = (0, 0, 0);
    // Sums of truths, not branches: which case comes next cannot be foreseen.
    for token in tokens {
        let Look { case, lists, .. } = vocabulary.look(token);
        upper += u32::from(case == Case::Upper);
        capitals += u32::from((case == Case::Capital) | (case == Case::Mixed));
        lower += u32::from((case == Case::Lower) & (lists & small == 0));
    }
    if upper >= 3 && upper > 4 * (capitals + lower) {
        Style::Capitals
    } else if capitals + upper >= 4 && capitals + upper > 6 * lower {
        Style::Title
    } else {
        Style::Running
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, BlockKind, Document};
    use crate::model::lexicon::Lexicon;
    use crate::span::Span;
    use crate::token::tokenize;

    /// The stretches of blocks without sentences, each of which is a unit, as texts.
    fn stretches(blocks: &[&str]) -> Vec<String> {
        let text = blocks.join("\n");
        let mut start = 0;
        let blocks = blocks.iter().map(|block| {
            let span = Span::new(start, start + block.len());
            start += block.len() + 1;
            let kind = BlockKind::Heading;
            Block { span, kind }
        });
        let blocks: Vec<Block> = blocks.collect();
        let tokens = tokenize(&text, &blocks);
        let document = Document::new(&text, blocks, tokens, Vec::new());
        let vocabulary = Vocabulary::of(&document, &Lexicon::default());
        let scene = Scene::of(&document, &vocabulary);
        let texts = scene.stretches().into_iter().map(|stretch| {
            let tokens = &document.tokens[stretch.tokens];
            let span = tokens[0].span.start as usize..tokens[tokens.len() - 1].span.end as usize;
            text[span].to_owned()
        });
        texts.collect()
    }

    #[test]
    fn names_are_looked_for_near_capitals_and_anywhere_where_there_are_none() {
        let far = "one two three four five six seven eight Ana Ruiz nine ten eleven twelve";
        assert_eq!(
            stretches(&[far]),
            ["six seven eight Ana Ruiz nine ten eleven"]
        );
        let near = "Ana came with her old friend Ruiz and left";
        assert_eq!(
            stretches(&[near]),
            ["Ana came with her old friend Ruiz and left"]
        );
        let twice = "Ana came home late at night and then one day her friend Ruiz";
        assert_eq!(
            stretches(&[twice]),
            ["Ana came home late", "day her friend Ruiz"]
        );
        let small = "no capital here at all and nothing to be seen";
        let capitals = "ALL OF IT IN CAPITALS";
        assert_eq!(stretches(&[small, capitals]), [small, capitals]);
    }
}
