//! Addresses of pages that are about one licence.

/// The licence that a page on the web is about; the address without scheme and `www.`.
pub(super) fn address_id(address: &str) -> Option<String> {
    let page = |prefix: &str| address.strip_prefix(prefix).map(|rest| rest.trim_end_matches('/'));
    let listed = |id: &str| {
        let id = id.trim_end_matches(".html").trim_end_matches(".txt").trim_end_matches(".php");
        let found = spdx::identifiers::LICENSES.iter().find(|l| l.name.eq_ignore_ascii_case(id))?;
        Some(found.name.to_owned())
    };
    if let Some(rest) = [
        "opensource.org/licenses/",
        "opensource.org/license/",
        "spdx.org/licenses/",
        "choosealicense.com/licenses/",
    ]
    .iter()
    .find_map(|prefix| page(prefix))
    {
        return listed(rest);
    }
    if let Some(rest) = page("apache.org/licenses/license-2.0") {
        return (rest.len() < 6).then(|| "Apache-2.0".to_owned());
    }
    if let Some(rest) = page("gnu.org/licenses/").or_else(|| page("gnu.org/licenses/old-licenses/"))
    {
        let name = rest.split('.').next()?.to_uppercase();
        let rest = rest.to_uppercase();
        return ["GPL-3.0", "GPL-2.0", "LGPL-3.0", "LGPL-2.1", "AGPL-3.0"]
            .iter()
            .find(|id| rest.starts_with(*id) || name == **id)
            .map(|id| (*id).to_owned());
    }
    if let Some(rest) = page("creativecommons.org/licenses/") {
        let mut parts = rest.split('/');
        let (kind, version) = (parts.next()?, parts.next()?);
        return listed(&format!("cc-{kind}-{version}"));
    }
    let fixed = [
        ("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
        ("mozilla.org/mpl/2.0", "MPL-2.0"),
        ("mozilla.org/en-us/mpl/2.0", "MPL-2.0"),
        ("unlicense.org", "Unlicense"),
        ("govdata.de/dl-de/by-2-0", "DL-DE-BY-2.0"),
        ("govdata.de/dl-de/zero-2-0", "DL-DE-ZERO-2.0"),
        ("opendatacommons.org/licenses/odbl", "ODbL-1.0"),
        ("eupl.eu/1.2", "EUPL-1.2"),
        ("eclipse.org/legal/epl-2.0", "EPL-2.0"),
        ("eclipse.org/legal/epl-v20.html", "EPL-2.0"),
        ("scripts.sil.org/ofl", "OFL-1.1"),
        ("openfontlicense.org", "OFL-1.1"),
        ("elastic.co/licensing/elastic-license", "Elastic-2.0"),
        ("commonsclause.com", "LicenseRef-Commons-Clause-1.0"),
        ("mariadb.com/bsl11", "BUSL-1.1"),
        ("w3.org/consortium/legal/copyright-software", "W3C-20150513"),
        ("w3.org/copyright/software-license", "W3C-20150513"),
        ("w3.org/consortium/legal/copyright-documents", "LicenseRef-W3C-Document"),
        ("w3.org/copyright/document-license", "LicenseRef-W3C-Document"),
    ];
    fixed.iter().find(|(prefix, _)| address.starts_with(prefix)).map(|(_, id)| (*id).to_owned())
}
