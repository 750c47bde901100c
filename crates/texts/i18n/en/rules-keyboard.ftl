check-click-without-keyboard = What can be clicked works with the keyboard
    .what = Elements that react to a click can be focused and react to keys.
    .why = People who cannot use a mouse do not reach a div with onclick.
    .fix = Use a button or a link with href instead.
click-not-focusable = “{ $text }” ({ $element }) reacts to a click, but cannot be focused with the keyboard.
click-without-keys = “{ $text }” ({ $element }) can be focused, but nothing reacts to the Enter key or the space bar.
click-by-script = { $count ->
        [one] A script reacts to clicks on “{ $text }” ({ $element }), which cannot be focused with the keyboard.
       *[other] A script reacts to clicks on { $count } elements that cannot be focused with the keyboard, the first: “{ $text }” ({ $element }).
    }
ask-click-by-script = Can what a click on “{ $text }” does be done with the keyboard alone as well?

check-control-without-role = What can be focused says what it is
    .what = Elements with tabindex have a role that says what can be done with them.
    .why = A div with a click handler is announced as text; nobody who listens knows that something can be done with it.
    .fix = Use a button or a link, or add the fitting role; remove tabindex where nothing can be done.
control-without-role = “{ $text }” ({ $element }) can be clicked, but has no role.
control-role-by-script = A script reacts to “{ $text }” ({ $element }), which has no role; perhaps a script sets it.
ask-control-role = Does this element have a role when the page has been loaded?
focus-without-role = “{ $text }” ({ $element }) is in the tab order, but has no role: nothing says what can be done here.

check-mouse-only-handler = Nothing happens under the mouse only
    .what = What happens on hovering, pressing or double clicking also happens with the keyboard.
    .why = A menu that opens only under the mouse does not exist for people who use the keyboard.
    .fix = Do the same on focus, or with a button.
mouse-only = “{ $text }” reacts to the mouse only ({ $event }).
mouse-only-unclear = “{ $text }” does something when the mouse comes ({ $event }), but has no handler for the keyboard.
ask-mouse-only = Does the same happen with the keyboard, or is it only a change of looks? ({ $event } on “{ $text }”)

check-pointer-down-event = Nothing is done on pressing already
    .what = Functions run when a pointer is lifted, not already when it goes down.
    .why = Who touches something by chance can then still move away and nothing happens.
    .fix = Use onclick instead of onmousedown, onpointerdown or ontouchstart.
pointer-down-acts = Something is done as soon as the pointer goes down ({ $event }).
pointer-down-script = A script changes something on pressing already ({ $event } on “{ $text }”).
ask-pointer-down = Can what “{ $text }” does still be aborted by moving the pointer away, or be undone afterwards?

check-focus-removed = Focus stays where it is
    .what = No element gives the keyboard focus away as soon as it gets it.
    .why = Such an element cannot be used with the keyboard, and nobody sees where the focus is.
    .fix = Remove the handler; change the look of the focus in the style sheet.
focus-removed = The element gives the focus away as soon as it gets it: { $code }
focus-removed-script = A script takes the focus away from every element that gets it.

check-change-on-focus = Focus alone changes nothing
    .what = Getting or losing the focus does not send a form, leave the page or open a window.
    .why = People who use the keyboard pass many elements on their way and are taken away.
    .fix = Do it on a click instead.
change-on-focus = The page is left, a form sent or a window opened only because the focus comes or goes ({ $event }).

check-window-on-load = No windows open by themselves
    .what = Loading the page opens no window and no message box.
    .why = A window that nobody asked for covers the page; people who listen do not know where they are.
    .fix = Show the message as a part of the page, or open it on request.
window-on-load = Loading the page opens a window or a message box: { $code }

check-tabindex-removes-control = Controls stay in the tab order
    .what = Links, buttons and fields do not have tabindex="-1".
    .why = Such a control can be used with the mouse only.
    .fix = Remove the attribute tabindex.
tabindex-removes-control = “{ $text }” ({ $role }) cannot be reached with the Tab key because of tabindex="{ $value }".
ask-tabindex-removes-control = Can “{ $text }” or the same be reached with the keyboard as well?

check-visual-order = What is seen and what is read have one order
    .what = The order on the screen is the order in the source.
    .why = Screen readers and the Tab key follow the source; the focus jumps to and fro.
    .fix = Bring the source into the order in which it is to be read.
visual-order-differs = “{ $second }” follows “{ $first }” in the source, but is seen before it.
ask-visual-order = Does it still make sense if “{ $first }” is read and reached before “{ $second }”?

check-drag-alternative = Dragging is not the only way
    .what = What can be dragged can also be done with single clicks.
    .why = Holding a button while moving is impossible for many people with tremor or with a head pointer.
    .fix = Add buttons or a menu that do the same.
drag-possible = { $count ->
    [one] One element can be dragged: “{ $text }”
   *[other] { $count } elements can be dragged, the first: “{ $text }”
  }
ask-drag = Can the same be done without dragging, with single clicks? (“{ $text }”)

check-selection-blocked = Text can be selected and copied
    .what = The page does not forbid to select and copy text or to open the context menu.
    .why = People paste texts into programs that read aloud, translate or simplify.
    .fix = Remove the handlers that return false.
selection-blocked = The page forbids it here: { $event }

check-hover-only-content = What hovering shows, the keyboard shows too
    .what = Content that appears under the mouse (:hover) also appears when the keyboard focus is there.
    .why = Menus that open with :hover only stay closed for people who use the keyboard.
    .fix = Add :focus-within to the selector, or open the content with a button.
hover-only-content = “{ $text }” appears under the mouse only.
hover-only-scripted = By the style sheet “{ $text }” appears under the mouse only; a script may show it in other ways.
ask-hover-only = Can “{ $text }” also be opened and used with the keyboard?

check-gesture-alternative = Gestures have an alternative
    .what = What is done by swiping or with two fingers can be done by single taps.
    .why = Many people cannot swipe or spread two fingers: with a trembling hand, with one hand, with a head pointer.
    .fix = Add buttons that do the same: next and previous, larger and smaller.
gesture-found = A script follows the fingers here, and no control of the page is called anything like “Next”, “Back” or “Zoom in”.
ask-gesture = Can everything that is done here by swiping or with two fingers be done by single taps?

check-dialog-focus = The focus goes into the dialog
    .what = When a click opens a dialog, the focus comes into it.
    .why = Otherwise people who use the keyboard or listen stay behind the dialog and do not notice it.
    .fix = Open it with showModal(), or put the focus into it with focus().
dialog-focus-stays = A click on “{ $text }” shows this dialog, but the focus stays behind it.
dialog-focus-perhaps = A click on “{ $text }” shows this window, and its script sets no focus.
ask-dialog-focus = Is the focus in the window that opens after a click on “{ $text }”?

check-focus-lost = The focus is not lost
    .what = When a click takes away what has the focus, the focus is put elsewhere before.
    .why = Otherwise people who use the keyboard are back at the beginning of the page, and a screen reader says nothing.
    .fix = Put the focus on the next entry, the heading of the list or the message.
focus-lost-removed = A click on “{ $text }” removes what has the focus, and its script does not set it anew.
ask-focus-lost = Where is the keyboard focus after a click on “{ $text }”: at a sensible place nearby?

check-hover-content-stays = Hints stay and can be closed
    .what = A hint that appears under the mouse or on focus stays while the mouse is on it, and Escape closes it.
    .why = Who magnifies the screen must move the mouse onto the hint to read all of it, and close it where it covers text.
    .fix = Show it also while the mouse is on it, and hide it on Escape.
hover-content-not-reached = The hint “{ $text }” vanishes when the mouse comes onto it.
hover-content-not-closed = The hint “{ $text }” appears under the mouse, and no script of the page closes it with Escape.
ask-hover-content = Does the hint “{ $text }” stay while the mouse is on it, and can it be closed without moving the mouse or the focus where it covers something?
