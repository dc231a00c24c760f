//! `cargo xtask eval`: how good sentences, tokens, names and summaries are, on data that lies outside the repository.
//!
//! The sets and how they are counted stand in the data's own README. Nothing here is ever tuned to: a table
//! is printed, and what could not be measured is said below it.

mod corpus;
mod names;
mod score;
mod sentences;
mod summaries;
mod tokens;

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Result, bail};
use nutgraf::{Analyzer, Document, Options, Parts};

/// What to measure with.
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder that holds `sentences/`, `ner/`, `summ/`
    #[arg(long, value_name = "DIR", default_value = "../shared/data")]
    data: PathBuf,
}

/// What was measured of one kind of thing.
#[derive(Default)]
struct Table {
    title: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<Vec<String>>,
    /// What could not be measured, and why.
    missing: Vec<String>,
}

/// What `read` finds in a text taken apart, without summary and names; nothing where the text is refused.
fn taken_apart<T: Default>(text: &str, read: impl FnOnce(&Document<'_>) -> T) -> T {
    let options = Options {
        parts: Parts {
            summary: false,
            entities: false,
        },
        ..Options::default()
    };
    let analysis = Analyzer::new().analyze(text, &options);
    analysis.map_or_else(|_| T::default(), |analysis| read(&analysis.document))
}

/// Measures everything there is data for, and prints it.
///
/// # Errors
/// Data that cannot be read as what it should be, or no data at all.
pub fn run(arguments: &Arguments) -> Result<()> {
    let data = &arguments.data;
    if !data.is_dir() {
        bail!(
            "no folder {}: give the one that holds sentences/, ner/ and summ/ with --data DIR",
            data.display()
        );
    }
    let tables = [
        sentences::measure(data)?,
        tokens::measure(data)?,
        names::measure(data)?,
        summaries::measure(data)?,
    ];
    if tables.iter().all(|table| table.rows.is_empty()) {
        bail!(
            "nothing could be measured in {}: give the folder that holds sentences/, ner/ and summ/",
            data.display()
        );
    }
    for table in tables.iter().filter(|table| !table.rows.is_empty()) {
        println!("{}", table.shown());
    }
    let missing: BTreeSet<&String> = tables.iter().flat_map(|table| &table.missing).collect();
    if !missing.is_empty() {
        println!("Not measured");
        for what in missing {
            println!("  {what}");
        }
    }
    Ok(())
}

impl Table {
    fn new(title: &'static str, columns: &[&'static str]) -> Self {
        Self {
            title,
            columns: columns.to_vec(),
            ..Self::default()
        }
    }

    /// The rows under their columns, the first flush left, the others flush right.
    fn shown(&self) -> String {
        let header = self
            .columns
            .iter()
            .map(|&column| column.to_owned())
            .collect();
        let lines: Vec<&Vec<String>> = std::iter::once(&header).chain(&self.rows).collect();
        let width = |at: usize| {
            lines
                .iter()
                .filter_map(|line| line.get(at))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        };
        let mut shown = format!("{}\n", self.title);
        for line in &lines {
            shown.push_str("  ");
            for (at, cell) in line.iter().enumerate() {
                let cell = if at == 0 {
                    format!("{cell:<0$}", width(0))
                } else {
                    format!("  {cell:>0$}", width(at))
                };
                shown.push_str(&cell);
            }
            shown.truncate(shown.trim_end().len());
            shown.push('\n');
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::path::Path;

    use super::*;

    /// Looks in `../shared/data`, or in the folder that `NUTGRAF_SHARED` names.
    fn data() -> Option<PathBuf> {
        let shared = std::env::var_os("NUTGRAF_SHARED").map_or_else(
            || crate::repository::root().join("../shared"),
            PathBuf::from,
        );
        let data = shared.join("data");
        if !data.is_dir() {
            // Past the test harness, which would keep it to itself.
            let mut aloud = io::stderr();
            writeln!(aloud, "SKIPPED: no data in {}", data.display()).unwrap();
            return None;
        }
        Some(data)
    }

    fn figure(tables: &[Table], set: &str, column: &str) -> f64 {
        let found = tables.iter().find_map(|table| {
            let at = table.columns.iter().position(|other| *other == column)?;
            table
                .rows
                .iter()
                .find(|row| row[0] == set)?
                .get(at)?
                .parse()
                .ok()
        });
        found.unwrap_or_else(|| panic!("there is no figure {column} of {set}"))
    }

    fn tables(data: &Path) -> [Table; 3] {
        [
            sentences::measure(data).unwrap(),
            tokens::measure(data).unwrap(),
            names::measure(data).unwrap(),
        ]
    }

    #[test]
    fn figures_do_not_fall_below_their_floors() {
        let Some(data) = data() else { return };
        let tables = tables(&data);
        for floor in include_str!("eval/floors.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            let parts: Vec<&str> = floor.split('|').map(str::trim).collect();
            let [set, column, least] = parts[..] else {
                panic!("no floor: {floor}")
            };
            let figure = figure(&tables, set, column);
            assert!(
                figure >= least.parse().unwrap(),
                "{set}: {column} is {figure}, at least {least} is asked"
            );
        }
    }

    #[test]
    fn columns_stand_under_their_heads() {
        let mut table = Table::new("Two sets", &["set", "F1"]);
        table.rows = vec![
            vec!["naïve".into(), "9.50".into()],
            vec!["b".into(), "100.00".into()],
        ];
        assert_eq!(
            table.shown(),
            "Two sets\n  set        F1\n  naïve    9.50\n  b      100.00\n"
        );
    }
}
