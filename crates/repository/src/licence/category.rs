//! Which licences are open, and what for.

use spdx::LicenseId;

/// What a licence, as it stands on the list, allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Approved by the Open Source Initiative.
    OsiApproved,
    /// Free in the eyes of the Free Software Foundation, not on the list of the OSI.
    FsfFree,
    /// An open licence for data, texts, media or fonts.
    OpenContent,
    /// Permits what the open-source definition asks for, though neither body lists it: mostly close
    /// relatives of MIT, BSD and HPND.
    Permissive,
    /// Takes a freedom away: non-commercial, no derivatives, source-available, purpose-bound.
    NotOpen,
    /// On the SPDX list, but nobody said whether it is open.
    Unknown,
}

impl Category {
    /// Whether works under it are open; `None` if unknown.
    pub fn is_open(self) -> Option<bool> {
        match self {
            Category::NotOpen => Some(false),
            Category::Unknown => None,
            _ => Some(true),
        }
    }
}

/// Licences that restrict who may use the work, for what, or at what price.
const NOT_OPEN: [&str; 37] = [
    "Aladdin",
    "BUSL-1.1",
    "CAPEC-tou",
    "BSD-3-Clause-No-Military-License",
    "BSD-3-Clause-No-Nuclear-License",
    "BSD-3-Clause-No-Nuclear-License-2014",
    "BSD-3-Clause-OpenWebUI",
    "CPOL-1.02",
    "Elastic-2.0",
    "FDK-MPEG-H",
    "FSL-1.1-ALv2",
    "FSL-1.1-MIT",
    "IEC-Code-Components-EULA",
    "JSON",
    "LPD-document",
    "MS-LPL",
    "NCGL-UK-2.0",
    "PPL",
    "SSPL-1.0",
    "SUL-1.0",
    "UnRAR",
    "Unicode-TOU",
    "TMate",
    "LicenseRef-Commons-Clause-1.0",
    "LicenseRef-DL-DE-BY-NC-1.0",
    // The W3C's licence for documents allows no derived works.
    "LicenseRef-W3C-Document",
    "LicenseRef-proprietary",
    "LicenseRef-RSALv2",
    "LicenseRef-Confluent-Community",
    "LicenseRef-Timescale",
    "LicenseRef-CockroachDB-Community",
    "LicenseRef-PolyForm-Shield-1.0.0",
    "LicenseRef-PolyForm-Perimeter-1.0.0",
    "LicenseRef-PolyForm-Strict-1.0.0",
    "LicenseRef-PolyForm-Internal-Use-1.0.0",
    "LicenseRef-PolyForm-Free-Trial-1.0.0",
    "LicenseRef-Prosperity-3.0.0",
];

/// Open for data, texts, media and fonts, whatever the lists for software say.
const OPEN_CONTENT: [&str; 30] = [
    "CC0-1.0",
    "CC-BY-1.0",
    "CC-BY-2.0",
    "CC-BY-2.5",
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA",
    "CC-PDDC",
    "CC-PDM-1.0",
    "DL-DE-BY-2.0",
    "DL-DE-ZERO-2.0",
    "LicenseRef-DL-DE-BY-1.0",
    "ODbL-1.0",
    "ODC-By-1.0",
    "PDDL-1.0",
    "OFL-",
    "CDLA-",
    "OGL-",
    "NLOD-",
    "etalab-2.0",
    "OGDL-Taiwan",
    "OPL-UK-3.0",
    "LAL-1.3",
    "GFDL-1.1",
    "GFDL-1.2",
    "GFDL-1.3",
    "Ubuntu-font-1.0",
    "Bitstream-Vera",
    "Baekmuk",
    "O-UDA-1.0",
];

const PERMISSIVE: [&str; 62] = [
    "0BSD",
    "AML",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSD-4-Clause",
    "BSD-4.3",
    "BSD-Source-Code",
    "BSD-Systemics",
    "BSD-Attribution",
    "BSD-Advertising",
    "BSD-Inferno",
    "BSD-Mark",
    "BlueOak-1.0.0",
    "Boehm-GC",
    "Brian-Gladman",
    "CECILL-B",
    "CMU-Mach",
    "Community-Spec-1.0",
    "DOC",
    "FSFAP",
    "FSFUL",
    "FTL",
    "HPND",
    "ICU",
    "IJG",
    "ISC",
    "ImageMagick",
    "JasPer-2.0",
    "Latex2e",
    "Leptonica",
    "Libpng",
    "Linux-man-pages",
    "MIT",
    "MirOS",
    "NAIST-2003",
    "NTP",
    "OAR",
    "OLDAP",
    "OpenSSL",
    "PHP-3",
    "PSF-2.0",
    "Python-2.0",
    "Qhull",
    "Ruby",
    "SGI-B",
    "SMLNJ",
    "SSH-",
    "Spencer-",
    "TCL",
    "Unicode-",
    "UnixCrypt",
    "Unlicense",
    "W3C",
    "X11",
    "XFree86",
    "Zlib",
    "curl",
    "libpng-2.0",
    "libtiff",
    "snprintf",
    "ssh-keyscan",
];

const EXACT_PERMISSIVE: [&str; 22] = [
    "bzip2-1.0.6",
    "blessing",
    "Beerware",
    "WTFPL",
    "Xerox",
    "Xnet",
    "zlib-acknowledgement",
    "mpich2",
    "MIT-0",
    "NetCDF",
    "Net-SNMP",
    "Info-ZIP",
    "Apache-1.0",
    "Apache-1.1",
    "Apache-2.0",
    "ZPL-1.1",
    "Vim",
    "gnuplot",
    "pkgconf",
    "MulanPSL-1.0",
    "CNRI-Jython",
    "SAX-PD",
];

/// What a licence allows, by its SPDX id (or one of our own `LicenseRef-…`).
pub fn category(id: &str) -> Category {
    let starts = |list: &[&str]| {
        list.iter().any(|entry| id == *entry || (entry.len() > 2 && id.starts_with(entry)))
    };
    let restricts = id.starts_with("CC-") && (id.contains("-NC") || id.contains("-ND"))
        || NOT_OPEN.contains(&id)
        || id.starts_with("Hippocratic")
        || id.starts_with("PolyForm")
        || id.starts_with("BSD-3-Clause-No-Military")
        || id.starts_with("BSD-3-Clause-No-Nuclear-License");
    if restricts {
        return Category::NotOpen;
    }
    if starts(&OPEN_CONTENT) {
        return Category::OpenContent;
    }
    // Free from its beginning, and older than the lists.
    if id.starts_with("GPL-1.0") {
        return Category::FsfFree;
    }
    let listed = spdx::license_id(id).or_else(|| spdx::license_id(id.strip_suffix('+')?));
    match listed {
        Some(licence) if LicenseId::is_osi_approved(licence) => Category::OsiApproved,
        Some(licence) if licence.is_fsf_free_libre() => Category::FsfFree,
        Some(_) if starts(&PERMISSIVE) || EXACT_PERMISSIVE.contains(&id) => Category::Permissive,
        _ => Category::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_that_restrict_are_never_open() {
        for id in [
            "CC-BY-NC-4.0",
            "CC-BY-ND-3.0",
            "CC-BY-NC-SA-2.0-DE",
            "BUSL-1.1",
            "SSPL-1.0",
            "Elastic-2.0",
            "PolyForm-Noncommercial-1.0.0",
            "Hippocratic-2.1",
            "FSL-1.1-MIT",
            "JSON",
            "UnRAR",
            "BSD-3-Clause-No-Military-License",
            "LicenseRef-Commons-Clause-1.0",
        ] {
            assert_eq!(category(id), Category::NotOpen, "{id}");
        }
    }

    #[test]
    fn lists_are_kept_apart() {
        assert_eq!(category("EUPL-1.2"), Category::OsiApproved);
        assert_eq!(category("GPL-3.0"), Category::OsiApproved);
        assert_eq!(category("WTFPL"), Category::FsfFree);
        assert_eq!(category("CC0-1.0"), Category::OpenContent);
        assert_eq!(category("DL-DE-BY-2.0"), Category::OpenContent);
        assert_eq!(category("bzip2-1.0.6"), Category::Permissive);
        assert_eq!(category("LicenseRef-House"), Category::Unknown);
    }
}
