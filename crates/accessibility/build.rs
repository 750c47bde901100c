//! Makes the registry from the files in `src/rules/`, so that adding a rule is adding a file.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let manifest = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let folder = Path::new(&manifest).join("src/rules");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the folder of rules")
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter_map(|file| file.strip_suffix(".rs").map(str::to_owned))
        .collect();
    names.sort();
    let mut registry = String::new();
    for name in &names {
        let path = folder.join(format!("{name}.rs"));
        writeln!(registry, "#[path = {path:?}]\nmod {name};").expect("a string takes all");
    }
    registry.push_str("/// All rules, sorted by file name.\npub static RULES: &[Rule] = &[\n");
    for name in &names {
        let path = folder.join(format!("{name}.rs"));
        writeln!(
            registry,
            "Rule {{ check: {name}::CHECK, scope: {name}::SCOPE, run: {name}::run, source: include_str!({path:?}) }},"
        )
        .expect("a string takes all");
    }
    registry.push_str("];\n");
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("registry.rs");
    fs::write(out, registry).expect("the folder of build output is writable");
}
