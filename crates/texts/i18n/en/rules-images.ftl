check-image-alt-long = Text alternatives are short
    .what = The alternative of an image has at most 180 characters.
    .why = An alternative is read in one go, without a way to go back a word.
    .fix = Keep it to what matters here, and put long descriptions into the text beside the image.
image-alt-long = The alternative has { $length } characters: “{ $text }”

check-image-alt-prefix = Alternatives do not begin with “image of”
    .what = The alternative of an image says what it shows, not that it is an image.
    .why = Screen readers say “image” anyway.
    .fix = Begin with what the image shows.
image-alt-prefix = The alternative begins with “{ $prefix }”: “{ $text }”

check-image-alt-repeats-text = Alternatives do not repeat the text beside them
    .what = The alternative of an image differs from its caption and from the text right beside it.
    .why = People who listen hear the same thing twice and learn nothing about the image.
    .fix = Say what the text does not say, or leave the alternative empty.
image-alt-repeats-text = The alternative repeats the text beside the image: “{ $text }”

check-image-decorative-title = Decorative images have no tooltip
    .what = Images with alt="" have no title.
    .why = alt="" says that the image means nothing, title says something; some screen readers read the title.
    .fix = Remove the title, or give the image an alternative.
image-decorative-title = The image is marked as decoration, but has the tooltip “{ $text }”.

check-background-image-meaning = Background images carry no meaning
    .what = Images from the style sheet only decorate.
    .why = A background image has no alternative; people who listen do not know that it is there.
    .fix = Use img with an alternative for what means something.
background-images = { $count ->
    [one] An element shows nothing but a background image: { $files }
   *[other] { $count } elements show nothing but a background image: { $files }
  }
ask-background-images = { $count ->
    [one] Does this image only decorate? { $files }
   *[other] Do these images only decorate? { $files }
  }

check-icon-font-exposed = Icons from fonts are hidden from those who listen
    .what = Words and signs that a font turns into pictures have aria-hidden or role="img" with a name.
    .why = Screen readers read the word (“face”, “menu”) or an unknown sign.
    .fix = Put aria-hidden="true" on the icon and the meaning into text.
icon-font-exposed = { $count ->
    [one] An icon is read as “{ $text }”.
   *[other] { $count } icons are read as text, the first as “{ $text }”.
  }

check-css-content-text = The style sheet adds no words
    .what = Words on the page stand in its source and not in the content property of the style sheet.
    .why = Such text cannot be selected, searched or translated, and is lost with a style sheet of one’s own.
    .fix = Write it into the page.
css-content-text = { $count ->
    [one] The style sheet adds the words “{ $text }”.
   *[other] In { $count } places the style sheet adds words, first “{ $text }”.
  }

check-embed-name = Embedded content has a name
    .what = embed elements have a name, and drawings on a canvas have a description.
    .why = People who listen get nothing from a drawing or a plug-in.
    .fix = Give embed a title; put a description into canvas, or use role="img" with aria-label.
embed-unnamed = The embedded content ({ $element }) has no name.
canvas-unnamed = The drawing area (canvas) has no name and no content in its place.
ask-canvas = Does the canvas show anything that is not also told as text?

check-alt-misplaced = alt stands on images only
    .what = The attribute alt is used on images, image buttons and areas of image maps only.
    .why = Elsewhere it is ignored; what it should say never arrives.
    .fix = Put it on the image, or use text.
alt-misplaced = alt="{ $text }" has no effect on { $element }.

check-captcha-alternative = Riddles against robots have another way
    .what = CAPTCHAs say what they are for and can be passed in another way.
    .why = A distorted picture shuts out people who do not see it, a riddle those who cannot solve it.
    .fix = Check for robots on the server. At least offer a second way that uses another sense.
captcha-found = The page has a CAPTCHA ({ $text }).
ask-captcha = Is there another way past the CAPTCHA that needs no sight and no riddle?

check-image-animated = Animated images come to rest
    .what = Animated GIFs end within five seconds or can be stopped.
    .why = What moves beside a text draws all attention to it; some people cannot read on.
    .fix = Let the animation run once, or use a video with controls.
image-animated = The image has { $frames } pictures and runs for { $seconds ->
    [endless] ever
   *[other] { $seconds } seconds
  }.
image-animated-scripted = The image has { $frames } pictures and does not come to rest by itself; a script may stop it.
ask-image-animated = Can the animation of this image be stopped?
