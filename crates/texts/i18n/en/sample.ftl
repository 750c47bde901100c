# Used by the tests of the renderers only.
check-sample-image = Images have a text alternative
    .what = Every image has a text alternative or is marked as decorative.
    .why = Without it, people who do not see the image miss what it says.
    .fix = Describe in the alt attribute what the image tells, or set alt="" if it tells nothing.
check-sample-heading = Headings go down one level at a time
    .what = No heading level is skipped.
    .why = A level that is left out looks like a missing part.
    .fix = Use the next level.
check-sample-licence = The source code carries a licence
    .what = The repository has a file with the text of a licence.
    .why = Without a licence nobody may use the source code.
    .fix = Add the text of an open licence as a file called LICENSE.
sample-image-missing = The image { $src } has no text alternative.
sample-heading-skipped = The heading of level { $to } follows one of level { $from }.
sample-licence-missing = There is no licence file.
sample-link-unclear = The link text is “{ $text }”.
sample-link-question = Does “{ $text }” tell where the link leads, together with the sentence around it?
sample-no-layout = The page could not be laid out.
sample-time-out = After { $seconds } seconds the server had not answered.
