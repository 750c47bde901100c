//! Agreement and differences.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// The version on which the verdicts were given.
const VERSION: &str = "/156.";

/// Verdicts by kind and place.
///
/// Lines `kind what => verdict`; what is a page and a selector, a role or a tag in angle brackets,
/// or `in` and a role whose children are presentational.
#[derive(Debug, Default)]
pub struct Verdicts(BTreeMap<String, String>);

impl Verdicts {
    /// Reads a file of verdicts.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn read(file: &Path) -> std::io::Result<Verdicts> {
        let text = std::fs::read_to_string(file)?;
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let pairs = lines.filter_map(|line| line.split_once(" => "));
        Ok(Verdicts(pairs.map(|(key, verdict)| (key.to_owned(), verdict.to_owned())).collect()))
    }

    fn on(&self, difference: &Difference) -> Option<&str> {
        difference.keys.iter().find_map(|key| self.0.get(key)).map(String::as_str)
    }
}

/// What was compared, and where it differs.
#[derive(Debug, Default)]
pub struct Tally {
    /// Pages compared.
    pub pages: usize,
    compared: BTreeMap<String, (usize, usize)>,
    differences: Vec<Difference>,
    left_out: Vec<String>,
}

/// A difference and the keys under which a verdict on it may stand.
#[derive(Debug)]
struct Difference {
    kind: String,
    keys: [String; 3],
    ours: String,
    theirs: String,
}

impl Tally {
    pub(super) fn left_out(&mut self, page: &str, reason: &str) {
        self.left_out.push(format!("{page}: {reason}"));
    }

    pub(super) fn note(
        &mut self,
        kind: &str,
        keys: &[String; 3],
        equal: bool,
        ours: &str,
        theirs: &str,
    ) {
        let (same, all) = self.compared.entry(kind.to_owned()).or_default();
        *all += 1;
        if equal {
            *same += 1;
            return;
        }
        self.differences.push(Difference {
            kind: kind.to_owned(),
            keys: keys.clone().map(|key| format!("{kind} {key}")),
            ours: ours.to_owned(),
            theirs: theirs.to_owned(),
        });
    }

    /// Agreement on each kind, and on what counts: names and roles, styles, boxes.
    pub fn figures(&self, verdicts: &Verdicts) -> String {
        let mut text = format!("{} pages\n", self.pages);
        for page in &self.left_out {
            writeln!(text, "left out: {page}").ok();
        }
        let mut line = |name: &str, fits: &dyn Fn(&str) -> bool| {
            let of = self.compared.iter().filter(|(kind, _)| fits(kind.as_str()));
            let (same, all) = of.fold((0, 0), |(same, all), (_, (s, a))| (same + s, all + a));
            let differ = self.differences.iter().filter(|difference| fits(&difference.kind));
            let judged = differ.filter(|difference| verdicts.on(difference).is_some()).count();
            let share = 100.0 * same as f64 / all.max(1) as f64;
            let judged = match judged {
                0 => String::new(),
                judged => format!("; {judged} differ by a specification"),
            };
            writeln!(text, "{name}: {same} of {all} agree, {share:.2} %{judged}").ok();
        };
        for kind in self.compared.keys() {
            line(kind, &|other| other == kind);
        }
        line("NAMES AND ROLES", &|kind| matches!(kind, "name" | "role"));
        line("STYLES", &|kind| kind.starts_with("style "));
        line("BOXES", &|kind| kind.starts_with("box "));
        text
    }

    /// Differences without a verdict, grouped by kind, element and what both say, most first.
    pub fn groups(&self, verdicts: &Verdicts, shown: usize) -> String {
        let mut groups: BTreeMap<(&str, &str, String), Vec<&Difference>> = BTreeMap::new();
        for difference in self.differences.iter().filter(|d| verdicts.on(d).is_none()) {
            // Names and boxes are never twice the same.
            let values = match difference.kind.as_str() {
                "name" | "description" => String::new(),
                kind if kind.starts_with("box ") => String::new(),
                _ => format!("{:?}, Chromium {:?}", difference.ours, difference.theirs),
            };
            let key = (difference.kind.as_str(), difference.keys[1].as_str(), values);
            groups.entry(key).or_default().push(difference);
        }
        let mut groups: Vec<_> = groups.into_iter().collect();
        groups
            .sort_by_key(|(key, differences)| (std::cmp::Reverse(differences.len()), key.clone()));
        let mut text = String::new();
        for ((_, element, values), differences) in groups.into_iter().take(shown) {
            writeln!(text, "{} x {element} {values}", differences.len()).ok();
            for difference in differences.iter().take(3) {
                let [place, ..] = &difference.keys;
                let (ours, theirs) = (&difference.ours, &difference.theirs);
                writeln!(text, "      {place}: ours {ours:?}, Chromium {theirs:?}").ok();
            }
        }
        text
    }

    /// Every difference with its verdict.
    pub fn list(&self, verdicts: &Verdicts) -> String {
        let mut text = String::new();
        for difference in &self.differences {
            let verdict = verdicts.on(difference).unwrap_or("NO VERDICT");
            let Difference { keys: [place, element, _], ours, theirs, .. } = difference;
            writeln!(text, "{place}, {element}: ours {ours:?}, Chromium {theirs:?} [{verdict}]")
                .ok();
        }
        text
    }

    /// Share of styles and of boxes that agree.
    pub fn agreement(&self, prefix: &str) -> f64 {
        let of = self.compared.iter().filter(|(kind, _)| kind.starts_with(prefix));
        let (same, all) = of.fold((0, 0), |(same, all), (_, (s, a))| (same + s, all + a));
        same as f64 / all.max(1) as f64
    }

    /// Differences in semantics without a verdict. The verdicts were given on one version of
    /// Chromium, which must differ in nothing else; other versions may differ in one element of a
    /// hundred.
    ///
    /// # Errors
    /// The differences, if there are too many.
    pub fn judge(&self, verdicts: &Verdicts, version: &str) -> Result<(), Vec<String>> {
        let looks = |kind: &str| kind.starts_with("style ") || kind.starts_with("box ");
        let differences = self.differences.iter().filter(|difference| !looks(&difference.kind));
        let new = differences.filter(|difference| verdicts.on(difference).is_none());
        let new: Vec<String> = new.map(|difference| difference.keys[0].clone()).collect();
        let compared: usize = self.compared.values().map(|(_, all)| all).sum();
        let allowed = if version.contains(VERSION) { 0 } else { compared / 100 };
        if new.len() <= allowed && self.left_out.is_empty() { Ok(()) } else { Err(new) }
    }

    /// Verdicts that no difference needs any more.
    pub fn unused<'a>(&self, verdicts: &'a Verdicts) -> Vec<&'a str> {
        let named: BTreeSet<&str> =
            self.differences.iter().flat_map(|d| &d.keys).map(String::as_str).collect();
        verdicts.0.keys().map(String::as_str).filter(|key| !named.contains(key)).collect()
    }
}
