//! A Chromium of one's own, spoken to over the DevTools protocol.
//!
//! Tests compare what offenbar computes with what a browser computes, and the benchmark compares
//! speed with a checker that runs in one. No check needs it.

mod memory;

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

/// What can go wrong with a browser.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is none on this machine.
    #[error("no Chromium on this machine")]
    Missing,
    /// It does not start or does not listen.
    #[error("Chromium does not start: {0}")]
    Start(#[from] std::io::Error),
    /// The connection broke.
    #[error("Chromium does not answer: {0}")]
    Connection(String),
    /// It refused a call.
    #[error("{method}: {reason}")]
    Refused {
        /// The method called.
        method: String,
        /// What Chromium says.
        reason: String,
    },
    /// A page did not come to its end.
    #[error("{0} was not loaded")]
    NotLoaded(String),
}

/// A running browser with one page; it ends with this value.
pub struct Browser {
    process: Child,
    socket: WebSocket<TcpStream>,
    session: String,
    next: u64,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Starts the browser. It reaches this machine only, and its window is 1280 by 800.
    ///
    /// # Errors
    /// If there is none or it does not start.
    pub fn start() -> Result<Browser, Error> {
        let program = PROGRAMS.iter().map(PathBuf::from).find(|path| path.exists());
        let profile = tempfile::tempdir()?;
        let mut process = Command::new(program.ok_or(Error::Missing)?)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--force-renderer-accessibility",
                "--enable-blink-features=ComputedAccessibilityInfo",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=1280,800",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let socket = match connect(profile.path()) {
            Ok(socket) => socket,
            Err(error) => {
                process.kill().ok();
                process.wait().ok();
                return Err(error);
            }
        };
        let mut browser =
            Browser { process, socket, session: String::new(), next: 0, _profile: profile };
        browser.attach()?;
        Ok(browser)
    }

    fn attach(&mut self) -> Result<(), Error> {
        let target = self.call("Target.createTarget", json!({ "url": "about:blank" }))?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = self.call("Target.attachToTarget", attach)?;
        self.session = attached["sessionId"].as_str().unwrap_or_default().to_owned();
        for domain in ["Page.enable", "DOM.enable", "Runtime.enable"] {
            self.call(domain, json!({}))?;
        }
        Ok(())
    }

    /// Name and version.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub fn version(&mut self) -> Result<String, Error> {
        let version = self.call("Browser.getVersion", json!({}))?;
        Ok(version["product"].as_str().unwrap_or_default().to_owned())
    }

    /// Calls a method and waits for its result.
    ///
    /// # Errors
    /// If the connection breaks or the browser refuses.
    pub fn call(&mut self, method: &str, parameters: Value) -> Result<Value, Error> {
        self.next += 1;
        let id = self.next;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.socket.send(Message::text(message.to_string())).map_err(broken)?;
        loop {
            let mut message = self.message()?;
            if message["id"] != json!(id) {
                continue;
            }
            if let Some(error) = message.get("error") {
                let reason = error.to_string();
                return Err(Error::Refused { method: method.to_owned(), reason });
            }
            return Ok(message["result"].take());
        }
    }

    fn message(&mut self) -> Result<Value, Error> {
        loop {
            if let Message::Text(text) = self.socket.read().map_err(broken)? {
                return serde_json::from_str(&text).map_err(|e| Error::Connection(e.to_string()));
            }
        }
    }

    /// Lets scripts of pages run, or not; those of [`Browser::evaluate`] always run.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn scripts(&mut self, run: bool) -> Result<(), Error> {
        self.call("Emulation.setScriptExecutionDisabled", json!({ "value": !run })).map(drop)
    }

    /// Opens an address and waits until it is loaded.
    ///
    /// # Errors
    /// If that takes too long.
    pub fn open(&mut self, url: &str) -> Result<(), Error> {
        let started = self.call("Page.navigate", json!({ "url": url }))?;
        if let Some(reason) = started["errorText"].as_str() {
            return Err(Error::NotLoaded(format!("{url} ({reason})")));
        }
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let ready = self.evaluate("[location.protocol, document.readyState].join(' ')")?;
            let ready = ready.as_str().unwrap_or_default();
            if ready.ends_with(" complete") && !ready.starts_with("about:") {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err(Error::NotLoaded(url.to_owned()))
    }

    /// Value of an expression on the page; promises are awaited.
    ///
    /// # Errors
    /// If the browser does not answer, or the expression throws.
    pub fn evaluate(&mut self, expression: &str) -> Result<Value, Error> {
        let parameters =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut result = self.call("Runtime.evaluate", parameters)?;
        if let Some(thrown) = result.get("exceptionDetails") {
            let reason = thrown["exception"]["description"].to_string();
            return Err(Error::Refused { method: "Runtime.evaluate".to_owned(), reason });
        }
        Ok(result["result"]["value"].take())
    }

    /// Memory of the browser and all its processes now, in bytes, shared pages counted once; zero
    /// where the system does not tell.
    pub fn memory(&self) -> u64 {
        memory::of_tree(self.process.id())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn broken(error: tungstenite::Error) -> Error {
    Error::Connection(error.to_string())
}

fn connect(profile: &Path) -> Result<WebSocket<TcpStream>, Error> {
    let (port, path) = endpoint(profile)?;
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE * 2))?;
    stream.set_nodelay(true)?;
    let url = format!("ws://127.0.0.1:{port}{path}");
    let (socket, _) =
        tungstenite::client(url, stream).map_err(|error| Error::Connection(error.to_string()))?;
    Ok(socket)
}

/// Port and path that Chromium wrote into its profile.
fn endpoint(profile: &Path) -> Result<(u16, String), Error> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let text = std::fs::read_to_string(profile.join("DevToolsActivePort")).unwrap_or_default();
        if let Some((port, path)) = text.split_once('\n')
            && let Ok(port) = port.parse()
            && path.starts_with('/')
        {
            return Ok((port, path.trim().to_owned()));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(Error::Connection("it did not open its port".to_owned()))
}
