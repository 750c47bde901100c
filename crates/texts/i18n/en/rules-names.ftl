# a-shared
name-perhaps-from-script = It has no name in the page's source; a script may give the element { $element } in it a text.
ask-name-perhaps-from-script = Does this element have a name once the element { $element } has been set up?
# autocomplete-valid
check-autocomplete-valid = Purpose of form fields is understood
    .what = The autocomplete attribute of form fields holds words of the HTML standard in their order.
    .why = Browsers fill in such fields by it; people who type with difficulty need that.
    .fix = Use a field name of the HTML standard, for example autocomplete="email".
autocomplete-unknown = autocomplete="{ $value }": "{ $word }" is no field name that browsers know.
autocomplete-order = autocomplete="{ $value }": "{ $word }" stands in the wrong place.
autocomplete-contact = autocomplete="{ $value }": "{ $word }" may only stand before a telephone number, an e-mail address or a messenger.

# element-lang-valid
check-element-lang-valid = Language of parts exists
    .what = Parts of the page that are marked as being in a language name one that exists.
    .why = With an unknown code, screen readers read the part in the wrong voice.
    .fix = Use the short code of the language, for example lang="fr".
element-lang-unknown = This part has lang="{ $lang }"; that is no known language.

# html-lang
check-html-lang = Page says its language
    .what = The root element of the page has a lang attribute.
    .why = Screen readers choose the voice by it. A text read in the wrong language can hardly be understood.
    .fix = Write the language on the root element, for example <html lang="de">.
html-lang-missing = The html element has no lang attribute.
html-lang-empty = The lang attribute of the html element is empty.
html-lang-only-xml = The html element says its language only in xml:lang ("{ $lang }"), which does not count in HTML. Write lang="{ $lang }" as well.

# html-lang-valid
check-html-lang-valid = Language of the page exists
    .what = The lang attribute of the root element begins with a language code that exists.
    .why = With an unknown code, screen readers read the page in the wrong voice.
    .fix = Use the short code of the language, for example "de" or "de-AT".
html-lang-unknown = The lang attribute is "{ $lang }"; that is no known language.

# html-xml-lang-mismatch
check-html-xml-lang-mismatch = lang and xml:lang agree
    .what = If the page has both lang and xml:lang, they name the same language.
    .why = Otherwise some programs read the page in the wrong language.
    .fix = Remove xml:lang; HTML does not need it.
html-xml-lang-mismatch = The page says lang="{ $lang }", but xml:lang="{ $xml }".

# meta-refresh
check-meta-refresh = Page does not reload on its own
    .what = No meta element reloads the page or leads elsewhere after a delay.
    .why = People who read slowly or listen lose their place and what they have entered.
    .fix = Redirect on the server; let people reload content themselves.
meta-refresh-delay = The page reloads or leads elsewhere after { $seconds } seconds.

# meta-refresh-no-exception
check-meta-refresh-no-exception = Page never reloads on its own
    .what = No meta element reloads the page or leads elsewhere after any delay.
    .why = A change that nobody asked for interrupts people who listen or concentrate.
    .fix = Redirect on the server, or offer a link.
meta-refresh-ever = The page reloads or leads elsewhere after { $seconds } seconds without being asked.

# meta-viewport
check-meta-viewport = Page can be zoomed
    .what = The viewport settings let people zoom to at least 200 %.
    .why = People with low vision spread two fingers to read.
    .fix = Remove user-scalable and maximum-scale from the viewport settings.
meta-viewport-fixed = The page forbids zooming: user-scalable={ $value }.
meta-viewport-limited = The page limits zooming: maximum-scale={ $value } is less than 2.

# meta-viewport-large
check-meta-viewport-large = Page can be zoomed to 500 %
    .what = The viewport settings let people zoom to 500 %.
    .why = Many people with low vision need more than 200 %.
    .fix = Remove maximum-scale from the viewport settings.
meta-viewport-narrow = The page limits zooming: maximum-scale={ $value } is less than 5.
