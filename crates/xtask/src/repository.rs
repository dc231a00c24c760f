//! Where things are.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The repository's folder: that of the package that cargo runs, so that this program can serve a copy of it.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        // `crates/xtask` is two levels down.
        manifest
            .ancestors()
            .nth(2)
            .unwrap_or(Path::new("."))
            .to_owned()
    });
    &ROOT
}

/// A path inside the repository.
pub fn path(inside: &str) -> PathBuf {
    root().join(inside)
}
