//! The page as one file, `dist/nutgraf.html`, which opens by a double click and asks nobody for anything.
//!
//! A page opened as a file may fetch nothing and load no module, not even from its own folder. So all of it stands in
//! the file, once: the styles and two classic scripts, which its policy names by their hashes, and everything else as
//! data blocks, gzipped and in Base64, which no browser takes for a script.

use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bundle::{self, Format};
use super::html::{self, Markup};
use super::{NPM_INSIDE, files_below, license_files, locales, pack, read, write};
use crate::repository;

/// The file may be no larger.
const MOST_BYTES: usize = 2 << 20;

/// Makes the file.
pub fn make(file: &Path) -> Result<()> {
    let mut markup = Markup::read()?;
    let styles = bundle::styles(&markup.style_sheets())?;
    let baseline = read("www/app/baseline.js")?;
    let main = bundle::script("www/entry/one-file.js", Format::Classic, &[])?;

    markup.change_policy(|policy| own_policy(policy, &baseline, &main, &styles))?;
    markup.replace("<html ", "<html lang=\"en\" data-one-file>")?;
    let elements = styles
        .iter()
        .map(|(attributes, bundle)| Ok(format!("<style{attributes}>{}</style>", text(bundle)?)))
        .collect::<Result<Vec<_>>>()?;
    markup.replace_style_sheets(&elements.join("\n    "))?;
    let icon = STANDARD.encode(&read("www/icon.svg")?);
    markup.replace_icon(&format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"
    ))?;
    markup.replace(html::BASELINE, &element(&baseline)?)?;
    // It runs when the page is there: at the end of the body, after the data blocks.
    markup.replace(html::MAIN, "")?;
    for (name, content) in parts()? {
        let packed = STANDARD.encode(&pack::dense_gzip(&content)?);
        markup.append_to(
            "body",
            &format!("<script type=\"application/gzip\" id=\"part:{name}\">{packed}</script>"),
        )?;
    }
    markup.append_to("body", &element(&main)?)?;
    for (name, content) in license_files(&NPM_INSIDE)? {
        markup.append_to(
            "body",
            &format!("<script type=\"text/plain\" id=\"{name}\">"),
        )?;
        markup.append_to("body", text(&content)?)?;
        markup.append_to("body", "</script>")?;
    }

    let content = markup.finish();
    if content.len() > MOST_BYTES {
        bail!(
            "{} is {} bytes, and at most {MOST_BYTES} are allowed",
            file.display(),
            content.len()
        );
    }
    write(file, content)
}

/// What the page asks for when it needs it.
fn parts() -> Result<Vec<(String, Vec<u8>)>> {
    let worker = bundle::script("pkg/worker.js", Format::Classic, &[])?;
    let mut parts = vec![
        ("worker.js".to_owned(), worker),
        ("nutgraf.wasm".to_owned(), read("pkg/nutgraf_wasm_bg.wasm")?),
        ("en.bin".to_owned(), read("pkg/en.bin")?),
    ];
    for sample in files_below(&repository::path("www/samples"))? {
        let content = read(&format!("www/samples/{sample}"))?;
        parts.push((sample, content));
    }
    parts.push(("locales.json".to_owned(), all_locales()?));
    Ok(parts)
}

/// What the page says, all languages in one part: they share the names of their messages, and so pack better.
fn all_locales() -> Result<Vec<u8>> {
    let mut all = serde_json::Map::new();
    for (name, text) in locales()? {
        let language = name.trim_end_matches(".ftl").to_owned();
        all.insert(language, String::from_utf8(text)?.into());
    }
    Ok(serde_json::to_vec(&all)?)
}

/// The page's policy, but with these scripts and styles and no others, and without any connection.
fn own_policy(
    policy: &str,
    baseline: &[u8],
    main: &[u8],
    styles: &[(String, Vec<u8>)],
) -> Result<String> {
    let scripts = format!(
        "'{}' '{}' 'wasm-unsafe-eval'",
        pack::source_hash(baseline),
        pack::source_hash(main)
    );
    let policy = with_directive(policy, "script-src", &scripts)?;
    let styles: Vec<String> = styles
        .iter()
        .map(|(_, bundle)| format!("'{}'", pack::source_hash(bundle)))
        .collect();
    let policy = with_directive(&policy, "style-src", &styles.join(" "))?;
    let policy = with_directive(&policy, "connect-src", "'none'")?;
    let policy = with_directive(&policy, "worker-src", "blob:")?;
    with_directive(&policy, "img-src", "data:")
}

fn element(script: &[u8]) -> Result<String> {
    Ok(format!("<script>{}</script>", text(script)?))
}

/// A bundle as text that can stand in an element: what would end the element early is written otherwise by esbuild.
fn text(bundle: &[u8]) -> Result<&str> {
    let text = std::str::from_utf8(bundle)?;
    let lower = text.to_ascii_lowercase();
    if ["</script", "</style", "<!--"]
        .iter()
        .any(|end| lower.contains(end))
    {
        bail!("a bundle holds what ends its own element");
    }
    Ok(text)
}

/// A policy with another list of sources for one directive, which must be there.
fn with_directive(policy: &str, directive: &str, sources: &str) -> Result<String> {
    let mut found = false;
    let parts: Vec<String> = policy
        .split(';')
        .map(str::trim)
        .map(|part| {
            if part.split(' ').next() != Some(directive) {
                return part.to_owned();
            }
            found = true;
            format!("{directive} {sources}")
        })
        .collect();
    found
        .then(|| parts.join("; "))
        .with_context(|| format!("the page's policy has no {directive}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_changed_by_its_directives() {
        let policy = "default-src 'none'; script-src 'self'; script-src-elem 'self'";
        assert_eq!(
            with_directive(policy, "script-src", "'none'").unwrap(),
            "default-src 'none'; script-src 'none'; script-src-elem 'self'"
        );
        assert!(with_directive(policy, "img-src", "'none'").is_err());
    }
}
