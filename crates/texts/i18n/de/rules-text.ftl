check-text-justified = Fließtext ist nicht im Blocksatz
    .what = Mehrzeilige Textabschnitte sind an einer Seite ausgerichtet, nicht an beiden Rändern.
    .why = Im Blocksatz sind die Wortabstände ungleich. Für Menschen mit Legasthenie oder Sehbehinderung zerfallen die Zeilen in weiße Flüsse.
    .fix = Entfernen Sie text-align: justify (oder align="justify") bei Fließtext.
text-justified = { $count ->
    [one] Ein Textabschnitt ist im Blocksatz: „{ $text }“
   *[other] { $count } Textabschnitte sind im Blocksatz, der erste: „{ $text }“
  }

check-text-italic-long = Lange Textabschnitte sind nicht kursiv
    .what = Kein Textabschnitt ab 100 Zeichen ist als Ganzes kursiv gesetzt.
    .why = Schräge Buchstaben sind für Menschen mit Legasthenie oder Sehbehinderung schwer zu unterscheiden.
    .fix = Setzen Sie nur einzelne Wörter kursiv; heben Sie ganze Abschnitte durch Rahmen, Einzug oder Überschrift ab.
text-italic-long = { $count ->
    [one] Ein ganzer Textabschnitt ist kursiv gesetzt: „{ $text }“
   *[other] { $count } ganze Textabschnitte sind kursiv gesetzt, der erste: „{ $text }“
  }

check-text-bold-long = Lange Textabschnitte sind nicht fett
    .what = Kein Textabschnitt ab 160 Zeichen ist als Ganzes fett gesetzt.
    .why = Wo alles betont ist, ist nichts betont, und fette Buchstaben verschwimmen für Menschen mit Sehbehinderung.
    .fix = Setzen Sie nur die wenigen Wörter fett, auf die es ankommt, oder verwenden Sie eine Überschrift.
text-bold-long = { $count ->
    [one] Ein ganzer Textabschnitt ist fett gesetzt: „{ $text }“
   *[other] { $count } ganze Textabschnitte sind fett gesetzt, der erste: „{ $text }“
  }

check-text-uppercase-long = Text besteht nicht nur aus Großbuchstaben
    .what = Kein Textabschnitt ab sechs Wörtern ist nur in Großbuchstaben geschrieben.
    .why = Wörter erkennt man an ihrem Umriss; in Großbuchstaben sehen alle gleich aus. Manche Screenreader buchstabieren sie sogar.
    .fix = Schreiben Sie wie üblich mit großen Anfangsbuchstaben, und entfernen Sie text-transform: uppercase bei Fließtext.
text-uppercase-long = { $count ->
    [one] Ein Textabschnitt steht ganz in Großbuchstaben: „{ $text }“
   *[other] { $count } Textabschnitte stehen ganz in Großbuchstaben, der erste: „{ $text }“
  }

check-text-too-small = Text ist nicht winzig
    .what = Kein Text ist kleiner als 10 CSS-Pixel.
    .why = Solchen Text liest kaum jemand ohne Vergrößerung, am wenigsten auf dem Telefon.
    .fix = Setzen Sie Schriftgrößen relativ zu der Ihrer Leserinnen und Leser, zum Beispiel 1rem, und nie unter 12 Pixel.
text-too-small = { $count ->
    [one] Ein Text ist nur { $size } Pixel groß: „{ $text }“
   *[other] { $count } Texte sind kleiner als 10 Pixel, der kleinste hat { $size }: „{ $text }“
  }

check-line-too-long = Zeilen sind nicht zu lang
    .what = Zeilen im Fließtext haben höchstens etwa 120 Zeichen.
    .why = Am Ende sehr langer Zeilen verliert das Auge den Weg zur nächsten, besonders bei Legasthenie.
    .fix = Geben Sie Text eine größte Breite, zum Beispiel max-width: 70ch.
line-too-long = Die Zeilen haben hier etwa { $length } Zeichen: „{ $text }“

check-line-height-tight = Zeilen stehen nicht zu eng
    .what = Die Zeilenhöhe im Fließtext beträgt mindestens das 1,15-Fache der Schriftgröße.
    .why = Eng stehende Zeilen werden beim Lesen verwechselt, besonders bei Sehbehinderung oder Legasthenie.
    .fix = Setzen Sie line-height: 1.5 für Fließtext.
line-height-tight = Die Zeilenhöhe ist hier nur das { $height }-Fache der Schriftgröße: „{ $text }“

check-letters-spaced = Wörter sind nicht mit Leerzeichen gesperrt
    .what = Zwischen den Buchstaben eines Wortes stehen keine Leerzeichen.
    .why = Für Screenreader, Übersetzung und Suche ist das eine Reihe von Buchstaben und kein Wort.
    .fix = Schreiben Sie das Wort ohne Leerzeichen, und sperren Sie es mit letter-spacing im Stylesheet.
letters-spaced = Die Buchstaben eines Wortes sind durch Leerzeichen getrennt: „{ $text }“

check-ascii-art = Zeichnungen aus Schriftzeichen haben eine Alternative
    .what = Bilder aus Buchstaben und Zeichen (ASCII-Kunst) haben einen Namen.
    .why = Ein Screenreader liest eine solche Zeichnung Zeichen für Zeichen vor.
    .fix = Geben Sie der Zeichnung role="img" und ein aria-label, oder verwenden Sie ein Bild mit Alternativtext.
ascii-art = Eine Zeichnung aus Schriftzeichen hat keine Textalternative.

check-emoticon-alternative = Gesichter aus Zeichen haben eine Alternative
    .what = Emoticons wie :-) haben einen Namen für Menschen, die zuhören.
    .why = Ein Screenreader sagt „Doppelpunkt Bindestrich Klammer“ oder nichts.
    .fix = Sagen Sie es in Worten, oder zeichnen Sie es mit role="img" und aria-label aus.
emoticon-plain = { $count ->
    [one] Das Emoticon „{ $text }“ hat keine Alternative.
   *[other] { $count } Emoticons haben keine Alternative, das erste: „{ $text }“
  }

check-spacing-by-markup = Abstände bestehen nicht aus Leerzeilen und Leerzeichen
    .what = Abstände zwischen Inhalten kommen aus dem Stylesheet, nicht aus mehreren <br>, leeren Absätzen oder geschützten Leerzeichen.
    .why = Screenreader sagen leere Absätze an, überhören, wo ein neuer beginnt, und Leerzeichen verrutschen beim Vergrößern.
    .fix = Verwenden Sie Absätze, Listen und Tabellen für die Gliederung, margin und padding für Abstände.
spacing-breaks = { $count ->
    [one] An einer Stelle stehen zwei Zeilenumbrüche hintereinander statt eines neuen Absatzes.
   *[other] An { $count } Stellen stehen zwei Zeilenumbrüche hintereinander statt eines neuen Absatzes.
  }
spacing-empty-paragraphs = { $count ->
    [one] Ein Absatz ist leer und dient nur als Abstand.
   *[other] { $count } Absätze sind leer und dienen nur als Abstand.
  }
spacing-blanks = { $count ->
    [one] An einer Stelle bilden geschützte Leerzeichen eine Lücke.
   *[other] An { $count } Stellen bilden geschützte Leerzeichen eine Lücke.
  }

check-underlined-text = Nur Links sind unterstrichen
    .what = Text, der kein Link ist, ist nicht unterstrichen.
    .why = Unterstrichener Text wird für einen Link gehalten; man klickt vergeblich.
    .fix = Heben Sie mit strong oder em hervor.
underlined-text = { $count ->
    [one] „{ $text }“ ist unterstrichen, aber kein Link.
   *[other] { $count } Texte sind unterstrichen, aber keine Links; der erste: „{ $text }“
  }

check-text-direction = Text von rechts nach links ist so gesetzt
    .what = Text auf Arabisch, Hebräisch oder Persisch hat dir="rtl".
    .why = Satzzeichen, Zahlen und lateinische Wörter stehen sonst an der falschen Stelle.
    .fix = Setzen Sie dir="rtl" an den Text, zusammen mit seinem lang.
text-direction = Der Text läuft von rechts nach links, sein Element aber von links nach rechts: „{ $text }“

check-colour-pair = Textfarbe und Hintergrund kommen zusammen
    .what = Eine Seite, die die Farbe ihres Textes festlegt, legt auch den Hintergrund fest.
    .why = Im Browser kann ein anderer Hintergrund eingestellt sein; dunkler Text trifft dann auf dunklen Grund.
    .fix = Geben Sie dem Element, das color setzt, auch eine background-color.
colour-pair = Die Seite legt die Farbe ihres Textes fest ({ $color }), aber keinen Hintergrund.

check-struck-text = Durchgestrichenes ist auch in Worten gesagt
    .what = Was eine Linie durch Text bedeutet, sagen auch Worte oder das Element del oder s.
    .why = Screenreader lesen durchgestrichenen Text, als wäre nichts: Die abgesagte Veranstaltung findet für sie statt.
    .fix = Schreiben Sie „abgesagt“ oder „statt“ dazu, und zeichnen Sie Ungültiges mit <del> oder <s> aus.
struck-text = { $count ->
        [one] Ein Text ist nur durch das Stylesheet durchgestrichen: { $texts }
       *[other] { $count } Texte sind nur durch das Stylesheet durchgestrichen: { $texts }
    }
ask-struck-text = Was bedeutet die Linie, und steht es auch in Worten da? { $texts }
