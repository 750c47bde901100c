//! Colours over colours: pairs of text and background, their contrast, and layers painted on each other
//! as a browser does it.

use std::sync::LazyLock;

use offenbar_layout::Rgba;

use crate::tree::NodeId;

/// How many combinations of colours are followed.
const MAX_PAIRS: usize = 64;

/// A colour of text on a colour behind it; both opaque.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The text.
    pub foreground: Rgba,
    /// What is behind it.
    pub background: Rgba,
}

impl Pair {
    /// Contrast ratio by WCAG 2.2, from 1 to 21.
    pub fn contrast(&self) -> f32 {
        contrast(self.foreground, self.background)
    }
}

/// Relative luminance by WCAG 2.2.
pub fn luminance(color: Rgba) -> f32 {
    // Nearly all colours are written in bytes: their powers are computed once.
    static OF_BYTES: LazyLock<[f32; 256]> =
        LazyLock::new(|| std::array::from_fn(|byte| linear(byte as f32 / 255.0)));
    let linear = |component: f32| {
        let scaled = component * 255.0;
        let byte = scaled.round();
        match OF_BYTES.get(byte as usize) {
            Some(known) if component >= 0.0 && (scaled - byte).abs() < 1e-3 => *known,
            _ => linear(component),
        }
    };
    0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
}

/// A component of sRGB without its gamma.
fn linear(component: f32) -> f32 {
    if component <= 0.04045 { component / 12.92 } else { ((component + 0.055) / 1.055).powf(2.4) }
}

/// Contrast ratio by WCAG 2.2 of two opaque colours.
pub fn contrast(a: Rgba, b: Rgba) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Something painted.
pub(crate) struct Layer {
    /// Colours it may have under the text; None where it does not reach.
    pub choices: Vec<Option<Rgba>>,
    /// Those of them that are usual.
    pub typical: Vec<Option<Rgba>>,
    /// Elements with `opacity` below 1 around it, outermost first.
    pub groups: Vec<Group>,
}

impl Layer {
    pub fn is_opaque(&self) -> bool {
        self.groups.is_empty()
            && self.choices.iter().all(|choice| choice.is_some_and(|color| color.a >= 0.999))
    }
}

/// An element that is painted for itself, and its opacity.
pub(crate) type Group = (NodeId, f32);
/// A colour and the groups it is in, outermost first.
type Painted<'a> = (Option<Rgba>, &'a [Group]);

/// Follows all combinations of colours; `layers` come topmost first.
pub(crate) fn combine(
    layers: &[Layer],
    choices: fn(&Layer) -> &Vec<Option<Rgba>>,
    color: Rgba,
    groups: &[Group],
) -> Vec<Pair> {
    let plain = |layer: &Layer| choices(layer).len() == 1 && layer.groups.is_empty();
    if groups.is_empty() && layers.iter().all(plain) {
        let known = layers.iter().rev().filter_map(|layer| choices(layer)[0]);
        let background = known.fold(Rgba::WHITE, |below, color| color.over(below));
        return vec![Pair { foreground: color.over(background), background }];
    }
    let mut combinations: Vec<Vec<Option<Rgba>>> = vec![Vec::new()];
    for layer in layers.iter().rev() {
        let mut longer = Vec::new();
        for combination in &combinations {
            for choice in choices(layer) {
                let mut next = combination.clone();
                next.push(*choice);
                longer.push(next);
            }
        }
        longer.truncate(MAX_PAIRS);
        combinations = longer;
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for combination in combinations {
        let painted: Vec<Painted> = combination
            .into_iter()
            .zip(layers.iter().rev().map(|layer| layer.groups.as_slice()))
            .collect();
        let background = composite(&painted);
        let mut with_text = painted;
        with_text.push((Some(color), groups));
        let pair = Pair { foreground: composite(&with_text), background };
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    pairs
}

/// Paints layers, bottom first, on a white canvas; groups are painted for themselves and then
/// laid over what is below them with their opacity.
fn composite(layers: &[Painted]) -> Rgba {
    let mut open: Vec<(Option<Group>, Rgba)> = vec![(None, Rgba::WHITE)];
    let close = |open: &mut Vec<(Option<Group>, Rgba)>| {
        if let Some((Some((_, opacity)), color)) = open.pop()
            && let Some((_, below)) = open.last_mut()
        {
            *below = color.faded(opacity).over(*below);
        }
    };
    for (color, groups) in layers {
        let shared = open[1..]
            .iter()
            .zip(groups.iter())
            .take_while(|((group, _), wanted)| group.map(|(id, _)| id) == Some(wanted.0))
            .count();
        while open.len() > shared + 1 {
            close(&mut open);
        }
        open.extend(groups[shared..].iter().map(|group| (Some(*group), Rgba::TRANSPARENT)));
        if let (Some(color), Some((_, below))) = (color, open.last_mut()) {
            *below = color.over(*below);
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open[0].1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn luminance_by_table_is_that_of_the_formula(
            byte: u8, other in -0.5_f32..1.5
        ) {
            for component in [f32::from(byte) / 255.0, other] {
                let grey = Rgba { r: component, g: component, b: component, a: 1.0 };
                prop_assert!((luminance(grey) - linear(component)).abs() < 1e-5);
            }
        }
    }
}
