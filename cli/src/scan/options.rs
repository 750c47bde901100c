//! How the site is read: the command line before the file, secrets from the environment too.

use std::time::Duration;

use offenbar_crawler::{
    CancellationToken, ClientOptions, CrawlOptions, Credentials, Globs, Target,
};
use offenbar_model::Message;

use super::progress::Listener;
use crate::args::CrawlArguments;
use crate::config::Config;

/// What the user settled about reading the site.
pub(super) struct Crawl {
    arguments: CrawlArguments,
    secrets: Secrets,
}

/// Never in any output.
struct Secrets {
    headers: Vec<(String, String)>,
    cookies: Vec<String>,
    basic: Option<(String, String)>,
}

impl Crawl {
    /// Brings command line, file and environment together.
    ///
    /// # Errors
    /// If a header or the credentials are not in their form. The message does not repeat them.
    pub(super) fn new(arguments: &CrawlArguments, config: &Config) -> Result<Crawl, Message> {
        let mut arguments = arguments.clone();
        let list = |own: &mut Vec<String>, file: &[String]| {
            if own.is_empty() {
                own.extend_from_slice(file);
            }
        };
        list(&mut arguments.include, &config.include);
        list(&mut arguments.exclude, &config.exclude);
        arguments.max_pages = arguments.max_pages.or(config.max_pages);
        arguments.max_depth = arguments.max_depth.or(config.max_depth);
        arguments.concurrency = arguments.concurrency.or(config.concurrency);
        arguments.rate = arguments.rate.or(config.rate);
        arguments.timeout = arguments.timeout.or(config.timeout);
        arguments.ignore_robots |= config.ignore_robots;
        let secrets = Secrets::of(&arguments, |name| std::env::var(name).ok())?;
        Ok(Crawl { arguments, secrets })
    }

    /// What changes what is looked at, for the head of the report.
    pub(super) fn shown(&self) -> Vec<(&'static str, String)> {
        let arguments = &self.arguments;
        let number = |value: Option<u64>| value.map(|value| value.to_string());
        let list = |list: &[String]| (!list.is_empty()).then(|| list.join(" "));
        let all = [
            ("max-pages", number(arguments.max_pages)),
            ("max-depth", number(arguments.max_depth)),
            ("include", list(&arguments.include)),
            ("exclude", list(&arguments.exclude)),
            ("ignore-robots", arguments.ignore_robots.then(|| "true".to_owned())),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

impl Secrets {
    fn of(
        arguments: &CrawlArguments,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Secrets, Message> {
        let more = |given: &[String], name: &str| -> Vec<String> {
            given.iter().cloned().chain(variable(name)).collect()
        };
        let header = |line: String| {
            let (name, value) =
                line.split_once(':').ok_or_else(|| Message::new("cli-header-form"))?;
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        };
        let basic = arguments.basic_auth.clone().or_else(|| variable("OFFENBAR_BASIC_AUTH"));
        let basic = basic.map(|pair| {
            let pair = pair.split_once(':').map(|(user, word)| (user.to_owned(), word.to_owned()));
            pair.ok_or_else(|| Message::new("cli-basic-auth-form"))
        });
        let headers = more(&arguments.headers, "OFFENBAR_HEADER").into_iter().map(header);
        Ok(Secrets {
            headers: headers.collect::<Result<_, Message>>()?,
            cookies: more(&arguments.cookies, "OFFENBAR_COOKIE"),
            basic: basic.transpose()?,
        })
    }
}

/// Options of the client.
pub(super) fn client(target: &Target, crawl: &Crawl) -> Result<ClientOptions, Message> {
    let arguments = &crawl.arguments;
    let secrets = &crawl.secrets;
    let mut options = ClientOptions {
        concurrency: arguments.concurrency.map(size),
        rate: arguments.rate,
        folders: target.folder().into_iter().collect(),
        ..ClientOptions::default()
    };
    if let Some(seconds) = arguments.timeout {
        options.timeout = Duration::from_secs(seconds.clamp(1, 3600));
    }
    let any = secrets.basic.is_some() || !secrets.headers.is_empty() || !secrets.cookies.is_empty();
    if let (true, Target::Url(start)) = (any, target) {
        options.credentials = Some(Credentials {
            basic: secrets.basic.clone(),
            headers: secrets.headers.clone(),
            cookies: (!secrets.cookies.is_empty()).then(|| secrets.cookies.join("; ")),
            ..Credentials::new(start.clone())
        });
    }
    Ok(options)
}

/// Options of the crawl.
pub(super) fn crawl(
    crawl: &Crawl,
    cancel: CancellationToken,
    progress: Option<Listener>,
) -> Result<CrawlOptions, Message> {
    let arguments = &crawl.arguments;
    let mut options = CrawlOptions {
        include: Globs::new(&arguments.include)?,
        exclude: Globs::new(&arguments.exclude)?,
        ignore_robots: arguments.ignore_robots,
        cancel,
        progress,
        ..CrawlOptions::default()
    };
    if let Some(pages) = arguments.max_pages {
        options.max_pages = size(pages);
    }
    if let Some(depth) = arguments.max_depth {
        options.max_depth = u32::try_from(depth).unwrap_or(u32::MAX);
    }
    Ok(options)
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_come_from_the_environment_too_and_are_never_shown() {
        let arguments = CrawlArguments {
            headers: vec!["X-Key: geheim".to_owned()],
            ..CrawlArguments::default()
        };
        let variable = |name: &str| match name {
            "OFFENBAR_HEADER" => Some("X-Other: auch".to_owned()),
            "OFFENBAR_BASIC_AUTH" => Some("me:pass:word".to_owned()),
            "OFFENBAR_COOKIE" => Some("sid=1".to_owned()),
            _ => None,
        };
        let secrets = Secrets::of(&arguments, variable).map_err(|message| message.id).unwrap();
        assert_eq!(secrets.headers.len(), 2);
        assert_eq!(secrets.basic, Some(("me".to_owned(), "pass:word".to_owned())));
        assert_eq!(secrets.cookies, ["sid=1"]);
        let crawl = Crawl { arguments, secrets };
        assert!(crawl.shown().is_empty());
        let target = Target::Url("https://a.example/".parse().unwrap());
        let options = client(&target, &crawl).unwrap();
        assert!(!format!("{options:?}").contains("geheim"));
        let credentials = options.credentials.unwrap();
        assert!(credentials.belong_to(&"https://a.example/x".parse().unwrap()));
        assert!(!credentials.belong_to(&"https://b.example/x".parse().unwrap()));
    }

    #[test]
    fn malformed_secrets_are_not_repeated() {
        let arguments =
            CrawlArguments { headers: vec!["geheim".to_owned()], ..CrawlArguments::default() };
        let message = Secrets::of(&arguments, |_| None).map(drop).unwrap_err();
        assert_eq!((message.id.as_str(), message.args.len()), ("cli-header-form", 0));
    }

    #[test]
    fn the_command_line_comes_before_the_file() {
        let config =
            Config { max_pages: Some(5), exclude: vec!["/a/*".to_owned()], ..Config::default() };
        let arguments = CrawlArguments { max_pages: Some(7), ..CrawlArguments::default() };
        let crawl = Crawl::new(&arguments, &config).map_err(|message| message.id).unwrap();
        let shown = crawl.shown();
        assert_eq!(shown, [("max-pages", "7".to_owned()), ("exclude", "/a/*".to_owned())]);
    }
}
