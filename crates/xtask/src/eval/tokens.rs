//! Tokens by exact span, and the share of gold names that begin and end on the edge of a token.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use nutgraf::Span;

use super::corpus::{self, CharIndex, Named, Paragraph};
use super::score::{Counts, percent};
use super::{Table, taken_apart};

/// Sets with gold tokens.
const TOKEN_SETS: &[(&str, &str)] = &[
    ("EWT (web)", "sentences/ewt.par"),
    ("GUM", "sentences/gum.par"),
];

/// Sets with gold names.
const NAME_SETS: &[&str] = &[
    "ner/test/uner_ewt",
    "ner/test/uner_pud_wiki",
    "ner/test/gum_news",
    "ner/dev/wwnews",
    "ner/dev/uner_ewt",
    "ner/dev/ieer_fine",
];

/// Measures every set there is.
pub fn measure(data: &Path) -> Result<Table> {
    let mut table = Table::new(
        "Tokens: by exact span, and gold names on token edges, percent",
        &["set", "gold", "P", "R", "F1"],
    );
    for (name, set) in TOKEN_SETS {
        if let Some(paragraphs) = corpus::read::<Paragraph>(data, set, &mut table.missing)? {
            let mut counts = Counts::default();
            for paragraph in &paragraphs {
                counts += token_counts(paragraph);
            }
            table.rows.push(vec![
                format!("tokens, {name}"),
                counts.gold.to_string(),
                format!("{:.2}", counts.precision()),
                format!("{:.2}", counts.recall()),
                format!("{:.2}", counts.f1()),
            ]);
        }
    }
    for set in NAME_SETS {
        if let Some(documents) = corpus::read::<Named>(data, set, &mut table.missing)? {
            let (fit, all) = documents
                .iter()
                .map(names_on_edges)
                .fold((0, 0), |(fit, all), (more_fit, more)| {
                    (fit + more_fit, all + more)
                });
            let none = String::new();
            let recall = format!("{:.2}", percent(fit, all));
            table.rows.push(vec![
                format!("names, {set}"),
                all.to_string(),
                none.clone(),
                recall,
                none,
            ]);
        }
    }
    Ok(table)
}

fn tokens(text: &str) -> BTreeSet<Span> {
    taken_apart(text, |document| {
        let tokens = document.tokens.iter();
        tokens.map(|token| token.span).collect()
    })
}

fn token_counts(paragraph: &Paragraph) -> Counts {
    let index = CharIndex::new(&paragraph.text);
    let gold = paragraph.tokens.iter().flatten();
    let gold: BTreeSet<Span> = gold
        .filter_map(|&(start, end)| index.span(start, end))
        .collect();
    if gold.is_empty() {
        return Counts::default();
    }
    let found = tokens(&paragraph.text);
    Counts {
        right: gold.intersection(&found).count(),
        found: found.len(),
        gold: gold.len(),
    }
}

/// How many names could be tagged over our tokens, of how many.
fn names_on_edges(document: &Named) -> (usize, usize) {
    let index = CharIndex::new(&document.text);
    let tokens = tokens(&document.text);
    let starts: BTreeSet<u32> = tokens.iter().map(|token| token.start).collect();
    let ends: BTreeSet<u32> = tokens.iter().map(|token| token.end).collect();
    let names = document
        .entities
        .iter()
        .filter_map(|name| index.span(name.start, name.end));
    let fit = names
        .filter(|name| starts.contains(&name.start) && ends.contains(&name.end))
        .count();
    (fit, document.entities.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::corpus::NamedSpan;

    #[test]
    fn gold_is_in_code_points() {
        let tokens = Some(vec![(0, 4), (5, 9), (9, 10)]);
        let paragraph = Paragraph {
            lang: "en".into(),
            genre: None,
            text: "Zoë, Lima!".into(),
            sents: vec![],
            tokens,
        };
        let Counts { right, gold, .. } = token_counts(&paragraph);
        assert_eq!(
            (right, gold),
            (2, 3),
            "the comma is a token of its own, and not of this gold"
        );
        let name = |start, end| NamedSpan {
            start,
            end,
            kind: "PER".into(),
        };
        let named = Named {
            text: "é Zoë Lima".into(),
            entities: vec![name(2, 5), name(2, 10), name(3, 5)],
        };
        assert_eq!(names_on_edges(&named), (2, 3));
    }
}
