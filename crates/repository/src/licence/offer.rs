//! What the loose words of a read-me say on commercial use: whether they restrict it, or only offer
//! another licence beside an open one.

use std::sync::LazyLock;

use regex::Regex;

use super::lexicon::first_but;

/// Phrases that restrict the use of software even in the loose words of a read-me, where `only`,
/// `except` and `trademark` say little.
static FIELD_OF_USE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const PHRASES: [&str; 16] = [
        "non ?commercial(?:ly)? (?:use|purposes|only)",
        "(?:no|not for|not allow(?:ed)?|prohibits?) commercial",
        "commercial use (?:is |are )?(?:prohibited|forbidden|not)",
        "for commercial (?:use|purposes) (?:\\w+ ){0,8}(?:license|contact|permission)",
        "commercial (?:use|usage|purposes?|users?|projects?|products?) (?:\\w+ ){0,3}(?:requires?|needs?|must|have to|has to)(?: |$)",
        "(?:licen[cs]e|permission|consent|agreement) (?:is |are )?(?:required|needed|necessary) (?:for|to) (?:\\w+ ){0,3}commercial",
        "only (?:\\w+ ){0,4}for (?:\\w+ ){0,3}(?:research|education|personal|public sector|open source)",
        "applies only to",
        "nicht ?kommerzielle[nr]? (?:nutzung|zwecke)",
        "kommerzielle nutzung (?:\\w+ ){0,3}(?:untersagt|verboten|nicht)",
        "(?:kommerzielle[nr]?|gewerbliche[nr]?) (?:nutzung|verwendung|zwecken?|einsatz) (?:\\w+ ){0,5}(?:erfordert|bedarf|benötig\\w*|kontakt\\w*|wenden|anfragen?)",
        "nur für (?:\\w+ ){0,3}(?:private|nichtkommerzielle|interne|forschung|behörden|zwecke)",
        "(?:is|are) proprietary",
        "proprietary license",
        "all other (?:commercial )?uses? (?:\\w+ ){0,3}(?:requires?|needs?)",
        "free (?:of charge )?for (?:personal|private|academic|educational|non profit|nonprofit) (?:(?:and|or) (?:personal|private|academic|educational) )?use",
    ];
    Regex::new(&format!("(?:^| )(?:{})", PHRASES.join("|"))).ok()
});

/// Ask us: says by itself neither that commercial users must nor that they may.
static INVITATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new("^(?:for commercial .*(?:license|contact)|(?:kommerzielle|gewerbliche).*(?:kontakt\\w*|wenden|anfragen?))$").ok()
});

/// Another licence is offered beside the open one.
static OFFERED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        " (?:(?:two|dual|double|several|multiple) (?:\\w+ )?licen\\w+|licen[cs]ing (?:options|models?)|\
         (?:or|also|alternatively) (?:\\w+ ){0,5}(?:commercial|enterprise|proprietary) licen\\w+|\
         (?:commercial|enterprise) licen\\w+ (?:is |are )?(?:also |optionally )?(?:available|offered)|\
         (?:zwei|doppelt\\w*|duale?\\w*) (?:\\w+ )?lizen\\w+|(?:oder|auch|alternativ) (?:\\w+ ){0,5}kommerzielle\\w* lizenz\\w*) ",
    )
    .ok()
});

/// A phrase that restricts who may use the software and what for.
pub(super) fn field_of_use(words: &[&str]) -> Option<String> {
    first_but(FIELD_OF_USE.as_ref()?, &words.join(" "), |_| false)
}

/// The same, where an open licence with a strong copyleft is named: those who invite others to ask
/// them for a second licence take nothing away, unless they say that one is needed.
pub(super) fn field_of_use_beside_copyleft(words: &[&str]) -> Option<String> {
    let text = words.join(" ");
    let spaced = format!(" {text} ");
    let asked = NEEDED.as_ref()?.is_match(&spaced)
        || is_for_some(&spaced)
        || words.iter().any(|word| asks(word));
    let offered = !asked && OFFERED.as_ref()?.is_match(&spaced);
    first_but(FIELD_OF_USE.as_ref()?, &text, |found| {
        offered && INVITATION.as_ref().is_some_and(|invitation| invitation.is_match(found))
    })
}

/// `You need a licence`, not `different needs`.
static NEEDED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(" (?:needed|needs? (?:to|an?|the|our|this|another|separate|commercial)) ").ok()
});

/// `AGPL for academic use`: who else may use it is another question than what it is ideal for.
static FOR_SOME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        " (\\w+) (?:for|für) (?:\\w+ ){0,2}(?:academi\\w*|research|education\\w*|personal|private\\w*|hobby\\w*|nonprofits?|non profit|\
         students?|open source|startups?|forschung\\w*|lehre|vereine?|privat\\w*) ",
    )
    .ok()
});

fn is_for_some(text: &str) -> bool {
    const FITS: [&str; 8] =
        ["best", "designed", "great", "ideal", "intended", "perfect", "suitable", "suited"];
    FOR_SOME.as_ref().is_none_or(|pattern| {
        pattern
            .captures_iter(text)
            .any(|found| found.get(1).is_none_or(|word| !FITS.contains(&word.as_str())))
    })
}

/// Words with which a text on licences asks for something or shuts somebody out.
fn asks(word: &str) -> bool {
    const ASKING: [&str; 21] = [
        "benötigen",
        "benötigt",
        "bedarf",
        "erfordert",
        "erforderlich",
        "forbidden",
        "mandatory",
        "müssen",
        "muss",
        "must",
        "necessary",
        "notwendig",
        "obligatory",
        "pflicht",
        "prohibited",
        "require",
        "required",
        "requires",
        "shall",
        "untersagt",
        "verboten",
    ];
    ASKING.contains(&word) || super::lexicon::is_turning(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        text.split(' ').collect()
    }

    #[test]
    fn patterns_compile() {
        assert!(FIELD_OF_USE.is_some() && INVITATION.is_some() && OFFERED.is_some());
        assert!(NEEDED.is_some());
    }

    #[test]
    fn what_requires_a_licence_restricts() {
        for text in [
            "for commercial use please contact us",
            "commercial use requires a license",
            "commercial users need a separate license",
            "a commercial license is required for commercial use",
            "permission is needed for any commercial project",
            "die kommerzielle nutzung erfordert eine lizenz",
            "für kommerzielle zwecke wenden sie sich an uns",
            "free of charge for personal use",
            "all other uses require a paid license",
        ] {
            assert!(field_of_use(&words(text)).is_some(), "{text}");
        }
        for text in [
            "commercial use is allowed",
            "free for commercial and personal use",
            "die kommerzielle nutzung ist erlaubt",
            "a commercial license is available",
        ] {
            assert_eq!(field_of_use(&words(text)), None, "{text}");
        }
    }

    #[test]
    fn an_offer_beside_copyleft_restricts_nothing() {
        for text in [
            "two licensing options for different needs agpl ideal for research enterprise license for commercial use cases please contact us",
            "agpl or a commercial license for commercial use contact us",
            "agpl oder eine kommerzielle lizenz für kommerzielle zwecke wenden sie sich an uns",
        ] {
            assert_eq!(field_of_use_beside_copyleft(&words(text)), None, "{text}");
        }
        for text in [
            "agpl for commercial use contact us",
            "two licensing options agpl for commercial use you must contact us",
            "dual licensing agpl for academic use a commercial license for all others for commercial use contact us",
            "two licensing options agpl free for open source projects for commercial use contact us",
            "two licensing options agpl companies need a license for commercial use contact us",
            "two licensing options agpl commercial use requires the other license",
            "agpl or a commercial license only for commercial use contact us",
            "two licensing options agpl for non commercial use for commercial use contact us",
        ] {
            assert!(field_of_use_beside_copyleft(&words(text)).is_some(), "{text}");
        }
    }
}
