//! What a README says: purpose, start, contact, licence, in German or English.

use std::sync::LazyLock;

use regex::Regex;

/// Fewer characters of prose say nothing.
const SHORTEST: usize = 300;

/// The parts of a README with the line in which each begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readme {
    /// What it is for.
    pub purpose: Option<u32>,
    /// How to start: install, build, run.
    pub start: Option<u32>,
    /// Whom to ask.
    pub contact: Option<u32>,
    /// Under which terms.
    pub licence: Option<u32>,
    /// How to take part.
    pub contribute: Option<u32>,
    /// How to report a vulnerability.
    pub security: Option<u32>,
    /// Too short to be of use.
    pub short: bool,
    /// It says that the project has ended or moved.
    pub ended: Option<u32>,
}

/// Reads a README.
pub fn read(text: &str) -> Readme {
    let mut readme = Readme { short: prose(text) < SHORTEST, ..Readme::default() };
    let lines: Vec<&str> = text.lines().collect();
    let mut in_code = false;
    for (index, line) in lines.iter().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let trimmed = line.trim();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            in_code = !in_code;
            continue;
        }
        if in_code {
            set(&mut readme.start, COMMAND.is_match_in(trimmed), number);
            continue;
        }
        if let Some(heading) = heading(trimmed, lines.get(index + 1).copied()) {
            read_heading(&mut readme, heading, number);
        } else {
            read_prose(&mut readme, line, trimmed, number, index);
        }
    }
    readme
}

fn read_heading(readme: &mut Readme, heading: &str, number: u32) {
    set(&mut readme.purpose, PURPOSE.is_match_in(heading), number);
    set(&mut readme.start, START.is_match_in(heading), number);
    set(&mut readme.contact, CONTACT.is_match_in(heading), number);
    set(&mut readme.licence, LICENCE.is_match_in(heading), number);
    set(&mut readme.contribute, CONTRIBUTE.is_match_in(heading), number);
    set(&mut readme.security, SECURITY.is_match_in(heading), number);
    set(&mut readme.ended, ENDED.is_match_in(heading), number);
}

fn read_prose(readme: &mut Readme, line: &str, trimmed: &str, number: u32, index: usize) {
    // A first paragraph of some length is what the thing is for, whatever heads it.
    let words = trimmed.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
    let markup = trimmed.starts_with(['!', '[', '<', '|', '>', '-', '*', '+', '`', '=']);
    set(&mut readme.purpose, !markup && index < 60 && words.count() >= 8, number);
    let indented = line.starts_with("    ") || line.starts_with('\t') || trimmed.starts_with("$ ");
    set(
        &mut readme.start,
        indented && COMMAND.is_match_in(trimmed.trim_start_matches("$ ")),
        number,
    );
    let in_line = trimmed.split('`').skip(1).step_by(2).any(|code| COMMAND.is_match_in(code));
    set(&mut readme.start, in_line || START_LINK.is_match_in(trimmed), number);
    set(&mut readme.contact, ADDRESS.is_match_in(trimmed), number);
    set(&mut readme.licence, LICENCE_PROSE.is_match_in(trimmed), number);
    set(&mut readme.contribute, CONTRIBUTE_LINK.is_match_in(trimmed), number);
    set(&mut readme.ended, ENDED_PROSE.is_match_in(trimmed), number);
}

fn set(slot: &mut Option<u32>, found: bool, number: u32) {
    if found && slot.is_none() {
        *slot = Some(number);
    }
}

/// The text of a heading: `# x`, `== x`, `<h2>x</h2>`, `**x**`, underlined, or all in capitals.
fn heading<'a>(trimmed: &'a str, next: Option<&str>) -> Option<&'a str> {
    if trimmed.is_empty() || trimmed.len() > 160 {
        return None;
    }
    if trimmed.starts_with('#') || trimmed.starts_with("== ") || trimmed.starts_with("=== ") {
        return Some(trimmed.trim_matches(['#', '=', ' ']));
    }
    if trimmed.starts_with("<h") {
        return Some(trimmed);
    }
    if let Some(bold) = trimmed.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")) {
        return Some(bold);
    }
    let next = next?.trim();
    let letters = || trimmed.chars().filter(|c| c.is_alphabetic());
    let shouted = letters().count() >= 4 && letters().all(char::is_uppercase);
    if shouted && next.is_empty() && trimmed.split_whitespace().count() <= 5 {
        return Some(trimmed);
    }
    let under = next;
    let first = under.chars().next()?;
    let ruled = under.len() >= 3 && "=-~^".contains(first) && under.chars().all(|c| c == first);
    (ruled && !trimmed.starts_with(['-', '=', '|'])).then_some(trimmed)
}

/// Letters outside of code, links and badges.
fn prose(text: &str) -> usize {
    let mut in_code = false;
    let mut letters = 0;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            let badge = line.trim_start().starts_with("[![");
            letters += if badge { 0 } else { line.trim().chars().count() };
        }
    }
    letters
}

struct Words(LazyLock<Option<Regex>>);

impl Words {
    fn is_match_in(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

macro_rules! words {
    ($($name:ident = $pattern:expr;)*) => {
        $(static $name: Words = Words(LazyLock::new(|| Regex::new(concat!("(?i)", $pattern)).ok()));)*
    };
}

words! {
    PURPOSE = r"\b(about|overview|introduction|description|what is|purpose|goals?|features?|motivation|background|über|überblick|übersicht|einführung|einleitung|beschreibung|zweck|ziele?|worum geht|was ist|funktionen|hintergrund)\b";
    START = r"\b(getting started|quick ?start|install(ation|ing|ieren)?|set ?up|usage|how to (use|run|build|start|install)|run(ning)?|build(ing)?|development|developing|deploy(ment|ing)?|prerequisites|requirements|local(ly)?|start(ing)?|einrichtung|einrichten|inbetriebnahme|erste schritte|schnellstart|nutzung|verwendung|benutzung|ausführen|starten|bauen|entwicklung|betrieb|voraussetzungen|anleitung|lokale?)\b";
    START_LINK = r"(install(ation)?|getting[-_ ]started|quick[-_ ]?start|setup|development|einrichtung|entwicklung|betrieb)[a-z_/-]*\.(md|adoc|rst|html)|\b(set ?up|install(ation|ieren)?|einrichte?n?|einrichtung|getting started)\b([^.]|\.\S){0,120}(\]\([^)]+\)|`_|<https?:)";
    CONTACT = r"\b(contacts?|support|help|community|maintainers?|team|feedback|issues?|questions?|authors?|kontakt|ansprechpartner(in|innen)?|ansprechperson(en)?|hilfe|unterstützung|rückmeldung(en)?|fragen|betreuung|impressum|verantwortliche?)\b";
    ADDRESS = r"^\W*(contact|kontakt|support|maintainers?|ansprech\w+)\W{0,4}:|mailto:|[\w.+-]+@[\w-]+\.[a-z]{2,}|/issues\b|/discussions\b|/-/issues|matrix\.to/|\b(open|create|file|raise) an? (issue|ticket)\b|\b(issue|ticket) (erstellen|eröffnen|anlegen|öffnen)\b|\b(discord|slack|zulip|mattermost)\b.*https?:";
    LICENCE = r"\b(licen[cs](e|es|ing)|licentie|licenza|licencia|licença|licens|lisens|lisenssi|licencja|copyright|lizenz(en)?|lizenzierung|urheberrecht|nutzungsbedingungen|rechtliches)\b";
    LICENCE_PROSE = r"^\W*(licen[cs]es?|lizenz)\W{0,4}:\W*\w|\b(licen[cs]ed under|released under|distributed under|available under|under the (terms of the )?[\w.,\- ]{2,50}licen[cs]e|lizenziert unter|unter (der|einer) [\w.,\- ]{0,60}lizenz|veröffentlicht unter)\b|\]\([^)\s]*\b(LICEN[CS]E|COPYING)[\w.-]*\)|img\.shields\.io/[\w/-]*licen[cs]e";
    CONTRIBUTE = r"\b(contribut(e|ing|ions?)|participat(e|ing)|get(ting)? involved|mitwirken|mitmachen|mitarbeit(en)?|beitragen|beiträge|beteiligung|beteiligen)\b";
    CONTRIBUTE_LINK = r"CONTRIBUTING(\.\w+)?|\b(pull|merge) requests? (are )?(welcome|willkommen)|contributions? (are|is) (very )?welcome";
    SECURITY = r"\b(security|vulnerabilit(y|ies)|sicherheit(slücken?)?|schwachstellen?)\b";
    ENDED = r"\b(deprecated|archived|discontinued|unmaintained|no longer maintained|eingestellt|archiviert|nicht mehr gepflegt|veraltet)\b";
    ENDED_PROSE = r"\b(this|dieses) (repository|repo|project|projekt|package|software) (is|has been|was|ist|wurde|wird) (\w+ )?(deprecated|archived|discontinued|unmaintained|no longer|moved|eingestellt|archiviert|nicht mehr|umgezogen|veraltet)|\bno longer (actively )?maintained\b|\bwird nicht mehr (weiter)?(gepflegt|entwickelt)\b";
    COMMAND = r"^(\$ |> |sudo )?(npm|npx|yarn|pnpm|bun|pip3?|pipx|uv|poetry|python3?|cargo|rustup|go|mvn|\./mvnw|\./gradlew|gradle|docker(-compose)?|podman|kubectl|helm|make|git clone|curl|wget|apt(-get)?|brew|composer|php|bundle|gem|dotnet|java|cmake|\./configure|ansible|terraform|flutter|deno|nix|just|sbt|mix)\b";
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "# Antragsdienst\n\nDieser Dienst nimmt Anträge auf Wohngeld entgegen und \
        prüft sie.\n\n## Einrichtung\n\nSiehe unten.\n\n## Mitwirken\n\n## Lizenz\n\n## Kontakt\n";

    #[test]
    fn german() {
        let found = read(GERMAN);
        assert_eq!(found.purpose, Some(3));
        assert_eq!((found.start, found.contact, found.licence), (Some(5), Some(13), Some(11)));
        assert_eq!(found.contribute, Some(9));
        assert!(found.short);
    }

    #[test]
    fn english_without_headings() {
        let text = "A tool that checks forms for public services and tells what is wrong.\n\n```\n\
                    npm install\n```\n\nReleased under the MIT license. Questions: open an issue.\n";
        let found = read(text);
        assert_eq!((found.purpose, found.start), (Some(1), Some(4)));
        assert_eq!((found.licence, found.contact), (Some(7), Some(7)));
    }

    #[test]
    fn a_guide_elsewhere_is_a_start() {
        let text =
            "To setup the app locally, follow the guide at [README_DEV.md](./README_DEV.md).";
        assert_eq!(read(text).start, Some(1));
        assert_eq!(read("Zur Einrichtung siehe [das Handbuch](https://a.example).").start, Some(1));
        assert_eq!(read("The setup is complicated. See [us](https://a.example).").start, None);
    }

    #[test]
    fn plain_text() {
        let text = "CURL\n\n  A tool that transfers data with an address, for people and programs.\n\n\
                    CONTACT\n\n  Write to us.\n\nAPI\n\nA LINE THAT SHOUTS BUT IS NO HEADING\n";
        let found = read(text);
        assert_eq!((found.purpose, found.contact), (Some(3), Some(5)));
    }

    #[test]
    fn near_misses() {
        let found = read("# x\n\n[![build](https://ci/badge.svg)](https://ci)\n\n- a\n- b\n");
        assert_eq!(found, Readme { short: true, ..Readme::default() });
        assert_eq!(read("```\nlet x = 1;\n```\n").start, None, "code that is no command");
        assert_eq!(read("The old API is deprecated.").ended, None, "a part, not the project");
        assert!(read("This repository has been archived.").ended.is_some());
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "(#|=|-|\n|```|npm|a |Lizenz|<h2>|\\*\\*|ä|\\|){0,60}") {
            read(&text);
        }
    }
}
