//! Texts that the SPDX list does not carry as files of their own: halves of texts, customary
//! notices, the official German wording of the EUPL.

use spdx::text::LICENSE_TEXTS;

/// Conditions that make any licence they are added to unfree.
pub(super) const RESTRICTIONS: [(&str, &str); 1] = [(
    "LicenseRef-Commons-Clause-1.0",
    "\"Commons Clause\" License Condition v1.0\n\n\
     The Software is provided to you by the Licensor under the License, as defined below, subject to \
     the following condition.\n\n\
     Without limiting other conditions in the License, the grant of rights under the License will not \
     include, and the License does not grant to you, the right to Sell the Software.\n\n\
     For purposes of the foregoing, \"Sell\" means practicing any or all of the rights granted to you \
     under the License to provide to third parties, for a fee or other consideration (including \
     without limitation fees for hosting or consulting/ support services related to the Software), a \
     product or service whose value derives, entirely or substantially, from the functionality of \
     the Software. Any license notice or attribution required by the License must also include this \
     Commons Clause License Condition notice.\n\n\
     Software: <name>\n\nLicense: <name>\n\nLicensor: <name>\n",
)];

fn spdx_text(id: &str) -> &'static str {
    LICENSE_TEXTS.iter().find(|(other, _)| *other == id).map_or("", |(_, text)| text)
}

/// Further wordings of licences.
pub(super) fn texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    // SPDX's LGPL-3.0 holds the GPL-3.0 as well; people ship it without.
    let lesser = spdx_text("LGPL-3.0");
    if let Some(end) = lesser.find("GNU GENERAL PUBLIC LICENSE\nVersion 3") {
        texts.push(("LGPL-3.0".to_owned(), lesser[..end].to_owned()));
    }
    // The text that the Free Software Foundation ships ends with a paragraph that SPDX leaves out.
    texts.push((
        "GPL-2.0".to_owned(),
        format!(
            "{}\n\nThis General Public License does not permit incorporating your program into \
             proprietary programs. If your program is a subroutine library, you may consider it more \
             useful to permit linking proprietary applications with the library. If this is what you \
             want to do, use the GNU Lesser General Public License instead of this License.\n",
            spdx_text("GPL-2.0")
        ),
    ));
    // The clause as most people write it who are alone.
    let three = spdx_text("BSD-3-Clause");
    if let (Some(start), Some(end)) = (three.find("Neither the name"), three.find("THIS SOFTWARE"))
    {
        texts.push((
            "BSD-3-Clause".to_owned(),
            format!(
                "{}The name of the author may not be used to endorse or promote products derived \
                 from this software without specific prior written permission.\n\n{}",
                &three[..start],
                &three[end..]
            ),
        ));
    }
    // SPDX's data licences hold German and English; people ship one of them.
    for (id, english) in
        [("DL-DE-BY-2.0", "Data licence Germany"), ("DL-DE-ZERO-2.0", "Data licence Germany")]
    {
        let text = spdx_text(id);
        if let Some(middle) = text.find(english) {
            let german = text[..middle].split_once('\n').map_or("", |(_, rest)| rest);
            texts.push((id.to_owned(), german.to_owned()));
            texts.push((id.to_owned(), text[middle..].to_owned()));
        }
    }
    texts.push(("CC-BY-4.0".to_owned(), include_str!("../../data/cc-by-4.0.de.txt").to_owned()));
    texts.extend(EUPL.iter().map(|text| ("EUPL-1.2".to_owned(), (*text).to_owned())));
    texts
}

/// The EUPL in the official languages other than English: all are of equal value (article 13).
const EUPL: [&str; 22] = [
    include_str!("../../data/eupl-1.2/bg.txt"),
    include_str!("../../data/eupl-1.2/cs.txt"),
    include_str!("../../data/eupl-1.2/da.txt"),
    include_str!("../../data/eupl-1.2/de.txt"),
    include_str!("../../data/eupl-1.2/el.txt"),
    include_str!("../../data/eupl-1.2/es.txt"),
    include_str!("../../data/eupl-1.2/et.txt"),
    include_str!("../../data/eupl-1.2/fi.txt"),
    include_str!("../../data/eupl-1.2/fr.txt"),
    include_str!("../../data/eupl-1.2/hr.txt"),
    include_str!("../../data/eupl-1.2/hu.txt"),
    include_str!("../../data/eupl-1.2/it.txt"),
    include_str!("../../data/eupl-1.2/lt.txt"),
    include_str!("../../data/eupl-1.2/lv.txt"),
    include_str!("../../data/eupl-1.2/mt.txt"),
    include_str!("../../data/eupl-1.2/nl.txt"),
    include_str!("../../data/eupl-1.2/pl.txt"),
    include_str!("../../data/eupl-1.2/pt.txt"),
    include_str!("../../data/eupl-1.2/ro.txt"),
    include_str!("../../data/eupl-1.2/sk.txt"),
    include_str!("../../data/eupl-1.2/sl.txt"),
    include_str!("../../data/eupl-1.2/sv.txt"),
];

const NO_WARRANTY: &str = "is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; \
     without even the implied warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the ";

/// Notices by which files and read-me texts name their licence.
pub(super) fn notices() -> Vec<(String, String)> {
    let mut notices = Vec::new();
    let families = [
        ("GPL", "GNU General Public License", &["1.0", "2.0", "3.0"][..]),
        ("LGPL", "GNU Lesser General Public License", &["2.1", "3.0"]),
        ("LGPL", "GNU Library General Public License", &["2.0"]),
        ("AGPL", "GNU Affero General Public License", &["3.0"]),
    ];
    for (short, name, versions) in families {
        for version in versions {
            notices.extend(gnu(short, name, version));
            notices.extend(gnu_in_german(short, name, version));
        }
    }
    notices.push((
        "Apache-2.0".to_owned(),
        "Licensed under the Apache License, Version 2.0 (the \"License\"); you may not use this file \
         except in compliance with the License. You may obtain a copy of the License at\n\n\
         http://www.apache.org/licenses/LICENSE-2.0\n\n\
         Unless required by applicable law or agreed to in writing, software distributed under the \
         License is distributed on an \"AS IS\" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, \
         either express or implied. See the License for the specific language governing permissions \
         and limitations under the License."
            .to_owned(),
    ));
    notices.push((
        "MPL-2.0".to_owned(),
        "This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a \
         copy of the MPL was not distributed with this file, You can obtain one at \
         http://mozilla.org/MPL/2.0/."
            .to_owned(),
    ));
    for version in ["1.1", "1.2"] {
        notices.push((
            format!("EUPL-{version}"),
            format!(
                "Licensed under the EUPL, Version {version} or – as soon they will be approved by the \
                 European Commission - subsequent versions of the EUPL (the \"Licence\"); You may not \
                 use this work except in compliance with the Licence. You may obtain a copy of the \
                 Licence at:\n\n<address>\n\nUnless required by applicable law or agreed to in \
                 writing, software distributed under the Licence is distributed on an \"AS IS\" basis, \
                 WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the \
                 Licence for the specific language governing permissions and limitations under the \
                 Licence."
            ),
        ));
        notices.push((
            format!("EUPL-{version}"),
            format!(
                "Lizenziert unter der EUPL, Version {version} oder - sobald diese von der Europäischen \
                 Kommission genehmigt wurden - Folgeversionen der EUPL (\"Lizenz\"); Sie dürfen dieses \
                 Werk ausschließlich gemäß dieser Lizenz nutzen. Eine Kopie der Lizenz finden Sie \
                 hier:\n\n<address>\n\nSofern nicht durch anwendbare Rechtsvorschriften gefordert oder \
                 in schriftlicher Form vereinbart, wird die unter der Lizenz verbreitete Software \
                 \"so wie sie ist\", OHNE JEGLICHE GEWÄHRLEISTUNG ODER BEDINGUNGEN - ausdrücklich oder \
                 stillschweigend - verbreitet. Die sprachspezifischen Genehmigungen und \
                 Beschränkungen unter der Lizenz sind dem Lizenztext zu entnehmen."
            ),
        ));
    }
    notices.push((
        "GPL-2.0-only".to_owned(),
        "Note that the only valid version of the GPL as far as this project is concerned is _this_ \
         particular version of the license (ie v2, not v2.2 or v3.x or whatever), unless explicitly \
         otherwise stated."
            .to_owned(),
    ));
    notices
}

/// The notice of the Free Software Foundation, with and without later versions.
fn gnu(short: &str, name: &str, version: &str) -> Vec<(String, String)> {
    let number = version.strip_suffix(".0").unwrap_or(version);
    let tail = format!(
        "This program {NO_WARRANTY}{name} for more details.\n\nYou should have received a copy of the \
         {name} along with this program. If not, see <https://www.gnu.org/licenses/>."
    );
    let head = format!(
        "This program is free software: you can redistribute it and/or modify it under the terms of the \
         {name} as published by the Free Software Foundation,"
    );
    let later = format!(
        "{head} either version {number} of the License, or (at your option) any later version."
    );
    let id = format!("{short}-{version}-or-later");
    // The first sentence says it all; many leave the others out.
    let mut notices = vec![(id.clone(), format!("{later}\n\n{tail}")), (id, later)];
    for only in [
        format!("version {number} of the License."),
        format!("version {number}."),
        format!("version {number} of the License only."),
    ] {
        notices.push((format!("{short}-{version}-only"), format!("{head} {only}\n\n{tail}")));
    }
    notices
}

/// The customary German wording of the same notice.
fn gnu_in_german(short: &str, name: &str, version: &str) -> Vec<(String, String)> {
    let number = version.strip_suffix(".0").unwrap_or(version);
    let head = format!(
        "Dieses Programm ist Freie Software: Sie können es unter den Bedingungen der {name}, wie von der \
         Free Software Foundation veröffentlicht, Version {number} der Lizenz oder (nach Ihrer Wahl) jeder \
         neueren veröffentlichten Version, weiter verteilen und/oder modifizieren."
    );
    let tail = format!(
        "Dieses Programm wird in der Hoffnung bereitgestellt, dass es nützlich sein wird, jedoch OHNE JEDE \
         GEWÄHR; sogar ohne die implizite Gewähr der MARKTFÄHIGKEIT oder EIGNUNG FÜR EINEN BESTIMMTEN ZWECK. \
         Siehe die {name} für weitere Einzelheiten.\n\nSie sollten eine Kopie der {name} zusammen mit diesem \
         Programm erhalten haben. Wenn nicht, siehe <https://www.gnu.org/licenses/>."
    );
    let id = format!("{short}-{version}-or-later");
    vec![(id.clone(), format!("{head}\n\n{tail}")), (id, head)]
}
