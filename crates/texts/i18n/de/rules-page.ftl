check-document-title = Seite hat einen Titel
    .what = Die Seite hat ein title-Element mit Text darin.
    .why = Der Titel ist das Erste, was ein Screenreader vorliest, und der Text des Reiters. Ohne ihn lassen sich Seiten nicht unterscheiden.
    .fix = Schreiben Sie in den head einen Titel, der zuerst die Seite und danach den Dienst nennt.
document-title-missing = Die Seite hat keinen Titel.
document-title-empty = Der Titel der Seite ist leer.
ask-title-from-script = Hat die Seite einen Titel, der sie beschreibt, sobald ihre Skripte gelaufen sind?
