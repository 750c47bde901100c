//! Bundled fonts: the same text has the same width on every machine.
//!
//! Liberation has the metrics of Arial, Times New Roman and Courier New; DejaVu Sans covers scripts
//! that Liberation does not. Web fonts are not loaded: their widths are within the tolerance that
//! rules about overflow grant, and decoding them would cost more than everything else on a page.

use std::sync::{Arc, LazyLock};

use blitz_dom::FontContext;
use parley::fontique::{
    Blob, Collection, CollectionOptions, FallbackKey, FontInfoOverride, GenericFamily, Script,
    SourceCache,
};

use crate::cmap;

const SANS: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationSans-Regular.ttf"),
    include_bytes!("../fonts/LiberationSans-Bold.ttf"),
    include_bytes!("../fonts/LiberationSans-Italic.ttf"),
    include_bytes!("../fonts/LiberationSans-BoldItalic.ttf"),
];
const SERIF: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
];
const MONO: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationMono-Regular.ttf"),
    include_bytes!("../fonts/LiberationMono-Bold.ttf"),
    include_bytes!("../fonts/LiberationMono-Italic.ttf"),
    include_bytes!("../fonts/LiberationMono-BoldItalic.ttf"),
];
const FALLBACK: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");

/// Names under which pages ask for fonts with the same metrics.
const SANS_NAMES: &[&str] = &["Liberation Sans", "Arial", "Helvetica", "Helvetica Neue"];
const SERIF_NAMES: &[&str] = &["Liberation Serif", "Times New Roman", "Times"];
const MONO_NAMES: &[&str] = &["Liberation Mono", "Courier New", "Courier"];

/// Scripts in which text falls back to the bundled fonts.
const SCRIPTS: &[&str] =
    &["Latn", "Cyrl", "Grek", "Arab", "Hebr", "Armn", "Geor", "Zyyy", "Zinh", "Zzzz"];

/// All bundled files.
#[cfg(test)]
pub(crate) fn files() -> impl Iterator<Item = &'static [u8]> {
    SANS.into_iter().chain(SERIF).chain(MONO).chain([FALLBACK])
}

static FONTS: LazyLock<FontContext> = LazyLock::new(load);

/// The bundled fonts; cloning shares the font data.
pub(crate) fn context() -> FontContext {
    FONTS.clone()
}

fn load() -> FontContext {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut collection = Collection::new(options);
    collection.register_fonts(Blob::new(Arc::new(blitz_dom::BULLET_FONT)), None);
    collection.register_fonts(Blob::new(Arc::new(FALLBACK)), None);
    for (files, names) in [(SANS, SANS_NAMES), (SERIF, SERIF_NAMES), (MONO, MONO_NAMES)] {
        let fonts =
            files.map(|file| Blob::from(cmap::quick(file).unwrap_or_else(|| file.to_vec())));
        for name in names {
            for font in &fonts {
                let rename = FontInfoOverride { family_name: Some(name), ..Default::default() };
                collection.register_fonts(font.clone(), Some(rename));
            }
        }
    }
    let sans = collection.family_id("Liberation Sans");
    let serif = collection.family_id("Liberation Serif");
    let mono = collection.family_id("Liberation Mono");
    let fallback = collection.family_id("DejaVu Sans");
    let generics = [
        (GenericFamily::SansSerif, sans),
        (GenericFamily::SystemUi, sans),
        (GenericFamily::UiSansSerif, sans),
        (GenericFamily::UiRounded, sans),
        (GenericFamily::Cursive, sans),
        (GenericFamily::Fantasy, sans),
        (GenericFamily::Serif, serif),
        (GenericFamily::UiSerif, serif),
        (GenericFamily::Monospace, mono),
        (GenericFamily::UiMonospace, mono),
    ];
    for (generic, family) in generics {
        collection.set_generic_families(generic, family.into_iter());
    }
    for script in SCRIPTS {
        let Ok(script) = script.parse::<Script>() else { continue };
        // Browsers fall back to their standard font, which is a serif one.
        let families = [serif, fallback];
        collection.set_fallbacks(FallbackKey::new(script, None), families.into_iter().flatten());
    }
    FontContext { collection, source_cache: SourceCache::new_shared() }
}
