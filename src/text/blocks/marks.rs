//! What opens a line that stands by itself: the sign or number of a list's item, the time of a message.

/// What opens an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListMark {
    /// A sign that opens nothing but items: `•`.
    Bullet,
    /// A sign that opens other lines too: `-`, `*`, `–`.
    Dash,
    /// A number or letter with a stop or bracket: `1.`, `(2)`, `c)`; a letter counts from 1 = a.
    Counter(u32),
}

/// The mark that opens a line, with its length in bytes, the white space after it included.
pub(super) fn list_mark(line: &str) -> Option<(ListMark, usize)> {
    let first = line.chars().next()?;
    let (mark, length) = match first {
        '•' | '‣' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '⁃' | '∙' | '►' | '▶' | '➤' | '✓'
        | '✔' => {
            let length = first.len_utf8();
            let rest = line.get(length..)?;
            let spaces = rest.len() - rest.trim_start().len();
            return (spaces < rest.len()).then_some((ListMark::Bullet, length + spaces));
        }
        '-' | '*' | '–' => (ListMark::Dash, first.len_utf8()),
        _ => counter(line)?,
    };
    let rest = line.get(length..)?;
    let spaces = rest.len() - rest.trim_start().len();
    (spaces > 0 && spaces < rest.len()).then_some((mark, length + spaces))
}

/// Whether the line begins with a time of day, as each message of a chat does: `[09:14]`, `9:14:05`.
pub(super) fn opens_with_time(line: &str) -> bool {
    let line = line.strip_prefix(['[', '(']).unwrap_or(line);
    let hours = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.as_bytes().get(hours..).unwrap_or_default();
    (1..=2).contains(&hours)
        && matches!(rest, [b':', ten, one, ..] if ten.is_ascii_digit() && one.is_ascii_digit())
}

/// `1.`, `1)`, `1.)`, `(1)`, `a)`: at most three digits or one small letter.
fn counter(line: &str) -> Option<(ListMark, usize)> {
    let open = usize::from(line.starts_with('('));
    let inner = line.get(open..)?;
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let (value, length) = match (digits, inner.bytes().next()?) {
        (1..=3, _) => (inner.get(..digits)?.parse().ok()?, digits),
        (0, letter @ b'a'..=b'z') => (u32::from(letter - b'a') + 1, 1),
        _ => return None,
    };
    let rest = inner.get(length..)?;
    let shut = [".)", ")", "."]
        .into_iter()
        .find(|shut| rest.starts_with(shut))?;
    if open == 1 && shut == "." {
        return None;
    }
    Some((ListMark::Counter(value), open + length + shut.len()))
}
