# Sound that begins on its own

check-media-autoplay = Sound that begins on its own can be stopped
    .what = Audio and video that play sound for more than three seconds on their own can be paused, stopped or muted.
    .why = Such sound drowns the voice of a screen reader: people who listen no longer find the button that stops it.
    .fix = Let people start sound themselves, or give the player controls.
media-autoplay-uncontrolled = Sound begins on its own, lasts longer than three seconds and cannot be stopped on the page.

check-media-autoplay-control = Automatic sound has a control
    .what = There is something on the page to pause, stop or mute sound that begins on its own.
    .why = Sound nobody asked for drowns the voice of a screen reader.
    .fix = Give the player controls, or add a button with a name that pauses it.
autoplay-no-control = The player has no controls, and nothing on the page can stop it.
autoplay-control-unknown = Scripts may stop this sound.
ask-autoplay-control = Can the sound be paused, stopped or muted with something on the page that is seen, has a name and works with the keyboard?

check-media-autoplay-short = Automatic sound ends within three seconds
    .what = Sound that begins on its own lasts at most three seconds.
    .why = Sound nobody asked for drowns the voice of a screen reader.
    .fix = Shorten the sound or play only a part of it, for example with #t=0,2.
autoplay-too-long = The sound begins on its own and lasts { $seconds } seconds.
autoplay-length-unknown = How long the sound is heard could not be told.
ask-autoplay-length = Is sound heard for at most three seconds when the page opens?

# What is said about clips
media-clip = The length of the clip is not known.
media-clip-length = The clip lasts { $seconds } seconds.
media-clip-unknown = The file could not be fetched or read, so it is not known whether it has sound.
media-captions-found = There is a text track.
media-captions-missing = There is no usable text track.
media-no-transcript = There is no transcript: the page has hardly any text and no link to one.
media-no-text = The page has hardly any text, so the clip cannot be a repetition of it.
media-no-audio-version = The video has no sound, and the page has neither another recording nor a link to one.
ask-media-captions-right = Do the captions give everything that is said and every sound that matters?
ask-media-captions-burned-in = Does the clip have sound, and are captions burned into the picture or offered by the player?
ask-media-transcript = Is there a transcript of everything that is said and shown, on the page or behind a link?
ask-media-equivalent = Does the clip only repeat text of the page, and does the page say so?
ask-media-description = Is everything important that is seen also said, in the video or in an audio description?
ask-media-audio-version = Is there a recording that says what the silent video shows?

check-video-captions = Videos with sound have captions
    .what = Captions give what is said in a video, and sounds that matter.
    .why = Deaf people see lips move and learn nothing.
    .fix = Add a track of kind captions, or burn captions into the picture.

check-video-sound-alternative = The sound of videos has an alternative
    .what = Videos with sound have captions, or only repeat text of the page.
    .why = Deaf people and people who are hard of hearing get nothing from speech alone.
    .fix = Add captions, or say next to the video that it only repeats the text.

check-video-repeats-text = Video is labelled as an alternative for text
    .what = A video with sound only repeats text of the page, and the page says so.
    .why = Only then do people know that they miss nothing.
    .fix = Write next to the video which text it repeats.

check-video-picture-alternative = The picture of videos has an alternative
    .what = What a video with sound shows is also said, described or written.
    .why = Blind people hear “click here” and see nothing.
    .fix = Let the speaker say what is shown, offer audio description or a transcript that describes the pictures.

check-video-audio-description = What a video shows is also said
    .what = The sound of a video, or an audio description, says what is seen.
    .why = Blind people follow a video by what they hear.
    .fix = Let the speaker say what is shown, or offer a version with audio description.

check-video-picture-alternative-strict = Videos have audio description
    .what = What a video with sound shows is said in it or in an audio description, or the video only repeats text of the page.
    .why = In a transcript the moment and the voices are lost.
    .fix = Let the speaker say what is shown, or offer a version with audio description.

check-video-transcript = Videos have a transcript
    .what = Everything that is seen and heard in a video is there as text.
    .why = Deafblind people read it in Braille; others search it or translate it.
    .fix = Put a transcript below the video or behind a link next to it.

check-silent-video-alternative = Videos without sound have an alternative
    .what = A silent video has a transcript or an audio version, or only repeats text of the page.
    .why = Blind people do not even notice that a silent video plays.
    .fix = Describe what is shown in text below the video, or offer a recording that does.

check-silent-video-audio-version = Silent video can be listened to
    .what = A recording says what a silent video shows.
    .why = Blind people do not notice a silent video.
    .fix = Record a speaker who describes what is shown.

check-silent-video-transcript = Silent video has a transcript
    .what = What a silent video shows is there as text.
    .why = Blind people do not notice a silent video.
    .fix = Describe what is shown, below the video or behind a link.

check-silent-video-repeats-text = Silent video is labelled as an alternative for text
    .what = A silent video only repeats text of the page, and the page says so.
    .why = Only then do people know that they miss nothing.
    .fix = Write next to the video which text it repeats.

check-audio-alternative = Recordings have a text alternative
    .what = A recording has a transcript, or only repeats text of the page.
    .why = Deaf people get nothing from a recording.
    .fix = Write down what is said and which sounds matter, below the player or behind a link.

check-audio-transcript = Recordings have a transcript
    .what = What is heard in a recording is there as text.
    .why = Deaf people get nothing from a recording.
    .fix = Write down what is said and which sounds matter.

check-audio-repeats-text = Recording is labelled as an alternative for text
    .what = A recording only repeats text of the page, and the page says so.
    .why = Only then do people know that they miss nothing.
    .fix = Write next to the player which text it repeats.

check-video-moves-alone = Videos that start by themselves can be stopped
    .what = Videos with autoplay have controls or another way to stop them.
    .why = A film that moves beside a text draws all attention to it; some people cannot read on.
    .fix = Add controls, or leave out autoplay.
video-moves-alone = The video starts by itself and has no controls to stop it.
video-moves-perhaps = The video starts by itself and has no controls of its own.
player-starts-alone = The player in this frame is told to start by itself.
ask-video-moves = Can the film be stopped, or does it end within five seconds?

check-media-controls-missing = Videos and sound have controls
    .what = Videos and recordings of sound can be started and stopped.
    .why = Without controls nobody can start them, least of all with the keyboard.
    .fix = Add the attribute controls.
media-controls-missing = The { $element } has no controls, and no script that could bring them.

check-time-limit-script = No script ends the visit
    .what = The page is not left, reloaded or logged out after a time.
    .why = Who reads or types slowly loses what was filled in.
    .fix = Leave out the limit, or warn before and let people extend it.
time-limit-script = After { $seconds } seconds a script leaves, reloads or sends the page: { $code }
time-limit-perhaps = After { $seconds } seconds a script leaves, reloads or sends the page; whether that happens by itself cannot be read: { $code }
time-limit-countdown = A script counts down and then leaves, reloads or empties the page: { $code }
ask-time-limit-script = Does this timer start by itself, without the person doing anything? Then the limit must be able to be switched off or extended.
time-limit-message = This message vanishes after { $seconds } seconds, and there is something to operate in it: “{ $text }”
ask-time-limit-message = Can what “{ $text }” offers still be done when the message is gone, or does it stay as long as one wants?
time-limit-announced = The page speaks of a time limit: “{ $text }”
ask-time-limit = Can the time limit be switched off, changed or extended, with a warning before? (“{ $text }”)
