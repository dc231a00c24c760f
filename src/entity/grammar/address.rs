//! Web and e-mail addresses: the tokenizer has found them.

use super::scan::Scan;
use super::{CivilDate, Found};
use crate::document::TokenKind;
use crate::entity::EntityKind;

pub(super) fn find(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    // 28.01.2022 has the shape of a domain.
    let has_letter = scan.word(at).contains(char::is_alphabetic);
    let kind = match scan.tokens.get(at)?.kind {
        _ if !has_letter => return None,
        TokenKind::Url => EntityKind::Url,
        TokenKind::Email => EntityKind::Email,
        _ => return None,
    };
    Some(Found {
        start: at,
        end: at + 1,
        kind,
        value: None,
    })
}
