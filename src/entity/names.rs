//! Labels to mentions. What the labels leave open is settled here: a title before a person's name is no part of
//! it, a possessive mark is none, and a hyphened given name ("Moon Jae-in") goes on after its hyphen. Then the
//! places of one name vote on its kind.

use std::ops::Range;

use super::scene::{Scene, Style, Unit};
use super::tagger::Labeled;
use super::vocabulary::{Case, Vocabulary};
use super::{EntityKind, Mention, vote};
use crate::document::Document;
use crate::model::hash;
use crate::model::lexicon::List;
use crate::span::Span;

/// Kinds in the order of the labels.
pub const KINDS: [EntityKind; 4] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organization,
    EntityKind::Misc,
];

/// The mentions that labels stand for.
pub fn mentions(document: &Document<'_>, labeled: &Labeled) -> Vec<Mention> {
    let Labeled {
        vocabulary,
        scene,
        labels,
    } = labeled;
    let mut mentions = Vec::new();
    let mut names = Vec::new();
    let mut add = |tokens: Range<usize>, kind| {
        let words = tokens.clone().filter_map(|token| vocabulary.at(token));
        let name = words.fold(0, |name, word| hash::join(name, word.lower));
        if let Some(mention) = mention(document, tokens, kind) {
            mentions.push(mention);
            names.push(name);
        }
    };
    for unit in &scene.units {
        let mut token = unit.tokens.start;
        while token < unit.tokens.end {
            let label = labels.get(token).copied().unwrap_or(0);
            let Some(kind) = label.checked_sub(1).map(|label| label / 2) else {
                if !scene.is_linked(token) {
                    token += 1;
                    continue;
                }
                let body = unlabeled_body(vocabulary, scene, unit, labels, token);
                token = body.as_ref().map_or(token + 1, |tokens| tokens.end);
                if let Some(tokens) = body {
                    add(tokens, EntityKind::Organization);
                }
                continue;
            };
            let start = token;
            token += 1;
            while token < unit.tokens.end
                && labels.get(token).is_some_and(|next| *next == 2 * kind + 2)
            {
                token += 1;
            }
            let Some(kind) = KINDS.get(usize::from(kind)).copied() else {
                continue;
            };
            let tokens = trimmed(document, vocabulary, kind, start..token, unit.tokens.end);
            token = token.max(tokens.end);
            if tokens.clone().any(|token| {
                vocabulary
                    .at(token)
                    .is_some_and(|word| word.case != Case::Mark)
            }) {
                let greeting = (kind == EntityKind::Person)
                    .then(|| greeting(vocabulary, document, unit, tokens.clone()));
                let end = greeting.flatten().unwrap_or(tokens.end);
                add(tokens.start..end, kind);
                if end < tokens.end {
                    add(end..tokens.end, kind);
                }
            }
        }
    }
    vote::settle(&mut mentions, &names);
    mentions
}

/// The chain that begins here, where the tagger left it outside though it looks like the name of a body: common
/// words with capitals inside a sentence, linked by small ones, after a word that heads such names ("Coalition of
/// the Willing"). A tagger that has only seen the words written small cannot know.
fn unlabeled_body(
    vocabulary: &Vocabulary,
    scene: &Scene,
    unit: &Unit,
    labels: &[u8],
    token: usize,
) -> Option<Range<usize>> {
    let chain = scene
        .chain(token)
        .filter(|chain| chain.start == token && token > unit.tokens.start)?;
    let run = scene
        .run(token)
        .filter(|run| run.len() < chain.len() && unit.style == Style::Running)?;
    let head = vocabulary.at(run.end - 1)?;
    let outside = labels.get(chain.clone())?.iter().all(|label| *label == 0);
    (outside && List::Body.is_in(head.lists)).then_some(chain)
}

/// Where the greeting of the next letter begins that a copy has run together with the name below the one before:
/// `Thanks, Ana Ruiz Tomas, Please see …`. A name and a comma before a capitalized small word greet somebody.
fn greeting(
    vocabulary: &Vocabulary,
    document: &Document<'_>,
    unit: &Unit,
    tokens: Range<usize>,
) -> Option<usize> {
    let comma = document.tokens.get(tokens.end)?.span.of(document.text) == ",";
    let next = vocabulary.at(tokens.end + 1)?;
    let opens = tokens.end + 1 < unit.tokens.end
        && matches!(next.case, Case::Capital | Case::Initial)
        && List::Function.is_in(next.lists);
    let last = vocabulary.at(tokens.end - 1)?;
    (comma && opens && tokens.len() > 1 && List::Given.is_in(last.lists)).then_some(tokens.end - 1)
}

fn trimmed(
    document: &Document<'_>,
    vocabulary: &Vocabulary,
    kind: EntityKind,
    mut tokens: Range<usize>,
    unit_end: usize,
) -> Range<usize> {
    let is_title = |token: usize| {
        vocabulary
            .at(token)
            .is_some_and(|word| List::Title.is_in(word.lists))
    };
    let is_mark = |token: usize| {
        vocabulary
            .at(token)
            .is_some_and(|word| word.case == Case::Mark)
    };
    let is_small = |token: usize| {
        vocabulary
            .at(token)
            .is_some_and(|word| word.case == Case::Lower && List::Function.is_in(word.lists))
    };
    while tokens.len() > 1
        && (is_small(tokens.start) || is_mark(tokens.start) && !opens(document, tokens.clone()))
    {
        tokens.start += 1;
    }
    if let Some(bracket) =
        lone_bracket(document, tokens.clone()).filter(|bracket| *bracket > tokens.start)
    {
        tokens.end = bracket;
    }
    if let Some(dash) = spaced_dash(document, tokens.clone()).filter(|_| kind == EntityKind::Person)
    {
        tokens.end = dash;
    }
    if kind == EntityKind::Person {
        while tokens.len() > 1 && is_title(tokens.start) {
            tokens.start += 1;
            while tokens.len() > 1 && is_mark(tokens.start) {
                tokens.start += 1;
            }
        }
        if tokens.end + 1 < unit_end
            && is_hyphen(document, tokens.end)
            && is_syllable(vocabulary, tokens.end - 1)
            && is_syllable(vocabulary, tokens.end + 1)
            && vocabulary
                .at(tokens.end + 1)
                .is_some_and(|word| word.case == Case::Lower)
            && tokens.len() > 1
        {
            tokens.end += 2;
        }
    }
    tokens
}

/// Whether a name may begin with this mark: one that touches the word after it and closes later, or a hash sign.
fn opens(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let texts = document.tokens.get(tokens).unwrap_or_default();
    let mut texts = texts.iter().map(|token| token.span.of(document.text));
    match texts.next() {
        Some("\"") => texts.any(|text| text == "\""),
        Some("“") => texts.any(|text| text == "”"),
        Some("#" | "@" | "'") => true,
        _ => false,
    }
}

/// The first bracket that is opened and not closed.
fn lone_bracket(document: &Document<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut open = None;
    for token in tokens {
        match document
            .tokens
            .get(token)
            .map(|token| token.span.of(document.text))
        {
            Some("(" | "[") => open = open.or(Some(token)),
            Some(")" | "]") => open = None,
            _ => {}
        }
    }
    open
}

/// Whether a word is short enough for a part of a Korean or Chinese given name and none that goes on with the
/// sentence, as where a hyphen was put for a dash: `Tomas Okoro-who had left`. Some of two letters are both.
fn is_syllable(vocabulary: &Vocabulary, token: usize) -> bool {
    const LONGEST: usize = 6;
    vocabulary.at(token).is_some_and(|word| {
        let length = vocabulary.folded(word).len();
        length == 2 || length <= LONGEST && !List::Function.is_in(word.lists)
    })
}

/// The first dash with white space on both sides, which parts what a name cannot hold together.
fn spaced_dash(document: &Document<'_>, tokens: Range<usize>) -> Option<usize> {
    let texts = document.tokens.get(tokens.clone())?;
    let at = texts.windows(3).position(|around| {
        matches!(around, [left, dash, right] if matches!(dash.span.of(document.text), "-" | "–" | "—")
            && left.span.end < dash.span.start && dash.span.end < right.span.start)
    })?;
    Some(tokens.start + at + 1)
}

/// Whether a hyphen stands here without white space on either side.
fn is_hyphen(document: &Document<'_>, token: usize) -> bool {
    let around = token
        .checked_sub(1)
        .and_then(|left| document.tokens.get(left..token + 2));
    matches!(around, Some([left, hyphen, right]) if hyphen.span.of(document.text) == "-"
        && left.span.end == hyphen.span.start && hyphen.span.end == right.span.start)
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
