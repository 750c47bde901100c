check-duplicate-id = Ids are unique
    .what = No id occurs twice on a page.
    .why = Labels, links and scripts then meet another element than meant.
    .fix = Rename all but one.
duplicate-id = { $count ->
    [one] One id occurs more than once: { $ids }
   *[other] { $count } ids occur more than once: { $ids }
  }

check-deprecated-attribute = No attributes for looks
    .what = The page uses no attributes that HTML has given up, such as bgcolor, align or border.
    .why = People who read with colours and sizes of their own cannot change them as easily as a style sheet.
    .fix = Use CSS.
deprecated-attribute = { $count ->
    [one] The attribute { $attribute } is obsolete.
   *[other] The attribute { $attribute } is obsolete; it occurs { $count } times.
  }

check-doctype-missing = The page has a doctype
    .what = The page begins with <!DOCTYPE html>.
    .why = Without it browsers lay out as they did in 1998.
    .fix = Write <!DOCTYPE html> into the first line.
doctype-missing = The page has no (or an old) doctype and is laid out in quirks mode.

check-frame-scrolling = Frames may scroll
    .what = Frames do not have scrolling="no".
    .why = When text is enlarged, it no longer fits the frame, and nobody gets to the rest.
    .fix = Remove the attribute scrolling.
frame-scrolling = The frame is forbidden to scroll.

check-bold-italic-markup = Emphasis has a meaning
    .what = Whole phrases are stressed with strong and em rather than b and i.
    .why = b and i say nothing but “bold” and “slanted”; people who listen do not learn that something is important.
    .fix = Use strong and em for what is meant, and CSS for looks.
bold-italic-markup = { $count ->
    [one] One phrase is only bold or slanted: “{ $text }”
   *[other] { $count } phrases are only bold or slanted, the first: “{ $text }”
  }
