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

# decoration-exposed
check-decoration-exposed = Schmuck wird nicht vorgelesen
    .what = Elemente, die als Schmuck gekennzeichnet sind, sind nicht fokussierbar und haben keine allgemeinen ARIA-Attribute.
    .why = Sonst geben Browser sie weiter, und wer zuhört, hört etwas, das nicht da sein sollte.
    .fix = Entfernen Sie die Kennzeichnung, oder entfernen Sie tabindex und die ARIA-Attribute.
decoration-focusable = Das Element ist als Schmuck gekennzeichnet, aber fokussierbar.
decoration-labelled = Das Element ist als Schmuck gekennzeichnet, hat aber { $attributes }.

# headers-attribute
check-headers-attribute = Das Attribut headers verweist auf Zellen
    .what = Das headers-Attribut einer Tabellenzelle enthält ids anderer Zellen derselben Tabelle.
    .why = Screenreader sagen zu jeder Zelle die Kopfzelle; bei falscher id sagen sie nichts.
    .fix = Berichtigen Sie die ids, oder verwenden Sie th-Elemente mit scope.
headers-unknown = In dieser Tabelle gibt es keine Zelle mit der id „{ $id }“.
headers-itself = Die Zelle nennt sich selbst („{ $id }“) als Kopfzelle.

# iframe-tab-order
check-iframe-tab-order = Rahmen bleiben in der Tabulatorreihenfolge
    .what = Kein Rahmen mit Bedienelementen hat einen negativen tabindex.
    .why = Er nimmt allen, die nur die Tastatur benutzen, den ganzen Inhalt des Rahmens.
    .fix = Entfernen Sie den tabindex vom Rahmen.
iframe-tab-order = Der Rahmen ist nicht in der Tabulatorreihenfolge, enthält aber ein Bedienelement: { $inner }

# presentational-children-focus
check-presentational-children-focus = Keine Bedienelemente in Bedienelementen
    .what = In einer Schaltfläche, einem Bild und anderen Elementen, deren Inhalt nur ihr Name ist, lässt sich nichts mit der Tabulatortaste erreichen.
    .why = Hilfsmittel bekommen nur das äußere Element; wer zum inneren gelangt, hört nichts.
    .fix = Setzen Sie das innere Bedienelement neben das äußere.
presentational-children-focus = Das Element mit der Rolle { $role } enthält etwas, das die Tabulatortaste erreicht: { $inner }

# role-valid
check-role-valid = Rollen gibt es
    .what = Jedes role-Attribut nennt mindestens eine Rolle, die es gibt.
    .why = Unbekannte Rollen werden nicht beachtet; Hilfsmittel erfahren nicht, was das Element ist.
    .fix = Berichtigen Sie die Schreibweise, oder verwenden Sie das HTML-Element, das die Rolle hat.
role-unknown = Eine Rolle „{ $role }“ gibt es nicht.
role-abstract = Die Rolle „{ $role }“ ist abstrakt: Sie ordnet nur andere Rollen und ist nicht für Seiten gedacht.

# table-header-cells
check-table-header-cells = Kopfzellen haben Zellen
    .what = Jede Kopfzelle einer Tabelle gehört zu mindestens einer Zelle.
    .why = Sonst werden Kopfzellen angesagt, zu denen nichts gehört.
    .fix = Prüfen Sie scope, headers und die Zahl der Zellen in jeder Zeile.
table-header-without-cells = Zur Kopfzelle „{ $name }“ gehört keine Zelle.
