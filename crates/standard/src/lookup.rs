use offenbar_model::{Check, CheckResult, Family, Kind, Level, en_301_549};

use crate::data::{Ask, CatalogueCheck, Clause, Criterion, Profile, ProfileData, Standard};

/// How a check bears on a clause.
#[derive(Debug, Clone, Copy)]
pub struct Bearing<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// Whether a failure of the check fails the clause, unless the profile makes it advice.
    pub can_fail: bool,
}

impl Standard {
    /// Name, edition and date of the data, for example
    /// `DIN SPEC 66336:2025-04 (data 2026-11-23)`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The 13 criteria.
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// A criterion by its number.
    pub fn criterion(&self, number: u8) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.number == number)
    }

    /// A clause by its id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses().find(|clause| clause.id == id)
    }

    /// All clauses in their order.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.criteria.iter().flat_map(|criterion| &criterion.clauses)
    }

    /// The criterion a clause belongs to.
    pub fn criterion_of(&self, clause: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.clauses.iter().any(|own| own.id == clause))
    }

    /// The catalogue of checks, sorted by id.
    pub fn checks(&self) -> impl Iterator<Item = &CatalogueCheck> {
        self.checks.values()
    }

    /// A check of the catalogue.
    pub fn check(&self, id: &str) -> Option<&CatalogueCheck> {
        self.checks.get(id)
    }

    /// The questions for a person, sorted by id.
    pub fn questions(&self) -> impl Iterator<Item = &Ask> {
        self.questions.values()
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&Ask> {
        self.questions.get(id)
    }

    /// What a profile changes.
    pub fn profile(&self, profile: Profile) -> &ProfileData {
        &self.profiles[profile.as_str()]
    }

    /// The clauses on which a check bears, by its id alone: catalogue checks, and rules that the
    /// mapping names. For any rule over a page use [`Standard::clauses_of_check`].
    pub fn clauses_of(&self, check_id: &str) -> Vec<&Clause> {
        let id = self.mapping.rules.get(check_id).map_or(check_id, String::as_str);
        self.bearings_in_catalogue(id).into_iter().map(|bearing| bearing.clause).collect()
    }

    /// How a check bears on clauses.
    pub fn clauses_of_check(&self, check: &Check) -> Vec<Bearing<'_>> {
        let sc = check.sc.iter().copied();
        self.bearings(check.id, check.family, check.kind, check.level, sc)
    }

    /// How the check behind a result bears on clauses.
    pub fn clauses_of_result(&self, result: &CheckResult) -> Vec<Bearing<'_>> {
        let sc = result.sc.iter().map(String::as_str);
        self.bearings(&result.check, result.family, result.kind, result.level, sc)
    }

    /// The catalogue check in which a result counts; none if it bears on no clause.
    pub fn catalogue_check_of<'a>(&'a self, result: &'a CheckResult) -> Option<&'a str> {
        let sc = result.sc.iter().map(String::as_str);
        self.catalogue_id(&result.check, result.family, result.kind, result.level, sc)
    }

    /// Ids of the catalogue that none of the given checks implements: questions answered by no
    /// machine yet. A check over pages implements the catalogue check it is mapped to.
    pub fn not_implemented<'a>(
        &'a self,
        implemented: impl IntoIterator<Item = &'a Check>,
    ) -> Vec<&'a str> {
        let mut left: Vec<&str> = self.checks.keys().map(String::as_str).collect();
        for check in implemented {
            let sc = check.sc.iter().copied();
            let id = self.catalogue_id(check.id, check.family, check.kind, check.level, sc);
            left.retain(|known| Some(*known) != id);
        }
        left
    }

    fn bearings<'s: 'i, 'i>(
        &'s self,
        id: &'i str,
        family: Family,
        kind: Kind,
        level: Option<Level>,
        sc: impl Iterator<Item = &'i str>,
    ) -> Vec<Bearing<'s>> {
        let sc: Vec<&str> = sc.collect();
        let listed = sc.iter().copied();
        let Some(catalogue) = self.catalogue_id(id, family, kind, level, listed) else {
            return Vec::new();
        };
        let mut bearings = self.bearings_in_catalogue(catalogue);
        for bearing in &mut bearings {
            bearing.can_fail &= may_fail(kind, level) && is_in_force(sc.iter().copied());
        }
        bearings
    }

    fn bearings_in_catalogue(&self, id: &str) -> Vec<Bearing<'_>> {
        self.clauses()
            .filter(|clause| clause.checks().any(|check| check == id))
            .map(|clause| Bearing {
                clause,
                can_fail: clause.can_fail.iter().any(|check| check == id),
            })
            .collect()
    }

    fn catalogue_id<'a>(
        &'a self,
        id: &'a str,
        family: Family,
        kind: Kind,
        level: Option<Level>,
        mut sc: impl Iterator<Item = &'a str>,
    ) -> Option<&'a str> {
        if self.checks.contains_key(id) {
            return Some(id);
        }
        if family == Family::Repository || !may_fail(kind, level) {
            return None;
        }
        if let Some(mapped) = self.mapping.rules.get(id) {
            return Some(mapped);
        }
        if kind != Kind::Wcag {
            return None;
        }
        let by_criterion = sc.find_map(|sc| self.mapping.success_criteria.get(sc));
        Some(by_criterion.unwrap_or(&self.mapping.wcag))
    }
}

/// Whether a failure of a check of this kind breaks a rule: WCAG level A or AA, or a duty. Only
/// such a failure may fail a clause or count as an error.
pub fn may_fail(kind: Kind, level: Option<Level>) -> bool {
    match kind {
        Kind::Wcag => level != Some(Level::AAA),
        Kind::Duty => true,
        Kind::BestPractice | Kind::Indicator => false,
    }
}

/// Whether the standard asks for one of these success criteria. Through BITV 2.0 it refers to
/// EN 301 549 V3.2.1, which knows WCAG 2.1: what came with WCAG 2.2 cannot fail a clause yet.
pub(crate) fn is_in_force<'a>(sc: impl IntoIterator<Item = &'a str>) -> bool {
    let mut sc = sc.into_iter().peekable();
    sc.peek().is_none() || sc.any(|sc| en_301_549(sc).is_some())
}
