//! One module per subcommand.

mod page;

use std::ffi::OsString;

use clap::Parser as _;
use offenbar_model::Message;
use offenbar_texts::Lang;

use crate::args::{Arguments, Command};
use crate::exit::Exit;

/// Reads the arguments and runs the subcommand.
pub(crate) fn run(arguments: &[OsString]) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let failed = error.use_stderr();
            // Nothing more can be said if even this cannot be printed.
            let _ = error.print();
            return if failed { Exit::Failure } else { Exit::Clean };
        }
    };
    let lang = language(arguments.lang.as_deref());
    let result = match &arguments.command {
        Command::Page(arguments) => page::run(arguments, lang),
    };
    result.unwrap_or_else(|message| {
        eprintln!("offenbar: {}", lang.message(&message));
        Exit::Failure
    })
}

/// `--lang`, or the language of the locale.
fn language(named: Option<&str>) -> Lang {
    match named {
        Some(name) => Lang::of_locale(name),
        None => Lang::of_locale(&sys_locale::get_locale().unwrap_or_default()),
    }
}

/// What a subcommand ends with: an exit code, or why it could not run.
pub(crate) type Ended = Result<Exit, Message>;
