check-text-contrast = Text hat genug Kontrast
    .what = Text hat zu dem, was hinter ihm liegt, einen Kontrast von mindestens 4,5:1, großer Text mindestens 3:1.
    .why = Menschen mit Sehbehinderung, ältere Menschen und alle in hellem Sonnenlicht können Text nicht lesen, der sich kaum abhebt.
    .fix = Machen Sie den Text dunkler oder den Hintergrund heller, oder umgekehrt. Der Befund nennt die nächstliegende Farbe, die genügt.
text-contrast-low = Text in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund genügt keine Textfarbe; ändern Sie ihn.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }
text-contrast-image = Der Text liegt auf einem Bild oder anderem Inhalt, dessen Farben nicht gelesen werden konnten.
text-contrast-effect = Ein Filter, eine Maske oder ein Mischmodus verändert die Farben des Textes oder dessen, was hinter ihm liegt.
text-contrast-hidden = Text in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1 statt { $needed }:1, wird aber nicht vorgelesen.
ask-text-contrast = Ist der Text überall gut lesbar (Kontrast 4,5:1, bei großem Text 3:1), oder ist er nur Dekoration?

check-text-contrast-enhanced = Text hat hohen Kontrast
    .what = Text hat zu dem, was hinter ihm liegt, einen Kontrast von mindestens 7:1, großer Text mindestens 4,5:1 (Stufe AAA).
    .why = Mit mehr Kontrast können Menschen, die sehr wenig sehen, ohne Vergrößerung lesen.
    .fix = Machen Sie den Text dunkler oder den Hintergrund heller, oder umgekehrt. Der Befund nennt die nächstliegende Farbe, die genügt.
text-contrast-enhanced-low = Text in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1; Stufe AAA verlangt { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund genügt keine Textfarbe; ändern Sie ihn.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }
text-contrast-enhanced-image = Der Text liegt auf einem Bild oder anderem Inhalt, dessen Farben nicht gelesen werden konnten.
text-contrast-enhanced-effect = Ein Filter, eine Maske oder ein Mischmodus verändert die Farben des Textes oder dessen, was hinter ihm liegt.
text-contrast-enhanced-hidden = Text in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1 statt { $needed }:1, wird aber nicht vorgelesen.
ask-text-contrast-enhanced = Hat der Text überall einen Kontrast von 7:1 (großer Text 4,5:1), oder ist er nur Dekoration?

check-letter-spacing-forced = Erzwungener Buchstabenabstand ist weit genug
    .what = Ein Buchstabenabstand mit !important in einem style-Attribut beträgt mindestens das 0,12-Fache der Schriftgröße.
    .why = Manche Menschen brauchen zum Lesen mehr Abstand zwischen Buchstaben. !important nimmt ihnen die eigene Einstellung.
    .fix = Lassen Sie !important weg, oder setzen Sie mindestens 0.12em.
letter-spacing-forced-narrow = Der Buchstabenabstand ist mit !important auf das { $found }-Fache der Schriftgröße festgelegt; mindestens { $needed } sind nötig.

check-word-spacing-forced = Erzwungener Wortabstand ist weit genug
    .what = Ein Wortabstand mit !important in einem style-Attribut beträgt mindestens das 0,16-Fache der Schriftgröße.
    .why = Manche Menschen brauchen zum Lesen mehr Abstand zwischen Wörtern. !important nimmt ihnen die eigene Einstellung.
    .fix = Lassen Sie !important weg, oder setzen Sie mindestens 0.16em.
word-spacing-forced-narrow = Der Wortabstand ist mit !important auf das { $found }-Fache der Schriftgröße festgelegt; mindestens { $needed } sind nötig.

check-line-height-forced = Erzwungene Zeilenhöhe ist groß genug
    .what = Eine Zeilenhöhe mit !important in einem style-Attribut beträgt bei umbrochenem Text mindestens das 1,5-Fache der Schriftgröße.
    .why = Manche Menschen brauchen zum Lesen mehr Abstand zwischen Zeilen. !important nimmt ihnen die eigene Einstellung.
    .fix = Lassen Sie !important weg, oder setzen Sie mindestens 1.5.
line-height-forced-low = Die Zeilenhöhe ist mit !important auf das { $found }-Fache der Schriftgröße festgelegt; mindestens { $needed } sind nötig.

check-orientation-locked = Inhalt wird nicht gegen den Bildschirm gedreht
    .what = Die Seite dreht ihren Inhalt nicht um ein Viertel, wenn der Bildschirm gedreht wird.
    .why = Menschen, deren Gerät fest am Rollstuhl sitzt, können es nicht drehen.
    .fix = Drehen Sie Inhalte nicht in orientation-Media-Queries; lassen Sie das Layout sich anpassen.
orientation-locked-rotated = In einer Ausrichtung des Bildschirms ist dieser Teil um 90 Grad gedreht.

check-focus-visible = Tastaturfokus ist sichtbar
    .what = Es ändert sich sichtbar etwas, wenn ein Element den Tastaturfokus bekommt.
    .why = Wer die Tastatur benutzt, muss sehen, wo er gerade ist.
    .fix = Entfernen Sie den Umriss nicht, ohne in :focus-visible etwas Besseres zu zeigen.
focus-visible-missing = Nichts ändert sich, wenn dieses Element den Tastaturfokus bekommt.
focus-visible-script = Kein Stil zeigt hier den Fokus; vielleicht tut es ein Skript.
ask-focus-visible = Sehen Sie, wo Sie sind, wenn Sie dieses Element mit der Tabulatortaste erreichen?

check-scrollable-focusable = Rollbare Bereiche sind mit der Tastatur erreichbar
    .what = Ein Bereich, der sich rollen lässt, kann den Tastaturfokus bekommen oder enthält etwas, das ihn bekommen kann.
    .why = Ohne Maus ist der Rest des Inhalts sonst nicht zu erreichen.
    .fix = Geben Sie dem Bereich tabindex="0", eine Rolle und einen Namen.
scrollable-focusable-missing = Dieser Bereich lässt sich rollen, ist aber mit der Tabulatortaste nicht zu erreichen, und nichts darin auch.

check-zoom-text-clipped = Text bleibt bei 200 % Zoom ganz
    .what = Bei 200 % Zoom schneidet kein Kasten mit verstecktem Überlauf Text ab.
    .why = Menschen mit Sehbehinderung zoomen; abgeschnittener Text ist für sie verloren.
    .fix = Nehmen Sie min-height statt height, lassen Sie Zeilen umbrechen oder den Kasten rollen.
zoom-text-clipped-cut = Bei 200 % Zoom ist dieser Text abgeschnitten.

check-text-spacing-clipped = Text bleibt mit mehr Abstand ganz
    .what = Kein Text wird abgeschnitten, wenn Zeilen-, Wort- und Buchstabenabstand wie in WCAG 1.4.12 vergrößert werden.
    .why = Manche Menschen mit Sehbehinderung oder Legasthenie lesen mit mehr Abstand besser.
    .fix = Geben Sie Kästen mit Text keine feste Höhe zusammen mit verstecktem Überlauf.
text-spacing-clipped-cut = Mit vergrößerten Textabständen ist dieser Text abgeschnitten.
text-spacing-clipped-overlap = Mit vergrößerten Textabständen läuft dieser Text aus seinem Kasten mit fester Höhe über anderen Text.

check-reflow = Seite passt in 320 Pixel
    .what = Bei einer Breite von 320 CSS-Pixeln (400 % Zoom) ragt kein Text nach rechts hinaus.
    .why = Wer so weit zoomt, müsste sonst für jede Zeile seitwärts rollen.
    .fix = Vermeiden Sie feste Breiten; lassen Sie Layouts umbrechen und lange Wörter trennen.
reflow-wide = Bei einer Breite von 320 Pixeln reicht dieser Teil { $width } Pixel nach rechts.
reflow-word = Bei einer Breite von 320 Pixeln reicht ein Wort bis { $width } Pixel; mit anderen Schriften passt es vielleicht.
ask-reflow = Müssen Sie bei 400 % Zoom hier seitwärts rollen?

check-target-size = Ziele sind groß genug
    .what = Was man anklickt oder antippt, ist mindestens 24 mal 24 Pixel groß oder steht weit genug auseinander.
    .why = Menschen mit zitternden Händen verfehlen kleine Ziele oder treffen das daneben.
    .fix = Geben Sie mehr Innenabstand, eine Mindestgröße oder mehr Abstand.
target-size-small = Das Ziel ist { $width } mal { $height } Pixel groß und zu nah an einem anderen; nötig sind 24 mal 24.
ask-target-size-arranged = Ein Skript ordnet diesen Teil an: Ist die Fläche danach 24 mal 24 Pixel groß oder frei von anderen?

check-link-in-text-distinct = Links im Text heben sich ohne Farbe ab
    .what = Links im Fließtext unterscheiden sich von ihm durch mehr als ihre Farbe.
    .why = Menschen, die Farben nicht unterscheiden können, finden den Link sonst nicht.
    .fix = Lassen Sie Links im Fließtext unterstrichen.
link-in-text-distinct-missing = { $same ->
        [yes] Nichts hebt den Link vom Text darum ab: Beide sind { $text }.
       *[other] Der Link ({ $link }) unterscheidet sich vom Text darum ({ $text }) nur durch seine Farbe, mit einem Kontrast von { $ratio }:1 zueinander; nötig wären 3:1.
    }

check-state-by-colour = Zustände zeigt nicht nur die Farbe
    .what = Was einen Eintrag von seinen Nachbarn unterscheidet, zeigen auch Worte, Zeichen oder Formen.
    .why = Frei oder belegt, bezahlt oder offen: Wer die Farben nicht unterscheidet oder die Seite hört, erfährt es nicht.
    .fix = Ergänzen Sie ein Wort oder ein Zeichen, und sagen Sie es auch im Markup, etwa mit aria-current.
state-by-colour = { $count } gleichartige Einträge unterscheiden sich nur in der Farbe, zum Beispiel „{ $text }“.
ask-state-by-colour = Bedeutet die Farbe etwas („{ $text }“), und steht es auch in Worten da?

check-zoom-text-same = Text wächst mit dem Zoom
    .what = Bei 200 % Zoom ist Text größer als ohne.
    .why = Wer größere Buchstaben braucht, zoomt. Größen, die an der Fensterbreite hängen, bleiben dabei gleich.
    .fix = Geben Sie Schriftgrößen in rem an, oder ergänzen Sie einen Teil, der wächst: calc(1rem + 1vw).
zoom-text-same = Dieser Text wird beim Zoomen nicht größer: „{ $text }“ (bei 200 % sind es { $size } CSS-Pixel, halb so viele).

check-narrow-content-missing = Auf schmalen Bildschirmen fehlt nichts
    .what = Bei 320 Pixeln Breite ist der ganze Inhalt da und nichts abgeschnitten.
    .why = Wer auf 400 % zoomt, sieht die schmale Seite. Was dort ausgeblendet ist, fehlt.
    .fix = Ordnen Sie Inhalte um, statt sie auszublenden, und lassen Sie Text umbrechen.
narrow-content-hidden = { $count ->
        [one] Ein Text ist bei 320 Pixeln Breite ausgeblendet: { $texts }
       *[other] { $count } Texte sind bei 320 Pixeln Breite ausgeblendet: { $texts }
    }
ask-narrow-content-hidden = Erfährt man das auf einem schmalen Bildschirm auf andere Weise? { $texts }
narrow-text-cut = { $count ->
        [one] Ein Text ist bei 320 Pixeln Breite mit Auslassungspunkten abgeschnitten: { $texts }
       *[other] { $count } Texte sind bei 320 Pixeln Breite mit Auslassungspunkten abgeschnitten: { $texts }
    }
ask-narrow-text-cut = Kann man den ganzen Text dort auf andere Weise lesen? { $texts }

check-narrow-fixed-bars = Feste Leisten lassen Platz zum Lesen
    .what = Bei 400 % Zoom nehmen Leisten, die stehen bleiben, höchstens die Hälfte des Fensters ein.
    .why = Kopfzeile und Cookie-Hinweis, die nicht wegrollen, lassen sonst nur einen Spalt zum Lesen.
    .fix = Lassen Sie Leisten mitrollen, wenn das Fenster niedrig ist.
narrow-fixed-bars = { $count ->
        [one] Eine Leiste, die stehen bleibt, nimmt { $height } von 256 Pixeln Höhe ein.
       *[other] { $count } Leisten, die stehen bleiben, nehmen { $height } von 256 Pixeln Höhe ein.
    }
ask-narrow-fixed-bars = Kann man bei 400 % Zoom den Text lesen, ohne dass Leisten ihn verdecken?

check-colour-legend = Was Farben bedeuten, sieht man auch ohne sie
    .what = Wo eine Farbe etwas bedeutet, steht es dort auch in Worten oder als Zeichen.
    .why = „Grün sind die freien Tage“ hilft niemandem, der den Unterschied nicht sieht oder die Seite hört.
    .fix = Schreiben Sie die Bedeutung dazu, oder ergänzen Sie ein Zeichen oder Muster.
colour-legend = Dieser Text gibt Farben eine Bedeutung: „{ $text }“
ask-colour-legend = Erkennt man das auch ohne die Farbe? „{ $text }“
