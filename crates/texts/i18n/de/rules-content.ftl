# Beschriftungen
check-label-in-name = Sichtbarer Text gehört zum zugänglichen Namen
    .what = Der zugängliche Name von Schaltflächen, Links und anderen Bedienelementen enthält den Text, der darauf zu sehen ist.
    .why = Wer den Computer mit der Stimme steuert, sagt, was zu lesen ist. Heißt das Element im Code anders, passiert nichts.
    .fix = Entfernen Sie das aria-label oder lassen Sie den Namen mit dem sichtbaren Text beginnen, Wort für Wort und in derselben Reihenfolge.
label-not-in-name = Zu lesen ist „{ $label }“, der zugängliche Name lautet aber „{ $name }“.
label-perhaps-in-name = Der sichtbare Text „{ $label }“ weicht vom zugänglichen Namen „{ $name }“ so ab, dass es eine Abkürzung oder eine andere Schreibweise sein kann.
ask-label-in-name = Ist „{ $label }“ nur eine Abkürzung, ein Symbol oder eine andere Schreibweise dessen, was der Name „{ $name }“ sagt?
