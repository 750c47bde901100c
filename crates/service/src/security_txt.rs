//! `security.txt` (RFC 9116).

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Defect {
    /// No `Contact` field.
    NoContact,
    /// No `Expires` field, or more than one.
    Expires,
    /// The date of `Expires` is over or cannot be read.
    Expired,
}

/// Defects of a file on a given day.
pub(crate) fn defects(text: &str, today: (i32, u32, u32)) -> Vec<Defect> {
    let fields: Vec<(String, &str)> = text
        .lines()
        .take(2_000)
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim()))
        .collect();
    let mut defects = Vec::new();
    if !fields.iter().any(|(name, value)| name == "contact" && !value.is_empty()) {
        defects.push(Defect::NoContact);
    }
    let expires: Vec<&str> =
        fields.iter().filter(|(name, _)| name == "expires").map(|(_, value)| *value).collect();
    match expires.as_slice() {
        [value] => match date(value) {
            Some(date) if date >= today => {}
            _ => defects.push(Defect::Expired),
        },
        _ => defects.push(Defect::Expires),
    }
    defects
}

/// Year, month and day of an RFC 3339 time.
fn date(value: &str) -> Option<(i32, u32, u32)> {
    let day = value.get(..10)?;
    let mut parts = day.split('-');
    let date =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    value.get(10..11).is_some_and(|sign| sign == "T" || sign == "t" || sign == " ").then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: (i32, u32, u32) = (2026, 11, 24);

    #[test]
    fn a_whole_file_has_no_defect() {
        let text = "# Hallo\nContact: mailto:a@example.org\nExpires: 2027-01-01T00:00:00Z\n";
        assert_eq!(defects(text, TODAY), []);
    }

    #[test]
    fn defects_are_named() {
        assert_eq!(
            defects("Expires: 2025-01-01T00:00:00Z", TODAY),
            [Defect::NoContact, Defect::Expired]
        );
        assert_eq!(defects("Contact: x", TODAY), [Defect::Expires]);
        assert_eq!(defects("<html>404</html>", TODAY).len(), 2);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in "\\PC{0,200}|([a-zE]{0,8}: ?[0-9TZ:-]{0,20}\n){0,5}") {
            defects(&text, TODAY);
        }
    }
}
