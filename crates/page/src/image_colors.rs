//! The darkest and the brightest colour of an image.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::{ImageReader, Limits};
use offenbar_layout::Rgba;
use url::Url;

use crate::backdrop::luminance;
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
pub(crate) struct ImageColors(Mutex<HashMap<String, Option<Vec<Rgba>>>>);

impl Context {
    /// The darkest and the brightest opaque colour of an image, and a transparent one if it has
    /// any; None if it cannot be read.
    pub(crate) fn image_colors(&self, url: &Url) -> Option<Vec<Rgba>> {
        let lock = || self.images.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(url.as_str()) {
            return known.clone();
        }
        let colors = self.load(url).ok().and_then(|resource| extremes(&resource.bytes));
        let mut images = lock();
        if images.len() >= KEPT {
            images.clear();
        }
        images.insert(url.as_str().to_owned(), colors.clone());
        colors
    }
}

fn extremes(bytes: &[u8]) -> Option<Vec<Rgba>> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_BYTES);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    reader.limits(limits);
    let pixels = reader.decode().ok()?.into_rgba8();
    let step = ((pixels.width() * pixels.height() / SAMPLES) as f32).sqrt().max(1.0) as u32;
    let (mut dark, mut bright) = (None::<(f32, Rgba)>, None::<(f32, Rgba)>);
    let mut transparent = false;
    for y in (0..pixels.height()).step_by(step as usize) {
        for x in (0..pixels.width()).step_by(step as usize) {
            let [r, g, b, a] = pixels.get_pixel(x, y).0.map(|value| f32::from(value) / 255.0);
            if a < 0.99 {
                transparent = true;
                if a < 0.5 {
                    continue;
                }
            }
            let color = Rgba { r, g, b, a: 1.0 };
            let light = luminance(color);
            if dark.is_none_or(|(known, _)| light < known) {
                dark = Some((light, color));
            }
            if bright.is_none_or(|(known, _)| light > known) {
                bright = Some((light, color));
            }
        }
    }
    let mut colors: Vec<Rgba> = [dark, bright].into_iter().flatten().map(|(_, c)| c).collect();
    colors.dedup();
    if transparent || colors.is_empty() {
        colors.push(Rgba::TRANSPARENT);
    }
    Some(colors)
}
