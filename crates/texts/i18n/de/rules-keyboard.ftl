check-click-without-keyboard = Was sich anklicken lässt, geht auch mit der Tastatur
    .what = Elemente, die auf einen Klick reagieren, sind fokussierbar und reagieren auf Tasten.
    .why = Wer keine Maus benutzen kann, erreicht ein div mit onclick nicht.
    .fix = Verwenden Sie stattdessen eine Schaltfläche (button) oder einen Link mit href.
click-not-focusable = „{ $text }“ ({ $element }) reagiert auf einen Klick, ist aber mit der Tastatur nicht erreichbar.
click-without-keys = „{ $text }“ ({ $element }) erhält den Fokus, aber nichts reagiert auf die Eingabe- oder Leertaste.
click-by-script = { $count ->
        [one] Ein Skript reagiert auf Klicks auf „{ $text }“ ({ $element }); mit der Tastatur ist das nicht erreichbar.
       *[other] Ein Skript reagiert auf Klicks auf { $count } Elemente, die mit der Tastatur nicht erreichbar sind, das erste: „{ $text }“ ({ $element }).
    }
ask-click-by-script = Geht das, was ein Klick auf „{ $text }“ tut, auch allein mit der Tastatur?

check-control-without-role = Was den Fokus erhält, sagt, was es ist
    .what = Elemente mit tabindex haben eine Rolle, die sagt, was man mit ihnen tun kann.
    .why = Ein div mit Klick-Handler wird als Text vorgelesen; wer zuhört, weiß nicht, dass man damit etwas tun kann.
    .fix = Verwenden Sie eine Schaltfläche oder einen Link, oder ergänzen Sie die passende Rolle; entfernen Sie tabindex, wo es nichts zu tun gibt.
control-without-role = „{ $text }“ ({ $element }) lässt sich anklicken, hat aber keine Rolle.
control-role-by-script = Ein Skript reagiert auf „{ $text }“ ({ $element }), das keine Rolle hat; vielleicht setzt ein Skript sie.
ask-control-role = Hat dieses Element eine Rolle, wenn die Seite geladen ist?
focus-without-role = „{ $text }“ ({ $element }) liegt in der Tabulatorreihenfolge, hat aber keine Rolle: Nichts sagt, was man hier tun kann.

check-mouse-only-handler = Nichts geschieht nur unter der Maus
    .what = Was beim Überfahren, Drücken oder Doppelklicken geschieht, geschieht auch mit der Tastatur.
    .why = Ein Menü, das sich nur unter der Maus öffnet, gibt es für Menschen an der Tastatur nicht.
    .fix = Tun Sie dasselbe beim Fokussieren oder mit einer Schaltfläche.
mouse-only = „{ $text }“ reagiert nur auf die Maus ({ $event }).
mouse-only-unclear = „{ $text }“ tut etwas, wenn die Maus kommt ({ $event }), hat aber keinen Handler für die Tastatur.
ask-mouse-only = Geschieht dasselbe mit der Tastatur, oder ändert sich nur das Aussehen? ({ $event } an „{ $text }“)

check-pointer-down-event = Nichts geschieht schon beim Drücken
    .what = Funktionen laufen beim Loslassen des Zeigers ab, nicht schon beim Drücken.
    .why = Wer etwas versehentlich berührt, kann dann noch wegziehen, und nichts geschieht.
    .fix = Verwenden Sie onclick statt onmousedown, onpointerdown oder ontouchstart.
pointer-down-acts = Schon beim Drücken geschieht etwas ({ $event }).
pointer-down-script = Ein Skript ändert schon beim Drücken etwas ({ $event } auf „{ $text }“).
ask-pointer-down = Lässt sich, was „{ $text }“ tut, noch abbrechen, indem man den Zeiger wegbewegt, oder danach rückgängig machen?

check-focus-removed = Der Fokus bleibt, wo er ist
    .what = Kein Element gibt den Tastaturfokus wieder ab, sobald es ihn erhält.
    .why = Ein solches Element ist mit der Tastatur nicht benutzbar, und niemand sieht, wo der Fokus ist.
    .fix = Entfernen Sie den Handler; gestalten Sie den Fokus im Stylesheet.
focus-removed = Das Element gibt den Fokus sofort wieder ab: { $code }
focus-removed-script = Ein Skript nimmt jedem Element den Fokus wieder weg.

check-change-on-focus = Der Fokus allein ändert nichts
    .what = Den Fokus zu erhalten oder zu verlieren, sendet kein Formular, verlässt nicht die Seite und öffnet kein Fenster.
    .why = Wer die Tastatur benutzt, kommt unterwegs an vielen Elementen vorbei und wird fortgerissen.
    .fix = Tun Sie es stattdessen beim Klick.
change-on-focus = Nur weil der Fokus kommt oder geht, wird die Seite verlassen, ein Formular gesendet oder ein Fenster geöffnet ({ $event }).

check-window-on-load = Keine Fenster öffnen sich von selbst
    .what = Beim Laden der Seite öffnet sich weder ein Fenster noch ein Meldungsdialog.
    .why = Ein ungefragtes Fenster verdeckt die Seite; wer zuhört, weiß nicht mehr, wo er ist.
    .fix = Zeigen Sie die Meldung als Teil der Seite, oder öffnen Sie sie auf Wunsch.
window-on-load = Beim Laden der Seite öffnet sich ein Fenster oder ein Meldungsdialog: { $code }

check-tabindex-removes-control = Bedienelemente bleiben in der Tabulatorreihenfolge
    .what = Links, Schaltflächen und Felder haben kein tabindex="-1".
    .why = Ein solches Element lässt sich nur mit der Maus benutzen.
    .fix = Entfernen Sie das Attribut tabindex.
tabindex-removes-control = „{ $text }“ ({ $role }) ist wegen tabindex="{ $value }" nicht mit der Tabulatortaste erreichbar.
ask-tabindex-removes-control = Erreicht man „{ $text }“ oder dasselbe auch mit der Tastatur?

check-visual-order = Sehen und Lesen haben eine Reihenfolge
    .what = Die Reihenfolge auf dem Bildschirm ist die im Quelltext.
    .why = Screenreader und Tabulatortaste folgen dem Quelltext; der Fokus springt hin und her.
    .fix = Bringen Sie den Quelltext in die Reihenfolge, in der gelesen werden soll.
visual-order-differs = „{ $second }“ folgt im Quelltext auf „{ $first }“, ist aber davor zu sehen.
ask-visual-order = Ergibt es noch Sinn, wenn „{ $first }“ vor „{ $second }“ vorgelesen und erreicht wird?

check-drag-alternative = Ziehen ist nicht der einzige Weg
    .what = Was sich ziehen lässt, geht auch mit einzelnen Klicks.
    .why = Eine Taste gedrückt zu halten und dabei zu ziehen, ist für viele Menschen mit Tremor oder Kopfsteuerung unmöglich.
    .fix = Ergänzen Sie Schaltflächen oder ein Menü, die dasselbe tun.
drag-possible = { $count ->
    [one] Ein Element lässt sich ziehen: „{ $text }“
   *[other] { $count } Elemente lassen sich ziehen, das erste: „{ $text }“
  }
ask-drag = Geht dasselbe auch ohne Ziehen, mit einzelnen Klicks? („{ $text }“)

check-selection-blocked = Text lässt sich markieren und kopieren
    .what = Die Seite verbietet nicht, Text zu markieren, zu kopieren oder das Kontextmenü zu öffnen.
    .why = Man fügt Texte in Programme ein, die vorlesen, übersetzen oder vereinfachen.
    .fix = Entfernen Sie die Handler, die false zurückgeben.
selection-blocked = Die Seite verbietet es hier: { $event }

check-hover-only-content = Was die Maus zeigt, zeigt auch die Tastatur
    .what = Inhalt, der unter der Maus erscheint (:hover), erscheint auch mit dem Tastaturfokus.
    .why = Menüs, die sich nur mit :hover öffnen, bleiben für Menschen an der Tastatur geschlossen.
    .fix = Ergänzen Sie :focus-within im Selektor, oder öffnen Sie den Inhalt mit einer Schaltfläche.
hover-only-content = „{ $text }“ erscheint nur unter der Maus.
hover-only-scripted = Nach dem Stylesheet erscheint „{ $text }“ nur unter der Maus; ein Skript zeigt es vielleicht auch anders.
ask-hover-only = Lässt sich „{ $text }“ auch mit der Tastatur öffnen und benutzen?

check-gesture-alternative = Gesten haben eine Alternative
    .what = Was durch Wischen oder mit zwei Fingern geht, geht auch durch einzelnes Tippen.
    .why = Viele Menschen können nicht wischen oder zwei Finger spreizen: mit zitternder Hand, mit einer Hand, mit einem Mundstab.
    .fix = Fügen Sie Schaltflächen hinzu, die dasselbe tun: vor und zurück, größer und kleiner.
gesture-found = Ein Skript folgt hier den Fingern, und keine Schaltfläche der Seite heißt etwa „Weiter“, „Zurück“ oder „Größer“.
ask-gesture = Geht alles, was hier durch Wischen oder mit zwei Fingern geht, auch durch einzelnes Tippen?

check-dialog-focus = Der Fokus geht in den Dialog
    .what = Öffnet ein Klick einen Dialog, kommt der Fokus hinein.
    .why = Wer die Tastatur benutzt oder zuhört, bleibt sonst hinter dem Dialog und merkt ihn nicht.
    .fix = Öffnen Sie ihn mit showModal(), oder setzen Sie den Fokus mit focus() hinein.
dialog-focus-stays = Ein Klick auf „{ $text }“ zeigt diesen Dialog, aber der Fokus bleibt dahinter.
dialog-focus-perhaps = Ein Klick auf „{ $text }“ zeigt dieses Fenster, und das Skript dazu setzt keinen Fokus.
ask-dialog-focus = Ist der Fokus nach einem Klick auf „{ $text }“ in dem Fenster, das sich öffnet?

check-focus-lost = Der Fokus geht nicht verloren
    .what = Verschwindet beim Klick, was den Fokus hat, wird er vorher anderswohin gesetzt.
    .why = Sonst steht, wer die Tastatur benutzt, wieder am Anfang der Seite, und ein Screenreader sagt nichts.
    .fix = Setzen Sie den Fokus auf den nächsten Eintrag, die Überschrift der Liste oder die Meldung.
focus-lost-removed = Ein Klick auf „{ $text }“ entfernt, was den Fokus hat, und das Skript dazu setzt ihn nicht neu.
ask-focus-lost = Wo ist der Tastaturfokus nach einem Klick auf „{ $text }“: an einer sinnvollen Stelle in der Nähe?

check-hover-content-stays = Hinweise bleiben und lassen sich schließen
    .what = Ein Hinweis, der unter der Maus oder beim Fokus erscheint, bleibt, wenn die Maus auf ihm ist, und lässt sich mit Escape schließen.
    .why = Wer den Bildschirm vergrößert, muss die Maus auf den Hinweis bewegen, um ihn ganz zu lesen, und ihn schließen können, wenn er Text verdeckt.
    .fix = Zeigen Sie ihn auch, solange die Maus auf ihm ist, und verbergen Sie ihn bei Escape.
hover-content-not-reached = Der Hinweis „{ $text }“ verschwindet, wenn die Maus auf ihn kommt.
hover-content-not-closed = Der Hinweis „{ $text }“ erscheint unter der Maus, und kein Skript der Seite schließt ihn mit Escape.
ask-hover-content = Bleibt der Hinweis „{ $text }“, wenn die Maus auf ihm ist, und lässt er sich schließen, ohne Maus oder Fokus zu bewegen, wenn er etwas verdeckt?
