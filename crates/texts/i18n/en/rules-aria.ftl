# accesskey-unique
check-accesskey-unique = Access keys are unique
    .what = No access key is given to more than one element.
    .why = Browsers reach only one of the elements, or only move between them.
    .fix = Remove the accesskey attribute, or give each key once.
accesskey-twice = The access key "{ $key }" is given to { $count } elements.

# aria-attribute-known
check-aria-attribute-known = ARIA attributes exist
    .what = Every attribute that begins with aria- is one that ARIA knows.
    .why = Unknown attributes are ignored; what they should say never arrives.
    .fix = Correct the spelling of the attribute.
aria-attribute-unknown = There is no attribute { $name }.
aria-attribute-misspelled = There is no attribute { $name }; perhaps { $near } is meant.

# aria-attribute-value
check-aria-attribute-value = Values of ARIA attributes are valid
    .what = Every ARIA attribute has a value that it can take.
    .why = Other values are ignored, so that a state or property is missing.
    .fix = Use one of the values that are allowed.
aria-value-token = { $name }="{ $value }" is not allowed; use one of: { $values }.
aria-value-number = { $name }="{ $value }" is no number.
aria-value-id = { $name }="{ $value }" is not the id of one element.

# aria-braille-equivalent
check-aria-braille-equivalent = Braille texts have a counterpart
    .what = Names and role descriptions for braille have a counterpart that is not for braille only.
    .why = Without it, people who listen get none.
    .fix = Add aria-label or text, and aria-roledescription; or remove the attribute.
aria-braille-name = The element has aria-braillelabel, but no accessible name.
aria-braille-role = The element has aria-brailleroledescription, but no aria-roledescription.

# aria-hidden-body
check-aria-hidden-body = Page is not hidden
    .what = The page as a whole does not have aria-hidden="true".
    .why = People who listen get an empty page.
    .fix = Remove the attribute from the body.
aria-hidden-body = The whole page is hidden from assistive technology.

# aria-hidden-focus
check-aria-hidden-focus = Hidden content cannot be focused
    .what = Nothing with aria-hidden="true" can be reached with the Tab key.
    .why = Screen reader users land on something that says nothing.
    .fix = Take the elements out of the tab order as well, or remove aria-hidden.
aria-hidden-sentinel = The Tab key reaches an empty element that is hidden from assistive technology; a script may move the focus on: { $inner }
ask-aria-hidden-sentinel = Does { $inner } move the focus on as soon as it gets it?
aria-hidden-focus = The Tab key reaches something that is hidden from assistive technology: { $inner }

# aria-permitted
check-aria-permitted = ARIA attributes fit the role
    .what = Every ARIA attribute is one that the role of its element knows.
    .why = Other attributes are ignored, so that people who listen do not learn the state.
    .fix = Use the element or the role that has the state.
aria-not-permitted = { $name } is not allowed on an element with the role { $role }.
aria-not-permitted-plain = { $name } is not allowed on the element { $element } without a role.

# aria-prohibited
check-aria-prohibited = No ARIA attributes that the role forbids
    .what = No element has an ARIA attribute that its role forbids, for example aria-label on a div.
    .why = A name on an element without a role is lost: many screen readers never say it.
    .fix = Give the element a role that takes a name, or write the text where people can see it.
aria-prohibited = { $name }="{ $value }" is not allowed on an element with the role { $role }.

# aria-required-attribute
check-aria-required-attribute = Required states are there
    .what = Every element with a role has the states that the role needs.
    .why = A checkbox without a state is neither ticked nor empty; nobody who listens knows which.
    .fix = Add the state and keep it up to date, or use the HTML element.
aria-required-missing = The role { $role } needs { $names }.

# aria-required-children
check-aria-required-children = Wholes contain only their parts
    .what = Lists, menus, grids and other wholes contain nothing but their parts.
    .why = Otherwise they are announced with a wrong number of entries, or not at all.
    .fix = Put what is no part outside, or give it the role of a part.
aria-child-wrong = The element with the role { $role } contains { $child }; it may contain only { $wanted }.

# aria-required-parent
check-aria-required-parent = Parts are inside their whole
    .what = Elements with a role that belongs into another are inside such a one.
    .why = Alone, an entry is no part of anything; people who listen do not learn how many there are.
    .fix = Put the element into one with the right role, without other roles between them.
aria-parent-wrong = An element with the role { $role } belongs into { $wanted }, but is in { $parent }.
aria-parent-scripted = A script makes elements with roles that belong into others; they are not in the source of the page.
ask-aria-parent = Are the elements that the script makes inside elements with the right role, in the same shadow tree?
aria-parent-missing = An element with the role { $role } belongs into { $wanted }, but is in none.

# content-in-landmarks
check-content-in-landmarks = Text is in landmarks
    .what = All text of the page is in a landmark.
    .why = People who move by landmarks miss what stands outside of them.
    .fix = Put text into header, nav, main, aside or footer.
text-outside-landmarks = Text outside of all landmarks: "{ $text }" ({ $count ->
        [one] one place
       *[other] { $count } places
    } on this page).

# decoration-exposed
check-decoration-exposed = Decoration is not exposed
    .what = Elements that are marked as decoration cannot be focused and have no global ARIA attributes.
    .why = Otherwise browsers expose them, and people who listen hear something that should not be there.
    .fix = Remove the mark, or remove tabindex and the ARIA attributes.
decoration-focusable = The element is marked as decoration, but can be focused.
decoration-labelled = The element is marked as decoration, but has { $attributes }.

# definition-list
check-definition-list = Definition lists are built correctly
    .what = Definition lists hold terms and definitions only, and both stand in such a list.
    .why = Otherwise the pairs of term and definition fall apart for people who listen.
    .fix = Put only dt and dd into a dl, or div elements with both.
definition-list-content = The definition list contains { $element }; only dt and dd belong there, or div with both.
definition-list-item-alone = The element { $element } is not in a definition list (dl).
definition-list-order = The definition list begins with a definition (dd) without a term (dt).

# deprecated-element
check-deprecated-element = No elements that HTML has given up
    .what = The page uses no obsolete elements such as font or center.
    .why = People who read with colours and sizes of their own cannot change them as easily.
    .fix = Use CSS for the look and today's elements for the meaning.
deprecated-element = The element { $element } is obsolete ({ $count } times on this page).

# deprecated-role
check-deprecated-role = No roles that ARIA has given up
    .what = No role is used that ARIA has given up.
    .why = Assistive technology stops supporting such roles.
    .fix = Use the role or element that has taken its place.
deprecated-role = The role { $role } is deprecated.

# duplicate-id-reference
check-duplicate-id-reference = Ids that are referred to are unique
    .what = Ids that labels and ARIA attributes refer to occur only once.
    .why = Browsers take the first element with the id; a field may have the wrong name or none.
    .fix = Give every element an id of its own.
duplicate-id-used = The id "{ $id }" that this element refers to occurs { $count } times.
ask-duplicate-id = Is the first element with the id "{ $id }" the one that is meant?

# headers-attribute
check-headers-attribute = Headers attributes point to cells
    .what = The headers attribute of a table cell holds ids of other cells of the same table.
    .why = Screen readers say the header of every cell; with a wrong id they say nothing.
    .fix = Correct the ids, or use th elements with scope.
headers-unknown = There is no cell with the id "{ $id }" in this table.
headers-itself = The cell names itself ("{ $id }") as its header.

# heading-order
check-heading-order = Headings skip no level
    .what = No level of headings is skipped on the way down.
    .why = People who listen take the levels for a table of contents.
    .fix = Choose the level by the structure, and the size of the text with CSS.
heading-order = A heading of level { $level } follows one of level { $before }.

# iframe-tab-order
check-iframe-tab-order = Frames stay in the tab order
    .what = No frame with controls in it has a negative tabindex.
    .why = It takes everything in the frame away from people who use the keyboard only.
    .fix = Remove the tabindex from the frame.
iframe-tab-order = The frame is not in the tab order, but contains a control: { $inner }

# landmark-duplicate
check-landmark-duplicate = Main landmarks occur once
    .what = The page has only one head, one foot and one main content.
    .why = People who listen do not know which of two main contents is the one.
    .fix = Keep one of each.
landmark-twice = The page has { $count } landmarks with the role { $role }.

# landmark-main
check-landmark-main = Main content is marked
    .what = The page has an element main or the role main.
    .why = People who listen jump there at once and skip menus and banners.
    .fix = Put the content into a main element.
landmark-main-missing = The page does not mark its main content.

# landmark-nesting
check-landmark-nesting = Main landmarks are not nested
    .what = Head, foot and main content of the page do not stand in another landmark.
    .why = People who listen jump from landmark to landmark and do not find them where they belong.
    .fix = Put the landmark beside the others.
landmark-nested = The landmark { $role } is inside the landmark { $outer }.

# landmark-unique
check-landmark-unique = Landmarks can be told apart
    .what = Several landmarks of one kind have different names.
    .why = "Navigation, navigation" does not say which one is the menu.
    .fix = Name them with aria-label or aria-labelledby.
landmark-same-name = Another landmark with the role { $role } has the name "{ $name }" as well.
landmark-same-without-name = Several landmarks with the role { $role } have no name.

# list-item
check-list-item = Entries stand in a list
    .what = Every li element stands directly in a list.
    .why = Otherwise people who listen do not learn how many entries there are.
    .fix = Put the entries into ul or ol.
list-item-alone = The entry (li) is in { $parent } in place of a list.
list-item-role = The list around the entry has the role { $role }, so that it is no list any more.

# moving-text
check-moving-text = Text does not move or blink
    .what = The page does not use the elements marquee and blink.
    .why = Text that moves without end keeps people from reading anything else.
    .fix = Show the text at rest.
moving-text = The element { $element } moves or blinks without end and cannot be stopped.

# page-has-heading-one
check-page-has-heading-one = Page has a main heading
    .what = The page has a heading of level 1.
    .why = People who listen jump to it to learn what the page is about.
    .fix = Make the title of the content an h1 element.
page-without-heading-one = The page has no heading of level 1.

# presentational-children-focus
check-presentational-children-focus = No controls inside controls
    .what = Nothing inside a button, image or another element whose content is only its name can be reached with the Tab key.
    .why = Assistive technology gets the outer element only; whoever tabs to the inner one hears nothing.
    .fix = Put the inner control beside the outer one.
presentational-children-focus = The element with the role { $role } contains something that the Tab key reaches: { $inner }

# role-allowed
check-role-allowed = Roles fit the element
    .what = Elements with a meaning of their own do not get a role that contradicts it.
    .why = Otherwise an element is one thing for people who listen and another for the keyboard.
    .fix = Use the element that has the role, or a div or span with it.
role-not-allowed = The role { $role } is not allowed on the element { $element }; allowed are: { $allowed }.
role-not-allowed-any = The role { $role } is not allowed on the element { $element }, which takes no other role.

# role-valid
check-role-valid = Roles exist
    .what = Every role attribute names at least one role that exists.
    .why = Unknown roles are ignored, so that assistive technology does not learn what the element is.
    .fix = Correct the spelling, or use the HTML element that has the role.
role-unknown = There is no role "{ $role }".
role-abstract = The role "{ $role }" is abstract: it only orders other roles and is not meant for pages.

# scope-valid
check-scope-valid = Scope attributes are valid
    .what = The scope attribute stands on header cells and has a value that exists.
    .why = Otherwise screen readers guess which cells belong to the header.
    .fix = Write scope="col" or scope="row" on th elements.
scope-value = scope="{ $value }" is not allowed; use col, row, colgroup or rowgroup.
scope-element = scope says nothing on the element { $element }; it belongs on th.

# server-side-image-map
check-server-side-image-map = No server-side image maps
    .what = No image sends the place of a click to the server.
    .why = With a keyboard nobody can choose a place in the image.
    .fix = Use links, or a map element with area elements.
server-side-image-map = The image sends the place of the click to the server (ismap).

# skip-link-target
check-skip-link-target = Skip links lead somewhere
    .what = The target of the skip links at the beginning of the page exists.
    .why = Otherwise people who use the keyboard cannot skip the menu.
    .fix = Give the target the id that the link names.
skip-link-never-shown = The skip link to “{ $target }” is hidden with display: none and never appears, not even with the keyboard.
skip-link-broken = There is no element with the id "{ $target }".
skip-link-hidden-target = The target "{ $target }" is not shown.

# tabindex-positive
check-tabindex-positive = No positive tabindex
    .what = No element has a tabindex greater than 0.
    .why = Such elements come before all others; people who use the keyboard jump about the page.
    .fix = Write tabindex="0", and put the elements into the right order in the source.
tabindex-positive = The element has tabindex="{ $index }" and so comes before all elements without one.

# table-cell-has-header
check-table-cell-has-header = Data cells have a header
    .what = In larger tables with header cells every data cell has a header.
    .why = People who listen move from cell to cell and hear the headers.
    .fix = Mark all headers with th, and use scope or headers where needed.
table-cells-without-header = { $count } data cells have no header cell, for example "{ $text }".
ask-table-cells = Can the cell "{ $text }" be understood without a header?

# table-duplicate-name
check-table-duplicate-name = Tables are not named twice
    .what = The caption and the summary of a table do not say the same.
    .why = People who listen hear the text twice.
    .fix = Remove the summary attribute.
table-duplicate-name = Caption and summary of the table both say "{ $text }".

# table-header-cells
check-table-header-cells = Header cells have cells
    .what = Every header cell of a table is the header of at least one cell.
    .why = Otherwise headers are announced where nothing belongs to them.
    .fix = Check scope, headers and the number of cells in each row.
table-header-without-cells = No cell belongs to the header cell "{ $name }".
table-header-waiting = The table has header cells and no other cells: a script fills it, or it is empty.
ask-table-header-waiting = When the table is filled: does every header cell stand above or before the cells it belongs to?

# table-header-empty
check-table-header-empty = Header cells are not empty
    .what = Every header cell of a table has a text.
    .why = Screen readers say the header of each cell; an empty one says nothing.
    .fix = Write what is in the column or row; use td for an empty corner.
table-header-empty = The header cell is empty.
