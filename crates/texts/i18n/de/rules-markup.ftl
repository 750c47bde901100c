check-duplicate-id = Ids sind eindeutig
    .what = Keine id kommt auf einer Seite zweimal vor.
    .why = Beschriftungen, Links und Skripte treffen sonst ein anderes Element als gemeint.
    .fix = Benennen Sie alle bis auf eine um.
duplicate-id = { $count ->
    [one] Eine id kommt mehrfach vor: { $ids }
   *[other] { $count } ids kommen mehrfach vor: { $ids }
  }

check-deprecated-attribute = Keine Attribute für das Aussehen
    .what = Die Seite verwendet keine Attribute, die HTML aufgegeben hat, wie bgcolor, align oder border.
    .why = Wer mit eigenen Farben und Größen liest, kann sie nicht so leicht ändern wie ein Stylesheet.
    .fix = Verwenden Sie CSS.
deprecated-attribute = { $count ->
    [one] Das Attribut { $attribute } ist veraltet.
   *[other] Das Attribut { $attribute } ist veraltet; es kommt { $count } Mal vor.
  }

check-doctype-missing = Die Seite hat einen Dokumenttyp
    .what = Die Seite beginnt mit <!DOCTYPE html>.
    .why = Ohne ihn stellen Browser die Seite dar wie 1998.
    .fix = Schreiben Sie <!DOCTYPE html> in die erste Zeile.
doctype-missing = Die Seite hat keinen (oder einen alten) Dokumenttyp und wird im Quirks-Modus dargestellt.

check-frame-scrolling = Rahmen dürfen scrollen
    .what = Rahmen haben nicht scrolling="no".
    .why = Vergrößerter Text passt nicht mehr in den Rahmen, und niemand kommt an den Rest.
    .fix = Entfernen Sie das Attribut scrolling.
frame-scrolling = Dem Rahmen ist das Scrollen verboten.

check-bold-italic-markup = Hervorhebungen haben eine Bedeutung
    .what = Ganze Wortgruppen sind mit strong und em statt mit b und i hervorgehoben.
    .why = b und i sagen nur „fett“ und „kursiv“; wer zuhört, erfährt nicht, dass etwas wichtig ist.
    .fix = Verwenden Sie strong und em für das Gemeinte und CSS für das Aussehen.
bold-italic-markup = { $count ->
    [one] Eine Wortgruppe ist nur fett oder kursiv: „{ $text }“
   *[other] { $count } Wortgruppen sind nur fett oder kursiv, die erste: „{ $text }“
  }
