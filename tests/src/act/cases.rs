//! `testcases.json`, as the W3C publishes it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use offenbar_model::Outcome;
use serde::Deserialize;
use serde_json::Value;

/// A folder with `testcases.json` and the pages it names.
#[derive(Debug)]
pub struct Suite {
    /// The folder.
    pub folder: PathBuf,
    /// The examples in their order.
    pub cases: Vec<Case>,
}

/// One example of one rule.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Case {
    /// Id of the ACT rule.
    pub rule_id: String,
    /// Name of the ACT rule.
    pub rule_name: String,
    /// What the rule maps to, by name: `wcag20:1.1.1`.
    #[serde(default)]
    pub rule_accessibility_requirements: Option<BTreeMap<String, Requirement>>,
    /// The outcome it must have.
    pub expected: Outcome,
    /// Its id.
    pub testcase_id: String,
    /// `Passed Example 1`.
    pub testcase_title: String,
    /// Path of the page in the folder.
    pub relative_path: String,
    /// Address the page is taken to have.
    pub url: String,
    /// Whether the example is approved.
    #[serde(default)]
    pub approved: bool,
}

/// How a rule bears on a requirement.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Requirement {
    /// A failure of the rule is a failure of the requirement.
    #[serde(default)]
    pub for_conformance: bool,
    /// There if the requirement is related, but need not be reported.
    #[serde(default)]
    pub secondary: Option<Value>,
}

impl Suite {
    /// Reads the list of examples.
    ///
    /// # Errors
    /// If it is missing or has another form.
    pub fn read(folder: &Path) -> Result<Suite, String> {
        #[derive(Deserialize)]
        struct File {
            testcases: Vec<Case>,
        }
        let path = folder.join("testcases.json");
        let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| wrong(&error))?;
        let file: File = serde_json::from_str(&text).map_err(|error| wrong(&error))?;
        Ok(Suite { folder: folder.to_owned(), cases: file.testcases })
    }

    /// Where the folder lies on the W3C's server: what the address has before the path.
    pub fn prefix(&self) -> Option<&str> {
        self.cases.iter().find_map(|case| case.url.strip_suffix(case.relative_path.as_str()))
    }
}

impl Case {
    /// WCAG success criteria that the rule maps to: the number, and whether it must be reported.
    pub fn criteria(&self) -> BTreeMap<&str, bool> {
        let requirements = self.rule_accessibility_requirements.iter().flatten();
        let criteria = requirements.filter_map(|(name, requirement)| {
            let number =
                ["wcag20:", "wcag21:", "wcag22:"].iter().find_map(|v| name.strip_prefix(v));
            Some((number?, requirement.for_conformance && requirement.secondary.is_none()))
        });
        let mut numbers = BTreeMap::new();
        for (number, primary) in criteria {
            *numbers.entry(number).or_insert(false) |= primary;
        }
        numbers
    }
}
