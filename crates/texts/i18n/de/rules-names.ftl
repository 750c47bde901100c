# a-shared
name-perhaps-from-script = Im Quelltext der Seite hat es keinen Namen; ein Skript kann dem Element { $element } darin einen Text geben.
ask-name-perhaps-from-script = Hat dieses Element einen Namen, sobald das Element { $element } eingerichtet ist?
# autocomplete-valid
check-autocomplete-valid = Zweck von Formularfeldern ist verständlich
    .what = Das autocomplete-Attribut von Formularfeldern enthält Wörter des HTML-Standards in ihrer Reihenfolge.
    .why = Browser füllen solche Felder danach aus; wem das Tippen schwerfällt, braucht das.
    .fix = Verwenden Sie einen Feldnamen des HTML-Standards, zum Beispiel autocomplete="email".
autocomplete-unknown = autocomplete="{ $value }": „{ $word }“ ist kein Feldname, den Browser kennen.
autocomplete-order = autocomplete="{ $value }": „{ $word }“ steht an der falschen Stelle.
autocomplete-contact = autocomplete="{ $value }": „{ $word }“ darf nur vor einer Telefonnummer, einer E-Mail-Adresse oder einem Messenger stehen.

# element-lang-valid
check-element-lang-valid = Sprache von Abschnitten gibt es
    .what = Abschnitte mit eigener Sprachangabe nennen eine Sprache, die es gibt.
    .why = Bei einem unbekannten Code lesen Screenreader den Abschnitt mit der falschen Stimme vor.
    .fix = Verwenden Sie das Kürzel der Sprache, zum Beispiel lang="fr".
element-lang-unknown = Dieser Abschnitt hat lang="{ $lang }"; das ist keine bekannte Sprache.

# html-lang
check-html-lang = Seite nennt ihre Sprache
    .what = Das Wurzelelement der Seite hat ein lang-Attribut.
    .why = Screenreader wählen danach die Stimme. Ein Text in der falschen Sprache vorgelesen ist kaum zu verstehen.
    .fix = Schreiben Sie die Sprache an das Wurzelelement, zum Beispiel <html lang="de">.
html-lang-missing = Das html-Element hat kein lang-Attribut.
html-lang-empty = Das lang-Attribut des html-Elements ist leer.
html-lang-only-xml = Das html-Element nennt seine Sprache nur in xml:lang („{ $lang }“), was in HTML nicht zählt. Schreiben Sie zusätzlich lang="{ $lang }".

# html-lang-valid
check-html-lang-valid = Sprache der Seite gibt es
    .what = Das lang-Attribut des Wurzelelements beginnt mit einem Sprachcode, den es gibt.
    .why = Bei einem unbekannten Code lesen Screenreader die Seite mit der falschen Stimme vor.
    .fix = Verwenden Sie das Kürzel der Sprache, zum Beispiel „de“ oder „de-AT“.
html-lang-unknown = Das lang-Attribut lautet „{ $lang }“; das ist keine bekannte Sprache.

# html-xml-lang-mismatch
check-html-xml-lang-mismatch = lang und xml:lang stimmen überein
    .what = Wenn die Seite lang und xml:lang hat, nennen beide dieselbe Sprache.
    .why = Sonst lesen manche Programme die Seite in der falschen Sprache vor.
    .fix = Entfernen Sie xml:lang; HTML braucht es nicht.
html-xml-lang-mismatch = Die Seite sagt lang="{ $lang }", aber xml:lang="{ $xml }".

# meta-refresh
check-meta-refresh = Seite lädt sich nicht von selbst neu
    .what = Kein meta-Element lädt die Seite nach einer Frist neu oder leitet weiter.
    .why = Wer langsam liest oder sich vorlesen lässt, verliert die Stelle und die eigenen Eingaben.
    .fix = Leiten Sie auf dem Server weiter; lassen Sie Menschen Inhalte selbst neu laden.
meta-refresh-delay = Die Seite lädt sich nach { $seconds } Sekunden neu oder leitet weiter.

# meta-refresh-no-exception
check-meta-refresh-no-exception = Seite lädt sich niemals von selbst neu
    .what = Kein meta-Element lädt die Seite neu oder leitet weiter, egal nach welcher Frist.
    .why = Eine Änderung, um die niemand gebeten hat, unterbricht Menschen, die zuhören oder sich konzentrieren.
    .fix = Leiten Sie auf dem Server weiter, oder bieten Sie einen Link an.
meta-refresh-ever = Die Seite lädt sich nach { $seconds } Sekunden ungefragt neu oder leitet weiter.

# meta-viewport
check-meta-viewport = Seite lässt sich vergrößern
    .what = Die Viewport-Angaben lassen eine Vergrößerung auf mindestens 200 % zu.
    .why = Menschen mit Sehbehinderung ziehen die Seite mit zwei Fingern groß, um sie zu lesen.
    .fix = Entfernen Sie user-scalable und maximum-scale aus den Viewport-Angaben.
meta-viewport-fixed = Die Seite verbietet das Vergrößern: user-scalable={ $value }.
meta-viewport-limited = Die Seite begrenzt das Vergrößern: maximum-scale={ $value } ist weniger als 2.

# meta-viewport-large
check-meta-viewport-large = Seite lässt sich auf 500 % vergrößern
    .what = Die Viewport-Angaben lassen eine Vergrößerung auf 500 % zu.
    .why = Vielen Menschen mit Sehbehinderung genügen 200 % nicht.
    .fix = Entfernen Sie maximum-scale aus den Viewport-Angaben.
meta-viewport-narrow = Die Seite begrenzt das Vergrößern: maximum-scale={ $value } ist weniger als 5.
