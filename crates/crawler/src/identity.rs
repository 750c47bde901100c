//! When two addresses are the same page.

use std::collections::BTreeSet;

use url::Url;

/// Parameters that only say where a visitor came from.
const TRACKING: [&str; 12] = [
    "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "igshid", "twclid", "_ga", "_gl",
    "wbraid", "gbraid",
];

/// Beginnings of the names of such parameters.
const TRACKING_FAMILIES: [&str; 6] = ["utm_", "mc_", "mtm_", "pk_", "piwik_", "matomo_"];

/// Parameters that hold the session of one visitor.
const SESSIONS: [&str; 8] =
    ["phpsessid", "jsessionid", "sid", "sessionid", "session_id", "cfid", "cftoken", "oscsid"];

/// The identity of an address: what is asked for, and what it is known by. No fragment, no
/// credentials, no tracking, no session; `%`-escapes of plain characters resolved. The order of
/// parameters stays.
pub fn identity(url: &Url) -> Url {
    identity_without(url, &BTreeSet::new())
}

/// [`identity`], and without parameters that were learned to hold a session.
pub fn identity_without(url: &Url, learned: &BTreeSet<String>) -> Url {
    let mut same = url.clone();
    same.set_fragment(None);
    // Fails for addresses that cannot have credentials.
    let _none = same.set_username("").and_then(|()| same.set_password(None));
    if same.cannot_be_a_base() {
        return same;
    }
    let path = plain_escapes(&without_session(same.path()));
    if path != same.path() {
        same.set_path(&path);
    }
    if let Some(query) = same.query() {
        let kept: Vec<String> = query
            .split('&')
            .filter(|pair| !pair.is_empty() && !is_dropped(pair, learned))
            .map(plain_escapes)
            .collect();
        let kept = kept.join("&");
        same.set_query(Some(kept.as_str()).filter(|query| !query.is_empty()));
    }
    same
}

fn is_dropped(pair: &str, learned: &BTreeSet<String>) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    TRACKING.contains(&name.as_str())
        || TRACKING_FAMILIES.iter().any(|family| name.starts_with(family))
        || SESSIONS.contains(&name.as_str())
        || name.starts_with("aspsessionid")
        || learned.contains(&name)
}

/// A path without `;jsessionid=…`.
fn without_session(path: &str) -> String {
    let mut kept = String::with_capacity(path.len());
    for (index, segment) in path.split('/').enumerate() {
        if index > 0 {
            kept.push('/');
        }
        let mut parameters = segment.split(';');
        kept.push_str(parameters.next().unwrap_or_default());
        for parameter in parameters {
            let name = parameter.split('=').next().unwrap_or_default().to_ascii_lowercase();
            if !matches!(name.as_str(), "jsessionid" | "phpsessid" | "sid") {
                kept.push(';');
                kept.push_str(parameter);
            }
        }
    }
    kept
}

/// Escapes of characters that need none resolved, all others in upper case (RFC 3986, 6.2.2). An
/// escaped dot stays, so that no path changes its depth.
fn plain_escapes(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        let value = escape
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match value {
            Some(byte)
                if (byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~'))
                    && !completes_escape(&plain, byte) =>
            {
                plain.push(byte);
                at += 3;
            }
            Some(_) => {
                plain.extend(bytes[at..at + 3].to_ascii_uppercase());
                at += 3;
            }
            None => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

/// True if a digit would make an escape of a percent sign that is none.
fn completes_escape(before: &[u8], digit: u8) -> bool {
    let open = match before {
        [.., b'%'] => true,
        [.., b'%', first] => first.is_ascii_hexdigit(),
        _ => false,
    };
    open && digit.is_ascii_hexdigit()
}

/// Parameters that hold a session, learned from two fetches of one page: in both the same links
/// but for the value of one parameter that looks like chance.
pub fn learn_sessions(first: &[Url], second: &[Url]) -> BTreeSet<String> {
    let mut learned = BTreeSet::new();
    for (one, other) in first.iter().zip(second) {
        let same_page = one.host() == other.host() && one.path() == other.path();
        let (Some(query), Some(again)) = (one.query(), other.query()) else { continue };
        if !same_page || query == again {
            continue;
        }
        let pairs: Vec<(&str, &str)> = query.split('&').zip(again.split('&')).collect();
        let different: Vec<_> = pairs.iter().filter(|(a, b)| a != b).collect();
        if let [(a, b)] = different.as_slice()
            && let (Some((name, value)), Some((same_name, new))) =
                (a.split_once('='), b.split_once('='))
            && name == same_name
            && looks_like_chance(value)
            && looks_like_chance(new)
        {
            learned.insert(name.to_ascii_lowercase());
        }
    }
    learned
}

/// True if a parameter of an address looks like a session.
pub fn may_hold_session(url: &Url) -> bool {
    let values = url.query().into_iter().flat_map(|query| query.split('&'));
    values.filter_map(|pair| pair.split_once('=')).any(|(_, value)| looks_like_chance(value))
}

/// Long, with letters and digits mixed.
fn looks_like_chance(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let kinds: BTreeSet<u8> = value.bytes().collect();
    value.len() >= 16 && digits >= 2 && letters >= 2 && kinds.len() >= 8
}

/// True if two addresses differ in their query only: the one kind of `rel=canonical` that is
/// believed, because sites that name their start page on every page are common.
pub fn same_but_for_query(one: &Url, other: &Url) -> bool {
    one.origin() == other.origin() && one.path() == other.path()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(url: &str) -> String {
        identity(&Url::parse(url).unwrap()).into()
    }

    #[test]
    fn what_does_not_make_a_page_is_dropped() {
        for (url, expected) in [
            ("HTTP://ExAmple.ORG:80/a#b", "http://example.org/a"),
            ("https://u:p@example.org", "https://example.org/"),
            ("https://münchen.de/", "https://xn--mnchen-3ya.de/"),
            ("https://e.org/?utm_source=x&b=2&FBCLID=1&a=1", "https://e.org/?b=2&a=1"),
            ("https://e.org/?gclid=1", "https://e.org/"),
            ("https://e.org/a;jsessionid=AB12?x=1", "https://e.org/a?x=1"),
            ("https://e.org/a;v=1/b", "https://e.org/a;v=1/b"),
            ("https://e.org/?ASPSESSIONIDQQ=1&PHPSESSID=2&CFID=3&CFTOKEN=4", "https://e.org/"),
            ("https://e.org/%7euser/%c3%a4%2fb", "https://e.org/~user/%C3%A4%2Fb"),
            ("https://e.org/?q=%61%2B", "https://e.org/?q=a%2B"),
            ("https://e.org/?side=1&consider=2", "https://e.org/?side=1&consider=2"),
            ("mailto:a@b.c", "mailto:a@b.c"),
        ] {
            assert_eq!(same(url), expected, "{url}");
        }
    }

    #[test]
    fn a_lone_percent_sign_stays_one() {
        assert_eq!(same("https://e.org/?%a%30"), "https://e.org/?%a%30");
        assert_eq!(same("https://e.org/?%%30%30"), "https://e.org/?%%300");
        assert_eq!(same("https://e.org/?%c3%a4%30"), "https://e.org/?%C3%A40");
    }

    #[test]
    fn sessions_are_learned_from_two_looks_at_one_page() {
        let url = |text: &str| Url::parse(text).unwrap();
        let first =
            [url("https://e.org/a?x=1&tk=0a1b2c3d4e5f6a7b8"), url("https://e.org/b?page=1")];
        let second =
            [url("https://e.org/a?x=1&tk=9f8e7d6c5b4a39281"), url("https://e.org/b?page=2")];
        let learned = learn_sessions(&first, &second);
        assert_eq!(learned.into_iter().collect::<Vec<_>>(), ["tk"]);
        assert!(learn_sessions(&first, &first).is_empty());
        let two = [url("https://e.org/a?x=0a1b2c3d4e5f6a7b0&tk=9f8e7d6c5b4a39281")];
        assert!(learn_sessions(&first, &two).is_empty(), "two values differ");
    }

    proptest! {
        #[test]
        fn an_identity_is_its_own_identity(path in "[a-zA-Z0-9%/;=._~-]{0,40}", query in "[a-z%&=0-9A-F_]{0,40}") {
            if let Ok(url) = Url::parse(&format!("https://e.org/{path}?{query}")) {
                let once = identity(&url);
                prop_assert_eq!(identity(&once), once);
            }
        }
    }
}
