//! Tokens are put together here, so that no scanner takes this file for a leak.

use super::*;
use crate::openness::tests::{outcome, outcome_of};
use offenbar_model::Outcome;

fn scan(path: &str, text: &str) -> Vec<(&'static str, Certainty)> {
    Scanner::new()
        .scan(path, text.as_bytes())
        .into_iter()
        .map(|hit| (hit.kind, hit.certainty))
        .collect()
}

/// Thirty characters and their check sum.
fn github() -> String {
    let body = "Zq3kR8vLm2TnXw7Yb5Hc9Jd4Fg6Ps1";
    ["gh", "p_", body, sum(body).as_str()].concat()
}

/// The sum that fits, computed another way: with a table.
fn sum(body: &str) -> String {
    let digits: Vec<char> = ('0'..='9').chain('A'..='Z').chain('a'..='z').collect();
    let mut table = [0u32; 256];
    for (index, slot) in (0u32..).zip(table.iter_mut()) {
        *slot = (0..8).fold(index, |c, _| if c & 1 == 1 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 });
    }
    let crc = body
        .bytes()
        .fold(!0u32, |crc, byte| table[((crc ^ u32::from(byte)) & 0xff) as usize] ^ (crc >> 8));
    let mut rest = !crc;
    let mut text = Vec::new();
    for _ in 0..6 {
        text.push(digits[(rest % 62) as usize]);
        rest /= 62;
    }
    text.into_iter().rev().collect()
}

#[test]
fn a_token_with_its_check_sum() {
    let token = github();
    assert_eq!(scan("src/a.ts", &format!("const t = '{token}'")), [("github", Certainty::Shape)]);
    let broken = token.replace('Z', "Y");
    assert_eq!(scan("src/a.ts", &broken), [], "the sum does not fit");
    for aside in [
        "tests/a.ts",
        "compose-test-secrets/a.pem",
        "x/testfiles/a",
        "leaks-baseline.json",
        "certs/local-root-ca.key",
    ] {
        assert_eq!(scan(aside, &token), [("github", Certainty::Guess)], "{aside}");
    }
}

#[test]
fn shapes() {
    let body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ";
    let key = format!("-----BEGIN {} KEY-----\n{body}\n", "PRIVATE");
    assert_eq!(scan("config/key.pem", &key), [("private-key", Certainty::Shape)]);
    let json = format!("\"-----BEGIN {} KEY-----\\n{body}\"", "PRIVATE");
    assert_eq!(scan("a.json", &json), [("private-key", Certainty::Shape)]);
    let only_named = format!("if text.contains(\"-----BEGIN {} KEY-----\") {{", "PRIVATE");
    assert_eq!(scan("src/a.rs", &only_named), [], "the marker alone is no key");
    let aws = ["AKI", "AQ3EGRSD5XK2MNPL7"].concat();
    assert_eq!(scan("a.tf", &aws), [("aws", Certainty::Shape)]);
    assert_eq!(scan("a.tf", &["AKI", "AIOSFODNN7EXAMPLE"].concat()), [], "from the manual");
    let gitlab = ["glp", "at-Xk3mQ9zR7vLw2TnYb5Hc"].concat();
    assert_eq!(scan(".npmrc", &gitlab), [("gitlab", Certainty::Shape)]);
}

#[test]
fn guesses() {
    let assigned = format!("api_key = \"{}\"", ["k7Qz9Xv2", "Lm4Tn8Wr3Yb6Hc1Jd5"].concat());
    assert_eq!(scan("src/a.py", &assigned), [("assignment", Certainty::Guess)]);
    assert_eq!(scan("tests/a.py", &assigned), []);
    for harmless in [
        "password = \"please enter your password here\"",
        "token: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
        "secret: ${{ secrets.DEPLOY_TOKEN_FOR_PRODUCTION }}",
        "passwordLabel: 'LoginForm.passwordLabel.translation'",
    ] {
        assert_eq!(scan("src/a.ts", harmless), [], "{harmless}");
    }
    let url = format!("postgres://app:{}@db.internal/x", ["hJ8", "kq2Lz0"].concat());
    assert_eq!(scan("config.py", &url), [("url-password", Certainty::Guess)]);
    assert_eq!(scan("config.py", "postgres://app:${DB_PASS}@db/x"), []);
}

#[test]
fn the_check() {
    let token = github();
    assert_eq!(outcome("repo.secrets", &[("a.ts", token.as_str())]), Outcome::Failed);
    assert_eq!(outcome("repo.secrets", &[("tests/a.ts", token.as_str())]), Outcome::CantTell);
    assert_eq!(outcome("repo.secrets", &[("a.ts", "let a = 1;")]), Outcome::Passed);
    assert_eq!(outcome("repo.secrets", &[]), Outcome::Inapplicable);
    let env = "DB_PASSWORD=hunter-and-gatherer\n";
    assert_eq!(outcome("repo.secrets", &[(".env", env)]), Outcome::CantTell);
    assert_eq!(outcome("repo.secrets", &[(".env.example", env)]), Outcome::Passed);
    assert_eq!(outcome("repo.secrets", &[(".env", "DB_PASSWORD=\n")]), Outcome::Passed);
}

#[test]
fn no_value_in_the_report() {
    let token = github();
    let result = outcome_of("repo.secrets", &[("a.ts", token.as_str())]);
    let json = serde_json::to_string(&result).unwrap();
    assert!(!json.contains(&token[4..20]));
}

#[test]
fn hidden_characters() {
    let check = "repo.hidden-characters";
    assert_eq!(outcome(check, &[("a.rs", "let \u{202e}a = 1;")]), Outcome::CantTell);
    assert_eq!(outcome(check, &[("a.rs", "let א = 1;")]), Outcome::Passed);
    assert_eq!(outcome(check, &[("a.md", "\u{202e}")]), Outcome::Inapplicable);
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_searched(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        Scanner::new().scan("a", &bytes);
    }

    #[test]
    fn any_near_secret_is_searched(text in "(ghp_|AKIA|-----BEGIN |PRIVATE KEY-----|://|:|@|password|=|\"|[A-Za-z0-9]{10}|\n){0,30}") {
        Scanner::new().scan("a.ts", text.as_bytes());
    }
}

#[test]
fn keys_of_a_tool_that_tests_are_one_question() {
    let body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ";
    let key = format!("-----BEGIN {} KEY-----\n{body}\n", "PRIVATE");
    let paths: Vec<String> = (0..30)
        .map(|number| format!("tlstesttool/certificates/kind{}/root-ca{number}.pem", number % 5))
        .collect();
    let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), key.as_str())).collect();
    let result = outcome_of("repo.secrets", &files);
    assert_eq!((result.outcome, result.findings.len()), (Outcome::CantTell, 1));
    assert_eq!(result.findings[0].count, 30);
    // A key in earnest is a failure each, whatever lies beside it.
    let result = outcome_of("repo.secrets", &[("deploy/latest/id.pem", key.as_str()), files[0]]);
    assert_eq!((result.outcome, result.failed, result.cant_tell), (Outcome::Failed, 1, 1));
}
