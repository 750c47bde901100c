//! The colours of an image: its darkest and brightest ones, and the usual ones.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::{ImageReader, Limits};
use offenbar_layout::Rgba;
use url::Url;

use crate::composite::luminance;
use crate::context::Context;

/// Largest width and height that is decoded.
const MAX_SIDE: u32 = 6_000;
/// Memory for decoding one image.
const MAX_BYTES: u64 = 128 << 20;
/// How many images' colours are remembered.
const KEPT: usize = 4_096;
/// About how many pixels are looked at.
const SAMPLES: u32 = 40_000;

/// Colours by URL; None for images that cannot be read.
#[derive(Default)]
pub(crate) struct ImageColors(Mutex<HashMap<String, Option<Colors>>>);

/// Colours of an image.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Colors {
    /// From the darkest to the brightest.
    pub all: Vec<Rgba>,
    /// Without the rarest ones at both ends.
    pub typical: Vec<Rgba>,
    /// Width and height in pixels.
    pub size: (f32, f32),
}

impl Context {
    /// Colours of an image, and a transparent one if it has any; None if it cannot be read.
    pub(crate) fn image_colors(&self, url: &Url) -> Option<Colors> {
        let lock = || self.images.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(url.as_str()) {
            return known.clone();
        }
        let colors = self.load(url).ok().and_then(|resource| read(&resource.bytes));
        let mut images = lock();
        if images.len() >= KEPT {
            images.clear();
        }
        images.insert(url.as_str().to_owned(), colors.clone());
        colors
    }
}

fn read(bytes: &[u8]) -> Option<Colors> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_BYTES);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    reader.limits(limits);
    let pixels = reader.decode().ok()?.into_rgba8();
    let step = ((pixels.width() * pixels.height() / SAMPLES) as f32).sqrt().max(1.0) as usize;
    let mut opaque: Vec<(f32, Rgba)> = Vec::new();
    let mut transparent = 0_usize;
    for y in (0..pixels.height()).step_by(step) {
        for x in (0..pixels.width()).step_by(step) {
            let [r, g, b, a] = pixels.get_pixel(x, y).0.map(|value| f32::from(value) / 255.0);
            let color = Rgba { r, g, b, a: 1.0 };
            if a < 0.9 {
                transparent += 1;
            } else {
                opaque.push((luminance(color), color));
            }
        }
    }
    opaque.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f32| {
        let last = opaque.len().checked_sub(1)?;
        Some(opaque[(last as f32 * share).round() as usize].1)
    };
    let pick = |shares: &[f32]| {
        let mut colors: Vec<Rgba> = shares.iter().filter_map(|share| at(*share)).collect();
        if transparent > 0 {
            colors.push(Rgba::TRANSPARENT);
        }
        colors.dedup();
        colors
    };
    let size = (pixels.width() as f32, pixels.height() as f32);
    Some(Colors { all: pick(&[0.0, 0.5, 1.0]), typical: pick(&[0.15, 0.5, 0.85]), size })
}
