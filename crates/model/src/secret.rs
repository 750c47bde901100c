//! Addresses can carry keys in their query. Whoever scans with such an address must be able to
//! pass the report on.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::{CheckResult, Finding, Message, Scan, Value};

/// Names of query parameters whose values nobody else should see, in lower case.
const NAMES: &[&str] = &[
    "access_token",
    "accesstoken",
    "api-key",
    "api_key",
    "apikey",
    "auth",
    "auth_token",
    "authorization",
    "client_secret",
    "id_token",
    "password",
    "passwd",
    "passwort",
    "pwd",
    "refresh_token",
    "secret",
    "session",
    "sessionid",
    "session_id",
    "sid",
    "sig",
    "signature",
    "ticket",
    "token",
    "x-amz-credential",
    "x-amz-security-token",
    "x-amz-signature",
];
/// Stands for what is not shown.
const MASK: char = '…';

/// A text without the values of secret query parameters in the addresses it holds.
pub fn without_secrets(text: &str) -> Cow<'_, str> {
    if !text.contains('=') || !text.contains(['?', '&']) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['?', '&']) {
        let (before, parameter) = rest.split_at(at + 1);
        shown.push_str(before);
        let end = parameter.find(['&', '#', '?', ' ', '"', '\'', '<', '>', '\n', ')']);
        let (pair, after) = parameter.split_at(end.unwrap_or(parameter.len()));
        match pair.split_once('=') {
            Some((name, value)) if is_secret(name) && !value.is_empty() => {
                shown.push_str(name);
                shown.push('=');
                shown.push(MASK);
            }
            _ => shown.push_str(pair),
        }
        rest = after;
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}

fn is_secret(name: &str) -> bool {
    // In markup, `&` is written `&amp;`.
    let name = name.strip_prefix("amp;").unwrap_or(name).to_ascii_lowercase();
    NAMES.contains(&name.as_str())
}

fn mask(text: &mut String) {
    if let Cow::Owned(shown) = without_secrets(text) {
        *text = shown;
    }
}

fn mask_message(message: &mut Message) {
    for value in message.args.values_mut() {
        if let Value::Text(text) = value {
            mask(text);
        }
    }
}

fn mask_finding(finding: &mut Finding) {
    mask_message(&mut finding.message);
    finding.question.iter_mut().for_each(mask_message);
    finding.snippet.iter_mut().for_each(mask);
    let places = std::mem::take(&mut finding.places);
    let masked = places.into_iter().map(|mut place| {
        place.url.iter_mut().for_each(mask);
        place
    });
    finding.places = masked.collect::<BTreeSet<_>>();
}

fn mask_result(result: &mut CheckResult) {
    result.reason.iter_mut().for_each(mask_message);
    result.findings.iter_mut().chain(&mut result.evidence).for_each(mask_finding);
}

impl Scan {
    /// Takes the values of secret query parameters out of everything that is shown.
    pub fn mask_secrets(&mut self) {
        self.header.site.iter_mut().for_each(mask);
        self.header.incomplete.iter_mut().for_each(|part| mask_message(&mut part.reason));
        self.checks.iter_mut().for_each(mask_result);
        for seen in &mut self.urls {
            mask(&mut seen.url);
            seen.found_on.iter_mut().for_each(mask);
            seen.reason.iter_mut().for_each(mask_message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_secret_parameters_are_not_shown() {
        for (text, shown) in [
            ("https://a.example/x?token=abc&page=2#t", "https://a.example/x?token=…&page=2#t"),
            ("https://a.example/?page=2&API_KEY=abc", "https://a.example/?page=2&API_KEY=…"),
            ("<a href=\"/x?a=1&amp;sid=abc\">", "<a href=\"/x?a=1&amp;sid=…\">"),
            ("https://a.example/?tokens=3&keyword=x", "https://a.example/?tokens=3&keyword=x"),
            ("Was ist das? key=5", "Was ist das? key=5"),
            ("?token=", "?token="),
        ] {
            assert_eq!(without_secrets(text), shown);
        }
    }
}
