//! The rules of publiccode.yml per version, field by field.

use jiff::civil::Date;
use url::Url;

use super::vocabulary as words;
use super::yaml::{Node, Value};

/// How bad an [`Issue`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Against the standard.
    Error,
    /// Read, but probably not meant so: an unknown key, an unknown version.
    Warning,
    /// Allowed, with something better to use.
    Note,
}

/// Something about one key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Issue {
    /// How bad it is.
    pub severity: Severity,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
    /// Path of the key, as in the standard: `maintenance/contacts`.
    pub key: String,
    /// Which rule: the end of a key in the catalogues.
    pub rule: &'static str,
    /// What the rule names: the allowed values, the limit, the better key.
    pub detail: String,
}

/// The version of the standard a file follows, as minor number: 0.3 is 3.
pub(super) type Version = u32;

/// The newest version whose rules are known.
pub(super) const NEWEST: Version = 7;

pub(super) struct Checker<'a> {
    root: &'a Node,
    version: Version,
    issues: Vec<Issue>,
}

/// Checks a file against the rules of the version it names. What a later version has allowed since
/// is no error any more: catalogues read old files by the newest rules.
pub(super) fn validate(root: &Node) -> Vec<Issue> {
    let mut issues = check(root, None);
    let newest = check(root, Some(NEWEST));
    for issue in &mut issues {
        let still = newest.iter().any(|other| other.key == issue.key && other.rule == issue.rule);
        if issue.severity == Severity::Error && !still {
            issue.severity = Severity::Warning;
        }
    }
    issues.sort();
    issues
}

fn check(root: &Node, version: Option<Version>) -> Vec<Issue> {
    let mut checker = Checker { root, version: NEWEST, issues: Vec::new() };
    if !matches!(root.value, Value::Map(_)) {
        checker.report(Severity::Error, root, "", "no-mapping", "");
        return checker.issues;
    }
    checker.find_version();
    checker.version = version.unwrap_or(checker.version);
    checker.twins(root, "");
    checker.unknown_keys();
    checker.top_level();
    checker.description();
    checker.legal();
    checker.maintenance();
    checker.localisation();
    checker.audience();
    checker.lists();
    checker.issues.sort();
    checker.issues.dedup();
    checker.issues
}

/// The minor version of `0.3`, `0.3.1` or `0.3.x`; `None` for anything else.
pub(super) fn version(text: &str) -> Option<Version> {
    let mut parts = text.trim().split('.');
    if parts.next() != Some("0") {
        return None;
    }
    parts.next().unwrap_or("2").parse().ok()
}

impl<'a> Checker<'a> {
    fn report(
        &mut self,
        severity: Severity,
        node: &Node,
        key: &str,
        rule: &'static str,
        detail: &str,
    ) {
        self.issues.push(Issue {
            severity,
            line: node.line,
            column: node.column,
            key: key.to_owned(),
            rule,
            detail: detail.to_owned(),
        });
    }

    fn error(&mut self, node: &Node, key: &str, rule: &'static str, detail: &str) {
        self.report(Severity::Error, node, key, rule, detail);
    }

    fn note(&mut self, node: &Node, key: &str, rule: &'static str, detail: &str) {
        self.report(Severity::Note, node, key, rule, detail);
    }

    fn find_version(&mut self) {
        const KEY: &str = "publiccodeYmlVersion";
        let Some(node) = self.root.get(KEY) else {
            self.error(self.root, KEY, "missing", "");
            return;
        };
        let text = node.text().unwrap_or_default();
        match version(text) {
            Some(version @ 1..=NEWEST) => self.version = version,
            Some(0) => self.error(node, KEY, "unknown-version", text),
            Some(_) => self.report(Severity::Warning, node, KEY, "newer-version", text),
            None if text.starts_with("1") => {
                self.report(Severity::Warning, node, KEY, "newer-version", text);
            }
            None => self.error(node, KEY, "unknown-version", text),
        }
        if !node.is_string() && text.matches('.').count() < 2 {
            self.note(node, KEY, "version-unquoted", "");
        }
    }

    /// The same key twice in one mapping: readers disagree which one counts.
    fn twins(&mut self, node: &'a Node, path: &str) {
        let pairs = node.pairs();
        for (index, (key, value)) in pairs.iter().enumerate() {
            let Some(name) = key.text() else { continue };
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
            if pairs[..index].iter().any(|(earlier, _)| earlier.text() == Some(name)) {
                self.error(key, &path, "twice", "");
            }
            self.twins(value, &path);
        }
        for item in node.items() {
            self.twins(item, path);
        }
    }

    fn unknown_keys(&mut self) {
        for (section, known) in words::KEYS {
            let nodes: Vec<&'a Node> = match *section {
                "" => vec![self.root],
                "description/*" => {
                    let languages = self.root.get("description").map(Node::pairs);
                    languages.unwrap_or_default().iter().map(|(_, value)| value).collect()
                }
                "dependency" => {
                    let kinds = self.root.get("dependsOn").map(Node::pairs).unwrap_or_default();
                    kinds.iter().flat_map(|(_, list)| list.items()).collect()
                }
                path => {
                    let node = path.split('/').try_fold(self.root, |node, key| node.get(key));
                    node.map(|node| node.one_or_many().iter().collect()).unwrap_or_default()
                }
            };
            for (key, _) in nodes.into_iter().flat_map(Node::pairs) {
                self.unknown_key(section, known, key);
            }
        }
    }

    fn unknown_key(&mut self, section: &str, known: &[&str], key: &Node) {
        let Some(name) = key.text() else { return };
        if known.contains(&name) || name == "<<" {
            return;
        }
        let path = if section.is_empty() { name.to_owned() } else { format!("{section}/{name}") };
        let country = section.is_empty()
            && name.len() == 2
            && words::COUNTRIES.split(' ').any(|code| code.eq_ignore_ascii_case(name));
        if country {
            if self.version >= 7 {
                self.note(key, &path, "country-section", "supports");
            }
            return;
        }
        self.report(
            Severity::Warning,
            key,
            &path,
            "unknown-key",
            nearest(name, known).unwrap_or_default(),
        );
    }

    fn top_level(&mut self) {
        self.text("name", true);
        self.text("applicationSuite", false);
        self.url("url", true);
        self.url("landingURL", false);
        self.url("roadmap", false);
        self.text("softwareVersion", false);
        self.date("releaseDate", self.version < 4);
        self.file("logo", &["svg", "svgz", "png"]);
        self.file("monochromeLogo", &["svg", "svgz", "png"]);
        self.choice("developmentStatus", words::STATUS);
        self.choice("softwareType", words::TYPES);
        for key in ["monochromeLogo", "inputTypes", "outputTypes"] {
            self.deprecated(key, 3, "");
        }
        if let Some(node) = self.root.get("isBasedOn") {
            for item in node.one_or_many() {
                if item.text().is_none() {
                    self.error(item, "isBasedOn", "no-text", "");
                }
            }
        }
        match self.root.get("platforms") {
            None => self.error(self.root, "platforms", "missing", ""),
            Some(node) => {
                if node.one_or_many().is_empty() || node.is_null() {
                    self.error(node, "platforms", "empty", "");
                }
            }
        }
    }

    fn at(&self, key: &str) -> Option<&'a Node> {
        let root: &'a Node = self.root;
        key.split('/').try_fold(root, |node, part| node.get(part))
    }

    /// The node where a missing key would have to be.
    fn home(&self, key: &str) -> &'a Node {
        let parent = key.rsplit_once('/').and_then(|(parent, _)| self.at(parent));
        parent.unwrap_or(self.root)
    }

    /// A node that is there and not empty; reports a mandatory one that is missing.
    fn present(&mut self, key: &str, mandatory: bool) -> Option<&'a Node> {
        match self.at(key) {
            Some(node) if !node.is_null() => Some(node),
            Some(node) => {
                if mandatory {
                    self.error(node, key, "empty", "");
                }
                None
            }
            None => {
                if mandatory {
                    self.error(self.home(key), key, "missing", "");
                }
                None
            }
        }
    }

    fn text(&mut self, key: &str, mandatory: bool) -> Option<&'a str> {
        let node = self.present(key, mandatory)?;
        match node.text() {
            None => self.error(node, key, "no-text", ""),
            Some(text) if text.trim().is_empty() && mandatory => self.error(node, key, "empty", ""),
            Some(text) => return Some(text),
        }
        None
    }

    fn url(&mut self, key: &str, mandatory: bool) {
        let node = self.at(key);
        if let (Some(text), Some(node)) = (self.text(key, mandatory), node) {
            self.url_value(node, key, text);
        }
    }

    fn url_value(&mut self, node: &Node, key: &str, text: &str) {
        let fine = Url::parse(text).is_ok_and(|url| {
            url.has_host() && ["http", "https", "git", "ssh", "svn", "ftp"].contains(&url.scheme())
        });
        if !fine {
            self.error(node, key, "no-url", text);
        }
    }

    fn date(&mut self, key: &str, mandatory: bool) {
        let node = self.at(key);
        if let (Some(text), Some(node)) = (self.text(key, mandatory), node) {
            self.date_value(node, key, text);
        }
    }

    fn date_value(&mut self, node: &Node, key: &str, text: &str) {
        if text.len() != 10 || text.parse::<Date>().is_err() {
            self.error(node, key, "no-date", text);
        }
    }

    /// A path in the repository or a URL, with one of these extensions.
    fn file(&mut self, key: &str, extensions: &[&str]) {
        let node = self.at(key);
        if let (Some(text), Some(node)) = (self.text(key, false), node) {
            self.file_value(node, key, text, extensions);
        }
    }

    fn file_value(&mut self, node: &Node, key: &str, text: &str, extensions: &[&str]) {
        let path = text.split(['?', '#']).next().unwrap_or_default();
        let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        if !extensions.contains(&extension.as_str()) {
            self.error(node, key, "bad-format", &extensions.join(", "));
        }
    }

    fn choice(&mut self, key: &str, allowed: &[&str]) {
        let node = self.at(key);
        if let (Some(text), Some(node)) = (self.text(key, true), node)
            && !allowed.contains(&text)
        {
            self.error(node, key, "not-allowed", &allowed.join(", "));
        }
    }

    fn deprecated(&mut self, key: &str, since: Version, instead: &str) {
        if let Some(node) = self.at(key)
            && self.version >= since
        {
            self.note(node, key, "deprecated", instead);
        }
    }

    fn description(&mut self) {
        let Some(node) = self.present("description", true) else { return };
        if node.pairs().is_empty() {
            self.error(node, "description", "no-language", "");
            return;
        }
        let (mut long, mut features) = (false, false);
        for (language, part) in node.pairs() {
            let Some(name) = language.text() else { continue };
            if !is_language_tag(name) {
                self.error(language, &format!("description/{name}"), "no-language-tag", name);
            }
            let base = format!("description/{name}");
            self.localised(&base);
            long |= part.get("longDescription").is_some();
            features |= part.get("features").is_some();
        }
        if !long {
            self.error(node, "description/longDescription", "missing", "");
        }
        if !features {
            self.error(node, "description/features", "missing", "");
        }
    }

    fn localised(&mut self, base: &str) {
        let old = self.version < 3;
        self.text(&format!("{base}/localisedName"), false);
        self.length(&format!("{base}/genericName"), old, 0, 35);
        self.deprecated(&format!("{base}/genericName"), 3, "");
        self.length(&format!("{base}/shortDescription"), true, 0, 150);
        self.length(&format!("{base}/longDescription"), false, if old { 500 } else { 150 }, 10_000);
        self.url(&format!("{base}/documentation"), false);
        self.url(&format!("{base}/apiDocumentation"), false);
        self.strings(&format!("{base}/features"));
        self.strings(&format!("{base}/awards"));
        let shots = format!("{base}/screenshots");
        for (item, text) in self.strings(&shots) {
            self.file_value(item, &shots, text, &["png", "jpg", "jpeg"]);
        }
        let videos = format!("{base}/videos");
        for (item, text) in self.strings(&videos) {
            self.url_value(item, &videos, text);
        }
    }

    fn length(&mut self, key: &str, mandatory: bool, least: usize, most: usize) {
        let node = self.at(key);
        if let (Some(text), Some(node)) = (self.text(key, mandatory), node) {
            let length = text.trim().chars().count();
            if length > most {
                self.error(node, key, "too-long", &format!("{length} > {most}"));
            } else if length < least {
                self.error(node, key, "too-short", &format!("{length} < {least}"));
            }
        }
    }

    /// The texts of a list; reports anything else.
    fn strings(&mut self, key: &str) -> Vec<(&'a Node, &'a str)> {
        let Some(node) = self.present(key, false) else { return Vec::new() };
        let Value::List(items) = &node.value else {
            self.error(node, key, "no-list", "");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match item.text() {
                Some(text) if !item.is_null() => texts.push((item, text)),
                _ => self.error(item, key, "no-text", ""),
            }
        }
        texts
    }

    fn legal(&mut self) {
        let node = self.at("legal/license");
        if let (Some(text), Some(node)) = (self.text("legal/license", true), node) {
            let ids = crate::reuse::identifiers(text);
            match ids {
                None => self.error(node, "legal/license", "no-licence", text),
                Some(ids) => {
                    let plain = |id: &&str| id.trim_end_matches('+').to_owned();
                    let unknown = ids.iter().map(plain).find(|id| {
                        !crate::reuse::is_listed(id) && !crate::reuse::is_licence_ref(id)
                    });
                    if let Some(unknown) = unknown {
                        self.error(node, "legal/license", "unknown-licence", &unknown);
                    }
                }
            }
        }
        self.text("legal/mainCopyrightOwner", false);
        self.text("legal/repoOwner", false);
        self.deprecated("legal/repoOwner", 5, "organisation/name");
        self.deprecated("legal/authorsFile", 4, "");
    }

    fn maintenance(&mut self) {
        self.choice("maintenance/type", words::MAINTENANCE);
        let kind = self.at("maintenance/type").and_then(Node::text).unwrap_or_default();
        let contractors = self.present("maintenance/contractors", kind == "contract");
        if let Some(node) = contractors.filter(|_| kind != "contract" && self.version >= 5) {
            self.note(node, "maintenance/contractors", "not-with-type", kind);
        }
        let asked = ["internal", "community"].contains(&kind);
        let contacts = self.present("maintenance/contacts", asked);
        self.people(contractors, "maintenance/contractors", &["name", "until"], kind == "contract");
        self.people(contacts, "maintenance/contacts", &["name"], asked);
    }

    fn people(&mut self, node: Option<&'a Node>, key: &str, mandatory: &[&str], asked: bool) {
        let Some(node) = node else { return };
        let Value::List(items) = &node.value else {
            self.error(node, key, "no-list", "");
            return;
        };
        if items.is_empty() && asked {
            self.error(node, key, "empty", "");
        }
        for item in items {
            for name in mandatory {
                if item.get(name).is_none_or(|value| value.is_null() || value.text().is_none()) {
                    self.error(item, &format!("{key}/{name}"), "missing", "");
                }
            }
            if let Some((email, text)) =
                item.get("email").and_then(|node| Some((node, node.text()?)))
                && !is_address(text)
            {
                self.error(email, &format!("{key}/email"), "no-address", "");
            }
            if let Some((until, text)) =
                item.get("until").and_then(|node| Some((node, node.text()?)))
            {
                self.date_value(until, &format!("{key}/until"), text);
            }
            if let Some(phone) = item.get("phone").filter(|phone| !phone.is_string()) {
                self.error(phone, &format!("{key}/phone"), "phone-unquoted", "");
            }
            if let Some((site, text)) =
                item.get("website").and_then(|node| Some((node, node.text()?)))
            {
                self.url_value(site, &format!("{key}/website"), text);
            }
        }
    }

    fn localisation(&mut self) {
        if let Some(node) = self.present("localisation/localisationReady", true)
            && node.boolean().is_none()
        {
            self.error(node, "localisation/localisationReady", "no-boolean", "");
        }
        const LANGUAGES: &str = "localisation/availableLanguages";
        if self.present(LANGUAGES, true).is_some() {
            let languages = self.strings(LANGUAGES);
            for (item, text) in &languages {
                if !is_language_tag(text) {
                    self.error(item, LANGUAGES, "no-language-tag", text);
                }
            }
            if languages.is_empty() {
                let home = self.home(LANGUAGES);
                self.error(home, LANGUAGES, "empty", "");
            }
        }
    }

    fn audience(&mut self) {
        for key in ["intendedAudience/countries", "intendedAudience/unsupportedCountries"] {
            for (item, text) in self.strings(key) {
                let known = words::COUNTRIES.split(' ').any(|code| code.eq_ignore_ascii_case(text));
                if !known {
                    self.error(item, key, "no-country", text);
                } else if self.version >= 5 && text.chars().any(char::is_lowercase) {
                    self.note(item, key, "lowercase-country", &text.to_ascii_uppercase());
                }
            }
        }
        const SCOPE: &str = "intendedAudience/scope";
        for (item, text) in self.strings(SCOPE) {
            if !words::SCOPES.contains(&text) {
                self.error(item, SCOPE, "not-in-list", text);
            }
        }
    }

    fn lists(&mut self) {
        if self.version < 5 {
            self.present("categories", true);
        }
        for (item, text) in self.strings("categories") {
            if !words::CATEGORIES.contains(&text) {
                self.error(item, "categories", "not-in-list", text);
            }
        }
        self.strings("usedBy");
        for (kinds, _) in self.at("dependsOn").map(Node::pairs).unwrap_or_default() {
            let Some(kind) = kinds.text() else { continue };
            let key = format!("dependsOn/{kind}");
            for item in self.at(&key).map(Node::items).unwrap_or_default() {
                if item.get("name").and_then(Node::text).is_none() {
                    self.error(item, &format!("{key}/name"), "missing", "");
                }
                for version in ["version", "versionMin", "versionMax"] {
                    if let Some(node) =
                        item.get(version).filter(|node| !node.is_string() && node.text().is_none())
                    {
                        self.error(node, &format!("{key}/{version}"), "no-text", "");
                    }
                }
            }
        }
        for item in self.at("fundedBy").map(Node::items).unwrap_or_default() {
            if item.get("name").and_then(Node::text).is_none() {
                self.error(item, "fundedBy/name", "missing", "");
            }
        }
        if let Some(node) = self.at("organisation")
            && node.get("uri").and_then(Node::text).is_none()
        {
            self.error(node, "organisation/uri", "missing", "");
        }
        for item in self.at("supports").map(Node::items).unwrap_or_default() {
            self.supported(item);
        }
    }

    fn supported(&mut self, item: &Node) {
        let Some((node, id)) = item.get("id").and_then(|node| Some((node, node.text()?))) else {
            self.error(item, "supports/id", "missing", "");
            return;
        };
        match id.strip_prefix("alias:") {
            Some(alias) if !words::ALIASES.contains(&alias) => {
                self.error(node, "supports/id", "unknown-alias", alias);
            }
            None if Url::parse(id).is_err() => self.error(node, "supports/id", "no-url", id),
            _ => {}
        }
    }
}

fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}

/// A language tag as BCP 47 has them: a primary language of two or three letters, then subtags.
fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

/// The known word that is closest to a misspelt one, if any is close.
pub(crate) fn nearest<'w>(word: &str, known: &[&'w str]) -> Option<&'w str> {
    let best = known.iter().map(|other| (distance(word, other), *other)).min()?;
    (best.0 <= 1 + word.chars().count().min(24) / 5).then_some(best.1)
}

/// How many letters must change, without regard to case.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.to_lowercase().chars().take(64).collect();
    let b: Vec<char> = b.to_lowercase().chars().take(64).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
