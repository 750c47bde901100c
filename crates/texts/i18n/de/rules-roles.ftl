check-tab-without-panel = Reiter haben eine Registerkarte
    .what = Seiten mit Reitern (tab) haben die zugehörigen Bereiche (tabpanel).
    .why = Screenreader sagen einen Reiter an; man sucht den zugehörigen Bereich und findet keinen.
    .fix = Geben Sie jedem Bereich role="tabpanel", und verbinden Sie ihn mit aria-controls; Links zwischen Seiten sind keine Reiter.
tab-without-panel = Die Seite hat { $count } Reiter, aber keinen Bereich (role="tabpanel") dazu.

check-aria-hidden-content = Was zu sehen ist, ist zu hören
    .what = Text auf der Seite ist nicht mit aria-hidden vor assistiver Technik versteckt.
    .why = Was so versteckt ist, gibt es für Menschen, die zuhören, nicht.
    .fix = Entfernen Sie aria-hidden, oder sagen Sie dasselbe an anderer Stelle.
hidden-text-seen = { $count ->
    [one] Ein sichtbarer Text wird Menschen, die zuhören, vorenthalten: „{ $text }“
   *[other] { $count } sichtbare Texte werden Menschen, die zuhören, vorenthalten, der erste: „{ $text }“
  }
ask-hidden-text = Erfahren Menschen, die zuhören, „{ $text }“ auch, oder ist es nur Schmuck?

check-structure-made-presentational = Struktur behält ihre Bedeutung
    .what = Überschriften und Listen haben nicht role="presentation" oder role="none".
    .why = Wer zuhört, bekommt sonst Text ohne Struktur.
    .fix = Entfernen Sie die Rolle.
structure-made-presentational = Das Element { $element } hat durch role="{ $role }" seine Bedeutung verloren: „{ $text }“

check-region-name = Regionen haben einen Namen
    .what = Elemente mit role="region" haben einen zugänglichen Namen.
    .why = Ohne Namen ist eine Region keine Landmarke oder wird nur als „Region“ angesagt.
    .fix = Verbinden Sie sie über aria-labelledby mit ihrer Überschrift, oder entfernen Sie die Rolle.
region-unnamed = Die Region hat keinen Namen.

check-aria-reference-missing = ARIA-Verweise führen zu einem Element
    .what = Jede id in aria-labelledby, aria-describedby und dergleichen gehört zu einem Element der Seite.
    .why = Eine Beschreibung oder ein Name, der auf nichts verweist, kommt nie an.
    .fix = Geben Sie dem Element die id, oder entfernen Sie den Verweis.
aria-reference-missing = { $attribute } verweist auf „{ $id }“, das es auf dieser Seite nicht gibt.
