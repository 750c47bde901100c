//! Sentences that name a licence and grant nothing: denied, planned, past, compared, or about the
//! software of others.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Effect;
use super::identify::Found;
use super::judge::Document;
use super::mention::Mention;
use super::pieces::Piece;

/// What denies, plans or ends what is named behind it in the same sentence.
static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const WORDS: [&str; 27] = [
        "anders als",
        "consider(?:s|ing)?",
        "draft",
        "(?:recommend|suggest)(?:s|ed)?",
        "empfehlen",
        "entwurf",
        "(?:probably|proposed|voraussichtlich|vermutlich|wahrscheinlich)",
        "prüf(?:en|t)",
        "tbd|to be (?:decided|defined|determined)",
        "vorschlag",
        "beabsichtigt",
        "bis (?:\\w+ ){0,4}(?:stand|war|waren)",
        "(?:formerly|previously) (?:\\w+ ){0,2}(?:available|distributed|licensed|published|released|under)",
        "früher (?:\\w+ ){0,3}(?:lizenziert|unter|veröffentlicht)",
        "geplant",
        "going to",
        "instead of",
        "intend(?:s|ed)? to",
        "künftig",
        "plan(?:s|ned|ning)? to",
        "rather than",
        "soll(?:en)?",
        "statt",
        "(?:unlike|until)",
        "(?:versions?|releases?) (?:before|until|up to|prior to)|versionen (?:vor|bis)",
        "will (?:\\w+ )?be (?:\\w+ )?(?:available|distributed|licensed|made|open|published|put|released|relicensed|under)",
        "zukünftig",
    ];
    const DENIALS: &str = "(?:not|no longer|nicht|keine[mnr]?|doesnt|dont|didnt|isnt|arent|wont|cannot|cant) (?:\\S+ ){0,5}$";
    Regex::new(&format!(" (?:(?:{}) |{DENIALS})", WORDS.join("|"))).ok()
});

/// What says behind the name that nothing is granted yet.
static BEHIND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(" (?:geplant|planned|intended|vorgesehen|beabsichtigt|(?:werden|wird) soll(?:en)?|(?:veröffentlicht|freigegeben|gestellt|lizenziert) werden) ").ok()
});

/// What compares a licence with the one that is named next, or makes another one of it.
static COMPARES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const WORDS: [&str; 19] = [
        "adapted from",
        "(?:allow|permit|accept)(?:s|ed)?",
        "close to",
        "(?:ehemals|former(?:ly)?|früher|previous(?:ly)?)",
        "ähnlich(?:e[nrs]?)?",
        "angelehnt an",
        "auf (?:der )?basis",
        "based (?:up)?on",
        "comparable (?:to|with)",
        "compatible with",
        "derived from",
        "e g",
        "equivalent to",
        "for (?:example|instance|comparison)",
        "inspired by",
        "kompatibel (?:mit|zu)",
        "model+ed (?:on|after)",
        "similar to",
        "(?:variant|version|modification) of",
    ];
    Regex::new(&format!(" (?:{})(?: (?:a|an|the|der|die|dem|des|zur|zum))? $", WORDS.join("|")))
        .ok()
});

/// Whether the sentence around a name says that this licence holds, as far as its words tell.
pub(super) fn is_granted(document: &Document, mention: &Mention, range: &Range<usize>) -> bool {
    let sentence = sentence(document, mention, range);
    let spaced = |range: Range<usize>| format!(" {} ", document.names(range).join(" "));
    let before = spaced(sentence.start..mention.words.start);
    let behind = spaced(mention.words.end..sentence.end);
    // `You may not use this file except in compliance with …` says that the licence holds.
    let before = before.replace(" except in compliance with ", " . . . . . . ");
    let has = |pattern: &LazyLock<Option<Regex>>, text: &str| {
        pattern.as_ref().is_none_or(|pattern| pattern.is_match(text))
    };
    let asks = document.words.words[sentence.end - 1].end as usize;
    let asks = document.words.text[asks..].starts_with('?');
    !asks && !has(&BEFORE, &before) && !has(&BEHIND, &behind) && !has(&COMPARES, &before)
}

/// The words of the sentence that a name stands in.
pub(super) fn sentence(
    document: &Document,
    mention: &Mention,
    range: &Range<usize>,
) -> Range<usize> {
    let words = &document.words.words;
    let start = (range.start..mention.words.start)
        .rev()
        .find(|at| words[*at].ends_sentence)
        .map_or(range.start, |at| at + 1);
    let end = (mention.words.end.saturating_sub(1)..range.end)
        .find(|at| words[*at].ends_sentence)
        .map_or(range.end, |at| at + 1);
    start..end
}

/// The subject of a sentence on what comes from others, or on editions other than this one.
static OF_OTHERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const SUBJECTS: &str = "dependenc(?:y|ies)|third party (?:\\w+ )?\\w+|(?:external|bundled|used|following) (?:\\w+ )?(?:libraries|components|packages|modules)|\
        libraries|(?:some|certain|several|other) (?:\\w+ )?(?:components|files|libraries|modules|parts|packages)|\
        (?:earlier|older|previous|future|newer|later|next) (?:versions?|releases?)|\
        abhängigkeiten|(?:externe|verwendete|eingebundene|genutzte|einige|manche|fremde)n? (?:\\w+ )?(?:bibliotheken|komponenten|pakete|module|dateien|teile)|\
        bibliotheken|(?:komponenten|software|bibliotheken|code) dritter|(?:frühere|ältere|künftige|spätere)n? versionen";
    Regex::new(&format!(
        "^ (?:(?:the|all|our|its|die|alle|unsere) )?(?:{SUBJECTS}) |\
         (?:contains?|includes?|incorporates?|bundles?|uses|enthält|enthalten|verwendet|nutzt|beinhaltet) (?:\\w+ ){{0,8}}\
         (?:from|derived|third party|written by|developed by|borrowed|copied|dritter|fremde\\w*|\
         (?:which|that) (?:is|are) (?:available|distributed|licensed|provided|released|under)|(?:das|der|die|welche[rs]?) unter) |\
         (?:applies|apply|gilt|gelten) (?:only |nur )?(?:to|for|für) (?:\\w+ ){{0,3}}(?:third party|dependencies|bundled|abhängigkeiten|bibliotheken|\\w+ dritter) "
    ))
    .ok()
});

/// Whether a sentence only speaks of what comes from others.
pub(super) fn is_of_others(names: &[&str]) -> bool {
    let text = format!(" {} ", names.join(" "));
    OF_OTHERS.as_ref().is_some_and(|pattern| pattern.is_match(&text))
}

/// The words of a sentence, those of the licences that it names as signs.
pub(super) fn said<'a>(
    document: &'a Document,
    range: &Range<usize>,
    mentions: &[Mention],
) -> Vec<&'a str> {
    let named = |at: usize| mentions.iter().any(|mention| mention.words.contains(&at));
    range.clone().map(|at| if named(at) { "§" } else { document.name(at) }).collect()
}

/// A file that names licences, or holds them, for the software of others only says nothing on the work:
/// a person must read such sentences.
pub(super) fn ask_about_others(document: &Document, found: &[Found], pieces: &mut [Piece]) {
    let of_others: Vec<bool> = pieces
        .iter()
        .map(|piece| is_of_others(&said(document, &piece.words, &piece.mentions)))
        .collect();
    let introduced = |start: usize| {
        pieces.iter().zip(&of_others).any(|(piece, others)| *others && piece.words.end == start)
    };
    let own = found.iter().any(|found| !introduced(found.alignment.span.start))
        || pieces
            .iter()
            .zip(&of_others)
            .any(|(piece, others)| !piece.mentions.is_empty() && !others);
    if own {
        return;
    }
    for (piece, others) in pieces.iter_mut().zip(of_others) {
        if others {
            piece.effect = piece.effect.max(Effect::Unknown);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mention::mentions;
    use super::super::references::REFERENCES;
    use super::super::words::Words;
    use super::*;

    fn granted(text: &str) -> bool {
        let words = Words::of(text.to_owned(), &REFERENCES.vocabulary);
        let document = Document { words: &words, vocabulary: &REFERENCES.vocabulary };
        let range = 0..words.words.len();
        let found = mentions(&words, &REFERENCES.vocabulary, range.clone());
        assert!(!found.is_empty(), "{text}");
        found.iter().all(|mention| is_granted(&document, mention, &range))
    }

    #[test]
    fn patterns_compile() {
        assert!(BEFORE.is_some() && BEHIND.is_some() && COMPARES.is_some() && OF_OTHERS.is_some());
    }

    #[test]
    fn plans_denials_and_comparisons_grant_nothing() {
        for text in [
            "This project will be released under the MIT license.",
            "We plan to release it under the Apache License 2.0.",
            "Das Projekt soll unter der EUPL 1.2 veröffentlicht werden.",
            "Eine Veröffentlichung unter der MIT-Lizenz ist geplant.",
            "It is not under the MIT license.",
            "Until 2024 it was licensed under the MIT license.",
            "Unlike the MIT license, ours forbids that.",
            "A licence similar to the MIT license.",
            "Own terms, based on the MIT license.",
            "License: MIT?",
            "Formerly MIT license",
            "We are considering the MIT license.",
            "Voraussichtlich EUPL 1.2.",
        ] {
            assert!(!granted(text), "{text}");
        }
        for text in [
            "This project is licensed under the MIT license.",
            "Das Projekt wird unter der EUPL 1.2 veröffentlicht.",
            "Licensed under the EUPL, Version 1.2 or – as soon they will be approved by the European Commission – subsequent versions of the EUPL.",
            "It is based on Example, licensed under the MIT license.",
            "This does not cost anything. It is under the MIT license.",
        ] {
            assert!(granted(text), "{text}");
        }
    }

    #[test]
    fn subjects_of_others_are_told_from_the_work() {
        let others = |text: &str| is_of_others(&text.split(' ').collect::<Vec<_>>());
        for text in [
            "dependencies are licensed under the mit license",
            "some components are licensed under the mit license",
            "this project uses example which is licensed under the mit license",
            "dieses produkt enthält software dritter unter folgender lizenz",
            "earlier versions are licensed under the mit license",
        ] {
            assert!(others(text), "{text}");
        }
        for text in [
            "this library is licensed under the mit license",
            "this repository contains the source code of example under the mit license",
            "the library is licensed under the mit license",
        ] {
            assert!(!others(text), "{text}");
        }
    }
}
