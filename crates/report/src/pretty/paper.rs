use anstyle::{AnsiColor, Style};
use offenbar_model::escape_control;
use textwrap::{Options as Wrap, WordSeparator, WordSplitter, WrapAlgorithm, core::display_width};

use crate::Options;

/// Where the terminal report is written: wraps, indents and paints.
pub(super) struct Paper {
    text: String,
    width: usize,
    colour: bool,
    pub plain: bool,
}

pub(super) const BOLD: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();
pub(super) const NONE: Style = Style::new();
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(super) const WARN: Style = AnsiColor::Yellow.on_default().bold();
pub(super) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(super) const ASK: Style = AnsiColor::Cyan.on_default().bold();

impl Paper {
    pub fn new(options: &Options) -> Self {
        Paper {
            text: String::new(),
            width: options.width.clamp(40, 160),
            colour: options.colour,
            plain: options.plain,
        }
    }

    pub fn width(&self) -> usize {
        self.width
    }

    pub fn finish(self) -> String {
        self.text
    }

    pub fn paint(&self, style: Style, text: &str) -> String {
        if !self.colour || style.is_plain() {
            return text.to_owned();
        }
        format!("{}{text}{}", style.render(), style.render_reset())
    }

    pub fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A line as it is.
    pub fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// The heading of a section, with a count where there is one.
    pub fn heading(&mut self, title: &str, count: Option<usize>) {
        self.blank();
        let title = match count {
            Some(count) => format!("{title} ({count})"),
            None => title.to_owned(),
        };
        let rule = self.width.saturating_sub(display_width(&title) + 1);
        let mut line = self.paint(BOLD, &title);
        if !self.plain {
            line.push(' ');
            line.push_str(&self.paint(DIM, &"─".repeat(rule)));
        }
        self.line(&line);
    }

    /// A paragraph.
    pub fn say(&mut self, style: Style, text: &str) {
        self.item("", NONE, text, style);
    }

    /// A paragraph that hangs on its first words, for example on a bullet. In plain output the
    /// indentation stays, because screen readers skip it.
    pub fn item(&mut self, lead: &str, lead_style: Style, text: &str, style: Style) {
        let hang = display_width(lead);
        // Whatever is said may come from a page: nothing passes here unescaped.
        let text = escape_control(text);
        for (index, line) in wrap(&text, self.width.saturating_sub(hang)).iter().enumerate() {
            let lead = if index == 0 { self.paint(lead_style, lead) } else { " ".repeat(hang) };
            let line = format!("{lead}{}", self.paint(style, line));
            self.line(&line);
        }
    }

    /// A list item: a bullet on paper with drawing, a dash in plain output.
    pub fn bullet(&mut self, indent: usize, text: &str, style: Style) {
        let mark = if self.plain { "-" } else { "•" };
        self.item(&format!("{}{mark} ", " ".repeat(indent)), DIM, text, style);
    }
}

/// Wraps without splitting words: addresses stay whole, so that they can be copied.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = Wrap::new(width.max(20))
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(false);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}

/// Fills up to a width of columns, on the left or on the right.
pub(super) fn pad(text: &str, width: usize, right: bool) -> String {
    let fill = " ".repeat(width.saturating_sub(display_width(text)));
    if right { format!("{fill}{text}") } else { format!("{text}{fill}") }
}
