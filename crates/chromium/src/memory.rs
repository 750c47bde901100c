//! Memory of a tree of processes, from `/proc`.

use std::collections::HashMap;
use std::fs;

/// Proportional memory of a process and all below it, in bytes.
pub(crate) fn of_tree(root: u32) -> u64 {
    let parents = parents();
    let below = |mut process: u32| {
        // Chains are short; a process that ended meanwhile breaks one off.
        for _ in 0..64 {
            if process == root {
                return true;
            }
            match parents.get(&process) {
                Some(parent) => process = *parent,
                None => return false,
            }
        }
        false
    };
    parents.keys().copied().filter(|process| below(*process)).map(proportional).sum()
}

/// Parent of every process.
fn parents() -> HashMap<u32, u32> {
    let Ok(entries) = fs::read_dir("/proc") else { return HashMap::new() };
    entries
        .filter_map(|entry| {
            let process: u32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
            Some((process, parent.trim().parse().ok()?))
        })
        .collect()
}

fn proportional(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kibibytes: u64 =
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0);
    kibibytes * 1024
}
