# Nur für die Tests der Berichte.
check-sample-image = Bilder haben eine Textalternative
    .what = Jedes Bild hat eine Textalternative oder ist als Schmuck gekennzeichnet.
    .why = Ohne sie entgeht Menschen, die das Bild nicht sehen, was es sagt.
    .fix = Beschreiben Sie im Attribut alt, was das Bild sagt, oder setzen Sie alt="", wenn es nichts sagt.
check-sample-heading = Überschriften überspringen keine Ebene
    .what = Keine Überschriftenebene wird ausgelassen.
    .why = Eine ausgelassene Ebene sieht aus wie ein fehlender Teil.
    .fix = Verwenden Sie die nächste Ebene.
check-sample-licence = Der Quellcode trägt eine Lizenz
    .what = Im Quellcode liegt eine Datei mit dem Text einer Lizenz.
    .why = Ohne Lizenz darf niemand den Quellcode nutzen.
    .fix = Legen Sie den Text einer offenen Lizenz als Datei LICENSE ab.
sample-image-missing = Das Bild { $src } hat keine Textalternative.
sample-heading-skipped = Auf eine Überschrift der Ebene { $from } folgt eine der Ebene { $to }.
sample-licence-missing = Es gibt keine Lizenzdatei.
sample-link-unclear = Der Linktext lautet „{ $text }“.
sample-link-question = Sagt „{ $text }“ zusammen mit dem Satz darum, wohin der Link führt?
sample-no-layout = Die Seite ließ sich nicht setzen.
sample-time-out = Nach { $seconds } Sekunden hatte der Server nicht geantwortet.
