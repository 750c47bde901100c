check-group-name = Groups of fields have a name
    .what = Every fieldset has a legend with text, and groups made with ARIA have a name.
    .why = Screen readers say the name of a group with its fields. Without it, fields with equal labels cannot be told apart.
    .fix = Begin the fieldset with a legend that says what its fields are about.
group-name-missing = This group of fields has no name.
group-legend-empty = The legend of this group of fields is empty.

check-radio-group-name = Radio buttons are connected with their question
    .what = Radio buttons that belong together stand in a group whose name is the question.
    .why = People who listen get “Yes, No” and do not hear what the question is.
    .fix = Put the buttons into a fieldset and the question into its legend.
radio-group-name-missing = { $count } radio buttons belong together ({ $labels }), but no group with a name says what they are about.
radio-group-name-unclear = { $count } radio buttons ({ $labels }) are in no group with a name.
ask-radio-group-name = Can these choices be understood without any text before them? { $labels }

check-label-reference = Labels belong to fields
    .what = Every label element has text and names a field that exists.
    .why = A label that points to nothing can be seen but not heard, and a click on it does nothing.
    .fix = Give the field the id that the for attribute names, or put the field into the label.
label-target-missing = The label “{ $text }” names the field “{ $target }”, which is not on this page.
label-target-unlabelable = The label “{ $text }” names an element ({ $element }) that cannot have a label.
label-empty = The label has no text.
label-alone = The label “{ $text }” belongs to no field.

check-label-position = Labels stand beside their fields
    .what = Visible labels stand close to their fields: before text fields, after checkboxes and radio buttons.
    .why = Who magnifies sees only a part of the page and does not find a label far away.
    .fix = Put labels above or before text fields, and right after checkboxes and radio buttons.
label-far = The label “{ $text }” is { $distance } pixels away from its field.
label-behind = The label “{ $text }” stands behind its field.

check-required-explained = Required fields are explained
    .what = Labels or the page say in words which fields must be filled in, and what a star means.
    .why = A star without an explanation is not understood by everyone; finding out after sending costs time.
    .fix = Write “(required)” into the label, or explain the star before the form.
required-star-unexplained = { $count ->
        [one] One label has a star, but the page does not say what it means.
       *[other] { $count } labels have a star, but the page does not say what it means.
    }
required-unmarked = { $count ->
        [one] One field is required, but neither its label nor the page says so: “{ $text }”
       *[other] { $count } fields are required, but neither their labels nor the page say so; the first: “{ $text }”
    }

check-required-by-colour = Required fields are not marked by colour alone
    .what = That a field is required or wrong is not only shown by a colour.
    .why = Colour-blind and blind people do not learn which fields are meant.
    .fix = Add a star or the word to the labels, and required to the fields.
required-by-colour = Only a colour tells which fields are meant: “{ $text }”
ask-required-by-colour = Can one see without colour which fields are meant?

check-error-by-colour = Errors are not marked by colour alone
    .what = A field with a red border also says in words that something is wrong.
    .why = People who do not see the colour do not learn which field is wrong.
    .fix = Write a message beside the field, connect it with aria-describedby and set aria-invalid="true".
error-by-colour = The field “{ $text }” has a red border, but no words say what is wrong.

check-change-on-input = Choosing does not leave the page
    .what = Choosing or typing something does not send the form, open a window or load another page.
    .why = With the keyboard one moves through a list entry by entry; the first arrow key already leaves the page.
    .fix = Remove the handler and let a button do it.
change-on-input = As soon as something is chosen here, the page is left or the form is sent ({ $event }).
change-on-input-announced = As soon as something is chosen here, the page is left or the form is sent; a text speaks of it.
change-on-input-scripted = A script leaves the page or sends a form when something changes.
ask-change-on-input = Is it said before the field that choosing something at once loads another page or sends the form?

check-autocomplete-missing = Fields for personal data have autocomplete
    .what = Fields for one’s own name, address, e-mail, telephone number and so on have the fitting autocomplete.
    .why = Browsers then fill them in. This spares people who type with effort or mistake letters.
    .fix = Add autocomplete with the word of the HTML standard, for example email, tel, given-name, postal-code.
autocomplete-missing = { $count ->
    [one] The field “{ $text }” asks for personal data and has no autocomplete="{ $purpose }".
   *[other] { $count } fields ask for personal data and have no autocomplete, first “{ $text }” ({ $purpose }).
  }
autocomplete-contradicts = The field “{ $text }” has the autocomplete “{ $value }”; by its label it is “{ $purpose }”.
autocomplete-perhaps = { $count } fields ask for personal data and have no autocomplete: { $labels }
ask-autocomplete = Do these fields ask for the data of the person who fills them in? { $labels }

check-paste-blocked = Passwords can be pasted
    .what = Fields for passwords, user names and codes do not refuse what is pasted.
    .why = People who cannot remember or copy a password by hand use a password manager.
    .fix = Remove the handler for pasting.
paste-blocked = Nothing can be pasted into this field ({ $event }).
paste-blocked-scripted = A script on this page with a password field reacts to pasting and prevents something.
ask-paste-blocked = Can a password or code be pasted into the fields of this page?

check-form-submit-missing = Forms have a button
    .what = Every form with fields has a button that sends it.
    .why = Without one, people do not know whether and when their input counts.
    .fix = Add a button of type submit.
form-submit-missing = This form has no button.

check-date-format-hint = Date fields say how to write the date
    .what = Text fields for a date name the format in the label or in a description.
    .why = Who guesses the format wrong gets an error message.
    .fix = Write the format into the label, for example “Date of birth (DD/MM/YYYY)”.
date-format-missing = The field “{ $text }” does not say how to write the date.

check-autofocus-used = The focus begins at the beginning
    .what = No element on the page takes the focus with autofocus.
    .why = People who listen begin in the middle and miss what stands before.
    .fix = Remove the attribute autofocus.
autofocus-used = The page puts the focus here as soon as it is loaded.

check-control-name-symbol = Names of controls are words
    .what = The name of a button or link is not only a sign such as ×, > or +.
    .why = Screen readers say “times” or “greater than”, or nothing at all.
    .fix = Give the control a name in words, for example with aria-label.
control-name-symbol = The { $role } is only called “{ $text }”.

check-error-message-tied = Error messages belong to their field
    .what = The message about a field that was filled in wrongly is tied to the field.
    .why = Who listens hears the field, not the sentence below it, and does not know what is wrong.
    .fix = Name the id of the message in aria-describedby of the field, or put it into the label.
error-message-untied = The message “{ $text }” is not tied to the field “{ $field }”.
ask-error-message-tied = Does this message belong to the field before it, and is it heard with the field? “{ $text }”

check-pattern-explained = Formats that are asked for are named
    .what = Fields that take one format only say which.
    .why = To guess a format takes many attempts; some people give up.
    .fix = Name the format or an example in the label or in a hint at the field.
pattern-unexplained = The field “{ $field }” takes one format only ({ $pattern }), but does not say which.
ask-pattern-explained = Does one know how to fill in “{ $field }” without trying?

check-binding-submission = What is binding can be checked or taken back
    .what = Orders, payments and declarations can be reviewed and corrected before they are sent, or taken back afterwards.
    .why = A wrong key or a digit misheard must not cost money or rights.
    .fix = Show all entries for review before the last step, or let people cancel for some time.
binding-submission = “{ $text }” makes something binding.
ask-binding-submission = Can the entries be reviewed and corrected before “{ $text }”, or can it be cancelled afterwards?

check-authentication-puzzle = One can sign in without a puzzle
    .what = Who signs in need not calculate, remember or transcribe anything, or there is another way.
    .why = To calculate, remember and transcribe is hard for many; who cannot do it stays outside.
    .fix = Leave the puzzle out, or offer a way without it: a link by e-mail, a passkey, a code that can be pasted.
authentication-puzzle = Signing in asks people to solve a puzzle: “{ $text }”
ask-authentication-puzzle = Can one sign in without solving it as well? “{ $text }”

check-redundant-entry = Nothing has to be entered twice
    .what = What was entered before in the same process is filled in or can be chosen.
    .why = To type an address again is tiring for people who type with effort or forget easily.
    .fix = Offer a checkbox such as “Billing address is the same”, or fill the fields in.
redundant-entry = The form asks twice for { $count } data: { $labels }
ask-redundant-entry = Is it the same both times, and can it be carried over? { $labels }
