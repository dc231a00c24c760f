//! Writes JSON on one line, the fields in the order they are given.
//!
//! Numbers are printed as JavaScript prints them, so that the same result is the same bytes from every front end.

/// JSON as it grows. A comma is due exactly where the last byte neither opens a list or an object nor ends
/// a key, so no state is kept beside the bytes.
#[derive(Default)]
pub struct Json {
    bytes: Vec<u8>,
}

impl Json {
    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// An object; `fields` writes its keys and values.
    pub fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.separate();
        self.bytes.push(b'{');
        fields(self);
        self.bytes.push(b'}');
    }

    /// A list; `write` writes each item as one value.
    pub fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) {
        self.separate();
        self.bytes.push(b'[');
        for item in items {
            write(self, item);
        }
        self.bytes.push(b']');
    }

    /// A key, whose value is written next; needs no escapes.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.separate();
        self.bytes.push(b'"');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(b"\":");
        self
    }

    /// A string.
    pub fn string(&mut self, value: &str) {
        self.separate();
        self.bytes.push(b'"');
        let mut rest = value;
        while let Some(at) = rest
            .bytes()
            .position(|byte| byte < 0x20 || byte == b'"' || byte == b'\\')
        {
            let (plain, odd) = rest.split_at(at);
            self.bytes.extend_from_slice(plain.as_bytes());
            let mut chars = odd.chars();
            self.escape(chars.next().unwrap_or_default());
            rest = chars.as_str();
        }
        self.bytes.extend_from_slice(rest.as_bytes());
        self.bytes.push(b'"');
    }

    /// A whole number.
    pub fn integer(&mut self, value: impl itoa::Integer) {
        self.raw(itoa::Buffer::new().format(value));
    }

    /// A number rounded to six decimals.
    pub fn number(&mut self, value: f64) {
        // Zero is added so that −0 prints as 0.
        self.exact((value * 1e6).round() / 1e6 + 0.0);
    }

    /// A finite number, as JavaScript prints it.
    pub fn exact(&mut self, value: f64) {
        self.raw(ryu_js::Buffer::new().format(value));
    }

    /// True or false.
    pub fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// A value that is JSON already.
    pub fn raw(&mut self, json: &str) {
        self.separate();
        self.bytes.extend_from_slice(json.as_bytes());
    }

    /// Ends the line.
    pub fn end_line(&mut self) {
        self.bytes.push(b'\n');
    }

    fn separate(&mut self) {
        if !matches!(self.bytes.last(), None | Some(b'{' | b'[' | b':' | b'\n')) {
            self.bytes.push(b',');
        }
    }

    fn escape(&mut self, odd: char) {
        match odd {
            '"' => self.bytes.extend_from_slice(b"\\\""),
            '\\' => self.bytes.extend_from_slice(b"\\\\"),
            '\n' => self.bytes.extend_from_slice(b"\\n"),
            '\r' => self.bytes.extend_from_slice(b"\\r"),
            '\t' => self.bytes.extend_from_slice(b"\\t"),
            '\u{8}' => self.bytes.extend_from_slice(b"\\b"),
            '\u{c}' => self.bytes.extend_from_slice(b"\\f"),
            control => self
                .bytes
                .extend_from_slice(format!("\\u{:04x}", u32::from(control)).as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Json)) -> String {
        let mut json = Json::default();
        write(&mut json);
        String::from_utf8(json.into_bytes()).unwrap()
    }

    #[test]
    fn numbers_print_as_in_javascript() {
        for (value, printed) in [
            (1.0, "1"),
            (0.0, "0"),
            (-0.0, "0"),
            (-0.000_000_1, "0"),
            (0.000_001, "0.000001"),
            (0.1 + 0.2, "0.3"),
            (2.0 / 3.0, "0.666667"),
            (-1.5, "-1.5"),
            (123_456_789.25, "123456789.25"),
        ] {
            assert_eq!(written(|json| json.number(value)), printed);
        }
        for (value, printed) in [
            (33.333_333_35, "33.33333335"),
            (1e-7, "1e-7"),
            (1e21, "1e+21"),
            (1e305, "1e+305"),
        ] {
            assert_eq!(written(|json| json.exact(value)), printed);
        }
    }

    #[test]
    fn commas_stand_between_and_nowhere_else() {
        let line = written(|json| {
            json.object(|json| {
                json.key("a").list([1, 2], |json, item| json.integer(item));
                json.key("b").object(|_| {});
                json.key("c")
                    .list([":", "{"], |json, item| json.string(item));
            });
            json.end_line();
            json.boolean(true);
        });
        assert_eq!(line, "{\"a\":[1,2],\"b\":{},\"c\":[\":\",\"{\"]}\ntrue");
    }

    #[test]
    fn strings_read_back_as_they_were() {
        let odd: String = (0..0x100)
            .chain([0x2028, 0xfeff, 0xffff, 0x1f600])
            .filter_map(char::from_u32)
            .collect();
        let line = written(|json| json.string(&odd));
        assert!(!line.contains('\n'));
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), odd);
    }
}
