# Warum eine Adresse nicht abgerufen wurde und wie weit ein Scan kam.
crawler-dns = Für den Namen { $host } gibt es keine Adresse. Prüfen Sie die Schreibweise und ob dieser Rechner das Netz des Servers erreicht.
crawler-connect = Unter { $host } antwortet nichts. Prüfen Sie, ob der Dienst läuft und ob eine Firewall dazwischen liegt.
crawler-tls = Keine sichere Verbindung zu { $host } ({ $detail }). Prüfen Sie die TLS-Einstellungen des Servers.
crawler-tls-certificate = Das Zertifikat von { $host } ist ungültig ({ $detail }). Lassen Sie es ersetzen.
crawler-tls-expired = Das Zertifikat von { $host } ist abgelaufen. Erneuern Sie es.
crawler-tls-not-yet = Das Zertifikat von { $host } gilt noch nicht. Prüfen Sie die Uhren dieses Rechners und des Servers.
crawler-tls-unknown-issuer = Das Zertifikat von { $host } stammt von einer Stelle, die dieser Rechner nicht kennt. Verwenden Sie ein öffentlich anerkanntes Zertifikat; für ein Testsystem installieren Sie dessen Wurzelzertifikat auf diesem Rechner.
crawler-tls-wrong-name = Das Zertifikat von { $host } wurde für einen anderen Namen ausgestellt. Lassen Sie diesen Namen aufnehmen.
crawler-tls-revoked = Das Zertifikat von { $host } wurde zurückgezogen. Ersetzen Sie es.
crawler-timeout = { $host } hat nicht innerhalb von { $seconds } Sekunden vollständig geantwortet. Versuchen Sie es später noch einmal oder geben Sie mit --timeout mehr Zeit.
crawler-too-large = Die Antwort ist größer als { $limit } MiB; der Rest wurde nicht gelesen. Bieten Sie kleinere Seiten an.
crawler-bomb = Die Antwort ist entpackt mehr als { $ratio }-mal so groß wie gepackt; der Rest wurde nicht gelesen. Prüfen Sie, was der Server komprimiert.
crawler-bad-encoding = Die Antwort ist mit „{ $coding }“ kodiert, was dieses Programm nicht kennt. Verwenden Sie gzip, br, zstd oder deflate.
crawler-bad-encoding-data = Die Antwort ist anders kodiert, als ihr Kopf angibt. Prüfen Sie den Kopf Content-Encoding des Servers.
crawler-redirect-loop = Die Weiterleitungen von { $url } führen im Kreis. Prüfen Sie die Weiterleitungen des Servers.
crawler-too-many-redirects = Mehr als { $limit } Weiterleitungen hintereinander. Lassen Sie die erste direkt auf die Seite führen.
crawler-bad-redirect = { $host } leitet auf „{ $location }“ weiter. Das ist keine Webadresse. Prüfen Sie die Weiterleitungen des Servers.
crawler-interrupted = { $host } hat die Verbindung mitten in der Antwort geschlossen. Prüfen Sie das Protokoll des Servers.
crawler-rate-limited = { $host } verlangt, vor der nächsten Anfrage { $seconds } Sekunden zu warten. Prüfen Sie später oder mit --rate langsamer.
crawler-protocol = Was { $host } antwortet, ist kein HTTP. Prüfen Sie Adresse und Port.
crawler-not-allowed = { $host } kann nicht abgerufen werden: Das geht nur bei Webadressen mit http oder https.
crawler-client = Der HTTP-Zugriff lässt sich mit diesen Optionen nicht einrichten. Prüfen Sie --timeout und die Header.
crawler-root-certificates = Die angegebenen Wurzelzertifikate sind nicht lesbar. Sie müssen im PEM-Format vorliegen.
crawler-folder-missing = { $path } ist weder eine Webadresse noch ein vorhandener Ordner. Prüfen Sie die Schreibweise.
crawler-folder-unreadable = Der Ordner { $path } ist nicht lesbar. Prüfen Sie die Zugriffsrechte.
crawler-folder-is-file = { $path } ist eine Datei. Geben Sie den Ordner an oder prüfen Sie die einzelne Datei mit „offenbar page“.
crawler-folder-outside = { $url } führt aus dem geprüften Ordner hinaus und wurde nicht gelesen.
crawler-folder-cut = Der Ordner enthält zu viele Dateien; nicht alle wurden aufgelistet. Prüfen Sie die Unterordner einzeln.
crawler-file-unreadable = Die Datei zu { $url } ist nicht lesbar. Prüfen Sie die Zugriffsrechte.
crawler-target-scheme = { $url } kann nicht geprüft werden: Das geht nur bei Adressen mit http oder https und bei Ordnern.
crawler-bad-glob = Das Muster „{ $pattern }“ ist nicht lesbar. Verwenden Sie * für Beliebiges, zum Beispiel /news/*.
crawler-robots-denied = robots.txt verbietet es durch die Regel „{ $rule }“. Für Ihr eigenes Testsystem verwenden Sie --ignore-robots.
crawler-robots-unreachable = robots.txt war nicht abrufbar (Status { $status }); deshalb darf nichts abgerufen werden. Reparieren Sie sie oder verwenden Sie für Ihr eigenes System --ignore-robots.
crawler-robots-missing = Die robots.txt von { $url } war nicht abrufbar; deshalb wurde die Website nicht geprüft.
crawler-sitemap-status = Die Sitemap { $url } antwortet mit Status { $status }.
crawler-sitemap-cut = Die Sitemap { $url } ist länger, als ihr Standard erlaubt, oder am Ende fehlerhaft; der Rest wurde nicht gelesen.
crawler-sitemap-files = Die Website hat mehr als { $limit } Sitemap-Dateien; der Rest wurde nicht gelesen.
crawler-redirected = Leitet weiter auf { $target }.
crawler-status = Der Server antwortet mit Status { $status }.
crawler-no-page = Keine Seite, sondern { $type }.
crawler-duplicate = Dieselbe Seite wie { $url }.
crawler-analysis-broke = Die Analyse von { $url } ist abgebrochen. Das ist ein Fehler in offenbar: Bitte melden Sie ihn.
crawler-unsupported = Adressen mit „{ $scheme }:“ werden nicht abgerufen.
crawler-invalid-address = Das ist keine gültige Adresse. Berichtigen Sie den Link.
crawler-out-of-scope = Außerhalb von { $host }.
crawler-too-long = Die Adresse ist länger als { $limit } Zeichen.
crawler-trap-repeats = Im Pfad wiederholt sich derselbe Teil: wahrscheinlich ein relativer Link, der von selbst wächst.
crawler-excluded = Durch das Muster „{ $pattern }“ ausgeschlossen.
crawler-not-included = Passt auf kein Muster von --include.
crawler-no-link-check = Dem Namen nach keine Seite, und Links werden nicht geprüft.
crawler-left = Nicht erreicht: Eine Grenze des Scans kam zuvor.
crawler-start-elsewhere = Die Startseite leitet auf eine andere Website weiter: { $target }. Prüfen Sie diese Adresse.
crawler-cancelled = Der Scan wurde vorzeitig beendet. Er umfasst, was bis dahin gelesen wurde.
crawler-out-of-time = Die Zeit für den Scan ({ $seconds } Sekunden) ist abgelaufen. Geben Sie mehr Zeit oder prüfen Sie einen Teil der Website.
crawler-out-of-bytes = Es wurden mehr als { $limit } MiB empfangen, die Grenze eines Scans. Prüfen Sie einen Teil der Website.
crawler-out-of-urls = Die Website hat mehr als { $limit } Adressen; weitere wurden nicht erfasst.
crawler-out-of-pages =
    Die Grenze von { $limit ->
        [one] einer Seite
       *[other] { $limit } Seiten
    } ist erreicht; { $left ->
        [one] eine Adresse wurde
       *[other] { $left } Adressen wurden
    } nicht abgerufen. Mit --max-pages sehen Sie mehr.
crawler-out-of-depth =
    { $left ->
        [one] Eine Adresse liegt
       *[other] { $left } Adressen liegen
    } tiefer als --max-depth { $limit } und { $left ->
        [one] wurde
       *[other] wurden
    } nicht abgerufen.
crawler-links-left =
    Der Status von { $left ->
        [one] einem Link
       *[other] { $left } Links
    } innerhalb der Website wurde nicht abgefragt: Es sind zu viele.
crawler-given-up =
    { $count ->
        [one] Eine Anfrage ist
       *[other] { $count } Anfragen hintereinander sind
    } gescheitert; deshalb wurde die Website in Ruhe gelassen. Prüfen Sie den Server oder scannen Sie mit --rate langsamer.
