//! The `autocomplete` attribute: HTML's "autofill detail tokens".

/// Field names that may stand after `home`, `work` and so on.
const CONTACT: &[&str] = &[
    "tel",
    "tel-country-code",
    "tel-national",
    "tel-area-code",
    "tel-local",
    "tel-local-prefix",
    "tel-local-suffix",
    "tel-extension",
    "email",
    "impp",
];

/// All other field names.
const OTHER: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "username",
    "new-password",
    "current-password",
    "one-time-code",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-line3",
    "address-level4",
    "address-level3",
    "address-level2",
    "address-level1",
    "country",
    "country-name",
    "postal-code",
    "cc-name",
    "cc-given-name",
    "cc-additional-name",
    "cc-family-name",
    "cc-number",
    "cc-exp",
    "cc-exp-month",
    "cc-exp-year",
    "cc-csc",
    "cc-type",
    "transaction-currency",
    "transaction-amount",
    "language",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "sex",
    "url",
    "photo",
];

/// What is wrong with a value; the word it is about, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No field name.
    Unknown(String),
    /// A known word in a place where it may not stand.
    Order(String),
    /// `home`, `work`, … before something that is no means of contact.
    Contact(String),
}

/// What is wrong with a value that says more than `on` or `off`; None if nothing is.
pub(crate) fn fault(value: &str) -> Option<Fault> {
    let words: Vec<String> = value.split_ascii_whitespace().map(str::to_ascii_lowercase).collect();
    let mut rest = words.as_slice();
    if rest.first().is_some_and(|word| word.starts_with("section-")) {
        rest = &rest[1..];
    }
    if rest.first().is_some_and(|word| matches!(word.as_str(), "shipping" | "billing")) {
        rest = &rest[1..];
    }
    let place = rest.first().filter(|word| is_place(word));
    if place.is_some() {
        rest = &rest[1..];
    }
    let Some((field, after)) = rest.split_first() else {
        return words.last().map(|word| Fault::Order(word.clone()));
    };
    if !is_field(field) {
        return Some(wrong(field));
    }
    if let Some(place) = place.filter(|_| !CONTACT.contains(&field.as_str())) {
        return Some(Fault::Contact(place.clone()));
    }
    match after {
        [] => None,
        [last] if last == "webauthn" => None,
        [next, ..] if next == "webauthn" => after.get(1).map(|word| wrong(word)),
        [next, ..] => Some(wrong(next)),
    }
}

fn wrong(word: &str) -> Fault {
    let known = is_field(word)
        || is_place(word)
        || word.starts_with("section-")
        || matches!(word, "shipping" | "billing" | "webauthn" | "on" | "off");
    if known { Fault::Order(word.to_owned()) } else { Fault::Unknown(word.to_owned()) }
}

fn is_place(word: &str) -> bool {
    matches!(word, "home" | "work" | "mobile" | "fax" | "pager")
}

fn is_field(word: &str) -> bool {
    CONTACT.contains(&word) || OTHER.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_their_order() {
        for value in
            ["email", " Section-A SHIPPING  street-address ", "mobile tel webauthn", "bday"]
        {
            assert_eq!(fault(value), None, "{value}");
        }
        for (value, expected) in [
            ("vorname", Fault::Unknown("vorname".into())),
            ("email shipping", Fault::Order("shipping".into())),
            ("work", Fault::Order("work".into())),
            ("fax bday", Fault::Contact("fax".into())),
            ("name off", Fault::Order("off".into())),
            ("tel webauthn x", Fault::Unknown("x".into())),
            ("billing shipping name", Fault::Order("shipping".into())),
        ] {
            assert_eq!(fault(value), Some(expected), "{value}");
        }
    }
}
