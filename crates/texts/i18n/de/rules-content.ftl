# Beschriftungen
check-label-in-name = Sichtbarer Text gehört zum zugänglichen Namen
    .what = Der zugängliche Name von Schaltflächen, Links und anderen Bedienelementen enthält den Text, der darauf zu sehen ist.
    .why = Wer den Computer mit der Stimme steuert, sagt, was zu lesen ist. Heißt das Element im Code anders, passiert nichts.
    .fix = Entfernen Sie das aria-label oder lassen Sie den Namen mit dem sichtbaren Text beginnen, Wort für Wort und in derselben Reihenfolge.
label-not-in-name = Zu lesen ist „{ $label }“, der zugängliche Name lautet aber „{ $name }“.
label-perhaps-in-name = Der sichtbare Text „{ $label }“ weicht vom zugänglichen Namen „{ $name }“ so ab, dass es eine Abkürzung oder eine andere Schreibweise sein kann.
ask-label-in-name = Ist „{ $label }“ nur eine Abkürzung, ein Symbol oder eine andere Schreibweise dessen, was der Name „{ $name }“ sagt?

# Sprache
check-language-of-part-matches = Ausgezeichnete Teile sind in der angegebenen Sprache
    .what = Text mit eigenem lang-Attribut ist in dieser Sprache geschrieben.
    .why = Screenreader sprechen Text nach seinem lang aus. Mit dem falschen wird er unverständlich.
    .fix = Geben Sie in lang die Sprache des Textes an oder entfernen Sie es, wo der Text in der Sprache der Seite ist.
language-of-part-wrong = Als „{ $lang }“ ausgezeichnet, der Text ist aber eindeutig „{ $found }“: „{ $text }“.
language-of-part-unclear = Als „{ $lang }“ ausgezeichnet; der Text ist zu kurz, um seine Sprache zu erkennen: „{ $text }“.
ask-language-of-part = Ist „{ $text }“ in der Sprache „{ $lang }“?

check-language-of-page-matches = Die Seite ist in der angegebenen Sprache
    .what = Das lang des html-Elements nennt die Sprache, in der die Seite überwiegend geschrieben ist.
    .why = Screenreader wählen danach ihre Stimme. Eine deutsche Seite mit lang="en" wird englisch ausgesprochen.
    .fix = Schreiben Sie die Sprache der Seite in das html-Tag, zum Beispiel lang="de".
language-of-page-wrong = Die Seite gibt die Sprache „{ $lang }“ an, ihr Text ist aber eindeutig „{ $found }“.
language-of-page-unclear = Die Seite gibt die Sprache „{ $lang }“ an; ihr Text ist zu kurz oder zu gemischt, um das zu prüfen.
ask-language-of-page = Ist die Seite überwiegend in der Sprache „{ $lang }“ geschrieben?

# Titel, Überschriften, Beschriftungen
check-document-title-descriptive = Der Titel sagt, worum es auf der Seite geht
    .what = Der Titel der Seite beschreibt ihr Thema oder ihren Zweck.
    .why = Der Titel ist das Erste, was ein Screenreader sagt, und der Text von Tabs und Lesezeichen.
    .fix = Nennen Sie zuerst das Thema dieser Seite, dann den Namen des Dienstes.
title-vague = Der Titel „{ $title }“ sagt nichts über die Seite; er stammt wohl aus einer Vorlage.
title-file-name = Der Titel „{ $title }“ ist ein Dateiname.
title-unjudged = Der Titel lautet „{ $title }“.
ask-title-descriptive = Sagt der Titel „{ $title }“, worum es auf dieser Seite geht? Ihre Hauptüberschrift ist: { $heading }

check-heading-descriptive = Überschriften sagen, was folgt
    .what = Jede Überschrift beschreibt den Inhalt nach ihr.
    .why = Wer zuhört, springt von Überschrift zu Überschrift; wer liest, überfliegt sie.
    .fix = Nennen Sie das Thema des Abschnitts. Ein Wort genügt, wenn es das richtige ist.
heading-vague = Die Überschrift „{ $heading }“ sagt nichts über ihren Abschnitt; sie stammt wohl aus einer Vorlage.
heading-file-name = Die Überschrift „{ $heading }“ ist ein Dateiname.
headings-unjudged = { $count ->
    [one] Eine Überschrift muss ein Mensch beurteilen: { $headings }
   *[other] { $count } Überschriften muss ein Mensch beurteilen: { $headings }
  }
ask-headings-descriptive = { $count ->
    [one] Beschreibt diese Überschrift den Inhalt gleich nach ihr? { $headings }
   *[other] Beschreiben diese Überschriften den Inhalt gleich nach ihnen? { $headings }
  }

check-label-descriptive = Beschriftungen von Feldern sagen, was einzugeben ist
    .what = Sichtbare Beschriftungen von Formularfeldern beschreiben, was gefragt ist.
    .why = Ein Feld namens „Feld“ kann niemand ausfüllen. Wer zuhört, hört nur die Beschriftung.
    .fix = Nennen Sie, was gefragt ist. Fassen Sie Felder mit gleicher Beschriftung in Gruppen mit eigener Überschrift (legend) zusammen.
label-vague = Die Beschriftung „{ $label }“ sagt nicht, was einzugeben ist, und nichts in der Umgebung sagt es.
labels-unjudged = { $count ->
    [one] Eine Beschriftung muss ein Mensch beurteilen: { $labels }
   *[other] { $count } Beschriftungen muss ein Mensch beurteilen: { $labels }
  }
ask-labels-descriptive = { $count ->
    [one] Sagt diese Beschriftung zusammen mit dem, was um sie herum zu sehen ist, was einzugeben ist? { $labels }
   *[other] Sagen diese Beschriftungen zusammen mit dem, was um sie herum zu sehen ist, was einzugeben ist? { $labels }
  }

# Links und Frames
check-link-purpose-in-context = Links sagen mit ihrer Umgebung, wohin sie führen
    .what = Der Name jedes Links nennt zusammen mit Satz, Listenpunkt oder Tabellenzelle sein Ziel.
    .why = Wer zuhört, hört Links oft hintereinander; wer stark vergrößert, sieht wenig um sie herum.
    .fix = Schreiben Sie das Ziel in den Link: „Wohngeld beantragen“ statt „hier klicken“.
link-says-nothing = Der Link „{ $name }“ sagt nicht, wohin er führt, und nichts um ihn herum sagt es.
links-vague-alone = { $count ->
    [one] Ein Link sagt für sich nichts; nur seine Umgebung könnte sagen, wohin er führt: { $links }
   *[other] { $count } Links sagen für sich nichts; nur ihre Umgebung könnte sagen, wohin sie führen: { $links }
  }
ask-links-vague-alone = Sagt der Satz, der Listenpunkt oder die Tabellenzelle um jeden dieser Links, wohin er führt? { $links }
links-unjudged = { $count ->
    [one] Das Ziel eines Links ließ sich nicht mit seinem Namen vergleichen: { $links }
   *[other] Die Ziele von { $count } Links ließen sich nicht mit ihren Namen vergleichen: { $links }
  }
ask-links-unjudged = Sagen diese Links mit ihrer Umgebung, wohin sie führen? { $links }

check-link-purpose-alone = Jeder Link sagt für sich, wohin er führt
    .what = Der Name jedes Links nennt sein Ziel, ohne dass man seine Umgebung kennt.
    .why = Screenreader können alle Links einer Seite auflisten; dort fehlt der Satz um den Link.
    .fix = Schreiben Sie das Ziel in den Link oder ergänzen Sie es mit Text, der nur vorgelesen wird.
link-vague = Der Link „{ $name }“ sagt für sich nicht, wohin er führt.
links-unjudged-alone = { $count ->
    [one] Das Ziel eines Links ließ sich nicht mit seinem Namen vergleichen: { $links }
   *[other] Die Ziele von { $count } Links ließen sich nicht mit ihren Namen vergleichen: { $links }
  }
ask-links-unjudged-alone = Sagen diese Links allein mit ihrem Namen, wohin sie führen? { $links }

check-iframe-same-name = Frames mit gleichem Namen zeigen den gleichen Inhalt
    .what = Frames mit gleichem Namen betten denselben oder gleichwertigen Inhalt ein.
    .why = Ein Screenreader kündigt einen Frame mit seinem Namen an. Gleiche Namen für Verschiedenes lassen sich nicht unterscheiden.
    .fix = Geben Sie jedem Frame einen Titel, der sagt, was darin ist.
iframes-same-name-differ = { $count } Frames heißen „{ $name }“, zeigen aber Verschiedenes.
iframes-same-name-unknown = { $count } Frames heißen „{ $name }“; ob sie das Gleiche zeigen, ließ sich nicht feststellen.
ask-iframes-same-name = Erfüllen die { $count } Frames namens „{ $name }“ denselben Zweck?

check-link-same-name = Links mit gleichem Namen führen zum gleichen Ziel
    .what = Links mit gleichem Namen führen zum selben oder zu gleichwertigem Inhalt.
    .why = In der Liste der Links, die Screenreader anbieten, lassen sich gleichnamige Links nicht unterscheiden.
    .fix = Schreiben Sie den Unterschied in den Namen.
links-same-name-differ = { $count } Links heißen „{ $name }“, führen aber zu Verschiedenem.
links-same-name-unknown = { $count ->
    [one] Einen Namen teilen sich Links mit verschiedenen Adressen: { $links }
   *[other] { $count } Namen teilen sich Links mit verschiedenen Adressen: { $links }
  }
ask-links-same-name = Führen die gleichnamigen Links zum gleichen Inhalt? { $links }

check-link-same-name-and-context = Links mit gleichem Namen an einer Stelle führen zum gleichen Inhalt
    .what = Links mit gleichem Namen im selben Absatz, Listenpunkt oder in derselben Tabellenzelle führen zum gleichen Inhalt, es sei denn, niemand könnte sie unterscheiden.
    .why = Wo nur ein Bild oder die Lage zeigt, welcher Link welcher ist, müssen Menschen raten, die das nicht sehen.
    .fix = Schreiben Sie den Unterschied in die Namen.
links-same-context-differ = { $count } Links namens „{ $name }“ stehen beieinander und sehen verschieden aus, führen aber zu Verschiedenem.
links-identical-context-unknown = { $count } Links „{ $name }“ stehen jeweils allein und haben verschiedene Adressen.
ask-links-identical-context = Führen die { $count } Links „{ $name }“ zu Verschiedenem, was nur aus Text davor oder aus der Gestaltung hervorgeht?
links-same-context-unknown = { $count } Links namens „{ $name }“ stehen beieinander und haben verschiedene Adressen.
ask-links-same-context = Führen die { $count } Links namens „{ $name }“ zum gleichen Inhalt? Falls nicht: Gibt es auf der Seite nichts, woran Sehende sie unterscheiden können?

# Bedarfe in Deutschland: Hinweise und gute Praxis
check-easy-language-offer = Leichte Sprache und Gebärdensprache werden angeboten
    .what = Die Startseite führt zu Informationen in Leichter Sprache und in Deutscher Gebärdensprache.
    .why = Menschen mit Lernschwierigkeiten und gehörlose Menschen brauchen sie; Stellen des Bundes müssen beides anbieten.
    .fix = Setzen Sie zwei Links in Kopf oder Fuß der Seite: „Leichte Sprache“ und „Gebärdensprache“.
easy-language-missing = Auf dieser Seite wurde kein Link zu Leichter Sprache gefunden.
sign-language-missing = Auf dieser Seite wurde kein Link zu Deutscher Gebärdensprache gefunden.
check-abbreviation-explained = Abkürzungen sind erklärt
    .what = Ausgezeichnete Abkürzungen sagen, wofür sie stehen.
    .why = Wer neu im Fachgebiet oder in der Sprache ist, kennt sie nicht.
    .fix = Schreiben Sie einmal die lange Form mit der Abkürzung dahinter oder geben Sie abbr einen title.
abbreviation-unexplained = Die Abkürzung „{ $text }“ ist nicht erklärt.
check-foreign-part-unmarked = Abschnitte in anderen Sprachen sind gekennzeichnet
    .what = Längere Abschnitte in einer anderen Sprache als der der Seite haben ein eigenes lang.
    .why = Sonst liest der Screenreader sie mit der falschen Stimme.
    .fix = Kennzeichnen Sie den Abschnitt mit lang.
foreign-part = Der Text soll als „{ $lang }“ gelesen werden, sieht aber nach „{ $found }“ aus: „{ $text }“.
ask-foreign-part = Ist dieser Abschnitt in der Sprache „{ $found }“, ohne so gekennzeichnet zu sein? „{ $text }“
check-sentences-long = Sätze sind kurz
    .what = Fließtext hat Sätze von mäßiger Länge.
    .why = Lange Sätze sind schwer für Menschen mit Lernschwierigkeiten und für alle, die Deutsch lernen.
    .fix = Teilen Sie Sätze: ein Gedanke, ein Satz.
sentences-long = Die { $sentences } Sätze dieser Seite haben im Schnitt { $words } Wörter.
