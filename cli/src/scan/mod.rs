//! `offenbar scan` and `offenbar repo`: from the parts to one scan, and from the scan to reports.

mod assemble;
mod options;
mod output;
mod progress;
mod repository;
mod site;

use offenbar_crawler::Target;
use offenbar_model::Message;
use offenbar_standard::{FailOn, Profile};
use offenbar_texts::Lang;

use crate::args::{CrawlArguments, OpenArguments, OutputArguments, ScanArguments};
use crate::commands::Ended;
use crate::config::{self, Config};
use crate::exit::Exit;
use crate::help::did_you_mean;
use crate::suppress::Suppressions;
use assemble::Parts;
use options::Crawl;

/// Scans a site, a repository, or both.
pub(crate) fn scan(arguments: &ScanArguments, lang: Lang) -> Ended {
    let (site, repo) = (arguments.site.as_deref(), arguments.repo.as_deref());
    configured((site, repo), arguments.open, &arguments.crawl, &arguments.output, lang)
}

/// Scans a repository alone.
pub(crate) fn repository_alone(
    repo: &str,
    open: OpenArguments,
    output: &OutputArguments,
    lang: Lang,
) -> Ended {
    configured((None, Some(repo)), open, &CrawlArguments::default(), output, lang)
}

/// What the command line leaves open comes from `offenbar.toml`.
fn configured(
    (site, repo): (Option<&str>, Option<&str>),
    open: OpenArguments,
    crawl: &CrawlArguments,
    output: &OutputArguments,
    lang: Lang,
) -> Ended {
    let config = match config::load(output.config.as_deref(), lang) {
        Ok(config) => config,
        Err(problem) => {
            eprintln!("offenbar: {problem}");
            return Ok(Exit::Failure);
        }
    };
    run(&Request { site, repo, open, crawl, output, config }, lang)
}

/// What is to be scanned, and how.
pub(crate) struct Request<'a> {
    pub site: Option<&'a str>,
    pub repo: Option<&'a str>,
    pub open: OpenArguments,
    pub crawl: &'a CrawlArguments,
    pub output: &'a OutputArguments,
    pub config: Config,
}

/// Scans and writes the reports.
pub(crate) fn run(request: &Request, lang: Lang) -> Ended {
    let Request { crawl, output, config, .. } = request;
    // What the file names counts only if the command line names nothing.
    let named = request.site.is_some() || request.repo.is_some();
    let site = request.site.or(config.site.as_deref().filter(|_| !named));
    let repo = request.repo.or(config.repo.as_deref().filter(|_| !named));
    if site.is_none() && repo.is_none() {
        return Err(Message::new("cli-scan-nothing"));
    }
    let mut settings = Settings::new(output, config, lang)?;
    settings.staging |= crawl.staging;
    let targets = output::targets(&output.formats, lang)?;
    let crawl = Crawl::new(crawl, config)?;
    let suppressions = Suppressions::new(config.suppress.clone(), &settings.today.to_string())?;

    let mut parts = Parts::new(&settings);
    if let Some(site) = site {
        let target = Target::parse(site)?;
        let shown = (!output.quiet && !output.plain).then_some(lang);
        let options = crawl.shown().into_iter().map(|(name, value)| (name.to_owned(), value));
        parts.header.options = options.collect();
        site::look(&target, &crawl, &settings, suppressions, shown, &mut parts)?;
    }
    if let Some(repo) = repo {
        repository::look(repo, &request.open.options(), &settings, &mut parts);
    }
    let scan = parts.finish(&settings);
    output::write(&scan, &targets, output, lang)?;
    Ok(verdict(&scan, &settings))
}

/// What is incomplete weighs more than what was found: more could be found.
fn verdict(scan: &offenbar_model::Scan, settings: &Settings) -> Exit {
    if !scan.header.incomplete.is_empty() {
        Exit::Incomplete
    } else if settings.fail_on.iter().any(|threshold| threshold.violated(scan)) {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

/// What the user settled, on the command line or in the file.
pub(crate) struct Settings {
    pub profile: Profile,
    pub fail_on: Vec<FailOn>,
    pub staging: bool,
    /// The day of the scan.
    pub today: jiff::civil::Date,
    /// The moment it began, RFC 3339.
    pub started: String,
}

impl Settings {
    /// What the command line alone settles.
    pub(crate) fn of(output: &OutputArguments, lang: Lang) -> Result<Settings, Message> {
        Settings::new(output, &Config::default(), lang)
    }

    fn new(output: &OutputArguments, config: &Config, lang: Lang) -> Result<Settings, Message> {
        let profile = output.profile.as_deref().or(config.profile.as_deref());
        let profile = profile.map(|name| profile_of(name, lang)).transpose()?.unwrap_or_default();
        let given = if output.fail_on.is_empty() { &config.fail_on } else { &output.fail_on };
        let fail_on = given.iter().map(|text| FailOn::parse(text).map_err(|error| error.message()));
        let mut fail_on = fail_on.collect::<Result<Vec<_>, _>>()?;
        if fail_on.is_empty() {
            fail_on.push(FailOn::Error);
        }
        let now = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now());
        let (today, time) = (now.date(), now.time().with().subsec_nanosecond(0).build());
        let started = format!("{today}T{}Z", time.unwrap_or(now.time()));
        Ok(Settings { profile, fail_on, staging: config.staging, today, started })
    }
}

fn profile_of(name: &str, lang: Lang) -> Result<Profile, Message> {
    name.parse().map_err(|_| {
        let known = Profile::ALL.iter().map(|profile| profile.as_str());
        let meant = did_you_mean(name, known, lang);
        Message::new("cli-profile-unknown").with("given", name).with("meant", meant)
    })
}
