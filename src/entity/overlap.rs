//! One list of mentions where the recognizer and the grammar have each made one.
//!
//! Where two overlap, the longer stays, for it has seen more: the `Sunday Times` is no Sunday, and `May 5` no
//! Ms. May. Of two alike the grammar's stays, which knows days and sums better than a recognizer that never
//! learnt them; only a person keeps her name (`May`, `June`). One that has lost does not come back where its
//! winner loses to a third: the rest is rather left out than guessed. Cost: linear.

use std::cmp::Ordering;

use super::{EntityKind, Mention};

/// Both lists as one, in reading order, none overlapping. Each must be so already.
pub fn merge(names: Vec<Mention>, amounts: Vec<Mention>) -> Vec<Mention> {
    let names_stay = stay(&names, &amounts, name_stays);
    let amounts_stay = stay(&amounts, &names, |amount, name| !name_stays(name, amount));
    let kept = |(mention, stays): (Mention, bool)| stays.then_some(mention);
    let mut amounts = amounts
        .into_iter()
        .zip(amounts_stay)
        .filter_map(kept)
        .peekable();
    let mut merged = Vec::with_capacity(names.len() + amounts.size_hint().1.unwrap_or(0));
    for name in names.into_iter().zip(names_stay).filter_map(kept) {
        let comes_first = |amount: &Mention| amount.span.start < name.span.start;
        while let Some(amount) = amounts.next_if(comes_first) {
            merged.push(amount);
        }
        merged.push(name);
    }
    merged.extend(amounts);
    merged
}

/// Which mentions stay against every one of the others that they overlap.
fn stay(
    mentions: &[Mention],
    others: &[Mention],
    stays: impl Fn(&Mention, &Mention) -> bool,
) -> Vec<bool> {
    let mut rest = others;
    let of = |mention: &Mention| {
        let is_passed = |other: &&Mention| other.span.end <= mention.span.start;
        let passed = rest.iter().take_while(is_passed).count();
        rest = rest.get(passed..).unwrap_or_default();
        let overlaps = |other: &&Mention| other.span.start < mention.span.end;
        rest.iter()
            .take_while(overlaps)
            .all(|other| stays(mention, other))
    };
    mentions.iter().map(of).collect()
}

fn name_stays(name: &Mention, amount: &Mention) -> bool {
    match name.span.len().cmp(&amount.span.len()) {
        Ordering::Less => false,
        Ordering::Equal => name.kind == EntityKind::Person,
        Ordering::Greater => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn mention((start, end, kind): (usize, usize, EntityKind)) -> Mention {
        Mention {
            span: Span::new(start, end),
            kind,
            value: None,
        }
    }

    #[test]
    fn the_longer_stays_and_a_person_keeps_her_name() {
        use EntityKind::{Date, Misc, Organization, Person, Quantity};
        let names = [
            (0, 12, Organization),
            (20, 23, Person),
            (30, 33, Misc),
            (40, 43, Person),
            (50, 58, Misc),
        ];
        let amounts = [
            (0, 6, Date),
            (8, 9, Quantity),
            (20, 25, Date),
            (30, 33, Date),
            (40, 43, Date),
            (55, 70, Date),
            (80, 81, Date),
        ];
        let merged = merge(names.map(mention).to_vec(), amounts.map(mention).to_vec());
        let expected = [
            (0, 12, Organization),
            (20, 25, Date),
            (30, 33, Date),
            (40, 43, Person),
            (55, 70, Date),
            (80, 81, Date),
        ];
        assert_eq!(merged, expected.map(mention));
    }
}
