//! Bytes made small, named by their content, or written as text; the same bytes in give the same bytes out.

use std::io::{Cursor, Write};
use std::num::NonZeroU64;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// As gzip, smaller than others make it and much slower made, for what is opened by the page itself. Its header carries
/// no name and no time.
pub fn dense_gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    // More of them gain nothing that can be seen: a thousandth.
    const ITERATIONS: NonZeroU64 = NonZeroU64::new(5).unwrap();
    let options = zopfli::Options {
        iteration_count: ITERATIONS,
        ..zopfli::Options::default()
    };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed).context("gzip failed")?;
    Ok(packed)
}

/// As gzip at the best of what is quick. Its header carries no name and no time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = GzBuilder::new().write(Vec::new(), Compression::best());
    packed.write_all(bytes).context("gzip failed")?;
    packed.finish().context("gzip failed")
}

/// As Brotli at its best.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    const BUFFER: usize = 1 << 16;
    const QUALITY: u32 = 11;
    const WINDOW_BITS: u32 = 22;
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, QUALITY, WINDOW_BITS);
    writer.write_all(bytes).context("Brotli failed")?;
    drop(writer);
    Ok(packed)
}

/// As a zip of these entries, in their order.
pub fn zip(entries: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        // The first day that the format knows: the hour of the build is nobody's business.
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (path, content) in entries {
        zip.start_file(path, options)?;
        zip.write_all(&content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// SHA-256 in hexadecimal, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A hash as a Content-Security-Policy and `integrity` name it.
pub fn source_hash(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A name that says its content: `worker-0f3a9c2b71.js`. Another content is another name, so a browser may keep it
/// for good.
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    const DIGITS: usize = 10;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let hash: String = sha256(bytes).chars().take(DIGITS).collect();
    format!("{stem}-{hash}.{ending}")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let text = "Nine harbour cities agreed on Monday. ".repeat(99);
        let mut unpacked = String::new();
        brotli::Decompressor::new(&brotli(text.as_bytes()).unwrap()[..], 4096)
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
        // Browsers unpack the gzip in the tests of the page.
        for pack in [gzip, dense_gzip] {
            assert_eq!(pack(text.as_bytes()).unwrap()[..2], [0x1f, 0x8b]);
        }
    }

    #[test]
    fn a_zip_holds_what_it_was_given_and_no_time() {
        let given = [("a/b.txt", "one"), ("c.txt", "two")];
        let entries = given.map(|(path, text)| (path.to_owned(), text.into()));
        let zipped = zip(entries.to_vec()).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(zipped)).unwrap();
        for (index, (path, text)) in given.into_iter().enumerate() {
            let mut entry = zip.by_index(index).unwrap();
            assert_eq!(entry.name().unwrap(), path);
            assert_eq!(entry.last_modified(), Some(DateTime::default()));
            assert_eq!(std::io::read_to_string(&mut entry).unwrap(), text);
        }
    }

    #[test]
    fn hashes_are_those_that_others_compute() {
        // `printf abc | sha256sum`, and FIPS 180-2.
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), hash);
        assert_eq!(hashed_name("a.b.js", b"abc"), "a.b-ba7816bf8f.js");
        assert_eq!(
            source_hash(b"abc"),
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
    }
}
