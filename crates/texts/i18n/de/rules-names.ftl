# a-shared
name-perhaps-from-script = Im Quelltext der Seite hat es keinen Namen; ein Skript kann dem Element { $element } darin einen Text geben.
ask-name-perhaps-from-script = Hat dieses Element einen Namen, sobald das Element { $element } eingerichtet ist?
name-only-icon = Sein Name ist nur ein Zeichen einer Symbolschrift: Screenreader haben kein Wort dafür.
name-perhaps-set-by-script = Im Quelltext der Seite hat es keinen Namen; ein Skript scheint ihm einen zu geben.
ask-name-perhaps-set-by-script = Hat dieses Element jederzeit einen Namen, sobald die Skripte der Seite gelaufen sind?

# autocomplete-valid
check-autocomplete-valid = Zweck von Formularfeldern ist verständlich
    .what = Das autocomplete-Attribut von Formularfeldern enthält Wörter des HTML-Standards in ihrer Reihenfolge.
    .why = Browser füllen solche Felder danach aus; wem das Tippen schwerfällt, braucht das.
    .fix = Verwenden Sie einen Feldnamen des HTML-Standards, zum Beispiel autocomplete="email".
autocomplete-unknown = autocomplete="{ $value }": „{ $word }“ ist kein Feldname, den Browser kennen.
autocomplete-order = autocomplete="{ $value }": „{ $word }“ steht an der falschen Stelle.
autocomplete-contact = autocomplete="{ $value }": „{ $word }“ darf nur vor einer Telefonnummer, einer E-Mail-Adresse oder einem Messenger stehen.

# button-name
check-button-name = Schaltflächen haben einen Namen
    .what = Jede Schaltfläche hat einen zugänglichen Namen.
    .why = Screenreader sagen nur „Schalter“, und wer mit der Stimme steuert, kann sie nicht drücken.
    .fix = Schreiben Sie Text in die Schaltfläche, geben Sie dem Bild darin einen Alternativtext, oder verwenden Sie aria-label.
button-name-missing = Die Schaltfläche hat keinen Namen.

# dialog-name
check-dialog-name = Dialoge haben einen Namen
    .what = Jeder Dialog hat einen zugänglichen Namen.
    .why = Screenreader sagen ihn, wenn sich der Dialog öffnet.
    .fix = Verweisen Sie mit aria-labelledby auf die Überschrift des Dialogs.
dialog-name-missing = Der Dialog hat keinen Namen.
dialog-name-later = Dieser Dialog öffnet sich beim Bedienen und hat bisher keinen Namen: „{ $text }“
ask-dialog-name = Hat der Dialog einen Namen, wenn er geöffnet ist (aria-labelledby auf seine Überschrift oder aria-label)?

# element-lang-valid
check-element-lang-valid = Sprache von Abschnitten gibt es
    .what = Abschnitte mit eigener Sprachangabe nennen eine Sprache, die es gibt.
    .why = Bei einem unbekannten Code lesen Screenreader den Abschnitt mit der falschen Stimme vor.
    .fix = Verwenden Sie das Kürzel der Sprache, zum Beispiel lang="fr".
element-lang-unknown = Dieser Abschnitt hat lang="{ $lang }"; das ist keine bekannte Sprache.

# form-field-multiple-labels
check-form-field-multiple-labels = Formularfelder haben nur eine Beschriftung
    .what = Kein Formularfeld hat mehr als ein label-Element.
    .why = Hilfsmittel sind sich nicht einig, welche von mehreren Beschriftungen sie vorlesen.
    .fix = Fassen Sie die Beschriftungen zusammen, oder verwenden Sie aria-labelledby mit mehreren ids.
form-field-multiple-labels = Das Feld hat { $count } Beschriftungen.

# form-field-name
check-form-field-name = Formularfelder haben einen Namen
    .what = Jedes Formularfeld hat einen zugänglichen Namen.
    .why = Wer zuhört, weiß nicht, was einzugeben ist; wer mit der Stimme steuert, gelangt nicht in das Feld.
    .fix = Schreiben Sie ein label-Element, dessen for-Attribut die id des Feldes enthält.
form-field-name-missing = Das Formularfeld ({ $kind }) hat keinen Namen.

# heading-name
check-heading-name = Überschriften sind nicht leer
    .what = Jede Überschrift hat einen zugänglichen Namen.
    .why = Wer zuhört, springt von Überschrift zu Überschrift; eine leere führt in die Irre.
    .fix = Schreiben Sie den Titel, oder verwenden Sie ein anderes Element, wenn es nur um den Abstand geht.
heading-name-missing = Die Überschrift ist leer.

# html-lang
check-html-lang = Seite nennt ihre Sprache
    .what = Das Wurzelelement der Seite hat ein lang-Attribut.
    .why = Screenreader wählen danach die Stimme. Ein Text in der falschen Sprache vorgelesen ist kaum zu verstehen.
    .fix = Schreiben Sie die Sprache an das Wurzelelement, zum Beispiel <html lang="de">.
html-lang-missing = Das html-Element hat kein lang-Attribut.
html-lang-empty = Das lang-Attribut des html-Elements ist leer.
html-lang-only-xml = Das html-Element nennt seine Sprache nur in xml:lang („{ $lang }“), was in HTML nicht zählt. Schreiben Sie zusätzlich lang="{ $lang }".

# html-lang-valid
check-html-lang-valid = Sprache der Seite gibt es
    .what = Das lang-Attribut des Wurzelelements beginnt mit einem Sprachcode, den es gibt.
    .why = Bei einem unbekannten Code lesen Screenreader die Seite mit der falschen Stimme vor.
    .fix = Verwenden Sie das Kürzel der Sprache, zum Beispiel „de“ oder „de-AT“.
html-lang-unknown = Das lang-Attribut lautet „{ $lang }“; das ist keine bekannte Sprache.

# html-xml-lang-mismatch
check-html-xml-lang-mismatch = lang und xml:lang stimmen überein
    .what = Wenn die Seite lang und xml:lang hat, nennen beide dieselbe Sprache.
    .why = Sonst lesen manche Programme die Seite in der falschen Sprache vor.
    .fix = Entfernen Sie xml:lang; HTML braucht es nicht.
html-xml-lang-mismatch = Die Seite sagt lang="{ $lang }", aber xml:lang="{ $xml }".

# iframe-name
check-iframe-name = Eingebettete Rahmen haben einen Namen
    .what = Jedes iframe-Element hat einen zugänglichen Namen.
    .why = Ohne Namen weiß niemand, was im Rahmen steckt und ob es sich lohnt, ihn zu betreten.
    .fix = Sagen Sie im title-Attribut, was der Rahmen enthält.
iframe-name-missing = Der Rahmen „{ $src }“ hat keinen Namen.

# image-button-name
check-image-button-name = Bildschaltflächen haben einen Namen
    .what = Jede Bildschaltfläche hat einen Alternativtext, der mehr ist als die Vorgabe des Browsers.
    .why = Sonst weiß niemand, der das Bild nicht sieht, was die Schaltfläche tut.
    .fix = Sagen Sie im alt-Attribut, was die Schaltfläche tut.
image-button-name-missing = Die Bildschaltfläche hat keinen eigenen Namen; Browser nennen sie „Senden“.

# image-name
check-image-name = Bilder haben einen Alternativtext
    .what = Jedes Bild hat einen Alternativtext oder ist als Schmuck gekennzeichnet.
    .why = Screenreader lesen den Alternativtext anstelle des Bildes vor; ohne ihn lesen viele den Dateinamen vor.
    .fix = Sagen Sie im alt-Attribut, was das Bild mitteilt; lassen Sie es leer (alt=""), wenn das Bild nichts mitteilt.
image-name-missing = Das Bild hat kein alt-Attribut und keinen anderen Namen.
image-name-empty = Das Bild hat einen leeren Alternativtext, ist aber fokussierbar oder hat ARIA-Attribute und gilt deshalb nicht als Schmuck.
image-name-blank = Der Alternativtext besteht nur aus Leerzeichen: Er sagt nichts und kennzeichnet das Bild auch nicht als Schmuck.
image-role-name-missing = Das Element hat die Rolle img, aber keinen Namen.

# image-redundant-alt
check-image-redundant-alt = Alternativtexte wiederholen nichts
    .what = Der Alternativtext eines Bildes in einem Link oder einer Schaltfläche wiederholt nicht den Text daneben.
    .why = Wer zuhört, hört alles doppelt.
    .fix = Lassen Sie das alt-Attribut leer (alt="").
image-redundant-alt = Der Alternativtext „{ $alt }“ wiederholt den Text neben dem Bild.

# label-title-only
check-label-title-only = Formularfelder haben eine sichtbare Beschriftung
    .what = Kein Formularfeld wird nur von einem Kurzhinweis oder einem Platzhalter benannt.
    .why = Einen Kurzhinweis sieht nur, wer eine Maus benutzt; ein Platzhalter verschwindet beim Tippen.
    .fix = Schreiben Sie ein label-Element, das immer zu sehen ist.
label-title-only = Das Feld wird nur von seinem Kurzhinweis benannt („{ $name }“).
label-placeholder-only = Das Feld wird nur von seinem Platzhalter benannt („{ $name }“).

# link-name
check-link-name = Links haben einen Namen
    .what = Jeder Link hat einen zugänglichen Namen.
    .why = Screenreader sagen nur „Link“ oder buchstabieren die Adresse; niemand erfährt, wohin er führt.
    .fix = Schreiben Sie Text in den Link, oder geben Sie dem Bild darin einen Alternativtext, der das Ziel nennt.
link-name-missing = Der Link auf „{ $href }“ hat keinen Namen.

# menuitem-name
check-menuitem-name = Menüeinträge haben einen Namen
    .what = Jedes Element mit der Rolle menuitem hat einen zugänglichen Namen.
    .why = Ohne Namen sagen Screenreader nur „Menüeintrag“.
    .fix = Schreiben Sie Text in den Menüeintrag, oder verwenden Sie aria-label.
menuitem-name-missing = Der Menüeintrag hat keinen Namen.

# meta-refresh
check-meta-refresh = Seite lädt sich nicht von selbst neu
    .what = Kein meta-Element lädt die Seite nach einer Frist neu oder leitet weiter.
    .why = Wer langsam liest oder sich vorlesen lässt, verliert die Stelle und die eigenen Eingaben.
    .fix = Leiten Sie auf dem Server weiter; lassen Sie Menschen Inhalte selbst neu laden.
meta-refresh-delay = Die Seite lädt sich nach { $seconds } Sekunden neu oder leitet weiter.

# meta-refresh-no-exception
check-meta-refresh-no-exception = Seite lädt sich niemals von selbst neu
    .what = Kein meta-Element lädt die Seite neu oder leitet weiter, egal nach welcher Frist.
    .why = Eine Änderung, um die niemand gebeten hat, unterbricht Menschen, die zuhören oder sich konzentrieren.
    .fix = Leiten Sie auf dem Server weiter, oder bieten Sie einen Link an.
meta-refresh-ever = Die Seite lädt sich nach { $seconds } Sekunden ungefragt neu oder leitet weiter.

# meta-viewport
check-meta-viewport = Seite lässt sich vergrößern
    .what = Die Viewport-Angaben lassen eine Vergrößerung auf mindestens 200 % zu.
    .why = Menschen mit Sehbehinderung ziehen die Seite mit zwei Fingern groß, um sie zu lesen.
    .fix = Entfernen Sie user-scalable und maximum-scale aus den Viewport-Angaben.
meta-viewport-fixed = Die Seite verbietet das Vergrößern: user-scalable={ $value }.
meta-viewport-limited = Die Seite begrenzt das Vergrößern: maximum-scale={ $value } ist weniger als 2.

# meta-viewport-large
check-meta-viewport-large = Seite lässt sich auf 500 % vergrößern
    .what = Die Viewport-Angaben lassen eine Vergrößerung auf 500 % zu.
    .why = Vielen Menschen mit Sehbehinderung genügen 200 % nicht.
    .fix = Entfernen Sie maximum-scale aus den Viewport-Angaben.
meta-viewport-narrow = Die Seite begrenzt das Vergrößern: maximum-scale={ $value } ist weniger als 5.

# meter-name
check-meter-name = Messanzeigen haben einen Namen
    .what = Jede Messanzeige (meter) hat einen zugänglichen Namen.
    .why = Eine Zahl sagt nichts, wenn niemand sagt, was sie misst.
    .fix = Schreiben Sie ein label-Element für die Anzeige, oder verwenden Sie aria-label.
meter-name-missing = Die Messanzeige hat keinen Namen.

# object-name
check-object-name = Eingebettete Objekte haben einen Namen
    .what = Jedes object-Element, das ein Bild, einen Ton oder einen Film zeigt, hat einen zugänglichen Namen.
    .why = Text im Element wird nur gezeigt, wenn sich die Datei nicht laden lässt.
    .fix = Verwenden Sie aria-label oder title; für Bilder ist ein img-Element mit Alternativtext besser.
object-name-missing = Das Objekt ({ $mime }) hat keinen Namen.
object-not-loaded = Das Objekt hat keinen Namen; seine Datei { $file } ließ sich nicht abrufen.
ask-object-name = Zeigt das Objekt ein Bild, einen Ton oder einen Film? Dann braucht es einen Namen.

# progressbar-name
check-progressbar-name = Fortschrittsanzeigen haben einen Namen
    .what = Jede Fortschrittsanzeige hat einen zugänglichen Namen.
    .why = Wer zuhört, hört eine Prozentzahl und weiß nicht, wovon.
    .fix = Schreiben Sie ein label-Element für die Anzeige, oder verwenden Sie aria-label.
progressbar-name-missing = Die Fortschrittsanzeige hat keinen Namen.

# summary-name
check-summary-name = Aufklapper haben einen Namen
    .what = Jedes summary-Element, das etwas aufklappt, hat einen zugänglichen Namen.
    .why = Ohne Namen weiß niemand, der zuhört, was sich öffnet.
    .fix = Schreiben Sie Text in das summary-Element.
summary-name-missing = Das summary-Element hat keinen Namen.

# svg-name
check-svg-name = SVG-Bilder haben einen Namen
    .what = Jedes SVG-Element, das als Bild gekennzeichnet ist, hat einen zugänglichen Namen.
    .why = Ohne Namen erfährt niemand, der zuhört, etwas von dem Bild.
    .fix = Schreiben Sie ein title-Element als erstes Kind in das svg-Element, oder verwenden Sie aria-label.
svg-name-missing = Das SVG-Bild hat keinen Namen.

# tab-name
check-tab-name = Reiter haben einen Namen
    .what = Jeder Reiter (tab) hat einen zugänglichen Namen.
    .why = Ohne Namen weiß niemand, der zuhört, was der Reiter zeigt.
    .fix = Schreiben Sie Text in den Reiter, oder verwenden Sie aria-label.
tab-name-missing = Der Reiter hat keinen Namen.

# tooltip-name
check-tooltip-name = Kurzhinweise sagen etwas
    .what = Jeder gezeigte Kurzhinweis (tooltip) hat einen Text.
    .why = Ein leerer Kurzhinweis verspricht Hilfe, die es nicht gibt.
    .fix = Schreiben Sie den Text in den Kurzhinweis.
tooltip-name-missing = Der Kurzhinweis ist leer.

# treeitem-name
check-treeitem-name = Einträge in Baumansichten haben einen Namen
    .what = Jeder Eintrag einer Baumansicht hat einen zugänglichen Namen.
    .why = Ohne Namen kann niemand, der zuhört, einen Zweig wählen.
    .fix = Schreiben Sie Text in den Eintrag, oder verwenden Sie aria-label.
treeitem-name-missing = Der Eintrag der Baumansicht hat keinen Namen.

check-iframe-name-descriptive = Namen von Frames sagen, was darin ist
    .what = Der Name eines Frames nennt seinen Inhalt.
    .why = „iframe“ sagt Menschen, die zuhören, nur, was sie schon wissen.
    .fix = Schreiben Sie in title, was darin ist, zum Beispiel „Karte: Weg zum Rathaus“.
iframe-name-vague = Der Name „{ $name }“ sagt nicht, was in dem Frame ist.
