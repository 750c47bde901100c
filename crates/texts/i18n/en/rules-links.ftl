check-link-text-address = Links are words, not addresses
    .what = The text of a link is not a web address with protocol or path.
    .why = Screen readers spell an address sign by sign, and nobody sees from it what is there.
    .fix = Write what the link leads to; put the address into href only.
link-text-address = The link text is an address: “{ $text }”

check-link-new-window = Links to new windows say so
    .what = Links that open a new window or tab tell it in their text, title or icon.
    .why = Who does not notice the new window wonders why “back” no longer works.
    .fix = Leave out target="_blank", or add “(opens in a new tab)” to the link.
link-new-window = { $count ->
    [one] The link “{ $text }” opens a new window without saying so.
   *[other] { $count } links open a new window without saying so, the first: “{ $text }”
  }

check-link-to-file = Links to files name their type
    .what = Links to PDF, office and archive files say so in the link or right beside it.
    .why = Such a file opens another program; people want to know before they follow the link.
    .fix = Add the type, best also the size: “Application (PDF, 200 KB)”.
link-to-file = { $count ->
    [one] The link “{ $text }” leads to a { $type } file without saying so.
   *[other] { $count } links lead to files without saying so, the first (“{ $text }”) to a { $type } file.
  }

check-link-as-button = Links lead somewhere
    .what = Links do not have href="#" or javascript: in order to act as buttons.
    .why = People expect another page of a link; opened in a new tab there is nothing, and the space bar does not work.
    .fix = Use a button element for what does something on the page.
link-as-button = { $count ->
    [one] The link “{ $text }” leads nowhere.
   *[other] { $count } links lead nowhere, the first: “{ $text }”
  }

check-links-adjacent-same = Image and text are one link
    .what = An image and the text beside it are not two links to the same page.
    .why = People who listen hear the same thing twice, and the Tab key stops twice.
    .fix = Put image and text into one link, with alt="" on the image.
links-adjacent-same = { $count ->
    [one] An image and the text beside it (“{ $text }”) are two links to the same page.
   *[other] { $count } times an image and the text beside it are two links to the same page, first at “{ $text }”.
  }

check-in-page-link-broken = Links within the page have a target
    .what = Links to a place on the same page lead to an element that exists.
    .why = Otherwise nothing happens, and who listens does not notice that.
    .fix = Give the target the id that the link names, or correct the link.
in-page-link-broken = The link “{ $text }” leads to “#{ $target }”, which is not on this page.

check-language-link-unmarked = Links to other languages are marked
    .what = Names of languages in a language switch have the lang of that language.
    .why = “Français” read with an English voice is hardly understood by those it is for.
    .fix = Put lang (and hreflang) on the link, for example lang="fr".
language-link-unmarked = { $count ->
    [one] “{ $text }” is not marked as { $lang }.
   *[other] { $count } names of languages are not marked with their language, first “{ $text }” ({ $lang }).
  }

check-title-repeats-text = Tooltips do not repeat the text
    .what = The title of links, buttons and images differs from their text or alternative.
    .why = Some screen readers say both, so that everything is heard twice.
    .fix = Remove the title.
title-repeats-text = { $count ->
    [one] The tooltip repeats “{ $text }”.
   *[other] { $count } tooltips repeat what is there anyway, first “{ $text }”.
  }

check-title-only-information = Nothing is said by tooltips alone
    .what = Text, headings and boxes that cannot be focused have no title with information of its own.
    .why = Tooltips appear under the mouse only, not with keyboard, touch screen or magnifier.
    .fix = Write the text where all can read it, or let a button open it.
title-only-information = { $count ->
    [one] “{ $text }” is told by a tooltip only.
   *[other] { $count } elements tell something by a tooltip only, first “{ $text }”.
  }

check-same-function-names = The same has the same name
    .what = Buttons and links that do the same and look the same have the same name.
    .why = Who learned “Search” looks for it in the next place too; a voice command works with the name only.
    .fix = Give the same function the same name everywhere.
same-function-named-otherwise = “{ $first }” and “{ $second }” do the same and have different names.
ask-same-function-names = Is it the same function, and should “{ $first }” and “{ $second }” then have one name?
