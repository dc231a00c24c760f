//! The words that set a recognized name right, and the text as the rules read it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::document::Document;
use crate::entity::vocabulary::{Case, Vocabulary, Word};
use crate::model::hash;
use crate::model::lexicon::List;
use crate::text::words::{WordTable, list};

/// What a word does beside a name or in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `MP`, `DNA`.
    Post,
    /// `the Kingdom`.
    Realm,
    /// `D`-Del.
    Party,
    /// `Insp` Ruiz.
    Rank,
    /// `Dean` Okoro.
    Given,
    /// `Hurricane` Ida.
    Storm,
    /// `Moody`'s.
    Possessive,
    /// `the Fed`.
    Body,
    /// Theresa `May`.
    Month,
    /// `trinidad-tobago`.
    Pair,
}

static ROLES: LazyLock<WordTable<Role>> = LazyLock::new(|| {
    WordTable::read(&[list!("en/corrections")], |heading| match heading {
        "post" => Role::Post,
        "realm" => Role::Realm,
        "party" => Role::Party,
        "rank" => Role::Rank,
        "given" => Role::Given,
        "storm" => Role::Storm,
        "possessive" => Role::Possessive,
        "body" => Role::Body,
        "month" => Role::Month,
        _ => Role::Pair,
    })
});

/// A document's tokens with all that is known of their words. Places are indices of tokens; outside of the
/// document everything is empty.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) vocabulary: &'a Vocabulary,
}

impl<'a> Words<'a> {
    /// The token as written.
    #[inline(never)]
    pub(super) fn text(self, token: usize) -> &'a str {
        let token = self.document.tokens.get(token);
        token.map_or("", |token| token.span.of(self.document.text))
    }

    #[inline(never)]
    fn word(self, token: usize) -> Option<&'a Word> {
        self.vocabulary.at(token)
    }

    /// How it is written; a mark where there is none.
    #[inline(never)]
    pub(super) fn case(self, token: usize) -> Case {
        self.word(token).map_or(Case::Mark, |word| word.case)
    }

    #[inline(never)]
    pub(super) fn is_listed(self, token: usize, list: List) -> bool {
        self.word(token).is_some_and(|word| list.is_in(word.lists))
    }

    /// Its length when folded, in bytes.
    pub(super) fn length(self, token: usize) -> usize {
        self.word(token)
            .map_or(0, |word| self.vocabulary.folded(word).len())
    }

    /// Its folded form, as a hash.
    pub(super) fn hash(self, token: usize) -> u64 {
        self.word(token).map_or(0, |word| word.lower)
    }

    /// The folded forms of some words, as one hash.
    pub(super) fn name(self, tokens: Range<usize>) -> u64 {
        let words = tokens.filter_map(|token| self.word(token));
        words.fold(0, |name, word| hash::join(name, word.lower))
    }

    /// Whether the word, with or without its stop, does this.
    pub(super) fn is(self, token: usize, role: Role) -> bool {
        let text = self.text(token);
        let bare = || ROLES.find(text.strip_suffix('.')?);
        ROLES.find(text).or_else(bare) == Some(role)
    }

    /// Whether the two are the names of one place: `Trinidad and Tobago`.
    pub(super) fn are_pair(self, first: usize, second: usize) -> bool {
        let pair = format!("{}-{}", self.text(first), self.text(second));
        ROLES.find(&pair) == Some(Role::Pair)
    }

    /// Whether no white space parts the token from the one before it.
    #[inline(never)]
    pub(super) fn is_glued(self, token: usize) -> bool {
        let around = token
            .checked_sub(1)
            .and_then(|before| self.document.tokens.get(before..=token));
        matches!(around, Some([before, token]) if before.span.end == token.span.start)
    }
}
