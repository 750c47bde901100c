//! Sentences that take a part of a repository out of its licence: `The images are not covered by
//! this licence`, `Die Schriften sind davon ausgenommen`. Read in files about rights that are no
//! licence texts, and in the read-me. In English, German, Dutch and French.
//!
//! A reservation of names and trademarks alone is customary and takes no freedom away.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::identify::names_in;
use super::judge::Document;
use super::mention::mentions;

/// What a text is about, which decides how much a sentence says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// A file or section about licences and rights.
    Rights,
    /// A file about trademarks.
    Marks,
    /// Anything else.
    Anything,
}

/// Images, fonts, texts, data, designs.
const WORKS: &str = "(?:images?|pictures?|photos?|photographs?|photography|illustrations?|icons?|pictograms?|\
    fonts?|typefaces?|typography|artworks?|graphics?|videos?|audio|music|sounds?|media|assets?|infographics?|\
    screenshots?|texts?|contents?|documentation|docs|data|datasets?|databases?|designs?|themes?|maps?|models?|weights|\
    bild(?:er|ern|material)?|fotos?|fotografien?|grafiken?|abbildung(?:en)?|illustrationen|schrift(?:en|art|arten)?|\
    piktogramme?|inhalte?n?|texten?|dokumentation|daten|datensätze?n?|medien|mediendateien|gestaltung|\
    gestaltungselemente?n?|designelemente?n?|erscheinungsbild|kartenmaterial|\
    afbeelding(?:en)?|beelden|beeldmateriaal|lettertypen?|lettertypes|iconen|illustraties|teksten|gegevens|inhoud|\
    vormgeving|huisstijl|documentatie|\
    photographies|polices?|fontes?|icônes?|pictogrammes?|contenus?|textes?|données|vidéos?|visuels?|maquettes?)";

/// Parts of a tree, whatever they hold.
const PARTS: &str = "(?:files?|folders?|director(?:y|ies)|subfolders?|subdirector(?:y|ies)|parts?|portions?|\
    dateien?|ordnern?|verzeichnis(?:se|sen)?|teilen?|bestanden|mappen|onderdelen|fichiers?|dossiers?|répertoires?)";

/// Signs of origin.
const MARKS: &str =
    "(?:logos?|emblems?|crests?|wappen|hoheitszeichen|bundesadler|signets?|beeldmerk)";

/// Words that show that a sentence is about trademarks.
static TRADEMARK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:trademarks?|trade|service|registered|names?|wordmarks?|marken?|markenrecht\\w*|warenzeichen|\
         namen?|wortmarken?|merken?|merkenrecht\\w*|merknaam|marques?) ",
    )
});

static ANY_WORK: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(&format!("{WORKS} ")));
static ANY_MARK: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(&format!("{MARKS} ")));

/// What is left out: `N` stands for the thing, before or after the phrase.
static EXCLUDES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const FORMS: [&str; 15] = [
        // The licence does not apply to N.
        "not (?:apply|extend|pertain) to (?:\\w+ ){0,8}N ",
        "not (?:cover|include|govern|license) (?:\\w+ ){0,8}N ",
        "(?:except(?: for)?|exception of|excluding|excludes?|excluded are|exempt are) (?:\\w+ ){0,6}N ",
        // N is not covered.
        "N (?:\\w+ ){0,16}not (?:\\w+ ){0,2}(?:covered|licensed|governed|open source|free software) ",
        "N (?:\\w+ ){0,10}not (?:\\w+ ){0,2}(?:subject to|part of|included in|included under|available under|under|fall under|released under|published under) (?:\\w+ ){0,4}licen",
        "N (?:\\w+ ){0,10}(?:excluded|exempt|exempted) from ",
        // Die Lizenz gilt nicht für N.
        "(?:gilt|gelten|erstreckt sich|bezieht sich|umfasst) (?:\\w+ ){0,4}(?:nicht|keine) (?:\\w+ ){0,6}N ",
        "(?:ausgenommen|mit ausnahme|ausnahmen|außer) (?:\\w+ ){0,6}N ",
        // N fallen nicht unter die Lizenz.
        "N (?:\\w+ ){0,10}nicht (?:\\w+ )?(?:unter|von|durch|gemäß|teil|bestandteil|gegenstand) (?:(?:der|dieser|die|diese|von|genannten|obigen|freien|offenen) ){0,3}(?:lizenz\\w*|license) ",
        "N (?:\\w+ ){0,10}(?:davon|hiervon|lizenz|license) (?:\\w+ ){0,3}ausgenommen ",
        "N (?:sind|ist) ausgenommen ",
        // De licentie geldt niet voor N; N vallen niet onder de licentie.
        "(?:geldt|gelden|toepassing|uitzondering|uitgezonderd) (?:\\w+ ){0,3}(?:niet |van |zijn |op |voor ){1,3}(?:\\w+ ){0,5}N ",
        "N (?:\\w+ ){0,8}(?:niet|uitgezonderd) (?:\\w+ ){0,6}licentie\\w* ",
        // La licence ne s’applique pas aux N; à l’exception des N.
        "(?:pas (?:à|aux?)|l?exception (?:de|des|du)|l?exclusion (?:de|des|du)) (?:\\w+ ){0,4}N ",
        "N (?:\\w+ ){0,8}pas (?:\\w+ ){0,6}(?:licence|license) ",
    ];
    pattern(&things(&FORMS, &format!("(?:{WORKS}|{PARTS}|{MARKS})")))
});

/// Rights in a thing that somebody keeps.
static KEEPS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:all rights (?:are )?reserved|remains? (?:\\w+ ){0,3}property|proprietary|exclusive property|\
         alle rechte vorbehalten|rechte (?:\\w+ ){0,4}vorbehalten|urheberrechtlich geschützt|proprietär\\w*|\
         alle rechten voorbehouden|auteursrecht\\w* (?:\\w+ ){0,2}(?:van toepassing|beschermd)|\
         tous droits réservés|protégée?s? par) ",
    )
});

/// Uses of a thing that are forbidden or need leave.
static FORBIDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:(?:may|must|can|shall) ?not (?:be )?(?:\\w+ ){0,3}(?:re|re-)?(?:use|cop|produc|distribut|modif|publish|shar)\\w*|\
         not (?:permitted|allowed|(?:\\w+ ){0,2}free)|prohibited|forbidden|\
         without (?:\\w+ ){0,6}(?:permission|consent|authorization)|requires? (?:\\w+ ){0,6}(?:permission|consent|authorization)|\
         (?:darf|dürfen) (?:\\w+ ){0,6}(?:nicht|nur)|untersagt|verboten|ohne (?:\\w+ ){0,6}(?:genehmigung|zustimmung|erlaubnis|einwilligung)|\
         (?:bedarf|bedürfen) (?:\\w+ ){0,6}(?:genehmigung|zustimmung|erlaubnis|einwilligung)|\
         (?:alleen|niet) toegestaan|niet allemaal|zonder (?:\\w+ ){0,6}toestemming|(?:mag|mogen) (?:\\w+ ){0,6}niet|verboden|\
         interdite?s?|sans (?:\\w+ ){0,6}l?autorisation) ",
    )
});

/// What speaks of licences at all.
static CONTEXT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:licen[cs]\\w*|lizenz\\w*|licentie\\w*|rights|copyright\\w*|urheberrecht\\w*|auteursrecht\\w*|droits) ",
    )
});

/// The work itself is meant: `from this project`, `dieses Projekts`.
static OURS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:this|these|dieses?|diese[rnm]?|dit|deze|ce|cette) (?:\\w+ ){0,3}(?:project|repository|repo|package|system|library|\
         projekts?|repositor(?:y|ies|iums?)|pakets?|systems?|designsystems?|pakket|projet|système|dépôt) ",
    )
});

/// A part of the tree: a folder, what is in it, or what a sentence excepts.
static SCOPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:director(?:y|ies)|folders?|subfolders?|subdirector(?:y|ies)|\
         (?:files?|code|everything|anything|plugins?|modules?|packages?) (?:\\w+ ){0,3}(?:in|under|inside|within|but)|\
         except|exception of|excluding|verzeichnis\\w*|ordnern?|(?:alles|dateien|code) (?:\\w+ ){0,2}(?:in|unter|außer)) ",
    )
});

/// Terms that are not open, by what they are called.
static CLOSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:(?:enterprise|commercial|proprietary|closed source) (?:\\w+ )?(?:licen[cs]es?|licensing|terms|agreement|subscription)|\
         source available|subscription (?:\\w+ ){0,2}required|requires? (?:\\w+ ){0,2}subscription|\
         (?:kommerzielle[rn]?|proprietäre[rn]?) lizenz\\w*) ",
    )
});

/// A choice that is offered beside an open licence closes nothing.
static OFFER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern("(?:or|oder) (?:\\w+ ){0,3}(?:commercial|enterprise|kommerzielle[rn]?) ")
});

/// What has terms of its own is not held back.
static ELSEWHERE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        "(?:own|respective|separate|different|other|eigenen?|jeweiligen?|separaten?|anderen?|eigen|andere|propres?) (?:\\w+ )?(?:licen[cs]es?|lizenz(?:en|bedingungen)?|licenties?) ",
    )
});

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(&format!(" {text}")).ok()
}

fn things(forms: &[&str], thing: &str) -> String {
    let forms: Vec<String> =
        forms.iter().map(|form| form.replace("N ", &format!("{thing} "))).collect();
    format!("(?:{})", forms.join("|"))
}

fn has(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// The first sentence that takes a part out of the licence: its line, counted from 1, and its words.
pub(crate) fn reserved_in(text: &str, about: About) -> Option<(u32, String)> {
    super::identify::outside(text, |document, pieces| {
        let sentences: Vec<Range<usize>> = pieces.iter().map(|piece| piece.words.clone()).collect();
        let texts: Vec<String> =
            sentences.iter().map(|words| plain(document, words.clone())).collect();
        // `Photos: all rights reserved.`
        let label = |at: usize| -> &str {
            let short = at.checked_sub(1).filter(|before| sentences[*before].len() <= 4);
            let line = |at: usize| document.words.words.get(at).map(|word| word.line);
            let same = |before: &usize| line(sentences[*before].start) == line(sentences[at].start);
            short.filter(same).map_or("", |before| texts[before].as_str())
        };
        let held = |at: usize| {
            let next = texts.get(at + 1).map_or("", String::as_str);
            let written = || document.words.written(sentences[at].start, sentences[at].end);
            is_closed(&texts[at], || names_closed(&written()))
                || holds_back(&format!("{}{}", label(at), texts[at]), about)
                    && !has(&ELSEWHERE, next)
                    && !is_open(&texts[at], next, document, sentences.get(at + 1))
        };
        let at = (0..texts.len()).find(|at| held(*at))?;
        let words = &sentences[at];
        let line = document.words.words.get(words.start).map_or(1, |word| word.line);
        let written: String =
            document.words.written(words.start, words.end).chars().take(200).collect();
        Some((line, written))
    })
}

/// Whether a sentence of a licence file takes a part out of the licence without a word on what may be
/// done with the whole: `The photos are not covered by this licence`.
pub(super) fn excludes_part(document: &Document, words: &Range<usize>) -> bool {
    let text = plain(document, words.clone());
    let names = document.names(words.clone());
    has(&EXCLUDES, &text)
        && has(&CONTEXT, &text)
        && !has(&OURS, &text)
        && !names.iter().any(|word| is_whole(word))
        && super::offer::field_of_use(&names).is_none()
}

/// Words for the work itself.
fn is_whole(word: &str) -> bool {
    ["software", "program", "programm", "work", "works", "werk", "code", "quellcode", "anwendung"]
        .contains(&word)
}

/// The words of a sentence, each licence that it names as one word.
fn plain(document: &Document, words: Range<usize>) -> String {
    let named = mentions(document.words, document.vocabulary, words.clone());
    let mut text = String::from(" ");
    for at in words {
        match named.iter().find(|mention| mention.words.contains(&at)) {
            Some(mention) if mention.words.start == at => text.push_str("license "),
            Some(_) => {}
            None => {
                text.push_str(document.name(at));
                text.push(' ');
            }
        }
    }
    // `except where otherwise noted` excepts nothing.
    text.replace(" except where ", " where ").replace(" except as ", " as ")
}

/// Whether a sentence puts a part of the tree under terms that are not open.
fn is_closed(text: &str, names_closed: impl FnOnce() -> bool) -> bool {
    let keys =
        [" license key", " licence key", " lizenzschlüssel"].iter().any(|word| text.contains(word));
    if keys || !has(&SCOPE, text) || has(&OFFER, text) {
        return false;
    }
    // `The files in this repository` are no part of it.
    let whole = has(&OURS, text)
        && ![" except ", " exception ", " excluding ", " but "]
            .iter()
            .any(|word| text.contains(word));
    !whole && (has(&CLOSED, text) || (has(&CONTEXT, text) && names_closed()))
}

/// True if a licence that is not open is named.
fn names_closed(written: &str) -> bool {
    names_in(written).is_some_and(|expression| {
        crate::verdict::expression::openness(&expression) == super::Openness::No
    })
}

fn holds_back(text: &str, about: About) -> bool {
    if has(&ELSEWHERE, text) {
        return false;
    }
    let work = has(&ANY_WORK, text);
    let mark = has(&ANY_MARK, text);
    // A sentence on names and marks, or on the sign that is one.
    if !work && (has(&TRADEMARK, text) || (mark && about == About::Marks)) {
        return false;
    }
    let rights = about != About::Anything;
    if has(&EXCLUDES, text) && (rights || has(&CONTEXT, text)) {
        return true;
    }
    if (work || mark) && has(&KEEPS, text) {
        return true;
    }
    let ours = about == About::Rights || has(&OURS, text);
    work && ours && about != About::Marks && has(&FORBIDS, text)
}

/// Whether the same sentence or the next one puts the part under an open licence of its own.
fn is_open(text: &str, next: &str, document: &Document, following: Option<&Range<usize>>) -> bool {
    const BUT: [&str; 8] = [
        " but ",
        " instead ",
        " rather ",
        " sondern ",
        " stattdessen ",
        " maar ",
        " mais ",
        " which are ",
    ];
    if BUT
        .iter()
        .any(|word| text.split_once(word).is_some_and(|(_, rest)| rest.contains(" license ")))
    {
        return true;
    }
    const THEY: [&str; 14] = [
        " they ", " these ", " those ", " it ", " diese ", " sie ", " die ", " der ", " das ",
        " deze ", " zij ", " ils ", " elles ", " ces ",
    ];
    let Some(words) = following else { return false };
    let about_it = THEY.iter().any(|word| next.starts_with(word)) && !has(&EXCLUDES, next);
    let written = document.words.written(words.start, words.end);
    about_it
        && names_in(&written).is_some_and(|expression| {
            crate::verdict::expression::openness(&expression) == super::Openness::Yes
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_compile() {
        for pattern in [
            &TRADEMARK, &ANY_WORK, &ANY_MARK, &EXCLUDES, &KEEPS, &FORBIDS, &CONTEXT, &OURS,
            &ELSEWHERE, &SCOPE, &CLOSED, &OFFER,
        ] {
            assert!(pattern.is_some());
        }
    }

    #[test]
    fn parts_are_held_back_in_four_languages() {
        for text in [
            "The MIT licence does not apply to the photos and fonts in this repository.",
            "The logo, fonts and images are not covered by this licence.",
            "The code is MIT licensed, with the exception of the illustrations.",
            "Images are excluded from the license.",
            "All photographs © Example City, all rights reserved.",
            "The files in the folder brand are not licensed under the EUPL.",
            "The icons remain the property of Example Inc.",
            "The logo is not covered by the MIT license.",
            "Die Lizenz gilt nicht für Bilder und Schriften.",
            "Von der Lizenz ausgenommen sind die Fotos im Ordner media.",
            "Die Schriftarten fallen nicht unter diese Lizenz.",
            "Die Bilder stehen nicht unter der EUPL-1.2.",
            "Fotos: Stadt Beispiel, alle Rechte vorbehalten.",
            "De licentie geldt niet voor de afbeeldingen.",
            "De lettertypen vallen niet onder deze licentie.",
            "Le contenu est sous licence MIT, à l’exception de la fonte Exemple.",
            "La licence MIT ne s’applique pas aux images.",
            "Images : tous droits réservés.",
        ] {
            assert!(reserved_in(text, About::Anything).is_some(), "{text}");
        }
    }

    #[test]
    fn use_is_forbidden_where_rights_are_the_matter() {
        for text in [
            "It is not permitted to reuse the images.",
            "Die Bilder dürfen nur mit Genehmigung verwendet werden.",
            "Het gebruik van de huisstijl is alleen toegestaan voor gebruik door de gemeente.",
        ] {
            assert!(reserved_in(text, About::Rights).is_some(), "{text}");
            assert!(reserved_in(text, About::Anything).is_none(), "{text}");
        }
        let ours = "Using the design of this system is prohibited outside of the administration.";
        assert!(reserved_in(ours, About::Anything).is_some());
    }

    #[test]
    fn what_is_licensed_or_only_told_is_not_held_back() {
        for text in [
            "The documentation is licensed under CC-BY-4.0.",
            "The documentation is not covered by the MIT license but by CC BY 4.0.",
            "The images are not covered by the MIT license. They are available under CC BY 4.0.",
            "Die Bilder fallen nicht unter die EUPL. Sie stehen unter der CC BY 4.0.",
            "The fonts are not covered by this licence; see their own licences.",
            "Fonts are not included for licensing reasons.",
            "Die Schrift ist aus lizenzrechtlichen Gründen nicht enthalten.",
            "We do not use software under licences with a strong copyleft.",
            "Except where otherwise noted, content is licensed under the EUPL.",
            "Images may not be larger than two megabytes.",
            "This feature does not apply to images.",
            "Personal data must not be used in tests.",
            "Copyright 2024 Example City. All rights reserved.",
            "The CC0 does not apply to patent rights and trademark rights.",
            "Die Daten werden nicht unter Angabe der Lizenz gespeichert, wenn der Haken fehlt.",
        ] {
            assert_eq!(reserved_in(text, About::Anything), None, "{text}");
        }
    }

    #[test]
    fn names_and_marks_alone_are_customary() {
        for text in [
            "The name and the logo are trademarks of Example Inc. and may not be used without permission.",
            "This licence does not cover trademarks, service marks or logos.",
            "Name und Logo sind Marken und fallen nicht unter die Lizenz.",
        ] {
            assert_eq!(reserved_in(text, About::Rights), None, "{text}");
            assert_eq!(reserved_in(text, About::Marks), None, "{text}");
        }
        assert_eq!(reserved_in("The licence does not include the logo.", About::Marks), None);
        assert!(
            reserved_in("The licence does not include the logo and the fonts.", About::Marks)
                .is_some()
        );
    }

    #[test]
    fn folders_under_terms_that_are_not_open() {
        for text in [
            "App is MIT licensed, except the code in `ee/`, which is under our enterprise license.",
            "The `ee/` directory is licensed under the App Enterprise License.",
            "All code is MIT, with the exception of `/ee`, which may contain code under other licenses including our enterprise license.",
            "Files in the `ee` directory require a commercial license.",
            "The `ee/` directory is licensed under the Elastic License 2.0.",
            "Everything under `ee/` is available under the Business Source License 1.1.",
            "Everything in `ee/` is subject to our enterprise terms; a subscription is required for production use.",
            "Open core: MIT for everything but `ee/`, which is source-available.",
            "Alles im Ordner ee steht unter einer kommerziellen Lizenz.",
        ] {
            assert!(reserved_in(text, About::Anything).is_some(), "{text}");
        }
        for text in [
            "The files in this repository are available under the AGPL or a commercial license.",
            "A commercial license is available on request.",
            "For enterprise terms please contact us.",
            "The examples directory is licensed under the Apache License 2.0.",
            "All files in this repository are under the MIT license.",
            "Put your commercial license key into the folder config.",
        ] {
            assert_eq!(reserved_in(text, About::Anything), None, "{text}");
        }
    }

    #[test]
    fn lines_are_told() {
        let text = "# Rights\n\nFine.\n\nThe licence does not apply to images.\n";
        assert_eq!(reserved_in(text, About::Rights).map(|(line, _)| line), Some(5));
    }
}
