# a-shared
name-perhaps-from-script = It has no name in the page's source; a script may give the element { $element } in it a text.
ask-name-perhaps-from-script = Does this element have a name once the element { $element } has been set up?
name-only-icon = Its name is nothing but a sign of an icon font: screen readers have no word for it.
name-perhaps-set-by-script = It has no name in the page's source; a script seems to give it one.
ask-name-perhaps-set-by-script = Does this element have a name at all times once the scripts of the page have run?

# autocomplete-valid
check-autocomplete-valid = Purpose of form fields is understood
    .what = The autocomplete attribute of form fields holds words of the HTML standard in their order.
    .why = Browsers fill in such fields by it; people who type with difficulty need that.
    .fix = Use a field name of the HTML standard, for example autocomplete="email".
autocomplete-unknown = autocomplete="{ $value }": "{ $word }" is no field name that browsers know.
autocomplete-order = autocomplete="{ $value }": "{ $word }" stands in the wrong place.
autocomplete-contact = autocomplete="{ $value }": "{ $word }" may only stand before a telephone number, an e-mail address or a messenger.

# button-name
check-button-name = Buttons have a name
    .what = Every button has an accessible name.
    .why = Screen readers say just "button", and people who control the computer by voice cannot press it.
    .fix = Write text into the button, give the image in it an alt text, or use aria-label.
button-name-missing = The button has no name.

# dialog-name
check-dialog-name = Dialogs have a name
    .what = Every dialog has an accessible name.
    .why = Screen readers say it when the dialog opens.
    .fix = Point to the heading of the dialog with aria-labelledby.
dialog-name-missing = The dialog has no name.
dialog-name-later = This dialog opens while the page is used and has no name so far: “{ $text }”
ask-dialog-name = Does the dialog have a name when it is open (aria-labelledby pointing to its heading, or aria-label)?

# element-lang-valid
check-element-lang-valid = Language of parts exists
    .what = Parts of the page that are marked as being in a language name one that exists.
    .why = With an unknown code, screen readers read the part in the wrong voice.
    .fix = Use the short code of the language, for example lang="fr".
element-lang-unknown = This part has lang="{ $lang }"; that is no known language.

# form-field-multiple-labels
check-form-field-multiple-labels = Form fields have one label
    .what = No form field has more than one label element.
    .why = Assistive technology does not agree on which of several labels it reads.
    .fix = Join the labels into one, or use aria-labelledby with several ids.
form-field-multiple-labels = The field has { $count } labels.

# form-field-name
check-form-field-name = Form fields have a name
    .what = Every form field has an accessible name.
    .why = People who listen do not know what to enter; people who control the computer by voice cannot get to the field.
    .fix = Write a label element whose for attribute holds the id of the field.
form-field-name-missing = The form field ({ $kind }) has no name.

# heading-name
check-heading-name = Headings are not empty
    .what = Every heading has an accessible name.
    .why = People who listen jump from heading to heading; an empty one leads them astray.
    .fix = Write the title, or use another element if only space is wanted.
heading-name-missing = The heading is empty.

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

# iframe-name
check-iframe-name = Frames have a name
    .what = Every iframe has an accessible name.
    .why = Without a name, nobody knows what is in the frame and whether to go in.
    .fix = Say in the title attribute what is in the frame.
iframe-name-missing = The frame "{ $src }" has no name.

# image-button-name
check-image-button-name = Image buttons have a name
    .what = Every image button has an alternative text that is more than the browser's default.
    .why = Without one, nobody who does not see the image knows what the button does.
    .fix = Say in the alt attribute what the button does.
image-button-name-missing = The image button has no name of its own; browsers call it "Submit".

# image-name
check-image-name = Images have an alternative text
    .what = Every image has an alternative text or is marked as decoration.
    .why = Screen readers read the alternative text in place of the image; without it, many read the name of the file.
    .fix = Say in the alt attribute what the image tells; leave it empty (alt="") if the image tells nothing.
image-name-missing = The image has no alt attribute and no other name.
image-name-empty = The image has an empty alternative text, but can be focused or has ARIA attributes, so that it is not treated as decoration.
image-name-blank = The alternative text consists of spaces only: it neither says anything nor marks the image as decoration.
image-role-name-missing = The element has the role img, but no name.

# image-redundant-alt
check-image-redundant-alt = Alternative texts do not repeat
    .what = The alternative text of an image in a link or button does not repeat the text beside it.
    .why = People who listen hear everything twice.
    .fix = Leave the alt attribute empty (alt="").
image-redundant-alt = The alternative text "{ $alt }" repeats the text beside the image.

# label-title-only
check-label-title-only = Form fields have a visible label
    .what = No form field is named by a tooltip or a placeholder alone.
    .why = A tooltip is seen only with a mouse, a placeholder is gone as soon as somebody types.
    .fix = Write a label element that can be seen all the time.
label-title-only = The field is named only by its tooltip ("{ $name }").
label-placeholder-only = The field is named only by its placeholder ("{ $name }").

# link-name
check-link-name = Links have a name
    .what = Every link has an accessible name.
    .why = Screen readers say just "link" or spell out the address; nobody learns where it leads.
    .fix = Write text into the link, or give the image in it an alt text that says where the link leads.
link-name-missing = The link to "{ $href }" has no name.

# menuitem-name
check-menuitem-name = Menu items have a name
    .what = Every element with the role menuitem has an accessible name.
    .why = Screen readers say just "menu item" for one without a name.
    .fix = Write text into the menu item, or use aria-label.
menuitem-name-missing = The menu item has no name.

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

# meter-name
check-meter-name = Gauges have a name
    .what = Every gauge (meter) has an accessible name.
    .why = A number means nothing if nobody says what it measures.
    .fix = Write a label element for the gauge, or use aria-label.
meter-name-missing = The gauge has no name.

# object-name
check-object-name = Embedded objects have a name
    .what = Every object element that shows an image, sound or film has an accessible name.
    .why = Text inside the element is shown only if the file cannot be loaded.
    .fix = Use aria-label or title; for images, better use an img element with an alt text.
object-name-missing = The object ({ $mime }) has no name.
object-not-loaded = The object has no name; its file { $file } could not be fetched.
ask-object-name = Does the object show an image, sound or film? Then it needs a name.

# progressbar-name
check-progressbar-name = Progress bars have a name
    .what = Every progress bar has an accessible name.
    .why = People who listen hear a percentage and do not know of what.
    .fix = Write a label element for the progress bar, or use aria-label.
progressbar-name-missing = The progress bar has no name.

# summary-name
check-summary-name = Summaries have a name
    .what = Every summary that opens details has an accessible name.
    .why = Without a name, people who listen do not know what it opens.
    .fix = Write text into the summary element.
summary-name-missing = The summary has no name.

# svg-name
check-svg-name = SVG images have a name
    .what = Every SVG element that is marked as an image has an accessible name.
    .why = Without a name, people who listen learn nothing from the image.
    .fix = Write a title element as first child of the svg, or use aria-label.
svg-name-missing = The SVG image has no name.

# tab-name
check-tab-name = Tabs have a name
    .what = Every tab has an accessible name.
    .why = Without a name, nobody who listens knows what the tab shows.
    .fix = Write text into the tab, or use aria-label.
tab-name-missing = The tab has no name.

# tooltip-name
check-tooltip-name = Tooltips say something
    .what = Every tooltip that is shown has a text.
    .why = An empty tooltip promises help that is not there.
    .fix = Write the text into the tooltip.
tooltip-name-missing = The tooltip is empty.

# treeitem-name
check-treeitem-name = Tree items have a name
    .what = Every item of a tree has an accessible name.
    .why = Without names, people who listen cannot choose a branch.
    .fix = Write text into the item, or use aria-label.
treeitem-name-missing = The tree item has no name.

check-iframe-name-descriptive = Names of frames say what is in them
    .what = The name of a frame tells its content.
    .why = “iframe” tells people who listen only what they know already.
    .fix = Write into title what is in it, for example “Map: the way to the town hall”.
iframe-name-vague = The name “{ $name }” does not say what is in the frame.
