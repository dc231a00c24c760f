//! The lines of a text.

use crate::span::Span;

/// A line with something on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its place, without blanks at either end.
    pub(super) span: Span,
    /// Whether a blank line, or the text's beginning, stands before it.
    pub(super) after_blank: bool,
}

/// White space, and what cannot be seen at the edge of a line: controls, the byte order mark, zero-width
/// spaces and directional marks.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// The lines of a text that are not blank, in order. A line ends at LF, CR, CR LF, VT, NEL and U+2028; a
/// form feed or U+2029 leaves a blank line behind.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut after_blank = true;
    let mut start = 0;
    while start <= text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let (length, end) = line_end(rest);
        let line = rest.get(..length).unwrap_or_default();
        let trimmed = line.trim_matches(is_blank);
        if trimmed.is_empty() {
            after_blank = true;
        } else {
            let from = start + line.len() - line.trim_start_matches(is_blank).len();
            lines.push(Line {
                span: Span::new(from, from + trimmed.len()),
                after_blank,
            });
            after_blank = false;
        }
        let Some(end) = end else { break };
        after_blank |= matches!(end, LineEnd::Paragraph(_));
        start += length + end.len();
    }
    lines
}

/// What ends a line, with its length in bytes.
#[derive(Clone, Copy)]
enum LineEnd {
    Line(usize),
    Paragraph(usize),
}

impl LineEnd {
    const fn len(self) -> usize {
        match self {
            Self::Line(length) | Self::Paragraph(length) => length,
        }
    }
}

/// How much of the text certainly ends no line, told many bytes at a time.
fn past_plain(bytes: &[u8]) -> usize {
    const STRIDE: usize = 32;
    let (strides, _) = bytes.as_chunks::<STRIDE>();
    let may_end = |byte: u8| byte < 0x0e || byte == 0xc2 || byte == 0xe2;
    let is_plain = |stride: &&[u8; STRIDE]| {
        !stride
            .iter()
            .fold(false, |found, &byte| found | may_end(byte))
    };
    STRIDE * strides.iter().take_while(is_plain).count()
}

/// Length of the first line, and what ends it; nothing where the text does.
fn line_end(text: &str) -> (usize, Option<LineEnd>) {
    let bytes = text.as_bytes();
    let mut at = past_plain(bytes);
    while let Some(byte) = bytes.get(at) {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let end = match byte {
            b'\r' if rest.first() == Some(&b'\n') => Some(LineEnd::Line(2)),
            b'\n' | b'\r' | 0x0b => Some(LineEnd::Line(1)),
            0x0c => Some(LineEnd::Paragraph(1)),
            0xc2 if rest.first() == Some(&0x85) => Some(LineEnd::Line(2)),
            0xe2 if rest.starts_with(&[0x80, 0xa8]) => Some(LineEnd::Line(3)),
            0xe2 if rest.starts_with(&[0x80, 0xa9]) => Some(LineEnd::Paragraph(3)),
            _ => None,
        };
        if end.is_some() {
            return (at, end);
        }
        at += 1;
    }
    (text.len(), None)
}
