check-text-justified = Running text is not justified
    .what = Passages of several lines are aligned to one side, not to both margins.
    .why = Justified lines have gaps of different widths. For people with dyslexia or low vision the lines fall apart into white rivers.
    .fix = Remove text-align: justify (or align="justify") from running text.
text-justified = { $count ->
    [one] A passage of text is justified to both margins: “{ $text }”
   *[other] { $count } passages of text are justified to both margins, the first: “{ $text }”
  }

check-text-italic-long = Long passages are not in italics
    .what = No passage of 100 characters or more is set in italics as a whole.
    .why = Slanted letters are hard to tell apart for people with dyslexia or low vision.
    .fix = Use italics for single words only; set whole passages apart by a border, an indent or a heading.
text-italic-long = { $count ->
    [one] A whole passage is set in italics: “{ $text }”
   *[other] { $count } whole passages are set in italics, the first: “{ $text }”
  }

check-text-bold-long = Long passages are not in bold type
    .what = No passage of 160 characters or more is set in bold type as a whole.
    .why = Where everything is emphasised nothing is, and thick letters run into each other for people with low vision.
    .fix = Set only the few words in bold type that matter, or use a heading.
text-bold-long = { $count ->
    [one] A whole passage is set in bold type: “{ $text }”
   *[other] { $count } whole passages are set in bold type, the first: “{ $text }”
  }

check-text-uppercase-long = Text is not in capitals only
    .what = No passage of six words or more is written in capital letters only.
    .why = Words are recognised by their outline; capitals all look alike. Some screen readers even spell them out.
    .fix = Write as usual, with capitals at the beginning only, and remove text-transform: uppercase from running text.
text-uppercase-long = { $count ->
    [one] A passage is in capital letters only: “{ $text }”
   *[other] { $count } passages are in capital letters only, the first: “{ $text }”
  }

check-text-too-small = Text is not tiny
    .what = No text is smaller than 10 CSS pixels.
    .why = Hardly anybody reads such text without zooming, least of all on a telephone.
    .fix = Set text sizes relative to the reader’s own, for example 1rem, and never below 12 pixels.
text-too-small = { $count ->
    [one] A text is only { $size } pixels high: “{ $text }”
   *[other] { $count } texts are smaller than 10 pixels, the smallest has { $size }: “{ $text }”
  }

check-line-too-long = Lines are not too long
    .what = Lines of running text have at most about 120 characters.
    .why = At the end of a very long line the eye loses the way to the next one, above all for people with dyslexia.
    .fix = Give text a largest width, for example max-width: 70ch.
line-too-long = Lines have about { $length } characters here: “{ $text }”

check-line-height-tight = Lines do not touch
    .what = The line height of running text is at least 1.15 times the font size.
    .why = Lines that stand close together are mixed up while reading, above all by people with low vision or dyslexia.
    .fix = Set line-height: 1.5 for running text.
line-height-tight = The line height is only { $height } times the font size here: “{ $text }”

check-letters-spaced = Words are not stretched with blanks
    .what = There are no blanks between the letters of a word.
    .why = For screen readers, translation and search this is a row of letters and not a word.
    .fix = Write the word without blanks and stretch it with letter-spacing in the style sheet.
letters-spaced = The letters of a word are separated by blanks: “{ $text }”

check-ascii-art = Drawings made of signs have an alternative
    .what = Pictures made of letters and signs (ASCII art) have a name.
    .why = A screen reader reads such a drawing sign by sign.
    .fix = Put role="img" and an aria-label on the drawing, or use an image with an alternative.
ascii-art = A drawing made of signs has no text alternative.

check-emoticon-alternative = Faces made of signs have an alternative
    .what = Emoticons such as :-) have a name for people who listen.
    .why = A screen reader says “colon hyphen bracket”, or nothing.
    .fix = Say it in words, or mark it up with role="img" and an aria-label.
emoticon-plain = { $count ->
    [one] The emoticon “{ $text }” has no alternative.
   *[other] { $count } emoticons have no alternative, the first: “{ $text }”
  }

check-spacing-by-markup = Space is not made of empty lines and blanks
    .what = Space between contents comes from the style sheet, not from rows of <br>, empty paragraphs or no-break spaces.
    .why = Screen readers announce empty paragraphs, miss where a new one begins, and blanks fall apart when text is enlarged.
    .fix = Use paragraphs, lists and tables for structure, and margin and padding for space.
spacing-breaks = { $count ->
    [one] In one place two line breaks in a row stand for a new paragraph.
   *[other] In { $count } places two line breaks in a row stand for a new paragraph.
  }
spacing-empty-paragraphs = { $count ->
    [one] One paragraph is empty and only makes space.
   *[other] { $count } paragraphs are empty and only make space.
  }
spacing-blanks = { $count ->
    [one] In one place a row of no-break spaces makes a gap.
   *[other] In { $count } places a row of no-break spaces makes a gap.
  }

check-underlined-text = Only links are underlined
    .what = Text that is no link is not underlined.
    .why = Underlined text is taken for a link; people click in vain.
    .fix = Emphasise with strong or em.
underlined-text = { $count ->
    [one] “{ $text }” is underlined, but no link.
   *[other] { $count } texts are underlined, but no links; the first: “{ $text }”
  }

check-text-direction = Right-to-left text is set from right to left
    .what = Text in Arabic, Hebrew or Persian has dir="rtl".
    .why = Punctuation, numbers and Latin words end up in the wrong place otherwise.
    .fix = Put dir="rtl" on the text, with its lang.
text-direction = The text runs from right to left, but its element from left to right: “{ $text }”

check-colour-pair = Text colour and background come together
    .what = A page that sets the colour of its text sets the background as well.
    .why = People may have another background in their browser; dark text then meets a dark background.
    .fix = Give the element that sets color a background-color too.
colour-pair = The page sets the colour of its text ({ $color }), but no background.

check-struck-text = What is struck through is said in words too
    .what = What a line through text means is said by words or by the element del or s as well.
    .why = Screen readers read struck text as if nothing were there: for them the cancelled event takes place.
    .fix = Add a word such as “cancelled” or “instead of”, and mark what is no longer valid with <del> or <s>.
struck-text = { $count ->
        [one] One text is struck through by the style sheet only: { $texts }
       *[other] { $count } texts are struck through by the style sheet only: { $texts }
    }
ask-struck-text = What does the line mean, and do words say it too? { $texts }
