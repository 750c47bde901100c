# Labels
check-label-in-name = Visible text is part of the accessible name
    .what = The accessible name of buttons, links and other controls contains the text that is seen on them.
    .why = People who control the computer by voice say what they read. If the name in code is different, nothing happens.
    .fix = Remove the aria-label, or let the name begin with the visible text, word by word and in the same order.
label-not-in-name = The visible text is “{ $label }”, but the accessible name is “{ $name }”.
label-perhaps-in-name = The visible text “{ $label }” differs from the accessible name “{ $name }” in a way that may be an abbreviation or a spelling.
ask-label-in-name = Is “{ $label }” only an abbreviation, a symbol or another spelling of what the name “{ $name }” says?

# Language
check-language-of-part-matches = Marked parts are in the language they claim
    .what = Text with a lang attribute of its own is in that language.
    .why = Screen readers pronounce text by its lang. With a wrong one it becomes gibberish.
    .fix = Give lang the language of the text, or remove it where the text is in the language of the page.
language-of-part-wrong = Marked as “{ $lang }”, but the text is clearly “{ $found }”: “{ $text }”.
language-of-part-unclear = Marked as “{ $lang }”; the text is too short to tell its language: “{ $text }”.
ask-language-of-part = Is “{ $text }” in the language “{ $lang }”?

check-language-of-page-matches = The page is in the language it declares
    .what = The lang of the html element is the language most of the page is written in.
    .why = Screen readers choose their voice by it. A German page with lang="en" is read with English pronunciation.
    .fix = Write the language of the page into the html tag, for example lang="de".
language-of-page-wrong = The page declares the language “{ $lang }”, but its text is clearly “{ $found }”.
language-of-page-unclear = The page declares the language “{ $lang }”; its text is too short or too mixed to check that.
ask-language-of-page = Is most of the page written in the language “{ $lang }”?

# Titles, headings, labels
check-document-title-descriptive = The title says what the page is about
    .what = The title of the page describes its topic or purpose.
    .why = The title is the first thing a screen reader says, and the text of tabs and bookmarks.
    .fix = Write what this page is about first, then the name of the service.
title-vague = The title “{ $title }” says nothing about the page; it looks left over from a template.
title-file-name = The title “{ $title }” is the name of a file.
title-unjudged = The title is “{ $title }”.
ask-title-descriptive = Does the title “{ $title }” say what this page is about? Its main heading is: { $heading }

check-heading-descriptive = Headings say what follows
    .what = Each heading describes the content after it.
    .why = People who listen jump from heading to heading to find their place; people who read skim them.
    .fix = Name the topic of the section. One word is enough if it is the right one.
heading-vague = The heading “{ $heading }” says nothing about its section; it looks left over from a template.
heading-file-name = The heading “{ $heading }” is the name of a file.
headings-unjudged = { $count ->
    [one] One heading needs a person’s judgement: { $headings }
   *[other] { $count } headings need a person’s judgement: { $headings }
  }
ask-headings-descriptive = { $count ->
    [one] Does this heading describe the content right after it? { $headings }
   *[other] Do these headings describe the content right after them? { $headings }
  }

check-label-descriptive = Labels of fields say what to fill in
    .what = Visible labels of form fields describe what is wanted.
    .why = Nobody can fill in a field labelled “Field”. People who listen hear the label alone.
    .fix = Name the thing wanted. Put equal labels into groups with a legend each.
label-vague = The label “{ $label }” does not say what to fill in, and nothing around it does.
labels-unjudged = { $count ->
    [one] One label needs a person’s judgement: { $labels }
   *[other] { $count } labels need a person’s judgement: { $labels }
  }
ask-labels-descriptive = { $count ->
    [one] Does this label, with what is seen around it, say what to fill in? { $labels }
   *[other] Do these labels, with what is seen around them, say what to fill in? { $labels }
  }

# Links and frames
check-link-purpose-in-context = Links say where they lead, with their surroundings
    .what = The name of each link, together with its sentence, list item or table cell, tells its target.
    .why = People who listen often hear links one after the other; people who magnify see little around them.
    .fix = Put the target into the link: “Apply for housing benefit” instead of “click here”.
link-says-nothing = The link “{ $name }” does not say where it leads, and nothing around it does.
links-vague-alone = { $count ->
    [one] One link says nothing by itself; only its surroundings could tell where it leads: { $links }
   *[other] { $count } links say nothing by themselves; only their surroundings could tell where they lead: { $links }
  }
ask-links-vague-alone = Does the sentence, list item or table cell around each of these links tell where it leads? { $links }
links-unjudged = { $count ->
    [one] The target of one link could not be compared with its name: { $links }
   *[other] The targets of { $count } links could not be compared with their names: { $links }
  }
ask-links-unjudged = Do these links, with their surroundings, tell where they lead? { $links }

check-link-purpose-alone = Each link alone says where it leads
    .what = The name of each link tells its target without anything around it.
    .why = Screen readers can list all links of a page; in such a list the sentence around a link is gone.
    .fix = Put the target into the link, or add it with text that is only read.
link-vague = The link “{ $name }” does not say by itself where it leads.
links-unjudged-alone = { $count ->
    [one] The target of one link could not be compared with its name: { $links }
   *[other] The targets of { $count } links could not be compared with their names: { $links }
  }
ask-links-unjudged-alone = Do these links tell by their names alone where they lead? { $links }

check-iframe-same-name = Frames with the same name show the same content
    .what = Frames whose names are equal embed the same or equivalent content.
    .why = A screen reader announces a frame by its name. Equal names for different content cannot be told apart.
    .fix = Give each frame a title that says what is in it.
iframes-same-name-differ = { $count } frames are called “{ $name }”, but their contents are different.
iframes-same-name-unknown = { $count } frames are called “{ $name }”; whether they show the same could not be told.
ask-iframes-same-name = Do the { $count } frames called “{ $name }” serve the same purpose?

check-link-same-name = Links with the same name lead to the same place
    .what = Links whose names are equal lead to the same or equivalent content.
    .why = In the list of links that screen readers offer, links with equal names cannot be told apart.
    .fix = Put what differs into the name.
links-same-name-differ = { $count } links are called “{ $name }”, but lead to different content.
links-same-name-unknown = { $count ->
    [one] One name is shared by links with different addresses: { $links }
   *[other] { $count } names are shared by links with different addresses: { $links }
  }
ask-links-same-name = Do links with the same name lead to the same content? { $links }

check-link-same-name-and-context = Links with the same name in one place lead to the same content
    .what = Links with equal names in the same paragraph, list item or table cell lead to the same content, unless nobody could tell them apart.
    .why = Where only a picture or a position shows which link is which, people who do not see it must guess.
    .fix = Put what differs into the names.
links-same-context-differ = { $count } links called “{ $name }” stand together and look different, but lead to different content.
links-identical-context-unknown = { $count } links called “{ $name }” stand alone and have different addresses.
ask-links-identical-context = Do the { $count } links called “{ $name }” lead to different things, which only text before them or their look tells?
links-same-context-unknown = { $count } links called “{ $name }” stand together and have different addresses.
ask-links-same-context = Do the { $count } links called “{ $name }” lead to the same content? If not, is there nothing on the page by which people who see can tell them apart?

# German needs: notes and good practice
check-easy-language-offer = Easy language and sign language are offered
    .what = The first page leads to information in Leichte Sprache and in German sign language.
    .why = People with learning difficulties and deaf people need them; federal bodies must offer both.
    .fix = Put two links into the header or footer: “Leichte Sprache” and “Gebärdensprache”.
easy-language-missing = No link to Leichte Sprache (easy language) was found on this page.
sign-language-missing = No link to German sign language was found on this page.
check-abbreviation-explained = Abbreviations are explained
    .what = Abbreviations that are marked up say what they stand for.
    .why = People who are new to a field or to the language do not know them.
    .fix = Write the long form once, with the abbreviation behind it, or give abbr a title.
abbreviation-unexplained = The abbreviation “{ $text }” is not explained.
check-foreign-part-unmarked = Passages in other languages are marked
    .what = Longer passages in another language than the page have a lang of their own.
    .why = Screen readers read them with the wrong voice otherwise.
    .fix = Mark the passage with lang.
foreign-part = The text is to be read as “{ $lang }”, but looks like “{ $found }”: “{ $text }”.
ask-foreign-part = Is this passage in the language “{ $found }”, without being marked so? “{ $text }”
check-sentences-long = Sentences are short
    .what = Running text has sentences of moderate length.
    .why = Long sentences are hard for people with learning difficulties and for people who learn the language.
    .fix = Split sentences: one thought, one sentence.
sentences-long = The { $sentences } sentences of this page have { $words } words on average.
