//! publiccode.yml: the description by which software of public bodies is found.

mod checks;
mod draft;
mod schema;
mod vocabulary;
pub mod yaml;

pub use checks::{checks, run};
pub use draft::draft;
pub(crate) use schema::nearest;
pub use schema::{Issue, Severity};

use yaml::{Node, YamlError};

use crate::Snapshot;

/// Larger files are refused.
const LARGEST: usize = 1 << 20;

/// A `publiccode.yml`.
#[derive(Debug, Clone)]
pub struct PublicCode {
    root: Node,
}

impl PublicCode {
    /// The file in the root of a snapshot, if it is there and is YAML.
    pub fn of(snapshot: &Snapshot) -> Option<PublicCode> {
        PublicCode::parse(&snapshot.text("publiccode.yml")?).ok()
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// If it is no YAML.
    pub fn parse(text: &str) -> Result<PublicCode, YamlError> {
        let refuse = |detail: &str| YamlError { line: 1, column: 1, detail: detail.to_owned() };
        if text.len() > LARGEST {
            return Err(refuse("limit: size"));
        }
        let mut documents = yaml::parse(text)?;
        match documents.len() {
            1 => Ok(PublicCode { root: documents.remove(0) }),
            0 => Err(refuse("empty")),
            _ => Err(refuse("several documents")),
        }
    }

    /// Everything that is wrong or could be better, in the order of severity and line.
    pub fn issues(&self) -> Vec<Issue> {
        schema::validate(&self.root)
    }

    /// The node under a path such as `legal/license`.
    pub fn node(&self, path: &str) -> Option<&Node> {
        path.split('/').try_fold(&self.root, |node, key| node.get(key))
    }

    /// The text under a path, with its line; empty texts are none.
    pub fn text(&self, path: &str) -> Option<(&str, u32)> {
        let node = self.node(path)?;
        let text = node.text().filter(|text| !text.trim().is_empty() && !node.is_null())?;
        Some((text, node.line))
    }

    /// The line of a contact that names an organisation or a mailbox, if there is one.
    pub fn contact_line(&self) -> Option<u32> {
        let lists = ["maintenance/contacts", "maintenance/contractors"];
        lists.into_iter().filter_map(|path| self.node(path)).flat_map(Node::items).find_map(
            |item| {
                let way = ["email", "phone", "website", "affiliation"].iter().any(|key| {
                    item.get(key)
                        .is_some_and(|value| value.text().is_some_and(|text| !text.is_empty()))
                });
                way.then_some(item.line)
            },
        )
    }
}

#[cfg(test)]
mod tests;
