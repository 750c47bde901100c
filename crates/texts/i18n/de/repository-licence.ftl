# Texte der Lizenzprüfungen und des Lesens von Repositorys.

check-repo-licence-file = Lizenzdatei
    .what = Ob im Wurzelverzeichnis oder in LICENSES/ ein Lizenztext liegt.
    .why = Ohne Lizenztext darf niemand den Code nutzen, ändern oder weitergeben, auch wenn alle ihn lesen können.
    .fix = Legen Sie den vollständigen Lizenztext als Datei LICENSE in das Wurzelverzeichnis. Für die öffentliche Verwaltung sind EUPL-1.2 und MIT übliche Lizenzen.
check-repo-licence-terms = Lizenztext unverändert
    .what = Ob der Lizenztext Wort für Wort einem Text der SPDX-Liste entspricht. Urheberzeilen, Namen, Überschriften und Schreibweisen zählen nicht.
    .why = Ein zusätzlicher Satz oder ein fehlendes Wort kann aus einer offenen Lizenz eine geschlossene machen. Werkzeuge, die nur Ähnlichkeit messen, bemerken das nicht.
    .fix = Verwenden Sie den amtlichen Text ohne Änderungen. Schreiben Sie Erläuterungen in die README statt in die Lizenzdatei.
check-repo-licence-osi = Lizenz offen
    .what = Ob die Lizenz des ganzen Repositorys als offen anerkannt ist: von der Open Source Initiative, von der Free Software Foundation oder als offene Lizenz für Inhalte.
    .why = Nur eine offene Lizenz erlaubt anderen Verwaltungen und Unternehmen, die Software zu nutzen, zu prüfen und zu verbessern. DIN SPEC 66336 verlangt eine geeignete Lizenz (5.10.2).
    .fix = Wählen Sie eine von der Open Source Initiative anerkannte Lizenz, zum Beispiel EUPL-1.2 oder MIT. Lizenzen, die kommerzielle Nutzung oder Hosting verbieten, sind nicht offen.
check-repo-licence-allowlist = Lizenz auf der openCode-Liste
    .what = Ob openCode die Lizenz als zulässig führt.
    .why = openCode nimmt Projekte nur unter geprüften Lizenzen in sein Verzeichnis auf.
    .fix = Wählen Sie eine Lizenz von der Liste von openCode.
check-repo-licence-ids = Lizenzfelder sind SPDX-Ausdrücke
    .what = Ob Manifeste, Dateiköpfe und Metadaten die Lizenz mit einer gültigen und aktuellen SPDX-Kennung nennen.
    .why = Werkzeuge lesen diese Felder. Freitext und veraltete Kennungen werden falsch oder gar nicht verstanden.
    .fix = Schreiben Sie die SPDX-Kennung genau wie auf der SPDX-Liste, zum Beispiel EUPL-1.2, und verbinden Sie mehrere mit OR oder AND.
check-repo-licence-consistent = Lizenzangaben widerspruchsfrei
    .what = Ob Lizenzdatei, Manifeste, README und Metadaten dieselbe Lizenz nennen.
    .why = Wenn zwei Stellen einander widersprechen, kann sich niemand auf eine davon verlassen.
    .fix = Entscheiden Sie, welche Lizenz gilt, und ändern Sie die anderen Stellen.
check-repo-licence-variant = Fassung der Lizenz entschieden
    .what = Ob gesagt ist, welche Fassung der Lizenz gilt und ob bei GNU-Lizenzen auch spätere Fassungen verwendet werden dürfen.
    .why = Der Text einer GNU-Lizenz allein sagt nicht, ob nur diese Fassung gilt oder auch spätere. Das sind zwei verschiedene Lizenzen.
    .fix = Schreiben Sie es in die README und in das Manifest, zum Beispiel GPL-3.0-or-later oder GPL-3.0-only.
check-repo-licence-relation = Verhältnis mehrerer Lizenzen genannt
    .what = Ob klar ist, wie mehrere Lizenzen des Repositorys zueinander stehen: zur Wahl, oder jede für einen Teil.
    .why = „Eine von beiden“ und „beide“ verlangen von den Nutzenden des Codes Verschiedenes.
    .fix = Schreiben Sie es in die README und in das Manifest, zum Beispiel MIT OR Apache-2.0, oder beschreiben Sie in REUSE.toml, welche Dateien unter welcher Lizenz stehen.
check-repo-licence-texts = Lizenztexte vollständig und richtig
    .what = Ob es zu jeder genannten Lizenz einen Text gibt und ob Dateien in LICENSES/ die Lizenz enthalten, nach der sie benannt sind.
    .why = Die meisten Lizenzen verlangen, dass ihr Text der Software beiliegt.
    .fix = Ergänzen Sie fehlende Texte, zum Beispiel mit „reuse download --all“, und ersetzen Sie falsche durch den amtlichen Text.
check-repo-licence-exceptions = Lizenzausnahmen erkannt
    .what = Welche Ausnahmen die Lizenz erweitern.
    .why = Ausnahmen erlauben mehr als die Lizenz allein, zum Beispiel das Verbinden mit anderer Software.
    .fix = Nennen Sie die Ausnahme im SPDX-Ausdruck, zum Beispiel GPL-2.0-only WITH Classpath-exception-2.0.
check-repo-licence-holder = Rechteinhaber genannt
    .what = Ob der Lizenztext die Inhaberin oder den Inhaber der Rechte nennt statt Platzhaltern.
    .why = Eine Lizenz kann nur jemand erteilen. Mit [year] und [name] ist sie nicht ausgefüllt.
    .fix = Ersetzen Sie die Platzhalter durch das Jahr und den Namen der Stelle, der die Rechte gehören.
check-repo-licence-content = Lizenz passt zum Inhalt
    .what = Ob eine Lizenz für Texte oder Daten die einzige in einem Repository mit Code ist.
    .why = Solche Lizenzen regeln weder Quellcode noch Patente.
    .fix = Stellen Sie den Code unter eine Softwarelizenz und behalten Sie die andere Lizenz für Texte und Daten.

licence-file-found = Der Lizenztext von { $licence } ist vorhanden.
licence-file-pointer = Die Lizenzdatei nennt { $licence } nur; der Text fehlt.
licence-file-unknown = Es gibt eine Lizenzdatei, aber keine bekannte Lizenz darin.
licence-file-question = Gehört der vollständige Lizenztext zum Repository?
licence-file-none = Es gibt keine Lizenzdatei, und auch sonst nennt nichts eine Lizenz.
licence-file-elsewhere = Im Wurzelverzeichnis fehlt die Lizenzdatei; eine Lizenz ist nur an anderer Stelle genannt.

licence-terms-exact = Der Text von { $licence } ist unverändert.
licence-terms-named = Die Datei nennt { $licence } und fügt nichts hinzu.
licence-terms-restrictive-added = Zu { $licence } hinzugefügt und einschränkend: „{ $words }“
licence-terms-restrictive-removed = Fehlt in { $licence }, sodass weniger erlaubt ist: „{ $words }“
licence-terms-restrictive-changed = In { $licence } eingeschränkt: „{ $words }“ statt „{ $instead }“
licence-terms-unknown-added = Zu { $licence } hinzugefügt: „{ $words }“
licence-terms-unknown-removed = Fehlt in { $licence }: „{ $words }“
licence-terms-unknown-changed = In { $licence } geändert: „{ $words }“ statt „{ $instead }“
licence-terms-unknown-several =
    { $count } Stellen weichen von { $licence } ab (+ hinzugefügt, − fehlt): { $words }{ $more ->
        [0] {""}
        [one] {" "}| … und eine weitere
       *[other] {" "}| … und { $more } weitere
    }
licence-terms-question = Schränken diese Worte ein, was die Lizenz erlaubt?
licence-terms-proprietary = Der Text behält alle Rechte vor oder verbietet die Nutzung.
licence-terms-beside = Neben { $licence } liegen Bedingungen, die nicht offen sind.
licence-terms-beside-question = Für welchen Teil oder welche Ausgabe der Software gilt { $path }?
licence-terms-not-known = Der Text ist keine bekannte Lizenz.
licence-terms-prose = { $path } ergänzt die Lizenz: „{ $words }“

licence-open-osi = { $licence } ist von der Open Source Initiative anerkannt.
licence-open-other = { $licence } ist offen, auch wenn nicht jeder Teil auf der Liste der Open Source Initiative steht.
licence-open-content = { $licence } ist eine offene Lizenz für Texte und Daten.
licence-open-content-question = Ist { $licence } nur für Texte und Daten gemeint? Code braucht eine Softwarelizenz.
licence-open-no = { $licence } ist keine offene Lizenz.
licence-open-restricted = Der Text beruht auf { $licence }, ist aber so geändert, dass er nicht offen ist.
licence-open-closed = Alle Rechte sind vorbehalten: Es wird nichts lizenziert.
licence-open-none = Es wurde keine Lizenz gefunden: Es wird nichts lizenziert.
licence-open-unknown = Ob die Bedingungen unter { $licence } offen sind, ist nicht sicher.
licence-open-question = Sind die Bedingungen von { $licence } mit allem, was hinzugefügt wurde, offen?
licence-open-reserved = { $licence } ist offen, gilt aber nicht für alles: „{ $words }“
licence-open-reserved-question = Können andere die Software ohne die Teile nutzen und ändern, die nicht unter { $licence } stehen?
licence-open-folder = Der Ordner { $folder } hat eigene Bedingungen, die nicht offen sind: { $licence }
licence-open-folder-question = Ist die Software auch ohne den Ordner { $folder } nutzbar?

licence-allowlist-missing = Die Liste von openCode liegt diesem Werkzeug nicht vor.

licence-ids-valid = Gültig: { $written }
licence-ids-outdated = Veraltete Form: { $written }; gemeint ist { $licence }
licence-ids-undecided = { $written }: { $ids } lässt offen, ob spätere Versionen gelten. Schreiben Sie { $only } oder { $later }.
licence-ids-deprecated = { $written }: SPDX führt { $ids } nicht mehr.
licence-ids-free-text = Kein SPDX-Ausdruck: { $written }; gemeint ist { $licence }
licence-ids-unknown = Nicht verstanden: { $written }

licence-consistent-same = Alle Stellen nennen { $licence }.
licence-consistent-different = { $path } nennt { $other }, das Repository steht unter { $licence }.
licence-consistent-part = { $path } nennt { $other }, nur einen Teil von { $licence } oder mehr als das.
licence-consistent-form = { $path } nennt { $other }, eine andere Form von { $licence }.
licence-consistent-question = Was gilt: { $other } in { $path } oder { $licence }?
licence-consistent-closed = Ein Manifest sagt, dass nichts lizenziert wird, obwohl das Repository unter { $licence } steht.
licence-consistent-closed-question = Steht das Paket wirklich nicht unter { $licence }?

licence-variant-undecided = { $licence }: Nichts sagt, ob auch spätere Fassungen verwendet werden dürfen.
licence-variant-question = Darf die Software auch unter späteren Fassungen von { $licence } genutzt werden?
licence-variant-decided = Entschieden: { $licence }
licence-variant-files = Das Ganze steht unter { $licence }, einzelne Dateien aber unter { $other }.
licence-variant-files-question = Ist { $other } für diese Dateien gewollt oder ein Versehen?
licence-variant-unversioned = Es ist keine Fassung genannt; angenommen wurde die neueste: { $licence }
licence-variant-unversioned-question = Welche Fassung ist gemeint: { $licence } oder eine andere?

licence-relation-or = Zur Wahl: { $licence }
licence-relation-and = Alle gelten: { $licence }
licence-relation-unknown = Mehrere Lizenzen, und nichts sagt, wie sie zueinander stehen: { $licence }
licence-relation-question = Ist { $licence } eine Wahl, oder gilt jede Lizenz für einen Teil?

licence-texts-missing = Der Text von { $licence } fehlt.
licence-texts-right = Der Text von { $licence } ist richtig.
licence-texts-wrong = Die Datei für { $licence } enthält etwas anderes: { $found }

licence-exceptions-known = Ausnahme erkannt: { $exception }
licence-holder-placeholder = Die Urheberzeile enthält noch Platzhalter.
licence-holder-named = Eine Inhaberin oder ein Inhaber der Rechte ist genannt.
licence-content-code = Der Code steht unter { $licence }, einer Lizenz für Texte und Daten.
licence-content-question = Unter welcher Lizenz steht der Code, wenn { $licence } für Texte und Daten gilt?
licence-content-fits = { $licence } passt zum Inhalt.

# Warum ein Text nicht offen genannt wird; für Urteile über einen einzelnen Text.
licence-reason-proprietary = Alle Rechte sind vorbehalten, und nichts wird erlaubt.
licence-reason-nothing-known = Der Text enthält keine bekannte Lizenz.
licence-reason-no-licence = Keine Stelle des Repositorys nennt eine Lizenz.
licence-reason-not-open = { $licence } ist keine offene Lizenz.
licence-reason-category-unknown = Ob { $licence } offen ist, hat niemand festgestellt.
licence-reason-commons-clause = Zeile { $line }: Die Commons Clause verbietet den Verkauf.
licence-reason-too-long = Der Text ist zu lang; nur sein Anfang wurde gelesen.
licence-reason-prose-restricts = { $path }, Zeile { $line }: schränkt die Nutzung ein: „{ $words }“
licence-reason-reserved = { $path }, Zeile { $line }: von der Lizenz ausgenommen: „{ $words }“
licence-reason-folder = Der Ordner { $folder } hat eigene Bedingungen, die nicht offen sind.
licence-reason-part = Einzelne Dateien stehen unter { $licence }, keiner offenen Lizenz.
licence-reason-stated = { $path } nennt { $licence }, keine offene Lizenz.
licence-reason-disagree = { $path } und { $other } widersprechen sich: { $other } nennt { $licence }.
licence-reason-skeleton = { $path } ist noch das Manifest der Vorlage { $name }; dessen Lizenzangabe sagt nichts über dieses Werk.
licence-reason-file-missing = { $path } verweist auf { $target }, aber diese Datei fehlt.
licence-reason-manifest-unknown = { $path } nennt eigene Bedingungen: „{ $words }“
licence-reason-few-files = Nur einzelne Dateien nennen eine Lizenz; für die übrigen sagt niemand etwas.
licence-reason-packages = Für das Ganze nennt niemand eine Lizenz; alle Pakete stehen unter { $licence }.
licence-reason-comment = Was erlaubt wird, steht nur in einem Kommentar, den niemand liest.
licence-reason-manifest-closed = Ein Manifest sagt, dass nichts lizenziert wird.
licence-reason-restrictive-added = Zeile { $line }: hinzugefügt und einschränkend: „{ $words }“
licence-reason-restrictive-removed = Zeile { $line }: fehlt, sodass weniger erlaubt ist: „{ $instead }“
licence-reason-restrictive-changed = Zeile { $line }: „{ $words }“ statt „{ $instead }“ erlaubt weniger.
licence-reason-unknown-added = Zeile { $line }: hinzugefügt: „{ $words }“
licence-reason-unknown-removed = Zeile { $line }: fehlt: „{ $instead }“
licence-reason-unknown-changed = Zeile { $line }: „{ $words }“ statt „{ $instead }“

# Öffnen eines Repositorys.
repository-open-no-folder = { $path } ist kein lesbarer Ordner. Geben Sie den Pfad eines Repositorys oder seine https-Adresse an.
repository-open-no-repository = { $path } ist kein Git-Repository. Geben Sie den Ordner an, der .git enthält; darüber liegende Ordner werden nicht durchsucht.
repository-open-outside = { $path } verweist auf ein Repository außerhalb. Verwenden Sie --trust, wenn Sie sich dafür verbürgen.
repository-open-broken = { $path } ist beschädigt: Die Git-Daten lassen sich nicht lesen. „git fsck“ zeigt, was fehlt.
repository-open-empty = { $path } hat keinen Commit, oder HEAD nennt einen Zweig, den es nicht gibt.
repository-open-missing-commit = In { $path } fehlt der neueste Commit oder sein Inhalt. Klonen Sie das Repository neu und vollständig.
repository-open-sha256 = { $path } verwendet SHA-256-Objektnamen, die noch nicht gelesen werden können.
repository-open-ref-storage = { $path } speichert seine Referenzen in einem Format, das noch nicht gelesen werden kann (reftable).
repository-open-path-encoding = Der Pfad des Repositorys ist kein gültiges UTF-8.
repository-open-no-temporary-folder = Für { $path } ließ sich kein temporärer Ordner anlegen.
repository-open-scheme = { $path }: Es werden nur https-Adressen abgerufen. Klonen Sie bei ssh das Repository zuerst und geben Sie den Pfad an.
repository-open-private-address = { $path } ist eine private oder lokale Adresse. Sie wird nur mit --allow-private abgerufen.
repository-open-bad-address = { $path } ist keine gültige Adresse eines Repositorys.
repository-open-credentials = Adressen mit Benutzername oder Passwort werden nicht angenommen. Klonen Sie das Repository zuerst und geben Sie den Pfad an.
repository-open-unreachable = { $path } war nicht erreichbar: { $problem }
repository-open-login = { $path } ist ohne Anmeldung nicht lesbar oder existiert nicht.
repository-open-http = { $path } antwortete mit dem HTTP-Status { $status }.
repository-open-redirect = { $path } leitet auf einen anderen Server um, dem nicht gefolgt wird: { $to }
repository-open-protocol = { $path } antwortet nicht wie ein Git-Server.
repository-open-too-large = { $path } ist größer als die Grenze. Klonen Sie es selbst und geben Sie den Pfad an.
repository-open-too-slow = Die Übertragung von { $path } dauerte länger als erlaubt. Klonen Sie es selbst und geben Sie den Pfad an.
repository-open-remote-error = Der Server von { $path } meldet einen Fehler: { $problem }

repository-note-foreign-owner = Das Repository gehört einer anderen Benutzerin oder einem anderen Benutzer. Seine Objekte wurden gelesen; Konfiguration und Hooks werden es nie.
repository-note-alternates = Das Repository nennt weitere Objektspeicher außerhalb. Sie wurden nicht gelesen; verwenden Sie --trust, wenn Sie sich dafür verbürgen.
repository-note-partial-clone = Das Repository ist ein Teilklon: Nicht abgerufene Dateien fehlen in den Prüfungen.

repository-history-none = Es gibt keine Historie: Die Dateien stammen nicht aus einem Repository.
repository-history-shallow = Der Klon ist flach: Ältere Commits fehlen, daher lässt sich über die Aktivität nichts sagen. Holen Sie sie mit „git fetch --unshallow“.
repository-history-damaged = Die Historie ließ sich nicht bis zum Ende lesen.

repository-refused-missing-object = Der Inhalt fehlt im Repository.
repository-refused-large-file = Die Datei ist größer als die Grenze und wurde nicht gelesen.
repository-refused-missing-tree = Ein Ordner fehlt im Repository.
repository-refused-long-path = Der Pfad ist länger als die Grenze.
repository-refused-deep-tree = Ordner sind tiefer verschachtelt als die Grenze.
repository-refused-many-entries = Es gibt mehr Dateien als die Grenze; der Rest wurde nicht angesehen.
repository-refused-broken-tree = Ein Ordner ist beschädigt.
repository-refused-unknown-mode = Ein Eintrag ist weder Datei noch Verweis noch Submodul.
