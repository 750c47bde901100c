//! What must hold for the HTML of every report.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

fn pages() -> Vec<String> {
    let scans = [sample::scan(), sample::clean()];
    let made = scans.iter().flat_map(|scan| Lang::ALL.map(|lang| text(Format::Html, scan, lang)));
    made.collect()
}

/// The start tags of a page: name and attributes as written.
fn tags(html: &str) -> Vec<(&str, &str)> {
    let body = html.split_once("</style>").map_or(html, |(_, body)| body);
    let tags = body.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
    let starts = tags.map(|(tag, _)| tag).filter(|tag| !tag.starts_with('/'));
    starts.map(|tag| tag.split_once([' ', '\n']).unwrap_or((tag, ""))).collect()
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = attributes.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[test]
fn nothing_is_loaded_and_nothing_runs() {
    for html in pages() {
        let (head, _) = html.split_once("</style>").unwrap();
        assert!(!head.contains("@import") && !head.contains("url("));
        for (tag, attributes) in tags(&html) {
            for loading in ["script", "iframe", "object", "img", "form", "base", "video"] {
                assert_ne!(tag, loading);
            }
            assert!(attribute(attributes, "src").is_none() && !attributes.contains(" on"));
        }
        let link = "<link rel=\"icon\" href=\"data:,\">";
        assert_eq!(head.matches("<link").count(), head.matches(link).count());
    }
}

#[test]
fn ids_are_unique_and_every_reference_leads_somewhere() {
    for html in pages() {
        let tags = tags(&html);
        let mut ids = BTreeSet::new();
        for (_, attributes) in &tags {
            if let Some(id) = attribute(attributes, " id")
                .or(attributes.strip_prefix("id=\"").and_then(|rest| rest.split('"').next()))
            {
                assert!(ids.insert(id), "{id} twice");
            }
        }
        for (_, attributes) in &tags {
            if let Some(target) =
                attribute(attributes, "href").and_then(|href| href.strip_prefix('#'))
            {
                assert!(ids.contains(target), "#{target}");
            }
            if let Some(label) = attribute(attributes, "aria-labelledby") {
                assert!(ids.contains(label), "{label}");
            }
        }
    }
}

#[test]
fn there_is_one_h1_and_no_level_is_skipped() {
    for html in pages() {
        let levels: Vec<u8> = tags(&html)
            .iter()
            .filter_map(|(tag, _)| tag.strip_prefix('h')?.parse::<u8>().ok())
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert_eq!(levels.first(), Some(&1));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn tables_have_captions_and_scoped_heads() {
    for html in pages() {
        let tags = tags(&html);
        let count = |name: &str| tags.iter().filter(|(tag, _)| *tag == name).count();
        assert_eq!(count("table"), count("caption"));
        assert!(tags.iter().all(|(tag, a)| *tag != "th" || attribute(a, "scope").is_some()));
    }
}

#[test]
fn the_page_names_its_language_and_all_13_criteria() {
    for lang in Lang::ALL {
        let html = text(Format::Html, &sample::scan(), lang);
        assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())));
        for number in 1..=13 {
            assert!(html.contains(&format!("id=\"criterion-{number}\"")));
        }
    }
}

/// Relative luminance and contrast as WCAG defines them.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |hex: &str| {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn colours_have_enough_contrast_in_both_schemes() {
    let css = include_str!("../../templates/report.css");
    let schemes: Vec<BTreeMap<&str, &str>> = css
        .split(":root {")
        .skip(1)
        .take(2)
        .map(|block| {
            let lines = block.split('}').next().unwrap_or_default().lines();
            let pairs = lines.filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
            pairs.filter(|(name, _)| name.starts_with("--")).collect()
        })
        .collect();
    assert_eq!(schemes.len(), 2);
    for scheme in schemes {
        let grounds = ["--paper", "--card", "--bad-ground", "--warn-ground", "--calm-ground"];
        for ground in grounds {
            for ink in ["--ink", "--soft", "--link", "--bad", "--warn", "--good", "--calm"] {
                let ratio = contrast(scheme[ink], scheme[ground]);
                assert!(ratio >= 4.5, "{ink} on {ground}: {ratio:.2}");
            }
            let ratio = contrast(scheme["--edge"], scheme[ground]);
            assert!(ratio >= 3.0, "--edge on {ground}: {ratio:.2}");
        }
    }
}
