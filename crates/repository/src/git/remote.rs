//! Addresses of repositories.

use offenbar_model::escape_control;
use url::Url;

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
