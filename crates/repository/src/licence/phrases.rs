//! Phrases that take a freedom away, in English and German. Nothing here makes a text open; it only
//! says why one is not.

use std::sync::LazyLock;

use regex::Regex;

/// Phrases that take a freedom away, over words in normal form with one space between them.
static RESTRICTIVE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let phrases = ENGLISH.iter().chain(&GERMAN).copied().collect::<Vec<_>>().join("|");
    Regex::new(&format!("(?:^| )(?:{phrases})")).ok()
});

const ENGLISH: [&str; 66] = [
    "non ?commercial",
    "not (?:for )?commercial",
    "no commercial",
    "commercial(?:ly)? (?:\\w+ ){0,6}(?:is |are )?(?:strictly )?(?:prohibited|forbidden|excluded|disallowed|not )",
    "commercial (?:\\w+ ){0,4}(?:requires?|needs?)",
    "for commercial (?:\\w+ ){0,12}(?:licen[sc]e|contact|permission|agreement|fee)",
    "without (?:\\w+ ){0,6}(?:permission|consent|approval|authorization)",
    "prior (?:written )?(?:permission|consent|approval|authorization)",
    "(?:may|must|shall|can|cannot|can) ?not (?:\\w+ ){0,4}(?:us|cop(?:y|ie)(?:d|ing)?(?: |$)|modif|distribut|sell|sold|publish|redistribut|host|offer|run|execut|deploy|sublicens|shar|integrat|provid|employ|resell|rent|incorporat|transfer|install|exploit|charg|monetiz|train)",
    "cannot (?:\\w+ ){0,4}(?:us|cop(?:y|ie)(?:d|ing)?(?: |$)|modif|distribut|sell|sold|publish|redistribut|host|offer|run|execut|deploy)",
    "(?:is|are|be) (?:strictly |expressly |explicitly )?(?:prohibited|forbidden|disallowed|excluded|banned|not (?:permitted|allowed|granted|licensed|authorized))",
    "not (?:permitted|allowed|authorized)",
    "(?:no|nor) (?:right|rights|permission|license) (?:is |are |to |for )",
    "only (?:for|by|in|within|with|if|when|on|to|as|be|non|at|the|under a|employees|members|citizens)",
    "(?:for|by|within|in|to) (?:\\w+ ){1,8}only(?: |$)",
    "solely",
    "exclusively",
    "restricted to",
    "limited to (?:\\w+ ){0,4}(?:us|purpos|member|employee|customer|person|organi|authorit|country|administration)",
    "reserved for",
    "evaluation",
    "trial (?:period|use|purposes)",
    "personal (?:and \\w+ )?use",
    "private (?:and \\w+ )?use",
    "internal (?:business )?(?:use|purposes)",
    "academic (?:\\w+ ){0,3}(?:use|purposes|institutions)",
    "educational (?:\\w+ ){0,3}(?:use|purposes|institutions)",
    "research (?:\\w+ ){0,3}(?:use|purposes|institutions|only)",
    "as a (?:\\w+ ){0,3}service",
    "(?:managed|hosted|hosting|cloud) service",
    "to third parties (?:\\w+ ){0,8}(?:prohibited|forbidden|service)",
    "compet(?:e|es|ing|itor|itors|itive)(?: |$)",
    "not (?:to )?(?:sell|resell|rent|lease|host|redistribute|distribute|modify|copy|sublicense|use)(?: |$)",
    "(?:no|not for) (?:sale|resale|redistribution|modification|derivative|distribution|reuse)",
    "no derivatives?",
    "no (?:\\w+ ){0,3}(?:use|usage|copying|hosting|selling|distribution|modification|modifications|copies)(?: |$)",
    "right to sell",
    "military",
    "weapons?",
    "nuclear",
    "for good not evil",
    "do no harm",
    "proprietary",
    "confidential",
    "trade secrets?",
    "license (?:fee|key|expires)",
    "royalt(?:y|ies) (?:must|shall|of|is|are|fee)",
    "must (?:\\w+ ){0,3}(?:pay|purchase|buy|delete|destroy|obtain (?:\\w+ ){0,3}(?:license|permission|consent))",
    "(?:pay|paid|paying) (?:\\w+ ){0,4}(?:license|fee|subscription|royalty)",
    "(?:fee|payment|subscription) (?:is |are )?(?:required|due|payable)",
    "(?:purchase|buy|acquire|requires?|needs?|obtain) (?:\\w+ ){0,4}(?:commercial|separate|paid|enterprise) (?:\\w+ ){0,2}(?:license|agreement)",
    "commons ?clause",
    "source available",
    "(?:expires?|terminates?) (?:on|after|automatically|at)",
    "revocable",
    "revoke",
    "annual revenue",
    "more than (?:\\w+ ){1,3}(?:users|employees|instances)",
    "fewer than",
    "(?:machine learning|artificial intelligence|ai) (?:\\w+ ){0,3}(?:training|models?|systems?)",
    "training (?:of |any )?(?:\\w+ ){0,3}models?",
    "(?:citizens|residents|nationals|companies|persons) (?:of|in|outside|from)",
    "except (?:for |by |in |to )",
    "excluding",
    "unless you (?:\\w+ ){0,3}(?:pay|obtain|purchase|have)",
    "permission (?:is )?(?:required|needed|must)",
];

const GERMAN: [&str; 48] = [
    "nicht ?kommerziell",
    "nicht (?:zu |für )?(?:kommerziell|gewerblich)",
    "keine? (?:kommerziell|gewerblich)",
    "(?:kommerzielle[rns]?|gewerbliche[rns]?) (?:\\w+ ){0,6}(?:nicht|untersagt|verboten|ausgeschlossen|unzulässig|bedarf|bedürfen|nur|vorbehalten|kostenpflichtig|erfordert)",
    "(?:nur|ausschließlich|allein|lediglich|einzig) (?:für|zu|zum|zur|in|im|innerhalb|durch|von|vom|mit|auf|an|nach|bei|der|den|die|dem|nicht|intern|privat|zwischen|als|gegen|solange|unter der)",
    "ausschließlich",
    "untersagt",
    "verboten",
    "verbietet",
    "ausgeschlossen",
    "ausgenommen",
    "nicht (?:\\w+ ){0,2}(?:gestattet|erlaubt|zulässig|erteilt|eingeräumt|genehmigt|übertragen|umfasst|verwendet|genutzt|verändert|verkauft|weitergegeben|vervielfältigt|verbreitet|veröffentlicht|betrieben|angeboten|eingesetzt|bearbeitet|gewährt)",
    "unzulässig",
    "(?:darf|dürfen|dürft|darfst) (?:\\w+ ){0,8}(?:nicht|nur|keine?[mnrs]?|weder|ausschließlich|lediglich)(?: |$)",
    "nicht (?:\\w+ ){0,6}(?:werden|weitergeben|verkaufen|nutzen|verwenden|verändern|verbreiten|bearbeiten|anbieten|betreiben)",
    "keine?[rs]? (?:\\w+ ){0,3}(?:nutzung|weitergabe|bearbeitung|veränderung|verbreitung|vervielfältigung|rechte|recht|erlaubnis|lizenz|verwendung|nutzungsrechte|verkauf|veröffentlichung)",
    "(?:bedarf|bedürfen) (?:\\w+ ){0,6}(?:zustimmung|genehmigung|erlaubnis|einwilligung|lizenz|freigabe)",
    "(?:nur )?(?:mit|nach) (?:\\w+ ){0,4}(?:zustimmung|genehmigung|erlaubnis|einwilligung|freigabe)",
    "ohne (?:\\w+ ){0,6}(?:zustimmung|genehmigung|erlaubnis|einwilligung|freigabe)",
    "(?:zustimmung|genehmigung|erlaubnis|einwilligung) (?:\\w+ ){0,6}(?:erforderlich|nötig|notwendig|einzuholen|voraus)",
    "vorbehalten (?:sind|ist|bleib)",
    "(?:bleibt|bleiben|ist|sind) (?:\\w+ ){0,6}vorbehalten",
    "weitergabe an dritte",
    "an dritte (?:\\w+ ){0,3}(?:weiter|nicht)",
    "verwaltungsintern",
    "lizenzgebühr",
    "lizenzpflichtig",
    "kostenpflichtig",
    "gebührenpflichtig",
    "gebühr",
    "entgelt(?: |lich)",
    "vergütung",
    "testzweck",
    "evaluierungszweck",
    "(?:private[nr]?|interne[nr]?|eigene[nr]?|wissenschaftliche[nr]?|nichtkommerzielle[nr]?) (?:zwecke|gebrauch|nutzung|bedarf)",
    "(?:forschungs|lehr|bildungs|unterrichts|demonstrations|studien)zweck",
    "widerruf",
    "widerrufen",
    "kündig",
    "vertraulich",
    "betriebsgeheimnis",
    "proprietär",
    "militär",
    "waffen",
    "rüstung",
    "(?:als|gehostete[rn]?|verwaltete[rn]?) (?:\\w+ ){0,2}(?:dienst|dienste|saas|cloud)(?: |$)",
    "(?:erlischt|endet|befristet|gilt bis|läuft ab)",
    "(?:mit ausnahme|außer für|außer durch|außer in|es sei denn)",
];

/// The restrictive phrase in a row of words, if there is one.
pub(super) fn restriction(words: &[&str]) -> Option<String> {
    first(RESTRICTIVE.as_ref()?, &words.join(" "))
}

/// The first find that is not half of `commercial and non-commercial`, which allows everything.
fn first(pattern: &Regex, text: &str) -> Option<String> {
    first_but(pattern, text, |_| false)
}

/// The same, some finds left out.
pub(super) fn first_but(
    pattern: &Regex,
    text: &str,
    left_out: impl Fn(&str) -> bool,
) -> Option<String> {
    const BOTH: [&str; 8] = [
        "commercial and",
        "commercial or",
        "commercial as well as",
        "kommerzielle und",
        "kommerzielle oder",
        "kommerzielle wie",
        "kommerziellen und",
        "kommerziellen oder",
    ];
    let halves = |start: usize| {
        let before = text[..start].trim_end();
        BOTH.iter().any(|words| before.ends_with(words))
    };
    const OTHER_HALF: [&str; 6] = [
        "and commercial",
        "or commercial",
        "as well as commercial",
        "und kommerziell",
        "oder kommerziell",
        "wie kommerziell",
    ];
    let halved = |end: usize| {
        let behind = text[end..].trim_start();
        OTHER_HALF.iter().any(|words| behind.starts_with(words))
    };
    let found = pattern.find_iter(text).find(|found| {
        !halves(found.start()) && !halved(found.end()) && !left_out(found.as_str().trim())
    })?;
    Some(found.as_str().trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_compile_and_find() {
        let found = |text: &str| restriction(&text.split(' ').collect::<Vec<_>>()).is_some();
        assert!(RESTRICTIVE.is_some());
        assert!(found("the software may not be used for commercial purposes"));
        assert!(found("nur für die deutsche verwaltung"));
        assert!(found("die kommerzielle nutzung ist untersagt"));
        assert!(found("within the german administration only"));
        assert!(!found("permission is hereby granted free of charge"));
        assert!(!found("dieses projekt ist unter der eupl lizenziert"));
    }
}
