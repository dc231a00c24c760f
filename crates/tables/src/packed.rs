//! Lists of numbers as `nutgraf::text::packed` reads them: the steps from each to the next, in LEB128, the sign in the
//! lowest bit. Downloads of the core have the tables in them, and these are a third as large.

use std::fmt::Write;

/// The bytes of a list.
pub fn steps(numbers: impl Iterator<Item = i64>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last = 0;
    for number in numbers {
        let step = number - last;
        let mut rest = (step << 1 ^ step >> 63) as u64;
        while rest >= 0x80 {
            bytes.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        bytes.push(rest as u8);
        last = number;
    }
    bytes
}

/// Writes them as a `static`.
pub fn write(out: &mut String, name: &str, about: &str, bytes: Vec<u8>) {
    let _ = writeln!(
        out,
        "\n/// {about}\n#[rustfmt::skip]\npub(super) static {name}: [u8; {}] = [",
        bytes.len()
    );
    for line in bytes.chunks(30) {
        let numbers: Vec<String> = line.iter().map(u8::to_string).collect();
        let _ = writeln!(out, "    {},", numbers.join(", "));
    }
    out.push_str("];\n");
}
