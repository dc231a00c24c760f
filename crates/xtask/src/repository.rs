//! Where things are.

use std::path::{Path, PathBuf};

/// The repository's folder.
pub fn root() -> &'static Path {
    const MANIFEST: &str = env!("CARGO_MANIFEST_DIR");
    // `crates/xtask` is two levels down.
    Path::new(MANIFEST)
        .ancestors()
        .nth(2)
        .unwrap_or(Path::new("."))
}

/// A path inside the repository.
pub fn path(inside: &str) -> PathBuf {
    root().join(inside)
}
