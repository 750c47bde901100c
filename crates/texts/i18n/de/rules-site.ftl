# Wiederholtes überspringen
check-bypass-blocks = Es gibt einen Weg an Wiederholtem vorbei
    .what = Eine Überschrift, ein Seitenbereich, ein Sprunglink oder ein einklappbares Menü führt an Kopf und Navigation vorbei.
    .why = Wer nur die Tastatur benutzt oder zuhört, ginge sonst auf jeder Seite durch dasselbe Menü.
    .fix = Beginnen Sie den Hauptteil mit einer Überschrift, setzen Sie ihn in main und lassen Sie den ersten Link der Seite dorthin führen.
no-bypass = Nichts führt an dem vorbei, was diese Seite mit anderen gemeinsam hat: keine Überschrift, kein Bereich, kein Link und kein einklappbares Menü.
no-bypass-unknown = Ob es einen Weg an Wiederholtem vorbei gibt, ließ sich nicht feststellen.
ask-bypass = Kommt man mit einer Überschrift, einem Seitenbereich, einem Sprunglink oder durch Einklappen an Kopf und Navigation vorbei?
check-bypass-heading = Der eigene Inhalt der Seite hat eine Überschrift
    .what = Nach dem, was alle Seiten gemeinsam haben, kommt eine Überschrift, die nur zu dieser Seite gehört.
    .why = Screenreader springen von Überschrift zu Überschrift.
    .fix = Beginnen Sie den Hauptteil jeder Seite mit einer eigenen Überschrift.
no-heading-after-repeated = Nach dem, was diese Seite mit anderen gemeinsam hat, kommt keine Überschrift.
no-heading-after-repeated-unknown = Keine verlinkte Seite ließ sich laden; was sich wiederholt, ist nicht bekannt.
ask-heading-after-repeated = Hat der Inhalt, der nur zu dieser Seite gehört, eine Überschrift?
check-bypass-landmark = Ein Seitenbereich beginnt mit dem eigenen Inhalt
    .what = Ein Bereich, meist main, beginnt dort, wo der eigene Inhalt dieser Seite beginnt.
    .why = Screenreader springen von Bereich zu Bereich.
    .fix = Setzen Sie den Hauptteil jeder Seite in main, ohne das, was alle Seiten gemeinsam haben.
no-landmark-after-repeated = Kein Seitenbereich beginnt mit dem Inhalt, der nur zu dieser Seite gehört.
no-landmark-after-repeated-unknown = Keine verlinkte Seite ließ sich laden; was sich wiederholt, ist nicht bekannt.
ask-landmark-after-repeated = Beginnt ein Seitenbereich mit dem Inhalt, der nur zu dieser Seite gehört?
check-bypass-link = Ein Link führt an Wiederholtem vorbei
    .what = Ein Link auf der Seite bringt den Fokus zum eigenen Inhalt der Seite.
    .why = Wer nur die Tastatur benutzt, drückt sonst auf jeder Seite für jeden Menülink die Tabulatortaste.
    .fix = Lassen Sie den ersten Link der Seite zum Hauptteil führen.
no-link-past-repeated = Kein Link führt an dem vorbei, was diese Seite mit anderen gemeinsam hat.
no-link-past-repeated-unknown = Ob ein Link oder ein Skript an Wiederholtem vorbeiführt, ließ sich nicht feststellen.
ask-link-past-repeated = Gibt es etwas, das den Fokus zu dem Inhalt bringt, der nur zu dieser Seite gehört?
check-bypass-collapse = Wiederholtes lässt sich einklappen
    .what = Kopf und Navigation vor dem eigenen Inhalt der Seite lassen sich einklappen.
    .why = Ein geschlossenes Menü steht niemandem im Weg, der die Tastatur benutzt oder zuhört.
    .fix = Setzen Sie Menüs in details oder hinter eine Schaltfläche. Sprunglink, Überschriften oder Bereiche genügen ebenso.
repeated-not-collapsible = Was diese Seite mit anderen gemeinsam hat, steht vor ihrem eigenen Inhalt und lässt sich nicht einklappen.
repeated-not-collapsible-unknown = Ob sich Wiederholtes einklappen lässt, war nicht festzustellen.
ask-repeated-collapsible = Lässt sich alles, was alle Seiten gemeinsam haben, vor dem eigenen Inhalt einklappen?

# Bilder
check-image-alternative-descriptive = Textalternativen sagen, was das Bild sagt
    .what = Der zugängliche Name eines Bildes erfüllt denselben Zweck wie das Bild.
    .why = Blinde Menschen bekommen statt des Bildes die Alternative.
    .fix = Schreiben Sie, was das Bild hier sagt. Schmückt es nur, schreiben Sie alt="".
image-alternative-vague = Die Alternative „{ $name }“ sagt nicht, was das Bild zeigt.
image-alternative-decorates = Die Alternative „{ $name }“ sagt, dass das Bild nur schmückt; dann gehört alt="" dahin.
image-alternative-file-name = Die Alternative „{ $name }“ ist ein Dateiname.
images-unjudged = { $count ->
    [one] Ein Bild hat eine Alternative, die ein Mensch mit ihm vergleichen muss: { $names }
   *[other] { $count } Bilder haben Alternativen, die ein Mensch mit ihnen vergleichen muss: { $names }
  }
ask-images-descriptive = Sagen diese Alternativen, was ihre Bilder sagen? { $names }
check-image-hidden-decorative = Versteckte Bilder schmücken nur
    .what = Bilder, die blinde Menschen nicht bekommen, sagen nichts aus.
    .why = Ein Bild mit leerer Alternative gibt es für blinde Menschen nicht.
    .fix = Geben Sie jedem Bild, das etwas aussagt, eine Alternative.
images-hidden = { $count ->
    [one] Ein sichtbares Bild ist vor assistiver Technik versteckt: { $files }
   *[other] { $count } sichtbare Bilder sind vor assistiver Technik versteckt: { $files }
  }
ask-images-hidden = Schmücken diese Bilder nur, oder steht das, was sie sagen, auch als Text da? { $files }
check-image-of-text = Text wird nicht als Bild gezeigt
    .what = Bilder enthalten keinen Text, der echter Text sein sollte.
    .why = Text in Bildern lässt sich nicht scharf vergrößern, umfärben oder weiter setzen.
    .fix = Schreiben Sie Text als Text. Logos und Text, der auch als echter Text da ist, sind in Ordnung.
image-of-text-drawn = Das Bild besteht nur aus den Worten „{ $text }“. Als Text lassen sie sich vergrößern und umfärben.
images-of-text-possible = { $count ->
    [one] Die Seite zeigt ein Bild.
   *[other] Die Seite zeigt { $count } Bilder.
  }
ask-images-of-text = Gibt es ein Bild mit Text, das weder Logo noch Schmuck ist und dessen Text nicht auch als echter Text da ist?

# Formulare und Anweisungen
check-error-message-descriptive = Fehlermeldungen sagen, was falsch ist
    .what = Fehlermeldungen zu Formularfeldern sagen als Text, welches Feld falsch ist und warum, oder wie es richtig wird.
    .why = Ein roter Rand oder das Wort „Fehler“ allein lässt Menschen raten.
    .fix = Schreiben Sie neben das Feld, was falsch ist, und verbinden Sie den Text mit aria-describedby mit dem Feld.
error-message-missing = Das Feld ist als falsch gekennzeichnet, aber kein Text sagt, was falsch ist.
error-messages = Die Seite hat Formularfelder und etwas, das eine Fehlermeldung sein kann.
ask-error-messages = Sagt jede Fehlermeldung als Text, welches Feld falsch ist und warum oder wie es richtig wird – sichtbar und für Screenreader?
check-visual-reference = Anweisungen verlassen sich nicht nur auf Aussehen oder Ort
    .what = Anweisungen, die mit Farbe, Form, Größe oder Ort auf etwas zeigen, nennen es auch beim Namen.
    .why = Blinde und farbenblinde Menschen und alle am Telefon sehen weder „rot“ noch „rechts“.
    .fix = Nennen Sie, worauf Sie zeigen: „Drücken Sie die rote Schaltfläche Weiter“.
visual-references = { $count ->
    [one] Ein Text zeigt vielleicht mit Aussehen oder Ort auf etwas: { $texts }
   *[other] { $count } Texte zeigen vielleicht mit Aussehen oder Ort auf etwas: { $texts }
  }
ask-visual-references = Finden Menschen, die weder Farbe noch Ort sehen, was diese Texte meinen? { $texts }

# Bewegung
check-motion-alternative = Was Bewegen des Geräts bewirkt, geht auch mit Bedienelementen
    .what = Alles, was durch Bewegen des Geräts ausgelöst wird, lässt sich auch auf der Seite bedienen.
    .why = Wer sein Gerät fest montiert hat, kann es nicht schütteln.
    .fix = Bieten Sie für alles, was Schütteln oder Neigen bewirkt, eine Schaltfläche oder einen Regler an.
motion-alternative-missing = Ein Skript reagiert auf Bewegung des Geräts, und auf der Seite lässt sich nichts bedienen.
motion-alternative-unknown = Ein Skript reagiert auf Bewegung des Geräts.
ask-motion-alternative = Geht alles, was Bewegen des Geräts bewirkt, auch mit Bedienelementen?
check-motion-disable = Reaktionen auf Bewegung lassen sich abschalten
    .what = Reaktionen auf das Bewegen des Geräts lassen sich abschalten.
    .why = Wer zittert, bewegt sein Gerät ständig.
    .fix = Bieten Sie einen Schalter an, der Reaktionen auf Bewegung abstellt.
motion-disable-missing = Ein Skript reagiert auf Bewegung des Geräts, und nichts auf der Seite schaltet das ab.
motion-disable-unknown = Ein Skript reagiert auf Bewegung des Geräts.
ask-motion-disable = Lassen sich Reaktionen auf Bewegung hier oder in klar benannten Einstellungen abschalten?

# Tastatur
check-keyboard-trap = Keine Tastaturfalle
    .what = Jedes Element, das den Fokus nimmt, lässt sich mit der Tastatur wieder verlassen.
    .why = Wer ohne Maus in einem Feld gefangen ist, muss die Seite schließen.
    .fix = Holen Sie den Fokus nie zurück, wenn er ein Element verlässt, oder erklären Sie auf der Seite, welche Taste hinausführt.
keyboard-trap-certain = Das Element holt den Fokus bei jedem Verlassen zurück, und nichts auf der Seite führt hinaus.
keyboard-trap-possible = Skripte achten auf die Tastatur oder verschieben den Fokus.
ask-keyboard-trap = Lässt sich jedes Element mit Tab oder Umschalt+Tab verlassen oder mit einer Taste, die die Seite erklärt?
check-keyboard-trap-standard = Elemente lassen sich mit den üblichen Tasten verlassen
    .what = Jedes Element, das den Fokus nimmt, lässt sich mit Tab, Umschalt+Tab, Pfeiltasten oder Escape verlassen.
    .why = Wer ohne Maus in einem Feld gefangen ist, muss die Seite schließen.
    .fix = Holen Sie den Fokus nie zurück, wenn er ein Element verlässt.
keyboard-trap-tab = Das Element holt den Fokus bei jedem Verlassen zurück.
keyboard-trap-tab-possible = Skripte achten auf die Tastatur oder verschieben den Fokus.
ask-keyboard-trap-tab = Lässt sich jedes Element mit Tab, Umschalt+Tab, Pfeiltasten oder Escape verlassen?
check-keyboard-trap-explained = Fallen erklären den Ausweg
    .what = Elemente, die sich nicht mit den üblichen Tasten verlassen lassen, erklären, welche Taste hinausführt, und die Taste wirkt.
    .why = Eine ungewöhnliche Taste errät niemand.
    .fix = Schreiben Sie neben das Element, mit welcher Taste man es verlässt, und lassen Sie diese wirken.
keyboard-trap-unexplained = Das Element holt den Fokus zurück, und keine Taste und kein Text führt hinaus.
keyboard-trap-perhaps-explained = Skripte bieten vielleicht einen ungewöhnlichen Ausweg.
ask-keyboard-trap-explained = Erklärt die Seite, wie man Elemente verlässt, die den Fokus festhalten, und wirkt dieser Weg?
check-character-shortcut = Tastenkürzel brauchen mehr als ein Zeichen
    .what = Tastenkürzel aus einem einzelnen Zeichen lassen sich abschalten oder ändern oder wirken nur, solange ihr Bedienelement den Fokus hat.
    .why = Wer den Computer mit der Stimme steuert, spricht ständig Buchstaben und löst mit jedem etwas aus.
    .fix = Lassen Sie Kürzel nur mit Strg oder Alt wirken oder bieten Sie an, sie abzuschalten.
character-shortcut = Ein Skript reagiert auf der ganzen Seite auf einzelne Zeichen, und nichts auf der Seite schaltet das ab.
character-shortcut-possible = Skripte achten auf Tasten.
ask-character-shortcut = Gibt es Kürzel aus einem einzelnen Buchstaben, einer Ziffer oder einem Zeichen, die sich weder abschalten noch ändern lassen und überall auf der Seite wirken?
check-text-changes-alone = Text, der sich von selbst ändert, lässt sich anhalten
    .what = Text, der sich von selbst ändert, lässt sich anhalten oder ausblenden.
    .why = Er zieht die Aufmerksamkeit ab, und wer langsam liest, wird nie fertig.
    .fix = Bieten Sie eine Schaltfläche an, die die Änderung anhält oder ausblendet.
text-changes-alone = Ein Skript ändert diesen Text immer wieder, und nichts auf der Seite hält das an.
text-changes-possible = Skripte ändern vielleicht Text nach einer Uhr.
ask-text-changes = Ändert sich Text von selbst, und wenn ja: Lässt sich das anhalten oder ausblenden?
