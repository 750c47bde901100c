//! Progress on standard error, on a terminal only.

use std::io::IsTerminal as _;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use offenbar_crawler::Progress;
use offenbar_model::Message;
use offenbar_texts::Lang;

/// What the crawl tells its progress to.
pub(super) type Listener = Arc<dyn Fn(Progress) + Send + Sync>;

/// A line that says how many pages are done, how many addresses were found, and how fast it goes.
pub(super) struct Bar {
    bar: Option<ProgressBar>,
    lang: Lang,
}

impl Bar {
    /// A line in a language; nothing if none is wanted or nobody could see it.
    pub(super) fn new(shown: Option<Lang>) -> Bar {
        let lang = shown.unwrap_or(Lang::En);
        let wanted = shown.is_some() && std::io::stderr().is_terminal();
        let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}");
        let bar = wanted.then(|| {
            let bar = ProgressBar::new_spinner();
            match style {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        });
        Bar { bar, lang }
    }

    /// Takes what the crawl tells.
    pub(super) fn listener(&self) -> Option<Listener> {
        let (bar, lang) = (self.bar.clone()?, self.lang);
        Some(Arc::new(move |progress: Progress| {
            let seconds = bar.elapsed().as_secs_f64().max(0.001);
            let message = Message::new("cli-progress")
                .with("pages", progress.pages)
                .with("found", progress.found)
                .with("rate", format!("{:.1}", progress.pages as f64 / seconds));
            bar.set_message(lang.message(&message));
            bar.tick();
        }))
    }

    /// Takes the line away.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
