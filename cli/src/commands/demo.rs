//! `offenbar demo`: serves a fictional service on this machine, makes its repository, scans both.

use offenbar_fixtures::{Site, bad_repository, good_repository, serve};
use offenbar_model::Message;
use offenbar_texts::Lang;

use super::{Ended, print, runtime};
use crate::args::{CrawlArguments, DemoArguments, OpenArguments, OutputArguments};
use crate::config::Config;
use crate::exit::Exit;
use crate::scan::{Request, run as scan};

const REPORT: &str = "offenbar-report.html";
/// The service of the demo belongs to nobody who would have to be spared.
const RATE: f64 = 1000.0;

pub(crate) fn run(arguments: &DemoArguments, lang: Lang) -> Ended {
    let failed = |reason: String| Message::new("cli-demo-failed").with("reason", reason);
    let folder = tempfile::tempdir().map_err(|error| failed(error.to_string()))?;
    let repository = folder.path().join("wohnsitz-anmelden");
    let (site, made) = match arguments.good {
        true => (Site::Good, good_repository(&repository)),
        false => (Site::Bad, bad_repository(&repository)),
    };
    made.map_err(|error| failed(error.message().to_owned()))?;
    // Held until the scan is done: the service runs on it.
    let runtime = runtime()?;
    let running = runtime.block_on(serve(site)).map_err(|error| failed(error.to_string()))?;

    let intro = if arguments.good { "cli-demo-good" } else { "cli-demo-bad" };
    if arguments.formats.is_empty() {
        print(&format!("{}\n\n", lang.text(intro)))?;
    }
    let crawl = CrawlArguments { rate: Some(RATE), ..CrawlArguments::default() };
    let ended = scan(
        &Request {
            site: Some(&running.url()),
            repo: repository.to_str(),
            open: OpenArguments::default(),
            crawl: &crawl,
            output: &output(arguments),
            // Whatever lies in the current folder is not about this service.
            config: Config::default(),
        },
        lang,
    )?;
    // Findings are what the demo is there to show.
    Ok(if ended == Exit::Findings { Exit::Clean } else { ended })
}

/// Without wishes: a summary for the terminal, and the report as a file.
fn output(arguments: &DemoArguments) -> OutputArguments {
    let usual = || vec!["pretty".to_owned(), format!("html={REPORT}")];
    OutputArguments {
        formats: Some(arguments.formats.clone()).filter(|f| !f.is_empty()).unwrap_or_else(usual),
        plain: arguments.plain,
        ..OutputArguments::default()
    }
}
