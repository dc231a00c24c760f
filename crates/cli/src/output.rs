//! Standard output, and what is said when it cannot be written.

use std::io::{self, StdoutLock, Write};

/// Standard output, held for as long as this lives.
pub struct Output(StdoutLock<'static>);

impl Output {
    /// Waits until nobody else holds it.
    pub fn open() -> Self {
        Self(io::stdout().lock())
    }

    /// Writes all of it, now.
    ///
    /// # Errors
    /// Of the kind that writing met with: a broken pipe where the reader went away.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let written = self.0.write_all(bytes).and_then(|()| self.0.flush());
        written.map_err(|fault| {
            let message =
                format!("standard output cannot be written ({fault}): check where it goes");
            io::Error::new(fault.kind(), message)
        })
    }
}
