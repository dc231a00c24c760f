//! The model card names the very file that is tracked, and the file keeps its size.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

/// Most bytes of a tracked model.
const MOST: usize = 2_500_000;

#[test]
fn the_card_names_the_file_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let model = fs::read(folder.join("en.bin")).unwrap();
    let card = fs::read_to_string(folder.join("README.md")).unwrap();
    let sum: String = Sha256::digest(&model)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert!(
        card.contains(&sum),
        "models/README.md must name the SHA-256 of models/en.bin: {sum}"
    );
    assert!(
        card.contains(&format!("{} bytes", model.len())),
        "models/README.md must name {} bytes",
        model.len()
    );
    assert!(
        model.len() <= MOST,
        "{} bytes are more than {MOST}",
        model.len()
    );
}
