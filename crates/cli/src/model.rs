//! The entity weights: those built into the program, or a file's.

use std::io;
use std::path::Path;

use nutgraf::{Analyzer, Model};

use crate::args::Settings;

/// The weights that the program carries.
const BUILT_IN: &[u8] = include_bytes!("../../../models/en.bin");

/// An analyzer with the weights that were asked for; with none where no entities were.
///
/// # Errors
/// A file that cannot be read or is no model.
pub fn analyzer(settings: &Settings) -> io::Result<Analyzer> {
    if settings.options.parts.entities {
        with_names(settings.model.as_deref())
    } else {
        Ok(Analyzer::new())
    }
}

/// An analyzer with the weights of a file, or with the built-in ones.
///
/// # Errors
/// A file that cannot be read or is no model.
pub fn with_names(file: Option<&Path>) -> io::Result<Analyzer> {
    let Some(path) = file else {
        return Model::from_bytes(BUILT_IN)
            .map(Analyzer::with_model)
            .map_err(|fault| io::Error::other(format!("the built-in weights: {fault}")));
    };
    let bytes = std::fs::read(path).map_err(|fault| {
        let message = format!(
            "{}: cannot be read ({fault}): check --model",
            path.display()
        );
        io::Error::new(fault.kind(), message)
    })?;
    Model::from_bytes(&bytes)
        .map(Analyzer::with_model)
        .map_err(|fault| {
            let message = format!(
                "{}: {fault} ({}): check --model",
                path.display(),
                fault.code()
            );
            io::Error::new(io::ErrorKind::InvalidData, message)
        })
}
