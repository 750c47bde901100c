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

# decoration-exposed
check-decoration-exposed = Decoration is not exposed
    .what = Elements that are marked as decoration cannot be focused and have no global ARIA attributes.
    .why = Otherwise browsers expose them, and people who listen hear something that should not be there.
    .fix = Remove the mark, or remove tabindex and the ARIA attributes.
decoration-focusable = The element is marked as decoration, but can be focused.
decoration-labelled = The element is marked as decoration, but has { $attributes }.

# headers-attribute
check-headers-attribute = Headers attributes point to cells
    .what = The headers attribute of a table cell holds ids of other cells of the same table.
    .why = Screen readers say the header of every cell; with a wrong id they say nothing.
    .fix = Correct the ids, or use th elements with scope.
headers-unknown = There is no cell with the id "{ $id }" in this table.
headers-itself = The cell names itself ("{ $id }") as its header.

# iframe-tab-order
check-iframe-tab-order = Frames stay in the tab order
    .what = No frame with controls in it has a negative tabindex.
    .why = It takes everything in the frame away from people who use the keyboard only.
    .fix = Remove the tabindex from the frame.
iframe-tab-order = The frame is not in the tab order, but contains a control: { $inner }

# presentational-children-focus
check-presentational-children-focus = No controls inside controls
    .what = Nothing inside a button, image or another element whose content is only its name can be reached with the Tab key.
    .why = Assistive technology gets the outer element only; whoever tabs to the inner one hears nothing.
    .fix = Put the inner control beside the outer one.
presentational-children-focus = The element with the role { $role } contains something that the Tab key reaches: { $inner }

# role-valid
check-role-valid = Roles exist
    .what = Every role attribute names at least one role that exists.
    .why = Unknown roles are ignored, so that assistive technology does not learn what the element is.
    .fix = Correct the spelling, or use the HTML element that has the role.
role-unknown = There is no role "{ $role }".
role-abstract = The role "{ $role }" is abstract: it only orders other roles and is not meant for pages.

# table-header-cells
check-table-header-cells = Header cells have cells
    .what = Every header cell of a table is the header of at least one cell.
    .why = Otherwise headers are announced where nothing belongs to them.
    .fix = Check scope, headers and the number of cells in each row.
table-header-without-cells = No cell belongs to the header cell "{ $name }".
