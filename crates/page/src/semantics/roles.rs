//! Roles, states and properties of ARIA and its modules, read from `data/`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Where the name of a role comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum NameFrom {
    /// Only from attributes and from elements that the host language names.
    #[default]
    Author,
    /// From attributes, else from the content.
    Contents,
    /// The role must not be named.
    Prohibited,
}

/// What ARIA says about a role. Facts that it inherits from its superclasses are included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoleInfo {
    /// The name; of synonyms always the same one: `none`, `img`.
    pub name: &'static str,
    /// All superclass roles, nearest first, without the role itself.
    pub superclasses: Vec<&'static str>,
    /// True for roles that only order the others.
    pub is_abstract: bool,
    /// True for roles that should no longer be used.
    pub deprecated: bool,
    /// Attributes that must be there, unless they have an implicit value or the host language sets them.
    pub required_attrs: Vec<&'static str>,
    /// Attributes that must be there if the element can be focused.
    pub required_if_focusable: Vec<&'static str>,
    /// Attributes the role supports, inherited and required ones included, without the global ones.
    pub supported_attrs: Vec<&'static str>,
    /// Attributes that must not be there.
    pub prohibited_attrs: Vec<&'static str>,
    /// Supported attributes that are deprecated on every role.
    pub deprecated_attrs: Vec<&'static str>,
    /// Chains of roles; the element must own the last role of one of them, through the others.
    pub required_owned: Vec<Vec<&'static str>>,
    /// Roles one of which must own the element.
    pub required_context: Vec<&'static str>,
    /// Where the name comes from.
    pub name_from: NameFrom,
    /// True if the name must not be empty.
    pub name_required: bool,
    /// True if everything inside counts as presentational.
    pub children_presentational: bool,
    /// Values of attributes that the role implies.
    pub implicit_values: Vec<(&'static str, &'static str)>,
}

impl RoleInfo {
    /// True if the role is `role` or inherits from it.
    pub fn is(&self, role: &str) -> bool {
        let role = canonical(role);
        self.name == role || self.superclasses.contains(&role)
    }

    /// True for `none` and its synonym `presentation`.
    pub fn is_presentational(&self) -> bool {
        self.name == "none"
    }

    /// The value that the role implies for an attribute.
    pub fn implicit_value(&self, attribute: &str) -> Option<&'static str> {
        self.implicit_values.iter().find(|(name, _)| *name == attribute).map(|(_, value)| *value)
    }

    /// True if the role supports the attribute on its own, or if every element may have it and the
    /// role does not forbid it.
    pub fn allows(&self, attribute: &str) -> bool {
        if self.prohibited_attrs.contains(&attribute) {
            return false;
        }
        self.supported_attrs.contains(&attribute)
            || attribute_info(attribute).is_some_and(|info| info.global)
    }
}

/// What values an attribute takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueType {
    /// `true` or `false`.
    Boolean,
    /// `true`, `false` or `undefined`.
    OptionalBoolean,
    /// `true`, `false`, `mixed` or `undefined`.
    Tristate,
    /// One of [`AttrInfo::tokens`].
    Token,
    /// A list of [`AttrInfo::tokens`].
    TokenList,
    /// The id of an element.
    IdRef,
    /// Ids of elements.
    IdRefList,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Any text.
    String,
}

/// What ARIA says about a state or property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttrInfo {
    /// The name with `aria-`.
    pub name: &'static str,
    /// Kind of value.
    pub value_type: ValueType,
    /// Values allowed, for tokens, booleans and tristates.
    pub tokens: Vec<&'static str>,
    /// Value if the attribute is missing.
    pub default: Option<&'static str>,
    /// True if every element may have it, unless its role prohibits it.
    pub global: bool,
    /// True if having it on every role is deprecated: only roles that support it should.
    pub global_deprecated: bool,
    /// True if it should no longer be used at all.
    pub deprecated: bool,
}

impl AttrInfo {
    /// True if `value` is one the attribute takes. Ids are not looked up, only counted.
    pub fn accepts(&self, value: &str) -> bool {
        let value = value.trim_matches([' ', '\t', '\n', '\r', '\u{c}']);
        match self.value_type {
            ValueType::Boolean
            | ValueType::OptionalBoolean
            | ValueType::Tristate
            | ValueType::Token => self.tokens.contains(&value),
            ValueType::TokenList => {
                let mut tokens = value.split_ascii_whitespace().peekable();
                tokens.peek().is_some() && tokens.all(|token| self.tokens.contains(&token))
            }
            ValueType::IdRef => !value.is_empty() && !value.contains(|c: char| c.is_whitespace()),
            ValueType::IdRefList => !value.is_empty(),
            ValueType::Integer => value.parse::<i64>().is_ok(),
            ValueType::Number => value.parse::<f64>().is_ok_and(f64::is_finite),
            ValueType::String => true,
        }
    }
}

/// A role by its name; synonyms lead to the same role. None if there is no such role.
pub fn role_info(name: &str) -> Option<&'static RoleInfo> {
    TABLE.roles.get(canonical(name))
}

/// All roles, synonyms once, in alphabetical order.
pub fn roles() -> impl Iterator<Item = &'static RoleInfo> {
    TABLE.names.iter().filter_map(|name| TABLE.roles.get(name))
}

/// A state or property by its name; None if there is none of that name.
pub fn attribute_info(name: &str) -> Option<&'static AttrInfo> {
    let place = TABLE.attributes.binary_search_by(|info| info.name.cmp(name)).ok()?;
    TABLE.attributes.get(place)
}

/// All states and properties, in alphabetical order.
pub fn attributes() -> &'static [AttrInfo] {
    &TABLE.attributes
}

fn canonical(name: &str) -> &str {
    TABLE.aliases.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, role)| role)
}

struct Facts {
    roles: FxHashMap<&'static str, RoleInfo>,
    names: Vec<&'static str>,
    aliases: Vec<(&'static str, &'static str)>,
    attributes: Vec<AttrInfo>,
}

static TABLE: LazyLock<Facts> = LazyLock::new(|| {
    let attributes = read_attributes(include_str!("../../data/attributes.txt"));
    let lines = lines(include_str!("../../data/roles.txt"));
    let mut own: FxHashMap<&'static str, RoleInfo> = FxHashMap::default();
    let mut aliases = Vec::new();
    for (name, facts) in lines {
        match facts.iter().find_map(|fact| fact.strip_prefix("alias ")) {
            Some(role) => aliases.push((name, role)),
            None => drop(own.insert(name, read_role(name, &facts))),
        }
    }
    let mut names: Vec<&'static str> = own.keys().copied().collect();
    names.sort_unstable();
    let roles = names.iter().map(|name| (*name, inherit(&own, name, &attributes))).collect();
    Facts { roles, names, aliases, attributes }
});

/// Splits data into names and their facts.
pub(super) fn lines(data: &'static str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    data.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut parts = line.split('|').map(str::trim);
        let name = parts.next().unwrap_or_default();
        (name, parts.collect())
    })
}

fn read_role(name: &'static str, facts: &[&'static str]) -> RoleInfo {
    let mut role = RoleInfo { name, ..RoleInfo::default() };
    for fact in facts {
        let (kind, rest) = fact.split_once(' ').unwrap_or((fact, ""));
        let words = rest.split(' ').filter(|word| !word.is_empty());
        match kind {
            "abstract" => role.is_abstract = true,
            "deprecated" => role.deprecated = true,
            "leaf" => role.children_presentational = true,
            "is" => role.superclasses = words.collect(),
            "requires" => role.required_attrs = words.collect(),
            "requires-focusable" => role.required_if_focusable = words.collect(),
            "supports" => role.supported_attrs = words.collect(),
            "prohibits" => role.prohibited_attrs = words.collect(),
            "context" => role.required_context = words.collect(),
            "owns" => role.required_owned = words.map(|word| word.split('>').collect()).collect(),
            "defaults" => {
                role.implicit_values = words.filter_map(|word| word.split_once('=')).collect();
            }
            "name" => {
                role.name_required = rest.ends_with("required");
                role.name_from = match rest.split(' ').next() {
                    Some("contents") => NameFrom::Contents,
                    Some("prohibited") => NameFrom::Prohibited,
                    _ => NameFrom::Author,
                };
            }
            _ => debug_assert!(false, "unknown fact {fact} of role {name}"),
        }
    }
    role
}

/// Adds what a role inherits.
fn inherit(
    own: &FxHashMap<&'static str, RoleInfo>,
    name: &'static str,
    attributes: &[AttrInfo],
) -> RoleInfo {
    let mut role = own[name].clone();
    let mut next = 0;
    while let Some(parent) = role.superclasses.get(next).and_then(|name| own.get(name)) {
        next += 1;
        for superclass in &parent.superclasses {
            add(&mut role.superclasses, superclass);
        }
        for attribute in &parent.required_attrs {
            add(&mut role.required_attrs, attribute);
        }
        for attribute in &parent.supported_attrs {
            add(&mut role.supported_attrs, attribute);
        }
        for value in &parent.implicit_values {
            if role.implicit_value(value.0).is_none() {
                role.implicit_values.push(*value);
            }
        }
    }
    for attribute in role.required_attrs.iter().chain(&role.required_if_focusable) {
        add(&mut role.supported_attrs, attribute);
    }
    role.supported_attrs.sort_unstable();
    let deprecated = attributes.iter().filter(|info| info.deprecated).map(|info| info.name);
    role.deprecated_attrs = deprecated.collect();
    role
}

fn add(list: &mut Vec<&'static str>, item: &'static str) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn read_attributes(data: &'static str) -> Vec<AttrInfo> {
    let mut attributes: Vec<AttrInfo> =
        lines(data).filter_map(|(name, facts)| read_attribute(name, &facts)).collect();
    attributes.sort_unstable_by_key(|info| info.name);
    attributes
}

fn read_attribute(name: &'static str, facts: &[&'static str]) -> Option<AttrInfo> {
    let (value_type, tokens): (ValueType, &[&'static str]) = match *facts.first()? {
        "boolean" => (ValueType::Boolean, &["true", "false"]),
        "optional" => (ValueType::OptionalBoolean, &["true", "false", "undefined"]),
        "tristate" => (ValueType::Tristate, &["true", "false", "mixed", "undefined"]),
        "token" => (ValueType::Token, &[]),
        "tokens" => (ValueType::TokenList, &[]),
        "id" => (ValueType::IdRef, &[]),
        "ids" => (ValueType::IdRefList, &[]),
        "integer" => (ValueType::Integer, &[]),
        "number" => (ValueType::Number, &[]),
        _ => (ValueType::String, &[]),
    };
    let rest = |kind: &str| facts.iter().find_map(|fact| fact.strip_prefix(kind));
    let values = rest("values ").map(|values| values.split(' ').collect());
    Some(AttrInfo {
        name,
        value_type,
        tokens: values.unwrap_or_else(|| tokens.to_vec()),
        default: rest("default "),
        global: facts.iter().any(|fact| fact.starts_with("global")),
        global_deprecated: facts.contains(&"global-deprecated"),
        deprecated: facts.contains(&"deprecated"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_named_in_the_table_exists() {
        for role in roles() {
            let owned = role.required_owned.iter().flatten();
            for name in role.superclasses.iter().chain(&role.required_context).chain(owned) {
                assert!(role_info(name).is_some(), "{name} of {}", role.name);
            }
            let defaults = role.implicit_values.iter().map(|(name, _)| name);
            let attributes = role.supported_attrs.iter().chain(&role.prohibited_attrs);
            for name in attributes.chain(defaults) {
                assert!(attribute_info(name).is_some(), "{name} of {}", role.name);
            }
        }
        assert!(roles().count() > 135);
    }

    #[test]
    fn facts_are_inherited_but_names_are_not() {
        let switch = role_info("switch").unwrap();
        assert!(switch.is("checkbox") && switch.is("widget") && !switch.is("button"));
        assert!(switch.supported_attrs.contains(&"aria-readonly"));
        assert_eq!(switch.required_attrs, ["aria-checked"]);
        let treeitem = role_info("treeitem").unwrap();
        assert_eq!(treeitem.implicit_value("aria-selected"), Some("false"));
        assert!(role_info("alertdialog").unwrap().is("dialog"));
        assert!(!role_info("checkbox").unwrap().is("switch"));
    }

    #[test]
    fn synonyms_are_one_role() {
        assert_eq!(role_info("presentation"), role_info("none"));
        assert_eq!(role_info("image").unwrap().name, "img");
        assert!(role_info("text").is_none() && role_info("").is_none());
    }

    #[test]
    fn values_are_checked_by_type() {
        let accepts = |name: &str, value: &str| attribute_info(name).unwrap().accepts(value);
        assert!(accepts("aria-checked", "mixed") && !accepts("aria-checked", "yes"));
        assert!(accepts("aria-relevant", "additions text") && !accepts("aria-relevant", "text x"));
        assert!(accepts("aria-level", "2") && !accepts("aria-level", "2.5"));
        assert!(accepts("aria-valuenow", "-2.5") && !accepts("aria-valuenow", "much"));
        assert!(accepts("aria-activedescendant", "a") && !accepts("aria-activedescendant", "a b"));
        assert!(attribute_info("aria-nothing").is_none());
    }

    #[test]
    fn prohibitions_override_global_attributes() {
        let paragraph = role_info("paragraph").unwrap();
        assert!(!paragraph.allows("aria-label") && paragraph.allows("aria-live"));
        assert!(role_info("button").unwrap().allows("aria-label"));
        assert!(!role_info("link").unwrap().allows("aria-checked"));
    }
}
