//! Names of licences: of the SPDX list, and those that are customary beside it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::mention::plain;
use super::words::{Vocabulary, Words};

/// Names, first word first; longer names before shorter ones.
pub(super) static NAMES: LazyLock<Names> = LazyLock::new(names);

/// Words of a name and its id, by the first word.
pub(super) type Names = BTreeMap<String, Vec<(Vec<String>, String)>>;

/// Short forms and names in other words than the SPDX list's.
const ALIASES: &[(&str, &str)] = &[
    ("apache 2.0", "Apache-2.0"),
    ("apache software 2.0", "Apache-2.0"),
    ("asl 2.0", "Apache-2.0"),
    ("al 2.0", "Apache-2.0"),
    ("bsd 3 clause", "BSD-3-Clause"),
    ("bsd 3", "BSD-3-Clause"),
    ("3 clause bsd", "BSD-3-Clause"),
    ("three clause bsd", "BSD-3-Clause"),
    ("new bsd", "BSD-3-Clause"),
    ("modified bsd", "BSD-3-Clause"),
    ("revised bsd", "BSD-3-Clause"),
    ("bsd 2 clause", "BSD-2-Clause"),
    ("bsd 2", "BSD-2-Clause"),
    ("2 clause bsd", "BSD-2-Clause"),
    ("two clause bsd", "BSD-2-Clause"),
    ("simplified bsd", "BSD-2-Clause"),
    ("mozilla public 2.0", "MPL-2.0"),
    ("mpl 2.0", "MPL-2.0"),
    ("mozilla public 1.1", "MPL-1.1"),
    ("eclipse public 1.0", "EPL-1.0"),
    ("eclipse public 2.0", "EPL-2.0"),
    ("european union public 1.1", "EUPL-1.1"),
    ("european union public 1.2", "EUPL-1.2"),
    ("european union public eupl 1.1", "EUPL-1.1"),
    ("european union public eupl 1.2", "EUPL-1.2"),
    ("open source für die europäische union 1.1", "EUPL-1.1"),
    ("open source für die europäische union 1.2", "EUPL-1.2"),
    ("open source für die europäische union eupl 1.2", "EUPL-1.2"),
    ("european public 1.1", "EUPL-1.1"),
    ("european public 1.2", "EUPL-1.2"),
    ("european public 1.1 eupl", "EUPL-1.1"),
    ("european public 1.2 eupl", "EUPL-1.2"),
    ("european union public 1.1 eupl", "EUPL-1.1"),
    ("european union public 1.2 eupl", "EUPL-1.2"),
    ("eupl 1.1", "EUPL-1.1"),
    ("eupl 1.2", "EUPL-1.2"),
    ("boost software 1.0", "BSL-1.0"),
    ("boost 1.0", "BSL-1.0"),
    ("cc0", "CC0-1.0"),
    ("cc zero", "CC0-1.0"),
    ("cc0 1.0 universal", "CC0-1.0"),
    ("creative commons zero 1.0", "CC0-1.0"),
    ("creative commons zero", "CC0-1.0"),
    ("creative commons cc0 1.0", "CC0-1.0"),
    ("creative commons cc0", "CC0-1.0"),
    ("odbl", "ODbL-1.0"),
    ("odc odbl 1.0", "ODbL-1.0"),
    ("odc pddl 1.0", "PDDL-1.0"),
    ("pddl", "PDDL-1.0"),
    ("open data commons public domain dedication and", "PDDL-1.0"),
    ("odc by 1.0", "ODC-By-1.0"),
    ("open database", "ODbL-1.0"),
    ("sil open font 1.1", "OFL-1.1"),
    ("sil ofl 1.1", "OFL-1.1"),
    ("ofl 1.1", "OFL-1.1"),
    ("datenlizenz deutschland namensnennung 2.0", "DL-DE-BY-2.0"),
    ("datenlizenz deutschland zero 2.0", "DL-DE-ZERO-2.0"),
    ("data germany attribution 2.0", "DL-DE-BY-2.0"),
    ("data germany zero 2.0", "DL-DE-ZERO-2.0"),
    ("dl de by 2 0", "DL-DE-BY-2.0"),
    ("dl de by 2.0", "DL-DE-BY-2.0"),
    ("dl de zero 2 0", "DL-DE-ZERO-2.0"),
    ("dl de zero 2.0", "DL-DE-ZERO-2.0"),
    ("datenlizenz deutschland namensnennung nicht kommerziell", "LicenseRef-DL-DE-BY-NC-1.0"),
    ("dl de by nc 1.0", "LicenseRef-DL-DE-BY-NC-1.0"),
    ("dl de by nc 1 0", "LicenseRef-DL-DE-BY-NC-1.0"),
    ("datenlizenz deutschland namensnennung 1.0", "LicenseRef-DL-DE-BY-1.0"),
    ("business source 1.1", "BUSL-1.1"),
    ("server side public", "SSPL-1.0"),
    ("server side public 1", "SSPL-1.0"),
    ("sspl", "SSPL-1.0"),
    ("elastic 2.0", "Elastic-2.0"),
    ("polyform noncommercial 1.0.0", "PolyForm-Noncommercial-1.0.0"),
    ("polyform small business 1.0.0", "PolyForm-Small-Business-1.0.0"),
    ("commons clause", "LicenseRef-Commons-Clause-1.0"),
    ("commonsclause", "LicenseRef-Commons-Clause-1.0"),
    ("bsl 1.1", "BUSL-1.1"),
    ("redis source available 2.0", "LicenseRef-RSALv2"),
    ("rsalv2", "LicenseRef-RSALv2"),
    ("confluent community", "LicenseRef-Confluent-Community"),
    ("timescale", "LicenseRef-Timescale"),
    ("cockroachdb community", "LicenseRef-CockroachDB-Community"),
    ("elastic", "Elastic-2.0"),
    ("polyform shield 1.0.0", "LicenseRef-PolyForm-Shield-1.0.0"),
    ("polyform perimeter 1.0.0", "LicenseRef-PolyForm-Perimeter-1.0.0"),
    ("polyform strict 1.0.0", "LicenseRef-PolyForm-Strict-1.0.0"),
    ("polyform internal use 1.0.0", "LicenseRef-PolyForm-Internal-Use-1.0.0"),
    ("polyform free trial 1.0.0", "LicenseRef-PolyForm-Free-Trial-1.0.0"),
    ("prosperity public 3.0.0", "LicenseRef-Prosperity-3.0.0"),
    ("w3c software and document", "W3C-20150513"),
    ("w3c software notice and document", "W3C-20150513"),
    ("w3c document", "LicenseRef-W3C-Document"),
    ("unlicense", "Unlicense"),
    ("wtfpl", "WTFPL"),
    ("0bsd", "0BSD"),
];

/// Names without a version, with the version that they must mean or none.
pub(super) const UNVERSIONED: &[(&str, &str)] = &[
    ("eupl", "EUPL-1.2"),
    ("european union public", "EUPL-1.2"),
    ("european union public eupl", "EUPL-1.2"),
    ("open source für die europäische union", "EUPL-1.2"),
    ("datenlizenz deutschland namensnennung", "DL-DE-BY-2.0"),
    ("datenlizenz deutschland zero", "DL-DE-ZERO-2.0"),
    ("dl de by", "DL-DE-BY-2.0"),
    ("dl de zero", "DL-DE-ZERO-2.0"),
    ("data germany attribution", "DL-DE-BY-2.0"),
    ("functional source", "FSL-1.1-MIT"),
];

/// Names that are words of a language or names of other things: they need `licence` beside them,
/// and the spelling given.
pub(super) const NEEDS_CONTEXT: &[(&str, &str, &str)] = &[
    ("mit", "MIT", "MIT"),
    ("expat", "Expat", "MIT"),
    ("isc", "ISC", "ISC"),
    ("ijg", "IJG", "IJG"),
    ("zlib", "zlib", "Zlib"),
    ("x11", "X11", "X11"),
    ("postgresql", "PostgreSQL", "PostgreSQL"),
    ("ncsa", "NCSA", "NCSA"),
    ("php", "PHP", "PHP-3.01"),
];

fn names() -> Names {
    let mut names = Names::new();
    let mut add = |name: &str, id: &str| {
        let vocabulary = Vocabulary::default();
        let words = Words::of(name.to_owned(), &vocabulary);
        let plain: Vec<String> =
            plain(&words, &vocabulary, 0..words.words.len()).into_iter().map(|(w, _)| w).collect();
        if let Some(first) = plain.first() {
            names.entry(first.clone()).or_default().push((plain, id.to_owned()));
        }
    };
    for (name, id) in ALIASES {
        add(name, id);
    }
    for licence in spdx::identifiers::LICENSES {
        let id = licence.name;
        let distinct = id.contains(|c: char| c.is_ascii_digit()) && id.contains(['-', '.']);
        let gnu = ["GPL", "LGPL", "AGPL"].iter().any(|family| id.starts_with(family));
        if gnu || id == "NOASSERTION" || spdx::license_id(id).is_none_or(|id| id.is_deprecated()) {
            continue;
        }
        if distinct {
            add(id, id);
        }
        if licence.full_name.split_whitespace().count() >= 3 {
            add(licence.full_name, id);
        }
    }
    for list in names.values_mut() {
        list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        list.dedup();
    }
    names
}
