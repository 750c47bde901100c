check-tab-without-panel = Tabs have a panel
    .what = Pages with tabs have the panels that belong to them.
    .why = Screen readers announce a tab; people look for the panel that belongs to it and find none.
    .fix = Give each panel role="tabpanel" and connect it with aria-controls; links between pages are no tabs.
tab-without-panel = The page has { $count } tabs, but no panel (role="tabpanel") for them.

check-aria-hidden-content = What is seen can be heard
    .what = Text on the page is not hidden from assistive technology with aria-hidden.
    .why = What is hidden this way does not exist for people who listen.
    .fix = Remove aria-hidden, or say the same elsewhere.
hidden-text-seen = { $count ->
    [one] A text that is seen is hidden from people who listen: “{ $text }”
   *[other] { $count } texts that are seen are hidden from people who listen, the first: “{ $text }”
  }
ask-hidden-text = Is “{ $text }” also told to people who listen, or only decoration?

check-structure-made-presentational = Structure keeps its meaning
    .what = Headings and lists do not have role="presentation" or role="none".
    .why = People who listen then get text without structure.
    .fix = Remove the role.
structure-made-presentational = The { $element } has lost its meaning by role="{ $role }": “{ $text }”

check-region-name = Regions have a name
    .what = Elements with role="region" have an accessible name.
    .why = Without a name a region is no landmark, or only announced as “region”.
    .fix = Connect it with its heading by aria-labelledby, or remove the role.
region-unnamed = The region has no name.

check-aria-reference-missing = ARIA references lead to an element
    .what = Every id in aria-labelledby, aria-describedby and the like is that of an element on the page.
    .why = A description or name that refers to nothing never arrives.
    .fix = Give the element the id, or remove the reference.
aria-reference-missing = { $attribute } refers to “{ $id }”, which is not on this page.
