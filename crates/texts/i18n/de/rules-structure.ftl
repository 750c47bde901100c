check-fake-heading = Was wie eine Überschrift aussieht, ist eine
    .what = Kurze fette oder große Absätze vor gewöhnlichem Text sind als Überschriften ausgezeichnet.
    .why = Wer zuhört, springt von Überschrift zu Überschrift. Eine fette Zeile wird dabei weder gefunden noch angesagt.
    .fix = Verwenden Sie h2 bis h6, und bestimmen Sie das Aussehen im Stylesheet.
fake-heading = „{ $text }“ sieht wie eine Überschrift aus, ist aber ein Absatz.
fake-heading-possible = „{ $text }“ ist eine fette Zeile vor gewöhnlichem Text.
ask-fake-heading = Ist „{ $text }“ die Überschrift zu dem, was folgt? Dann muss sie als solche ausgezeichnet sein.

check-heading-one-multiple = Es gibt eine Hauptüberschrift
    .what = Die Seite hat nicht mehr als eine Überschrift der Ebene 1.
    .why = Wer zuhört, fragt nach der Überschrift der Ebene 1, um das Thema der Seite zu erfahren.
    .fix = Verwenden Sie h1 nur für das Thema der Seite und h2 für ihre Abschnitte.
heading-one-multiple = Die Seite hat { $count } Überschriften der Ebene 1; dies ist die zweite: „{ $text }“

check-heading-long = Überschriften sind keine Absätze
    .what = Überschriften haben höchstens 160 Zeichen.
    .why = Überschriften werden überflogen. Ein ganzer Absatz füllt die Überschriftenliste von Menschen, die zuhören.
    .fix = Kürzen Sie, oder machen Sie einen Absatz daraus und gestalten Sie ihn im Stylesheet.
heading-long = Die Überschrift hat { $length } Zeichen: „{ $text }“

check-heading-without-content = Überschriften haben Inhalt
    .what = Auf jede Überschrift folgt etwas, das zu ihr gehört.
    .why = Eine Überschrift, auf die nichts folgt, führt Menschen, die zuhören, in einen leeren Abschnitt.
    .fix = Machen Sie einen Absatz daraus, oder ergänzen Sie den Inhalt.
heading-without-content = Auf die Überschrift „{ $text }“ folgt bis zur nächsten oder bis zum Ende nichts.

check-fake-list = Listen sind als Listen ausgezeichnet
    .what = Einträge, die mit Strich, Stern, Punkt oder Nummer beginnen, stehen in einer Liste.
    .why = Screenreader sagen, wie viele Einträge eine Liste hat, und lassen sie überspringen. Getippte Aufzählungszeichen werden als Zeichen vorgelesen.
    .fix = Verwenden Sie ul oder ol mit li, und entfernen Sie die getippten Zeichen.
fake-list = { $count } Zeilen beginnen mit „{ $bullet }“, sind aber keine Liste; die erste: „{ $text }“

check-list-empty = Listen und ihre Einträge sind nicht leer
    .what = Jede Liste hat Einträge, und jeder Eintrag hat Inhalt.
    .why = Screenreader sagen eine Liste an, in der nichts steht, oder einen Eintrag mehr, als da sind.
    .fix = Entfernen Sie das leere Element; schaffen Sie Abstand mit margin.
list-empty = Diese Liste hat keine Einträge.
list-item-empty = Dieser Listeneintrag ist leer.

check-columns-by-spaces = Tabellen und Spalten bestehen nicht aus Leerzeichen
    .what = Text ist nicht mit Leerzeichen oder Tabulatoren in Spalten gesetzt.
    .why = Screenreader lesen Zeile für Zeile quer über alle Spalten; vergrößert fallen die Spalten auseinander.
    .fix = Verwenden Sie eine Tabelle, wo es eine Tabelle ist, und CSS für Spalten.
columns-by-spaces = { $count } Zeilen sind mit Leerzeichen in Spalten gesetzt; die erste: „{ $text }“

check-table-layout-structure = Layout-Tabellen haben keine Datenstruktur
    .what = Als Präsentation gekennzeichnete Tabellen haben kein th, caption, summary, scope oder headers.
    .why = Diese sagen dem Screenreader, dass es Daten gibt, in denen man sich bewegen kann.
    .fix = Gestalten Sie mit CSS; muss die Tabelle bleiben, entfernen Sie diese Angaben.
table-layout-data = Diese Tabelle ist als Layout ausgezeichnet, sieht aber aus wie Daten: „{ $text }“
ask-table-layout-data = Sind das Daten? Dann braucht die Tabelle Kopfzellen und keine Rolle presentation. „{ $text }“
table-layout-headers = Die Kopfzellen dieser Tabelle enthalten lange Texte; sie scheint nur anzuordnen.
ask-table-layout-headers = Ordnet diese Tabelle nur an? Dann gehören keine Kopfzellen hinein.
table-layout-structure = Die Tabelle ist als Layout gekennzeichnet, hat aber { $found }.

check-table-nested = Tabellen sind nicht zum Gestalten verschachtelt
    .what = Keine Tabelle steht in einer Zelle einer anderen Tabelle ohne Kopfzellen.
    .why = Tabellen in Tabellen werden einzeln angesagt und passen nicht auf kleine Bildschirme.
    .fix = Gestalten Sie mit CSS-Grid oder Flexbox.
table-nested = { $count ->
    [one] Eine Layout-Tabelle enthält eine weitere Tabelle.
   *[other] { $count } Layout-Tabellen enthalten weitere Tabellen; dies ist die erste.
  }

check-table-caption-missing = Tabellen haben einen Titel
    .what = Datentabellen haben einen Titel (caption), einen anderen Namen oder eine Überschrift direkt davor.
    .why = Screenreader führen die Tabellen einer Seite mit ihren Namen auf und sagen sie beim Betreten an.
    .fix = Schreiben Sie ein caption an den Anfang der Tabelle.
table-caption-missing = Die Tabelle (erste Kopfzelle: „{ $text }“) hat keinen Titel und keinen anderen Namen.

check-table-fake-caption = Der Titel einer Tabelle ist ein caption
    .what = Keine Tabelle hat ihren Titel in einer Zelle, die über alle Spalten reicht.
    .why = Als Zelle wird der Titel zur Kopfzelle jeder Spalte, und die Tabelle hat keinen Namen.
    .fix = Verschieben Sie den Text in ein caption.
table-fake-caption = Der Titel „{ $text }“ ist eine Zelle über alle Spalten.

check-table-without-headers = Datentabellen haben Kopfzellen
    .what = Datentabellen kennzeichnen ihre Kopfzellen mit th, nicht nur durch fette Schrift.
    .why = Mit Kopfzellen sagt ein Screenreader „Zeit: 8 Uhr“, ohne sie nur „8 Uhr“.
    .fix = Machen Sie die Zellen der ersten Zeile oder Spalte zu th, mit scope, wenn beide Kopfzellen haben.
table-headers-fake = Die Tabelle hat keine Kopfzellen (th), aber ihre erste { $place ->
    [row] Zeile
   *[column] Spalte
  } sieht so aus: „{ $text }“
table-headers-none = Eine Tabelle ohne Kopfzellen (th) beginnt mit „{ $text }“.
ask-table-headers = Ist das eine Datentabelle? Dann müssen die Zellen, die ihre Spalten oder Zeilen benennen, etwa „{ $text }“, th sein.

check-table-scope-missing = Kopfzellen in komplexen Tabellen haben einen Bezug
    .what = In Tabellen mit mehreren Kopfzeilen oder mit übergreifenden Kopfzellen hat jedes th ein scope, oder Zellen haben headers.
    .why = Browser und Screenreader raten verschieden, zu welchen Zellen eine solche Kopfzelle gehört.
    .fix = Geben Sie jedem th ein scope, oder verbinden Sie Zellen mit headers und id; besser noch teilen Sie die Tabelle.
table-scope-missing = Die Tabelle hat Kopfzellen in mehreren Zeilen oder Spalten; { $count } davon haben kein scope.

check-table-summary-duplicate = Tabellen haben kein summary-Attribut
    .what = Die Zusammenfassung (summary) einer Tabelle wiederholt nicht ihren Titel; besser gibt es keine.
    .why = Manche Screenreader sagen dasselbe zweimal, und eine dort versteckte Erklärung sieht niemand.
    .fix = Entfernen Sie das Attribut; erklären Sie komplexe Tabellen in einem Text davor.
table-summary-duplicate = Die Zusammenfassung (summary) wiederholt den Titel: „{ $text }“
table-summary-obsolete = Die Erklärung „{ $text }“ steht im veralteten Attribut summary.

check-fake-table = Tabellen sind Tabellen
    .what = Daten in Zeilen und Spalten sind eine Tabelle mit Kopfzellen.
    .why = In einer Tabelle sagt ein Screenreader „Preis: 4 Euro“. Aus Kästen in Zeilen und Spalten liest er eine Kette von Wörtern.
    .fix = Nehmen Sie <table> mit <th>, oder die Rollen table, row, columnheader und cell.
fake-table = { $rows } Zeilen und { $columns } Spalten sehen aus wie eine Tabelle, sind aber keine: „{ $text }“
ask-fake-table = Sind das Daten, die eine Tabelle sein sollten? „{ $text }“

check-table-layout-order = Layouttabellen sind zeilenweise lesbar
    .what = Was in einer Layouttabelle zusammengehört, steht auch im Markup beisammen.
    .why = Screenreader lesen Zelle für Zelle. Namen in der ersten und Texte in der zweiten Zeile stehen dann getrennt.
    .fix = Setzen Sie in eine Zelle, was zusammengehört, oder gestalten Sie mit CSS.
table-layout-order = In dieser Tabelle stehen Namen in einer Zeile und die Texte dazu in der nächsten: „{ $text }“
ask-table-layout-order = Ist die Tabelle Zeile für Zeile gelesen verständlich? „{ $text }“
