//! Many pages on all cores, in the order of the input.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::thread;
use std::time::Instant;

use offenbar_accessibility::check_with_details;
use offenbar_model::Message;
use offenbar_page::{Context, Loader, Page};
use offenbar_texts::Lang;
use url::Url;

use super::input::{Input, Text};
use super::line::{PageLine, RuleLine};

/// Deeply nested pages recurse deeply in styling and layout.
const STACK: usize = 64 << 20;
/// Name of the threads that look at pages.
pub(crate) const WORKER: &str = "offenbar-page";

/// How pages are looked at.
pub struct Batch {
    /// The way to the pages' resources, and what pages share.
    pub context: Arc<Context>,
    /// Language of the messages.
    pub lang: Lang,
    /// Only these rules; all if empty.
    pub rules: Vec<&'static str>,
    /// How many threads.
    pub threads: usize,
}

/// The way to pages themselves is that of their resources.
struct Through<'a>(&'a Context);

impl Loader for Through<'_> {
    fn load(&self, url: &Url) -> Result<Arc<offenbar_page::Resource>, offenbar_page::LoadError> {
        self.0.load(url)
    }
}

impl Batch {
    /// Looks at one page. Whatever happens, there is a line, and every rule is in it.
    pub fn page(&self, input: &Input) -> PageLine {
        self.page_or_reason(input).unwrap_or_else(|(millis, reason)| {
            self.picked(PageLine::untested(input.url.to_string(), millis, &reason, self.lang))
        })
    }

    fn page_or_reason(&self, input: &Input) -> Result<PageLine, (f64, Message)> {
        let start = Instant::now();
        let read = input.read(&Through(&self.context));
        let Text { text, url, is_html } = read.map_err(|reason| (millis(start), reason))?;
        if !is_html {
            let line = PageLine::inapplicable(url.to_string(), millis(start));
            return Ok(self.picked(line));
        }
        let work = AssertUnwindSafe(|| {
            let page = Page::new(&text, url.clone(), self.context.clone());
            check_with_details(&page)
        });
        let reports = catch_unwind(work).map_err(|panic| {
            (millis(start), Message::new("cli-page-panicked").with("reason", words(&*panic)))
        })?;
        let outcomes = reports.into_iter().map(|report| RuleLine::of(report, self.lang)).collect();
        Ok(self.picked(PageLine { url: url.to_string(), millis: millis(start), outcomes }))
    }

    fn picked(&self, mut line: PageLine) -> PageLine {
        if !self.rules.is_empty() {
            line.outcomes.retain(|outcome| self.rules.contains(&outcome.rule));
        }
        line
    }
}

/// Looks at all pages and hands every line to `take` in the order of the input. `take` returns
/// false to stop.
pub fn run(batch: &Batch, inputs: &[Input], take: impl FnMut(PageLine) -> bool + Send) {
    quiet_workers();
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let order = Mutex::new(InOrder { next: 0, waiting: BTreeMap::new(), take });
    let work = || {
        while !stopped.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(input) = inputs.get(index) else { return };
            let line = batch.page(input);
            let mut order = order.lock().unwrap_or_else(PoisonError::into_inner);
            if !order.add(index, line) {
                stopped.store(true, Ordering::Relaxed);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..batch.threads.clamp(1, inputs.len().max(1)) {
            let builder = thread::Builder::new().name(WORKER.to_owned()).stack_size(STACK);
            if builder.spawn_scoped(scope, work).is_err() {
                // No thread to be had: the ones that run take over, or this one does all.
                break;
            }
        }
    });
    if next.load(Ordering::Relaxed) == 0 {
        work();
    }
}

/// Lines wait here for those before them.
struct InOrder<T> {
    next: usize,
    waiting: BTreeMap<usize, PageLine>,
    take: T,
}

impl<T: FnMut(PageLine) -> bool> InOrder<T> {
    fn add(&mut self, index: usize, line: PageLine) -> bool {
        self.waiting.insert(index, line);
        while let Some(line) = self.waiting.remove(&self.next) {
            self.next += 1;
            if !(self.take)(line) {
                return false;
            }
        }
        true
    }
}

/// A panic in a worker is caught and reported in the page's line; the default hook would print it
/// on the terminal as well.
pub(crate) fn quiet_workers() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(WORKER) {
                before(panic);
            }
        }));
    });
}

fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// Milliseconds with three decimals.
fn millis(start: Instant) -> f64 {
    (start.elapsed().as_secs_f64() * 1e6).round() / 1e3
}
