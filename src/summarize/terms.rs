//! The text's vocabulary and its sentences as vectors over it.
//!
//! A term is a word type folded and stemmed; function words are terms unstemmed and carry no weight.
//! A sentence is a row of tf·idf weights of length 1 (Salton & Buckley 1988; document frequency counted
//! over the sentences, as LexRank does): see [`super::rows`].
//!
//! Text without spaces between words (Chinese, Japanese, Thai) is compared by overlapping character
//! bigrams, which does nearly as well as words from a dictionary (Nie & Ren 1999).
//!
//! Cost: one table look-up a token; folding and stemming once a spelling.

use std::ops::Range;

use super::lexicon::{Lexicon, Role};
use super::rows::{Counts, Rows};
use crate::document::{Block, BlockKind, Document, Token, TokenKind};
use crate::span::Span;
use crate::text::fold;
use crate::text::intern::Interner;
use crate::text::language::Language;
use crate::token::spelling::Spellings;
use crate::token::stem::Stemmer;
use crate::token::tokenize;

/// Stands for no term: punctuation and symbols.
pub(super) const NONE: u32 = u32::MAX;

/// The vocabulary of a text and its sentences as vectors.
#[derive(Debug, Default)]
pub(super) struct Terms {
    /// The term of each token, [`NONE`] for marks.
    pub(super) of_token: Vec<u32>,
    /// In how many sentences each term stands.
    pub(super) sentences: Vec<u32>,
    /// Inverse document frequency of each term; 0 for function words.
    pub(super) weight: Vec<f32>,
    /// What part each term plays.
    pub(super) role: Vec<Role>,
    /// The sentences.
    pub(super) rows: Rows,
    /// The terms of the title.
    pub(super) title: Vec<u32>,
}

impl Terms {
    /// Numbers the terms of a document and builds its rows. Where no title is given, a heading that stands
    /// before the first sentence is the title.
    pub(super) fn of(document: &Document<'_>, language: Language, title: Option<&str>) -> Self {
        let lexicon = Lexicon::of(language);
        let mut vocabulary = Vocabulary::new(document.tokens.len(), language, lexicon);
        let of_token = vocabulary.terms_of(&document.tokens, &document.spellings, document.text);
        let title = match title {
            Some(title) => {
                let block = Block {
                    span: Span::new(0, title.len()),
                    kind: BlockKind::Heading,
                };
                let tokens = tokenize(title, &[block]);
                vocabulary.terms_of(&tokens, &Spellings::of(title, &tokens), title)
            }
            None => heading(document)
                .and_then(|range| of_token.get(range))
                .unwrap_or_default()
                .to_vec(),
        };
        let role = vocabulary.roles;
        let mut counts = Counts::new(role.len(), document.sentences.len());
        for (sentence, at) in document.sentences.iter().zip(0..) {
            for &term in of_token.get(sentence.token_range()).unwrap_or_default() {
                if role
                    .get(term as usize)
                    .is_some_and(|role| role.has_weight())
                {
                    counts.add(term, at);
                }
            }
            counts.close();
        }
        let weight =
            inverse_frequencies(&counts.sentences, &role, lexicon, document.sentences.len());
        let rows = counts.rows(&weight);
        Self {
            of_token,
            sentences: counts.sentences,
            weight,
            role,
            rows,
            title,
        }
    }

    /// The text that the term of a token stands for: the token, or the bigram that it begins.
    pub(super) fn span(tokens: &[Token], at: usize) -> Option<Span> {
        pair(tokens, at).or_else(|| tokens.get(at).map(|token| token.span))
    }

    /// Whether the term says something of the subject.
    pub(super) fn is_content(&self, term: u32) -> bool {
        self.weight
            .get(term as usize)
            .is_some_and(|&weight| weight > 0.0)
    }
}

/// From words as they are written to terms.
struct Vocabulary {
    pairs: Interner,
    /// The term of each pair.
    of_pair: Vec<u32>,
    /// Stems; those of listed words after a space, so that no other word's stem is one of them.
    keys: Interner,
    /// What part each term plays.
    roles: Vec<Role>,
    lexicon: Lexicon,
    stemmer: Stemmer,
    /// A word on its way to a key: without case, stemmed, without accents.
    folded: String,
    stem: String,
    key: String,
}

impl Vocabulary {
    fn new(tokens: usize, language: Language, lexicon: Lexicon) -> Self {
        // Heaps' law: a text of n tokens has about 10·√n word types.
        let types = 10 * tokens.isqrt();
        Self {
            pairs: Interner::with_capacity(0),
            of_pair: Vec::new(),
            keys: Interner::with_capacity(types),
            roles: Vec::with_capacity(types),
            lexicon,
            stemmer: Stemmer::new(language),
            folded: String::new(),
            stem: String::new(),
            key: String::new(),
        }
    }

    /// The term of each token of a text, [`NONE`] for marks.
    ///
    /// The tokenizer gives a character of a script without spaces a token of its own. Such a token stands
    /// for the bigram that it begins; the last of several begins none.
    fn terms_of(&mut self, tokens: &[Token], spellings: &Spellings, text: &str) -> Vec<u32> {
        let mut follows = false;
        let mut terms = Vec::with_capacity(tokens.len());
        // What is spelled like one before is the same term.
        let mut known = vec![NONE; spellings.firsts().len()];
        for ((at, token), spelling) in tokens.iter().enumerate().zip(spellings.of_token()) {
            if !token.kind.is_wordlike() {
                terms.push(NONE);
                follows = false;
                continue;
            }
            let pair = pair(tokens, at);
            terms.push(match (pair, known.get_mut(*spelling as usize)) {
                (Some(pair), _) => self.pair(pair.of(text)),
                (None, Some(known)) if !follows => {
                    if *known == NONE {
                        *known = self.term(token.span.of(text));
                    }
                    *known
                }
                _ => NONE,
            });
            follows = pair.is_some();
        }
        terms
    }

    /// The term of a bigram, whose two tokens have no spelling together.
    fn pair(&mut self, pair: &str) -> u32 {
        let number = self.pairs.intern(pair) as usize;
        if let Some(&term) = self.of_pair.get(number) {
            return term;
        }
        let term = self.term(pair);
        self.of_pair.push(term);
        term
    }

    fn term(&mut self, word: &str) -> u32 {
        let role = self.lexicon.role(word);
        [&mut self.folded, &mut self.stem, &mut self.key]
            .into_iter()
            .for_each(String::clear);
        fold::caseless(word, &mut self.folded);
        if role != Role::Content {
            self.key.push(' ');
        }
        // A function word is compared with nothing, so that its inflections need not meet.
        let word = if role.has_weight() {
            self.stemmer.stem(&self.folded, &mut self.stem);
            &self.stem
        } else {
            &self.folded
        };
        fold::plain(word, &mut self.key);
        let term = self.keys.intern(&self.key);
        if term as usize == self.roles.len() {
            self.roles.push(role);
        }
        term
    }
}

/// The bigram that a token begins: it and the next one, where both are characters of a script without spaces
/// and nothing stands between them.
#[inline]
fn pair(tokens: &[Token], at: usize) -> Option<Span> {
    let first = tokens
        .get(at)
        .filter(|token| token.kind == TokenKind::Character)?;
    let second = tokens.get(at + 1)?;
    let is_pair = second.kind == TokenKind::Character && first.span.end == second.span.start;
    is_pair.then_some(Span {
        start: first.span.start,
        end: second.span.end,
    })
}

/// The tokens of the first heading that stands before all sentences.
fn heading(document: &Document<'_>) -> Option<Range<usize>> {
    let before = document.sentences.first()?.block as usize;
    let heading = document
        .blocks
        .get(..before)?
        .iter()
        .find(|block| block.kind == BlockKind::Heading)?;
    let start = document
        .tokens
        .partition_point(|token| token.span.start < heading.span.start);
    let end = document
        .tokens
        .partition_point(|token| token.span.end <= heading.span.end);
    Some(start..end.max(start))
}

/// ln((n + 1) / df) of each term, the weight of function words being 0.
///
/// A language without a list of function words shows them by themselves: what stands in more than a sixth
/// of at least twelve sentences carries no weight there.
fn inverse_frequencies(
    frequencies: &[u32],
    roles: &[Role],
    lexicon: Lexicon,
    sentences: usize,
) -> Vec<f32> {
    let ln =
        |frequency: u32| libm::log((sentences + 1) as f64 / f64::from(frequency.max(1))) as f32;
    // Most terms share a few frequencies: a logarithm is taken once for each small one.
    let small: Vec<f32> = (0..64).map(ln).collect();
    let common = if lexicon.is_empty() && sentences >= 12 {
        sentences / 6
    } else {
        usize::MAX
    };
    frequencies
        .iter()
        .zip(roles)
        .map(|(&frequency, &role)| match small.get(frequency as usize) {
            _ if !role.has_weight() || frequency as usize > common => 0.0,
            Some(&weight) => weight,
            None => ln(frequency),
        })
        .collect()
}
