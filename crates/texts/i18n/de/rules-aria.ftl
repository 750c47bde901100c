# accesskey-unique
check-accesskey-unique = Zugriffstasten sind eindeutig
    .what = Keine Zugriffstaste ist mehr als einem Element zugeordnet.
    .why = Browser erreichen dann nur eines der Elemente oder springen nur zwischen ihnen hin und her.
    .fix = Entfernen Sie das accesskey-Attribut, oder vergeben Sie jede Taste nur einmal.
accesskey-twice = Die Zugriffstaste „{ $key }“ ist { $count } Elementen zugeordnet.

# aria-attribute-known
check-aria-attribute-known = ARIA-Attribute gibt es
    .what = Jedes Attribut, das mit aria- beginnt, ist eines, das ARIA kennt.
    .why = Unbekannte Attribute werden nicht beachtet; was sie sagen sollen, kommt nie an.
    .fix = Berichtigen Sie die Schreibweise des Attributs.
aria-attribute-unknown = Ein Attribut { $name } gibt es nicht.
aria-attribute-misspelled = Ein Attribut { $name } gibt es nicht; vielleicht ist { $near } gemeint.

# aria-attribute-value
check-aria-attribute-value = Werte von ARIA-Attributen sind gültig
    .what = Jedes ARIA-Attribut hat einen Wert, den es haben kann.
    .why = Andere Werte werden nicht beachtet, sodass ein Zustand oder eine Eigenschaft fehlt.
    .fix = Verwenden Sie einen der erlaubten Werte.
aria-value-token = { $name }="{ $value }" ist nicht erlaubt; möglich sind: { $values }.
aria-value-number = { $name }="{ $value }" ist keine Zahl.
aria-value-id = { $name }="{ $value }" ist nicht die id eines einzelnen Elements.

# aria-braille-equivalent
check-aria-braille-equivalent = Texte für Braille haben eine Entsprechung
    .what = Namen und Rollenbeschreibungen für Braille haben eine Entsprechung, die nicht nur für Braille gilt.
    .why = Ohne sie bekommt, wer zuhört, keine.
    .fix = Ergänzen Sie aria-label oder Text und aria-roledescription, oder entfernen Sie das Attribut.
aria-braille-name = Das Element hat aria-braillelabel, aber keinen zugänglichen Namen.
aria-braille-role = Das Element hat aria-brailleroledescription, aber kein aria-roledescription.

# aria-hidden-body
check-aria-hidden-body = Seite ist nicht verborgen
    .what = Die Seite als Ganzes hat kein aria-hidden="true".
    .why = Wer zuhört, bekommt eine leere Seite.
    .fix = Entfernen Sie das Attribut vom body-Element.
aria-hidden-body = Die ganze Seite ist vor Hilfsmitteln verborgen.

# aria-hidden-focus
check-aria-hidden-focus = Verborgenes lässt sich nicht fokussieren
    .what = Nichts mit aria-hidden="true" lässt sich mit der Tabulatortaste erreichen.
    .why = Wer einen Screenreader benutzt, landet auf etwas, das nichts sagt.
    .fix = Nehmen Sie die Elemente auch aus der Tabulatorreihenfolge, oder entfernen Sie aria-hidden.
aria-hidden-sentinel = Die Tabulatortaste erreicht ein leeres Element, das vor Hilfsmitteln verborgen ist; vielleicht gibt ein Skript den Fokus weiter: { $inner }
ask-aria-hidden-sentinel = Gibt { $inner } den Fokus sofort weiter?
aria-hidden-focus = Die Tabulatortaste erreicht etwas, das vor Hilfsmitteln verborgen ist: { $inner }

# aria-permitted
check-aria-permitted = ARIA-Attribute passen zur Rolle
    .what = Jedes ARIA-Attribut ist eines, das die Rolle des Elements kennt.
    .why = Andere Attribute werden nicht beachtet; wer zuhört, erfährt den Zustand nicht.
    .fix = Verwenden Sie das Element oder die Rolle, die den Zustand hat.
aria-not-permitted = { $name } ist an einem Element mit der Rolle { $role } nicht erlaubt.
aria-not-permitted-plain = { $name } ist am Element { $element } ohne Rolle nicht erlaubt.

# aria-prohibited
check-aria-prohibited = Keine ARIA-Attribute, die die Rolle verbietet
    .what = Kein Element hat ein ARIA-Attribut, das seine Rolle verbietet, zum Beispiel aria-label an einem div.
    .why = Ein Name an einem Element ohne Rolle geht verloren: Viele Screenreader sagen ihn nie.
    .fix = Geben Sie dem Element eine Rolle, die einen Namen haben kann, oder schreiben Sie den Text sichtbar hin.
aria-prohibited = { $name }="{ $value }" ist an einem Element mit der Rolle { $role } nicht erlaubt.

# aria-required-attribute
check-aria-required-attribute = Nötige Zustände sind angegeben
    .what = Jedes Element mit einer Rolle hat die Zustände, die die Rolle braucht.
    .why = Ein Kontrollkästchen ohne Zustand ist weder angekreuzt noch leer; wer zuhört, weiß es nicht.
    .fix = Ergänzen Sie den Zustand und halten Sie ihn aktuell, oder verwenden Sie das HTML-Element.
aria-required-missing = Die Rolle { $role } braucht { $names }.

# aria-required-children
check-aria-required-children = Ein Ganzes enthält nur seine Teile
    .what = Listen, Menüs, Gitter und andere Ganze enthalten nichts als ihre Teile.
    .why = Sonst werden sie mit falscher Anzahl oder gar nicht angesagt.
    .fix = Setzen Sie, was kein Teil ist, nach außen, oder geben Sie ihm die Rolle eines Teils.
aria-child-wrong = Das Element mit der Rolle { $role } enthält { $child }; es darf nur { $wanted } enthalten.

# aria-required-parent
check-aria-required-parent = Teile stehen in ihrem Ganzen
    .what = Elemente mit einer Rolle, die in eine andere gehört, stehen in einer solchen.
    .why = Allein ist ein Eintrag Teil von nichts; wer zuhört, erfährt nicht, wie viele es gibt.
    .fix = Setzen Sie das Element in eines mit der passenden Rolle, ohne andere Rollen dazwischen.
aria-parent-wrong = Ein Element mit der Rolle { $role } gehört in { $wanted }, steht aber in { $parent }.
aria-parent-scripted = Ein Skript erzeugt Elemente mit Rollen, die in andere gehören; im Quelltext der Seite stehen sie nicht.
ask-aria-parent = Stehen die Elemente, die das Skript erzeugt, in Elementen mit der passenden Rolle, im selben Schattenbaum?
aria-parent-missing = Ein Element mit der Rolle { $role } gehört in { $wanted }, steht aber in keinem.

# content-in-landmarks
check-content-in-landmarks = Text steht in Bereichen
    .what = Aller Text der Seite steht in einem Bereich (Landmark).
    .why = Wer sich von Bereich zu Bereich bewegt, verpasst, was außerhalb steht.
    .fix = Setzen Sie Text in header, nav, main, aside oder footer.
text-outside-landmarks = Text außerhalb aller Bereiche: „{ $text }“ ({ $count ->
        [one] eine Stelle
       *[other] { $count } Stellen
    } auf dieser Seite).

# decoration-exposed
check-decoration-exposed = Schmuck wird nicht vorgelesen
    .what = Elemente, die als Schmuck gekennzeichnet sind, sind nicht fokussierbar und haben keine allgemeinen ARIA-Attribute.
    .why = Sonst geben Browser sie weiter, und wer zuhört, hört etwas, das nicht da sein sollte.
    .fix = Entfernen Sie die Kennzeichnung, oder entfernen Sie tabindex und die ARIA-Attribute.
decoration-focusable = Das Element ist als Schmuck gekennzeichnet, aber fokussierbar.
decoration-labelled = Das Element ist als Schmuck gekennzeichnet, hat aber { $attributes }.

# definition-list
check-definition-list = Definitionslisten sind richtig aufgebaut
    .what = Definitionslisten enthalten nur Begriffe und Definitionen, und beide stehen in einer solchen Liste.
    .why = Sonst zerfallen die Paare aus Begriff und Definition für alle, die zuhören.
    .fix = Setzen Sie nur dt und dd in ein dl-Element, oder div-Elemente mit beiden.
definition-list-content = Die Definitionsliste enthält { $element }; dorthin gehören nur dt und dd oder div mit beiden.
definition-list-item-alone = Das Element { $element } steht nicht in einer Definitionsliste (dl).
definition-list-order = Die Definitionsliste beginnt mit einer Definition (dd) ohne Begriff (dt).

# deprecated-element
check-deprecated-element = Keine veralteten Elemente
    .what = Die Seite verwendet keine veralteten Elemente wie font oder center.
    .why = Wer mit eigenen Farben und Größen liest, kann sie nicht so leicht ändern.
    .fix = Verwenden Sie CSS für das Aussehen und heutige Elemente für die Bedeutung.
deprecated-element = Das Element { $element } ist veraltet ({ $count }-mal auf dieser Seite).

# deprecated-role
check-deprecated-role = Keine veralteten Rollen
    .what = Es wird keine Rolle verwendet, die ARIA aufgegeben hat.
    .why = Hilfsmittel unterstützen solche Rollen irgendwann nicht mehr.
    .fix = Verwenden Sie die Rolle oder das Element, das an ihre Stelle getreten ist.
deprecated-role = Die Rolle { $role } ist veraltet.

# duplicate-id-reference
check-duplicate-id-reference = Verwendete ids sind eindeutig
    .what = ids, auf die Beschriftungen und ARIA-Attribute verweisen, kommen nur einmal vor.
    .why = Browser nehmen das erste Element mit der id; ein Feld kann den falschen Namen haben oder keinen.
    .fix = Geben Sie jedem Element eine eigene id.
duplicate-id-used = Die id „{ $id }“, auf die dieses Element verweist, kommt { $count }-mal vor.
ask-duplicate-id = Ist das erste Element mit der id „{ $id }“ das gemeinte?

# headers-attribute
check-headers-attribute = Das Attribut headers verweist auf Zellen
    .what = Das headers-Attribut einer Tabellenzelle enthält ids anderer Zellen derselben Tabelle.
    .why = Screenreader sagen zu jeder Zelle die Kopfzelle; bei falscher id sagen sie nichts.
    .fix = Berichtigen Sie die ids, oder verwenden Sie th-Elemente mit scope.
headers-unknown = In dieser Tabelle gibt es keine Zelle mit der id „{ $id }“.
headers-itself = Die Zelle nennt sich selbst („{ $id }“) als Kopfzelle.

# heading-order
check-heading-order = Überschriften überspringen keine Ebene
    .what = Auf dem Weg nach unten wird keine Überschriftenebene übersprungen.
    .why = Wer zuhört, nimmt die Ebenen als Inhaltsverzeichnis.
    .fix = Wählen Sie die Ebene nach dem Aufbau und die Schriftgröße mit CSS.
heading-order = Auf eine Überschrift der Ebene { $before } folgt eine der Ebene { $level }.

# iframe-tab-order
check-iframe-tab-order = Rahmen bleiben in der Tabulatorreihenfolge
    .what = Kein Rahmen mit Bedienelementen hat einen negativen tabindex.
    .why = Er nimmt allen, die nur die Tastatur benutzen, den ganzen Inhalt des Rahmens.
    .fix = Entfernen Sie den tabindex vom Rahmen.
iframe-tab-order = Der Rahmen ist nicht in der Tabulatorreihenfolge, enthält aber ein Bedienelement: { $inner }

# landmark-duplicate
check-landmark-duplicate = Wichtige Bereiche gibt es einmal
    .what = Die Seite hat nur einen Kopf, einen Fuß und einen Hauptinhalt.
    .why = Wer zuhört, weiß nicht, welcher von zwei Hauptinhalten der richtige ist.
    .fix = Behalten Sie je einen.
landmark-twice = Die Seite hat { $count } Bereiche mit der Rolle { $role }.

# landmark-main
check-landmark-main = Hauptinhalt ist ausgezeichnet
    .what = Die Seite hat ein main-Element oder die Rolle main.
    .why = Wer zuhört, springt sofort dorthin und lässt Menüs und Banner aus.
    .fix = Setzen Sie den Inhalt in ein main-Element.
landmark-main-missing = Die Seite zeichnet ihren Hauptinhalt nicht aus.

# landmark-nesting
check-landmark-nesting = Wichtige Bereiche sind nicht verschachtelt
    .what = Kopf, Fuß und Hauptinhalt der Seite stehen in keinem anderen Bereich (Landmark).
    .why = Wer zuhört, springt von Bereich zu Bereich und findet sie nicht, wo sie hingehören.
    .fix = Setzen Sie den Bereich neben die anderen.
landmark-nested = Der Bereich { $role } steht im Bereich { $outer }.

# landmark-unique
check-landmark-unique = Bereiche lassen sich unterscheiden
    .what = Mehrere Bereiche einer Art haben verschiedene Namen.
    .why = „Navigation, Navigation“ sagt nicht, welche das Menü ist.
    .fix = Benennen Sie sie mit aria-label oder aria-labelledby.
landmark-same-name = Ein weiterer Bereich mit der Rolle { $role } heißt ebenfalls „{ $name }“.
landmark-same-without-name = Mehrere Bereiche mit der Rolle { $role } haben keinen Namen.

# list-item
check-list-item = Einträge stehen in einer Liste
    .what = Jedes li-Element steht unmittelbar in einer Liste.
    .why = Sonst erfährt, wer zuhört, nicht, wie viele Einträge es gibt.
    .fix = Setzen Sie die Einträge in ul oder ol.
list-item-alone = Der Eintrag (li) steht in { $parent } statt in einer Liste.
list-item-role = Die Liste um den Eintrag hat die Rolle { $role } und ist damit keine Liste mehr.

# moving-text
check-moving-text = Text bewegt sich nicht und blinkt nicht
    .what = Die Seite verwendet die Elemente marquee und blink nicht.
    .why = Text, der sich endlos bewegt, hält Menschen davon ab, etwas anderes zu lesen.
    .fix = Zeigen Sie den Text in Ruhe.
moving-text = Das Element { $element } bewegt sich oder blinkt endlos und lässt sich nicht anhalten.

# page-has-heading-one
check-page-has-heading-one = Seite hat eine Hauptüberschrift
    .what = Die Seite hat eine Überschrift der Ebene 1.
    .why = Wer zuhört, springt dorthin, um zu erfahren, worum es geht.
    .fix = Machen Sie den Titel des Inhalts zu einem h1-Element.
page-without-heading-one = Die Seite hat keine Überschrift der Ebene 1.

# presentational-children-focus
check-presentational-children-focus = Keine Bedienelemente in Bedienelementen
    .what = In einer Schaltfläche, einem Bild und anderen Elementen, deren Inhalt nur ihr Name ist, lässt sich nichts mit der Tabulatortaste erreichen.
    .why = Hilfsmittel bekommen nur das äußere Element; wer zum inneren gelangt, hört nichts.
    .fix = Setzen Sie das innere Bedienelement neben das äußere.
presentational-children-focus = Das Element mit der Rolle { $role } enthält etwas, das die Tabulatortaste erreicht: { $inner }

# role-allowed
check-role-allowed = Rollen passen zum Element
    .what = Elemente mit eigener Bedeutung bekommen keine Rolle, die ihr widerspricht.
    .why = Sonst ist ein Element für die, die zuhören, etwas anderes als für die Tastatur.
    .fix = Verwenden Sie das Element, das die Rolle hat, oder ein div oder span mit der Rolle.
role-not-allowed = Die Rolle { $role } ist am Element { $element } nicht erlaubt; erlaubt sind: { $allowed }.
role-not-allowed-any = Die Rolle { $role } ist am Element { $element } nicht erlaubt; es nimmt keine andere Rolle an.

# role-valid
check-role-valid = Rollen gibt es
    .what = Jedes role-Attribut nennt mindestens eine Rolle, die es gibt.
    .why = Unbekannte Rollen werden nicht beachtet; Hilfsmittel erfahren nicht, was das Element ist.
    .fix = Berichtigen Sie die Schreibweise, oder verwenden Sie das HTML-Element, das die Rolle hat.
role-unknown = Eine Rolle „{ $role }“ gibt es nicht.
role-abstract = Die Rolle „{ $role }“ ist abstrakt: Sie ordnet nur andere Rollen und ist nicht für Seiten gedacht.

# scope-valid
check-scope-valid = Das Attribut scope ist gültig
    .what = Das scope-Attribut steht an Kopfzellen und hat einen Wert, den es gibt.
    .why = Sonst raten Screenreader, welche Zellen zur Kopfzelle gehören.
    .fix = Schreiben Sie scope="col" oder scope="row" an th-Elemente.
scope-value = scope="{ $value }" ist nicht erlaubt; möglich sind col, row, colgroup und rowgroup.
scope-element = scope sagt am Element { $element } nichts; es gehört an th.

# server-side-image-map
check-server-side-image-map = Keine serverseitigen Bildkarten
    .what = Kein Bild schickt die Stelle eines Klicks an den Server.
    .why = Mit der Tastatur kann niemand eine Stelle im Bild wählen.
    .fix = Verwenden Sie Links oder ein map-Element mit area-Elementen.
server-side-image-map = Das Bild schickt die Stelle des Klicks an den Server (ismap).

# skip-link-target
check-skip-link-target = Sprunglinks führen ans Ziel
    .what = Das Ziel der Sprunglinks am Anfang der Seite gibt es.
    .why = Sonst kann, wer die Tastatur benutzt, das Menü nicht überspringen.
    .fix = Geben Sie dem Ziel die id, die der Link nennt.
skip-link-never-shown = Der Sprunglink zu „{ $target }“ ist mit display: none ausgeblendet und erscheint nie, auch nicht mit der Tastatur.
skip-link-broken = Ein Element mit der id „{ $target }“ gibt es nicht.
skip-link-hidden-target = Das Ziel „{ $target }“ wird nicht angezeigt.

# tabindex-positive
check-tabindex-positive = Kein positiver tabindex
    .what = Kein Element hat einen tabindex größer als 0.
    .why = Solche Elemente kommen vor allen anderen; wer die Tastatur benutzt, springt auf der Seite umher.
    .fix = Schreiben Sie tabindex="0", und bringen Sie die Elemente im Quelltext in die richtige Reihenfolge.
tabindex-positive = Das Element hat tabindex="{ $index }" und kommt damit vor allen Elementen ohne.

# table-cell-has-header
check-table-cell-has-header = Datenzellen haben eine Kopfzelle
    .what = In größeren Tabellen mit Kopfzellen hat jede Datenzelle eine Kopfzelle.
    .why = Wer zuhört, geht von Zelle zu Zelle und hört die Kopfzellen.
    .fix = Zeichnen Sie alle Kopfzellen mit th aus, und verwenden Sie scope oder headers, wo nötig.
table-cells-without-header = { $count } Datenzellen haben keine Kopfzelle, zum Beispiel „{ $text }“.
ask-table-cells = Lässt sich die Zelle „{ $text }“ ohne Kopfzelle verstehen?

# table-duplicate-name
check-table-duplicate-name = Tabellen sind nicht doppelt benannt
    .what = Beschriftung und summary einer Tabelle sagen nicht dasselbe.
    .why = Wer zuhört, hört den Text doppelt.
    .fix = Entfernen Sie das summary-Attribut.
table-duplicate-name = Beschriftung und summary der Tabelle sagen beide „{ $text }“.

# table-header-cells
check-table-header-cells = Kopfzellen haben Zellen
    .what = Jede Kopfzelle einer Tabelle gehört zu mindestens einer Zelle.
    .why = Sonst werden Kopfzellen angesagt, zu denen nichts gehört.
    .fix = Prüfen Sie scope, headers und die Zahl der Zellen in jeder Zeile.
table-header-without-cells = Zur Kopfzelle „{ $name }“ gehört keine Zelle.
table-header-waiting = Die Tabelle hat Kopfzellen und keine anderen Zellen: Ein Skript füllt sie, oder sie ist leer.
ask-table-header-waiting = Wenn die Tabelle gefüllt ist: Steht jede Kopfzelle über oder vor den Zellen, zu denen sie gehört?

# table-header-empty
check-table-header-empty = Kopfzellen sind nicht leer
    .what = Jede Kopfzelle einer Tabelle hat einen Text.
    .why = Screenreader sagen zu jeder Zelle die Kopfzelle; eine leere sagt nichts.
    .fix = Schreiben Sie, was in der Spalte oder Zeile steht; verwenden Sie td für eine leere Ecke.
table-header-empty = Die Kopfzelle ist leer.
