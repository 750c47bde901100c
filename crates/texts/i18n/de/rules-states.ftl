check-text-contrast-state = Text hat auch unter dem Mauszeiger und mit Fokus genug Kontrast
    .what = Text hat auch dann genug Kontrast, wenn der Mauszeiger darauf steht, wenn er den Tastaturfokus hat und wenn ein Link schon besucht wurde.
    .why = Gerade dann wollen Menschen den Text lesen. Wer wenig sieht, verliert ihn sonst im entscheidenden Augenblick.
    .fix = Geben Sie den Regeln für :hover, :focus und :visited Farben mit demselben Kontrast wie im Ruhezustand, und zeigen Sie Zustände nicht mit opacity.
text-contrast-state-hover = Unter dem Mauszeiger hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better } würde genügen.
text-contrast-state-focus = Mit dem Tastaturfokus hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better } würde genügen.
text-contrast-state-visited = Als besuchter Link hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better } würde genügen.

check-text-contrast-dark = Text hat auch im dunklen Farbschema genug Kontrast
    .what = Wo die Seite auf ein dunkles Farbschema reagiert, hat Text auch dort einen Kontrast von mindestens 4,5:1, großer Text 3:1.
    .why = Viele Menschen mit Sehbehinderung oder Migräne stellen ihr Gerät auf dunkel. Vergessene Farben sind dort nicht zu lesen.
    .fix = Legen Sie Farben in Custom Properties ab und setzen Sie in prefers-color-scheme: dark alle davon neu.
text-contrast-dark-low = Im dunklen Farbschema hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better } würde genügen.

check-text-contrast-narrow = Text hat auch auf schmalen Bildschirmen genug Kontrast
    .what = Wo auf schmalen Bildschirmen andere Farben gelten, hat Text auch dort einen Kontrast von mindestens 4,5:1, großer Text 3:1.
    .why = Bei 400 % Zoom gelten dieselben Regeln wie auf dem Telefon. Wer am meisten Kontrast braucht, sieht diese Farben.
    .fix = Prüfen Sie auch die Farben in den Media Queries für schmale Breiten.
text-contrast-narrow-low = Bei einer Breite von 320 Pixeln hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better } würde genügen.

check-text-contrast-generated = Platzhalter und erzeugter Text haben genug Kontrast
    .what = Platzhalter in Eingabefeldern und Text aus Stylesheets (::before, ::after) haben einen Kontrast von mindestens 4,5:1, großer Text 3:1.
    .why = Platzhalter sagen, was einzugeben ist. In blassem Grau liest sie kaum jemand.
    .fix = Geben Sie ::placeholder eine dunklere Farbe und opacity: 1. Noch besser: Schreiben Sie den Hinweis über das Feld.
text-contrast-generated-placeholder = Der Platzhalter in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better } würde genügen.
text-contrast-generated-low = Text aus dem Stylesheet in { $foreground } auf { $background } hat einen Kontrast von { $ratio }:1; nötig sind { $needed }:1. { $better } würde genügen.

check-text-contrast-worst = Text ist auf einem Verlauf überall lesbar
    .what = Kein Teil eines Textes liegt auf einer Stelle eines Farbverlaufs, auf der er nicht zu lesen ist.
    .why = Weißer Text auf einem Verlauf nach Hellgrau fängt gut an und endet unlesbar.
    .fix = Lassen Sie den Verlauf früher enden, oder legen Sie eine einheitliche Farbe hinter den Text.
text-contrast-worst-low = An der schlechtesten Stelle des Verlaufs hat der Text in { $foreground } auf { $background } einen Kontrast von { $ratio }:1; nötig sind { $needed }:1.
text-contrast-worst-unknown = Der Text liegt auf einem Verlauf, der nicht überall genug Kontrast hat; wo der Text genau liegt, ist nicht zu berechnen.
ask-text-contrast-worst = Ist jeder Buchstabe dieses Textes auf dem Verlauf gut zu lesen?
