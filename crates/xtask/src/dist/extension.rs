//! The extension as a zip for each browser's store. Both hold the same files but for the manifest, from which what only
//! the other browser knows is left out.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{files_below, license_files};
use crate::repository;

/// What `build` put together.
const UNPACKED: &str = "target/extension";

const MANIFEST: &str = "manifest.json";

/// A browser that takes the extension, and what of the manifest is not for it: a path of keys each, or a
/// permission's name.
struct Store {
    name: &'static str,
    without: &'static [&'static [&'static str]],
    without_permission: Option<&'static str>,
}

const STORES: [Store; 2] = [
    Store {
        name: "chromium",
        without: &[
            &["browser_specific_settings"],
            &["sidebar_action"],
            &["background", "scripts"],
        ],
        without_permission: None,
    },
    Store {
        name: "firefox",
        without: &[
            &["minimum_chrome_version"],
            &["side_panel"],
            &["background", "service_worker"],
        ],
        without_permission: Some("sidePanel"),
    },
];

/// Writes the zips into `dist/`.
pub fn pack(dist: &Path) -> Result<()> {
    STORES.iter().try_for_each(|store| {
        let file = dist.join(format!("extension-{}.zip", store.name));
        write(&file, store).with_context(|| format!("{} could not be made", file.display()))
    })
}

fn write(file: &Path, store: &Store) -> Result<()> {
    let unpacked = repository::path(UNPACKED);
    let mut entries = Vec::new();
    for path in files_below(&unpacked)? {
        let content = fs::read(unpacked.join(&path))?;
        let content = if path == MANIFEST {
            manifest_for(store, &content)?
        } else {
            content
        };
        entries.push((path, content));
    }
    entries.extend(license_files()?);
    entries.sort();
    super::write(file, zip_of(entries)?)
}

/// A zip of these entries, in their order.
fn zip_of(entries: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
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

fn manifest_for(store: &Store, manifest: &[u8]) -> Result<Vec<u8>> {
    let mut manifest: Value = serde_json::from_slice(manifest)?;
    for path in store.without {
        remove(&mut manifest, path);
    }
    if let Some(permission) = store.without_permission
        && let Some(list) = manifest
            .get_mut("permissions")
            .and_then(Value::as_array_mut)
    {
        list.retain(|one| one != permission);
    }
    Ok(format!("{manifest:#}\n").into_bytes())
}

/// Takes the key at the end of a path away.
fn remove(value: &mut Value, path: &[&str]) {
    let Some((key, folders)) = path.split_last() else {
        return;
    };
    let inner = folders
        .iter()
        .try_fold(value, |value, key| value.get_mut(key));
    if let Some(object) = inner.and_then(Value::as_object_mut) {
        let _: Option<Value> = Map::remove(object, *key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::read;

    #[test]
    fn a_zip_holds_what_it_was_given_and_no_time() {
        let given = [("a/b.txt", "one"), ("c.txt", "two")];
        let entries = given.map(|(path, text)| (path.to_owned(), text.into()));
        let zipped = zip_of(entries.to_vec()).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(zipped)).unwrap();
        for (index, (path, text)) in given.into_iter().enumerate() {
            let mut entry = zip.by_index(index).unwrap();
            assert_eq!(entry.name().unwrap(), path);
            assert_eq!(entry.last_modified(), Some(DateTime::default()));
            assert_eq!(std::io::read_to_string(&mut entry).unwrap(), text);
        }
    }

    #[test]
    fn each_store_gets_its_own_keys_and_no_others() {
        let source = read("extension/manifest.json").unwrap();
        let [chromium, firefox] = STORES.each_ref().map(|store| {
            let manifest = manifest_for(store, &source).unwrap();
            serde_json::from_slice::<Value>(&manifest).unwrap()
        });
        assert!(chromium["side_panel"].is_object() && chromium.get("sidebar_action").is_none());
        assert!(firefox["sidebar_action"].is_object() && firefox.get("side_panel").is_none());
        assert!(chromium["background"]["service_worker"].is_string());
        assert!(chromium["background"].get("scripts").is_none());
        assert!(firefox["background"]["scripts"].is_array());
        assert!(firefox["background"].get("service_worker").is_none());
        assert!(!firefox["permissions"].to_string().contains("sidePanel"));
        assert_eq!(chromium["version"], firefox["version"]);
    }
}
