//! Words with legal effect, in English and German. Nothing here makes a text open; it only says why
//! one is not, or that a person must look.

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
    "(?:may|must|shall|can|cannot|can) ?not (?:\\w+ ){0,4}(?:us|cop|modif|distribut|sell|sold|publish|redistribut|host|offer|run|execut|deploy|sublicens|shar|integrat|provid|employ|resell|rent|incorporat|transfer|install|exploit|charg|monetiz|train)",
    "cannot (?:\\w+ ){0,4}(?:us|cop|modif|distribut|sell|sold|publish|redistribut|host|offer|run|execut|deploy)",
    "(?:is|are|be) (?:strictly |expressly |explicitly )?(?:prohibited|forbidden|disallowed|excluded|banned|not (?:permitted|allowed|granted|licensed|included|authorized))",
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
    "not (?:to )?(?:sell|resell|rent|lease|host|redistribute|distribute|modify|copy|sublicense|use)",
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
    "commons clause",
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
    let text = words.join(" ");
    let found = RESTRICTIVE.as_ref()?.find(&text)?;
    Some(found.as_str().trim().to_owned())
}

/// Phrases that restrict the use of software even in the loose words of a read-me, where `only`,
/// `except` and `trademark` say little.
static FIELD_OF_USE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "(?:^| )(?:non ?commercial(?:ly)? (?:use|purposes|only)|(?:no|not for|not allow(?:ed)?|prohibits?) commercial|\
         commercial use (?:is |are )?(?:prohibited|forbidden|not|requires)|for commercial (?:use|purposes) (?:\\w+ ){0,8}\
         (?:license|contact|permission)|only (?:\\w+ ){0,4}for (?:\\w+ ){0,3}(?:research|education|personal|public sector|open source)|\
         applies only to|nicht ?kommerzielle[nr]? (?:nutzung|zwecke)|kommerzielle nutzung (?:\\w+ ){0,3}(?:untersagt|verboten|nicht)|\
         nur für (?:\\w+ ){0,3}(?:private|nichtkommerzielle|interne|forschung|behörden|zwecke)|proprietary|all rights reserved)",
    )
    .ok()
});

/// A phrase that restricts who may use the software and what for.
pub(super) fn field_of_use(words: &[&str]) -> Option<String> {
    let text = words.join(" ");
    let found = FIELD_OF_USE.as_ref()?.find(&text)?;
    Some(found.as_str().trim().to_owned())
}

/// Words that turn a sentence round or narrow it.
pub(super) fn is_turning(word: &str) -> bool {
    const TURNING: [&str; 34] = [
        "ausgenommen", "ausschließlich", "außer", "außerhalb", "cannot", "except", "exclusively",
        "kein", "keine", "keinem", "keinen", "keiner", "lediglich", "neither", "never", "nicht",
        "nichtkommerziell", "nichtkommerzielle", "nie", "no", "non", "noncommercial", "none", "nor",
        "not", "nur", "ohne", "only", "solely", "unless", "weder", "without", "within", "innerhalb",
    ];
    TURNING.contains(&word)
}

/// Words that a licence grants with: a text from which one was taken grants less.
pub(super) fn is_grant(word: &str) -> bool {
    const GRANTS: [&str; 92] = [
        "accept", "adapt", "any", "anyone", "bearbeiten", "bearbeitet", "bearbeitungen", "charge",
        "commercial", "commercially", "convey", "copy", "copies", "copying", "create", "creating",
        "deal", "derivative", "display", "distribute", "distributed", "distributing", "distribution",
        "einschränkungen", "everyone", "fee", "frei", "free", "freely", "freedom", "grant", "granted",
        "grants", "import", "irrevocable", "jede", "jeder", "kommerzielle", "kommerziellen",
        "kostenfrei", "lend", "license", "lizenz", "make", "merge", "modification", "modifications",
        "modified", "modify", "modifying", "nutzen", "nutzung", "perform", "permission",
        "permissions", "permit", "permitted", "perpetual", "person", "persons", "prepare", "publicly",
        "publish", "publishing", "purpose", "purposes", "rent", "reproduce", "reproduction",
        "redistribute", "redistribution", "restriction", "right", "rights", "royalty", "sell",
        "selling", "sublicense", "sublicensable", "transmit", "translate", "uneingeschränkt",
        "unentgeltliche", "unlimited", "unrestricted", "use", "verbreiten", "vervielfältigen",
        "vervielfältigt", "weltweite", "worldwide", "zulässig",
    ];
    GRANTS.contains(&word)
}

/// Words that can be missing or added without any effect.
pub(super) fn is_empty_word(word: &str) -> bool {
    ["a", "an", "the", "this", "such", "that", "these"].contains(&word)
}

/// Words that do not belong into a copyright line or a heading: they say what may be done.
pub(super) fn is_normative(word: &str) -> bool {
    const NORMATIVE: [&str; 62] = [
        "agree", "agreement", "allowed", "allows", "beschränkt", "bestimmt", "commercial",
        "commercially", "condition", "customers", "darf", "dürfen", "eigengebrauch", "einsatz",
        "employees", "erlaubt", "excluded", "forbidden", "für", "gestattet", "grant", "granted",
        "grants", "if", "internal", "intern", "kommerziell", "kommerzielle", "kommerziellen", "kunden",
        "may", "members", "mitglieder", "must", "muss", "müssen", "noncommercial", "nutzbar", "nutzen",
        "nutzung", "pay", "permission", "permitted", "personal", "private", "prohibited", "provided",
        "purposes", "required", "requires", "restricted", "shall", "sofern", "solange", "until",
        "untersagt", "use", "used", "users", "using", "verboten", "zweck",
    ];
    is_turning(word) || NORMATIVE.contains(&word) || word.starts_with("zwecke")
}

/// Words that carry a sentence which names a licence, and nothing else.
pub(super) fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 221] = [
        "a", "above", "accompanying", "add", "alle", "all", "also", "alternativ", "alternatively", "an",
        "and", "angegeben", "any", "anders", "apply", "applies", "are", "as", "at", "auch", "auf",
        "available", "be", "bedingungen", "below", "bereitgestellt", "beide", "beiden", "beigefügt",
        "beiliegend", "beiliegenden", "beiträge", "binary", "both", "by", "can", "choice", "choose",
        "code", "complete", "conditions", "contained", "content", "contents", "contributed",
        "contribution", "contributions", "copy", "copyright", "covered", "das", "data", "datei",
        "dateien", "daten", "dem", "den", "der", "des", "detail", "details", "die", "dies", "diese",
        "diesem", "dieser", "dieses", "directory", "distributed", "document", "documentation",
        "documents", "dokumentation", "dual", "each", "ein", "eine", "einem", "einer", "einsehbar",
        "einzelheiten", "either", "entweder", "enthalten", "erfolgt", "es", "every", "everything",
        "file", "files", "finden", "findet", "folgenden", "folgende", "following", "for", "found",
        "from", "full", "further", "gelten", "gemäß", "gilt", "governed", "has", "have", "here", "hier",
        "hinweise", "identifier", "ihrer", "im", "in", "included", "information", "informationen",
        "inhalte", "is", "ist", "it", "its", "jeweils", "jeweiligen", "lesen", "library", "license",
        "licensed", "licenses", "licensing", "listed", "lizenz", "lizenzbedingungen", "lizenzdatei",
        "lizenziert", "lizenzhinweis", "lizenzen", "lizenztext", "located", "made", "make", "mehr",
        "more", "multiple", "nach", "nachfolgend", "notice", "nähere", "näheres", "of", "offered",
        "oder", "on", "one", "online", "option", "or", "our", "package", "part", "permissive", "please",
        "program", "programm", "project", "projekt", "projekts", "provided", "published", "quellcode",
        "read", "refer", "released", "repository", "root", "same", "see", "sich", "siehe", "sie",
        "sind", "software", "source", "spdx", "steht", "stehen", "subject", "tandem", "terms", "text",
        "texts", "that", "the", "their", "them", "these", "this", "to", "two", "und", "under", "unten",
        "unter", "veröffentlicht", "verfügung", "version", "view", "volltext", "von", "vollständige",
        "wahl", "wahlweise", "was", "weitere", "werden", "werk", "which", "will", "wird", "with", "work",
        "works",
    ];
    FILLERS.contains(&word) || ["wurde", "wurden", "you", "your", "zu", "zum", "zur", "verzeichnis", "where", "were", "verfügbar", "public", "name", "obtain"].contains(&word)
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
