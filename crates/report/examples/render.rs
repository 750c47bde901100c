//! Renders a stored scan, or the sample of the tests:
//! `cargo run -p offenbar-report --example render -- html de [scan.json] > report.html`

use std::error::Error;
use std::io::{self, Write};

use offenbar_report::{Format, Options, render};
use offenbar_texts::Lang;

#[path = "../src/tests/sample.rs"]
#[allow(missing_docs)]
mod sample;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let format: Format = arguments.next().as_deref().unwrap_or("pretty").parse()?;
    let lang = Lang::of_locale(arguments.next().as_deref().unwrap_or("en"));
    let scan = match arguments.next() {
        Some(path) => serde_json::from_slice(&std::fs::read(path)?)?,
        None => sample::scan(),
    };
    let colour = std::env::var_os("NO_COLOR").is_none();
    let options = Options { lang, colour, ..Options::default() };
    let mut out = io::stdout().lock();
    render(format, &scan, &options, &mut out)?;
    Ok(out.flush()?)
}
