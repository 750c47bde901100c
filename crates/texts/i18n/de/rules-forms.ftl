check-group-name = Gruppen von Feldern haben einen Namen
    .what = Jedes fieldset hat eine legend mit Text, und mit ARIA gebildete Gruppen haben einen Namen.
    .why = Screenreader sagen den Namen der Gruppe mit ihren Feldern. Ohne ihn sind Felder mit gleicher Beschriftung nicht zu unterscheiden.
    .fix = Beginnen Sie das fieldset mit einer legend, die sagt, worum es in den Feldern geht.
group-name-missing = Diese Gruppe von Feldern hat keinen Namen.
group-legend-empty = Die Beschriftung (legend) dieser Gruppe von Feldern ist leer.

check-radio-group-name = Optionsfelder sind mit ihrer Frage verbunden
    .what = Zusammengehörige Optionsfelder stehen in einer Gruppe, deren Name die Frage ist.
    .why = Wer zuhört, hört „Ja, Nein“, aber nicht, worauf.
    .fix = Setzen Sie die Felder in ein fieldset und die Frage in dessen legend.
radio-group-name-missing = { $count } Optionsfelder gehören zusammen ({ $labels }), aber keine benannte Gruppe sagt, worum es geht.
radio-group-name-unclear = { $count } Optionsfelder ({ $labels }) stehen in keiner benannten Gruppe.
ask-radio-group-name = Sind diese Auswahlmöglichkeiten ohne den Text davor verständlich? { $labels }

check-label-reference = Beschriftungen gehören zu Feldern
    .what = Jedes label-Element hat Text und benennt ein Feld, das es gibt.
    .why = Eine Beschriftung, die auf nichts zeigt, sieht man, hört sie aber nicht, und ein Klick darauf bewirkt nichts.
    .fix = Geben Sie dem Feld die id, die im for-Attribut steht, oder setzen Sie das Feld in das label.
label-target-missing = Die Beschriftung „{ $text }“ benennt das Feld „{ $target }“, das es auf dieser Seite nicht gibt.
label-target-unlabelable = Die Beschriftung „{ $text }“ benennt ein Element ({ $element }), das keine Beschriftung haben kann.
label-empty = Die Beschriftung hat keinen Text.
label-alone = Die Beschriftung „{ $text }“ gehört zu keinem Feld.

check-label-position = Beschriftungen stehen neben ihren Feldern
    .what = Sichtbare Beschriftungen stehen nah bei ihren Feldern: vor Textfeldern, hinter Kontrollkästchen und Optionsfeldern.
    .why = Wer vergrößert, sieht nur einen Ausschnitt und findet eine entfernte Beschriftung nicht.
    .fix = Setzen Sie Beschriftungen über oder vor Textfelder und direkt hinter Kontrollkästchen und Optionsfelder.
label-far = Die Beschriftung „{ $text }“ ist { $distance } Pixel von ihrem Feld entfernt.
label-behind = Die Beschriftung „{ $text }“ steht hinter ihrem Feld.

check-required-explained = Pflichtfelder sind erklärt
    .what = Beschriftungen oder die Seite sagen in Worten, welche Felder auszufüllen sind und was ein Stern bedeutet.
    .why = Einen Stern ohne Erklärung verstehen nicht alle; es erst nach dem Absenden zu erfahren, kostet Zeit.
    .fix = Schreiben Sie „(Pflichtfeld)“ in die Beschriftung, oder erklären Sie den Stern vor dem Formular.
required-star-unexplained = { $count ->
        [one] Eine Beschriftung hat einen Stern, aber die Seite sagt nicht, was er bedeutet.
       *[other] { $count } Beschriftungen haben einen Stern, aber die Seite sagt nicht, was er bedeutet.
    }
required-unmarked = { $count ->
        [one] Ein Feld ist ein Pflichtfeld, aber weder seine Beschriftung noch die Seite sagen das: „{ $text }“
       *[other] { $count } Felder sind Pflichtfelder, aber weder ihre Beschriftungen noch die Seite sagen das; das erste: „{ $text }“
    }

check-required-by-colour = Pflichtfelder sind nicht nur farblich gekennzeichnet
    .what = Dass ein Feld Pflicht oder falsch ausgefüllt ist, zeigt nicht nur eine Farbe.
    .why = Farbenblinde und blinde Menschen erfahren nicht, welche Felder gemeint sind.
    .fix = Ergänzen Sie einen Stern oder das Wort in den Beschriftungen und required an den Feldern.
required-by-colour = Nur eine Farbe zeigt, welche Felder gemeint sind: „{ $text }“
ask-required-by-colour = Sieht man auch ohne Farbe, welche Felder gemeint sind?

check-error-by-colour = Fehler sind nicht nur farblich gekennzeichnet
    .what = Ein Feld mit rotem Rahmen sagt auch in Worten, dass etwas nicht stimmt.
    .why = Wer die Farbe nicht sieht, erfährt nicht, welches Feld falsch ausgefüllt ist.
    .fix = Schreiben Sie eine Meldung neben das Feld, verbinden Sie sie mit aria-describedby, und setzen Sie aria-invalid="true".
error-by-colour = Das Feld „{ $text }“ hat einen roten Rahmen, aber keine Worte sagen, was nicht stimmt.

check-change-on-input = Auswählen verlässt nicht die Seite
    .what = Etwas auszuwählen oder einzutippen sendet nicht das Formular ab, öffnet kein Fenster und lädt keine andere Seite.
    .why = Mit der Tastatur geht man eine Liste Eintrag für Eintrag durch; schon die erste Pfeiltaste verlässt die Seite.
    .fix = Entfernen Sie den Handler, und lassen Sie eine Schaltfläche das tun.
change-on-input = Sobald hier etwas gewählt wird, wird die Seite verlassen oder das Formular gesendet ({ $event }).
change-on-input-announced = Sobald hier etwas gewählt wird, wird die Seite verlassen oder das Formular gesendet; ein Text spricht davon.
change-on-input-scripted = Ein Skript verlässt die Seite oder sendet ein Formular, wenn sich etwas ändert.
ask-change-on-input = Wird vor dem Feld gesagt, dass eine Auswahl sofort eine andere Seite lädt oder das Formular sendet?

check-autocomplete-missing = Felder für eigene Daten haben autocomplete
    .what = Felder für den eigenen Namen, die Anschrift, E-Mail, Telefonnummer und so weiter haben das passende autocomplete.
    .why = Browser füllen sie dann aus. Das entlastet Menschen, die mühsam tippen oder Buchstaben verwechseln.
    .fix = Ergänzen Sie autocomplete mit dem Wort aus dem HTML-Standard, zum Beispiel email, tel, given-name, postal-code.
autocomplete-missing = { $count ->
    [one] Das Feld „{ $text }“ fragt nach eigenen Daten und hat kein autocomplete="{ $purpose }".
   *[other] { $count } Felder fragen nach eigenen Daten und haben kein autocomplete, zuerst „{ $text }“ ({ $purpose }).
  }
autocomplete-contradicts = Das Feld „{ $text }“ hat autocomplete „{ $value }“; nach seiner Beschriftung ist es „{ $purpose }“.
autocomplete-perhaps = { $count } Felder fragen nach persönlichen Daten und haben kein autocomplete: { $labels }
ask-autocomplete = Fragen diese Felder nach den Daten der Person, die sie ausfüllt? { $labels }

check-paste-blocked = Passwörter lassen sich einfügen
    .what = Felder für Passwörter, Benutzernamen und Codes lehnen nicht ab, was eingefügt wird.
    .why = Wer sich ein Passwort nicht merken oder es nicht abtippen kann, nutzt einen Passwortmanager.
    .fix = Entfernen Sie den Handler für das Einfügen.
paste-blocked = In dieses Feld lässt sich nichts einfügen ({ $event }).
paste-blocked-scripted = Ein Skript auf dieser Seite mit Passwortfeld reagiert auf Einfügen und verhindert etwas.
ask-paste-blocked = Lassen sich Passwörter oder Codes in die Felder dieser Seite einfügen?

check-form-submit-missing = Formulare haben eine Schaltfläche
    .what = Jedes Formular mit Feldern hat eine Schaltfläche, die es absendet.
    .why = Ohne sie weiß man nicht, ob und wann die Eingaben zählen.
    .fix = Ergänzen Sie eine Schaltfläche vom Typ submit.
form-submit-missing = Dieses Formular hat keine Schaltfläche.

check-date-format-hint = Datumsfelder sagen, wie man das Datum schreibt
    .what = Textfelder für ein Datum nennen das Format in der Beschriftung oder in einer Beschreibung.
    .why = Wer das Format falsch rät, bekommt eine Fehlermeldung.
    .fix = Schreiben Sie das Format in die Beschriftung, zum Beispiel „Geburtsdatum (TT.MM.JJJJ)“.
date-format-missing = Das Feld „{ $text }“ sagt nicht, wie man das Datum schreibt.

check-autofocus-used = Der Fokus beginnt am Anfang
    .what = Kein Element der Seite holt sich mit autofocus den Fokus.
    .why = Wer zuhört, beginnt mittendrin und verpasst, was davor steht.
    .fix = Entfernen Sie das Attribut autofocus.
autofocus-used = Die Seite setzt den Fokus nach dem Laden hierher.

check-control-name-symbol = Namen von Bedienelementen sind Wörter
    .what = Der Name einer Schaltfläche oder eines Links ist nicht nur ein Zeichen wie ×, > oder +.
    .why = Screenreader sagen „Malzeichen“ oder „größer als“ oder gar nichts.
    .fix = Geben Sie dem Element einen Namen in Worten, zum Beispiel mit aria-label.
control-name-symbol = Das Bedienelement ({ $role }) heißt nur „{ $text }“.

check-error-message-tied = Fehlermeldungen gehören zu ihrem Feld
    .what = Die Meldung zu einem falsch ausgefüllten Feld ist mit dem Feld verbunden.
    .why = Wer zuhört, hört das Feld, aber nicht den Satz darunter, und weiß nicht, was falsch ist.
    .fix = Nennen Sie die id der Meldung in aria-describedby des Feldes, oder setzen Sie sie in die Beschriftung.
error-message-untied = Die Meldung „{ $text }“ ist nicht mit dem Feld „{ $field }“ verbunden.
ask-error-message-tied = Gehört diese Meldung zu dem Feld davor, und hört man sie mit ihm? „{ $text }“

check-pattern-explained = Verlangte Formate sind genannt
    .what = Felder, die nur ein bestimmtes Format annehmen, sagen welches.
    .why = Ein Format zu erraten kostet viele Versuche; manche geben auf.
    .fix = Nennen Sie das Format oder ein Beispiel in der Beschriftung oder in einem Hinweis beim Feld.
pattern-unexplained = Das Feld „{ $field }“ nimmt nur ein bestimmtes Format an ({ $pattern }), sagt aber nicht welches.
ask-pattern-explained = Weiß man ohne Versuch, wie „{ $field }“ auszufüllen ist?

check-binding-submission = Verbindliches lässt sich prüfen oder zurücknehmen
    .what = Bestellungen, Zahlungen und Erklärungen kann man vor dem Absenden prüfen und berichtigen oder danach zurücknehmen.
    .why = Ein falscher Tastendruck oder eine überhörte Ziffer darf nicht Geld oder Rechte kosten.
    .fix = Zeigen Sie alle Angaben vor dem letzten Schritt zur Prüfung, oder erlauben Sie es, eine Zeit lang zurückzutreten.
binding-submission = „{ $text }“ löst etwas Verbindliches aus.
ask-binding-submission = Kann man die Angaben vor „{ $text }“ prüfen und berichtigen, oder danach zurücktreten?

check-authentication-puzzle = Anmelden geht ohne Rätsel
    .what = Wer sich anmeldet, muss nichts ausrechnen, auswendig wissen oder abschreiben, oder es gibt einen anderen Weg.
    .why = Rechnen, Merken und Abschreiben fallen vielen schwer; wer es nicht kann, bleibt draußen.
    .fix = Lassen Sie das Rätsel weg, oder bieten Sie einen Weg ohne: einen Link per E-Mail, einen Passkey, einen Code zum Einfügen.
authentication-puzzle = Die Anmeldung verlangt, ein Rätsel zu lösen: „{ $text }“
ask-authentication-puzzle = Kann man sich auch anmelden, ohne das zu lösen? „{ $text }“

check-redundant-entry = Nichts muss zweimal eingegeben werden
    .what = Was in einem Vorgang schon eingegeben wurde, ist ausgefüllt oder lässt sich übernehmen.
    .why = Eine Anschrift noch einmal zu tippen, ist mühsam für alle, die schwer tippen oder sich schlecht erinnern.
    .fix = Bieten Sie ein Kontrollkästchen wie „Rechnungsadresse ist gleich“, oder füllen Sie die Felder aus.
redundant-entry = { $count } Angaben werden in diesem Formular zweimal verlangt: { $labels }
ask-redundant-entry = Geht es beide Male um dasselbe, und lässt es sich übernehmen? { $labels }
