//! The accessibility statement and its contents (BGG section 12b, BITV 2.0 section 7, Implementing
//! Decision (EU) 2018/1523).

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};
use regex::Regex;

use crate::facts::PageFacts;
use crate::fold::{Fold, Surroundings};
use crate::{check, duty};

pub(crate) const CHECKS: &[Check] = &[
    check("site.ezb-link", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.ezb-format", Kind::Duty, Impact::Moderate, &["blind"]),
    check("site.ezb-status", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.ezb-gaps", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.ezb-date", Kind::Duty, Impact::Minor, &["everyone"]),
    check("site.ezb-method", Kind::Duty, Impact::Minor, &["everyone"]),
    check("site.ezb-contact", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.ezb-enforcement", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.ezb-placeholder", Kind::Duty, Impact::Moderate, &["everyone"]),
];

const STATUS: &str = r"(voll(ständig)?|teilweise|weitgehend|überwiegend|größtenteils|nicht|fully|partially|not)\s+(mit\s+.{0,80}?\s+)?(vereinbar|konform|barrierefrei|compliant|accessible)|vereinbarkeit|conformance status|stand der vereinbarkeit";
const PARTIAL: &str = r"(teilweise|weitgehend|überwiegend|größtenteils|nicht|partially|not)\s+(mit\s+.{0,80}?\s+)?(vereinbar|konform|barrierefrei|compliant|accessible)";
const GAPS: &str = r"nicht barrierefreie inhalte|nicht barrierefrei|ausnahmen|begründung|unverhältnismäßig|non-accessible content|not accessible|folgende (inhalte|bereiche|anforderungen)";
const METHOD: &str = r"selbstbewertung|bitv-test|gutachten|prüfstelle|geprüft|überprüfung|bewertung|self-assessment|audit|assessment|evaluated";
const FEEDBACK: &str =
    r"@|\[at\]|e-?mail|kontaktformular|feedback|telefon|barriere melden|contact form";
const ENFORCEMENT: &str =
    r"schlichtung|durchsetzung|überwachungsstelle|ombuds|landesbeauftragte|enforcement|arbitration";
const DATE: &str = r"\b(\d{1,2})\.\s?(\d{1,2}|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\.?\s?(20\d\d)\b|\b(20\d\d)-(\d\d)-(\d\d)\b|\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2},?\s+(20\d\d)\b|\b\d{1,2}\s+(january|february|march|april|may|june|july|august|september|october|november|december)\s+(20\d\d)\b";
const PLACEHOLDER: &str = r"\[[^\]\n]{0,60}(name|datum|stelle|adresse|e-mail|url|bitte|link)[^\]\n]{0,60}\]|xx\.xx\.|tt\.mm\.jjjj|bitte ergänzen|lorem ipsum|mustertext|\{\{[^}]*\}\}";

pub(crate) fn run(fold: &Fold, around: &Surroundings, results: &mut Vec<CheckResult>) {
    for check in CHECKS {
        let mut result = CheckResult::new(check);
        if check.id == "site.ezb-link" {
            duty::linked(fold, around, "statement", &mut result);
        } else if let Some(page) = fold.page_of("statement") {
            judge(check.id, page, around, &mut result);
        } else if check.id == "site.ezb-format" {
            format(fold, &mut result);
        }
        results.push(result);
    }
}

/// A statement that is only a file.
fn format(fold: &Fold, result: &mut CheckResult) {
    let Some((link, _)) = fold.topics.get("statement") else { return };
    let path = link.url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    if [".pdf", ".doc", ".docx"].iter().any(|extension| path.ends_with(extension)) {
        result.fail(Message::new("service-statement-file"), vec![link.place.clone()]);
    }
}

fn judge(id: &str, page: &PageFacts, around: &Surroundings, result: &mut CheckResult) {
    let text = page.text.as_deref().unwrap_or_default().to_lowercase();
    let place = || vec![Location::of_url(page.url.to_string())];
    let has = |pattern: &str| Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(&text));
    let part = |found: bool, name: &str, result: &mut CheckResult| {
        if found {
            result.pass(Message::new(format!("service-statement-{name}-found")), place());
        } else {
            result.fail(Message::new(format!("service-statement-{name}-missing")), place());
        }
    };
    match id {
        "site.ezb-format" => result.pass(Message::new("service-statement-html"), place()),
        "site.ezb-status" => part(has(STATUS), "status", result),
        "site.ezb-gaps" if has(PARTIAL) => part(has(GAPS), "gaps", result),
        "site.ezb-method" => part(has(METHOD), "method", result),
        "site.ezb-contact" => {
            let linked = page
                .hrefs
                .iter()
                .any(|href| href.starts_with("mailto:") || href.starts_with("tel:"));
            part(linked || page.has_message_form || has(FEEDBACK), "contact", result);
        }
        "site.ezb-enforcement" => {
            let linked = page.hrefs.iter().any(|href| href.to_lowercase().contains("schlichtung"));
            part(linked || has(ENFORCEMENT), "enforcement", result);
        }
        "site.ezb-placeholder" => match Regex::new(PLACEHOLDER)
            .ok()
            .and_then(|p| p.find(&text).map(|m| m.as_str().to_owned()))
        {
            Some(found) => result
                .fail(Message::new("service-statement-placeholder").with("text", found), place()),
            None => result.pass(Message::new("service-statement-no-placeholder"), place()),
        },
        "site.ezb-date" => date(&text, around, &place(), result),
        _ => {}
    }
}

/// The newest date must not be older than a year (BITV 2.0 section 7: updated yearly).
fn date(text: &str, around: &Surroundings, place: &[Location], result: &mut CheckResult) {
    let newest = newest_date(text);
    let Some((year, month)) = newest else {
        result.fail(Message::new("service-statement-date-missing"), place.to_vec());
        return;
    };
    let (now_year, now_month, _) = around.today;
    let months = (now_year - year) * 12 + now_month as i32 - month as i32;
    let message = |id: &str| {
        Message::new(id).with("date", format!("{year}-{month:02}")).with("months", months.max(0))
    };
    if months > 12 {
        result.fail(message("service-statement-date-old"), place.to_vec());
    } else {
        result.pass(message("service-statement-date-found"), place.to_vec());
    }
}

/// Newest year and month that the text names as a date.
pub(crate) fn newest_date(text: &str) -> Option<(i32, u32)> {
    const MONTHS: [(&str, &str); 12] = [
        ("januar", "january"),
        ("februar", "february"),
        ("märz", "march"),
        ("april", "april"),
        ("mai", "may"),
        ("juni", "june"),
        ("juli", "july"),
        ("august", "august"),
        ("september", "september"),
        ("oktober", "october"),
        ("november", "november"),
        ("dezember", "december"),
    ];
    let month = |word: &str| -> Option<u32> {
        let named = MONTHS.iter().position(|(de, en)| *de == word || *en == word);
        named
            .map(|index| index as u32 + 1)
            .or_else(|| word.parse().ok())
            .filter(|m| (1..=12).contains(m))
    };
    let pattern = Regex::new(DATE).ok()?;
    let dates = pattern.captures_iter(text).take(200).filter_map(|found| {
        let part = |index: usize| found.get(index).map(|part| part.as_str());
        let year = part(3).or(part(4)).or(part(8)).or(part(10))?.parse::<i32>().ok()?;
        let month = month(part(2).or(part(5)).or(part(7)).or(part(9))?)?;
        Some((year, month))
    });
    dates.max()
}

#[cfg(test)]
mod tests {
    use super::newest_date;

    #[test]
    fn dates_are_read_in_german_english_and_iso() {
        assert_eq!(
            newest_date("erstellt am 3. märz 2024, überprüft am 12.11.2025"),
            Some((2025, 11))
        );
        assert_eq!(newest_date("prepared on 4 may 2026"), Some((2026, 5)));
        assert_eq!(newest_date("reviewed on june 2, 2026; 2026-01-31"), Some((2026, 6)));
        assert_eq!(newest_date("version 12.34.2025, § 12 bgg"), None);
    }
}
