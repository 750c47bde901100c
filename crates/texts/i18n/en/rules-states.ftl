check-text-contrast-state = Text has enough contrast under the pointer and with focus too
    .what = Text has enough contrast while the pointer is over it, while it has the keyboard focus, and after a link was followed.
    .why = Just then people want to read the text. Who sees little loses it at the decisive moment.
    .fix = Give the rules for :hover, :focus and :visited colours with the same contrast as at rest, and do not show states with opacity.
text-contrast-state-hover = Under the pointer, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better } would do.
text-contrast-state-focus = With the keyboard focus, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better } would do.
text-contrast-state-visited = As a visited link, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better } would do.

check-text-contrast-dark = Text has enough contrast in the dark colour scheme too
    .what = Where the page reacts to a dark colour scheme, text has a contrast of at least 4.5:1 there as well, large text 3:1.
    .why = Many people with low vision or migraine set their device to dark. Colours that were forgotten cannot be read there.
    .fix = Keep colours in custom properties and set all of them again in prefers-color-scheme: dark.
text-contrast-dark-low = In the dark colour scheme, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better } would do.

check-text-contrast-narrow = Text has enough contrast on narrow screens too
    .what = Where other colours apply on narrow screens, text has a contrast of at least 4.5:1 there as well, large text 3:1.
    .why = At 400 % zoom the rules for phones apply. The people who need contrast most see these colours.
    .fix = Check the colours in your media queries for narrow widths as well.
text-contrast-narrow-low = At a width of 320 pixels, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better } would do.

check-text-contrast-generated = Placeholders and generated text have enough contrast
    .what = Placeholders in form fields and text from style sheets (::before, ::after) have a contrast of at least 4.5:1, large text 3:1.
    .why = Placeholders tell what to enter. In pale grey hardly anyone can read them.
    .fix = Give ::placeholder a darker colour and opacity: 1. Better still, write the hint above the field.
text-contrast-generated-placeholder = The placeholder in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better } would do.
text-contrast-generated-low = Text from the style sheet in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better } would do.

check-text-contrast-worst = Text can be read everywhere on a gradient
    .what = No part of a text lies on a piece of a gradient on which it cannot be read.
    .why = White text on a gradient towards light grey begins well and ends unreadable.
    .fix = Let the gradient end earlier, or put a plain colour behind the text.
text-contrast-worst-low = At the worst point of the gradient, text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed.
text-contrast-worst-unknown = The text lies on a gradient that does not have enough contrast everywhere; where exactly the text lies cannot be computed.
ask-text-contrast-worst = Can every letter of this text be read well on the gradient?
