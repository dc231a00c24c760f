### Italian. The reader is addressed with “tu”, and seldom; the story is «il testo», whatever it is.

## The head of the page

skip = Vai al riassunto
tagline = Riassunti che si possono verificare, fatti nel tuo browser
promise = Niente esce da questa pagina
new-story = Nuovo testo
settings = Impostazioni
close = Chiudi

## An empty desk

question = Che cosa dice questo testo?
lede = Incollalo. Ne ottieni le frasi chiave, parola per parola, e le persone, i luoghi e le cifre che contiene.
story-field = Il testo
story-placeholder = Incolla o scrivi un testo, oppure trascina qui dei file
paste = Incolla
open-file = Apri file
formats = txt, md, html, pdf, docx, epub
formats-of-text = txt, md, html
samples = Prova un esempio
sample-harbour = Notizia: città portuali (in inglese)
sample-moss = Scienza: il muschio che aspetta (in inglese)
sample-inquiry = Relazione: il caso Kessock (in inglese)
point-quotes = Solo citazioni
point-quotes-text = Ogni frase del riassunto è nel testo. Fai clic e guarda dove.
point-here = Solo qui
point-here-text = Fa tutto questa pagina, sul tuo dispositivo. Anche senza rete.
point-fast = Subito
point-fast-text = Il riassunto segue mentre scrivi. Trascina la lunghezza e guardalo cambiare.
drop-here = Rilascia qui il testo

## The story

edit = Modifica
read = Fatto
editing = Scrittura
reading = Lettura
facts = { words } · { $time } di lettura
working = Lettura in corso…

## Figures

words =
    { $n ->
        [one] { $n } parola
       *[other] { $n } parole
    }
seconds = { $s } s
minutes = { $m } min
minutes-seconds = { $m } min { $s } s
hours = { $h } h
hours-minutes = { $h } h { $m } min
position = { $at } di { $of }
range = da { $from } a { $to }

## The summary

summary = Riassunto
side = Riassunto ed elenchi
sentences =
    { $n ->
        [0] Nessuna frase
        [1] Una frase
        [2] Due frasi
        [3] Tre frasi
        [4] Quattro frasi
        [5] Cinque frasi
        [6] Sei frasi
        [7] Sette frasi
        [8] Otto frasi
        [9] Nove frasi
        [10] Dieci frasi
        [11] Undici frasi
        [12] Dodici frasi
       *[other] { $n } frasi
    }
nothing-yet = Le frasi chiave compaiono qui appena ce ne sono.
status =
    { $n ->
        [one] { $n } frase su { $of }.
       *[other] { $n } frasi su { $of }.
    }
status-none = Ancora nessuna frase.
saved = { $summary } invece di { $story }
saved-nothing = { $summary } di lettura
entry = { $n }: al suo posto nel testo
place = { $n }: al suo posto nel riassunto
current = Frase { $n } di { $of }

length-range = Lunghezza del riassunto
length-number = Lunghezza del riassunto, in cifre
length-unit = Misurata in
unit-sentences = frasi
unit-words = parole
unit-percent = per cento
unit-minutes = minuti
unit-chars = caratteri
length-sentences =
    { $n ->
        [one] { $n } frase
       *[other] { $n } frasi
    }
length-words =
    { $n ->
        [one] al massimo { $n } parola
       *[other] al massimo { $n } parole
    }
length-percent = il { $n } per cento del testo
length-minutes =
    { $n ->
        [one] al massimo { $n } minuto di lettura
       *[other] al massimo { $n } minuti di lettura
    }
length-chars =
    { $n ->
        [one] al massimo { $n } carattere
       *[other] al massimo { $n } caratteri
    }

copy = Copia
save = Salva
as-text = Come testo
as-markdown = Come Markdown
formatted = Con la formattazione
as-html = Come pagina web
as-record = Come documento verificabile (JSON)
share = Condividi…
print = Stampa, con il testo
copied = Il riassunto è copiato.
not-copied = Il browser non ha lasciato copiare alla pagina. Seleziona il riassunto e premi Ctrl+C, o ⌘C su un Mac.
not-shared = Il browser non ha potuto condividere il riassunto. Copialo, invece.
untitled = Riassunto

## Key terms

key-terms = Parole chiave
mentions =
    { $n ->
        [one] { $n } menzione
       *[other] { $n } menzioni
    }
mention = { $phrase }: { position }
mention-meaning = { $phrase }, { $meaning }: { position }
keeps = Che cosa conserva il riassunto
kept-of = { $n } su { $of }

## Names

in-this-story = In questo testo
what-is-marked = Che cosa viene segnato
no-names = I nomi non si possono segnare: quel che serve non si è caricato. Tutto il resto funziona.
names-failed = I nomi di questo testo non si sono potuti segnare. Tutto il resto funziona.
try-again = Riprova
group-people = Persone
group-places = Luoghi
group-organizations = Organizzazioni
group-others = Altri nomi
group-dates = Date
group-amounts = Quantità
group-ordinals = Ordinali
group-addresses = Indirizzi
kind-person = persona
kind-place = luogo
kind-organization = organizzazione
kind-misc = altro nome
kind-date = data
kind-time = ora
kind-money = somma di denaro
kind-percent = percentuale
kind-quantity = quantità
kind-ordinal = ordinale
kind-url = indirizzo web
kind-email = indirizzo e-mail
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
naming-of = { $text } ({ $name })
more-names =
    { $n ->
        [one] Ancora { $n }
       *[other] Altri { $n }
    }
fewer-names = Meno
previous-mention = Menzione precedente
next-mention = Menzione successiva
only-these = Solo queste frasi
only-about =
    { $n ->
        [1] L’unica frase su { $name }
       *[other] Solo le { $n } frasi su { $name }
    }
whole-story = Tutto il testo
correct = Correggi
drop = Lascialo senza segno
join = È lo stesso di…
part = Qui è un altro
same-as = È lo stesso di
join-now = Unisci
cancel = Annulla
corrected-drop = «{ $name }» resta senza segno.
corrected-join = «{ $name }» è lo stesso di «{ $into }».
corrected-part = Una menzione di «{ $name }» riguarda un altro.
undo = Annulla
undone = Annullato.

## What a date or an amount comes to

week-of = la settimana del { $date }
time-zone = { $time }, UTC{ $offset }
large-sum = { $amount } di { $currency }
unit-knots =
    { $n ->
        [one] { $n } nodo
       *[other] { $n } nodi
    }
unit-stories =
    { $n ->
        [one] { $n } piano
       *[other] { $n } piani
    }
unit-tons =
    { $n ->
        [one] { $n } tonnellata
       *[other] { $n } tonnellate
    }
unit-barrels =
    { $n ->
        [one] { $n } barile
       *[other] { $n } barili
    }
ordinal = { $n }º

## Notices

notices = Avviso
dismiss = Chiudi
cleared = Il testo non è più nella pagina.
replaced = Questo testo ha preso il posto del precedente.
restored = Il testo è di nuovo qui.
clipboard-closed = Il browser non ha lasciato leggere gli appunti alla pagina. Premi Ctrl+V, o ⌘V su un Mac.
clipboard-empty = Negli appunti non c’è testo.
sample-failed = L’esempio non si è potuto caricare. Serve la rete, una volta.
too-long-to-edit = Un testo così lungo bloccherebbe il campo di testo del browser. Modificalo là da dove viene e incollalo di nuovo.
warning-empty-text = In questo testo non ci sono parole.
warning-lines-as-sentences = Il testo non ha punti, quindi ogni riga vale come una frase.
warning-fewer-sentences = Il testo non ha altre frasi oltre a queste.
warning-names-not-recognized = I nomi si segnano solo nei testi in inglese.
failure-text-too-large = Questo testo è troppo lungo: al massimo { $megabytes } MB. Non è stato tagliato niente; prendine una parte.
failure-crashed = Questo testo ha fermato il riassunto. È stato riavviato; il testo è ancora qui.
failure-no-engine = Il riassunto non si è potuto caricare. Serve la rete, una volta.
failure-other = Il testo non si è potuto riassumere: { $message }

## Files and pages

from = Da { $name }
from-article = L’articolo in { $name }
from-whole = Tutto { $name }
use-whole = Usa tutta la pagina
use-article = Usa solo l’articolo
no-article = In { $name } non è stato trovato alcun articolo, quindi questa è tutta la pagina.
empty-file = { $name } non contiene testo.
file-too-large = { $name } è troppo grande: al massimo { $megabytes } MB. Non è stato tagliato niente.
cannot-read-doc = { $name } è un vecchio documento Word (doc). { reads }
cannot-read-rtf = { $name } è un documento in formato RTF. { reads }
cannot-read-odt = { $name } è un testo OpenDocument (odt). { reads }
cannot-read-pages = { $name } è un documento Pages. { reads }
cannot-read-spreadsheet = { $name } è un foglio di calcolo. { reads }
cannot-read-slides = { $name } è una presentazione. { reads }
cannot-read-ebook = { $name } è un libro Kindle. { reads }
cannot-read-zip = { $name } è una cartella compressa. { reads }
cannot-read-picture = { $name } è un’immagine. { reads }
cannot-read-recording = { $name } è un suono o un filmato. { reads }
cannot-read-binary = { $name } non è un file di testo. { reads }
cannot-read-utf-32 = { $name } codifica le lettere come UTF-32, che i browser non leggono. Salvalo come UTF-8.
reads = Nutgraf legge testo semplice, Markdown, pagine web, PDF, Word (docx) ed EPUB: salvalo in uno di questi formati, oppure copia il testo e incollalo.
misnamed = { $name } è { $kind }, qualunque cosa dica il suo nome, e così è stato letto.
format-text = testo semplice
format-markdown = un testo in Markdown
format-html = una pagina web
format-pdf = un PDF
format-word = un documento Word
format-epub = un libro EPUB
cannot-open-locked = { $name } è protetto. Aprilo nel programma che ne ha la password, salva una copia senza password e apri qui quella. Un libro con la protezione del venditore (DRM) si può leggere solo nel programma del venditore.
cannot-open-damaged = { $name } è danneggiato, o ne manca una parte. Prendilo di nuovo da dove veniva.
cannot-open-no-text = { $name } contiene immagini di pagine e nessun testo. Un programma che riconosce il testo (OCR) può aggiungerlo; poi aprilo di nuovo.
cannot-open-missing = A { $name } serve una parte di questa pagina che non è ancora stata caricata e che ora non si può caricare. Apri di nuovo il file quando c’è la rete; da allora funziona senza.
cannot-open-too-old = Questo browser è troppo vecchio per leggere { $name }. Serve Chrome o Edge 119, Firefox 140, Safari 17.4 o uno più recente.
cannot-open-too-large = { $name } è troppo grande una volta decompresso. Non è stato tagliato niente; prendine una parte.
not-in-one-file = { $name } è { $kind }. Questo file unico lascia fuori ciò che lo legge, per restare piccolo: aprilo nella pagina al suo indirizzo web, oppure copia il testo e incollalo.
pictures =
    { $n ->
        [1] Una pagina di { $name } è un’immagine di testo e qui manca. Un programma che riconosce il testo (OCR) può aggiungerlo.
       *[other] { $n } pagine di { $name } sono immagini di testo e qui mancano. Un programma che riconosce il testo (OCR) può aggiungerlo.
    }
unreadable = { $name } non si è potuto leggere. Forse è una cartella, è stato spostato o è in uso.
guessed-encoding = { $name } non dice come sono codificate le lettere; è stato letto come Windows-1252. Se qualche lettera appare sbagliata, salvalo come UTF-8.
only-address = Era un indirizzo, non un testo. Nutgraf non scarica pagine: aprila, copia il testo e incollalo.
from-share = Condiviso con questa pagina
share-lost = Quel che è stato condiviso non è arrivato. Condividilo ancora una volta.
share-empty = In quel che è stato condiviso non c’era testo.
launch-failed = Il file non si è potuto aprire. Forse è stato spostato o è in uso.

## A saved summary that is checked against the story it was made of

saved-waits = Apra il testo da cui viene { $name }: è un riassunto salvato, e sarà verificato su di esso.
saved-holds = { $name } è esatto: ogni citazione si trova in questo testo dove dice, e la scelta rifatta è la stessa.
saved-holds-version = { $name } è esatto: ogni citazione si trova in questo testo dove dice. L’ha fatto un’altra versione di Nutgraf, perciò la scelta non è stata confrontata.
saved-holds-names = { $name } è esatto: ogni citazione si trova in questo testo dove dice, e le frasi scelte di nuovo sono le stesse. I nomi non sono stati confrontati, perché trovati in altro modo.
saved-unhashed = Qui non si è potuto verificare se il testo è lo stesso lettera per lettera, perché i browser ne calcolano l’impronta (SHA-256) solo nelle pagine arrivate via https: un cambiamento fuori dalle citazioni può essere passato inosservato.
saved-other-story = { $name } non viene da questo testo, o il testo è stato cambiato da allora.
saved-other-lines = { $name } viene da questo testo con altre fini di riga, perciò i suoi punti non sono quelli di qui.
saved-differs = { $name } non è esatto. { saved-first }
saved-first = La prima differenza, in { $field }: «{ $expected }» nel riassunto, «{ $found }» nel testo.
saved-other-result = { $name } cita bene questo testo, ma scegliendo di nuovo il risultato è un altro. La prima differenza, in { $field }: «{ $expected }» nel riassunto, «{ $found }» ora.
saved-damaged = { $name } sembra un riassunto salvato, ma non si può leggere come tale: { $message }
saved-place = Mostra il punto

## The list of the files that are open, where it is several

open-files = File aperti
files-open = { $n } file
not-read = non leggibile
not-read-yet = non ancora letto
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, di cui { $failed } non leggibili.
    }
shown-file = { $name }, { position }
reading-file = Lettura di { $name }…
reading-part = Lettura di { $name }: { $done } di { $of }
progress = Avanzamento
stop = Ferma

## Another version of the page

new-version = È pronta una nuova versione di questa pagina.
new-version-story = È pronta una nuova versione di questa pagina. Quando viene caricata, il testo nella pagina va perso.
changed-elsewhere = In un’altra scheda è stata caricata una nuova versione di questa pagina. Questa scheda mostra ancora la precedente; ricaricala quando vuoi.
reload = Ricarica

## The panel about privacy

privacy-promise = Quel che incolli, scrivi o apri viene letto su questo dispositivo e in nessun altro posto. Ecco che cosa vincola la pagina.
reach = Fin dove può arrivare
reach-text = La pagina porta con sé regole che il tuo browser fa rispettare, qualunque cosa tentino i suoi script. Secondo queste può usare:
reach-connections = Connessioni
reach-scripts = Script
reach-workers = Script in secondo piano
reach-styles = Stili
reach-pictures = Immagini
reach-forms = Moduli
reach-others = Tutto il resto
this-file = questo file
source-none = niente
source-wasm = WebAssembly
source-blob = fatto dalla pagina stessa
source-data = dentro la pagina
word-for-word = Le regole, parola per parola
files = Di che cosa è fatta
files-text =
    { $n ->
        [one] { $n } file da { $host }, { $kilobytes } KB.
       *[other] { $n } file da { $host }, { $kilobytes } KB.
    } Il loro elenco accompagna anche ogni pubblicazione, per chi non vuole credere alla pagina sulla parola.
file-list = I file e le loro impronte
file = File
bytes = Byte
check-files = Verifica i file
checking = Verifica in corso…
cannot-check = Qui i file non si possono verificare: i browser calcolano impronte solo per le pagine arrivate via https.
other-files = Non sono i file dell’elenco: { $files }. Forse sta arrivando una nuova versione: ricarica la pagina. Se non serve, non fidartene.
missing-files = Non si sono potuti caricare: { $files }.
all-files =
    { $n ->
        [one] { $n } file è quello dell’elenco.
       *[other] Tutti i { $n } file sono quelli dell’elenco.
    }
no-list = L’elenco dei suoi file non si è potuto caricare.
working-copy = Questa è una copia di lavoro. Una versione pubblicata elenca qui i suoi file, con le loro impronte.
one-file = Quest’unico file. Il suo SHA-256 è nell’elenco che accompagna ogni pubblicazione.
offline = Senza rete
offline-one-file = Il file contiene tutto tranne ciò che legge PDF, Word ed EPUB. Non chiede niente.
keeping-unasked = La pagina funziona senza rete finché resta aperta.
keeping-kept = Questo browser conserva la pagina: si apre anche senza rete.
keeping-not-kept = La pagina funziona senza rete finché resta aperta. Questo browser non la conserva: non ne aveva il permesso o non ha spazio.
documents-not-kept = Ciò che legge PDF, Word ed EPUB viene conservato all’apertura del primo, o adesso: { $kilobytes } KB.
documents-kept = Anche ciò che legge PDF, Word ed EPUB è conservato.
keep-documents = Conservalo per l’uso senza rete
keeping-documents = Salvataggio…
documents-refused = Non si è potuto conservare: manca la rete, o questo browser non ha spazio.
exceptions = Che cosa le regole non coprono
exception-host = { $host } vede, come per ogni pagina, che qualcuno al tuo indirizzo carica questi file, e quando. Non vede alcun testo.
exception-navigation = Nessuna regola impedisce a una pagina di aprire un altro indirizzo, e un indirizzo può portare con sé un testo: uno script che lo volesse potrebbe inviare così un testo. Nessuno di questa pagina lo fa. Il suo codice è aperto, i suoi file si possono verificare con le loro impronte, e i suoi test falliscono appena si chiede qualcosa a un altro server.
exception-service-worker = Le regole stanno nella pagina e vincolano lo script che la conserva per l’uso senza rete (service-worker.js) solo se anche { $host } le invia. Quello script chiede i file qui sopra e nient’altro.
exception-sharing = Quel che un’altra app condivide con la pagina installata lo riceve quello stesso script, su questo dispositivo. Se il browser avesse eliminato lo script, la condivisione sarebbe inviata a { $host }.
exception-browser = Il browser stesso: quelli basati su Chromium possono chiedere al servizio del loro produttore che cosa mettere nei campi di testo. Nessuna pagina può vederlo o impedirlo.
exception-extensions = Le estensioni a cui hai permesso di leggere le pagine possono leggere questa.

## Settings

language = Lingua
language-auto = Quella del browser
language-failed = Quella lingua non si è potuta caricare. Serve la rete, una volta.
appearance = Aspetto
theme-system = Come il sistema
theme-light = Chiaro
theme-dark = Scuro
heat = Mostra nel margine quanto pesa ogni frase
keys = Tasti
single-keys = Usa tasti singoli
key-sentences = frase successiva e precedente del riassunto
key-mentions = menzione successiva e precedente del nome scelto
key-files = precedente e successivo dei file aperti
key-edit = modificare il testo
key-leave = dalla scrittura alla lettura
kept = Che cosa viene conservato
kept-text = Queste impostazioni, in questo browser. Mai un testo, un riassunto o quel che leggi.
