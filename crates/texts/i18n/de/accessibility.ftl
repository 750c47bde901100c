# Gemeinsam für alle Regeln.
rule-panicked = Die Regel { $rule } ist abgebrochen. Das ist ein Fehler von offenbar, nicht der Seite; bitte melden Sie ihn.
rule-needs-layout = Die Seite konnte nicht gesetzt werden: { $reason }

affected-blind = blinde Menschen
affected-low-vision = Menschen mit Sehbehinderung
affected-colour-blind = Menschen, die manche Farben nicht unterscheiden können
affected-motor = Menschen mit eingeschränkter Beweglichkeit
affected-cognitive = Menschen mit Lern- oder Konzentrationsschwierigkeiten
affected-deaf = gehörlose Menschen
affected-hard-of-hearing = schwerhörige Menschen
affected-speech-input = Menschen, die den Computer mit der Stimme steuern
affected-keyboard = Menschen, die nur die Tastatur benutzen
affected-everyone = alle Menschen

script-builds-content = Ein Skript der Seite erzeugt Inhalt, der im ausgelieferten Quelltext nicht steht.
ask-script-content = Erfüllt der Inhalt, den das Skript erzeugt, diese Regel? Prüfen Sie ihn im Browser.
ask-sheet-missing = Das Stylesheet { $sheet } konnte nicht geladen werden. Trifft der Befund, hier und an ähnlichen Stellen der Seite, auch zu, wenn es geladen ist?
