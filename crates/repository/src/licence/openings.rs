//! Sentences around licence texts that only say what follows, what a file holds, or which licence is
//! for which part; and explanations that say of themselves that they are no licence.

use std::sync::LazyLock;

use regex::Regex;

use super::identify::Found;
use super::judge::Document;
use super::lexicon::{is_normative, is_turning};
use super::pieces::Piece;
use super::references::Kind;
use super::{Effect, Openness};
use crate::verdict::expression::openness;

/// What such a sentence is about.
const WORK: &str = "(?:software|softwares|programms?|program|projekts?|project|werks?|work|anwendung|application|app|\
    quellcodes?|code|bibliothek|library|repositor(?:y|iums?)|paket|package)";

/// `Für die Software … gelten die nachfolgenden Lizenzbedingungen`, `Licence terms for the software …`:
/// the groups hold names and nothing else.
static INTRODUCES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        "^(?:für (?:die|das|den|diese|dieses) {WORK}((?: \\w+){{0,12}}) (?:gilt|gelten) (?:die|das|der) (?:nach)?folgenden? \
         (?:lizenz(?:en|bedingungen|bestimmungen)?|license|nutzungsbedingungen|bedingungen)(?: (?:des|der) \
         (?:rechteinhabers|rechteinhaberin|lizenzgebers|lizenzgeberin|herausgebers|urhebers)((?: \\w+){{0,6}}))?|\
         (?:lizenz(?:bedingungen|bestimmungen|vertrag)?|license(?: terms)?|nutzungsbedingungen|terms of use) (?:für|for) \
         (?:die|das|the|this|diese) {WORK}((?: \\w+){{0,6}})|\
         the following (?:license )?(?:license|licenses|terms|conditions|terms and conditions) (?:apply|applies) to \
         (?:the|this) {WORK}((?: \\w+){{0,6}}))$"
    ))
    .ok()
});

/// What a file or list holds, and how it was made.
static OVERVIEW: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "^(?:(?:this|the) (?:file|document|page|list|overview|section) (?:declares|lists|contains|describes|shows|names|\
         provides|documents|summarizes|is (?:a|an) (?:summary|overview) of)|\
         (?:diese|dieses|dieser|die|das|der) (?:datei|dokument|seite|liste|übersicht|abschnitt) (?:enthält|listet|nennt|\
         beschreibt|führt|zeigt)|\
         (?:this|the) (?:file|list|overview) (?:can be|is|was|has been) (?:\\w+ ){0,2}(?:updated|generated|created)|\
         (?:diese|die) (?:datei|liste|übersicht) (?:kann|wird|wurde) (?:\\w+ ){0,12}(?:aktualisiert|erzeugt|generiert|erstellt)) ",
    )
    .ok()
});

/// The whole is under several licences, and what follows tells which.
static COVERED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "(?:is|are|ist|sind) (?:covered|licensed|distributed|available|released|lizenziert) (?:by|under|unter) \
         (?:two|three|four|several|multiple|zwei|drei|vier|mehreren) (?:\\w+ ){0,7}(?:licenses|lizenzen)$",
    )
    .ok()
});

/// How a summary ends that says of itself that it is no licence. `This is not a license to use …` is none.
const EXPLAINS: [&str; 6] = [
    " this is not a license",
    " this is not a license in and of itself",
    " is not a license",
    " not a substitute for the license",
    " ist keine lizenz",
    " kein bestandteil der lizenz",
];

/// What a summary calls itself.
const SUMMARY: [&str; 9] = [
    " summary ",
    " roll up ",
    " overview ",
    " explanation ",
    " explains ",
    " in plain ",
    " zusammenfassung ",
    " erläuterung ",
    " überblick ",
];

/// What contributors give is not what users may do.
static CONTRIBUTIONS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "^(?:(?:all )?contributions (?:to this (?:project|repository) )?(?:will be|are) (?:released|licensed|made available) under |\
         by (?:submitting a pull request|contributing)(?: to this (?:project|repository))? you (?:are agreeing|agree) to \
         (?:comply with this waiver|(?:license|release) your contributions? under)|\
         see (?:contributing|the contributing guide)(?:\\.md)?(?: @\\S+)? for (?:more )?(?:details|information)$)",
    )
    .ok()
});

/// Whether a sentence only says under what contributions come.
pub(super) fn is_about_contributions(names: &[&str]) -> bool {
    const LONGEST: usize = 24;
    let normative = |word: &&str| {
        (is_normative(word) && !["agree", "for"].contains(word)) || speaks_of_terms(word)
    };
    names.len() <= LONGEST
        && CONTRIBUTIONS.as_ref().is_some_and(|pattern| pattern.is_match(&names.join(" ")))
        && !names.iter().any(normative)
}

/// Words on money and on whom to ask: such a sentence says more than what follows.
pub(super) fn speaks_of_terms(word: &str) -> bool {
    const TERMS: [&str; 20] = [
        "contact",
        "cost",
        "costs",
        "eur",
        "euro",
        "fee",
        "fees",
        "gebühr",
        "kontakt",
        "kontaktieren",
        "kosten",
        "kostet",
        "paid",
        "payment",
        "preis",
        "price",
        "prices",
        "purchase",
        "purchasing",
        "subscription",
    ];
    TERMS.contains(&word)
}

/// Whether a sentence or heading only says that a licence follows and for which work.
pub(super) fn introduces(names: &[&str]) -> bool {
    const NARROWS: [&str; 33] = [
        "ab",
        "bis",
        "during",
        "falls",
        "gegen",
        "if",
        "mit",
        "nach",
        "unter",
        "wenn",
        "when",
        "with",
        "als",
        "an",
        "as",
        "at",
        "auf",
        "aus",
        "bei",
        "by",
        "durch",
        "für",
        "for",
        "im",
        "in",
        "innerhalb",
        "on",
        "to",
        "von",
        "within",
        "zu",
        "zum",
        "zur",
    ];
    let plain = |name: &str| !NARROWS.contains(&name) && !is_normative(name);
    let text = names.join(" ");
    INTRODUCES.as_ref().and_then(|pattern| pattern.captures(&text)).is_some_and(|found| {
        found.iter().skip(1).flatten().flat_map(|group| group.as_str().split(' ')).all(plain)
    })
}

/// What authors put in because they may be wrong: `our` in it owns nothing.
const HEDGES: [&str; 5] = [
    " to the best of our knowledge",
    " to the best of our understanding",
    " to the best of my knowledge",
    " nach unserem kenntnisstand",
    " nach unserem wissen",
];

/// Whether a sentence only says what a file holds or how it was made.
pub(super) fn is_overview(names: &[&str]) -> bool {
    const LONGEST: usize = 40;
    // How a list is made may need tools that are `used`.
    let normative = |word: &&str| is_normative(word) && !["using", "use"].contains(word);
    // It is about licences and lists, not about who owns or sells the work.
    const ABOUT: [&str; 15] = [
        "terms",
        "abhängigkeiten",
        "bibliotheken",
        "dependencies",
        "komponenten",
        "components",
        "libraries",
        "license",
        "licenses",
        "licensing",
        "list",
        "liste",
        "lizenz",
        "lizenzen",
        "overview",
    ];
    const OURS: [&str; 9] =
        ["belongs", "eigentum", "gehört", "our", "own", "property", "sold", "unsere", "verkauft"];
    let text = HEDGES.iter().fold(names.join(" "), |text, hedge| text.replace(hedge, ""));
    let ours = text.split(' ').any(|word| OURS.contains(&word));
    names.len() <= LONGEST
        && !ours
        && names.iter().any(|word| ABOUT.contains(word))
        && OVERVIEW.as_ref().is_some_and(|pattern| pattern.is_match(&text))
        && !commands_left_out(names).iter().any(|word| normative(word) || speaks_of_terms(word))
}

/// The words of a sentence up to the command line that it quotes: options such as `--production` and
/// `-v` say nothing.
fn commands_left_out<'a>(names: &'a [&'a str]) -> &'a [&'a str] {
    const TOOLS: [&str; 8] = ["npx", "npm", "yarn", "pnpm", "cargo", "mvn", "gradle", "pip"];
    const MADE: [&str; 3] = ["created", "generated", "updated"];
    let end = names.iter().position(|word| TOOLS.contains(word)).unwrap_or(names.len());
    if names[..end].iter().any(|word| MADE.contains(word)) { &names[..end] } else { names }
}

/// Makes harmless what only tells which of several open licences is for which part, and what explains
/// terms that stand in full beside it. What restricts stays a question at least.
pub(super) fn take_explanations(document: &Document, found: &[Found], pieces: &mut [Piece]) {
    let (mut covered, mut after_open, mut explained) = (false, false, false);
    // Sentences since one that called itself a summary.
    let mut summary = usize::MAX;
    let mut last = 0;
    for piece in pieces {
        let names = document.names(piece.words.clone());
        let text = names.join(" ");
        let ends =
            found.iter().any(|f| (last..piece.words.start).contains(&f.alignment.span.start));
        explained &= !ends;
        last = piece.words.start;
        let opens = !names.iter().any(|word| is_normative(word))
            && COVERED.as_ref().is_some_and(|pattern| pattern.is_match(&text));
        covered |= opens;
        let spaced = format!(" {text} ");
        let is_summary = SUMMARY.iter().any(|word| spaced.contains(word));
        summary = if is_summary { 0 } else { summary.saturating_add(1) };
        explained |= summary <= 2
            && stands_in_full(found)
            && EXPLAINS.iter().any(|said| spaced.trim_end().ends_with(said));
        if covered && text.contains(" subsumed by ") {
            piece.of_others = true;
        }
        let open = !piece.mentions.is_empty()
            && piece.mentions.iter().all(|m| openness(&m.id) == Openness::Yes);
        let told = (covered && (open || (after_open && applies(&text))) && is_plain(&text))
            || (open && names_parts(&text) && is_plain(&text) && follows_licence(found, piece));
        if piece.effect == Effect::Unknown && (told || opens) {
            piece.effect = Effect::Harmless;
        } else if explained {
            explain(&names, piece);
        }
        after_open = open;
    }
}

/// `Parts of Example use the MIT license`: which parts does not matter if all licences are open.
static PARTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "^(?:some |einige )?(?:parts|portions|teile) (?:of|von|der|des) (?:\\w+ ){1,4}(?:use|are (?:licensed |available |released |distributed )?under|\
         stehen unter|nutzen) (?:the |der |die )?(?:\\S+ ){0,6}(?:license|lizenz)$",
    )
    .ok()
});

fn names_parts(text: &str) -> bool {
    PARTS.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// Whether the licence of the whole stands in full ahead of a sentence on its parts.
fn follows_licence(found: &[Found], piece: &Piece) -> bool {
    let first = found.first().filter(|first| first.alignment.span.end <= piece.words.start);
    first.is_some_and(|first| stands_in_full(std::slice::from_ref(first)))
}

/// `These terms do not affect your rights under the licence`: what is agreed beside an open licence and
/// leaves it as it is restricts less than its words say. A person must read it.
pub(super) fn leave_unaffected(document: &Document, pieces: &mut [Piece]) {
    const UNAFFECTED: [&str; 5] = [
        "lassen die rechte und pflichten aus der",
        "lassen die rechte aus der",
        "do not affect your rights under",
        "does not affect your rights under",
        "nothing in these terms limits your rights under",
    ];
    let unaffected = |piece: &Piece| {
        let text = document.names(piece.words.clone()).join(" ");
        !piece.mentions.is_empty() && UNAFFECTED.iter().any(|said| text.contains(said))
    };
    if pieces.iter().any(unaffected) {
        for piece in pieces.iter_mut().filter(|piece| piece.effect == Effect::Restrictive) {
            piece.effect = Effect::Unknown;
        }
    }
}

/// `This licence applies to the library`, below the licence.
fn applies(text: &str) -> bool {
    ["this license applies to ", "this license covers ", "diese lizenz gilt für "]
        .iter()
        .any(|start| text.starts_with(start))
}

/// Says which licence is where, not who may do what.
fn is_plain(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let beside = |at: usize| (at.checked_sub(1).map_or("", |at| words[at]), words.get(at + 1));
    // What a word says depends on what it stands with.
    let says_where = |at: usize, word: &str| match (word, beside(at)) {
        // `the library, which is used by the tools`
        ("für" | "use" | "used", _) => true,
        // One licence is kept if another one is.
        ("if", (before, _)) => ["satisfied", "met", "fulfilled"].contains(&before),
        ("wenn", (before, _)) => before == "erfüllt",
        // Parts of the work, not a use within a company.
        ("internal", (_, next)) => next.is_some_and(|next| {
            [
                "component",
                "components",
                "dependencies",
                "dependency",
                "libraries",
                "library",
                "modules",
            ]
            .contains(next)
        }),
        _ => false,
    };
    !words
        .iter()
        .enumerate()
        .any(|(at, word)| (is_normative(word) && !says_where(at, word)) || speaks_of_terms(word))
}

/// Whether the text of an open licence is there, without a difference that counts.
fn stands_in_full(found: &[Found]) -> bool {
    found.iter().any(|found| {
        found.reference.kind == Kind::Licence
            && openness(&found.reference.id) == Openness::Yes
            && found.differences.iter().all(|difference| difference.effect <= Effect::Harmless)
    })
}

fn explain(names: &[&str], piece: &mut Piece) {
    const KEEPS: [&str; 5] = ["reserve", "reserved", "reserves", "vorbehalten", "ask"];
    let terms = names.iter().any(|word| speaks_of_terms(word) || KEEPS.contains(word));
    match piece.effect {
        Effect::Unknown if !terms => piece.effect = Effect::Harmless,
        Effect::Restrictive if is_endorsement(names) => piece.effect = Effect::Harmless,
        Effect::Restrictive => piece.effect = Effect::Unknown,
        _ => {}
    }
}

/// `You cannot use the name of … in advertising`: the customary clause on names, said in other words.
fn is_endorsement(names: &[&str]) -> bool {
    const LONGEST: usize = 30;
    const FOR: [&str; 5] = ["advertising", "endorse", "endorsement", "promote", "publicity"];
    let at = names.iter().position(|word| ["name", "names"].contains(word));
    let opens = |at: usize| {
        names[..at]
            .iter()
            .all(|word| ["you", "may", "must", "cannot", "not", "use", "the"].contains(word))
    };
    names.len() <= LONGEST
        && at.is_some_and(|at| opens(at) && !names[at..].iter().any(|word| is_turning(word)))
        && names.iter().any(|word| FOR.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        text.split(' ').collect()
    }

    #[test]
    fn patterns_compile() {
        assert!(INTRODUCES.is_some() && OVERVIEW.is_some() && COVERED.is_some());
        assert!(CONTRIBUTIONS.is_some() && PARTS.is_some());
    }

    #[test]
    fn what_contributors_give_restricts_nobody() {
        for text in [
            "all contributions to this project will be released under the cc0 dedication",
            "by submitting a pull request you are agreeing to comply with this waiver of copyright interest",
            "see contributing @example.org/contributing.md for more information",
        ] {
            assert!(is_about_contributions(&words(text)), "{text}");
        }
        for text in [
            "contributions are licensed under mit for members only",
            "by contributing you agree to assign your rights",
            "see contributing for prices",
            "all users agree to the terms",
        ] {
            assert!(!is_about_contributions(&words(text)), "{text}");
        }
    }

    #[test]
    fn openings_hold_names_and_nothing_else() {
        for text in [
            "für die software quellcode und installer des beispielprogramms gelten die nachfolgenden \
             lizenzbedingungen des rechteinhabers beispiel gmbh",
            "für das projekt gilt die folgende lizenz",
            "lizenzbedingungen für die software beispiel der stadt",
            "license terms for the software example",
            "the following license terms apply to the software example",
        ] {
            assert!(introduces(&words(text)), "{text}");
        }
        for text in [
            "für die software in schulen gelten die nachfolgenden lizenzbedingungen",
            "für die software gelten nur die nachfolgenden lizenzbedingungen",
            "für behörden gelten die nachfolgenden lizenzbedingungen",
            "lizenzbedingungen für die software zur erprobung",
            "license terms for the software in schools",
            "the following terms apply to the software for members",
        ] {
            assert!(!introduces(&words(text)), "{text}");
        }
    }

    #[test]
    fn plain_sentences_say_which_licence_is_where() {
        assert!(is_plain("the first license is satisfied if the terms of the second are met"));
        assert!(is_plain("this license applies to the library and its internal dependencies"));
        assert!(!is_plain("this license applies to the library if you pay"));
        assert!(!is_plain("this license applies to internal use"));
    }

    #[test]
    fn overviews_tell_what_a_file_holds() {
        for text in [
            "this file declares the example license and lists the license of the dependencies",
            "the list can be updated using npx example license checker production grep v",
            "diese datei enthält die lizenzen der verwendeten bibliotheken",
            "die liste wurde mit einem werkzeug erzeugt und geprüft",
        ] {
            assert!(is_overview(&words(text)), "{text}");
        }
        for text in [
            "this file contains the terms that customers must accept",
            "this file lists prices and the license",
            "diese datei enthält die lizenz nur für behörden",
            "example lists the license of the dependencies",
        ] {
            assert!(!is_overview(&words(text)), "{text}");
        }
    }

    #[test]
    fn the_clause_on_names_is_told_from_others() {
        assert!(is_endorsement(&words("you cannot use the name of example in advertising")));
        assert!(!is_endorsement(&words("you cannot use the name of example or the software")));
        assert!(!is_endorsement(&words("you cannot use the software in advertising")));
    }
}
