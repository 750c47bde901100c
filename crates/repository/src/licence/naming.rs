//! Sentences that name a licence, or say that one follows, and nothing more.

use super::judge::{Document, is_numbering};
use super::lexicon;
use super::pieces::Piece;

/// Phrases that say nothing by themselves, though their words are no fillers.
const WHOLE: [&str; 55] = [
    "as open source software",
    "into the public domain",
    "in the public domain",
    "without warranty",
    "without any warranty",
    "without warranty of any kind",
    "ohne gewähr",
    "ohne gewährleistung",
    "ohne jegliche gewährleistung",
    // The notice of the EUPL.
    "or as soon they will be approved by the european commission subsequent versions of the",
    "or as soon as they will be approved by the european commission subsequent versions of the",
    "oder sobald diese von der europäischen kommission genehmigt wurden folgeversionen der",
    "unless otherwise noted",
    "unless otherwise stated",
    "unless otherwise specified",
    "unless otherwise indicated",
    "unless noted otherwise",
    "unless stated otherwise",
    "except where otherwise noted",
    "except where noted otherwise",
    "soweit nicht anders angegeben",
    "sofern nicht anders angegeben",
    "wenn nicht anders angegeben",
    "soweit nicht anders vermerkt",
    "falls nicht anders angegeben",
    "by contributors",
    "by the contributors",
    "by its contributors",
    "you may use",
    "may be used",
    "you may",
    // Ahead of a licence text: what may be used, under what, and how people call that.
    "for use under",
    "for anyone to use under",
    "for free use under",
    "commonly known as",
    "generally known as",
    "widely known as",
    "better known as",
    "sometimes known as",
    "also known as",
    "known as",
    "commonly called",
    "sometimes called",
    "often called",
    "also called",
    "commonly referred to as",
    "also referred to as",
    "zur nutzung unter",
    "zur nutzung freigegeben",
    "zur nutzung bereitgestellt",
    "zur verfügung gestellt",
    "allgemein bekannt als",
    "auch bekannt als",
    "bekannt als",
    "auch genannt",
];

/// Where the subject of such a sentence ends.
const VERBS: [&str; 14] = [
    "licensed",
    "lizenziert",
    "released",
    "distributed",
    "published",
    "veröffentlicht",
    "available",
    "under",
    "unter",
    "is",
    "are",
    "ist",
    "steht",
    "wird",
];

/// Whether a piece names a licence and says nothing more; or says nothing at all.
pub(super) fn names_licence(document: &Document, piece: &Piece) -> bool {
    let named = |at: usize| piece.mentions.iter().any(|mention| mention.words.contains(&at));
    let text: Vec<&str> =
        piece.words.clone().map(|at| if named(at) { "§" } else { document.name(at) }).collect();
    let text = WHOLE.iter().fold(format!(" {} ", text.join(" ")), |text, phrase| {
        text.replace(
            &format!(" {phrase} "),
            if phrase.ends_with("under") { " under " } else { " " },
        )
    });
    let words: Vec<&str> = text.split_whitespace().collect();
    const FOLLOWS: [&str; 5] =
        ["following", "folgenden", "folgende", "nachfolgend", "nachfolgenden"];
    let first = words
        .iter()
        .position(|word| *word == "§")
        .or_else(|| words.iter().position(|word| FOLLOWS.contains(word)));
    let named = words.contains(&"§");
    let verb = words
        .iter()
        .position(|word| VERBS.contains(word) && (named || !["under", "unter"].contains(word)));
    let narrowed = words.first().is_some_and(|word| narrows(word));
    words.iter().enumerate().all(|(at, word)| {
        // What is licensed may have a name of its own, ahead of the verb.
        let subject = !narrowed
            && first.is_some_and(|first| at < first)
            && verb.is_some_and(|verb| at < verb && verb <= 12);
        *word == "§"
            || word.starts_with('@')
            || is_numbering(word)
            || is_file_word(word)
            || lexicon::is_filler(word)
            || (subject && !lexicon::is_normative(word))
    })
}

/// A sentence or heading that opens with such a word may say for whom or when it holds:
/// `For universities, …`.
pub(super) fn narrows(word: &str) -> bool {
    ["for", "für", "when", "wenn", "while", "inside", "outside", "during", "bis", "falls"]
        .contains(&word)
}

fn is_file_word(word: &str) -> bool {
    [
        "license.md",
        "license.txt",
        "copying",
        "readme",
        "md",
        "txt",
        "notice",
        "apache",
        "mit",
        "gpl",
        "bsd",
        "unlicense",
        "lgpl",
        "eupl",
        "reuse",
        "toml",
        "rst",
        "licences",
    ]
    .contains(&word)
}
