check-link-text-address = Links sind Wörter, keine Adressen
    .what = Der Text eines Links ist keine Webadresse mit Protokoll oder Pfad.
    .why = Screenreader buchstabieren eine Adresse Zeichen für Zeichen, und niemand erkennt, was sich dahinter verbirgt.
    .fix = Schreiben Sie, wohin der Link führt; die Adresse gehört nur in das href.
link-text-address = Der Linktext ist eine Adresse: „{ $text }“

check-link-new-window = Links in neue Fenster sagen das
    .what = Links, die ein neues Fenster oder einen Tab öffnen, sagen das in Text, Titel oder Symbol.
    .why = Wer das neue Fenster nicht bemerkt, wundert sich, dass „Zurück“ nicht mehr geht.
    .fix = Lassen Sie target="_blank" weg, oder ergänzen Sie „(öffnet in neuem Tab)“ im Link.
link-new-window = { $count ->
    [one] Der Link „{ $text }“ öffnet ein neues Fenster, ohne es zu sagen.
   *[other] { $count } Links öffnen ein neues Fenster, ohne es zu sagen, der erste: „{ $text }“
  }

check-link-to-file = Links auf Dateien nennen deren Typ
    .what = Links auf PDF-, Office- und Archivdateien sagen das im Link oder direkt daneben.
    .why = Eine solche Datei öffnet ein anderes Programm; das möchte man vorher wissen.
    .fix = Ergänzen Sie den Typ, am besten auch die Größe: „Antrag (PDF, 200 KB)“.
link-to-file = { $count ->
    [one] Der Link „{ $text }“ führt zu einer { $type }-Datei, ohne es zu sagen.
   *[other] { $count } Links führen zu Dateien, ohne es zu sagen, der erste („{ $text }“) zu einer { $type }-Datei.
  }

check-link-as-button = Links führen irgendwohin
    .what = Links haben nicht href="#" oder javascript:, um als Schaltfläche zu dienen.
    .why = Von einem Link erwartet man eine andere Seite; im neuen Tab kommt nichts, und die Leertaste wirkt nicht.
    .fix = Verwenden Sie ein button-Element für das, was auf der Seite etwas tut.
link-as-button = { $count ->
    [one] Der Link „{ $text }“ führt nirgendwohin.
   *[other] { $count } Links führen nirgendwohin, der erste: „{ $text }“
  }

check-links-adjacent-same = Bild und Text sind ein Link
    .what = Ein Bild und der Text daneben sind nicht zwei Links auf dieselbe Seite.
    .why = Wer zuhört, hört dasselbe zweimal, und die Tabulatortaste hält zweimal.
    .fix = Setzen Sie Bild und Text in einen Link, mit alt="" am Bild.
links-adjacent-same = { $count ->
    [one] Ein Bild und der Text daneben („{ $text }“) sind zwei Links auf dieselbe Seite.
   *[other] { $count } Mal sind ein Bild und der Text daneben zwei Links auf dieselbe Seite, zuerst bei „{ $text }“.
  }

check-in-page-link-broken = Links innerhalb der Seite haben ein Ziel
    .what = Links auf eine Stelle derselben Seite führen zu einem Element, das es gibt.
    .why = Sonst geschieht nichts, und wer zuhört, merkt das nicht.
    .fix = Geben Sie dem Ziel die id, die der Link nennt, oder berichtigen Sie den Link.
in-page-link-broken = Der Link „{ $text }“ führt zu „#{ $target }“, das es auf dieser Seite nicht gibt.

check-language-link-unmarked = Links zu anderen Sprachen sind ausgezeichnet
    .what = Namen von Sprachen in einer Sprachwahl haben das lang dieser Sprache.
    .why = „Français“ mit deutscher Stimme gelesen verstehen gerade die kaum, für die es gedacht ist.
    .fix = Setzen Sie lang (und hreflang) an den Link, zum Beispiel lang="fr".
language-link-unmarked = { $count ->
    [one] „{ $text }“ ist nicht als { $lang } ausgezeichnet.
   *[other] { $count } Namen von Sprachen sind nicht mit ihrer Sprache ausgezeichnet, zuerst „{ $text }“ ({ $lang }).
  }

check-title-repeats-text = Tooltips wiederholen nicht den Text
    .what = Das title von Links, Schaltflächen und Bildern unterscheidet sich von deren Text oder Alternativtext.
    .why = Manche Screenreader sagen beides, sodass man alles doppelt hört.
    .fix = Entfernen Sie das title.
title-repeats-text = { $count ->
    [one] Der Tooltip wiederholt „{ $text }“.
   *[other] { $count } Tooltips wiederholen, was ohnehin da ist, zuerst „{ $text }“.
  }

check-title-only-information = Nichts steht nur im Tooltip
    .what = Texte, Überschriften und Bereiche, die keinen Fokus erhalten, haben kein title mit eigener Information.
    .why = Tooltips erscheinen nur unter der Maus, nicht bei Tastatur, Touchscreen oder Vergrößerung.
    .fix = Schreiben Sie den Text dorthin, wo ihn alle lesen können, oder lassen Sie ihn durch eine Schaltfläche öffnen.
title-only-information = { $count ->
    [one] „{ $text }“ steht nur im Tooltip.
   *[other] { $count } Elemente sagen etwas nur im Tooltip, zuerst „{ $text }“.
  }

check-same-function-names = Gleiches heißt gleich
    .what = Schaltflächen und Links, die dasselbe tun und gleich aussehen, haben denselben Namen.
    .why = Wer „Suche“ gelernt hat, sucht danach auch an der nächsten Stelle; ein Sprachbefehl geht nur mit dem Namen.
    .fix = Geben Sie derselben Funktion überall denselben Namen.
same-function-named-otherwise = „{ $first }“ und „{ $second }“ tun dasselbe, heißen aber verschieden.
ask-same-function-names = Ist es dieselbe Funktion, und sollten „{ $first }“ und „{ $second }“ dann gleich heißen?
