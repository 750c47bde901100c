//! Addresses of repositories: which are fetched, and how they appear in a report.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};

use offenbar_model::escape_control;
use url::{Host, Url};

use super::{OpenError, OpenOptions};

/// An address fit for a report: no user, no password, no query. `None` for paths of this machine.
pub(super) fn without_secrets(address: &str) -> Option<String> {
    if let Ok(mut url) = Url::parse(address)
        && url.has_host()
        && url.scheme() != "file"
    {
        let _ = url.set_username("");
        let _ = url.set_password(None);
        url.set_query(None);
        url.set_fragment(None);
        return Some(escape_control(url.as_str()));
    }
    // `git@host:path`, the short form of ssh.
    let (host, path) = address.split_once(':')?;
    let host = host.rsplit('@').next()?;
    let plausible = host.len() > 1 && !host.contains(['/', '\\']) && !path.starts_with("//");
    plausible.then(|| escape_control(&format!("ssh://{host}/{}", path.trim_start_matches('/'))))
}

/// Whether a target means an address rather than a path.
pub(super) fn is_address(target: &str) -> bool {
    target.contains("://")
        || (without_secrets(target).is_some() && !std::path::Path::new(target).exists())
        || target.starts_with("ext::")
}

/// The address if it may be fetched, and what its host resolves to.
pub(super) fn allowed(
    target: &str,
    options: &OpenOptions,
) -> Result<(Url, Vec<SocketAddr>), OpenError> {
    let shown = without_secrets(target).unwrap_or_else(|| escape_control(target));
    let failed = |id: &str| OpenError::new(id).with("path", shown.as_str());
    if target.chars().any(char::is_control) || target.starts_with('-') {
        return Err(failed("repository-open-bad-address"));
    }
    let url = Url::parse(target).map_err(|_| failed("repository-open-scheme"))?;
    let private_http = url.scheme() == "http" && options.allow_private;
    if url.scheme() != "https" && !private_http {
        return Err(failed("repository-open-scheme"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(failed("repository-open-credentials"));
    }
    let Some(host) = url.host() else { return Err(failed("repository-open-bad-address")) };
    let port = url.port_or_known_default().unwrap_or(443);
    let addresses: Vec<SocketAddr> = match host {
        Host::Ipv4(ip) => vec![SocketAddr::new(ip.into(), port)],
        Host::Ipv6(ip) => vec![SocketAddr::new(ip.into(), port)],
        Host::Domain(name) => (name, port)
            .to_socket_addrs()
            .map_err(|_| failed("repository-open-unreachable").with("problem", "DNS"))?
            .collect(),
    };
    if !options.allow_private && addresses.iter().any(|address| is_private(address.ip())) {
        return Err(failed("repository-open-private-address"));
    }
    // Plain HTTP is for a server on this machine only.
    if private_http && !addresses.iter().all(|address| address.ip().is_loopback()) {
        return Err(failed("repository-open-scheme"));
    }
    Ok((url, addresses))
}

/// Addresses that no public server has.
fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, ..] = ip.octets();
            ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_broadcast()
                || ip.is_multicast()
                || ip.is_documentation()
                || a == 0
                || (a == 100 && (64..128).contains(&b))
                || (a == 198 && (18..20).contains(&b))
                || a >= 240
        }
        IpAddr::V6(ip) => {
            let first = ip.segments()[0];
            ip.is_loopback()
                || ip.is_unspecified()
                || ip.is_multicast()
                || (first & 0xfe00) == 0xfc00
                || (first & 0xffc0) == 0xfe80
                || ip.to_ipv4_mapped().is_some_and(|ip| is_private(ip.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(target: &str) -> String {
        allowed(target, &OpenOptions::default()).expect_err(target).0.id
    }

    #[test]
    fn only_public_https_addresses_are_fetched() {
        for (target, reason) in [
            ("http://example.org/a.git", "repository-open-scheme"),
            ("ssh://git@example.org/a.git", "repository-open-scheme"),
            ("git@example.org:a.git", "repository-open-scheme"),
            ("file:///etc", "repository-open-scheme"),
            ("ext::sh -c true", "repository-open-scheme"),
            ("-oProxyCommand=x", "repository-open-bad-address"),
            ("https://example.org/a\r.git", "repository-open-bad-address"),
            ("https://user:secret@example.org/a.git", "repository-open-credentials"),
            ("https://127.0.0.1/a.git", "repository-open-private-address"),
            ("https://10.1.2.3/a.git", "repository-open-private-address"),
            ("https://[::1]/a.git", "repository-open-private-address"),
            ("https://169.254.169.254/latest", "repository-open-private-address"),
            ("https://[::ffff:192.168.0.1]/a", "repository-open-private-address"),
        ] {
            assert_eq!(refused(target), reason, "{target}");
        }
        let error =
            allowed("https://user:secret@example.org/a.git?token=x", &OpenOptions::default());
        assert!(!format!("{error:?}").contains("secret"));
    }

    proptest::proptest! {
        #[test]
        fn no_address_shows_its_password(
            scheme in "https|http|ssh|git|ftp|HTTPS",
            user in "[a-z%@:.]{0,6}",
            rest in "([a-z0-9/.:?#\\[\\]@%-]|ä){0,30}",
        ) {
            let address = format!("{scheme}://{user}:hunter2secret@example.org/{rest}");
            if let Some(shown) = without_secrets(&address) {
                proptest::prop_assert!(!shown.contains("hunter2secret"), "{}", shown);
            }
        }

        #[test]
        fn any_address_is_refused_or_allowed(text in "([a-z:/@.-]|[\\x00-\\x20]|ä){0,40}") {
            let _ = (without_secrets(&text), is_address(&text));
            // Names would be looked up: only what no resolver is asked for.
            if !text.to_ascii_lowercase().trim_start().starts_with("http") {
                proptest::prop_assert!(allowed(&text, &OpenOptions::default()).is_err());
            }
        }
    }

    #[test]
    fn reports_show_no_secrets() {
        assert_eq!(
            without_secrets("https://u:p@example.org/a.git?private_token=x#y").as_deref(),
            Some("https://example.org/a.git")
        );
        assert_eq!(
            without_secrets("git@example.org:group/a.git").as_deref(),
            Some("ssh://example.org/group/a.git")
        );
        assert_eq!(without_secrets("/srv/a.git"), None);
        assert_eq!(without_secrets("file:///srv/a.git"), None);
    }
}
