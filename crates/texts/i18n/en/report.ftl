# Head
report-title = offenbar report
report-title-of = offenbar report: { $target }
report-site = Site
report-repository = Source code
report-commit = Commit
report-profile = Profile
report-standard = Standard
report-started = Scan began
report-pages = Pages checked
report-version = offenbar
report-nothing-target = not scanned

# Verdict
report-incomplete = The scan is incomplete
report-incomplete-about = What is below is true, but something was not looked at. Nothing that is missing counts as passed.
report-missing-sheets = Style sheets could not be loaded
report-missing-sheets-about = Without them nobody knows how the pages look: whatever depends on it was only asked about, not judged. Scan again where they can be reached.
report-missing-sheet = { $sheet } ({ $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    })
report-missing-more = and { $count } more
report-verdict-failed = { $problems ->
        [one] One problem must be fixed.
       *[other] { $problems } problems must be fixed.
    }
report-verdict-failed-more = Seen in { $places ->
        [one] one place
       *[other] { $places } places
    }. { $critical ->
        [0] None of them is critical.
        [one] One of them is critical.
       *[other] { $critical } of them are critical.
    }
report-verdict-clean = No failure found in { $ran ->
        [one] the one check that ran
       *[other] { $ran } checks that ran
    }.
report-verdict-clean-more = That proves no conformance: { $questions ->
        [one] one question is
       *[other] { $questions } questions are
    } left for a person.
report-verdict-nothing = Nothing was checked.
report-verdict-nothing-more = No check ran, so nothing is known. See below why.
report-ran = { $ran } of { $all } checks ran.
report-figure-must = must be fixed
report-figure-should = advised
report-figure-open = to be decided
report-figure-not-evidenced = not evidenced
report-figure-questions = questions for a person
report-overall = Mean of the criteria that have a score ({ $scored } of 13): { $score } of 100. A machine could look at { $coverage } of all 13.
report-first = What to do first
report-first-none = Answer the open questions: that is what no machine can do.

# Criteria
report-criteria = The 13 criteria
report-criteria-caption = Score over what was checked, coverage and open questions for each criterion of the Servicestandard
report-criterion = Criterion
report-score = Score
report-score-about = Share of the checks that can fail a demand and did not, 0 to 100. A demand with a failure gets at most half. Where nothing can fail, there is no score.
report-coverage = Checked
report-coverage-about = How much of the criterion a machine could look at. The rest only people can judge.
report-failures = Not met
report-open-questions = Questions
report-no-score = –
report-no-score-spoken = no score
report-of-hundred = { $score } of 100
report-working-title = working title
report-working-title-about = The official name of this criterion was not available to us; the title of the section in DIN SPEC 66336 is “{ $title }”.
report-working-id = working id
report-criterion-line = Criterion { $number }: { $name }. Score: { $score }. Checked: { $coverage }. Failed clauses: { $failures }. Questions for a person: { $questions }.
report-clauses = Clauses
report-clauses-of = Clauses of criterion { $number }
report-clause = Clause
report-demand = Demand
report-state = State
report-evidence = Evidence
report-failed-by = Fails because of: { $checks }
report-failed-by-label = Fails because of:
report-weakened-by = Against it: { $checks }
report-supported-by = For it: { $checks }
report-not-found-by = Looked for in vain: { $checks }
report-and-more = and { $count } more

# Problems
report-must = Must be fixed
report-must-about = Each of these breaks a success criterion of WCAG level A or AA, or a duty. The worst come first.
report-must-none = No check that may fail something failed.
report-should = Advised
report-should-about = Best practice, level AAA and indications. None of these fails a demand of the standard.
report-brief = Shortened here; the HTML report (--format html=report.html) and “offenbar explain” tell all.
report-problems = { $problems ->
        [one] one problem
       *[other] { $problems } problems
    }
report-questions-amount = { $problems ->
        [one] one question
       *[other] { $problems } questions
    }
report-problems-places = { $problems ->
        [one] one problem
       *[other] { $problems } problems
    } in { $places ->
        [one] one place
       *[other] { $places } places
    }
report-questions-places = { $problems ->
        [one] one question
       *[other] { $problems } questions
    } in { $places ->
        [one] one place
       *[other] { $places } places
    }
report-places = { $places ->
        [one] one place
       *[other] { $places } places
    }
report-places-pages = { $places ->
        [one] one place
       *[other] { $places } places
    } on { $pages ->
        [one] one page
       *[other] { $pages } pages
    }
report-places-more = { $count ->
        [one] one more place
       *[other] { $count } more places
    }
report-findings-more = { $count ->
        [one] One more problem of this kind is in the JSON report.
       *[other] { $count } more problems of this kind are in the JSON report.
    }
report-impact = Impact: { $impact }
report-affected = Affected: { $who }
report-affected-label = Affected:
report-impact-label = Impact:
report-why = Why it matters
report-fix = How to fix it
report-question = Question: { $question }
report-question-all = Asked in each case: { $question }
report-bears-on = Bears on: { $clauses }
report-check = Check { $id }
report-line = line { $line }, column { $column }
report-line-only = line { $line }
report-snippet = Markup or lines concerned
report-show-places = Show { $places ->
        [one] the place
       *[other] the places
    }

# What is not shown by failures
report-not-evidenced = Not evidenced
report-not-evidenced-about = Checks looked for signs of these demands and found none. That is no failure: the evidence may lie elsewhere. Ask for it.
report-not-evidenced-none = Every demand for which signs can be looked for has some.
report-open = To be decided by a person
report-open-about = Something was seen here that a machine cannot judge.
report-open-none = No check left a question about something it saw.
report-questions = Questions for a person
report-questions-about = No scan can answer these. Ask for the evidence named and note who answered, and when.
report-questions-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
report-question-evidence = Evidence: { $evidence }
report-question-clauses = for { $clauses }

# Method
report-untested = Not tested
report-untested-about = These checks did not run, or not everywhere. None of them counts as passed.
report-untested-many = { $count } checks; “offenbar rules” lists all.
report-untested-checks = { $count } checks
report-untested-none = Every check ran.
report-no-reason = no reason was recorded
report-suppressed = Suppressed
report-suppressed-about = Failures that the configuration or the page excuses. They fail nothing, but they stay visible.
report-suppression-expired = expired: its findings fail again
report-suppression-line = { $rule }: { $reason } ({ $count ->
        [one] one place
       *[other] { $count } places
    })
report-owner = responsible: { $owner }
report-until = until { $until }
report-deviations = Declared deviations
report-deviation-line = { $clause }: { $reason } ({ $class }; { $owner }, { $date })
report-urls = Addresses seen
report-urls-caption = How many addresses ended in which state
report-url-state = State
report-url-count = Addresses
report-urls-missing = Addresses that were not checked, and why
report-method = Method and limits
report-method-proof = A scan proves failures, never conformance. Five outcomes are kept apart: passed, failed, cannot tell, not applicable, untested. Only “passed” counts as passed.
report-method-score = The score counts only checks that can fail a demand: it is the weighted share of those that passed among those that could decide. Demands that say “must” weigh three times as much as others. A demand with a failure gets at most half of its points, one with evidence against it three quarters. What was not tested, not evidenced or suppressed does not count as passed.
report-method-coverage = Coverage says how much of a criterion a machine could look at. Criteria 1 to 4 and 13 are mostly about people and processes: there, the questions matter, not the number.
report-method-standard = The demands are given in our own words. Ids such as K1.a are working ids, given where the number of the clause was not known to us. { $titles }
report-method-titles = The names of criteria { $numbers } are working titles, not the official ones.
report-method-private = Nothing was sent anywhere but to the scanned target. No form was submitted.
report-to-content = Skip to the content
report-contents = Contents
report-option = { $name }: { $value }
report-options = Options
report-footer = Made with offenbar { $version }.

# The repository in brief
report-licence = Licence
report-licence-open = { $licence } – open
report-licence-not-open = { $licence } – not open
report-licence-unclear = { $licence } – whether everything is open, a person must decide
report-licence-none = none found
report-licence-closed = none; all rights are reserved
report-badges = openCode badges (preview)
report-badges-about = How far the badges can be reached by what git shows. openCode awards them.
report-badge-level = { $badge }: level { $level } of { $levels }.
report-badge-lacking = Missing for the levels above: { $what }.
report-badge-unknown = Not to be seen in git: { $what }.
report-left-out = Not read in the repository
report-left-out-about = The checks did not see what is listed here.
report-left-out-line = { $what } { $known ->
        [yes] { $count ->
            [one] { $path }
           *[other] { $count } places, first { $path }
        }
       *[no] {""}
    }
