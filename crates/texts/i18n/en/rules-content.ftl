# Labels
check-label-in-name = Visible text is part of the accessible name
    .what = The accessible name of buttons, links and other controls contains the text that is seen on them.
    .why = People who control the computer by voice say what they read. If the name in code is different, nothing happens.
    .fix = Remove the aria-label, or let the name begin with the visible text, word by word and in the same order.
label-not-in-name = The visible text is “{ $label }”, but the accessible name is “{ $name }”.
label-perhaps-in-name = The visible text “{ $label }” differs from the accessible name “{ $name }” in a way that may be an abbreviation or a spelling.
ask-label-in-name = Is “{ $label }” only an abbreviation, a symbol or another spelling of what the name “{ $name }” says?
