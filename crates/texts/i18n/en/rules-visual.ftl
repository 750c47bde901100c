check-text-contrast = Text has enough contrast
    .what = Text has a contrast of at least 4.5:1 with what is behind it, large text of at least 3:1.
    .why = People with low vision, older people and everyone in bright sunlight cannot read text that hardly stands out.
    .fix = Make the text darker or its background lighter, or the other way round. The finding names the nearest colour that is enough.
text-contrast-low = Text in { $foreground } on { $background } has a contrast of { $ratio }:1; { $needed }:1 is needed. { $better ->
        [none] On this background no colour of text is enough; change the background.
        [ground] A background in { $ground } would be enough.
       *[other] { $better } would be enough.
    }
text-contrast-image = The text is on an image or other content whose colours cannot be read.
text-contrast-effect = A filter, mask or blend mode changes the colours of the text or of what is behind it.
text-contrast-hidden = Text in { $foreground } on { $background } has a contrast of { $ratio }:1 instead of { $needed }:1, but screen readers do not get it.
ask-text-contrast = Can the text be read well everywhere it stands (contrast of 4.5:1, large text 3:1), or is it only decoration?

check-text-contrast-enhanced = Text has high contrast
    .what = Text has a contrast of at least 7:1 with what is behind it, large text of at least 4.5:1 (level AAA).
    .why = More contrast lets people read who see very little without magnification.
    .fix = Make the text darker or its background lighter, or the other way round. The finding names the nearest colour that is enough.
text-contrast-enhanced-low = Text in { $foreground } on { $background } has a contrast of { $ratio }:1; level AAA needs { $needed }:1. { $better ->
        [none] On this background no colour of text is enough; change the background.
        [ground] A background in { $ground } would be enough.
       *[other] { $better } would be enough.
    }
text-contrast-enhanced-image = The text is on an image or other content whose colours cannot be read.
text-contrast-enhanced-effect = A filter, mask or blend mode changes the colours of the text or of what is behind it.
text-contrast-enhanced-hidden = Text in { $foreground } on { $background } has a contrast of { $ratio }:1 instead of { $needed }:1, but screen readers do not get it.
ask-text-contrast-enhanced = Does the text have a contrast of 7:1 everywhere it stands (large text 4.5:1), or is it only decoration?

check-letter-spacing-forced = Forced letter spacing is wide enough
    .what = A letter spacing with !important in a style attribute is at least 0.12 times the font size.
    .why = Some people need more space between letters to read. !important takes their own setting away.
    .fix = Leave out !important, or set at least 0.12em.
letter-spacing-forced-narrow = The letter spacing is forced with !important to { $found } times the font size; { $needed } is the least.

check-word-spacing-forced = Forced word spacing is wide enough
    .what = A word spacing with !important in a style attribute is at least 0.16 times the font size.
    .why = Some people need more space between words to read. !important takes their own setting away.
    .fix = Leave out !important, or set at least 0.16em.
word-spacing-forced-narrow = The word spacing is forced with !important to { $found } times the font size; { $needed } is the least.

check-line-height-forced = Forced line height is large enough
    .what = A line height with !important in a style attribute is at least 1.5 times the font size where lines wrap.
    .why = Some people need more space between lines to read. !important takes their own setting away.
    .fix = Leave out !important, or set at least 1.5.
line-height-forced-low = The line height is forced with !important to { $found } times the font size; { $needed } is the least.

check-orientation-locked = Content is not turned against the screen
    .what = The page does not rotate its content by a quarter when the screen is turned.
    .why = People whose device is mounted on a wheelchair cannot turn it.
    .fix = Do not rotate content in orientation media queries; let the layout adapt.
orientation-locked-rotated = In one orientation of the screen this part is turned by 90 degrees.

check-focus-visible = Keyboard focus can be seen
    .what = Something changes visibly when an element gets the keyboard focus.
    .why = People who use the keyboard need to see where they are.
    .fix = Do not remove the outline without giving something better in :focus-visible.
focus-visible-missing = Nothing changes when this element gets the keyboard focus.
focus-visible-script = No style shows the focus here; a script may do it.
ask-focus-visible = Can you see where you are when you reach this element with the Tab key?

check-scrollable-focusable = Scrolling areas can be reached with the keyboard
    .what = An area that scrolls can get the keyboard focus, or has something inside that can.
    .why = Without a mouse, the rest of its content cannot be reached.
    .fix = Give the area tabindex="0", a role and a name.
scrollable-focusable-missing = This area scrolls, but cannot be reached with the Tab key, nor can anything in it.

check-zoom-text-clipped = Text stays whole at 200 % zoom
    .what = No text is cut off by boxes with hidden overflow when the page is zoomed to 200 %.
    .why = People with low vision zoom; text that is cut off is lost to them.
    .fix = Use min-height instead of height, let lines wrap, or let the box scroll.
zoom-text-clipped-cut = At 200 % zoom this text is cut off.

check-text-spacing-clipped = Text stays whole with more space
    .what = No text is cut off when line, word and letter spacing are increased as WCAG 1.4.12 says.
    .why = Some people with low vision or dyslexia read better with more space.
    .fix = Do not combine a fixed height with hidden overflow on boxes with text.
text-spacing-clipped-cut = With increased text spacing this text is cut off.
text-spacing-clipped-overlap = With wider text spacing, this text runs out of its box of fixed height and over other text.

check-reflow = Page fits 320 pixels
    .what = At a width of 320 CSS pixels (400 % zoom) text does not stick out to the right.
    .why = Who zooms that far would have to scroll sideways for every line.
    .fix = Avoid fixed widths; let layouts wrap and long words break.
reflow-wide = At a width of 320 pixels this part reaches { $width } pixels to the right.
reflow-word = At a width of 320 pixels a word reaches { $width } pixels; with other fonts it may fit.
ask-reflow = Does the page at 400 % zoom make you scroll sideways here?

check-target-size = Targets are large enough
    .what = What is clicked or tapped is at least 24 by 24 pixels, or stands far enough apart.
    .why = People with trembling hands miss small targets or hit the neighbour.
    .fix = Add padding, a minimum size, or distance.
target-size-small = The target is { $width } by { $height } pixels and too close to another one; 24 by 24 are needed.
ask-target-size-arranged = A script arranges this part: is the area then 24 by 24 pixels large or clear of others?

check-link-in-text-distinct = Links in text stand out without colour
    .what = Links within running text differ from it by more than their colour.
    .why = People who cannot tell colours apart do not find the link otherwise.
    .fix = Leave links in running text underlined.
link-in-text-distinct-missing = { $same ->
        [yes] Nothing sets the link apart from the text around it: both are { $text }.
       *[other] The link ({ $link }) differs from the text around it ({ $text }) by its colour alone, with a contrast of { $ratio }:1 between them; 3:1 would be needed.
    }

check-state-by-colour = States are not shown by colour alone
    .what = What sets an item apart from its neighbours is shown by words, signs or shapes too.
    .why = Free or taken, paid or open: who cannot tell the colours apart, or hears the page, does not learn it.
    .fix = Add a word or a sign, and say it in the markup too, for example with aria-current.
state-by-colour = { $count } items of one kind differ by their colour only, for example “{ $text }”.
ask-state-by-colour = Does the colour mean something (“{ $text }”), and do words say it too?

check-zoom-text-same = Text grows with zoom
    .what = At 200 % zoom text is larger than without.
    .why = Who needs larger letters zooms. Sizes that hang on the width of the window stay the same.
    .fix = Set sizes of text in rem, or add a part that grows: calc(1rem + 1vw).
zoom-text-same = This text does not grow with zoom: “{ $text }” (at 200 % it has { $size } CSS pixels, half as many).

check-narrow-content-missing = Nothing is missing on narrow screens
    .what = At a width of 320 pixels all content is there, and nothing is cut off.
    .why = Who zooms to 400 % sees the narrow page. What is hidden there is missing.
    .fix = Rearrange content instead of hiding it, and let text wrap.
narrow-content-hidden = { $count ->
        [one] One text is hidden at a width of 320 pixels: { $texts }
       *[other] { $count } texts are hidden at a width of 320 pixels: { $texts }
    }
ask-narrow-content-hidden = Can this be learned in another way on a narrow screen? { $texts }
narrow-text-cut = { $count ->
        [one] One text is cut off with an ellipsis at a width of 320 pixels: { $texts }
       *[other] { $count } texts are cut off with an ellipsis at a width of 320 pixels: { $texts }
    }
ask-narrow-text-cut = Can the whole text be read there in another way? { $texts }

check-narrow-fixed-bars = Fixed bars leave room to read
    .what = At 400 % zoom bars that stay in place take up half of the window at most.
    .why = A header and a cookie bar that do not scroll away leave a slit to read through.
    .fix = Let bars scroll with the page when the window is low.
narrow-fixed-bars = { $count ->
        [one] One bar that stays in place takes up { $height } of 256 pixels of height.
       *[other] { $count } bars that stay in place take up { $height } of 256 pixels of height.
    }
ask-narrow-fixed-bars = Can the text be read at 400 % zoom without bars covering it?

check-colour-legend = What colours mean can be seen without them
    .what = Where a colour means something, words or a sign say so in the same place.
    .why = “Days in green are free” helps nobody who does not see the difference or hears the page.
    .fix = Write the meaning beside it, or add a sign or a pattern.
colour-legend = This text gives colours a meaning: “{ $text }”
ask-colour-legend = Can this be told without the colour? “{ $text }”
