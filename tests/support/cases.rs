//! Cases as data: `input`, `---`, the expected lines, `===`. Adding a case needs no code.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// One case of a file.
pub struct Case {
    /// The text, its escapes `\u{…}` undone.
    pub input: String,
    /// What is expected of it, a line each.
    pub expected: Vec<String>,
    /// Where it stands.
    pub place: String,
}

/// The cases of a file. Lines that begin with `#` before a case's text are remarks.
pub fn read(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).unwrap();
    let mut cases = Vec::new();
    let mut line = 1;
    for raw in text.split("\n===\n") {
        let remarks = raw
            .lines()
            .take_while(|line| line.starts_with('#') || line.is_empty())
            .count();
        let place = format!("{}:{}", path.display(), line + remarks);
        line += raw.matches('\n').count() + 2;
        if raw.trim().is_empty() {
            continue;
        }
        let body: Vec<&str> = raw.lines().skip(remarks).collect();
        let cut = body.iter().position(|line| *line == "---");
        let cut = cut.unwrap_or_else(|| panic!("{place}: no line `---`"));
        cases.push(Case {
            input: unescape(&body[..cut].join("\n")),
            expected: body[cut + 1..].iter().map(|line| unescape(line)).collect(),
            place,
        });
    }
    cases
}

/// All files of a folder under `tests/` that hold cases, in the order of their names.
pub fn files(folder: &str) -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

/// Runs every case of a folder, given the name of its file without the ending; stops after all of them with
/// each that failed.
pub fn check(folder: &str, found: impl Fn(&str, &str) -> Vec<String>) {
    let mut faults = String::new();
    let mut count = 0;
    for file in files(folder) {
        let name = file.file_stem().unwrap().to_string_lossy();
        for case in read(&file) {
            count += 1;
            let found = found(&name, &case.input);
            if found != case.expected {
                let (expected, found) = (case.expected.join("\n    "), found.join("\n    "));
                write!(
                    faults,
                    "\n{}\n  expected\n    {expected}\n  found\n    {found}\n",
                    case.place
                )
                .unwrap();
            }
        }
    }
    assert!(count > 0, "no cases in {folder}");
    assert!(faults.is_empty(), "{faults}");
}

fn unescape(text: &str) -> String {
    let mut pieces = text.split("\\u{");
    let mut plain = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap();
        plain.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        plain.push_str(rest);
    }
    plain
}
