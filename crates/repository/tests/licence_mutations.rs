//! Restrictive mutations of 40 common licences: a sentence added, a grant removed. None may pass as
//! open. Run with `-- --nocapture` to see the count.

use std::collections::BTreeMap;

use offenbar_repository::licence::{Openness, identify};
use spdx::text::LICENSE_TEXTS;

const LICENCES: [&str; 40] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "0BSD",
    "Zlib",
    "BSL-1.0",
    "Unlicense",
    "CC0-1.0",
    "GPL-2.0-only",
    "GPL-3.0-only",
    "LGPL-2.1-only",
    "LGPL-3.0-only",
    "AGPL-3.0-only",
    "MPL-2.0",
    "EPL-1.0",
    "EPL-2.0",
    "EUPL-1.1",
    "EUPL-1.2",
    "CDDL-1.0",
    "OSL-3.0",
    "AFL-3.0",
    "Artistic-2.0",
    "MS-PL",
    "UPL-1.0",
    "PostgreSQL",
    "NCSA",
    "X11",
    "MIT-0",
    "BlueOak-1.0.0",
    "ECL-2.0",
    "CECILL-2.1",
    "OFL-1.1",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "DL-DE-BY-2.0",
    "ODbL-1.0",
    "WTFPL",
    "curl",
];

const SENTENCES: [&str; 30] = [
    "The Software may not be used for commercial purposes.",
    "Commercial use requires a separate license from the copyright holder.",
    "This software is for evaluation only.",
    "You may not offer the software to third parties as a hosted service.",
    "Use is restricted to employees of the licensee.",
    "Redistribution in modified form is prohibited.",
    "Companies with more than 50 employees must pay a license fee.",
    "The right to sell copies is not granted.",
    "Military use is forbidden.",
    "Only citizens of the European Union have these rights.",
    "Free for personal and educational use.",
    "This permission ends on 31 December 2027.",
    "Competitors of the licensor are excluded from these rights.",
    "You need our written consent before you publish changes.",
    "The software must not be used to train machine learning models.",
    "Die kommerzielle Nutzung ist untersagt.",
    "Die Nutzung ist nur innerhalb der deutschen Verwaltung gestattet.",
    "Die Weitergabe an Dritte bedarf der vorherigen schriftlichen Zustimmung.",
    "Nur für Test- und Evaluierungszwecke.",
    "Veränderungen dürfen nicht veröffentlicht werden.",
    "Für den Betrieb als Dienst für andere ist eine Lizenzgebühr zu entrichten.",
    "Der Verkauf von Kopien ist ausgeschlossen.",
    "Die Software darf ausschließlich für private Zwecke verwendet werden.",
    "Diese Erlaubnis kann jederzeit widerrufen werden.",
    "Mitbewerber des Herstellers sind von der Nutzung ausgenommen.",
    "Eine Bearbeitung ist ohne Genehmigung nicht erlaubt.",
    "Unternehmen benötigen eine kostenpflichtige Lizenz.",
    "Die Nutzung für militärische Zwecke ist verboten.",
    "Gilt für Behörden des Bundes.",
    "Schulen und Hochschulen dürfen die Software kostenlos einsetzen.",
];

fn text(id: &str) -> &'static str {
    LICENSE_TEXTS.iter().find(|(other, _)| *other == id).expect("the SPDX list has it").1
}

/// The sentence at the end, at the beginning and in the middle.
fn with_sentence(text: &str, sentence: &str, place: usize) -> String {
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    match place % 4 {
        0 => format!("{text}\n\n{sentence}\n"),
        1 => format!("{sentence}\n\n{text}"),
        2 => {
            let (head, tail) = paragraphs.split_at(paragraphs.len() / 2);
            format!("{}\n\n{sentence}\n\n{}", head.join("\n\n"), tail.join("\n\n"))
        }
        // In the last paragraph, without a break.
        _ => format!("{} {sentence}\n", text.trim_end()),
    }
}

/// Grants cut out, each replaced by nothing.
const GRANTS: [&str; 24] = [
    "use, ",
    "copy, ",
    "modify, ",
    "merge, ",
    "publish, ",
    "distribute, ",
    "sublicense, ",
    ", and/or sell",
    "sell ",
    "free of charge, ",
    "without restriction, ",
    "royalty-free, ",
    "perpetual, ",
    "irrevocable ",
    "worldwide, ",
    "Derivative Works",
    "reproduce",
    "with or without modification, ",
    "for any purpose",
    "commercial",
    "redistribute",
    "sublicensable",
    "any person ",
    "copy and ",
];

fn mutations() -> Vec<(String, String)> {
    let mut mutations = Vec::new();
    for (number, id) in LICENCES.iter().enumerate() {
        let text = text(id);
        for (at, sentence) in SENTENCES.iter().enumerate() {
            let place = (at + number) % 4;
            mutations.push((
                format!("{id} + {sentence} ({place})"),
                with_sentence(text, sentence, place),
            ));
        }
        for grant in GRANTS {
            // Only the first, and only in the body: an appendix grants nothing.
            let body = text.find("END OF TERMS").unwrap_or(text.len());
            if let Some(at) = text[..body].find(grant) {
                let cut = format!("{}{}", &text[..at], &text[at + grant.len()..]);
                mutations.push((format!("{id} - {grant}"), cut));
            }
        }
    }
    mutations
}

#[test]
fn no_restrictive_mutation_passes_as_open() {
    let mutations = mutations();
    let mut verdicts: BTreeMap<String, usize> = BTreeMap::new();
    let mut passed = Vec::new();
    for (name, text) in &mutations {
        let verdict = identify(text.as_bytes(), "LICENSE");
        *verdicts.entry(format!("{:?}", verdict.open)).or_default() += 1;
        if verdict.open == Openness::Yes {
            passed.push(format!("{name}: {:?} {:?}", verdict.expression, verdict.matches));
        }
    }
    println!("{} mutations: {verdicts:?}", mutations.len());
    assert!(mutations.len() >= 500, "{}", mutations.len());
    assert!(passed.is_empty(), "{} pass as open:\n{}", passed.len(), passed.join("\n"));
}

#[test]
fn the_same_texts_unchanged_are_open() {
    for id in LICENCES {
        let verdict = identify(text(id).as_bytes(), "LICENSE");
        assert_eq!(
            verdict.open,
            Openness::Yes,
            "{id}: {:?} {:?}",
            verdict.expression,
            verdict.reasons
        );
    }
}

/// Qualifiers that narrow a grant wherever they stand in it.
const QUALIFIERS: [&str; 16] = [
    "internal",
    "non-commercial",
    "registered",
    "German",
    "paying",
    "authorized",
    "temporarily",
    "unmodified",
    "not",
    "educational",
    "nur",
    "nicht",
    "kostenpflichtig",
    "approved",
    "revocable",
    "personal",
];

/// A qualifier put between two words at places spread over the body of the text.
fn qualified(text: &str, number: usize) -> Vec<(String, String)> {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let end = text.find("END OF TERMS").or_else(|| text.rfind("Exhibit A")).unwrap_or(text.len());
    let body = text[..end].split_inclusive(char::is_whitespace).count();
    let mut mutated = Vec::new();
    for (at, qualifier) in QUALIFIERS.iter().enumerate() {
        let place = (body * (at * 7 + number * 3 + 5) / 131) % body.max(1);
        let mut all = words.clone();
        let insert = format!("{qualifier} ");
        all.insert(place, &insert);
        let before: String = words[place.saturating_sub(4)..place].concat();
        mutated.push((format!("{qualifier} after “{}”", before.replace('\n', " ")), all.concat()));
    }
    mutated
}

#[test]
fn no_qualifier_slips_in() {
    let mut passed = Vec::new();
    let mut count = 0;
    for (number, id) in LICENCES.iter().enumerate() {
        for (name, text) in qualified(text(id), number) {
            count += 1;
            let verdict = identify(text.as_bytes(), "LICENSE");
            if verdict.open == Openness::Yes {
                passed.push(format!("{id}: {name}"));
            }
        }
    }
    println!("{count} qualifiers, {} pass", passed.len());
    assert!(passed.is_empty(), "{} pass as open:\n{}", passed.len(), passed.join("\n"));
}

/// Words of a grant turned into less.
const TURNED: [(&str, &str); 16] = [
    ("without fee", "with fee"),
    ("any person", "any employee of the licensor"),
    ("for any purpose", "for any private purpose"),
    ("without restriction", "with restrictions"),
    ("hereby granted", "hereby refused"),
    ("You may", "You may not"),
    ("are permitted", "are forbidden"),
    ("royalty-free", "royalty-bearing"),
    ("perpetual", "temporary"),
    ("irrevocable", "revocable"),
    ("worldwide", "national"),
    ("free of charge", "for a fee"),
    ("use, ", "look at, "),
    ("with or without modification", "without modification"),
    ("copies of the", "one copy of the"),
    ("kommerzielle und nicht kommerzielle", "nicht kommerzielle"),
];

#[test]
fn no_turned_grant_passes() {
    let mut passed = Vec::new();
    let mut count = 0;
    for id in LICENCES {
        let text = text(id);
        let body = text.find("END OF TERMS").unwrap_or(text.len());
        for (from, to) in TURNED {
            let Some(at) = text[..body].find(from) else { continue };
            count += 1;
            let turned = format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
            if identify(turned.as_bytes(), "LICENSE").open == Openness::Yes {
                passed.push(format!("{id}: {from} -> {to}"));
            }
        }
    }
    println!("{count} turned grants, {} pass", passed.len());
    assert!(count >= 80, "{count}");
    assert!(passed.is_empty(), "{} pass as open:\n{}", passed.len(), passed.join("\n"));
}
