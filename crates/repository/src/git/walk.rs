//! One bounded pass over the commits, newest first.

use std::collections::BinaryHeap;

use git2::{ObjectType, Oid};
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use offenbar_model::escape_control;

use super::store::Store;
use super::{Commit, History, HistoryGap, Limits, Tag};

pub(super) fn history(
    store: &Store,
    head: Oid,
    mailmap: &str,
    limits: &Limits,
) -> Result<History, HistoryGap> {
    let mut people = People::new(mailmap);
    let mut history = History { complete: true, ..History::default() };
    let mut seen = FxHashSet::default();
    let mut open = BinaryHeap::new();
    let mut push = |id: Oid, open: &mut BinaryHeap<_>| {
        if !seen.insert(id) {
            return Ok(());
        }
        let object = store.object(id, ObjectType::Commit).ok_or(HistoryGap::Damaged)?;
        let raw = Raw::parse(object.data()).ok_or(HistoryGap::Damaged)?;
        let commit = people.commit(&raw);
        // The id breaks ties, so that the order never depends on the heap.
        open.push((raw.seconds, id, Waiting { commit, parents: raw.parents }));
        Ok(())
    };
    push(head, &mut open)?;
    while let Some((_, _, Waiting { commit, parents })) = open.pop() {
        if history.commits.len() as u64 >= limits.commits {
            history.complete = false;
            break;
        }
        history.commits.push(commit);
        for parent in parents {
            push(parent, &mut open)?;
        }
    }
    history.tags = tags(store, limits);
    Ok(history)
}

/// A commit that is read but not yet in its place. It takes no part in the order of the heap.
struct Waiting {
    commit: Commit,
    parents: Vec<Oid>,
}

impl PartialEq for Waiting {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl Eq for Waiting {}
impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Waiting {
    fn cmp(&self, _: &Self) -> std::cmp::Ordering {
        std::cmp::Ordering::Equal
    }
}

/// The parts of a commit object that count.
struct Raw<'a> {
    parents: Vec<Oid>,
    name: &'a [u8],
    email: &'a [u8],
    seconds: i64,
    signed: bool,
    message: &'a [u8],
}

impl<'a> Raw<'a> {
    fn parse(data: &'a [u8]) -> Option<Self> {
        let end = memchr::memmem::find(data, b"\n\n").unwrap_or(data.len());
        let message = data.get(end + 2..).unwrap_or_default();
        let (mut parents, mut signed) = (Vec::new(), false);
        let (mut author, mut committer) = (None, None);
        for line in data[..end].split(|byte| *byte == b'\n') {
            if let Some(id) = line.strip_prefix(b"parent ") {
                parents.push(Oid::from_str(std::str::from_utf8(id).ok()?).ok()?);
            } else if let Some(person) = line.strip_prefix(b"author ") {
                author = author.or(person_of(person));
            } else if let Some(person) = line.strip_prefix(b"committer ") {
                committer = committer.or(person_of(person));
            } else if line.starts_with(b"gpgsig ") || line.starts_with(b"gpgsig-sha256 ") {
                signed = true;
            }
        }
        let (name, email, written) = author?;
        let seconds = committer.map_or(written, |(_, _, seconds)| seconds);
        Some(Raw { parents, name, email, seconds, signed, message })
    }
}

/// `Name <address> seconds zone`.
fn person_of(line: &[u8]) -> Option<(&[u8], &[u8], i64)> {
    let close = memchr::memrchr(b'>', line)?;
    let open = memchr::memrchr(b'<', &line[..close])?;
    let seconds = line[close + 1..].split(|b| *b == b' ').find(|part| !part.is_empty());
    let seconds = std::str::from_utf8(seconds?).ok()?.parse().ok()?;
    Some((line[..open].trim_ascii(), line[open + 1..close].trim_ascii(), seconds))
}

fn day(seconds: i64) -> Date {
    jiff::Timestamp::from_second(seconds)
        .map_or(Date::constant(1970, 1, 1), |time| jiff::tz::Offset::UTC.to_datetime(time).date())
}

/// Author, organisation, automaton.
type Person = (u32, Option<u32>, bool);

/// Turns names and addresses into numbers, and forgets them with the pass.
struct People {
    mailmap: FxHashMap<String, String>,
    known: FxHashMap<String, u32>,
    next: u32,
    domains: FxHashMap<String, u32>,
    cache: FxHashMap<(Vec<u8>, Vec<u8>), Person>,
}

impl People {
    fn new(mailmap: &str) -> Self {
        let mailmap = mailmap.lines().take(50_000).filter_map(|line| {
            let line = line.split('#').next()?;
            let mut addresses = line.split('<').skip(1).filter_map(|part| part.split('>').next());
            let (proper, other) = (addresses.next()?, addresses.next()?);
            Some((other.trim().to_lowercase(), proper.trim().to_lowercase()))
        });
        People {
            mailmap: mailmap.collect(),
            known: FxHashMap::default(),
            next: 0,
            domains: FxHashMap::default(),
            cache: FxHashMap::default(),
        }
    }

    fn commit(&mut self, raw: &Raw) -> Commit {
        let key = (raw.name.to_vec(), raw.email.to_vec());
        let (author, organisation, bot) = match self.cache.get(&key) {
            Some(known) => *known,
            None => {
                let person = self.person(raw.name, raw.email);
                self.cache.insert(key, person);
                person
            }
        };
        Commit {
            day: day(raw.seconds),
            author,
            organisation,
            bot,
            signed: raw.signed,
            merge: raw.parents.len() > 1,
            signed_off: memchr::memmem::find(raw.message, b"Signed-off-by: ").is_some(),
        }
    }

    /// One person may use several addresses: the same full name or the same address is the same
    /// person.
    fn person(&mut self, name: &[u8], email: &[u8]) -> Person {
        let name = String::from_utf8_lossy(name).trim().to_lowercase();
        let email = String::from_utf8_lossy(email).trim().to_lowercase();
        let email = self.mailmap.get(&email).cloned().unwrap_or(email);
        let full_name = name.contains(' ').then(|| format!("name {name}"));
        let address = format!("mail {email}");
        let known = self.known.get(&address).copied();
        let known = known.or_else(|| self.known.get(full_name.as_ref()?).copied());
        let number = known.unwrap_or_else(|| {
            self.next += 1;
            self.next - 1
        });
        self.known.entry(address).or_insert(number);
        if let Some(name) = full_name {
            self.known.entry(name).or_insert(number);
        }
        let bot = is_bot(&name, &email);
        let organisation = organisation(&email).filter(|_| !bot).map(|domain| {
            let next = self.domains.len() as u32;
            *self.domains.entry(domain).or_insert(next)
        });
        (number, organisation, bot)
    }
}

fn is_bot(name: &str, email: &str) -> bool {
    const NAMES: [&str; 16] = [
        "renovate",
        "dependabot",
        "greenkeeper",
        "github-actions",
        "gitlab-ci",
        "semantic-release",
        "weblate",
        "snyk",
        "allcontributors",
        "pre-commit-ci",
        "copybara",
        "jenkins",
        "codecov",
        "imgbot",
        "mergify",
        "release-please",
    ];
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "bot" || word == "robot")
    };
    let local = email.split('@').next().unwrap_or_default();
    words(name)
        || words(local)
        || NAMES.iter().any(|bot| name.starts_with(bot) || local.starts_with(bot))
}

/// The domain that stands for an organisation, or none for public mail providers.
fn organisation(email: &str) -> Option<String> {
    const PUBLIC: [&str; 34] = [
        "gmail.com",
        "googlemail.com",
        "gmx.de",
        "gmx.net",
        "gmx.at",
        "gmx.ch",
        "web.de",
        "t-online.de",
        "posteo.de",
        "posteo.net",
        "mailbox.org",
        "freenet.de",
        "outlook.com",
        "outlook.de",
        "hotmail.com",
        "hotmail.de",
        "live.com",
        "live.de",
        "msn.com",
        "yahoo.com",
        "yahoo.de",
        "icloud.com",
        "me.com",
        "mac.com",
        "protonmail.com",
        "proton.me",
        "pm.me",
        "aol.com",
        "arcor.de",
        "riseup.net",
        "fastmail.com",
        "mail.de",
        "github.com",
        "gitlab.com",
    ];
    let domain = email.rsplit_once('@')?.1;
    let labels: Vec<&str> = domain.split('.').filter(|label| !label.is_empty()).collect();
    let short_second = |labels: &[&str]| {
        ["co", "com", "gov", "gv", "ac", "org", "net"].contains(&labels[labels.len() - 2])
    };
    let kept = match labels.len() {
        0 | 1 => return None,
        2 => 2,
        _ if short_second(&labels) => 3,
        _ => 2,
    };
    let domain = labels[labels.len() - kept..].join(".");
    let private = PUBLIC.contains(&domain.as_str())
        || domain.ends_with(".local")
        || domain.ends_with(".localdomain")
        || domain.contains("noreply");
    (!private).then_some(domain)
}

fn tags(store: &Store, limits: &Limits) -> Vec<Tag> {
    let mut tags: Vec<Tag> = store
        .tags
        .iter()
        .take(limits.tags)
        .map(|(name, id)| {
            let name = escape_control(&String::from_utf8_lossy(name));
            read_tag(store, name, *id)
        })
        .collect();
    tags.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| b.name.cmp(&a.name)));
    tags
}

fn read_tag(store: &Store, name: String, id: Oid) -> Tag {
    let mut tag = Tag { name, day: None, annotated: false, signed: false };
    let mut id = id;
    // A tag may point to a tag, and a hostile one to a long row of them.
    for _ in 0..4 {
        let Some(object) = store.any(id) else { break };
        let data = object.data();
        match object.kind() {
            ObjectType::Commit => {
                tag.day = tag.day.or_else(|| Raw::parse(data).map(|raw| day(raw.seconds)));
                break;
            }
            ObjectType::Tag => {
                tag.annotated = true;
                tag.signed |= memchr::memmem::find(data, b"-----BEGIN PGP SIGNATURE-----")
                    .is_some()
                    || memchr::memmem::find(data, b"-----BEGIN SSH SIGNATURE-----").is_some()
                    || memchr::memmem::find(data, b"-----BEGIN SIGNED MESSAGE-----").is_some();
                let header = |key: &[u8]| {
                    data.split(|b| *b == b'\n')
                        .take_while(|line| !line.is_empty())
                        .find_map(|line| line.strip_prefix(key))
                };
                let tagged = header(b"tagger ").and_then(person_of);
                tag.day = tag.day.or(tagged.map(|(_, _, seconds)| day(seconds)));
                let next = header(b"object ").and_then(|id| std::str::from_utf8(id).ok());
                match next.and_then(|id| Oid::from_str(id).ok()) {
                    Some(next) => id = next,
                    None => break,
                }
            }
            _ => break,
        }
    }
    tag
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_commit_and_its_author_are_read() {
        let data = b"tree 0\nauthor A B <a@dept.example.org> 1700000000 +0100\ncommitter C <c@e.org> 1700086400 +0000\n\nText\n\nSigned-off-by: A\n";
        let raw = Raw::parse(data).unwrap();
        assert_eq!((raw.name, raw.email), (&b"A B"[..], &b"a@dept.example.org"[..]));
        assert_eq!(day(raw.seconds), Date::constant(2023, 11, 15));
        assert_eq!(organisation("a@dept.example.org").as_deref(), Some("example.org"));
        assert_eq!(organisation("a@x.gov.uk").as_deref(), Some("x.gov.uk"));
        assert_eq!(organisation("a@.."), None);
        assert!(Raw::parse(b"tree 0\n\nno author").is_none());
    }

    proptest! {
        #[test]
        fn foreign_commits_never_panic(
            parts in proptest::collection::vec(prop_oneof![
                Just(b"parent ".to_vec()), Just(b"author ".to_vec()), Just(b"committer ".to_vec()), Just(b"\n".to_vec()),
                Just(b" <".to_vec()), Just(b"@e.org> ".to_vec()), Just(b"99999999999999999".to_vec()), Just(b"gpgsig ".to_vec()),
                proptest::collection::vec(any::<u8>(), 0..12),
            ], 0..24),
            mailmap in "([<>@#. a-c]|\n){0,60}",
        ) {
            let data = parts.concat();
            let mut people = People::new(&mailmap);
            if let Some(raw) = Raw::parse(&data) {
                let first = people.commit(&raw);
                prop_assert_eq!(people.commit(&raw).author, first.author);
            }
            let _ = person_of(&data).map(|(_, _, seconds)| day(seconds));
            let _ = organisation(&String::from_utf8_lossy(&data));
        }
    }
}
