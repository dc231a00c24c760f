//! Writes the character tables of the core to standard output.
//!
//! ```text
//! cargo run -p nutgraf-tables -- classes > src/text/characters/table.rs
//! cargo run -p nutgraf-tables -- folding > src/text/fold/table.rs
//! ```

mod classes;
mod folding;
mod packed;

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("classes") => print!("{}", classes::table()),
        Some("folding") => print!("{}", folding::table()),
        _ => {
            eprintln!("usage: nutgraf-tables classes | folding");
            std::process::exit(2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_s_tables_are_those_generated() {
        assert!(
            classes::table() == include_str!("../../../src/text/characters/table.rs"),
            "run the command at its head"
        );
        assert!(
            folding::table() == include_str!("../../../src/text/fold/table.rs"),
            "run the command at its head"
        );
    }
}
