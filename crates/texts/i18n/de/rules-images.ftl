check-image-alt-long = Alternativtexte sind kurz
    .what = Der Alternativtext eines Bildes hat höchstens 180 Zeichen.
    .why = Ein Alternativtext wird in einem Zug vorgelesen; man kann nicht wortweise zurückgehen.
    .fix = Beschränken Sie ihn auf das, was hier zählt; lange Beschreibungen gehören in den Text daneben.
image-alt-long = Der Alternativtext hat { $length } Zeichen: „{ $text }“

check-image-alt-prefix = Alternativtexte beginnen nicht mit „Bild von“
    .what = Der Alternativtext sagt, was das Bild zeigt, nicht dass es ein Bild ist.
    .why = Screenreader sagen ohnehin „Grafik“ oder „Bild“.
    .fix = Beginnen Sie mit dem, was das Bild zeigt.
image-alt-prefix = Der Alternativtext beginnt mit „{ $prefix }“: „{ $text }“

check-image-alt-repeats-text = Alternativtexte wiederholen nicht den Text daneben
    .what = Der Alternativtext unterscheidet sich von der Bildunterschrift und vom Text direkt daneben.
    .why = Wer zuhört, hört dasselbe zweimal und erfährt nichts über das Bild.
    .fix = Sagen Sie, was der Text nicht sagt, oder lassen Sie den Alternativtext leer.
image-alt-repeats-text = Der Alternativtext wiederholt den Text neben dem Bild: „{ $text }“

check-image-decorative-title = Schmuckbilder haben keinen Tooltip
    .what = Bilder mit alt="" haben kein title.
    .why = alt="" sagt, dass das Bild nichts bedeutet, title sagt etwas; manche Screenreader lesen das title vor.
    .fix = Entfernen Sie das title, oder geben Sie dem Bild einen Alternativtext.
image-decorative-title = Das Bild ist als Schmuck gekennzeichnet, hat aber den Tooltip „{ $text }“.

check-background-image-meaning = Hintergrundbilder tragen keine Bedeutung
    .what = Bilder aus dem Stylesheet dienen nur als Schmuck.
    .why = Ein Hintergrundbild hat keinen Alternativtext; wer zuhört, weiß nicht, dass es da ist.
    .fix = Verwenden Sie img mit Alternativtext für alles, was etwas bedeutet.
background-images = { $count ->
    [one] Ein Element zeigt nur ein Hintergrundbild: { $files }
   *[other] { $count } Elemente zeigen nur ein Hintergrundbild: { $files }
  }
ask-background-images = { $count ->
    [one] Dient dieses Bild nur als Schmuck? { $files }
   *[other] Dienen diese Bilder nur als Schmuck? { $files }
  }

check-icon-font-exposed = Symbole aus Schriften werden nicht vorgelesen
    .what = Wörter und Zeichen, die eine Schrift in Bilder verwandelt, haben aria-hidden oder role="img" mit Namen.
    .why = Screenreader lesen das Wort („face“, „menu“) oder ein unbekanntes Zeichen vor.
    .fix = Setzen Sie aria-hidden="true" an das Symbol, und schreiben Sie die Bedeutung als Text.
icon-font-exposed = { $count ->
    [one] Ein Symbol wird als „{ $text }“ vorgelesen.
   *[other] { $count } Symbole werden als Text vorgelesen, das erste als „{ $text }“.
  }

check-css-content-text = Das Stylesheet fügt keine Wörter ein
    .what = Wörter auf der Seite stehen im Quelltext und nicht in der Eigenschaft content des Stylesheets.
    .why = Solcher Text lässt sich nicht markieren, suchen oder übersetzen und geht mit eigenem Stylesheet verloren.
    .fix = Schreiben Sie ihn in die Seite.
css-content-text = { $count ->
    [one] Das Stylesheet fügt die Wörter „{ $text }“ ein.
   *[other] An { $count } Stellen fügt das Stylesheet Wörter ein, zuerst „{ $text }“.
  }

check-embed-name = Eingebettete Inhalte haben einen Namen
    .what = embed-Elemente haben einen Namen, und Zeichnungen auf einem canvas haben eine Beschreibung.
    .why = Wer zuhört, bekommt von einer Zeichnung oder einem Plug-in nichts mit.
    .fix = Geben Sie embed ein title; schreiben Sie eine Beschreibung in canvas, oder verwenden Sie role="img" mit aria-label.
embed-unnamed = Der eingebettete Inhalt ({ $element }) hat keinen Namen.
canvas-unnamed = Die Zeichenfläche (canvas) hat weder einen Namen noch einen Ersatzinhalt.
ask-canvas = Zeigt die Zeichenfläche etwas, das nicht auch als Text gesagt wird?

check-alt-misplaced = alt steht nur an Bildern
    .what = Das Attribut alt steht nur an Bildern, Bildschaltflächen und Bereichen von Image-Maps.
    .why = Anderswo wird es ignoriert; was es sagen soll, kommt nie an.
    .fix = Setzen Sie es an das Bild, oder verwenden Sie Text.
alt-misplaced = alt="{ $text }" bewirkt an { $element } nichts.

check-captcha-alternative = Rätsel gegen Roboter haben einen anderen Weg
    .what = CAPTCHAs sagen, wozu sie dienen, und lassen sich auf andere Weise bestehen.
    .why = Ein verzerrtes Bild schließt Menschen aus, die es nicht sehen, ein Rätsel jene, die es nicht lösen können.
    .fix = Prüfen Sie auf Roboter im Server. Bieten Sie wenigstens einen zweiten Weg über einen anderen Sinn an.
captcha-found = Die Seite hat ein CAPTCHA ({ $text }).
ask-captcha = Gibt es einen anderen Weg am CAPTCHA vorbei, für den man weder sehen noch rätseln muss?

check-image-animated = Bewegte Bilder kommen zur Ruhe
    .what = Animierte GIFs enden innerhalb von fünf Sekunden oder lassen sich anhalten.
    .why = Was sich neben einem Text bewegt, zieht alle Aufmerksamkeit auf sich; manche können nicht weiterlesen.
    .fix = Lassen Sie die Animation nur einmal laufen, oder verwenden Sie ein Video mit Bedienelementen.
image-animated = Das Bild hat { $frames } Einzelbilder und läuft { $seconds ->
    [endless] endlos
   *[other] { $seconds } Sekunden
  }.
image-animated-scripted = Das Bild hat { $frames } Einzelbilder und kommt nicht von selbst zur Ruhe; ein Skript kann es vielleicht anhalten.
ask-image-animated = Lässt sich die Bewegung dieses Bildes anhalten?
