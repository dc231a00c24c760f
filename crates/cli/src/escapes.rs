//! Lone surrogates in JSON. A string may hold the escape of half a character (`"\ud800"`), which no Unicode text can
//! and which strict readers refuse; each counts as one U+FFFD, as where a browser writes such a string in UTF-8.

/// Length of an escape: `\uD800`.
const ESCAPE: usize = 6;

/// Puts `\ufffd` in the place of each escaped surrogate that has no other half beside it. Nothing changes its length.
pub fn mend(json: &mut [u8]) {
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'\\', json.get(at..).unwrap_or_default()) {
        let here = at + found;
        at = match (unit_at(json, here), unit_at(json, here + ESCAPE)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => here + 2 * ESCAPE,
            (Some(0xD800..=0xDFFF), _) => {
                if let Some(escape) = json.get_mut(here..here + ESCAPE) {
                    escape.copy_from_slice(b"\\ufffd");
                }
                here + ESCAPE
            }
            // Another escape, of which a backslash may be the second letter.
            _ => here + 2,
        };
    }
}

/// The UTF-16 unit that is escaped there.
fn unit_at(json: &[u8], at: usize) -> Option<u16> {
    let digits = json.get(at..at + ESCAPE)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |unit, &digit| {
        let value = char::from(digit).to_digit(16)?;
        Some(unit << 4 | value as u16)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_mended_and_nothing_else_is() {
        for (json, mended) in [
            (r#""a \ud800 b""#, r#""a \ufffd b""#),
            (r#""\udc00\uD83D.""#, r#""\ufffd\ufffd.""#),
            (r#""\ud83d\ude00\ude00""#, r#""\ud83d\ude00\ufffd""#),
            (r#""\ud800\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\\ud800 \\\ud800""#, r#""\\ud800 \\\ufffd""#),
            (r#""\n\u00e9\ud80""#, r#""\n\u00e9\ud80""#),
            ("\"plain é\"", "\"plain é\""),
        ] {
            let mut bytes = json.as_bytes().to_vec();
            mend(&mut bytes);
            assert_eq!(str::from_utf8(&bytes).unwrap(), mended);
        }
    }
}
