//! Which files REUSE asks to be licensed, by path alone.

/// Folders whose contents are no covered files, at any depth.
const FOLDERS: [&str; 5] = [".git", ".hg", ".sl", "LICENSES", ".reuse"];

/// Whether a regular file with contents is a covered file. Symbolic links, submodules and empty
/// files never are; the caller knows those.
pub fn is_covered(path: &str) -> bool {
    let mut parts: Vec<&str> = path.split('/').collect();
    let Some(name) = parts.pop() else { return false };
    folders_covered(&parts) && !is_exempt_name(name) && name != "REUSE.toml"
}

/// Whether a `REUSE.toml` at this path is read.
pub fn is_annotations_file(path: &str) -> bool {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop() == Some("REUSE.toml") && folders_covered(&parts)
}

fn folders_covered(folders: &[&str]) -> bool {
    let below_subprojects = folders.iter().rev().skip(1).any(|folder| *folder == "subprojects");
    !below_subprojects && !folders.iter().any(|folder| FOLDERS.contains(folder))
}

fn is_exempt_name(name: &str) -> bool {
    let licence = ["LICENSE", "LICENCE", "COPYING"].iter().any(|stem| {
        name.strip_prefix(stem)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-') || rest.starts_with('.'))
    });
    let spdx = name.ends_with(".spdx")
        || [".rdf", ".json", ".xml", ".yml", ".yaml"]
            .iter()
            .any(|end| name.strip_suffix(end).is_some_and(|stem| stem.ends_with(".spdx")));
    // Two licence texts that contain tags of their own.
    let quoting = ["CAL-1.0-Combined-Work-Exception", "CAL-1.0", "SHL-2.1"].iter().any(|stem| {
        name.strip_prefix(stem)
            .is_some_and(|rest| rest.is_empty() || (rest.len() > 1 && rest.starts_with('.')))
    });
    licence || spdx || quoting || name.ends_with(".license") || [".git", ".hgtags"].contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered() {
        for path in [
            "src/main.rs",
            "LICENSES.md",
            "licenses/x",
            "LICENSE_OLD",
            "docs/COPYINGS",
            "subprojects/a.wrap",
            "subprojects",
            "a.spdx.txt",
            "CAL-1.0x",
            ".gitignore",
        ] {
            assert!(is_covered(path), "{path}");
        }
        for path in [
            "LICENSE",
            "a/LICENCE-MIT",
            "COPYING.GPL",
            "LICENSES/MIT.txt",
            "a/LICENSES/b/c",
            ".reuse/dep5",
            "a.license",
            "b.spdx",
            "b.spdx.json",
            "REUSE.toml",
            "a/REUSE.toml",
            "subprojects/dep/a.c",
            "x/subprojects/dep/y/a.c",
            "CAL-1.0.txt",
            "SHL-2.1",
        ] {
            assert!(!is_covered(path), "{path}");
        }
        assert!(is_annotations_file("a/REUSE.toml"));
        assert!(!is_annotations_file("LICENSES/REUSE.toml"));
        assert!(!is_annotations_file("subprojects/a/REUSE.toml"));
    }
}
