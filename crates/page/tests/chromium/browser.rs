//! A Chromium of its own for a test, spoken to over the DevTools protocol.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

const PROGRAMS: [&str; 4] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/opt/chromium/chrome",
];
const PATIENCE: Duration = Duration::from_secs(60);

/// A running browser with one page; it ends with this value.
pub struct Browser {
    process: Child,
    socket: WebSocket<TcpStream>,
    session: String,
    next: u64,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Starts the browser; None if there is none on this machine.
    pub fn start() -> Option<Browser> {
        let program = PROGRAMS.iter().map(PathBuf::from).find(|path| path.exists())?;
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let process = Command::new(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--force-renderer-accessibility",
                "--enable-blink-features=ComputedAccessibilityInfo",
                "--window-size=1280,800",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromium starts");
        let (port, path) = endpoint(profile.path());
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("chromium listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("timeout");
        let url = format!("ws://127.0.0.1:{port}{path}");
        let (socket, _) = tungstenite::client(url, stream).expect("a connection");
        let mut browser =
            Browser { process, socket, session: String::new(), next: 0, _profile: profile };
        let target = browser.call("Target.createTarget", json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = browser.call("Target.attachToTarget", attach);
        browser.session = attached["sessionId"].as_str().expect("a session").to_owned();
        for domain in ["Page.enable", "DOM.enable", "Runtime.enable", "Accessibility.enable"] {
            browser.call(domain, json!({}));
        }
        Some(browser)
    }

    /// Calls a method and waits for its result.
    pub fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.next += 1;
        let id = self.next;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.socket.send(Message::text(message.to_string())).expect("chromium takes messages");
        loop {
            let message = self.message();
            if message["id"] == json!(id) {
                assert!(message.get("error").is_none(), "{method}: {}", message["error"]);
                return message["result"].clone();
            }
        }
    }

    fn message(&mut self) -> Value {
        loop {
            if let Message::Text(text) = self.socket.read().expect("chromium answers") {
                return serde_json::from_str(&text).expect("JSON");
            }
        }
    }

    /// Opens a file and waits until it is loaded.
    pub fn open(&mut self, file: &Path) {
        let url = format!("file://{}", file.display());
        self.call("Page.navigate", json!({ "url": url }));
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let ready = self.evaluate("[location.href, document.readyState].join(' ')");
            if ready == json!(format!("{url} complete")) {
                return;
            }
        }
        panic!("{url} was not loaded");
    }

    /// Value of an expression on the page.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let parameters = json!({ "expression": expression, "returnByValue": true });
        self.call("Runtime.evaluate", parameters)["result"]["value"].clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Port and path that Chromium wrote into its profile.
fn endpoint(profile: &Path) -> (u16, String) {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let text = std::fs::read_to_string(profile.join("DevToolsActivePort")).unwrap_or_default();
        if let Some((port, path)) = text.split_once('\n')
            && let Ok(port) = port.parse()
            && path.starts_with('/')
        {
            return (port, path.trim().to_owned());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("chromium did not open its port");
}
