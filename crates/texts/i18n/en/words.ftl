# The words of the model, for all reports.
word-outcome-passed = passed
word-outcome-failed = failed
word-outcome-cantTell = cannot tell
word-outcome-inapplicable = not applicable
word-outcome-untested = untested

word-impact-minor = minor
word-impact-moderate = moderate
word-impact-serious = serious
word-impact-critical = critical

word-kind-wcag = WCAG
word-kind-duty = duty
word-kind-bestPractice = best practice
word-kind-indicator = indication

word-family-page = Pages
word-family-service = Service
word-family-repository = Source code

word-affected-blind = blind people
word-affected-low-vision = people with low vision
word-affected-colour-blind = colour-blind people
word-affected-motor = people with limited movement
word-affected-cognitive = people with cognitive disabilities
word-affected-deaf = deaf people
word-affected-hard-of-hearing = people who are hard of hearing
word-affected-speech-input = people who use speech input
word-affected-keyboard = people who use the keyboard only
word-affected-everyone = everyone

word-url-checked = checked as a page
word-url-fetched = fetched, but not a page
word-url-redirected = redirected
word-url-outOfScope = outside the scope
word-url-robotsDenied = excluded by robots.txt
word-url-excluded = excluded by an option
word-url-overBudget = not reached: limit of the scan
word-url-httpError = error from the server
word-url-unreachable = no usable answer
word-url-duplicate = same page as another URL
word-url-unsupported = not fetchable over HTTP

word-level-muss = must
word-level-soll = should
word-level-kann = may
word-level-unbekannt = level not known

word-state-failed = failed
word-state-supported = evidence found
word-state-weakened = evidence against it
word-state-cantTell = open
word-state-notEvidenced = not evidenced
word-state-untested = not checked by a machine
word-state-deviation = reasoned deviation
word-state-notApplicable = does not apply

word-part-site = Site
word-part-repository = Source code
word-part-page = Page

word-badge-maintained = Maintained
word-badge-security = Security
word-badge-licence = Open licence
word-badge-reuse = Reuse
word-badge-lacking-commits = at least five changes by people in six months
word-badge-lacking-release = a release in the last six months
word-badge-lacking-people = a second person who contributes much
word-badge-lacking-policy = SECURITY.md in the root
word-badge-lacking-signed-tags = a signature on 80 percent of the tags
word-badge-lacking-licence-file = a licence file in the root
word-badge-lacking-publiccode = a valid publiccode.yml
word-badge-lacking-used-by = a second user in usedBy
word-badge-forge-issues = how quickly issues are answered
word-badge-forge-branch = whether the main branch is protected
word-badge-forge-reviews = whether changes are reviewed
word-badge-forge-licence-list = whether the licence is on openCode's list
