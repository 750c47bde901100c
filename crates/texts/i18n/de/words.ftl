# Die Wörter des Modells, für alle Berichte.
word-outcome-passed = bestanden
word-outcome-failed = nicht bestanden
word-outcome-cantTell = nicht entscheidbar
word-outcome-inapplicable = nicht anwendbar
word-outcome-untested = nicht geprüft

word-impact-minor = gering
word-impact-moderate = mittel
word-impact-serious = schwer
word-impact-critical = kritisch

word-kind-wcag = WCAG
word-kind-duty = Pflicht
word-kind-bestPractice = Empfehlung
word-kind-indicator = Hinweis

word-family-page = Seiten
word-family-service = Dienst
word-family-repository = Quellcode

word-affected-blind = blinde Menschen
word-affected-low-vision = Menschen mit Sehbehinderung
word-affected-colour-blind = Menschen mit Farbfehlsichtigkeit
word-affected-motor = Menschen mit motorischen Einschränkungen
word-affected-cognitive = Menschen mit kognitiven Einschränkungen
word-affected-deaf = gehörlose Menschen
word-affected-hard-of-hearing = schwerhörige Menschen
word-affected-speech-input = Menschen, die per Sprache steuern
word-affected-keyboard = Menschen, die nur die Tastatur nutzen
word-affected-everyone = alle

word-url-checked = als Seite geprüft
word-url-fetched = abgerufen, aber keine Seite
word-url-redirected = weitergeleitet
word-url-outOfScope = außerhalb des Prüfbereichs
word-url-robotsDenied = durch robots.txt ausgeschlossen
word-url-excluded = durch eine Option ausgeschlossen
word-url-overBudget = nicht erreicht: Grenze der Prüfung
word-url-httpError = Fehler des Servers
word-url-unreachable = keine brauchbare Antwort
word-url-duplicate = gleiche Seite wie eine andere Adresse
word-url-unsupported = nicht über HTTP abrufbar

word-level-muss = muss
word-level-soll = soll
word-level-kann = kann
word-level-unbekannt = Verbindlichkeit nicht bekannt

word-state-failed = nicht erfüllt
word-state-supported = Belege gefunden
word-state-weakened = Belege dagegen
word-state-cantTell = offen
word-state-notEvidenced = nicht belegt
word-state-untested = nicht maschinell geprüft
word-state-deviation = begründete Abweichung
word-state-notApplicable = gilt hier nicht

word-part-site = Website
word-part-repository = Quellcode
word-part-page = Seite

word-badge-maintained = Gepflegt
word-badge-security = Sicherheit
word-badge-licence = Offene Lizenz
word-badge-reuse = Nachnutzung
word-badge-lacking-commits = mindestens fünf Änderungen von Menschen in sechs Monaten
word-badge-lacking-release = eine Veröffentlichung in den letzten sechs Monaten
word-badge-lacking-people = eine zweite Person, die wesentlich beiträgt
word-badge-lacking-policy = SECURITY.md im Wurzelverzeichnis
word-badge-lacking-signed-tags = eine Signatur an 80 Prozent der Tags
word-badge-lacking-licence-file = eine Lizenzdatei im Wurzelverzeichnis
word-badge-lacking-publiccode = eine gültige publiccode.yml
word-badge-lacking-used-by = eine zweite nutzende Stelle in usedBy
word-badge-forge-issues = wie schnell auf Tickets geantwortet wird
word-badge-forge-branch = ob der Hauptzweig geschützt ist
word-badge-forge-reviews = ob Änderungen geprüft werden
word-badge-forge-licence-list = ob die Lizenz auf der Liste von openCode steht
