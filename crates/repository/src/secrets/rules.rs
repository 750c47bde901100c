//! What secrets look like. Each rule has literal words that must be there before its expression is
//! tried, so that a file without them costs one search.

/// How sure a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The shape belongs to one provider, or a check sum fits.
    Shape,
    /// It could be a secret: a person must look.
    Guess,
}

/// One kind of secret.
pub struct Rule {
    /// Name in the catalogues.
    pub kind: &'static str,
    /// Literal words, one of which must be there.
    pub words: &'static [&'static str],
    /// The expression; the group `s` is the secret itself.
    pub pattern: &'static str,
    /// How sure a match is.
    pub certainty: Certainty,
    /// The last six characters are a check sum over those before.
    pub checksum: bool,
}

const fn rule(kind: &'static str, words: &'static [&'static str], pattern: &'static str) -> Rule {
    Rule { kind, words, pattern, certainty: Certainty::Shape, checksum: false }
}

const fn guess(kind: &'static str, words: &'static [&'static str], pattern: &'static str) -> Rule {
    Rule { kind, words, pattern, certainty: Certainty::Guess, checksum: false }
}

const fn summed(kind: &'static str, words: &'static [&'static str], pattern: &'static str) -> Rule {
    Rule { kind, words, pattern, certainty: Certainty::Shape, checksum: true }
}

/// All rules.
pub const RULES: &[Rule] = &[
    rule(
        "private-key",
        &["PRIVATE KEY"],
        r"-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----(?:\\[rn]|[\s\x22'+,#/*]|Version: [\w.]+|Comment: [\w ]+)*(?P<s>[A-Za-z0-9+/]{40})",
    ),
    rule("aws", &["AKIA", "ASIA"], r"\b(?P<s>(?:AKIA|ASIA)[A-Z2-7]{16})\b"),
    summed(
        "github",
        &["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
        r"\bgh[pousr]_(?P<s>[A-Za-z0-9]{36})\b",
    ),
    rule("github", &["github_pat_"], r"\b(?P<s>github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b"),
    summed("npm", &["npm_"], r"\bnpm_(?P<s>[A-Za-z0-9]{36})\b"),
    rule(
        "gitlab",
        &["glpat-", "gldt-", "glrt-", "glptt-"],
        r"\b(?P<s>gl(?:pat|dt|rt|ptt)-[0-9A-Za-z_-]{20,40})(?:[^0-9A-Za-z_-]|$)",
    ),
    rule(
        "slack",
        &["xoxb-", "xoxp-", "xoxa-", "xoxr-"],
        r"\b(?P<s>xox[abpr]-[0-9]{10,13}-[0-9A-Za-z-]{20,80})",
    ),
    rule(
        "slack",
        &["hooks.slack.com/services/T"],
        r"hooks\.slack\.com/services/(?P<s>T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24})",
    ),
    rule("stripe", &["k_live_"], r"\b(?P<s>[sr]k_live_[0-9a-zA-Z]{24,99})\b"),
    rule("pypi", &["pypi-AgEIcHlwaS5vcmc"], r"(?P<s>pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,})"),
    rule(
        "sendgrid",
        &["SG."],
        r"\b(?P<s>SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})(?:[^A-Za-z0-9_-]|$)",
    ),
    rule("azure-storage", &["AccountKey="], r"AccountKey=(?P<s>[A-Za-z0-9+/]{86}==)"),
    rule("anthropic", &["sk-ant-"], r"\b(?P<s>sk-ant-[a-z0-9]{3,8}-[A-Za-z0-9_-]{80,120})"),
    rule(
        "openai",
        &["T3BlbkFJ"],
        r"\b(?P<s>sk-(?:proj-)?[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80})",
    ),
    rule("telegram", &[":AA"], r"\b(?P<s>[0-9]{8,10}:AA[0-9A-Za-z_-]{33})(?:[^0-9A-Za-z_-]|$)"),
    // A key for a browser application is public by design.
    guess("google", &["AIza"], r"\b(?P<s>AIza[0-9A-Za-z_-]{35})(?:[^0-9A-Za-z_-]|$)"),
    guess(
        "url-password",
        &["://"],
        r"\b[a-z][a-z0-9+.-]{1,20}://[A-Za-z0-9_.-]{1,64}:(?P<s>[^\s:/@'\x22<>{}$\x60,]{6,80})@[A-Za-z0-9.-]+",
    ),
    guess(
        "assignment",
        &[
            "password",
            "passwd",
            "passwort",
            "secret",
            "apikey",
            "api_key",
            "api-key",
            "token",
            "private_key",
        ],
        r"(?i)(?:password|passwd|passwort|secret(?:_?key)?|api[_-]?key|(?:access|auth)_?token|private_key)[\x22']?\s*(?:=|:|=>|:=)\s*[\x22'](?P<s>[A-Za-z0-9+/=_.!%&*~^-]{20,120})[\x22']",
    ),
];
