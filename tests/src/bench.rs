//! Generated pages and measurements for `bin/bench`. Nothing here is random.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Path as Segment;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;

/// The sheet of the generated pages.
pub const STYLE: &str = "body{font:1rem/1.5 Arial,sans-serif;color:#222;background:#fff;margin:0 2rem}\
    nav a{padding:.5rem 1rem;display:inline-block}.card{border:1px solid #666;padding:1rem}\
    @media (max-width:40rem){.card{padding:.5rem}}footer{color:#444;background:#eee}";

/// A page of about 2 KB with most of what forms and texts have; every third has failures.
pub fn small_page(number: usize) -> String {
    let alt = if number.is_multiple_of(3) { "" } else { " alt='Lageplan'" };
    let colour = if number % 3 == 1 { "color:#bbb" } else { "color:#333" };
    format!(
        "<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>Schritt {number} – Musterstadt</title>\
         <meta name=viewport content='width=device-width'><style>{STYLE}</style></head><body><header><nav aria-label=Haupt>\
         <a href='/'>Start</a><a href='/p/{}'>Weiter</a></nav></header><main><h1>Schritt {number}</h1>\
         <p style='{colour}'>Bitte füllen Sie das Formular aus.</p><img src='plan.png'{alt}>\
         <form><label>Name <input name=name autocomplete=name></label><label for=o{number}>Ort</label>\
         <input id=o{number}><button>Absenden</button></form><table><tr><th>Tag<th>Zeit<tr><td>Mo<td>8–12</table>\
         </main><footer><a href='/impressum'>Impressum</a></footer></body></html>",
        number + 1
    )
}

/// A page of about 30 KB in a site of `pages`.
pub fn large_page(number: usize, pages: usize) -> String {
    page_of_sections(number, pages, 60)
}

/// A page of a site of `pages`; a section has about half a KB.
pub fn page_of_sections(number: usize, pages: usize, sections: usize) -> String {
    let mut body = String::new();
    for link in 1..=10 {
        let to = (number * 10 + link) % pages;
        let _ = write!(body, "<li><a href='/p/{to}'>Dienst Nummer {to}</a></li>");
    }
    let mut text = String::new();
    for section in 0..sections {
        let _ = write!(
            text,
            "<section class=card><h2>Abschnitt {section} von Seite {number}</h2><p>Für die Anmeldung einer \
             Wohnung brauchen Sie einen gültigen Ausweis und die Bestätigung der Person, die Ihnen die Wohnung \
             gibt. Bringen Sie beides zum Termin mit. <a href='/p/{}'>Mehr über Abschnitt {section}</a></p>\
             <ul><li>Ausweis</li><li>Bestätigung</li><li>Termin am {section}.</li></ul></section>",
            (number + section) % pages
        );
    }
    format!(
        "<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>Dienst {number} – Musterstadt</title>\
         <link rel=stylesheet href=/style.css></head><body><nav aria-label=Haupt><ul>{body}</ul></nav><main>\
         <h1>Dienst {number}</h1>{text}</main><footer><a href='/p/1'>Impressum</a></footer></body></html>"
    )
}

/// Serves a site of large pages on loopback until the program ends; gives its address.
///
/// # Errors
/// If no port can be had.
pub fn serve(pages: usize) -> std::io::Result<String> {
    let html = "text/html; charset=utf-8";
    let address = crate::serve::serve(|_| {
        Router::new()
            .route("/style.css", get(|| async { ([(CONTENT_TYPE, "text/css")], STYLE) }))
            .route(
                "/p/{number}",
                get(move |Segment(number): Segment<usize>| async move {
                    ([(CONTENT_TYPE, html)], large_page(number % pages, pages))
                }),
            )
    })?;
    Ok(format!("{address}p/0"))
}

/// What a run of the command took.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// From start to end.
    pub time: Duration,
    /// The most memory it held, in KiB; zero where the system does not tell.
    pub peak: u64,
    /// Seconds of processor time; zero where the system does not tell.
    pub cpu: f64,
    /// Its exit code.
    pub code: Option<i32>,
}

/// Runs the command and watches its memory.
///
/// # Errors
/// If it cannot be started.
pub fn measure(program: &Path, arguments: &[String]) -> std::io::Result<Run> {
    let start = Instant::now();
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    watch(command.spawn()?, start)
}

/// How often a process is looked at.
const LOOKS: (Duration, Duration) = (Duration::from_millis(2), Duration::from_millis(50));

/// Watches a process until it ends.
///
/// # Errors
/// If the system does not tell when it ends.
pub fn watch(mut child: Child, start: Instant) -> std::io::Result<Run> {
    let folder = format!("/proc/{}", child.id());
    let mut run = Run { time: Duration::ZERO, peak: 0, cpu: 0.0, code: None };
    loop {
        run.peak = run.peak.max(high_water(&folder));
        run.cpu = run.cpu.max(processor_seconds(&folder));
        if let Some(code) = child.try_wait()? {
            return Ok(Run { time: start.elapsed(), code: code.code(), ..run });
        }
        // Looking takes time from what is measured: of long runs it is done less often.
        std::thread::sleep((start.elapsed() / 50).clamp(LOOKS.0, LOOKS.1));
    }
}

fn high_water(process: &str) -> u64 {
    let text = std::fs::read_to_string(format!("{process}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// User and system time; Linux counts it in hundredths of a second.
fn processor_seconds(process: &str) -> f64 {
    let text = std::fs::read_to_string(format!("{process}/stat")).unwrap_or_default();
    let rest = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks =
        rest.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}
