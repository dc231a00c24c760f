//! Word lists as the core carries them: those of `src/data`, without what is there for people.
//!
//! A page downloads the lists in the core, so comments and blank lines are left out, and the words under a heading are
//! put in order, since they compress better beside words that begin alike. The lists of [`AS_WRITTEN`] are lines with a
//! meaning, and keep their order.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const LISTS: &str = "src/data";

/// Lists whose lines are not words alone.
const AS_WRITTEN: [&str; 9] = [
    "calendar",
    "counted",
    "currencies",
    "equivalents",
    "furniture",
    "holidays",
    "measures",
    "numbers",
    "signs",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={LISTS}");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for language in fs::read_dir(LISTS)? {
        let language = language?;
        let to = out.join(language.file_name());
        fs::create_dir_all(&to)?;
        for list in fs::read_dir(language.path())? {
            let list = list?.path();
            if let Some(name) = list.file_name().filter(|_| list.is_file()) {
                fs::write(to.join(name), without_remarks(&list)?)?;
            }
        }
    }
    Ok(())
}

fn without_remarks(list: &Path) -> io::Result<String> {
    let text = fs::read_to_string(list)?;
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let name = list.file_stem().and_then(|name| name.to_str());
    if name.is_some_and(|name| AS_WRITTEN.contains(&name)) {
        return Ok(lines.collect::<Vec<_>>().join("\n"));
    }
    let mut sorted = Vec::new();
    let mut words = Vec::new();
    for line in lines {
        if line.starts_with('[') {
            flush(&mut words, &mut sorted);
            sorted.push(line.to_owned());
        } else {
            words.extend(line.split_whitespace());
        }
    }
    flush(&mut words, &mut sorted);
    Ok(sorted.join("\n"))
}

/// Words to a line of their own, in order.
fn flush(words: &mut Vec<&str>, lines: &mut Vec<String>) {
    words.sort_unstable();
    if !words.is_empty() {
        lines.push(words.join(" "));
    }
    words.clear();
}
