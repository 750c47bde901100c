//! What each rule costs, and how its cost grows with the page, for `bin/rule-cost`.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use offenbar_accessibility::{Targets, composed};
use offenbar_page::{Context, Page};
use url::Url;

/// Time by what was done: rules by their ids, what all rules share in brackets.
pub type Costs = BTreeMap<&'static str, Duration>;

/// Takes the time of every step on one page. What rules share is computed before them, so that it
/// does not count for the one that happens to come first; a rendering in another environment counts
/// for the first rule that looks at it.
pub fn measure(html: &str, url: &Url, context: &Arc<Context>, costs: &mut Costs) {
    let mut took = |what: &'static str, start: Instant| {
        *costs.entry(what).or_default() += start.elapsed();
    };
    let start = Instant::now();
    let page = Page::new(html, url.clone(), context.clone());
    took("(parsing, scripts)", start);
    let start = Instant::now();
    let _ = page.rendered();
    took("(layout)", start);
    let start = Instant::now();
    for id in page.elements() {
        let _ = (page.role_name(*id), page.name(*id));
    }
    took("(roles, names)", start);
    for rule in composed() {
        let mut targets = Targets::default();
        let start = Instant::now();
        (rule.run)(&page, &mut targets);
        took(rule.check.id, start);
    }
    let start = Instant::now();
    drop(page);
    took("(freeing)", start);
}

/// All steps, the most expensive first, as shares of the whole.
pub fn ranking(costs: &Costs) -> Vec<(&'static str, Duration, f64)> {
    let whole: Duration = costs.values().sum();
    let share = |cost: Duration| cost.as_secs_f64() / whole.as_secs_f64().max(f64::MIN_POSITIVE);
    let mut ranking: Vec<_> =
        costs.iter().map(|(what, cost)| (*what, *cost, share(*cost))).collect();
    ranking.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    ranking
}
