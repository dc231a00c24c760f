//! The crates that cargo compiles into an artifact: ordinary dependencies, for the wasm those of its target, without
//! macros and what only they need, which run in the compiler and leave nothing of themselves behind.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process::{cargo, output};

#[derive(Deserialize)]
pub struct Metadata {
    pub packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
pub struct Package {
    id: String,
    pub name: String,
    pub version: String,
    pub license: Option<String>,
    pub repository: Option<String>,
    pub authors: Vec<String>,
    /// Where it is from; none for our own.
    source: Option<String>,
    pub manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

/// What cargo says of all packages, given these arguments.
pub fn metadata(arguments: &[&str]) -> Result<Metadata> {
    let all = [&["metadata", "--format-version=1", "--locked"], arguments].concat();
    serde_json::from_str(&output(cargo(&all))?).context("cargo metadata is not as expected")
}

/// The crates of others inside one of ours, by name.
pub fn compiled<'m>(metadata: &'m Metadata, ours: &str) -> Result<Vec<&'m Package>> {
    let packages: BTreeMap<&str, &Package> = metadata
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package))
        .collect();
    let nodes: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let root = metadata
        .packages
        .iter()
        .find(|package| package.name == ours)
        .with_context(|| format!("cargo metadata names no {ours}"))?;
    let mut seen = BTreeSet::from([root.id.as_str()]);
    let mut waiting = vec![root.id.as_str()];
    while let Some(id) = waiting.pop() {
        for dependency in nodes.get(id).into_iter().flat_map(|node| &node.deps) {
            let is_ordinary = dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
            let is_macro = packages
                .get(dependency.pkg.as_str())
                .is_some_and(|package| package.is_macro());
            if is_ordinary && !is_macro && seen.insert(&dependency.pkg) {
                waiting.push(&dependency.pkg);
            }
        }
    }
    let mut found: Vec<&Package> = seen
        .iter()
        .filter_map(|id| packages.get(id).copied())
        .filter(|package| package.source.is_some())
        .collect();
    found.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(found)
}

impl Package {
    fn is_macro(&self) -> bool {
        let mut kinds = self.targets.iter().flat_map(|target| &target.kind);
        kinds.any(|kind| kind == "proc-macro")
    }
}
