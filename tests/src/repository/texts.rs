//! The trap set and the mutations: licence texts made to mislead.

use offenbar_fixtures::licences::{never_open, qualified, restricted, right_answers, turned};
use offenbar_repository::licence::{Openness, identify};

/// How the trap set was read.
#[derive(Debug, Default)]
pub struct Traps {
    /// Texts with one right answer.
    pub all: usize,
    /// Those that were read right.
    pub right: usize,
    /// Texts that must not pass as open.
    pub closed: usize,
    /// Those that passed as open all the same.
    pub unsafe_ones: usize,
    /// What went wrong, one line each.
    pub wrong: Vec<String>,
}

/// Reads the trap set.
pub fn traps() -> Traps {
    let mut result = Traps::default();
    for trap in right_answers() {
        let verdict = identify(&trap.bytes, trap.file);
        let mut found: Vec<&str> = verdict.matches.iter().map(|m| m.expression.as_str()).collect();
        let mut wanted = trap.ids.to_vec();
        found.sort_unstable();
        wanted.sort_unstable();
        result.all += 1;
        result.right += usize::from(found == wanted);
        // An unfree licence taken for an open one is as unsafe as an added sentence overlooked.
        let passed = trap.open == Some(false) && verdict.open == Openness::Yes;
        result.unsafe_ones += usize::from(passed);
        if found != wanted || passed {
            result.wrong.push(format!("{}: {found:?} instead of {wanted:?}", trap.name));
        }
    }
    for (name, text) in never_open() {
        result.closed += 1;
        if identify(text.as_bytes(), "LICENSE").open == Openness::Yes {
            result.unsafe_ones += 1;
            result.wrong.push(format!("{name}: passed as open"));
        }
    }
    result
}

/// How the mutations were read.
#[derive(Debug, Default)]
pub struct Mutations {
    /// How many of each kind.
    pub kinds: Vec<(&'static str, usize)>,
    /// Those that passed as open.
    pub passed: Vec<String>,
}

impl Mutations {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.kinds.iter().map(|(_, count)| count).sum()
    }
}

/// Reads every mutation.
pub fn mutations() -> Mutations {
    let mut result = Mutations::default();
    for (kind, mutations) in [
        ("sentences added and grants removed", restricted()),
        ("qualifiers inserted", qualified()),
        ("grants turned", turned()),
    ] {
        result.kinds.push((kind, mutations.len()));
        let open = |text: &str| identify(text.as_bytes(), "LICENSE").open == Openness::Yes;
        let passed = mutations.into_iter().filter(|(_, text)| open(text)).map(|(name, _)| name);
        result.passed.extend(passed);
    }
    result
}
