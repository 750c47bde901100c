# Ton, der von selbst beginnt

check-media-autoplay = Von selbst beginnender Ton lässt sich abstellen
    .what = Audio und Video, die von selbst länger als drei Sekunden Ton abspielen, lassen sich anhalten oder stumm schalten.
    .why = Solcher Ton übertönt den Screenreader: Wer zuhört, findet den Knopf zum Abstellen nicht mehr.
    .fix = Lassen Sie Menschen den Ton selbst starten oder geben Sie dem Player Bedienelemente (controls).
media-autoplay-uncontrolled = Der Ton beginnt von selbst, dauert länger als drei Sekunden und lässt sich auf der Seite nicht abstellen.

check-media-autoplay-control = Automatischer Ton hat eine Bedienung
    .what = Es gibt auf der Seite etwas, um von selbst beginnenden Ton anzuhalten oder stumm zu schalten.
    .why = Ungebetener Ton übertönt den Screenreader.
    .fix = Geben Sie dem Player Bedienelemente (controls) oder fügen Sie eine benannte Schaltfläche hinzu, die ihn anhält.
autoplay-no-control = Der Player hat keine Bedienelemente, und nichts auf der Seite kann ihn anhalten.
autoplay-control-unknown = Skripte halten diesen Ton vielleicht an.
ask-autoplay-control = Lässt sich der Ton auf der Seite mit etwas anhalten oder stumm schalten, das zu sehen ist, einen Namen hat und mit der Tastatur funktioniert?

check-media-autoplay-short = Automatischer Ton endet binnen drei Sekunden
    .what = Von selbst beginnender Ton dauert höchstens drei Sekunden.
    .why = Ungebetener Ton übertönt den Screenreader.
    .fix = Kürzen Sie den Ton oder spielen Sie nur einen Teil ab, zum Beispiel mit #t=0,2.
autoplay-too-long = Der Ton beginnt von selbst und dauert { $seconds } Sekunden.
autoplay-length-unknown = Wie lange der Ton zu hören ist, ließ sich nicht feststellen.
ask-autoplay-length = Ist beim Öffnen der Seite höchstens drei Sekunden lang Ton zu hören?

# Was über Aufnahmen gesagt wird
media-clip = Die Länge der Aufnahme ist nicht bekannt.
media-clip-length = Die Aufnahme dauert { $seconds } Sekunden.
media-clip-unknown = Die Datei ließ sich nicht laden oder lesen; ob sie Ton hat, ist nicht bekannt.
media-captions-found = Es gibt eine Textspur.
media-captions-missing = Es gibt keine brauchbare Textspur.
media-no-transcript = Es gibt keine Abschrift: Die Seite hat kaum Text und keinen Link dorthin.
media-no-text = Die Seite hat kaum Text; die Aufnahme kann ihn also nicht bloß wiedergeben.
media-no-audio-version = Das Video hat keinen Ton, und die Seite hat weder eine andere Aufnahme noch einen Link dorthin.
ask-media-captions-right = Geben die Untertitel alles Gesagte und alle wichtigen Geräusche wieder?
ask-media-captions-burned-in = Hat die Aufnahme Ton, und sind Untertitel ins Bild eingebrannt oder im Player wählbar?
ask-media-transcript = Gibt es auf der Seite oder hinter einem Link eine Abschrift von allem, was gesagt und gezeigt wird?
ask-media-equivalent = Gibt die Aufnahme nur Text der Seite wieder, und sagt die Seite das?
ask-media-description = Wird alles Wichtige, das zu sehen ist, auch gesagt – im Video oder in einer Audiodeskription?
ask-media-audio-version = Gibt es eine Tonaufnahme, die sagt, was das stumme Video zeigt?

check-video-captions = Videos mit Ton haben Untertitel
    .what = Untertitel geben wieder, was in einem Video gesagt wird und welche Geräusche wichtig sind.
    .why = Gehörlose Menschen sehen Lippen, die sich bewegen, und erfahren nichts.
    .fix = Fügen Sie eine Spur der Art captions hinzu oder brennen Sie Untertitel ins Bild ein.

check-video-sound-alternative = Der Ton von Videos hat eine Alternative
    .what = Videos mit Ton haben Untertitel oder geben nur Text der Seite wieder.
    .why = Gehörlose und schwerhörige Menschen haben von Gesprochenem allein nichts.
    .fix = Fügen Sie Untertitel hinzu oder sagen Sie neben dem Video, dass es nur den Text wiedergibt.

check-video-repeats-text = Video ist als Alternative für Text gekennzeichnet
    .what = Ein Video mit Ton gibt nur Text der Seite wieder, und die Seite sagt das.
    .why = Nur dann wissen Menschen, dass ihnen nichts entgeht.
    .fix = Schreiben Sie neben das Video, welchen Text es wiedergibt.

check-video-picture-alternative = Das Bild von Videos hat eine Alternative
    .what = Was ein Video mit Ton zeigt, wird auch gesagt, beschrieben oder geschrieben.
    .why = Blinde Menschen hören „hier klicken“ und sehen nichts.
    .fix = Lassen Sie Sprechende sagen, was zu sehen ist, oder bieten Sie Audiodeskription oder eine Abschrift, die die Bilder beschreibt.

check-video-audio-description = Was ein Video zeigt, wird auch gesagt
    .what = Der Ton eines Videos oder eine Audiodeskription sagt, was zu sehen ist.
    .why = Blinde Menschen folgen einem Video über das Gehörte.
    .fix = Lassen Sie Sprechende sagen, was zu sehen ist, oder bieten Sie eine Fassung mit Audiodeskription.

check-video-picture-alternative-strict = Videos haben eine Audiodeskription
    .what = Was ein Video mit Ton zeigt, wird darin oder in einer Audiodeskription gesagt, oder das Video gibt nur Text der Seite wieder.
    .why = In einer Abschrift gehen Zeitpunkt und Stimmen verloren.
    .fix = Lassen Sie Sprechende sagen, was zu sehen ist, oder bieten Sie eine Fassung mit Audiodeskription.

check-video-transcript = Videos haben eine Abschrift
    .what = Alles, was in einem Video zu sehen und zu hören ist, gibt es als Text.
    .why = Taubblinde Menschen lesen ihn in Braille; andere durchsuchen oder übersetzen ihn.
    .fix = Stellen Sie eine Abschrift unter das Video oder hinter einen Link daneben.

check-silent-video-alternative = Videos ohne Ton haben eine Alternative
    .what = Ein stummes Video hat eine Abschrift oder eine Tonfassung oder gibt nur Text der Seite wieder.
    .why = Blinde Menschen bemerken ein stummes Video nicht einmal.
    .fix = Beschreiben Sie unter dem Video, was zu sehen ist, oder bieten Sie eine Tonaufnahme an, die das tut.

check-silent-video-audio-version = Stummes Video gibt es zum Anhören
    .what = Eine Aufnahme sagt, was ein stummes Video zeigt.
    .why = Blinde Menschen bemerken ein stummes Video nicht.
    .fix = Lassen Sie jemanden beschreiben, was zu sehen ist, und nehmen Sie das auf.

check-silent-video-transcript = Stummes Video hat eine Abschrift
    .what = Was ein stummes Video zeigt, gibt es als Text.
    .why = Blinde Menschen bemerken ein stummes Video nicht.
    .fix = Beschreiben Sie unter dem Video oder hinter einem Link, was zu sehen ist.

check-silent-video-repeats-text = Stummes Video ist als Alternative für Text gekennzeichnet
    .what = Ein stummes Video gibt nur Text der Seite wieder, und die Seite sagt das.
    .why = Nur dann wissen Menschen, dass ihnen nichts entgeht.
    .fix = Schreiben Sie neben das Video, welchen Text es wiedergibt.

check-audio-alternative = Aufnahmen haben eine Textalternative
    .what = Eine Tonaufnahme hat eine Abschrift oder gibt nur Text der Seite wieder.
    .why = Gehörlose Menschen haben von einer Tonaufnahme nichts.
    .fix = Schreiben Sie auf, was gesagt wird und welche Geräusche wichtig sind, unter dem Player oder hinter einem Link.

check-audio-transcript = Aufnahmen haben eine Abschrift
    .what = Was in einer Tonaufnahme zu hören ist, gibt es als Text.
    .why = Gehörlose Menschen haben von einer Tonaufnahme nichts.
    .fix = Schreiben Sie auf, was gesagt wird und welche Geräusche wichtig sind.

check-audio-repeats-text = Aufnahme ist als Alternative für Text gekennzeichnet
    .what = Eine Tonaufnahme gibt nur Text der Seite wieder, und die Seite sagt das.
    .why = Nur dann wissen Menschen, dass ihnen nichts entgeht.
    .fix = Schreiben Sie neben den Player, welchen Text sie wiedergibt.

check-video-moves-alone = Von selbst startende Videos lassen sich anhalten
    .what = Videos mit autoplay haben Bedienelemente oder eine andere Möglichkeit, sie anzuhalten.
    .why = Ein Film, der sich neben einem Text bewegt, zieht alle Aufmerksamkeit auf sich; manche können nicht weiterlesen.
    .fix = Ergänzen Sie controls, oder lassen Sie autoplay weg.
video-moves-alone = Das Video startet von selbst und hat keine Bedienelemente zum Anhalten.
video-moves-perhaps = Das Video startet von selbst und hat keine eigenen Bedienelemente.
player-starts-alone = Der Player in diesem Rahmen soll von selbst starten.
ask-video-moves = Lässt sich der Film anhalten, oder endet er innerhalb von fünf Sekunden?

check-media-controls-missing = Videos und Tonaufnahmen haben Bedienelemente
    .what = Videos und Tonaufnahmen lassen sich starten und anhalten.
    .why = Ohne Bedienelemente kann sie niemand starten, schon gar nicht mit der Tastatur.
    .fix = Ergänzen Sie das Attribut controls.
media-controls-missing = Das Element { $element } hat keine Bedienelemente und kein Skript, das welche liefern könnte.

check-time-limit-script = Kein Skript beendet den Besuch
    .what = Die Seite wird nicht nach einer Zeit verlassen, neu geladen oder abgemeldet.
    .why = Wer langsam liest oder tippt, verliert, was ausgefüllt war.
    .fix = Verzichten Sie auf die Frist, oder warnen Sie vorher und lassen Sie sie verlängern.
time-limit-script = Nach { $seconds } Sekunden verlässt, lädt oder sendet ein Skript die Seite: { $code }
time-limit-perhaps = Nach { $seconds } Sekunden verlässt, lädt oder sendet ein Skript die Seite; ob das von selbst geschieht, ist nicht zu lesen: { $code }
time-limit-countdown = Ein Skript zählt herunter und verlässt, lädt oder leert dann die Seite: { $code }
ask-time-limit-script = Läuft diese Zeit von selbst an, ohne dass jemand etwas tut? Dann muss sie sich abschalten oder verlängern lassen.
time-limit-message = Diese Meldung verschwindet nach { $seconds } Sekunden, und in ihr ist etwas zu bedienen: „{ $text }“
ask-time-limit-message = Geht das, was „{ $text }“ anbietet, auch noch, wenn die Meldung verschwunden ist, oder bleibt sie, solange man will?
time-limit-announced = Die Seite spricht von einer Frist: „{ $text }“
ask-time-limit = Lässt sich die Frist abschalten, ändern oder nach einer Warnung verlängern? („{ $text }“)
