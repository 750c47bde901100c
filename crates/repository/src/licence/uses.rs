//! What a sentence of prose says on who may use the work and what for. Prose is loose: words such as
//! `only` and `must` restrict nothing by themselves, so a use must stand beside what limits it.

use std::sync::LazyLock;

use regex::Regex;

use super::identify::outside;
use super::judge::Document;
use super::lexicon::first_but;
use super::pieces::Piece;
use super::{Openness, granting, lexicon};
use crate::verdict::expression::openness;

/// What may be done with a work.
const USE: &str = "(?:(?:re)?use|usage|copying|deployment|distribution|exploitation|hosting|modification|\
    kopieren|operation|training|production use|redistribution|reproduction|resale|sale|(?:nach)?nutzung|gebruik|verwertung|verwendung|weiterverwendung|einsatz|\
    weitergabe|verbreitung|vervielfältigung|veränderung|verändern|bearbeitung|betrieb|verkauf|vermarktung)";

/// The same as the past participle or infinitive.
const USED: &str = "(?:(?:re)?use[ds]?|cop(?:y|ied)|deploy(?:ed)?|(?:re)?distributed?|host(?:ed)?|modif(?:y|ied)|offer(?:ed)?|\
    operated?|provided?|reproduced?|publish(?:ed)?|(?:re)?sell|(?:re)?sold|shared?|sublicensed?|train(?:ed)?|run|ingest(?:ed)?|\
    genutzt|verwendet|eingesetzt|betrieben|weitergegeben|verbreitet|vervielfältigt|kopiert|verändert|bearbeitet|verkauft|\
    veröffentlicht|nutzen|verwenden|einsetzen|betreiben|weitergeben|verbreiten|kopieren|verändern|verkaufen)";

/// For whom or what a work may be meant.
const SOME: &str = "(?:academi\\w*|authori[sz]ed|customers?|educational|employees|evaluation|government\\w*|hobby\\w*|internal|members?|\
    non ?commercial\\w*|non ?profits?|open source projects?|personal|private?|public (?:sector|bodies)|research|students?|\
    reference|teaching|testing|viewing|universities|schools|behörden|dienstgebrauch|gemeinnützig\\w*|bundes\\w+|eigene[nr]?|evaluation\\w*|forschung\\w*|interne[nrs]?|kommunen|kunden|\
    länder|lehre|mitglieder|nicht ?(?:kommerziell|gewerblich)\\w*|öffentlichen? (?:stellen|hand|verwaltung)|privat\\w*|schulen|test\\w*|vereine|\
    verwaltung\\w*|wissenschaft\\w*)";

/// Leave that must be asked for.
const LEAVE: &str = "(?:agreement|approval|authorization|consent|(?:commercial |paid |separate |valid )+licen[cs]e|licen[cs]e key|permission|subscription|\
    erlaubnis|einwilligung|freigabe|genehmigung|lizenzgebühr\\w*|nutzungsvertrag|zustimmung)";

/// What limits the use wherever it stands.
static ANYWHERE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    one_of(&[
        // Use is not permitted; die Nutzung ist nur mit … gestattet.
        format!("{USE} (?:\\w+ ){{0,9}}(?:(?:not|never) (?:\\w+ )?(?:allowed|authori[sz]ed|free|granted|licensed|permitted)|prohibited|forbidden|restricted to|limited to|reserved for)"),
        format!("{USE} (?:\\w+ ){{0,9}}(?:untersagt|verboten|unzulässig|kostenpflichtig|anzeigepflichtig|genehmigungspflichtig|vorbehalten|nicht (?:\\w+ )?(?:gestattet|erlaubt|zulässig|genehmigt))"),
        format!("(?:no|nor) (?:\\w+ )?{USE} (?:is |are )?(?:allowed|permitted|by|for|in|without)"),
        "(?:may|must|shall|can) ?not (?:be )?(?:\\w+ ){0,4}commercial".to_owned(),
        "(?:darf|dürfen) (?:\\w+ ){0,6}(?:nicht|nur|ausschließlich) (?:\\w+ ){0,4}(?:kommerziell|gewerblich)".to_owned(),
        // Only for some.
        format!("(?:for|by|to) (?:\\w+ ){{0,3}}{SOME} (?:\\w+ ){{0,3}}only(?: |$)"),
        format!("{SOME} (?:{USE} )?only(?: |$)"),
        format!("(?:only|solely|exclusively) (?:\\w+ )?(?:for|by|to) (?:\\w+ ){{0,3}}{SOME}"),
        format!("(?:nur|ausschließlich|lediglich|allein) (?:\\w+ )?(?:für|durch|von|in|innerhalb) (?:\\w+ ){{0,3}}{SOME}"),
        format!("(?:free|free of charge|licensed|license|§|kostenlos|kostenfrei|unentgeltlich|frei) (?:\\w+ ){{0,2}}(?:for|für|to) (?:\\w+ ){{0,2}}{SOME} (?:\\w+ ){{0,3}}(?:only|use|users|purposes|projects|organi[sz]ation(?:s|en)|zwecke|nutzung|gebrauch)"),
        format!("(?:für|for) (?:\\w+ ){{0,3}}{SOME} (?:\\w+ ){{0,3}}(?:zwecke|nutzung|gebrauch|use|purposes) (?:kostenlos|kostenfrei|unentgeltlich|free)"),
        "non ?commercial(?:e|es|ly)?(?: |$)".to_owned(),
        "niet commercieel|nicht ?(?:kommerziell|gewerblich)e[nrs]? ".to_owned(),
        // Leave must be asked for.
        format!("{USE} (?:\\w+ ){{0,9}}(?:requires?|needs?|erfordert|benötigt|bedarf|bedürfen|nur mit|nur nach) (?:\\w+ ){{0,5}}{LEAVE}"),
        format!("{ENTERPRISES} (?:\\w+ ){{0,8}}(?:require|need|must (?:buy|contact|obtain|purchase)|benötigen|müssen|brauchen) (?:\\w+ ){{0,4}}(?:{LEAVE}|licen[cs]e|lizenz|us(?: |$))"),
        "(?:otherwise|sonst|ansonsten|andernfalls) (?:\\w+ ){0,2}(?:contact|kostenpflichtig|paid|kontakt\\w*)".to_owned(),
        "revoked (?:\\w+ ){0,2}(?:for|from)".to_owned(),
        format!("(?:not|no part|nor) (?:\\w+ ){{0,8}}{USED} (?:\\w+ ){{0,6}}without (?:\\w+ ){{0,5}}{LEAVE}"),
        format!("(?:forbidden|prohibited) to {USED}"),
        format!("{USE} (?:\\w+ ){{0,3}}{LEAVE} (?:is |are )?(?:required|needed|necessary|erforderlich|nötig|notwendig)"),
        format!("keine (?:kommerzielle|gewerbliche) {USE}"),
        // What it is called.
        "source available|commons ?clause|closed source|proprietary and confidential|(?:is|are) proprietary".to_owned(),
    ])
});

/// Those who must pay where others need not.
const ENTERPRISES: &str = "(?:commercial users|companies|businesses|corporations|organi[sz]ations|others|everyone else|\
    kommerzielle nutzer\\w*|unternehmen|firmen)";

/// What limits the use where licences are spoken of. Elsewhere it may be a condition of the technique: `must
/// not be used without a proxy`.
static IN_TERMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    one_of(&[
        format!("(?:(?:may|must|shall|can) ?not|cannot) (?:be )?(?:\\w+ ){{0,2}}{USED}"),
        format!("not (?:allowed|permitted|authori[sz]ed) to (?:\\w+ ){{0,2}}{USED}"),
        "do not (?:\\w+ )?(?:use|copy|distribute|modify|publish|redistribute|reuse|sell|share)(?: |$)".to_owned(),
        format!("(?:may|can|must|shall) only (?:be )?(?:\\w+ ){{0,2}}{USED} (?:\\w+ ){{0,4}}(?:by|for|in|inside|within|with) "),
        format!("(?:may|can) be {USED} (?:by|for|in|within) (?:\\w+ ){{0,2}}{SOME}"),
        format!("(?:darf|dürfen) (?:\\w+ ){{0,8}}(?:nicht|nur|ausschließlich|lediglich) (?:\\w+ ){{0,8}}{USED}"),
        format!("nur {SOME} (?:\\w+ ){{0,4}}(?:darf|dürfen)"),
        format!("(?:nutzbar|verwendbar|einsetzbar|usable|available) (?:for|für) (?:\\w+ ){{0,2}}{SOME}"),
        format!("{USE} (?:\\w+ ){{0,4}}(?:nur|ausschließlich|subject to|alleen) "),
        "nicht (?:\\w+ ){0,5}(?:lizenziert|freigegeben)".to_owned(),
        "contact (?:\\w+ ){0,4}(?:for|to (?:buy|get|obtain|purchase)) (?:an? |your |the )?licen[cs]".to_owned(),
        "(?:end user (?:licen[cs]e )?agreement|nach?nutzungsvereinbarung|nutzungsvertrag)".to_owned(),
        "(?:pouvez|peut) pas (?:\\w+ ){0,2}(?:utiliser|copier|modifier|distribuer)|interdite?s?(?: |$)|fins commerciales".to_owned(),
    ])
});

fn one_of(forms: &[String]) -> Option<Regex> {
    Regex::new(&format!("(?:^| )(?:{})", forms.join("|"))).ok()
}

/// What takes only notices, names, warranties or contributions away, and what tells that somebody may.
static LEAVES_FREE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        " (?:in compliance|under (?:an ?other|a different|other) (?:licen[cs]e|terms)|except (?:according|as|under)|names?|namen|trademarks?|endors\\w*|logos?|warrant\\w*|liab\\w*|haftung|gewährleistung|contribut\\w*|beiträge|\
         pull requests?|third party|dritter|dependenc\\w*|abhängigkeiten|respective|jeweiligen|copyleft|notices?|attribution|same license|source code (?:must|available)|\
         without (?:any )?(?:restriction|limitation)s?|ohne einschränkung\\w*|security|passwords?|credentials|api key) ",
    )
    .ok()
});

/// The work itself as what is spoken of.
static OF_WORK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        " (?:this|the|our|dieses?|diese[rs]?|der|die|das|unsere?) (?:\\w+ )?(?:app|application|code|library|program|project|repository|software|source code|tool|work|\
         anwendung|bibliothek|programm|projekt|quellcode|quelltext|repositor(?:y|ium)|werk) ",
    )
    .ok()
});

/// A service or a page, which is not the software that runs it.
static OF_SERVICE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        " (?:this|the|our|der|die|das|dieser?|dieses|unsere?r?) (?:\\w+ )?(?:api|data|dienst|dienste|daten|platform|plattform|service|services|site|webseite|website) ",
    )
    .ok()
});

/// Uses that hold for any part of a work.
static ANY_USE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "^ (?:any |all |die |jede )?(?:commercial (?:use|usage)|kommerzielle nutzung|gewerbliche nutzung|reuse|nachnutzung|weiterverwendung) ",
    )
    .ok()
});

/// Where a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a section on licences and rights of a text on other things.
    Section,
    /// In a file on rights, where keeping all of them is a customary line.
    Terms,
    /// Anywhere else: it must speak of the work.
    Elsewhere,
}

/// The first sentence by which a text limits the use of the work: its line, from 1, and the phrase.
/// `place` tells where a line stands; what stands nowhere is not read.
pub(crate) fn limit_in(text: &str, place: impl Fn(u32) -> Option<Place>) -> Option<(u32, String)> {
    outside(text, |document, pieces| {
        let line = |piece: &Piece| document.words.words[piece.words.start].line;
        let limited = pieces.iter().filter(|piece| !piece.of_others).find_map(|piece| {
            let said = granting::said(document, &piece.words, &piece.mentions);
            let place = place(line(piece))?;
            let closed =
                (place != Place::Elsewhere).then(|| closed_licence(piece, &said)).flatten();
            Some((line(piece), closed.or_else(|| limits(&said, place))?))
        });
        let terms = |piece: &&Piece| place(line(piece)) == Some(Place::Section);
        let of_terms: Vec<&Piece> = pieces.iter().filter(terms).collect();
        let kept =
            || Some((line(kept_back(document, &of_terms)?), "all rights reserved".to_owned()));
        limited.or_else(kept)
    })
}

fn limits(said: &[&str], place: Place) -> Option<String> {
    let text = said.join(" ");
    let spaced = format!(" {text} ");
    let says = |pattern: &LazyLock<Option<Regex>>| {
        pattern.as_ref().is_some_and(|pattern| pattern.is_match(&spaced))
    };
    let of_work = says(&OF_WORK);
    let about_work = of_work || says(&ANY_USE) || (place != Place::Elsewhere && !says(&OF_SERVICE));
    if !about_work || says(&LEAVES_FREE) || granting::is_of_others(said) {
        return None;
    }
    // `Proprietary.`, and nothing else.
    let called = ["closed source", "proprietary", "proprietär"].contains(&text.as_str());
    let in_terms = || {
        let found = first_but(IN_TERMS.as_ref()?, &text, |_| false);
        found.filter(|_| place != Place::Elsewhere)
    };
    first_but(ANYWHERE.as_ref()?, &text, |_| false)
        .or_else(in_terms)
        .or_else(|| called.then_some(text.clone()))
}

/// The licence that is not open by which a sentence puts the whole work under other terms, or the
/// condition that makes any licence unfree.
fn closed_licence(piece: &Piece, said: &[&str]) -> Option<String> {
    let ids: Vec<&str> = piece.mentions.iter().map(|mention| mention.id.as_str()).collect();
    if let Some(clause) = ids.iter().find(|id| id.starts_with("LicenseRef-Commons-Clause")) {
        return Some((*clause).to_owned());
    }
    let text = format!(" {} ", said.join(" "));
    let is_part = [" director", " folder", " file", " part", " ordner", " verzeichnis", " teil"]
        .iter()
        .any(|word| text.contains(word));
    let whole = OF_WORK.as_ref().is_some_and(|pattern| pattern.is_match(&text)) && !is_part;
    let closed = ids.iter().all(|id| openness(id) == Openness::No);
    ids.first().filter(|_| whole && closed).map(|id| (*id).to_owned())
}

/// The sentence that keeps all rights, if no other says a word on a licence.
fn kept_back<'a>(document: &Document, pieces: &[&'a Piece]) -> Option<&'a Piece> {
    let speaks = |piece: &&&Piece| {
        let heading = piece.words.len() <= 2;
        let names = document.names(piece.words.clone());
        let denies = names.iter().any(|word| lexicon::is_turning(word));
        let told = !heading && !denies && names.iter().any(|word| is_of_licences(word));
        !piece.mentions.is_empty() || told
    };
    let kept = pieces.iter().find(|piece| piece.reserved)?;
    pieces.iter().find(speaks).is_none().then_some(*kept)
}

fn is_of_licences(word: &str) -> bool {
    word.contains("licen") || word.contains("lizenz") || lexicon::is_strong_grant(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, place: Place) -> Option<String> {
        limits(&text.split(' ').collect::<Vec<_>>(), place)
    }

    #[test]
    fn patterns_compile() {
        assert!(
            ANYWHERE.is_some() && IN_TERMS.is_some() && LEAVES_FREE.is_some() && OF_WORK.is_some()
        );
        assert!(ANY_USE.is_some() && OF_SERVICE.is_some());
    }

    #[test]
    fn limits_are_found_below_a_heading_on_licences() {
        for text in [
            "die nutzung ist nur mit genehmigung des amtes gestattet",
            "unentgeltlich für private zwecke sonst kostenpflichtig",
            "this project is source available",
            "you may not offer this software as a hosted service",
            "die software darf ausschließlich von öffentlichen stellen genutzt werden",
            "eine gewerbliche verwendung ist nicht gestattet",
            "die weitergabe an dritte ist untersagt",
            "für private und nichtgewerbliche zwecke kostenlos",
            "der einsatz in der wirtschaft erfordert unsere zustimmung",
            "academic use only",
            "§ for personal use",
            "companies with more than 10 employees need a commercial license",
            "please do not use this software without asking us for permission first",
            "usage gratuit pour un usage non commercial",
        ] {
            assert!(found(text, Place::Terms).is_some(), "{text}");
        }
    }

    #[test]
    fn what_leaves_all_uses_free_is_no_limit() {
        for text in [
            "you may use it for commercial and non commercial purposes",
            "you may not use this file except in compliance with the license",
            "the name of the author may not be used to endorse products",
            "die nutzung ist auch für kommerzielle zwecke erlaubt",
            "contributions may not be distributed under other terms",
            "third party libraries may not be used commercially",
            "free for everyone",
            "eine haftung ist ausgeschlossen",
            "you can use the software without asking for permission",
            "nur der quellcode wird veröffentlicht",
        ] {
            assert_eq!(found(text, Place::Terms), None, "{text}");
        }
    }

    #[test]
    fn elsewhere_the_work_must_be_meant() {
        for text in [
            "commercial use is prohibited",
            "dieses programm darf nicht kommerziell genutzt werden",
            "this software is for evaluation purposes only",
            "reuse is not permitted",
        ] {
            assert!(found(text, Place::Elsewhere).is_some(), "{text}");
        }
        for text in [
            "this option must not be used with the other one",
            "tokens may not be shared",
            "the configuration is for internal use only",
        ] {
            assert_eq!(found(text, Place::Elsewhere), None, "{text}");
        }
    }
}
