# Kopf
report-title = Bericht von offenbar
report-title-of = Bericht von offenbar: { $target }
report-site = Website
report-repository = Quellcode
report-commit = Commit
report-profile = Profil
report-standard = Standard
report-started = Prüfung begonnen
report-pages = Geprüfte Seiten
report-version = offenbar
report-nothing-target = nicht geprüft

# Ergebnis
report-incomplete = Die Prüfung ist unvollständig
report-incomplete-about = Was unten steht, stimmt, aber etwas wurde nicht angesehen. Nichts, was fehlt, zählt als bestanden.
report-missing-sheets = Stylesheets waren nicht zu laden
report-missing-sheets-about = Ohne sie weiß niemand, wie die Seiten aussehen: Was davon abhängt, wurde nur gefragt und nicht beurteilt. Prüfen Sie noch einmal, wo sie zu erreichen sind.
report-missing-sheet = { $sheet } ({ $pages ->
        [one] { $pages } Seite
       *[other] { $pages } Seiten
    })
report-missing-more = und { $count } weitere
report-verdict-failed = { $problems ->
        [one] Ein Problem muss behoben werden.
       *[other] { $problems } Probleme müssen behoben werden.
    }
report-verdict-failed-more = Gesehen an { $places ->
        [one] einer Stelle
       *[other] { $places } Stellen
    }. { $critical ->
        [0] Keines davon ist kritisch.
        [one] Eines davon ist kritisch.
       *[other] { $critical } davon sind kritisch.
    }
report-verdict-clean = Kein Fehler gefunden in { $ran ->
        [one] der einen Prüfung, die lief
       *[other] { $ran } Prüfungen, die liefen
    }.
report-verdict-clean-more = Das belegt keine Konformität: { $questions ->
        [one] Eine Frage muss
       *[other] { $questions } Fragen muss
    } ein Mensch beantworten.
report-verdict-nothing = Es wurde nichts geprüft.
report-verdict-nothing-more = Keine Prüfung lief, also ist nichts bekannt. Warum, steht unten.
report-ran = { $ran } von { $all } Prüfungen liefen.
report-figure-must = zu beheben
report-figure-should = empfohlen
report-figure-open = zu entscheiden
report-figure-not-evidenced = nicht belegt
report-figure-questions = Fragen an Menschen
report-overall = Mittel der Kriterien mit Ergebnis ({ $scored } von 13): { $score } von 100. Von allen 13 konnte eine Maschine { $coverage } ansehen.
report-first = Was Sie zuerst tun sollten
report-first-none = Beantworten Sie die offenen Fragen: Das kann keine Maschine.

# Kriterien
report-criteria = Die 13 Kriterien
report-criteria-caption = Ergebnis über das Geprüfte, Abdeckung und offene Fragen je Kriterium des Servicestandards
report-criterion = Kriterium
report-score = Ergebnis
report-score-about = Anteil der bestandenen Prüfungen an denen, an denen eine Anforderung scheitern kann, von 0 bis 100. Eine Anforderung mit einem Fehler bekommt höchstens die Hälfte. Wo nichts scheitern kann, gibt es kein Ergebnis.
report-coverage = Geprüft
report-coverage-about = Wie viel von dem Kriterium eine Maschine ansehen konnte. Den Rest können nur Menschen beurteilen.
report-failures = Nicht erfüllt
report-open-questions = Fragen
report-no-score = –
report-no-score-spoken = kein Ergebnis
report-of-hundred = { $score } von 100
report-working-title = Arbeitstitel
report-working-title-about = Der amtliche Name dieses Kriteriums lag uns nicht vor; der Abschnitt der DIN SPEC 66336 heißt „{ $title }“.
report-working-id = Arbeitskennung
report-criterion-line = Kriterium { $number }: { $name }. Ergebnis: { $score }. Geprüft: { $coverage }. Nicht erfüllte Anforderungen: { $failures }. Fragen an Menschen: { $questions }.
report-clauses = Anforderungen
report-clauses-of = Anforderungen des Kriteriums { $number }
report-clause = Anforderung
report-demand = Was verlangt ist
report-state = Stand
report-evidence = Belege
report-failed-by = Nicht erfüllt wegen: { $checks }
report-failed-by-label = Nicht erfüllt wegen:
report-weakened-by = Dagegen spricht: { $checks }
report-supported-by = Dafür spricht: { $checks }
report-not-found-by = Ohne Fund gesucht: { $checks }
report-and-more = und { $count } weitere

# Probleme
report-must = Zu beheben
report-must-about = Jedes dieser Probleme verletzt ein Erfolgskriterium der WCAG auf Stufe A oder AA oder eine Pflicht. Die schlimmsten stehen oben.
report-must-none = Keine Prüfung, an der etwas scheitern kann, ist gescheitert.
report-should = Empfohlen
report-should-about = Gute Praxis, Stufe AAA und Hinweise. An nichts davon scheitert eine Anforderung des Standards.
report-brief = Hier gekürzt; der HTML-Bericht (--format html=bericht.html) und „offenbar explain“ sagen alles.
report-problems = { $problems ->
        [one] ein Problem
       *[other] { $problems } Probleme
    }
report-questions-amount = { $problems ->
        [one] eine Frage
       *[other] { $problems } Fragen
    }
report-problems-places = { $problems ->
        [one] ein Problem
       *[other] { $problems } Probleme
    } an { $places ->
        [one] einer Stelle
       *[other] { $places } Stellen
    }
report-questions-places = { $problems ->
        [one] eine Frage
       *[other] { $problems } Fragen
    } an { $places ->
        [one] einer Stelle
       *[other] { $places } Stellen
    }
report-places = { $places ->
        [one] eine Stelle
       *[other] { $places } Stellen
    }
report-places-pages = { $places ->
        [one] eine Stelle
       *[other] { $places } Stellen
    } auf { $pages ->
        [one] einer Seite
       *[other] { $pages } Seiten
    }
report-places-more = { $count ->
        [one] eine weitere Stelle
       *[other] { $count } weitere Stellen
    }
report-findings-more = { $count ->
        [one] Ein weiteres Problem dieser Art steht im JSON-Bericht.
       *[other] { $count } weitere Probleme dieser Art stehen im JSON-Bericht.
    }
report-impact = Auswirkung: { $impact }
report-affected = Betroffen: { $who }
report-affected-label = Betroffen:
report-impact-label = Auswirkung:
report-why = Warum das wichtig ist
report-fix = So beheben Sie es
report-question = Frage: { $question }
report-question-all = Jeweils zu fragen: { $question }
report-bears-on = Betrifft: { $clauses }
report-check = Prüfung { $id }
report-line = Zeile { $line }, Spalte { $column }
report-line-only = Zeile { $line }
report-snippet = Betroffenes Markup oder betroffene Zeilen
report-show-places = { $places ->
        [one] Die Stelle
       *[other] Die Stellen
    } anzeigen

# Was Fehler nicht zeigen
report-not-evidenced = Nicht belegt
report-not-evidenced-about = Prüfungen suchten nach Anzeichen für diese Anforderungen und fanden keine. Das ist kein Fehler: Der Nachweis kann woanders liegen. Fragen Sie danach.
report-not-evidenced-none = Für jede Anforderung, für die sich Anzeichen suchen lassen, gibt es welche.
report-open = Von Menschen zu entscheiden
report-open-about = Hier war etwas zu sehen, das eine Maschine nicht beurteilen kann.
report-open-none = Keine Prüfung ließ eine Frage zu etwas offen, das sie gesehen hat.
report-questions = Fragen an Menschen
report-questions-about = Diese Fragen kann keine Prüfung beantworten. Lassen Sie sich die genannten Nachweise zeigen, und halten Sie fest, wer wann geantwortet hat.
report-questions-more = { $count ->
        [one] und eine weitere
       *[other] und { $count } weitere
    }
report-question-evidence = Nachweis: { $evidence }
report-question-clauses = zu { $clauses }

# Vorgehen
report-untested = Nicht geprüft
report-untested-about = Diese Prüfungen liefen nicht oder nicht überall. Keine davon zählt als bestanden.
report-untested-many = { $count } Prüfungen; „offenbar rules“ zeigt alle.
report-untested-checks = { $count } Prüfungen
report-untested-none = Jede Prüfung lief.
report-no-reason = kein Grund vermerkt
report-suppressed = Unterdrückt
report-suppressed-about = Fehler, die die Konfiguration oder die Seite entschuldigt. Daran scheitert nichts, aber sie bleiben sichtbar.
report-suppression-expired = abgelaufen: Die Befunde zählen wieder
report-suppression-line = { $rule }: { $reason } ({ $count ->
        [one] eine Stelle
       *[other] { $count } Stellen
    })
report-owner = verantwortlich: { $owner }
report-until = bis { $until }
report-deviations = Erklärte Abweichungen
report-deviation-line = { $clause }: { $reason } ({ $class }; { $owner }, { $date })
report-urls = Gesehene Adressen
report-urls-caption = Wie viele Adressen in welchem Zustand endeten
report-url-state = Zustand
report-url-count = Adressen
report-urls-missing = Adressen, die nicht geprüft wurden, mit Grund
report-method = Vorgehen und Grenzen
report-method-proof = Eine Prüfung belegt Fehler, nie Konformität. Fünf Ergebnisse bleiben getrennt: bestanden, nicht bestanden, nicht entscheidbar, nicht anwendbar, nicht geprüft. Nur „bestanden“ zählt als bestanden.
report-method-score = Das Ergebnis zählt nur Prüfungen, an denen eine Anforderung scheitern kann: Es ist der gewichtete Anteil der bestandenen an denen, die entscheiden konnten. Muss-Anforderungen wiegen dreimal so viel wie andere. Eine Anforderung mit einem Fehler bekommt höchstens die Hälfte ihrer Punkte, eine mit Belegen dagegen drei Viertel. Was nicht geprüft, nicht belegt oder unterdrückt ist, zählt nicht als bestanden.
report-method-coverage = Die Abdeckung sagt, wie viel von einem Kriterium eine Maschine ansehen konnte. Bei den Kriterien 1 bis 4 und 13 geht es vor allem um Menschen und Abläufe: Dort zählen die Fragen, nicht die Zahl.
report-method-standard = Die Anforderungen stehen in unseren eigenen Worten. Kennungen wie K1.a sind Arbeitskennungen, wo uns die Nummer der Anforderung nicht bekannt war. { $titles }
report-method-titles = Die Namen der Kriterien { $numbers } sind Arbeitstitel, nicht die amtlichen.
report-method-private = Nichts wurde an andere Stellen gesendet als an das geprüfte Ziel. Kein Formular wurde abgeschickt.
report-to-content = Zum Inhalt springen
report-contents = Inhalt
report-option = { $name }: { $value }
report-options = Optionen
report-footer = Erstellt mit offenbar { $version }.

# Das Repository in Kürze
report-licence = Lizenz
report-licence-open = { $licence } – offen
report-licence-not-open = { $licence } – nicht offen
report-licence-unclear = { $licence } – ob alles offen ist, muss ein Mensch entscheiden
report-licence-none = keine gefunden
report-licence-closed = keine; alle Rechte sind vorbehalten
report-badges = openCode-Abzeichen (Vorschau)
report-badges-about = Wie weit die Abzeichen nach dem erreichbar sind, was git zeigt. Vergeben werden sie von openCode.
report-badge-level = { $badge }: Stufe { $level } von { $levels }.
report-badge-lacking = Zu den Stufen darüber fehlt: { $what }.
report-badge-unknown = Aus git nicht zu sehen: { $what }.
report-left-out = Im Repository nicht gelesen
report-left-out-about = Was hier steht, haben die Prüfungen nicht gesehen.
report-left-out-line = { $what } { $known ->
        [yes] { $count ->
            [one] { $path }
           *[other] { $count } Stellen, zuerst { $path }
        }
       *[no] {""}
    }
