# Getting past repeated content
check-bypass-blocks = There is a way past what all pages share
    .what = A heading, a landmark, a skip link or a menu that folds leads past header and navigation.
    .why = People who use only the keyboard or who listen would go through the same menu on every page.
    .fix = Begin the main part with a heading, put it into main, and let the first link of the page lead there.
no-bypass = Nothing leads past the content that this page shares with others: no heading, landmark or link, and no menu that folds.
no-bypass-unknown = Whether there is a way past repeated content could not be told.
ask-bypass = Can people get past header and navigation with a heading, a landmark, a skip link or by folding the menu?
check-bypass-heading = The page’s own content has a heading
    .what = After what all pages share comes a heading that belongs to this page alone.
    .why = Screen readers jump from heading to heading.
    .fix = Begin the main part of each page with a heading of its own.
no-heading-after-repeated = After the content that this page shares with others there is no heading.
no-heading-after-repeated-unknown = No linked page could be fetched, so shared content is not known.
ask-heading-after-repeated = Does the content that belongs to this page alone have a heading?
check-bypass-landmark = A landmark begins with the page’s own content
    .what = A landmark, mostly main, begins where the content of this page alone begins.
    .why = Screen readers jump from landmark to landmark.
    .fix = Put the main part of each page into main, without what all pages share.
no-landmark-after-repeated = No landmark begins with content that belongs to this page alone.
no-landmark-after-repeated-unknown = No linked page could be fetched, so shared content is not known.
ask-landmark-after-repeated = Does a landmark begin with the content that belongs to this page alone?
check-bypass-link = A link leads past what all pages share
    .what = A link on the page moves focus to the page’s own content.
    .why = People who use only the keyboard press Tab once for every link of the menu, on every page.
    .fix = Make the first link of the page lead to the main part.
no-link-past-repeated = No link leads past the content that this page shares with others.
no-link-past-repeated-unknown = Whether a link or a script leads past shared content could not be told.
ask-link-past-repeated = Is there something that moves focus to the content that belongs to this page alone?
check-bypass-collapse = Shared content can be folded away
    .what = Header and navigation before the page’s own content can be folded.
    .why = A closed menu does not stand in the way of people who use the keyboard or listen.
    .fix = Put menus into details or behind a button. A skip link, headings or landmarks do as well.
repeated-not-collapsible = Content shared with other pages stands before the page’s own and cannot be folded.
repeated-not-collapsible-unknown = Whether shared content can be folded could not be told.
ask-repeated-collapsible = Can everything that all pages share be folded away before the page’s own content?

# Images
check-image-alternative-descriptive = Alternatives of images say what the image says
    .what = The accessible name of an image serves the same purpose as the image.
    .why = Blind people get the alternative instead of the image.
    .fix = Write what the image says here. If it only decorates, write alt="".
image-alternative-vague = The alternative “{ $name }” does not say what the image shows.
image-alternative-decorates = The alternative “{ $name }” says that the image only decorates; then alt="" belongs there.
image-alternative-file-name = The alternative “{ $name }” is the name of a file.
images-unjudged = { $count ->
    [one] One image has an alternative that a person must compare with it: { $names }
   *[other] { $count } images have alternatives that a person must compare with them: { $names }
  }
ask-images-descriptive = Do these alternatives say what their images say? { $names }
check-image-hidden-decorative = Images hidden from assistive technology only decorate
    .what = Images that blind people do not get say nothing.
    .why = An image with an empty alternative does not exist for blind people.
    .fix = Give every image that says something an alternative.
images-hidden = { $count ->
    [one] One image that is seen is hidden from assistive technology: { $files }
   *[other] { $count } images that are seen are hidden from assistive technology: { $files }
  }
ask-images-hidden = Do these images only decorate, or is what they say also there as text? { $files }
check-image-of-text = Text is not shown as an image
    .what = Images contain no text that should be real text.
    .why = Text in images cannot be enlarged without blur, recoloured or spaced out.
    .fix = Write text as text. Logos, and text that is also there as real text, are fine.
image-of-text-drawn = The image consists of nothing but the words “{ $text }”. As text they could be enlarged and recoloured.
images-of-text-possible = { $count ->
    [one] The page shows one image.
   *[other] The page shows { $count } images.
  }
ask-images-of-text = Is there an image with text that is neither a logo nor decoration and is not also there as real text?

# Forms and instructions
check-error-message-descriptive = Messages about wrong entries say what is wrong
    .what = Error messages of form fields say as text which field is wrong and why, or how to put it right.
    .why = A red border or the word “error” alone leaves people guessing.
    .fix = Write next to the field what is wrong, and tie the text to the field with aria-describedby.
error-message-missing = The field is marked as wrong, but no text says what is wrong.
error-messages = The page has form fields and something that may be an error message.
ask-error-messages = Does every error message say as text which field is wrong, and why or how to put it right – visibly and for screen readers?
check-visual-reference = Instructions do not rely on look or place alone
    .what = Instructions that point to something by colour, shape, size or place also name it.
    .why = Blind people, colour-blind people and people with a telephone see neither “red” nor “on the right”.
    .fix = Name what you point to: “Press the red button Next”.
visual-references = { $count ->
    [one] One text may point to something by its look or place: { $texts }
   *[other] { $count } texts may point to something by its look or place: { $texts }
  }
ask-visual-references = Can people who see neither colour nor place find what these texts point to? { $texts }

# Movement
check-motion-alternative = What movement of the device does can be done with controls
    .what = Everything that is triggered by moving the device can also be triggered with controls on the page.
    .why = People whose device is mounted cannot shake it.
    .fix = Offer a button or a slider for everything that shaking or tilting does.
motion-alternative-missing = A script reacts to movement of the device, and the page has nothing that can be operated.
motion-alternative-unknown = A script reacts to movement of the device.
ask-motion-alternative = Can everything that movement of the device does also be done with controls?
check-motion-disable = Reactions to movement can be switched off
    .what = Reactions to moving the device can be switched off.
    .why = People who tremble move their device all the time.
    .fix = Offer a switch that turns reactions to movement off.
motion-disable-missing = A script reacts to movement of the device, and the page has nothing to switch that off with.
motion-disable-unknown = A script reacts to movement of the device.
ask-motion-disable = Can reactions to movement of the device be switched off, here or in clearly labelled settings?

# Keyboard
check-keyboard-trap = No keyboard trap
    .what = Every element that takes the focus can be left again with the keyboard.
    .why = Who gets caught in a field without a mouse must close the page.
    .fix = Never take the focus back when it leaves an element, or explain on the page which key leads out.
keyboard-trap-certain = The element takes the focus back whenever it leaves, and nothing on the page leads out.
keyboard-trap-possible = Scripts watch the keyboard or move the focus.
ask-keyboard-trap = Can every element be left with Tab or Shift+Tab, or with a key that the page explains?
check-keyboard-trap-standard = Elements can be left with the usual keys
    .what = Every element that takes the focus can be left with Tab, Shift+Tab, arrow keys or Escape.
    .why = Who gets caught in a field without a mouse must close the page.
    .fix = Never take the focus back when it leaves an element.
keyboard-trap-tab = The element takes the focus back whenever it leaves.
keyboard-trap-tab-possible = Scripts watch the keyboard or move the focus.
ask-keyboard-trap-tab = Can every element be left with Tab, Shift+Tab, arrow keys or Escape?
check-keyboard-trap-explained = Traps explain how to get out
    .what = Elements that cannot be left with the usual keys explain which key leads out, and that key works.
    .why = Nobody guesses an unusual key.
    .fix = Write next to the element which key leaves it, and make that key work.
keyboard-trap-unexplained = The element takes the focus back, and no key or text leads out.
keyboard-trap-perhaps-explained = Scripts may offer an unusual way out.
ask-keyboard-trap-explained = Does the page explain how to leave elements that hold the focus, and does that way work?
check-character-shortcut = Shortcuts need more than one character
    .what = Keyboard shortcuts of a single character can be switched off or changed, or work only while their control has the focus.
    .why = Who controls the computer by voice speaks letters all the time and triggers something with each.
    .fix = Let shortcuts need Ctrl or Alt, or let people switch them off.
character-shortcut = A script reacts to single characters on the whole page, and nothing on the page switches that off.
character-shortcut-possible = Scripts listen to keys.
ask-character-shortcut = Are there shortcuts of a single letter, digit or sign that cannot be switched off or changed and work wherever the focus is?
check-text-changes-alone = Text that changes on its own can be stopped
    .what = Text that changes by itself can be paused, stopped or hidden.
    .why = It pulls attention away, and people who read slowly never finish it.
    .fix = Offer a button that pauses or hides the change.
text-changes-alone = A script changes this text again and again, and nothing on the page can stop it.
text-changes-possible = Scripts may change text on a timer.
ask-text-changes = Does text change on its own, and if so, can that be paused, stopped or hidden?
