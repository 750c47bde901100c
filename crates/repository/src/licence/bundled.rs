//! What a licence file says of the software of others that comes with the work.

use super::identify::Found;
use super::judge::Document;
use super::lexicon::is_normative;
use super::openings::speaks_of_terms;
use super::pieces::Piece;
use super::references::Kind;
use super::{Difference, Effect};

/// After words such as `includes the following components of third parties`, lines that forbid nothing
/// only tell what is bundled.
pub(super) fn of_others(document: &Document, pieces: &mut [Piece]) {
    let mut others = false;
    for piece in pieces {
        let text = format!(" {} ", document.names(piece.words.clone()).join(" "));
        others |= OTHERS.iter().any(|phrase| text.contains(phrase));
        piece.of_others = others;
        if others {
            excuse(document, piece);
        }
    }
}

/// What only tells what is bundled says nothing about the work.
fn excuse(document: &Document, piece: &mut Piece) {
    let excused = (is_plain(document, piece) && !is_about_work(document, piece))
        || is_lead_in(document, piece)
        || is_permission(document, piece);
    if excused && piece.effect == Effect::Unknown {
        piece.effect = Effect::Harmless;
    }
}

/// A line below such a heading may still be about the work, or about what it costs.
fn is_about_work(document: &Document, piece: &Piece) -> bool {
    const WORK: [&str; 24] = [
        "anwendung",
        "application",
        "cost",
        "costs",
        "euro",
        "eur",
        "fee",
        "gebühr",
        "installation",
        "kostet",
        "licensee",
        "lizenznehmer",
        "nutzer",
        "people",
        "price",
        "product",
        "program",
        "programm",
        "residents",
        "sie",
        "software",
        "werk",
        "work",
        "you",
    ];
    let names = document.names(piece.words.clone());
    // `this product includes`, the heading itself
    let tells = APPENDICES
        .iter()
        .chain(&OTHERS)
        .any(|phrase| format!(" {} ", names.join(" ")).contains(phrase));
    piece.mentions.is_empty() && !tells && names.iter().any(|word| WORK.contains(word))
}

/// The sentence ahead of such a list, which may be long: `The following components … are used`.
fn is_lead_in(document: &Document, piece: &Piece) -> bool {
    const LONGEST: usize = 45;
    const USED: [&str; 4] = ["nutzung", "use", "used", "using"];
    let names = document.names(piece.words.clone());
    let text = format!(" {} ", names.join(" "));
    let normative =
        |word: &&str| (is_normative(word) && !USED.contains(word)) || speaks_of_terms(word);
    names.len() <= LONGEST
        && OTHERS.iter().any(|phrase| text.contains(phrase))
        && !names.iter().any(normative)
}

/// `You can use it for commercial projects`: nothing is turned round or asked for.
fn is_permission(document: &Document, piece: &Piece) -> bool {
    let names = document.names(piece.words.clone());
    let opens = [["you", "can"], ["you", "may"], ["sie", "dürfen"], ["sie", "können"]]
        .iter()
        .any(|start| names.starts_with(start));
    const ALLOWS: [&str; 9] = [
        "commercial",
        "commercially",
        "dürfen",
        "kommerziell",
        "may",
        "nutzen",
        "use",
        "used",
        "using",
    ];
    const TIME: [&str; 6] = ["days", "months", "years", "tage", "monate", "jahre"];
    let asks = |word: &&str| {
        (is_normative(word) && !ALLOWS.contains(word))
            || speaks_of_terms(word)
            || TIME.contains(word)
    };
    const FREELY: [&str; 8] =
        ["any", "anything", "beliebig", "commercial", "commercially", "freely", "frei", "whatever"];
    const TIED: [&str; 7] = ["alongside", "mit", "our", "together", "unsere", "unseren", "with"];
    opens
        && names.len() <= 30
        && names.iter().any(|word| FREELY.contains(word))
        && !names.iter().any(|word| asks(word) || TIED.contains(word))
}

/// A line that says nothing on who may do what.
fn is_plain(document: &Document, piece: &Piece) -> bool {
    let names = document.names(piece.words.clone());
    // `a non-exhaustive list`, `provided under`
    let not_all = |at: usize| {
        let next = names.get(at + 1).copied().unwrap_or_default();
        let list = ["exhaustive", "extensive", "complete"].contains(&next);
        (names[at] == "non" && (list || is_inside_a_name(document, piece.words.start + at)))
            || (names[at] == "provided" && next == "under")
    };
    piece.words.len() <= 25 && !(0..names.len()).any(|at| is_normative(names[at]) && !not_all(at))
}

/// `example-non-example`: a word between hyphens belongs to the name of a package.
fn is_inside_a_name(document: &Document, at: usize) -> bool {
    let words = document.words;
    let (Some(word), text) = (words.words.get(at), &words.text) else { return false };
    text[..word.start as usize].ends_with('-') && text[word.end as usize..].starts_with('-')
}

const OTHERS: [&str; 12] = [
    " folgende abhängigkeiten ",
    " following dependencies ",
    " abhängigkeiten zu open source ",
    " works by others ",
    " works of others ",
    " third party components ",
    " third party software ",
    " third party libraries ",
    " following components ",
    " following third party ",
    " folgende komponenten ",
    " komponenten dritter ",
];

/// Headings of an appendix with the licences of others.
const APPENDICES: [&str; 22] = [
    " abhängigkeiten zu open source ",
    " third party notices ",
    " third party licenses ",
    " third party software ",
    " third party components ",
    " third party libraries ",
    " third party code ",
    " third party library ",
    " open source libraries ",
    " open source bibliotheken ",
    " licenses of third party ",
    " licenses of bundled ",
    " bundled libraries ",
    " lizenzen dritter ",
    " lizenztexte verwendeter ",
    " lizenzen verwendeter ",
    " verwendete bibliotheken ",
    " verwendeter bibliotheken ",
    " verwendeter open source ",
    " verwendeter opensource ",
    " verwendeten open source ",
    " komponenten dritter ",
];

/// Whether a piece is the heading of such an appendix: a few words at the head of a line.
fn is_appendix(document: &Document, piece: &Piece) -> bool {
    let text = format!(" {} ", document.names(piece.words.clone()).join(" "));
    // `B. Appendix: …`
    let opens = (piece.words.start.saturating_sub(1)..=piece.words.start)
        .any(|at| document.words.words.get(at).is_some_and(|word| word.opens_line));
    opens && piece.words.len() <= 14 && APPENDICES.iter().any(|phrase| text.contains(phrase))
}

/// What stands in an appendix below the text of the own licence is about the software of others: lines
/// that forbid nothing only tell what is bundled, and words missing or doubled by mistake say nothing
/// about the work. What restricts counts wherever it stands.
pub(super) fn take_appendix(document: &Document, found: &mut [Found], pieces: &mut [Piece]) {
    let Some(own) = found.first().filter(|first| first.reference.kind == Kind::Licence) else {
        return;
    };
    let own_end = own.alignment.span.end;
    let appendix = pieces
        .iter()
        .position(|piece| piece.words.start >= own_end && is_appendix(document, piece));
    let Some(appendix) = appendix else { return };
    for piece in &mut pieces[appendix..] {
        piece.of_others = true;
        excuse(document, piece);
    }
    let start = pieces[appendix].words.end;
    for found in found.iter_mut().filter(|found| found.alignment.span.start >= start) {
        found.differences.retain(|difference| !is_slip(difference));
        found.of_others = true;
    }
}

/// A few words that name somebody, of which none turns a sentence round or says who may do what; or the
/// holders of the rights, who are missing where nobody shall be liable.
fn is_slip(difference: &Difference) -> bool {
    const HOLDERS: [&str; 11] = [
        "and",
        "author",
        "authors",
        "contributor",
        "contributors",
        "copyright",
        "holder",
        "holders",
        "or",
        "owner",
        "owners",
    ];
    let is_holder = |word: &String| word == "the" || HOLDERS.contains(&word.as_str());
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let (added, removed) = (words(&difference.added), words(&difference.removed));
    // `of Example Inc.`, not `for Example devices`
    const TIED: [&str; 12] =
        ["alongside", "als", "as", "bei", "for", "in", "mit", "on", "to", "when", "with", "zu"];
    let name = added.len() <= 2
        || (added.len() <= 4
            && ["of", "by", "von", "der", "des"].contains(&added[0].as_str())
            && !added.iter().any(|word| TIED.contains(&word.as_str())));
    difference.effect == Effect::Unknown
        && name
        && (removed.len() <= 2 || removed.iter().all(is_holder))
        && !added.iter().chain(&removed).any(|word| is_normative(word) || speaks_of_terms(word))
}

/// Whether terms in words of their own stand ahead of an appendix with the licences of others: those
/// are not the licence of the work.
pub(super) fn has_own_terms(found: &[Found], pieces: &[Piece]) -> bool {
    const TERMS: usize = 100;
    let Some(others) = pieces.iter().position(|piece| piece.of_others) else { return false };
    let start = pieces[others].words.start;
    let own: usize = pieces[..others]
        .iter()
        .filter(|piece| piece.effect > Effect::Harmless)
        .map(|piece| piece.words.len())
        .sum();
    own >= TERMS && found.iter().all(|found| found.alignment.span.start >= start)
}
