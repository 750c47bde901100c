//! Help and complaints about the command line, in the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _};
use offenbar_model::Message;
use offenbar_texts::Lang;

use crate::args::Arguments;

/// The command with its help texts.
pub(crate) fn command(lang: Lang) -> Command {
    localised(Arguments::command(), "", lang)
}

fn localised(command: Command, path: &str, lang: Lang) -> Command {
    let about = lang.text(&format!("cli-about{path}"));
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}",
        lang.text("cli-help-usage")
    );
    let names: Vec<String> =
        command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let mut command = command
        .about(about)
        .help_template(template)
        .subcommand_help_heading(lang.text("cli-help-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| argument(arg, path, lang))
        .arg(flag("help", 'h', ArgAction::Help, lang));
    if path.is_empty() {
        command = command.arg(flag("version", 'V', ArgAction::Version, lang));
    }
    for name in names {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |command| localised(command, &path, lang));
    }
    command
}

fn argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let key = format!("cli-arg{path}-{id}");
    let text = lang.get(&key).unwrap_or_else(|| lang.text(&format!("cli-arg-{id}")));
    let heading = if arg.is_positional() { "cli-help-arguments" } else { "cli-help-options" };
    let takes_values = arg.get_action().takes_values();
    let arg = arg.help(text).help_heading(lang.text(heading));
    // They are in the help text, in the user's language.
    if takes_values { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

fn flag(name: &'static str, short: char, action: ArgAction, lang: Lang) -> Arg {
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .help(lang.text(&format!("cli-arg-{name}")))
        .help_heading(lang.text("cli-help-options"))
}

/// What is wrong with the command line, and what would be right.
pub(crate) fn complaint(error: &clap::Error, lang: Lang) -> String {
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => {
            Message::new("cli-usage-unknown-argument").with("argument", argument)
        }
        ErrorKind::InvalidSubcommand => Message::new("cli-usage-unknown-command")
            .with("command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => {
            Message::new("cli-usage-missing-value").with("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Message::new("cli-usage-value").with("argument", argument).with("value", value)
        }
        ErrorKind::ArgumentConflict => Message::new("cli-usage-twice").with("argument", argument),
        ErrorKind::MissingRequiredArgument => {
            Message::new("cli-usage-missing").with("argument", argument)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Message::new("cli-usage-no-command")
        }
        _ => Message::new("cli-usage-other"),
    };
    let mut text = lang.message(&message);
    let suggestions = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
        ContextKind::ValidValue,
    ];
    let meant = suggestions.into_iter().map(context).find(|meant| !meant.is_empty());
    if let Some(meant) = meant {
        text += " ";
        text += &lang.message(&Message::new("cli-did-you-mean").with("word", meant));
    }
    text + " " + &lang.text("cli-usage-see-help")
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The known word that was probably meant.
pub(crate) fn meant<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = known.into_iter().map(|known| (strsim::jaro_winkler(word, known), known));
    let best = near.filter(|(score, _)| *score > 0.8);
    best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1))).map(|(_, known)| known)
}

/// “Did you mean …?”, or nothing.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    lang: Lang,
) -> String {
    let message = |word| Message::new("cli-did-you-mean").with("word", word);
    meant(word, known).map_or_else(String::new, |word| format!(" {}", lang.message(&message(word))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(command: &Command, check: &mut dyn FnMut(String)) {
        check(command.get_about().map(ToString::to_string).unwrap_or_default());
        for arg in command.get_arguments() {
            check(arg.get_help().map(ToString::to_string).unwrap_or_default());
        }
        for sub in command.get_subcommands() {
            all(sub, check);
        }
    }

    #[test]
    fn every_command_and_argument_has_a_text_in_both_languages() {
        for lang in Lang::ALL {
            let command = command(lang);
            command.clone().debug_assert();
            all(&command, &mut |text| {
                assert!(!text.is_empty() && !text.starts_with("cli-"), "{text}")
            });
        }
    }

    #[test]
    fn complaints_say_what_was_meant() {
        let complain = |line: &str| {
            let error = command(Lang::De).try_get_matches_from(line.split(' ')).unwrap_err();
            complaint(&error, Lang::De)
        };
        assert!(complain("offenbar page --bas-url x a.html").contains("--base-url"));
        assert!(complain("offenbar rulez").contains("rules"));
        assert!(complain("offenbar --lang fr rules").contains("de, en"));
        assert!(complain("offenbar page").contains("FILE|URL|-"));
        assert!(complain("offenbar scan . --max-pages many").contains("many"));
    }

    #[test]
    fn far_words_are_not_suggested() {
        assert_eq!(meant("image-nam", ["image-name", "link-name"]), Some("image-name"));
        assert_eq!(meant("xyz", ["image-name", "link-name"]), None);
    }
}
