//! The extension as a zip for each browser's store. Both hold the same files but for the manifest, from which what only
//! the other browser knows is left out.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::{NPM_INSIDE, files_below, license_files, pack};
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
    entries.extend(license_files(&NPM_INSIDE)?);
    entries.sort();
    super::write(file, pack::zip(entries)?)
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
