//! Facts about a document as a whole: languages, fragments, scripts.

use crate::{NodeId, Page};

impl Page {
    /// The language of a node: the nearest `lang` (or `xml:lang`) on it or above it, through the
    /// hosts of shadow trees. None if nothing says so; `lang=""` says that it is unknown.
    pub fn language(&self, id: NodeId) -> Option<&str> {
        let own = |node: NodeId| self.attr(node, "xml:lang").or_else(|| self.attr(node, "lang"));
        let nodes = std::iter::once(id).chain(self.ancestors(id));
        nodes.filter(|node| self.is_element(*node)).find_map(own)
    }

    /// The element that a fragment (without `#`) of this document's URL points to: by id, then by
    /// the name of an anchor. `top` and the empty fragment mean the root element.
    pub fn fragment_target(&self, fragment: &str) -> Option<NodeId> {
        self.indicated(fragment).or_else(|| self.indicated(&decode(fragment))).or_else(|| {
            let top = fragment.is_empty() || fragment.eq_ignore_ascii_case("top");
            if top { self.root_element() } else { None }
        })
    }

    fn indicated(&self, fragment: &str) -> Option<NodeId> {
        if fragment.is_empty() {
            return None;
        }
        let flat = &self.semantics().flat;
        flat.by_id(self, NodeId::DOCUMENT, fragment).or_else(|| flat.anchor(fragment))
    }

    /// True if an inline script or an event handler attribute contains one of the words: a hint that
    /// what the page does is decided when it runs.
    pub fn script_mentions(&self, words: &[&str]) -> bool {
        self.scripts().any(|script| words.iter().any(|word| script.contains(word)))
    }

    /// Inline scripts and event handlers of the page.
    pub fn scripts(&self) -> impl Iterator<Item = &str> {
        self.elements().iter().flat_map(|node| {
            let script = self.is(*node, "script") || self.svg_tag(*node) == "script";
            let texts = self.children(*node).iter().filter(move |_| script);
            let texts = texts.filter_map(|child| self.text_of(*child));
            let handlers = self.element(*node).into_iter().flat_map(|element| {
                let handlers =
                    element.attrs.iter().filter(|attribute| attribute.name.starts_with("on"));
                handlers.map(|attribute| attribute.value.as_str())
            });
            texts.chain(handlers)
        })
    }

    /// Addresses of the scripts that the page loads.
    pub fn script_sources(&self) -> Vec<&str> {
        let scripts = self.elements().iter().filter(|node| self.is(**node, "script"));
        scripts.filter_map(|node| self.attr(*node, "src")).collect()
    }
}

/// Percent-decodes a fragment; what is not UTF-8 then is replaced.
fn decode(fragment: &str) -> String {
    let bytes = fragment.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = digits.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match byte {
            Some(byte) if bytes[at] == b'%' => {
                decoded.push(byte);
                at += 3;
            }
            _ => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
