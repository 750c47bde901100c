check-text-contrast-state = Text hat auch unter dem Mauszeiger und mit Fokus genug Kontrast
    .what = Text hat auch dann genug Kontrast, wenn der Mauszeiger darauf steht, wenn er den Tastaturfokus hat und wenn ein Link schon besucht wurde.
    .why = Gerade dann wollen Menschen den Text lesen. Wer wenig sieht, verliert ihn sonst im entscheidenden Augenblick.
    .fix = Geben Sie den Regeln für :hover, :focus und :visited Farben mit demselben Kontrast wie im Ruhezustand, und zeigen Sie Zustände nicht mit opacity.
text-contrast-state-hover = Unter dem Mauszeiger hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }
text-contrast-state-focus = Mit dem Tastaturfokus hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }
text-contrast-state-visited = Als besuchter Link hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }

check-text-contrast-dark = Text hat auch im dunklen Farbschema genug Kontrast
    .what = Wo die Seite auf ein dunkles Farbschema reagiert, hat Text auch dort einen Kontrast von mindestens 4,5:1, großer Text 3:1.
    .why = Viele Menschen mit Sehbehinderung oder Migräne stellen ihr Gerät auf dunkel. Vergessene Farben sind dort nicht zu lesen.
    .fix = Legen Sie Farben in Custom Properties ab und setzen Sie in prefers-color-scheme: dark alle davon neu.
text-contrast-dark-low = Im dunklen Farbschema hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }

check-text-contrast-narrow = Text hat auch auf schmalen Bildschirmen genug Kontrast
    .what = Wo auf schmalen Bildschirmen andere Farben gelten, hat Text auch dort einen Kontrast von mindestens 4,5:1, großer Text 3:1.
    .why = Bei 400 % Zoom gelten dieselben Regeln wie auf dem Telefon. Wer am meisten Kontrast braucht, sieht diese Farben.
    .fix = Prüfen Sie auch die Farben in den Media Queries für schmale Breiten.
text-contrast-narrow-low = Bei einer Breite von 320 Pixeln hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }

check-text-contrast-generated = Platzhalter und erzeugter Text haben genug Kontrast
    .what = Platzhalter in Eingabefeldern und Text aus Stylesheets (::before, ::after) haben einen Kontrast von mindestens 4,5:1, großer Text 3:1.
    .why = Platzhalter sagen, was einzugeben ist. In blassem Grau liest sie kaum jemand.
    .fix = Geben Sie ::placeholder eine dunklere Farbe und opacity: 1. Noch besser: Schreiben Sie den Hinweis über das Feld.
text-contrast-generated-placeholder = Der Platzhalter in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }
text-contrast-generated-low = Text aus dem Stylesheet in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }

check-text-contrast-worst = Text ist auf einem Verlauf überall lesbar
    .what = Kein Teil eines Textes liegt auf einer Stelle eines Farbverlaufs, auf der er nicht zu lesen ist.
    .why = Weißer Text auf einem Verlauf nach Hellgrau fängt gut an und endet unlesbar.
    .fix = Lassen Sie den Verlauf früher enden, oder legen Sie eine einheitliche Farbe hinter den Text.
text-contrast-worst-low = An der schlechtesten Stelle des Verlaufs hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1.
text-contrast-worst-unknown = Der Text liegt auf einem Verlauf, der nicht überall genug Kontrast hat; wo der Text genau liegt, ist nicht zu berechnen.
ask-text-contrast-worst = Ist jeder Buchstabe dieses Textes auf dem Verlauf gut zu lesen?

check-focus-contrast = Markierung des Tastaturfokus hebt sich ab
    .what = Der Rahmen, der den Tastaturfokus zeigt, hat zu den Farben daneben einen Kontrast von mindestens 3:1.
    .why = Ein blassblauer Rand auf Weiß ist zwar da, aber wer wenig sieht, findet ihn nicht.
    .fix = Nehmen Sie eine dunklere Farbe, oder zwei Ränder, einen hellen und einen dunklen.
focus-contrast-low = Der Rahmen in { $foreground } neben { $background } hat einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }
focus-contrast-unknown = Was hinter der Markierung des Fokus liegt, ist nicht zu berechnen.
ask-focus-contrast = Ist die Markierung überall gut zu sehen (Kontrast 3:1), wenn Sie dieses Element mit der Tabulatortaste erreichen?

check-control-contrast = Eingabefelder sind zu erkennen
    .what = Rand oder Fläche eines Eingabefelds hat zu dem, was darum herum liegt, einen Kontrast von mindestens 3:1.
    .why = Ein hellgrauer Strich auf Weiß ist für Menschen mit Sehbehinderung nicht da: Sie finden nicht, wo sie etwas eingeben können.
    .fix = Geben Sie Feldern einen Rand mit einem Kontrast von 3:1, zum Beispiel border: 1px solid #767676.
control-contrast-low = Was das Feld zeigt, hat in { $foreground } auf { $background } höchstens einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }
control-contrast-none = Das Feld hat weder einen Rand noch eine Fläche, die sich von { $background } abhebt.
control-contrast-text = Rand und Fläche des Felds haben höchstens einen Kontrast von { $ratio }:1 ({ $foreground } auf { $background }); es ist nur an seinem Text zu erkennen.
ask-control-contrast = Erkennen Sie ohne den Rand, dass hier ein Eingabefeld ist und wo man hineinklicken kann?

check-icon-contrast = Symbole sind zu sehen
    .what = Ein Link oder Knopf, der nur aus einem Symbol besteht, zeigt es mit einem Kontrast von mindestens 3:1 zum Hintergrund.
    .why = Ein blassgraues Kreuz auf Weiß ist für Menschen mit Sehbehinderung nicht da: Sie finden die Funktion nicht.
    .fix = Geben Sie dem Symbol eine dunklere Farbe, auf dunklem Grund eine hellere.
icon-contrast-low = Das Symbol in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better ->
        [none] Auf diesem Hintergrund reicht keine Farbe; ändern Sie den Hintergrund.
        [ground] Ein Hintergrund in { $ground } würde reichen.
       *[other] { $better } würde genügen.
    }

check-focus-obscured = Fokus verschwindet nicht hinter festen Leisten
    .what = Kein Element liegt ganz hinter einer feststehenden Leiste, wenn es den Tastaturfokus bekommt.
    .why = Wer mit der Tabulatortaste durch die Seite geht, ist sonst an einer Stelle, die nicht zu sehen ist.
    .fix = Setzen Sie scroll-padding-top oder -bottom auf mindestens die Höhe der Leiste, und lassen Sie am Ende der Seite genug Platz.
focus-obscured-always = Dieses Element liegt ganz unter der festen Leiste { $bar }; weiter lässt sich die Seite nicht rollen.
focus-obscured-possible = Die Leiste, die stehen bleibt, ist { $height } Pixel hoch und kann Elemente verdecken; scroll-padding und scroll-margin sind nirgends gesetzt.
ask-focus-obscured = Bleibt jedes Element wenigstens teilweise sichtbar, wenn Sie mit Tab und Umschalt+Tab durch die Seite gehen?

check-focus-forced-colors = Fokus ist auch in Kontrastdesigns zu sehen
    .what = Der Tastaturfokus wird nicht allein durch Schatten und Farben gezeigt, die in Kontrastdesigns wegfallen.
    .why = In den Kontrastdesigns von Windows ersetzt der Browser Farben und lässt Schatten weg. Gerade wer sie braucht, sieht den Fokus dann nicht.
    .fix = Behalten Sie einen Umriss, und sei er durchsichtig: outline: 2px solid transparent. Kontrastdesigns malen ihn.
focus-forced-colors-lost = { $count ->
    [one] Ein Element zeigt
   *[other] { $count } Elemente zeigen
    } den Fokus nur durch Schatten oder Farben; in Kontrastdesigns ist davon nichts zu sehen.

check-motion-endless = Bewegung lässt sich anhalten
    .what = Nichts bewegt sich, blinkt oder pulsiert von selbst länger als fünf Sekunden, ohne dass man es anhalten kann.
    .why = Bewegung neben einem Text zieht die Augen weg. Manche Menschen können erst lesen, wenn sie aufhört.
    .fix = Lassen Sie Animationen nach spätestens fünf Sekunden enden, durch eine Handlung beginnen, oder bieten Sie eine Taste zum Anhalten.
motion-endless-running = Die Animation „{ $name }“ läuft länger als fünf Sekunden, und auf der Seite ist nichts, womit man sie anhalten könnte.
motion-endless-possible = Die Animation „{ $name }“ läuft länger als fünf Sekunden.
ask-motion-endless = Lässt sich diese Bewegung auf der Seite anhalten, oder ist sie unentbehrlich?

check-reduced-motion = Wunsch nach weniger Bewegung wird beachtet
    .what = Eine Seite mit Animationen hat Regeln für prefers-reduced-motion.
    .why = Große Bewegungen machen manchen Menschen schwindlig oder übel. Sie können in ihrem System um weniger Bewegung bitten.
    .fix = Schalten Sie Animationen in @media (prefers-reduced-motion: reduce) ab.
reduced-motion-ignored = Die Animation „{ $name }“ läuft, und kein Stylesheet fragt nach prefers-reduced-motion.

check-status-message = Meldungen, die erscheinen, werden vorgelesen
    .what = Eine Stelle, an der beim Benutzen der Seite Meldungen erscheinen, ist eine Live-Region.
    .why = Wer die Seite nicht sieht, erfährt sonst nicht, dass etwas gespeichert, gefunden oder misslungen ist.
    .fix = Geben Sie der Stelle role="status" oder role="alert", bevor die Meldung kommt.
status-message-unmarked = Dem Namen nach („{ $word }“) erscheinen hier Meldungen, aber die Stelle ist keine Live-Region: Screenreader würden sie nicht vorlesen.
status-message-written = Ein Skript schreibt hier beim Bedienen eine Meldung hin („{ $text }“), aber die Stelle ist keine Live-Region: Screenreader würden sie nicht vorlesen.
ask-status-message = Erscheint hier beim Benutzen der Seite eine Meldung, ohne dass der Fokus dorthin geht? Dann braucht die Stelle role="status" oder role="alert".

check-focus-out-of-sight = Der Fokus geht nicht auf Unsichtbares
    .what = Was mit der Tabulatortaste erreicht wird, ist zu sehen oder wird sichtbar, sobald es den Fokus hat.
    .why = Wer die Tastatur benutzt, drückt sonst Tab und sieht nichts geschehen, manchmal zehnmal.
    .fix = Blenden Sie geschlossene Teile mit display: none, visibility: hidden oder inert aus, und zeigen Sie Sprunglinks beim Fokus.
focus-out-of-sight = { $count ->
        [one] Ein Element, das den Fokus bekommt, ist nie zu sehen: „{ $text }“
       *[other] { $count } Elemente, die den Fokus bekommen, sind nie zu sehen, zuerst „{ $text }“
    }
ask-focus-out-of-sight = Ist „{ $text }“ zu sehen, wenn man mit der Tabulatortaste dorthin kommt?

check-motion-script = Was Skripte bewegen, lässt sich anhalten
    .what = Nichts wechselt, läuft durch oder blinkt von Anfang an durch ein Skript, ohne dass man es anhalten kann.
    .why = Ein Bilderwechsel oder ein Laufband zieht die Augen weg. Manche Menschen können erst lesen, wenn es aufhört.
    .fix = Bieten Sie eine Schaltfläche „Pause“ an, oder beginnen Sie erst, wenn jemand es will.
motion-by-script = Ein Skript wechselt oder bewegt das hier immer wieder von selbst, und keine Schaltfläche der Seite heißt etwa „Pause“ oder „Anhalten“.
ask-motion-by-script = Bewegt oder wechselt sich das länger als fünf Sekunden von selbst, und lässt es sich dann auch mit der Tastatur anhalten?

check-scroll-motion = Bewegung beim Scrollen lässt sich vermeiden
    .what = Was ein Skript beim Scrollen bewegt, dreht oder vergrößert, richtet sich nach prefers-reduced-motion.
    .why = Hintergründe, die sich anders als die Seite bewegen, machen manchen Menschen schwindlig oder übel.
    .fix = Lassen Sie die Bewegung weg, wenn prefers-reduced-motion gesetzt ist, oder bieten Sie einen Schalter auf der Seite.
scroll-motion-found = Ein Skript bewegt das beim Scrollen, und weder Skripte noch Stylesheets nennen prefers-reduced-motion.
ask-scroll-motion = Bewegt sich hier beim Scrollen etwas, das man nicht abschalten kann und das nicht unentbehrlich ist?

check-flashing-content = Nichts Großes blitzt
    .what = Nichts, was größer als etwa vier mal vier Zentimeter ist, wechselt öfter als dreimal in der Sekunde zwischen hell und dunkel.
    .why = Schneller Wechsel von Hell und Dunkel kann bei Menschen mit Epilepsie einen Anfall auslösen.
    .fix = Verzichten Sie auf die Wirkung, oder wechseln Sie seltener als dreimal in der Sekunde.
flashing-animation = Die Animation „{ $name }“ blitzt etwa { $count } Mal in der Sekunde auf einer großen Fläche.
flashing-possible = Die Animation „{ $name }“ wechselt etwa { $count } Mal in der Sekunde hin und her, auf einer großen Fläche.
flashing-script = Ein Skript wechselt das Aussehen dieser großen Fläche öfter als dreimal in der Sekunde.
ask-flashing = Wechselt die Fläche dabei zwischen hell und dunkel oder zu kräftigem Rot?

check-state-not-updated = Zustände von Bedienelementen stimmen
    .what = Was ein Klick auf- oder zuklappt, ein- oder ausschaltet, steht als Zustand am Bedienelement.
    .why = Wer zuhört, erfährt sonst nicht, dass sich etwas geöffnet hat oder eingeschaltet ist.
    .fix = Setzen Sie aria-expanded, aria-pressed, aria-checked oder aria-selected im selben Skript, oder nehmen Sie details und Formularfelder.
state-stays = Ein Klick auf „{ $text }“ zeigt oder verbirgt etwas, aber { $name } bleibt „{ $value }“.
state-perhaps-stays = Ein Klick auf „{ $text }“ zeigt oder verbirgt etwas, aber kein Skript der Seite nennt { $name }.
ask-state-set = Ändert sich { $name } an „{ $text }“, wenn man es anklickt?
state-missing = Ein Klick auf „{ $text }“ klappt etwas auf und zu, aber kein Zustand (aria-expanded) sagt es.
ask-state-missing = Erfährt, wer zuhört, ob das, was „{ $text }“ aufklappt, offen oder zu ist?
state-by-class = Ein Klick auf „{ $text }“ schaltet nur eine Klasse ein und aus; kein Zustand (aria-pressed, aria-checked) sagt es.
ask-state-by-class = Ist „{ $text }“ ein Schalter, dessen Zustand man nur sehen kann?
tabs-without-selection = Keine der { $count } Registerkarten sagt mit aria-selected, welche gewählt ist.
