# Shared by all rules.
rule-panicked = The rule { $rule } broke off. This is a defect of offenbar, not of the page; please report it.
rule-needs-layout = The page could not be laid out: { $reason }

affected-blind = blind people
affected-low-vision = people with low vision
affected-colour-blind = people who cannot tell some colours apart
affected-motor = people with limited mobility
affected-cognitive = people with learning or concentration difficulties
affected-deaf = deaf people
affected-hard-of-hearing = people who are hard of hearing
affected-speech-input = people who control the computer by voice
affected-keyboard = people who use only the keyboard
affected-everyone = everyone

script-builds-content = A script on the page builds content that is not in the served markup.
ask-script-content = Does the content that the script builds meet this rule? Check it in a browser.
ask-sheet-missing = The style sheet { $sheet } could not be loaded. Is the finding true, here and in like places on the page, when it is?
