//! Where a reference text stands in a document, and word by word what differs.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::references::{RUN, Reference, hash};

/// A place where the document departs from the reference: one range may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    /// Words of the document.
    pub document: Range<usize>,
    /// Words of the reference.
    pub reference: Range<usize>,
}

/// A reference text found in a document.
#[derive(Debug, Clone)]
pub(super) struct Alignment {
    /// Words of the document from the first to the last equal one.
    pub span: Range<usize>,
    pub hunks: Vec<Hunk>,
    /// How many words are equal.
    pub matched: usize,
    /// How many words of the reference that may not be missing are equal.
    pub needed: usize,
}

/// Equal words in a row: document, reference, length.
#[derive(Debug, Clone, Copy)]
struct Run {
    document: usize,
    reference: usize,
    length: usize,
}

/// Gaps are compared word by word up to this many pairs.
const LARGEST_GAP: usize = 400_000;

/// The place where the reference fits the free words of the document best.
pub(super) fn align(words: &[u32], free: &[bool], reference: &Reference) -> Option<Alignment> {
    let runs = runs(words, free, &reference.words);
    let chain = best_chain(&runs)?;
    let mut matches: Vec<Run> = Vec::new();
    let (first, last) = (*chain.first()?, *chain.last()?);
    before(words, free, reference, first, &mut matches);
    for pair in chain.windows(2) {
        push(&mut matches, pair[0]);
        let from = (pair[0].document + pair[0].length, pair[0].reference + pair[0].length);
        between(words, &reference.words, from, (pair[1].document, pair[1].reference), &mut matches);
    }
    push(&mut matches, last);
    after(words, free, reference, last, &mut matches);
    Some(finish(&matches, reference))
}

fn push(matches: &mut Vec<Run>, run: Run) {
    if run.length == 0 {
        return;
    }
    match matches.last_mut() {
        Some(last)
            if last.document + last.length == run.document
                && last.reference + last.length == run.reference =>
        {
            last.length += run.length;
        }
        _ => matches.push(run),
    }
}

/// Maximal runs of equal words that start from a run of words unique in the reference.
fn runs(words: &[u32], free: &[bool], reference: &[u32]) -> Vec<Run> {
    let width = RUN.min(reference.len().max(1));
    let mut places: FxHashMap<u64, Option<usize>> = FxHashMap::default();
    for (at, run) in reference.windows(width).enumerate() {
        places.entry(hash(run)).and_modify(|place| *place = None).or_insert(Some(at));
    }
    let mut found: Vec<Run> = Vec::new();
    let mut at = 0;
    while at + width <= words.len() {
        let is_free = free[at..at + width].iter().all(|free| *free);
        let place = places.get(&hash(&words[at..at + width])).copied().flatten();
        let place = place.filter(|p| is_free && reference[*p..p + width] == words[at..at + width]);
        let Some(place) = place else {
            at += 1;
            continue;
        };
        let mut length = width;
        while at + length < words.len()
            && place + length < reference.len()
            && free[at + length]
            && words[at + length] == reference[place + length]
        {
            length += 1;
        }
        found.push(Run { document: at, reference: place, length });
        // Later runs may begin inside this one, but not on its diagonal.
        at += length.saturating_sub(width - 1).max(1);
    }
    found
}

/// The chain of runs in order that covers most of the reference with the smallest gaps.
fn best_chain(runs: &[Run]) -> Option<Vec<Run>> {
    const BACK: usize = 160;
    let mut scores: Vec<(f64, Option<usize>, Run)> = Vec::with_capacity(runs.len());
    for (at, run) in runs.iter().enumerate() {
        let mut best = (run.length as f64, None, *run);
        for (back, (score_before, _, before)) in
            scores.iter().enumerate().skip(at.saturating_sub(BACK))
        {
            let (end, reference_end) =
                (before.document + before.length, before.reference + before.length);
            let overlap =
                end.saturating_sub(run.document).max(reference_end.saturating_sub(run.reference));
            if overlap >= run.length || run.reference < before.reference {
                continue;
            }
            let trimmed = Run {
                document: run.document + overlap,
                reference: run.reference + overlap,
                length: run.length - overlap,
            };
            let gap = (trimmed.document - end) + (trimmed.reference - reference_end);
            let score = score_before + trimmed.length as f64 - 0.25 * gap as f64;
            if score > best.0 {
                best = (score, Some(back), trimmed);
            }
        }
        scores.push(best);
    }
    let best =
        (0..scores.len()).max_by(|a, b| scores[*a].0.total_cmp(&scores[*b].0).then(b.cmp(a)))?;
    let mut chain = Vec::new();
    let mut at = Some(best);
    while let Some(index) = at {
        chain.push(scores[index].2);
        at = scores[index].1;
    }
    chain.reverse();
    Some(chain)
}

/// Longest common subsequence of a gap.
fn between(
    words: &[u32],
    reference: &[u32],
    from: (usize, usize),
    to: (usize, usize),
    matches: &mut Vec<Run>,
) {
    let (a, b) = (&words[from.0..to.0], &reference[from.1..to.1]);
    if a.is_empty() || b.is_empty() || a.len() * b.len() > LARGEST_GAP {
        return;
    }
    let width = b.len() + 1;
    let mut table = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            table[i * width + j] = if a[i] == b[j] {
                table[(i + 1) * width + j + 1] + 1
            } else {
                table[(i + 1) * width + j].max(table[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            push(matches, Run { document: from.0 + i, reference: from.1 + j, length: 1 });
            i += 1;
            j += 1;
        } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
}

/// Extends the first run to the left, as far as words still agree.
fn before(words: &[u32], free: &[bool], reference: &Reference, run: Run, matches: &mut Vec<Run>) {
    let reach = run.reference.min(300);
    let room = free[..run.document].iter().rev().take_while(|free| **free).count();
    let room = room.min(reach + reach / 2 + 8);
    let a: Vec<u32> = words[run.document - room..run.document].iter().rev().copied().collect();
    let start = run.reference - reach;
    let b: Vec<u32> = reference.words[start..run.reference].iter().rev().copied().collect();
    for (i, j) in extension(&a, &b).into_iter().rev() {
        let (document, reference) = (run.document - 1 - i, run.reference - 1 - j);
        push(matches, Run { document, reference, length: 1 });
    }
}

/// Extends the last run to the right.
fn after(words: &[u32], free: &[bool], reference: &Reference, run: Run, matches: &mut Vec<Run>) {
    let (i0, j0) = (run.document + run.length, run.reference + run.length);
    let reach = (reference.words.len() - j0).min(300);
    let room = free[i0..].iter().take_while(|free| **free).count();
    let room = room.min(reach + reach / 2 + 8);
    for (i, j) in extension(&words[i0..i0 + room], &reference.words[j0..j0 + reach]) {
        push(matches, Run { document: i0 + i, reference: j0 + j, length: 1 });
    }
}

/// Pairs of equal words from the beginning of both, ending where going on costs more than it gains.
fn extension(a: &[u32], b: &[u32]) -> Vec<(usize, usize)> {
    if a.is_empty() || b.is_empty() || a.len() * b.len() > LARGEST_GAP {
        return Vec::new();
    }
    let width = b.len() + 1;
    let mut table = vec![0i32; (a.len() + 1) * width];
    let mut best = (0, 0, 0);
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            if i == 0 && j == 0 {
                continue;
            }
            let mut score = i32::MIN;
            if i > 0 && j > 0 && a[i - 1] == b[j - 1] {
                score = table[(i - 1) * width + j - 1] + 3;
            }
            if i > 0 {
                score = score.max(table[(i - 1) * width + j] - 1);
            }
            if j > 0 {
                score = score.max(table[i * width + j - 1] - 1);
            }
            table[i * width + j] = score;
            if score > best.0 {
                best = (score, i, j);
            }
        }
    }
    let (mut i, mut j) = (best.1, best.2);
    let mut pairs = Vec::new();
    while i > 0 || j > 0 {
        let here = table[i * width + j];
        if i > 0 && j > 0 && a[i - 1] == b[j - 1] && table[(i - 1) * width + j - 1] + 3 == here {
            i -= 1;
            j -= 1;
            pairs.push((i, j));
        } else if i > 0 && table[(i - 1) * width + j] - 1 == here {
            i -= 1;
        } else if j > 0 {
            j -= 1;
        } else {
            break;
        }
    }
    pairs.reverse();
    pairs
}

fn finish(matches: &[Run], reference: &Reference) -> Alignment {
    let mut hunks = Vec::new();
    let start = matches.first().map_or(0, |run| run.document);
    let (mut document, mut at) = (start, 0);
    let (mut matched, mut needed) = (0, 0);
    for run in matches {
        if run.document > document || run.reference > at {
            hunks.push(Hunk { document: document..run.document, reference: at..run.reference });
        }
        document = run.document + run.length;
        at = run.reference + run.length;
        matched += run.length;
        needed += reference.optional[run.reference..at].iter().filter(|o| !**o).count();
    }
    if at < reference.words.len() {
        hunks.push(Hunk { document: document..document, reference: at..reference.words.len() });
    }
    Alignment { span: start..document, hunks, matched, needed }
}
