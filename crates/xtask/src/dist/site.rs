//! The page for static hosts: `dist/site/`, which works as it is under any path, with and without what its host can do.
//!
//! What a browser may keep for good stands in `assets/` under names that carry their hash; what must be asked for
//! anew each time stands beside it. Every address is relative. Each file that compresses has a `.br` and a `.gz`
//! beside it for hosts that send those; the weights, by far the largest, are as small as they get in their own format,
//! so that a host that compresses nothing sends them small too. `files.json` names every file with its hash for the page's own
//! panel, and the service worker holds the same hashes, by which it takes all of one version or nothing.

use std::path::Path;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::bundle::{self, Format};
use super::html::{self, Markup};
use super::{NPM_INSIDE, files_below, license_files, locales, pack, read, read_text, write};
use crate::{documents, licences, repository};

/// Endings of files that become smaller.
const COMPRESSIBLE: [&str; 9] = [
    "css",
    "ftl",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Where the files are whose names carry their hash.
const ASSETS: &str = "assets/";

const INDEX: &str = "index.html";
const SERVICE_WORKER: &str = "service-worker.js";
const FILE_LIST: &str = "files.json";
const WEB_MANIFEST: &str = "nutgraf.webmanifest";

/// Stands in the service worker's script in the place of its version, until that is known.
const NO_VERSION: &str = "0000000000000000";

/// The files while they are made, in order.
#[derive(Default)]
struct Site {
    files: Vec<(String, Vec<u8>)>,
    /// Paths of those that only some readers need, and that are kept only for them.
    later: Vec<String>,
}

/// Makes the site in a folder.
pub fn make(folder: &Path) -> Result<()> {
    let mut site = Site::default();
    let parts = site.add_parts()?;
    let constants = [("FILES", Value::Object(parts).to_string())];
    let main = site.add_asset(
        "nutgraf.js",
        bundle::script("www/entry/site.js", Format::Module, &constants)?,
    );
    let markup = site.add_page(&main)?;
    let npm = [&NPM_INSIDE[..], &documents::PACKAGES].concat();
    site.files.extend(license_files(&npm)?);
    site.add_offline()?;
    site.add(".nojekyll", Vec::new());
    site.add("_headers", headers(markup.policy()?).into_bytes());
    site.write(folder)
}

impl Site {
    fn add(&mut self, path: &str, content: Vec<u8>) {
        self.files.push((path.to_owned(), content));
    }

    /// Adds a file that may be kept for good, and gives its name there.
    fn add_asset(&mut self, name: &str, content: Vec<u8>) -> String {
        let name = pack::hashed_name(name, &content);
        self.add(&format!("{ASSETS}{name}"), content);
        name
    }

    /// What the page asks for when it needs it: names by the names of a working copy.
    fn add_parts(&mut self) -> Result<serde_json::Map<String, Value>> {
        let module = |entry| bundle::script(entry, Format::Module, &[]);
        let mut parts = vec![
            ("worker.js".to_owned(), module("pkg/worker.js")?),
            (
                "readability.js".to_owned(),
                module("www/entry/readability.js")?,
            ),
            ("nutgraf.wasm".to_owned(), read("pkg/nutgraf_wasm_bg.wasm")?),
            ("en.bin".to_owned(), read("pkg/en.bin")?),
        ];
        for sample in files_below(&repository::path("www/samples"))? {
            let content = read(&format!("www/samples/{sample}"))?;
            parts.push((sample, content));
        }
        parts.extend(locales()?);
        for name in documents::FILES {
            let content = read(&format!("{}/{name}", documents::FOLDER))?;
            parts.push((name.to_owned(), content));
        }
        Ok(parts
            .into_iter()
            .map(|(name, content)| {
                let hashed = self.add_asset(&name, content);
                if is_for_some(&name) {
                    self.later.push(format!("{ASSETS}{hashed}"));
                }
                (name, Value::String(hashed))
            })
            .collect())
    }

    /// The page's own markup, with its styles, its icon and its scripts.
    fn add_page(&mut self, main: &str) -> Result<Markup> {
        let mut markup = Markup::read()?;
        let styles: Vec<String> = bundle::styles(&markup.style_sheets())?
            .into_iter()
            .map(|(attributes, bundle)| {
                let name = self.add_asset("nutgraf.css", bundle);
                format!("<link rel=\"stylesheet\" href=\"{ASSETS}{name}\"{attributes}>")
            })
            .collect();
        let icon = self.add_asset("icon.svg", read("www/icon.svg")?);
        // As it is: it must run in browsers that the bundles are not for.
        let baseline = self.add_asset("baseline.js", read("www/app/baseline.js")?);

        markup.replace_style_sheets(&styles.join("\n    "))?;
        markup.replace_icon(&format!(
            "<link rel=\"icon\" href=\"{ASSETS}{icon}\" type=\"image/svg+xml\">\n    \
             <link rel=\"manifest\" href=\"{WEB_MANIFEST}\">"
        ))?;
        markup.replace(
            html::BASELINE,
            &format!("<script src=\"{ASSETS}{baseline}\"></script>"),
        )?;
        markup.replace(
            html::MAIN,
            &format!("<script type=\"module\" src=\"{ASSETS}{main}\"></script>"),
        )?;
        markup.change_policy(|policy| Ok(format!("{policy}; manifest-src 'self'")))?;
        self.add(INDEX, markup.finish().into_bytes());

        let web_manifest = self.web_manifest(&icon)?;
        self.add(WEB_MANIFEST, web_manifest);
        Ok(markup)
    }

    /// The web manifest, its icons under the names that they have here.
    fn web_manifest(&mut self, icon: &str) -> Result<Vec<u8>> {
        let mut manifest = read_text("www/offline/manifest.json")?;
        let mut rename = |from: &str, to: &str| -> Result<()> {
            let quoted = format!("\"{from}\"");
            if !manifest.contains(&quoted) {
                bail!("www/offline/manifest.json does not name {from}");
            }
            manifest = manifest.replace(&quoted, &format!("\"{ASSETS}{to}\""));
            Ok(())
        };
        rename("icon.svg", icon)?;
        for name in files_below(&repository::path("www/icons"))? {
            let hashed = self.add_asset(&name, read(&format!("www/icons/{name}"))?);
            rename(&format!("icons/{name}"), &hashed)?;
        }
        Ok(manifest.into_bytes())
    }

    /// The list of files, and the service worker that keeps them.
    fn add_offline(&mut self) -> Result<()> {
        self.files.sort();
        let listed: Vec<Value> = self
            .files
            .iter()
            .map(|(path, content)| {
                json!({ "path": path, "bytes": content.len(), "sha256": pack::sha256(content) })
            })
            .collect();
        self.add(FILE_LIST, Value::Array(listed).to_string().into_bytes());

        let with_integrity = |wanted: &dyn Fn(&String) -> bool| {
            let named = self.files.iter().filter(|(path, _)| wanted(path));
            let list: Vec<Value> = named
                .map(|(path, content)| {
                    json!({ "path": path, "integrity": pack::source_hash(content) })
                })
                .collect();
            Value::Array(list).to_string()
        };
        let is_later = |path: &String| self.later.contains(path);
        let precache = with_integrity(&|path| is_used_by_page(path) && !is_later(path));
        let later = with_integrity(&is_later);
        let constants = [
            ("PRECACHE", precache),
            ("LATER", later),
            ("VERSION", format!("\"{NO_VERSION}\"")),
        ];
        let entry = "www/offline/service-worker.js";
        let script = bundle::script(entry, Format::Classic, &constants)?;
        self.add(SERVICE_WORKER, with_version(&script)?);
        Ok(())
    }

    fn write(&self, folder: &Path) -> Result<()> {
        for (path, content) in &self.files {
            let file = folder.join(path);
            write(&file, content)?;
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
            if COMPRESSIBLE.contains(&ending) {
                write(&folder.join(format!("{path}.br")), pack::brotli(content)?)?;
                write(&folder.join(format!("{path}.gz")), pack::gzip(content)?)?;
            }
        }
        Ok(())
    }
}

/// Puts its version into the service worker's script: the hash of all of it, so that a release which changes nothing else
/// is another version too, and has a cache of its own.
fn with_version(script: &[u8]) -> Result<Vec<u8>> {
    let script = std::str::from_utf8(script)?;
    if script.matches(NO_VERSION).count() != 1 {
        bail!("{SERVICE_WORKER} does not hold its version once");
    }
    let hash = pack::sha256(script.as_bytes());
    let version: String = hash.chars().take(NO_VERSION.len()).collect();
    Ok(script.replace(NO_VERSION, &version).into_bytes())
}

/// Whether only some readers need a part: what reads documents, and the page's words in another language than English,
/// in which it speaks where the reader's language is not to be had.
fn is_for_some(part: &str) -> bool {
    documents::FILES.contains(&part) || (part.ends_with(".ftl") && part != "en.ftl")
}

/// Whether the page asks for the file: a browser takes the pictures by itself when it installs the page, and the
/// licenses are for people.
fn is_used_by_page(path: &str) -> bool {
    !path.ends_with(".png") && !path.starts_with("LICENSE") && path != licences::FILE
}

/// What hosts that read a `_headers` file shall send. The policy is the page's own, and binds the service worker too.
fn headers(policy: &str) -> String {
    let mut lines = format!(
        "# Read by hosts such as Netlify and Cloudflare Pages; see docs/hosting.md for others.\n\
         /*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  \
         Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n\
         /{ASSETS}*\n  Cache-Control: public, max-age=31536000, immutable\n"
    );
    for path in ["", INDEX, SERVICE_WORKER, FILE_LIST, WEB_MANIFEST] {
        lines.push_str(&format!("/{path}\n  Cache-Control: no-cache\n"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn a_script_that_differs_is_another_version() {
        let versioned = |script: &str| with_version(script.as_bytes());
        let of = |rest: &str| versioned(&format!("k=\"0000000000000000\";{rest}")).unwrap();
        let version = |script: &[u8]| script.split(|&byte| byte == b'"').nth(1).unwrap().to_vec();
        assert_eq!(of("a()"), of("a()"));
        assert_ne!(version(&of("a()")), version(&of("b()")));
        assert!(of("a()").ends_with(b"\";a()"));
        assert!(versioned("k=1").is_err());
    }
}
