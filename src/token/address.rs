//! Web and e-mail addresses, each one token.
//!
//! Not the grammar of RFC 3986 and RFC 5322, which take nearly everything, but what running text writes:
//! a scheme or `www.`, a local part before `@` and a domain, or a bare domain or file name with a known
//! ending. Stops, brackets and quotation marks at the end belong to the sentence.

use super::Scanner;
use crate::parts::TokenKind;

impl Scanner<'_> {
    /// The address that begins at `start`, if one does; `after` is where its first letters and digits end.
    pub(super) fn address(&mut self, start: usize, after: usize) -> Option<usize> {
        let first = self.slice(start, after);
        let schemed = self.slice(after, after + 3) == "://" && self.is_word(after + 3);
        if schemed || (first.eq_ignore_ascii_case("www") && self.byte(after) == b'.') {
            let end = self.url_end(after);
            return Some(self.emit(start, end, TokenKind::Url));
        }
        if start < self.no_address_before {
            return None;
        }
        let local = self.skip_bytes(after, |b| {
            b.is_ascii_alphanumeric() || b"._%+-".contains(&b)
        });
        if self.byte(local) == b'@'
            && let Some((end, _)) = self.domain_end(local + 1)
        {
            return Some(self.emit(start, end, TokenKind::Email));
        }
        if let Some((end, labels)) = self.domain_end(start)
            && (self.has_known_ending(start, end)
                || (labels >= LABELS_OF_A_DOMAIN && self.is_one_name(start, end)))
        {
            let end = if self.byte(end) == b'/' {
                self.url_end(end)
            } else {
                end
            };
            return Some(self.emit(start, end, TokenKind::Url));
        }
        self.no_address_before = local;
        None
    }

    /// The end of a URL of which everything before `at` is known: up to white space, a quotation mark or a
    /// bracket that closes one opened outside, less the punctuation at its end.
    fn url_end(&self, at: usize) -> usize {
        let mut open = 0_usize;
        let mut end = at;
        for (offset, byte) in self.text.bytes().skip(at).enumerate() {
            match byte {
                b'(' => open += 1,
                b')' if open > 0 => {
                    open -= 1;
                    end = at + offset + 1;
                }
                b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*' | b'[' | b']' => {}
                b')' | b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|' | b'\\' | b'^' => break,
                0x21..0x7F => end = at + offset + 1,
                _ => break,
            }
        }
        end
    }

    /// The end of two or more labels of letters, digits and hyphens with stops between them, and how many
    /// there are.
    fn domain_end(&self, start: usize) -> Option<(usize, usize)> {
        let mut end = start;
        let mut labels = 0;
        loop {
            let next =
                self.skip_bytes(end, |b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
            if next == end {
                break;
            }
            labels += 1;
            end = next;
            if self.byte(end) != b'.' || !self.byte(end + 1).is_ascii_alphanumeric() {
                break;
            }
            end += 1;
        }
        (labels >= 2).then_some((end, labels))
    }

    /// Whether no label of `start..end` but the first begins with a capital, as words do where sentences have
    /// lost the space between them.
    fn is_one_name(&self, start: usize, end: usize) -> bool {
        let later = self.slice(start, end).split('.').skip(1);
        later
            .into_iter()
            .all(|label| !label.starts_with(|c: char| c.is_ascii_uppercase()))
    }

    /// Whether the last label of `start..end` is a top-level domain or a file's ending.
    fn has_known_ending(&self, start: usize, end: usize) -> bool {
        let ending = self
            .slice(start, end)
            .rsplit('.')
            .next()
            .unwrap_or_default();
        ENDINGS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(ending))
    }
}

/// So many labels in small letters are a domain or the like whatever the last one is.
const LABELS_OF_A_DOMAIN: usize = 3;

/// Endings by which a domain or file name is known without a scheme. Country codes that are English words
/// (`is`, `it`, `in`, `no`, `so`, `at`, `to`, `us`, `me`) are left out: a stop without its space is more
/// frequent than they are.
static ENDINGS: [&str; 52] = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "ai", "app", "dev", "co",
    "uk", "ca", "au", "nz", "de", "fr", "es", "nl", "ch", "se", "dk", "fi", "pl", "cz", "ru", "ua",
    "jp", "cn", "br", "mx", "eu", "ie", "tv", "ly", "html", "htm", "php", "asp", "pdf", "doc",
    "docx", "xls", "xlsx", "txt", "jpg", "png", "gif", "zip",
];
