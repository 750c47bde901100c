check-document-title = Page has a title
    .what = The page has a title element with some text in it.
    .why = The title is the first thing a screen reader says and the text of the tab. Without it, people cannot tell pages apart.
    .fix = Write a title in the head that names the page first and the service after it.
document-title-missing = The page has no title.
document-title-empty = The title of the page is empty.
ask-title-from-script = Does the page have a title that describes it once its scripts have run?
