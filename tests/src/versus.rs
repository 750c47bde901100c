//! Speed and memory beside a checker that runs in a browser, on the same pages in the same run.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use offenbar_chromium::Browser;
use serde_json::Value;
use url::Url;

use crate::bench::watch;
use crate::serve;

/// Switches on all rules, those that axe-core leaves out by default as well.
const ALL_RULES: &str = "(async () => { const rules = {}; \
     for (const rule of axe.getRules()) rules[rule.ruleId] = { enabled: true }; \
     const found = await axe.run(document, { rules }); \
     return [found.violations.length, found.incomplete.length, found.passes.length]; })()";

/// A folder that is served as a site.
pub struct Site {
    /// Name of the folder.
    pub name: String,
    /// `ADDRESS=FOLDER`, for `--map`.
    pub map: String,
    /// Addresses of its pages.
    pub pages: Vec<Url>,
}

/// Serves folders and lists their pages, at most `limit` of each, evenly spread.
///
/// # Errors
/// If a folder cannot be served.
pub fn sites(folders: &[PathBuf], limit: usize) -> Result<Vec<Site>, Box<dyn Error>> {
    let mut sites = Vec::new();
    for folder in folders {
        let address = serve::folder(folder)?;
        let all = serve::pages(folder);
        let step = all.len().div_ceil(limit.max(1)).max(1);
        let pages = all.iter().step_by(step).filter_map(|page| {
            let path = page.strip_prefix(folder).ok()?;
            address.join(&path.to_string_lossy()).ok()
        });
        let pages = pages.collect();
        let (name, map) = (folder.display().to_string(), format!("{address}={}", folder.display()));
        sites.push(Site { name, map, pages });
    }
    Ok(sites)
}

/// What a tool took for a list of pages.
#[derive(Debug, Default, Clone)]
pub struct Took {
    /// Milliseconds of each page.
    pub millis: Vec<f64>,
    /// The most memory held, in bytes.
    pub peak: u64,
}

impl Took {
    /// Median of the pages.
    pub fn median(&self) -> f64 {
        let mut sorted = self.millis.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or_default()
    }

    /// Sum of the pages.
    pub fn total(&self) -> f64 {
        self.millis.iter().sum()
    }

    /// Puts another turn on the same pages beside this one; the quicker one of each page counts,
    /// because whatever else runs on the machine only slows down.
    pub fn best(&mut self, other: &Took) {
        if self.millis.is_empty() {
            self.millis.clone_from(&other.millis);
        }
        for (own, other) in self.millis.iter_mut().zip(&other.millis) {
            *own = own.min(*other);
        }
        self.peak = self.peak.max(other.peak);
    }
}

/// The command in one thread: reads, styles, lays out and runs all rules. The sites' folders are
/// mapped, so that it asks no other host, as the browser cannot either.
///
/// # Errors
/// If the command cannot be run or prints something else than lines of JSON.
pub fn ours(program: &Path, sites: &[Site], pages: &[Url]) -> Result<Took, Box<dyn Error>> {
    let out = tempfile::NamedTempFile::new()?;
    let child = Command::new(program)
        .args(["page", "--threads", "1"])
        .args(sites.iter().flat_map(|site| ["--map", site.map.as_str()]))
        .args(pages.iter().map(Url::as_str))
        .stdout(out.reopen()?)
        .stderr(Stdio::null())
        .spawn()?;
    let run = watch(child, Instant::now())?;
    let mut took = Took { millis: Vec::new(), peak: run.peak * 1024 };
    for line in std::fs::read_to_string(out.path())?.lines() {
        let line: Value = serde_json::from_str(line)?;
        if line["outcomes"].as_array().is_some_and(|o| o.iter().any(|o| o["outcome"] == "passed")) {
            took.millis.push(line["millis"].as_f64().unwrap_or_default());
        } else {
            return Err(format!("nothing was checked on {}", line["url"]).into());
        }
    }
    Ok(took)
}

/// axe-core in a browser that goes from page to page: navigation, injection, all rules.
///
/// # Errors
/// If the browser fails.
pub fn theirs(browser: &mut Browser, axe: &str, pages: &[Url]) -> Result<Took, Box<dyn Error>> {
    let mut took = Took::default();
    for page in pages {
        let start = Instant::now();
        browser.open(page.as_str())?;
        browser.evaluate(&format!("{axe}; 0"))?;
        let found = browser.evaluate(ALL_RULES)?;
        took.millis.push(millis(start.elapsed()));
        if found[2].as_u64().unwrap_or_default() == 0 {
            return Err(format!("axe-core checked nothing on {page}").into());
        }
        took.peak = took.peak.max(browser.memory());
    }
    Ok(took)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
