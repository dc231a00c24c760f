//! Text flows one way: a module of the core uses those that come before it, and none that comes after.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules by how far from the text they stand; those of a line know nothing of each other.
const ORDER: &[&[&str]] = &[
    &["span", "error", "order"],
    &["parts"],
    &["options"],
    &["text"],
    &["token"],
    &["sentence"],
    &["document"],
    &["model"],
    &["summarize", "entity"],
    &["analyze"],
    &["wasm"],
];

fn rank(module: &str) -> usize {
    let at = ORDER.iter().position(|modules| modules.contains(&module));
    at.unwrap_or_else(|| panic!("{module} has no place in ARCHITECTURE.md's direction"))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The modules of the core that a file names, tests left out.
fn used(source: &str) -> impl Iterator<Item = &str> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let named = lines.flat_map(|line| line.split("crate::").skip(1));
    named.filter_map(|path| {
        let end = path.find(|c: char| !c.is_ascii_lowercase() && c != '_')?;
        path.get(..end).filter(|name| !name.is_empty())
    })
}

#[test]
fn no_module_uses_a_later_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut uses = 0;
    for file in files {
        let place = file.strip_prefix(&root).unwrap();
        let first = place.iter().next().unwrap().to_str().unwrap();
        let module = first.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        for other in used(&fs::read_to_string(&file).unwrap()) {
            uses += 1;
            assert!(
                other == module || rank(other) < rank(module),
                "{} uses {other}",
                place.display()
            );
        }
    }
    assert!(uses > 100);
}
