//! Names, dates and amounts by exact span and kind.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use nutgraf::entity::EntityKind;
use nutgraf::model::Model;
use nutgraf::{Analyzer, Options, Parts, Recognizer, Tier};

use super::Table;
use super::corpus::{self, CharIndex, Named};
use super::score::Counts;

/// The sets, and the kinds that each has in gold; those of the first three count in its `names` row.
const SETS: &[(&str, &[EntityKind])] = &[
    ("ner/test/uner_ewt", &NAMES),
    ("ner/test/uner_pud_wiki", &NAMES),
    ("ner/test/gum_news", &NAMES),
    ("ner/dev/wwnews", &NAMES_AND_MISC),
    ("ner/dev/uner_ewt", &NAMES),
    ("ner/dev/ieer_fine", &AMOUNTS),
];

const NAMES: [EntityKind; 3] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organization,
];
const NAMES_AND_MISC: [EntityKind; 4] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organization,
    EntityKind::Misc,
];
const AMOUNTS: [EntityKind; 4] = [
    EntityKind::Date,
    EntityKind::Time,
    EntityKind::Money,
    EntityKind::Percent,
];

/// Measures every set there is with the weights that the repository holds. Of `ieer_fine` only the odd lines
/// count (from 0): the grammar was written with the even ones in view.
pub fn measure(data: &Path) -> Result<Table> {
    let mut table = Table::new(
        "Names, dates and amounts: by exact span and kind, percent",
        &["set, kind", "gold", "P", "R", "F1"],
    );
    let path = crate::repository::root().join("models/en.bin");
    let weights = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let model = Model::from_bytes(&weights).with_context(|| path.display().to_string())?;
    let analyzer = Analyzer::with_model(model);
    for &(set, kinds) in SETS {
        let Some(mut documents) = corpus::read::<Named>(data, set, &mut table.missing)? else {
            continue;
        };
        let mut label = set.to_owned();
        if kinds == AMOUNTS {
            documents = documents.into_iter().skip(1).step_by(2).collect();
            label.push_str(", odd lines");
        }
        let counts = by_kinds(&analyzer, &documents, kinds, Recognizer::Auto);
        if kinds != AMOUNTS {
            let linear = by_kinds(&analyzer, &documents, kinds, Recognizer::Only(Tier::Linear));
            for (counts, tier) in [(&counts, ""), (&linear, ", linear tagger alone")] {
                let mut names = Counts::default();
                counts
                    .iter()
                    .take(NAMES.len())
                    .for_each(|&more| names += more);
                let label = format!("{label}: people, places, bodies{tier}");
                table.rows.push(row(label, names));
            }
        }
        for (kind, &counts) in kinds.iter().zip(&counts) {
            table
                .rows
                .push(row(format!("{label}: {}", kind.name()), counts));
        }
    }
    Ok(table)
}

fn row(label: String, counts: Counts) -> Vec<String> {
    vec![
        label,
        counts.gold.to_string(),
        format!("{:.2}", counts.precision()),
        format!("{:.2}", counts.recall()),
        format!("{:.2}", counts.f1()),
    ]
}

/// What of all documents is right, kind by kind.
fn by_kinds(
    analyzer: &Analyzer,
    documents: &[Named],
    kinds: &[EntityKind],
    recognizer: Recognizer,
) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); kinds.len()];
    for document in documents {
        let more = by_kind(analyzer, document, kinds, recognizer);
        counts
            .iter_mut()
            .zip(more)
            .for_each(|(sum, more)| *sum += more);
    }
    counts
}

/// What of one document is right, kind by kind.
fn by_kind(
    analyzer: &Analyzer,
    document: &Named,
    kinds: &[EntityKind],
    recognizer: Recognizer,
) -> Vec<Counts> {
    let options = Options {
        recognizer,
        parts: Parts {
            summary: false,
            entities: true,
        },
        ..Options::default()
    };
    let entities = analyzer
        .analyze(&document.text, &options)
        .map(|analysis| analysis.entities)
        .unwrap_or_default();
    let index = CharIndex::new(&document.text);
    let of_kind = |kind: EntityKind| {
        let gold: BTreeSet<_> = document
            .entities
            .iter()
            .filter(|name| kind_of(&name.kind) == Some(kind))
            .filter_map(|name| index.span(name.start, name.end))
            .collect();
        let found: BTreeSet<_> = entities
            .iter()
            .filter(|entity| entity.kind == kind)
            .flat_map(|entity| entity.mentions.iter().map(|mention| mention.span))
            .collect();
        Counts {
            right: gold.intersection(&found).count(),
            found: found.len(),
            gold: gold.len(),
        }
    };
    kinds.iter().map(|&kind| of_kind(kind)).collect()
}

/// Our kind for a set's.
fn kind_of(label: &str) -> Option<EntityKind> {
    Some(match label {
        "PER" => EntityKind::Person,
        "LOC" | "FAC" | "GPE" => EntityKind::Place,
        "ORG" => EntityKind::Organization,
        "MISC" | "NORP" | "PRODUCT" => EntityKind::Misc,
        "DATE" | "DURATION" => EntityKind::Date,
        "TIME" => EntityKind::Time,
        "MONEY" => EntityKind::Money,
        "PERCENT" => EntityKind::Percent,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::corpus::NamedSpan;

    #[test]
    fn a_mention_counts_by_its_span_and_its_kind() {
        let named = |start, end, kind: &str| NamedSpan {
            start,
            end,
            kind: kind.into(),
        };
        let document = Named {
            text: "É: it fell 3% on Friday, or 4 %.".into(),
            entities: vec![
                named(11, 13, "PERCENT"),
                named(17, 23, "MONEY"),
                named(28, 31, "PERCENT"),
                named(0, 1, "PERCENT"),
            ],
        };
        let [date, _, money, percent] =
            by_kind(&Analyzer::new(), &document, &AMOUNTS, Recognizer::Auto)[..]
        else {
            panic!("four kinds were asked for")
        };
        assert_eq!((date.found, date.gold), (1, 0));
        assert_eq!((money.right, money.gold), (0, 1));
        assert_eq!((percent.right, percent.found, percent.gold), (2, 2, 3));
    }
}
