//! Exact-match scores on annotated texts, as `../shared/score/ner.py` counts them.

use nutgraf::Model;
use nutgraf::entity::tagger::Tagger;
use nutgraf::{Tier, entity};

use super::corpus::{Piece, number_of};

/// Right, found and gold mentions of each kind.
pub type Counts = [[usize; 3]; 4];

/// A line for each tier.
pub fn both_tiers(model: &Model, pieces: &[Piece]) -> String {
    let tagger = Tagger::new(model.clone());
    let [linear, neural] =
        [Tier::Linear, Tier::Neural].map(|tier| line(&counts(&tagger, pieces, tier)));
    format!("  linear: {linear}\n  neural: {neural}")
}

/// Scores a model.
fn counts(tagger: &Tagger, pieces: &[Piece], tier: Tier) -> Counts {
    let mut counts = Counts::default();
    for piece in pieces {
        add(
            &mut counts,
            piece,
            &entity::recognize(&piece.document(), tagger, tier),
        );
    }
    counts
}

/// Adds what was found in a piece.
pub fn add(counts: &mut Counts, piece: &Piece, mentions: &[entity::Mention]) {
    for (span, kind) in &piece.names {
        counts[*kind][2] += 1;
        let same = |mention: &&entity::Mention| {
            mention.span == *span && number_of(mention.kind) == Some(*kind)
        };
        counts[*kind][0] += usize::from(mentions.iter().find(same).is_some());
    }
    for kind in mentions
        .iter()
        .filter_map(|mention| number_of(mention.kind))
    {
        counts[kind][1] += 1;
    }
}

/// One line: micro-F1 over people, places and organizations, then precision/recall/F1 of each kind.
pub fn line(counts: &Counts) -> String {
    let mut total = [0; 3];
    for kind in &counts[..3] {
        total
            .iter_mut()
            .zip(kind)
            .for_each(|(total, count)| *total += count);
    }
    let mut line = format!("F1 {:.2}", f1(&total).2);
    for (name, kind) in ["PER", "LOC", "ORG", "MISC"].iter().zip(counts) {
        let (p, r, f) = f1(kind);
        line += &format!(" | {name} {p:.1}/{r:.1}/{f:.1}");
    }
    line
}

fn f1([right, found, gold]: &[usize; 3]) -> (f64, f64, f64) {
    let percent = |of: usize| 100.0 * *right as f64 / of.max(1) as f64;
    (
        percent(*found),
        percent(*gold),
        200.0 * *right as f64 / (found + gold).max(1) as f64,
    )
}

/// Every mention that is wrong or missing, with what stands around it.
pub fn print_errors(model: &Model, pieces: &[Piece]) {
    let tagger = Tagger::new(model.clone());
    for piece in pieces {
        let mentions = entity::recognize(&piece.document(), &tagger, Tier::Neural);
        let found: Vec<_> = mentions
            .iter()
            .filter_map(|m| Some((m.span, number_of(m.kind)?)))
            .collect();
        let show = |sign: &str, span: nutgraf::Span, kind: usize| {
            let around = |at: usize| {
                (0..piece.text.len())
                    .rev()
                    .find(|x| *x <= at && piece.text.is_char_boundary(*x))
                    .unwrap_or(0)
            };
            let left =
                &piece.text[around((span.start as usize).saturating_sub(40))..span.start as usize];
            let right = &piece.text
                [span.end as usize..around(span.end as usize + 40).max(span.end as usize)];
            println!(
                "{sign} {} {left}[[{}]]{right}",
                ["PER", "LOC", "ORG", "MISC"][kind],
                span.of(&piece.text)
            );
        };
        for (span, kind) in found.iter().filter(|name| !piece.names.contains(name)) {
            show("+", *span, *kind);
        }
        for (span, kind) in piece.names.iter().filter(|name| !found.contains(name)) {
            show("-", *span, *kind);
        }
    }
}
