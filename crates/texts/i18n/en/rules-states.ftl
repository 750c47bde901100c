check-text-contrast-state = Text has enough contrast under the pointer and with focus too
    .what = Text has enough contrast while the pointer is over it, while it has the keyboard focus, and after a link was followed.
    .why = Just then people want to read the text. Who sees little loses it at the decisive moment.
    .fix = Give the rules for :hover, :focus and :visited colours with the same contrast as at rest, and do not show states with opacity.
text-contrast-state-hover = Under the pointer, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }
text-contrast-state-focus = With the keyboard focus, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }
text-contrast-state-visited = As a visited link, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }

check-text-contrast-dark = Text has enough contrast in the dark colour scheme too
    .what = Where the page reacts to a dark colour scheme, text has a contrast of at least 4.5:1 there as well, large text 3:1.
    .why = Many people with low vision or migraine set their device to dark. Colours that were forgotten cannot be read there.
    .fix = Keep colours in custom properties and set all of them again in prefers-color-scheme: dark.
text-contrast-dark-low = In the dark colour scheme, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }

check-text-contrast-narrow = Text has enough contrast on narrow screens too
    .what = Where other colours apply on narrow screens, text has a contrast of at least 4.5:1 there as well, large text 3:1.
    .why = At 400 % zoom the rules for phones apply. The people who need contrast most see these colours.
    .fix = Check the colours in your media queries for narrow widths as well.
text-contrast-narrow-low = At a width of 320 pixels, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }

check-text-contrast-generated = Placeholders and generated text have enough contrast
    .what = Placeholders in form fields and text from style sheets (::before, ::after) have a contrast of at least 4.5:1, large text 3:1.
    .why = Placeholders tell what to enter. In pale grey hardly anyone can read them.
    .fix = Give ::placeholder a darker colour and opacity: 1. Better still, write the hint above the field.
text-contrast-generated-placeholder = The placeholder in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }
text-contrast-generated-low = Text from the style sheet in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }

check-text-contrast-worst = Text can be read everywhere on a gradient
    .what = No part of a text lies on a piece of a gradient on which it cannot be read.
    .why = White text on a gradient towards light grey begins well and ends unreadable.
    .fix = Let the gradient end earlier, or put a plain colour behind the text.
text-contrast-worst-low = At the worst point of the gradient, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed.
text-contrast-worst-unknown = The text lies on a gradient that does not have enough contrast everywhere; where exactly the text lies cannot be computed.
ask-text-contrast-worst = Can every letter of this text be read well on the gradient?

check-focus-contrast = The mark of the keyboard focus stands out
    .what = The ring that shows the keyboard focus has a contrast of at least 3:1 to the colours next to it.
    .why = A pale blue ring on white is there, but people who see little do not find it.
    .fix = Choose a darker colour, or two rings, one light and one dark.
focus-contrast-low = The ring in { $foreground } beside { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }
focus-contrast-unknown = What is behind the mark of the focus cannot be computed.
ask-focus-contrast = Can the mark be seen well everywhere (contrast 3:1) when you reach this element with the Tab key?

check-control-contrast = Form fields can be recognised
    .what = Border or ground of a form field has a contrast of at least 3:1 to what is around it.
    .why = A light grey line on white is not there for people with low vision: they do not find where to enter something.
    .fix = Give fields a border with a contrast of 3:1, for example border: 1px solid #767676.
control-contrast-low = What shows the field has a contrast of { $ratio }:1 at most, in { $foreground } on { $background }; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }
control-contrast-none = The field has neither a border nor a ground that stands out from { $background }.
control-contrast-text = Border and ground of the field have a contrast of { $ratio }:1 at most ({ $foreground } on { $background }); it can only be recognised by its text.
ask-control-contrast = Do you recognise without the border that this is a field, and where one can click into it?

check-icon-contrast = Icons can be seen
    .what = A link or button that is nothing but an icon shows it with a contrast of at least 3:1 to what is behind it.
    .why = A pale grey cross on white is not there for people with low vision: they do not find the function.
    .fix = Give the icon a darker colour, or on dark ground a lighter one.
icon-contrast-low = The icon in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour is enough; change the background.
        [ground] A background in { $ground } would do.
       *[other] { $better } would do.
    }

check-focus-obscured = Focus does not vanish behind fixed bars
    .what = No element lies wholly behind a fixed bar when it gets the keyboard focus.
    .why = Who moves through the page with the Tab key is otherwise in a place that cannot be seen.
    .fix = Set scroll-padding-top or -bottom to at least the height of the bar, and leave enough space at the end of the page.
focus-obscured-always = This element lies wholly under the fixed bar { $bar }; the page cannot be scrolled any further.
focus-obscured-possible = The bar that stays in its place is { $height } pixels high and can cover elements; scroll-padding and scroll-margin are set nowhere.
ask-focus-obscured = Does every element stay at least partly visible when you go through the page with Tab and Shift+Tab?

check-focus-forced-colors = Focus can be seen in contrast themes too
    .what = The keyboard focus is not shown by shadows and colours alone, which contrast themes leave out.
    .why = In the contrast themes of Windows the browser replaces colours and leaves out shadows. The very people who need them do not see the focus then.
    .fix = Keep an outline, even a transparent one: outline: 2px solid transparent. Contrast themes paint it.
focus-forced-colors-lost = { $count ->
    [one] One element shows
   *[other] { $count } elements show
    } the focus by shadows or colours only; nothing of it can be seen in contrast themes.

check-motion-endless = Motion can be stopped
    .what = Nothing moves, blinks or pulses on its own for more than five seconds without a way to stop it.
    .why = Movement beside a text pulls the eyes away. Some people cannot read until it stops.
    .fix = Let animations end within five seconds, start them by an action, or offer a button that pauses them.
motion-endless-running = The animation “{ $name }” runs for more than five seconds, and nothing on the page could stop it.
motion-endless-possible = The animation “{ $name }” runs for more than five seconds.
ask-motion-endless = Can this movement be stopped on the page, or is it essential?

check-reduced-motion = The wish for less motion is respected
    .what = A page with animations has rules for prefers-reduced-motion.
    .why = Large movements make some people dizzy or sick. They can ask for less motion in their system.
    .fix = Switch animations off in @media (prefers-reduced-motion: reduce).
reduced-motion-ignored = The animation “{ $name }” runs, and no style sheet asks for prefers-reduced-motion.

check-status-message = Messages that appear are announced
    .what = A place where messages appear while the page is used is a live region.
    .why = Who cannot see the page does not learn that something was saved, found or went wrong.
    .fix = Give the place role="status" or role="alert" before the message comes.
status-message-unmarked = By its name (“{ $word }”) messages appear here, but it is no live region: screen readers would not say them.
status-message-written = A script writes a message here while the page is used (“{ $text }”), but it is no live region: screen readers would not say it.
ask-status-message = Does a message appear here while the page is used, without the focus moving to it? Then it needs role="status" or role="alert".

check-focus-out-of-sight = Focus does not go to what cannot be seen
    .what = What the Tab key reaches can be seen, or becomes visible when it has the focus.
    .why = Who uses the keyboard otherwise presses Tab and sees nothing happen, sometimes ten times.
    .fix = Hide closed parts with display: none, visibility: hidden or inert, and show skip links on focus.
focus-out-of-sight = { $count ->
        [one] One element that gets the focus is never seen: “{ $text }”
       *[other] { $count } elements that get the focus are never seen, first “{ $text }”
    }
ask-focus-out-of-sight = Can “{ $text }” be seen when one gets there with the Tab key?

check-motion-script = What scripts move can be stopped
    .what = Nothing is swapped, runs or blinks by a script from the beginning without a way to stop it.
    .why = A carousel or a ticker pulls the eyes away. Some people cannot read until it stops.
    .fix = Offer a button “Pause”, or start only when somebody wants it.
motion-by-script = A script swaps or moves this again and again on its own, and no control of the page is called anything like “Pause” or “Stop”.
ask-motion-by-script = Does this move or change by itself for more than five seconds, and can it then be stopped, with the keyboard as well?

check-scroll-motion = Motion on scrolling can be avoided
    .what = What a script moves, turns or scales while the page is scrolled respects prefers-reduced-motion.
    .why = Backgrounds that move differently from the page make some people dizzy or sick.
    .fix = Leave the motion out where prefers-reduced-motion is set, or offer a switch on the page.
scroll-motion-found = A script moves this while the page is scrolled, and neither scripts nor style sheets mention prefers-reduced-motion.
ask-scroll-motion = Does something move here on scrolling that cannot be switched off and is not essential?

check-flashing-content = Nothing large flashes
    .what = Nothing larger than about four by four centimetres changes between light and dark more than three times a second.
    .why = Quick changes of light and dark can cause a seizure in people with epilepsy.
    .fix = Do without the effect, or change less than three times a second.
flashing-animation = The animation “{ $name }” flashes about { $count } times a second on a large area.
flashing-possible = The animation “{ $name }” changes to and fro about { $count } times a second, on a large area.
flashing-script = A script changes the look of this large area more than three times a second.
ask-flashing = Does the area change between light and dark, or to a saturated red?

check-state-not-updated = States of controls are right
    .what = What a click opens or closes, switches on or off, is said by the state of the control.
    .why = Otherwise people who listen do not learn that something has opened or is switched on.
    .fix = Set aria-expanded, aria-pressed, aria-checked or aria-selected in the same script, or use details and form fields.
state-stays = A click on “{ $text }” shows or hides something, but { $name } stays “{ $value }”.
state-perhaps-stays = A click on “{ $text }” shows or hides something, but no script of the page mentions { $name }.
ask-state-set = Does { $name } change on “{ $text }” when it is clicked?
state-missing = A click on “{ $text }” opens and closes something, but no state (aria-expanded) says so.
ask-state-missing = Do people who listen learn whether what “{ $text }” opens is open or closed?
state-by-class = A click on “{ $text }” only turns a class on and off; no state (aria-pressed, aria-checked) says so.
ask-state-by-class = Is “{ $text }” a switch whose state can only be seen?
tabs-without-selection = None of the { $count } tabs says by aria-selected which one is chosen.
