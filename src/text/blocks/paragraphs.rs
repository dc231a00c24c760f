//! Which lines make a paragraph.
//!
//! A blank line always parts paragraphs. A single line break does where it was made on purpose. A text that
//! was wrapped at some width has breaks only where the next word did not fit, so a break is on purpose when
//! the next word would have fitted; where most lines are longer than any screen nothing was wrapped, and
//! every break is on purpose; and so it is where nearly every line ends a sentence. A line that begins with
//! a small letter goes on with the one before, unless a sentence ended there; an item of a list begins a
//! paragraph, and so does a message of a chat, a line that begins with a time.

use super::ending::Ending;
use super::lines::Line;
use super::marks;
use crate::span::Span;

/// Longer lines than this, in bytes, were not wrapped.
const WIDEST: usize = 200;

/// Bytes by which the next word must fit before the break counts as made on purpose.
const SLACK: usize = 8;

/// The paragraphs of a text, each the span of its lines.
pub(super) fn paragraphs(text: &str, lines: &[Line]) -> Vec<Span> {
    let width = if each_ends_a_sentence(text, lines) {
        WIDEST + 1
    } else {
        width(lines)
    };
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut before: Option<Line> = None;
    for line in lines {
        match (paragraphs.last_mut(), before) {
            (Some(last), Some(before))
                if !line.after_blank && !is_break(text, width, before, *line) =>
            {
                last.end = line.span.end;
            }
            _ => paragraphs.push(line.span),
        }
        before = Some(*line);
    }
    paragraphs
}

/// Whether nine lines in ten end a sentence.
fn each_ends_a_sentence(text: &str, lines: &[Line]) -> bool {
    let open = lines
        .iter()
        .filter(|line| Ending::of(line.span.of(text)) != Ending::Sentence);
    open.take(lines.len() / 10 + 1).count() <= lines.len() / 10
}

/// The length in bytes that nine lines in ten keep to.
fn width(lines: &[Line]) -> usize {
    let mut counts = [0_usize; WIDEST + 2];
    for line in lines {
        if let Some(count) = counts.get_mut(line.span.len().min(WIDEST + 1)) {
            *count += 1;
        }
    }
    let mut above = 0;
    for (length, count) in counts.iter().enumerate().rev() {
        above += count;
        if above * 10 > lines.len() {
            return length;
        }
    }
    0
}

/// Whether the break between two lines parts paragraphs.
fn is_break(text: &str, width: usize, before: Line, line: Line) -> bool {
    let (before, line) = (before.span.of(text), line.span.of(text));
    if marks::list_mark(line).is_some() || marks::opens_with_time(line) {
        return true;
    }
    let goes_on = line.starts_with(char::is_lowercase) && Ending::of(before) != Ending::Sentence;
    let word = line.find(char::is_whitespace).unwrap_or(line.len());
    !goes_on && (width > WIDEST || before.len() + 1 + word + SLACK < width)
}
