//! Whether a dependency's licence fits the licence of the whole. A table, not legal advice: what it
//! does not know it calls unknown.

use spdx::expression::ExpressionReq;
use spdx::{Expression, ParseMode};

/// As of when, and by whose word: the licences' own texts, the GNU project's list of licences, and
/// the appendix of EUPL 1.2.
pub const DATED: &str = "2026-11";

/// What the table says about one dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Nothing stands against it.
    Fits,
    /// It fits if the whole is distributed under the dependency's licence, or under its conditions.
    Conditions,
    /// The table does not know.
    Unknown,
    /// The licences contradict each other.
    Contradicts,
    /// The dependency is not open source.
    NotOpen,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Asks for notices at most.
    Permissive,
    /// Reaches the changed files or the library itself.
    Weak,
    /// Reaches the whole work.
    Strong,
    /// Not open source.
    Closed,
    /// Texts, data, fonts.
    Content,
    Unknown,
}

const PERMISSIVE: &[&str] = &[
    "0BSD",
    "AFL-2.1",
    "AFL-3.0",
    "Apache-1.1",
    "Apache-2.0",
    "Artistic-2.0",
    "BlueOak-1.0.0",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-2-Clause-Patent",
    "BSD-3-Clause",
    "BSD-3-Clause-Clear",
    "BSD-4-Clause",
    "BSD-Source-Code",
    "BSL-1.0",
    "bzip2-1.0.6",
    "CC0-1.0",
    "CECILL-B",
    "curl",
    "ECL-2.0",
    "FSFAP",
    "FTL",
    "HPND",
    "ICU",
    "IJG",
    "ISC",
    "JSON",
    "libpng-2.0",
    "Libpng",
    "libtiff",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "MITNFA",
    "MulanPSL-2.0",
    "NCSA",
    "NTP",
    "OLDAP-2.8",
    "OpenSSL",
    "PHP-3.01",
    "PostgreSQL",
    "PSF-2.0",
    "Python-2.0",
    "Ruby",
    "SSH-OpenSSH",
    "TCL",
    "Unicode-3.0",
    "Unicode-DFS-2015",
    "Unicode-DFS-2016",
    "Unlicense",
    "UPL-1.0",
    "Vim",
    "W3C",
    "WTFPL",
    "X11",
    "Zlib",
    "zlib-acknowledgement",
    "ZPL-2.1",
    "Xnet",
    "BSD-3-Clause-LBNL",
];

const WEAK: &[&str] = &[
    "APSL-2.0",
    "Artistic-1.0-Perl",
    "CDDL-1.0",
    "CDDL-1.1",
    "CPL-1.0",
    "EPL-1.0",
    "EPL-2.0",
    "IPL-1.0",
    "LGPL-2.0-only",
    "LGPL-2.0-or-later",
    "LGPL-2.1",
    "LGPL-2.1-only",
    "LGPL-2.1-or-later",
    "LGPL-3.0",
    "LGPL-3.0-only",
    "LGPL-3.0-or-later",
    "LGPL-2.1+",
    "LGPL-3.0+",
    "LiLiQ-R-1.1",
    "MPL-1.1",
    "MPL-2.0",
    "MPL-2.0-no-copyleft-exception",
    "MS-RL",
];

const STRONG: &[&str] = &[
    "AGPL-3.0",
    "AGPL-3.0-only",
    "AGPL-3.0-or-later",
    "CECILL-2.0",
    "CECILL-2.1",
    "EUPL-1.1",
    "EUPL-1.2",
    "GPL-2.0",
    "GPL-2.0+",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0",
    "GPL-3.0+",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "LiLiQ-Rplus-1.1",
    "OSL-2.1",
    "OSL-3.0",
    "RPL-1.5",
    "CPAL-1.0",
    "Sleepycat",
    "QPL-1.0",
];

const CLOSED: &[&str] = &[
    "BUSL-1.1",
    "SSPL-1.0",
    "Elastic-2.0",
    "CC-BY-NC-3.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-3.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-NC-ND-4.0",
    "CC-BY-ND-4.0",
    "PolyForm-Noncommercial-1.0.0",
    "PolyForm-Small-Business-1.0.0",
    "Hippocratic-2.1",
    "FSL-1.1-MIT",
    "FSL-1.1-ALv2",
    "FSL-1.1-Apache-2.0",
];

const CONTENT: &[&str] = &[
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA-3.0",
    "CC-BY-SA-4.0",
    "DL-DE-BY-2.0",
    "DL-DE-ZERO-2.0",
    "ODbL-1.0",
    "ODC-By-1.0",
    "OFL-1.1",
    "PDDL-1.0",
    "CDLA-Permissive-2.0",
    "Bitstream-Vera",
];

/// The licences that EUPL 1.2 names in its appendix: a work that combines both may go under these.
const EUPL_APPENDIX: &[&str] = &[
    "AGPL-3.0",
    "CECILL-2.0",
    "CECILL-2.1",
    "EPL-1.0",
    "GPL-2.0",
    "GPL-3.0",
    "LGPL-2.1",
    "LGPL-3.0",
    "LiLiQ-R-1.1",
    "LiLiQ-Rplus-1.1",
    "MPL-2.0",
    "OSL-2.1",
    "OSL-3.0",
];

/// Words of manifests that mean "not open".
const CLOSED_WORDS: &[&str] =
    &["unlicensed", "proprietary", "commercial", "all rights reserved", "see license in", "closed"];

/// Whether a dependency under one expression fits a work under another. Without a known licence of
/// the work only closed dependencies are told.
pub fn fit(dependency: &str, work: Option<&str>) -> Fit {
    let lower = dependency.to_lowercase();
    if CLOSED_WORDS.iter().any(|word| lower.starts_with(word)) {
        return Fit::NotOpen;
    }
    let parse = |text: &str| Expression::parse_mode(text, ParseMode::LAX).ok();
    let Some(dependency) = parse(dependency) else { return Fit::Unknown };
    let outbound = work.and_then(parse);
    let against_all = |name: &str| match &outbound {
        None if class(name) == Class::Closed => Fit::NotOpen,
        None if class(name) == Class::Unknown => Fit::Unknown,
        None => Fit::Fits,
        // Of the work's own alternatives one that fits is enough; all that hold at once must fit.
        Some(work) => best(work, |own| pair(name, own)),
    };
    best(&dependency, against_all)
}

/// The best fit that an expression allows: the choices of `OR` are free, those of `AND` are not.
fn best(expression: &Expression, judge: impl Fn(&str) -> Fit) -> Fit {
    let judged = |requirement: &spdx::LicenseReq| {
        let name = requirement.license.to_string();
        judge(name.split_whitespace().next().unwrap_or_default())
    };
    let all: Vec<&ExpressionReq> = expression.requirements().collect();
    let mut fits: Vec<Fit> = all.iter().map(|requirement| judged(&requirement.req)).collect();
    fits.sort_unstable();
    fits.dedup();
    fits.into_iter()
        .find(|most| expression.evaluate(|requirement| judged(requirement) <= *most))
        .unwrap_or(Fit::Unknown)
}

fn class(id: &str) -> Class {
    let has = |list: &[&str]| list.contains(&id);
    match () {
        () if has(PERMISSIVE) => Class::Permissive,
        () if has(WEAK) => Class::Weak,
        () if has(STRONG) => Class::Strong,
        () if has(CLOSED) => Class::Closed,
        () if has(CONTENT) => Class::Content,
        () => Class::Unknown,
    }
}

/// The family of a GNU licence without its variant: `GPL-3.0-or-later` is `GPL-3.0`.
fn family(id: &str) -> &str {
    id.trim_end_matches('+').trim_end_matches("-only").trim_end_matches("-or-later")
}

fn later(id: &str) -> bool {
    id.ends_with('+') || id.ends_with("-or-later")
}

fn pair(dependency: &str, work: &str) -> Fit {
    let same = dependency == work || family(dependency) == family(work);
    match class(dependency) {
        Class::Closed => Fit::NotOpen,
        Class::Unknown => Fit::Unknown,
        _ if same => Fit::Fits,
        Class::Content => Fit::Conditions,
        Class::Permissive => permissive(dependency, work),
        Class::Weak => weak(dependency, work),
        Class::Strong => strong(dependency, work),
    }
}

fn permissive(dependency: &str, work: &str) -> Fit {
    let gpl = family(work).starts_with("GPL-") || family(work).starts_with("AGPL-");
    let only_gpl_2 = family(work) == "GPL-2.0" && !later(work);
    let advertising = ["BSD-4-Clause", "OpenSSL", "PHP-3.01", "Apache-1.1"];
    if only_gpl_2 && ["Apache-2.0", "ECL-2.0"].contains(&dependency) {
        return Fit::Contradicts;
    }
    if gpl && advertising.contains(&dependency) { Fit::Contradicts } else { Fit::Fits }
}

/// A library under a weak copyleft may be used by a work under another licence; what contradicts
/// is a work whose own licence forbids further conditions.
fn weak(dependency: &str, work: &str) -> Fit {
    let gpl = family(work).starts_with("GPL-") || family(work).starts_with("AGPL-");
    let no_gpl =
        ["CDDL-1.0", "CDDL-1.1", "CPL-1.0", "EPL-1.0", "IPL-1.0", "MPL-1.1", "APSL-2.0", "MS-RL"];
    if gpl && no_gpl.contains(&dependency) {
        return Fit::Contradicts;
    }
    // With secondary licences named it fits, without them not; only its notice tells.
    if gpl && ["EPL-2.0", "MPL-2.0-no-copyleft-exception"].contains(&dependency) {
        return Fit::Unknown;
    }
    if family(dependency) == "LGPL-3.0" && family(work) == "GPL-2.0" && !later(work) {
        return Fit::Contradicts;
    }
    if class(work) == Class::Unknown { Fit::Unknown } else { Fit::Fits }
}

fn strong(dependency: &str, work: &str) -> Fit {
    let (inner, outer) = (family(dependency), family(work));
    if inner == "GPL-2.0" && ["GPL-3.0", "AGPL-3.0"].contains(&outer) {
        return if later(dependency) { Fit::Fits } else { Fit::Contradicts };
    }
    if ["GPL-3.0", "AGPL-3.0"].contains(&inner) && outer == "GPL-2.0" {
        return if later(work) { Fit::Conditions } else { Fit::Contradicts };
    }
    if ["GPL-3.0", "AGPL-3.0"].contains(&inner)
        && ["GPL-3.0", "AGPL-3.0", "LGPL-3.0"].contains(&outer)
    {
        return Fit::Conditions;
    }
    if inner == "GPL-2.0" && !later(dependency) && work == "Apache-2.0" {
        return Fit::Contradicts;
    }
    if outer.starts_with("EUPL-") {
        // One way only: the combination goes under the dependency's licence.
        return if EUPL_APPENDIX.contains(&inner) { Fit::Conditions } else { Fit::Unknown };
    }
    if inner.starts_with("EUPL-") && EUPL_APPENDIX.contains(&outer) {
        return Fit::Conditions;
    }
    match class(work) {
        // The source may stay as it is; what is distributed goes under the dependency's licence.
        Class::Permissive | Class::Weak => Fit::Conditions,
        _ => Fit::Unknown,
    }
}
