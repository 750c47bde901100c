//! Checks that images, sound and films that are embedded with `<object>` have a name.
//!
//! Text inside the element does not help: it is shown only if the file cannot be loaded.
//!
//! Use `aria-label`, `aria-labelledby` or `title`. For images, `<img alt="…">` is the better element.
//!
//! Objects with a role of their own, and those whose file cannot be loaded, do not count. If the scan
//! could not fetch the file and it seems to be an image, sound or film, a person is asked.
//!
//! Sources: WCAG 2.2 SC 1.1.1; ACT rule 8fc3b6.
//!
//! ```html passed
//! <object data="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" title="Lageplan"></object>
//! ```
//!
//! ```html failed object-name-missing
//! <object data="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">Lageplan</object>
//! ```
//!
//! ```html cantTell object-not-loaded ask-object-name
//! <object data="lageplan.png"></object>
//! ```
//!
//! ```html inapplicable
//! <object data="data:text/html,Hallo"></object> <object data="a.png" hidden></object>
//! <object data="a.png" role="img"></object>
//! ```

use crate::contrast;
use offenbar_page::LoadError;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "object-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &["8fc3b6"],
    counterparts: &["axe:object-alt", "alfa:SIA-R63"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let objects = page.elements().iter().copied();
    let objects: Vec<NodeId> = objects
        .filter(|id| page.is(*id, "object") && page.explicit_role(*id).is_none())
        .collect();
    if objects.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in objects.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        judge(page, id, targets);
    }
}

fn judge(page: &Page, id: NodeId, targets: &mut Targets) {
    let Some(url) = page.attr(id, "data").and_then(|data| page.resolve(data)) else { return };
    let loaded = page.load(&url);
    let mime = match &loaded {
        Ok(resource) => resource.mime.clone(),
        // The server has no such file: what stands inside the element is shown.
        Err(LoadError::Status(_)) => return,
        Err(_) => expected_type(page.attr(id, "type"), url.path()),
    };
    if !["image/", "audio/", "video/"].iter().any(|kind| mime.starts_with(kind)) {
        return;
    }
    if page.has_name(id) {
        targets.passed(id);
    } else if loaded.is_ok() {
        targets.failed(id, msg("object-name-missing").with("mime", mime));
    } else {
        let message = msg("object-not-loaded").with("file", url.as_str());
        targets.cant_tell(id, message, msg("ask-object-name"));
    }
}

/// What the file seems to be, by the markup and by its name.
fn expected_type(written: Option<&str>, path: &str) -> String {
    if let Some(written) = written.map(str::trim).filter(|written| !written.is_empty()) {
        return written.to_ascii_lowercase();
    }
    let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let kind = match ending.as_str() {
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "svg" | "bmp" => "image/",
        "mp3" | "wav" | "ogg" | "oga" | "flac" | "m4a" => "audio/",
        "mp4" | "webm" | "ogv" | "mov" | "m4v" => "video/",
        _ => "",
    };
    kind.to_owned()
}
