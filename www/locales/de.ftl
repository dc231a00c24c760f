### German. The reader is addressed with “Sie”, and seldom; the story is “der Text”, whatever it is.

## The head of the page

skip = Zur Zusammenfassung
tagline = Zusammenfassungen zum Nachprüfen, im eigenen Browser
promise = Nichts verlässt diese Seite
new-story = Neuer Text
settings = Einstellungen
close = Schließen

## An empty desk

question = Was steht in diesem Text?
lede = Fügen Sie ihn ein. Sie bekommen seine Kernsätze, Wort für Wort, dazu die Personen, Orte und Zahlen darin.
story-field = Der Text
story-placeholder = Text einfügen oder schreiben oder Dateien hierher ziehen
paste = Einfügen
open-file = Dateien öffnen
formats = txt, md, html, pdf, docx, epub
formats-of-text = txt, md, html
samples = Beispiel lesen
sample-harbour = Nachricht: Hafenstädte (englisch)
sample-moss = Wissenschaft: Das Moos, das wartet (englisch)
sample-inquiry = Bericht: Der Fall Kessock (englisch)
point-quotes = Nur Zitate
point-quotes-text = Jeder Satz der Zusammenfassung steht im Text. Ein Klick zeigt, wo.
point-here = Nur hier
point-here-text = Diese Seite arbeitet auf Ihrem Gerät, auch ohne Netz.
point-fast = Sofort
point-fast-text = Die Zusammenfassung folgt beim Tippen. Ziehen Sie an ihrer Länge und sehen Sie zu.
drop-here = Text hier ablegen

## The story

edit = Bearbeiten
read = Fertig
editing = Schreiben
reading = Lesen
facts = { words } · { $time } Lesezeit
working = Wird gelesen …

## Figures

words =
    { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }
seconds = { $s } s
minutes = { $m } min
minutes-seconds = { $m } min { $s } s
hours = { $h } h
hours-minutes = { $h } h { $m } min
position = { $at } von { $of }
range = { $from } bis { $to }

## The summary

summary = Zusammenfassung
side = Zusammenfassung und Listen
sentences =
    { $n ->
        [0] Keine Sätze
        [1] Ein Satz
        [2] Zwei Sätze
        [3] Drei Sätze
        [4] Vier Sätze
        [5] Fünf Sätze
        [6] Sechs Sätze
        [7] Sieben Sätze
        [8] Acht Sätze
        [9] Neun Sätze
        [10] Zehn Sätze
        [11] Elf Sätze
        [12] Zwölf Sätze
       *[other] { $n } Sätze
    }
nothing-yet = Hier stehen die Kernsätze, sobald es welche gibt.
status =
    { $of ->
        [one] { $n } von { $of } Satz.
       *[other] { $n } von { $of } Sätzen.
    }
status-none = Noch keine Sätze.
saved = { $summary } statt { $story }
saved-nothing = { $summary } Lesezeit
entry = { $n }: zur Stelle im Text
place = { $n }: zur Stelle in der Zusammenfassung
current = Satz { $n } von { $of }

length-range = Länge der Zusammenfassung
length-number = Länge der Zusammenfassung, als Zahl
length-unit = Gemessen in
unit-sentences = Sätze
unit-words = Wörter
unit-percent = Prozent
unit-minutes = Minuten
unit-chars = Zeichen
length-sentences =
    { $n ->
        [one] { $n } Satz
       *[other] { $n } Sätze
    }
length-words =
    { $n ->
        [one] höchstens { $n } Wort
       *[other] höchstens { $n } Wörter
    }
length-percent = { $n } Prozent des Textes
length-minutes =
    { $n ->
        [one] höchstens { $n } Minute Lesezeit
       *[other] höchstens { $n } Minuten Lesezeit
    }
length-chars = höchstens { $n } Zeichen

copy = Kopieren
save = Speichern
as-text = Als Text
as-markdown = Als Markdown
formatted = Mit Formatierung
as-html = Als Webseite
as-record = Als prüfbare Aufzeichnung (JSON)
share = Teilen …
print = Drucken, mit dem Text
copied = Die Zusammenfassung ist kopiert.
not-copied = Der Browser ließ die Seite nicht kopieren. Markieren Sie die Zusammenfassung und drücken Sie Strg+C, auf dem Mac ⌘C.
not-shared = Der Browser konnte die Zusammenfassung nicht teilen. Kopieren Sie sie stattdessen.
untitled = Zusammenfassung

## Key terms

key-terms = Schlüsselbegriffe
mentions =
    { $n ->
        [one] { $n } Erwähnung
       *[other] { $n } Erwähnungen
    }
mention = { $phrase }: { position }
mention-meaning = { $phrase }, { $meaning }: { position }
keeps = Was die Zusammenfassung behält
kept-of = { $n } von { $of }

## Names

in-this-story = In diesem Text
what-is-marked = Was markiert ist
no-names = Namen können nicht markiert werden: Was dazu gebraucht wird, ließ sich nicht laden. Alles andere geht.
names-failed = In diesem Text ließen sich die Namen nicht markieren. Alles andere geht.
try-again = Noch einmal versuchen
group-people = Personen
group-places = Orte
group-organizations = Organisationen
group-others = Andere Namen
group-dates = Zeitangaben
group-amounts = Mengen
group-ordinals = Ordnungszahlen
group-addresses = Adressen
kind-person = Person
kind-place = Ort
kind-organization = Organisation
kind-misc = anderer Name
kind-date = Datum
kind-time = Uhrzeit
kind-money = Geldbetrag
kind-percent = Prozentzahl
kind-quantity = Menge
kind-ordinal = Ordnungszahl
kind-url = Webadresse
kind-email = E-Mail-Adresse
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
naming-of = { $text } ({ $name })
more-names = { $n } weitere
fewer-names = Weniger
previous-mention = Vorige Erwähnung
next-mention = Nächste Erwähnung
only-these = Nur diese Sätze
only-about =
    { $n ->
        [1] Der einzige Satz über { $name }
       *[other] Nur die { $n } Sätze über { $name }
    }
whole-story = Der ganze Text
correct = Berichtigen
drop = Nicht markieren
join = Dasselbe wie …
part = Hier ist etwas anderes gemeint
same-as = Dasselbe wie
join-now = Verbinden
cancel = Abbrechen
corrected-drop = „{ $name }“ wird nicht markiert.
corrected-join = „{ $name }“ ist dasselbe wie „{ $into }“.
corrected-part = Eine Erwähnung von „{ $name }“ meint etwas anderes.
undo = Rückgängig
undone = Rückgängig gemacht.

## What a date or an amount comes to

week-of = die Woche ab { $date }
time-zone = { $time }, UTC{ $offset }
large-sum = { $amount } { $currency }
unit-knots = { $n } Knoten
unit-stories =
    { $n ->
        [one] { $n } Stockwerk
       *[other] { $n } Stockwerke
    }
unit-tons =
    { $n ->
        [one] { $n } Tonne
       *[other] { $n } Tonnen
    }
unit-barrels = { $n } Barrel
ordinal = { $n }.

## Notices

notices = Hinweis
dismiss = Schließen
cleared = Der Text ist von der Seite genommen.
replaced = Dieser Text hat den vorigen ersetzt.
restored = Der Text ist wieder da.
clipboard-closed = Der Browser ließ die Seite nicht auf die Zwischenablage zugreifen. Drücken Sie Strg+V, auf dem Mac ⌘V.
clipboard-empty = In der Zwischenablage ist kein Text.
sample-failed = Das Beispiel ließ sich nicht laden. Dafür braucht es einmal das Netz.
too-long-to-edit = Ein so langer Text brächte das Textfeld des Browsers zum Stehen. Bearbeiten Sie ihn dort, wo er herkommt, und fügen Sie ihn neu ein.
warning-empty-text = In diesem Text stehen keine Wörter.
warning-lines-as-sentences = Der Text hat keine Satzpunkte, deshalb gilt jede Zeile als Satz.
warning-fewer-sentences = Mehr Sätze hat der Text nicht.
warning-names-not-recognized = Namen werden nur in englischen Texten markiert.
failure-text-too-large = Dieser Text ist zu lang: Höchstens { $megabytes } MB gehen. Es wurde nichts gekürzt; nehmen Sie einen Teil davon.
failure-crashed = An diesem Text ist die Zusammenfassung gescheitert. Sie wurde neu gestartet; der Text ist noch da.
failure-no-engine = Die Zusammenfassung ließ sich nicht laden. Dafür braucht es einmal das Netz.
failure-other = Der Text konnte nicht zusammengefasst werden: { $message }

## Files and pages

from = Aus { $name }
from-article = Der Artikel in { $name }
from-whole = Alles in { $name }
use-whole = Ganze Seite nehmen
use-article = Nur den Artikel nehmen
no-article = In { $name } wurde kein Artikel gefunden, deshalb ist dies die ganze Seite.
empty-file = { $name } enthält keinen Text.
file-too-large = { $name } ist zu groß: Höchstens { $megabytes } MB gehen. Es wurde nichts gekürzt.
cannot-read-doc = { $name } ist ein altes Word-Dokument (doc). { reads }
cannot-read-rtf = { $name } ist ein Rich-Text-Dokument (rtf). { reads }
cannot-read-odt = { $name } ist ein OpenDocument-Text (odt). { reads }
cannot-read-pages = { $name } ist ein Pages-Dokument. { reads }
cannot-read-spreadsheet = { $name } ist eine Tabelle. { reads }
cannot-read-slides = { $name } ist eine Präsentation. { reads }
cannot-read-ebook = { $name } ist ein Kindle-Buch. { reads }
cannot-read-zip = { $name } ist ein gepackter Ordner. { reads }
cannot-read-picture = { $name } ist ein Bild. { reads }
cannot-read-recording = { $name } ist ein Ton oder ein Film. { reads }
cannot-read-binary = { $name } ist keine Textdatei. { reads }
cannot-read-utf-32 = { $name } speichert die Buchstaben als UTF-32, und das lesen Browser nicht. Speichern Sie die Datei als UTF-8.
reads = Nutgraf liest reinen Text, Markdown, Webseiten, PDF, Word (docx) und EPUB: Speichern Sie es als eines davon, oder kopieren Sie den Text und fügen Sie ihn ein.
misnamed = { $name } ist { $kind }, was immer der Name sagt, und wurde so gelesen.
format-text = reiner Text
format-markdown = ein Text in Markdown
format-html = eine Webseite
format-pdf = ein PDF
format-word = ein Word-Dokument
format-epub = ein EPUB-Buch
cannot-open-locked = { $name } ist gesperrt. Öffnen Sie es in dem Programm, das sein Passwort kennt, speichern Sie eine Kopie ohne Passwort, und öffnen Sie diese hier. Ein Buch mit Kopierschutz (DRM) lässt sich nur im Programm des Verkäufers lesen.
cannot-open-damaged = { $name } ist beschädigt, oder ein Teil fehlt. Holen Sie die Datei noch einmal von dort, woher sie kam.
cannot-open-no-text = { $name } enthält Bilder von Seiten und keinen Text. Ein Programm, das Text erkennt (OCR), kann ihn ergänzen; öffnen Sie die Datei danach noch einmal.
cannot-open-missing = { $name } braucht einen Teil dieser Seite, der noch nicht geladen wurde und jetzt nicht geladen werden kann. Öffnen Sie die Datei noch einmal, wenn das Netz da ist; danach geht es ohne.
cannot-open-too-old = Dieser Browser ist zu alt, um { $name } zu lesen. Nötig ist Chrome oder Edge 119, Firefox 140, Safari 17.4 oder ein neuerer.
cannot-open-too-large = { $name } ist entpackt zu groß. Nichts wurde gekürzt; nehmen Sie einen Teil davon.
not-in-one-file = { $name } ist { $kind }. Diese eine Datei kommt ohne das aus, was es liest, um klein zu bleiben: Öffnen Sie es in der Seite unter ihrer Webadresse, oder kopieren Sie den Text und fügen Sie ihn ein.
pictures =
    { $n ->
        [1] Eine Seite von { $name } ist ein Bild von Text und fehlt hier. Ein Programm, das Text erkennt (OCR), kann ihn ergänzen.
       *[other] { $n } Seiten von { $name } sind Bilder von Text und fehlen hier. Ein Programm, das Text erkennt (OCR), kann ihn ergänzen.
    }
unreadable = { $name } ließ sich nicht lesen. Vielleicht ist es ein Ordner, oder die Datei wurde verschoben oder ist in Gebrauch.
guessed-encoding = { $name } sagt nicht, wie die Buchstaben gespeichert sind; die Datei wurde als Windows-1252 gelesen. Wenn Buchstaben falsch aussehen, speichern Sie sie als UTF-8.
only-address = Das war eine Adresse, kein Text. Nutgraf ruft keine Seiten ab: Öffnen Sie sie, kopieren Sie den Text und fügen Sie ihn ein.
from-share = Mit dieser Seite geteilt
share-lost = Was geteilt wurde, ist nicht angekommen. Teilen Sie es noch einmal.
share-empty = In dem, was geteilt wurde, war kein Text.
launch-failed = Die Datei ließ sich nicht öffnen. Vielleicht wurde sie verschoben oder ist in Gebrauch.

## A saved summary that is checked against the story it was made of

saved-waits = Öffnen Sie den Text, aus dem { $name } entstand: Es ist eine gespeicherte Zusammenfassung und wird daran geprüft.
saved-holds = { $name } stimmt: Jedes Zitat steht in diesem Text, wo es stehen soll, und dasselbe wird wieder ausgewählt.
saved-holds-version = { $name } stimmt: Jedes Zitat steht in diesem Text, wo es stehen soll. Eine andere Version von Nutgraf hat es gemacht, deshalb wurde die Auswahl nicht verglichen.
saved-holds-names = { $name } stimmt: Jedes Zitat steht in diesem Text, wo es stehen soll, und dieselben Sätze werden wieder ausgewählt. Die Namen wurden nicht verglichen, denn sie sind auf andere Weise gefunden.
saved-unhashed = Ob der Text Buchstabe für Buchstabe derselbe ist, ließ sich hier nicht prüfen, denn seine Prüfsumme (SHA-256) berechnen Browser nur auf Seiten, die über https kamen: Eine Änderung außerhalb der Zitate kann unbemerkt geblieben sein.
saved-other-story = { $name } entstand nicht aus diesem Text, oder der Text wurde seither geändert.
saved-other-lines = { $name } entstand aus diesem Text mit anderen Zeilenenden, deshalb passen die Stellen nicht.
saved-differs = { $name } stimmt nicht. { saved-first }
saved-first = Der erste Unterschied, bei { $field }: In der Zusammenfassung steht „{ $expected }“, im Text „{ $found }“.
saved-other-result = { $name } zitiert diesen Text richtig, aber heute fällt die Auswahl anders aus. Der erste Unterschied, bei { $field }: „{ $expected }“ in der Zusammenfassung, „{ $found }“ jetzt.
saved-damaged = { $name } sieht wie eine gespeicherte Zusammenfassung aus, lässt sich aber nicht als solche lesen: { $message }
saved-place = Stelle zeigen

## The list of the files that are open, where it is several

open-files = Geöffnete Dateien
files-open =
    { $n ->
        [one] { $n } Datei
       *[other] { $n } Dateien
    }
not-read = nicht lesbar
not-read-yet = noch nicht gelesen
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, davon { $failed } nicht lesbar.
    }
shown-file = { $name }, { position }
reading-file = { $name } wird gelesen …
reading-part = { $name } wird gelesen: { $done } von { $of }
progress = Fortschritt
stop = Anhalten

## Another version of the page

new-version = Eine neue Version dieser Seite ist da.
new-version-story = Eine neue Version dieser Seite ist da. Wenn sie geladen wird, geht der Text auf der Seite verloren.
changed-elsewhere = In einem anderen Tab wurde eine neue Version dieser Seite geladen. Dieser Tab zeigt noch die vorige; laden Sie ihn neu, wann Sie mögen.
reload = Neu laden

## The panel about privacy

privacy-promise = Was Sie einfügen, schreiben oder öffnen, wird auf diesem Gerät gelesen und nirgends sonst. Das hier hält die Seite dazu an.
reach = Was sie erreichen kann
reach-text = Die Seite trägt Regeln, die Ihr Browser durchsetzt, was immer ihre Skripte versuchen. Danach darf sie nutzen:
reach-connections = Verbindungen
reach-scripts = Skripte
reach-workers = Hintergrundskripte
reach-styles = Gestaltung
reach-pictures = Bilder
reach-forms = Formulare
reach-others = Alles andere
this-file = diese Datei
source-none = keine
source-wasm = WebAssembly
source-blob = von der Seite selbst erzeugt
source-data = in der Seite enthalten
word-for-word = Die Regeln im Wortlaut
files = Woraus sie besteht
files-text =
    { $n ->
        [one] { $n } Datei von { $host }, { $kilobytes } KB.
       *[other] { $n } Dateien von { $host }, { $kilobytes } KB.
    } Ihre Liste liegt auch jeder Ausgabe bei, für alle, die der Seite nicht aufs Wort glauben.
file-list = Die Dateien und ihre Prüfsummen
file = Datei
bytes = Bytes
check-files = Dateien prüfen
checking = Wird geprüft …
cannot-check = Die Dateien lassen sich hier nicht prüfen: Browser berechnen Prüfsummen nur für Seiten, die über https kamen.
other-files = Nicht die Dateien der Liste: { $files }. Vielleicht kommt gerade eine neue Version: Laden Sie die Seite neu. Wenn das nicht hilft, trauen Sie ihr nicht.
missing-files = Ließen sich nicht laden: { $files }.
all-files =
    { $n ->
        [one] { $n } Datei ist die der Liste.
       *[other] Alle { $n } Dateien sind die der Liste.
    }
no-list = Die Liste der Dateien ließ sich nicht laden.
working-copy = Dies ist eine Arbeitskopie. Eine Ausgabe nennt hier ihre Dateien mit deren Prüfsummen.
one-file = Diese eine Datei. Ihr SHA-256 steht in der Liste, die jeder Ausgabe beiliegt.
offline = Ohne Netz
offline-one-file = Die Datei enthält alles außer dem, was PDF-, Word- und EPUB-Dateien liest. Sie fragt nach nichts.
keeping-unasked = Solange die Seite offen ist, geht sie auch ohne Netz.
keeping-kept = Dieser Browser bewahrt die Seite auf: Sie öffnet sich auch ohne Netz.
keeping-not-kept = Solange die Seite offen ist, geht sie auch ohne Netz. Dieser Browser bewahrt sie nicht auf: Er durfte nicht oder hat keinen Platz.
documents-not-kept = Was PDF-, Word- und EPUB-Dateien liest, wird mit der ersten solchen Datei gespeichert, oder jetzt: { $kilobytes } KB.
documents-kept = Was PDF-, Word- und EPUB-Dateien liest, ist auch gespeichert.
keep-documents = Für ohne Netz speichern
keeping-documents = Wird gespeichert …
documents-refused = Das Speichern ging nicht: Das Netz fehlt, oder dieser Browser hat keinen Platz.
exceptions = Was die Regeln nicht abdecken
exception-host = { $host } sieht, wie bei jeder Seite, dass jemand unter Ihrer Adresse diese Dateien lädt, und wann. Einen Text sieht er nicht.
exception-navigation = Keine Regel hindert eine Seite daran, eine andere Adresse zu öffnen, und eine Adresse kann einen Text mitnehmen: Ein Skript, das es darauf anlegte, könnte so einen Text verschicken. Keines dieser Seite tut das. Ihr Code liegt offen, ihre Dateien lassen sich an ihren Prüfsummen erkennen, und ihre Tests schlagen fehl, sobald etwas von einem anderen Server verlangt wird.
exception-service-worker = Die Regeln stehen in der Seite und binden das Skript, das sie für den Gebrauch ohne Netz aufbewahrt (service-worker.js), nur dann, wenn { $host } sie ebenfalls sendet. Dieses Skript fragt nach den Dateien oben und nach nichts sonst.
exception-sharing = Was eine andere App mit der installierten Seite teilt, nimmt dasselbe Skript entgegen, auf diesem Gerät. Hätte der Browser das Skript weggeworfen, ginge das Geteilte an { $host }.
exception-browser = Der Browser selbst: Wer auf Chromium beruht, fragt womöglich den Dienst seines Herstellers, was in Textfelder einzutragen wäre. Das kann keine Seite sehen oder verhindern.
exception-extensions = Erweiterungen, denen Sie das Lesen von Seiten erlaubt haben, können diese lesen.

## Settings

language = Sprache
language-auto = Wie der Browser
language-failed = Diese Sprache ließ sich nicht laden. Dafür braucht es einmal das Netz.
appearance = Darstellung
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
heat = Am Rand zeigen, wie viel jeder Satz wiegt
keys = Tasten
single-keys = Einzelne Tasten verwenden
key-sentences = nächster und voriger Satz der Zusammenfassung
key-mentions = nächste und vorige Erwähnung des gewählten Namens
key-files = voriger und nächster der geöffneten Texte
key-edit = den Text bearbeiten
key-leave = vom Bearbeiten zurück zum Lesen
kept = Was aufbewahrt wird
kept-text = Diese Einstellungen, in diesem Browser. Nie ein Text, eine Zusammenfassung oder was Sie lesen.
