### French. The reader is addressed with “vous”, and seldom; the story is « le texte », whatever it is. Spaces before high
### points do not break.

## The head of the page

skip = Aller au résumé
tagline = Des résumés vérifiables, faits dans votre navigateur
promise = Rien ne quitte cette page
new-story = Autre texte
settings = Réglages
close = Fermer

## An empty desk

question = Que dit ce texte ?
lede = Collez-le. Vous obtenez ses phrases clés, mot pour mot, et les personnes, les lieux et les chiffres qui s’y trouvent.
story-field = Le texte
story-placeholder = Collez ou écrivez un texte, ou déposez des fichiers ici
paste = Coller
open-file = Ouvrir des fichiers
formats = txt, md, html, pdf, docx, epub
formats-of-text = txt, md, html
samples = Essayer un exemple
sample-harbour = Actualité : des villes portuaires (en anglais)
sample-moss = Sciences : la mousse qui attend (en anglais)
sample-inquiry = Rapport : l’enquête Kessock (en anglais)
point-quotes = Rien que des citations
point-quotes-text = Chaque phrase du résumé est dans le texte. Cliquez dessus pour voir où.
point-here = Rien qu’ici
point-here-text = Cette page fait tout sur votre appareil, même sans réseau.
point-fast = Tout de suite
point-fast-text = Le résumé suit la frappe. Faites glisser sa longueur et regardez-le changer.
drop-here = Déposez le texte ici

## The story

edit = Modifier
read = Terminé
editing = Écriture
reading = Lecture
facts = { words } · { $time } de lecture
working = Lecture en cours…

## Figures

words =
    { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }
seconds = { $s } s
minutes = { $m } min
minutes-seconds = { $m } min { $s } s
hours = { $h } h
hours-minutes = { $h } h { $m } min
position = { $at } sur { $of }
range = de { $from } à { $to }

## The summary

summary = Résumé
side = Résumé et listes
sentences =
    { $n ->
        [0] Aucune phrase
        [1] Une phrase
        [2] Deux phrases
        [3] Trois phrases
        [4] Quatre phrases
        [5] Cinq phrases
        [6] Six phrases
        [7] Sept phrases
        [8] Huit phrases
        [9] Neuf phrases
        [10] Dix phrases
        [11] Onze phrases
        [12] Douze phrases
       *[other] { $n } phrases
    }
nothing-yet = Les phrases clés apparaîtront ici dès qu’il y en aura.
status =
    { $n ->
        [one] { $n } phrase sur { $of }.
       *[other] { $n } phrases sur { $of }.
    }
status-none = Pas encore de phrase.
saved = { $summary } au lieu de { $story }
saved-nothing = { $summary } de lecture
entry = { $n } : aller à sa place dans le texte
place = { $n } : aller à sa place dans le résumé
current = Phrase { $n } sur { $of }

length-range = Longueur du résumé
length-number = Longueur du résumé, en chiffres
length-unit = Mesurée en
unit-sentences = phrases
unit-words = mots
unit-percent = pour cent
unit-minutes = minutes
unit-chars = caractères
length-sentences =
    { $n ->
        [one] { $n } phrase
       *[other] { $n } phrases
    }
length-words =
    { $n ->
        [one] { $n } mot au plus
       *[other] { $n } mots au plus
    }
length-percent = { $n } pour cent du texte
length-minutes =
    { $n ->
        [one] { $n } minute de lecture au plus
       *[other] { $n } minutes de lecture au plus
    }
length-chars =
    { $n ->
        [one] { $n } caractère au plus
       *[other] { $n } caractères au plus
    }

copy = Copier
save = Enregistrer
as-text = En texte
as-markdown = En Markdown
formatted = Avec la mise en forme
as-html = En page web
as-record = En relevé vérifiable (JSON)
share = Partager…
print = Imprimer, avec le texte
copied = Le résumé est copié.
not-copied = Le navigateur n’a pas laissé la page copier. Sélectionnez le résumé et appuyez sur Ctrl+C, ou sur ⌘C sur un Mac.
not-shared = Le navigateur n’a pas pu partager le résumé. Copiez-le plutôt.
untitled = Résumé

## Key terms

key-terms = Mots clés
mentions =
    { $n ->
        [one] { $n } mention
       *[other] { $n } mentions
    }
mention = { $phrase } : { position }
mention-meaning = { $phrase }, { $meaning } : { position }
keeps = Ce que garde le résumé
kept-of = { $n } sur { $of }

## Names

in-this-story = Dans ce texte
what-is-marked = Ce qui est marqué
no-names = Les noms ne peuvent pas être marqués : ce qu’il faut pour cela ne s’est pas chargé. Tout le reste fonctionne.
names-failed = Les noms de ce texte n’ont pas pu être marqués. Tout le reste fonctionne.
try-again = Réessayer
group-people = Personnes
group-places = Lieux
group-organizations = Organisations
group-others = Autres noms
group-dates = Dates
group-amounts = Quantités
group-ordinals = Ordinaux
group-addresses = Adresses
kind-person = personne
kind-place = lieu
kind-organization = organisation
kind-misc = autre nom
kind-date = date
kind-time = heure
kind-money = somme d’argent
kind-percent = pourcentage
kind-quantity = quantité
kind-ordinal = ordinal
kind-url = adresse web
kind-email = adresse électronique
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
naming-of = { $text } ({ $name })
more-names =
    { $n ->
        [one] { $n } autre
       *[other] { $n } autres
    }
fewer-names = Moins
previous-mention = Mention précédente
next-mention = Mention suivante
only-these = Ces phrases seulement
only-about =
    { $n ->
        [1] La seule phrase sur { $name }
       *[other] Seulement les { $n } phrases sur { $name }
    }
whole-story = Tout le texte
correct = Corriger
drop = Ne pas le marquer
join = C’est le même que…
part = Ici, c’en est un autre
same-as = C’est le même que
join-now = Réunir
cancel = Annuler
corrected-drop = « { $name } » n’est plus marqué.
corrected-join = « { $name } » est le même que « { $into } ».
corrected-part = Une mention de « { $name } » en désigne un autre.
undo = Annuler
undone = C’est annulé.

## What a date or an amount comes to

week-of = la semaine du { $date }
time-zone = { $time }, UTC{ $offset }
large-sum = { $amount } de { $currency }
unit-knots =
    { $n ->
        [one] { $n } nœud
       *[other] { $n } nœuds
    }
unit-stories =
    { $n ->
        [one] { $n } étage
       *[other] { $n } étages
    }
unit-tons =
    { $n ->
        [one] { $n } tonne
       *[other] { $n } tonnes
    }
unit-barrels =
    { $n ->
        [one] { $n } baril
       *[other] { $n } barils
    }
ordinal =
    { $n ->
        [one] { $n }er
       *[other] { $n }e
    }

## Notices

notices = Avis
dismiss = Fermer
cleared = Le texte n’est plus sur la page.
replaced = Ce texte a pris la place du précédent.
restored = Le texte est de retour.
clipboard-closed = Le navigateur n’a pas laissé la page lire le presse-papiers. Appuyez sur Ctrl+V, ou sur ⌘V sur un Mac.
clipboard-empty = Il n’y a pas de texte dans le presse-papiers.
sample-failed = L’exemple n’a pas pu être chargé. Le réseau est nécessaire une fois.
too-long-to-edit = Un texte aussi long bloquerait le champ de saisie du navigateur. Modifiez-le là d’où il vient et collez-le de nouveau.
warning-empty-text = Il n’y a pas de mots dans ce texte.
warning-lines-as-sentences = Le texte n’a pas de points : chaque ligne compte pour une phrase.
warning-fewer-sentences = Le texte n’a pas plus de phrases que celles-ci.
warning-names-not-recognized = Les noms ne sont marqués que dans les textes en anglais.
failure-text-too-large = Ce texte est trop long : { $megabytes } Mo au plus. Rien n’a été coupé ; prenez-en une partie.
failure-crashed = Ce texte a arrêté le résumé. Il a été relancé ; le texte est toujours là.
failure-no-engine = Le résumé n’a pas pu être chargé. Le réseau est nécessaire une fois.
failure-other = Le texte n’a pas pu être résumé : { $message }

## Files and pages

from = Tiré de { $name }
from-article = L’article dans { $name }
from-whole = Tout { $name }
use-whole = Prendre toute la page
use-article = Prendre l’article seulement
no-article = Aucun article n’a été trouvé dans { $name } ; voici donc toute la page.
empty-file = { $name } ne contient pas de texte.
file-too-large = { $name } est trop gros : { $megabytes } Mo au plus. Rien n’a été coupé.
cannot-read-doc = { $name } est un ancien document Word (doc). { reads }
cannot-read-rtf = { $name } est un document de texte enrichi (rtf). { reads }
cannot-read-odt = { $name } est un texte OpenDocument (odt). { reads }
cannot-read-pages = { $name } est un document Pages. { reads }
cannot-read-spreadsheet = { $name } est une feuille de calcul. { reads }
cannot-read-slides = { $name } est une présentation. { reads }
cannot-read-ebook = { $name } est un livre Kindle. { reads }
cannot-read-zip = { $name } est un dossier compressé. { reads }
cannot-read-picture = { $name } est une image. { reads }
cannot-read-recording = { $name } est un son ou un film. { reads }
cannot-read-binary = { $name } n’est pas un fichier de texte. { reads }
cannot-read-utf-32 = { $name } code ses lettres en UTF-32, que les navigateurs ne lisent pas. Enregistrez-le en UTF-8.
reads = Nutgraf lit le texte brut, Markdown, les pages web, PDF, Word (docx) et EPUB : enregistrez-le dans un de ces formats, ou copiez le texte et collez-le.
misnamed = { $name } est { $kind }, quoi que dise son nom, et a été lu comme tel.
format-text = du texte brut
format-markdown = un texte en Markdown
format-html = une page web
format-pdf = un PDF
format-word = un document Word
format-epub = un livre EPUB
cannot-open-locked = { $name } est verrouillé. Ouvrez-le dans le programme qui a son mot de passe, enregistrez une copie sans mot de passe et ouvrez-la ici. Un livre protégé par son vendeur (DRM) ne se lit que dans le programme du vendeur.
cannot-open-damaged = { $name } est abîmé, ou une partie manque. Reprenez-le là d’où il vient.
cannot-open-no-text = { $name } contient des images de pages et aucun texte. Un programme de reconnaissance de texte (OCR) peut l’ajouter ; ouvrez-le ensuite de nouveau.
cannot-open-missing = { $name } demande une partie de cette page qui n’a pas encore été chargée et ne peut pas l’être maintenant. Ouvrez le fichier de nouveau quand le réseau est là ; ensuite, cela marche sans.
cannot-open-too-old = Ce navigateur est trop ancien pour lire { $name }. Il faut Chrome ou Edge 119, Firefox 140, Safari 17.4 ou plus récent.
cannot-open-too-large = { $name } est trop gros une fois décompressé. Rien n’a été coupé ; prenez-en une partie.
not-in-one-file = { $name } est { $kind }. Ce fichier unique laisse de côté ce qui le lit, pour rester petit : ouvrez-le dans la page à son adresse web, ou copiez le texte et collez-le.
pictures =
    { $n ->
        [1] Une page de { $name } est une image de texte et manque ici. Un programme de reconnaissance de texte (OCR) peut l’ajouter.
       *[other] { $n } pages de { $name } sont des images de texte et manquent ici. Un programme de reconnaissance de texte (OCR) peut l’ajouter.
    }
unreadable = { $name } n’a pas pu être lu. C’est peut-être un dossier, ou le fichier a été déplacé ou est utilisé.
guessed-encoding = { $name } ne dit pas comment ses lettres sont codées ; il a été lu en Windows-1252. Si des lettres paraissent fausses, enregistrez-le en UTF-8.
only-address = C’était une adresse, pas un texte. Nutgraf ne va pas chercher de pages : ouvrez-la, copiez le texte et collez-le.
from-share = Partagé avec cette page
share-lost = Ce qui a été partagé n’est pas arrivé. Partagez-le encore une fois.
share-empty = Il n’y avait pas de texte dans ce qui a été partagé.
launch-failed = Le fichier n’a pas pu être ouvert. Il a peut-être été déplacé, ou il est utilisé.

## A saved summary that is checked against the story it was made of

saved-waits = Ouvrez le texte dont { $name } est tiré : c’est un résumé enregistré, qui sera vérifié d’après lui.
saved-holds = { $name } est exact : chaque citation se trouve dans ce texte à l’endroit indiqué, et le même choix est refait.
saved-holds-version = { $name } est exact : chaque citation se trouve dans ce texte à l’endroit indiqué. Une autre version de Nutgraf l’a produit, son choix n’a donc pas été comparé.
saved-holds-names = { $name } est exact : chaque citation se trouve dans ce texte à l’endroit indiqué, et les mêmes phrases sont choisies de nouveau. Les noms n’ont pas été comparés, car ils ont été trouvés autrement.
saved-unhashed = Impossible de vérifier ici si le texte est le même à la lettre près, car les navigateurs ne calculent son empreinte (SHA-256) que dans les pages venues par https : un changement hors des citations a pu passer inaperçu.
saved-other-story = { $name } n’est pas tiré de ce texte, ou le texte a été modifié depuis.
saved-other-lines = { $name } est tiré de ce texte avec d’autres fins de ligne : ses emplacements ne sont donc pas ceux d’ici.
saved-differs = { $name } n’est pas exact. { saved-first }
saved-first = Première différence, à { $field } : « { $expected } » dans le résumé, « { $found } » dans le texte.
saved-other-result = { $name } cite ce texte exactement, mais un nouveau choix donne autre chose. Première différence, à { $field } : « { $expected } » dans le résumé, « { $found } » à présent.
saved-damaged = { $name } ressemble à un résumé enregistré, mais ne peut être lu comme tel : { $message }
saved-place = Montrer l’endroit

## The list of the files that are open, where it is several

open-files = Fichiers ouverts
files-open =
    { $n ->
        [one] { $n } fichier
       *[other] { $n } fichiers
    }
not-read = illisible
not-read-yet = pas encore lu
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, dont { $failed } n’ont pas pu être lus.
    }
shown-file = { $name }, { position }
reading-file = Lecture de { $name }…
reading-part = Lecture de { $name } : { $done } sur { $of }
progress = Avancement
stop = Arrêter

## Another version of the page

new-version = Une nouvelle version de cette page est prête.
new-version-story = Une nouvelle version de cette page est prête. Le texte de la page se perd quand on la charge.
changed-elsewhere = Un autre onglet a chargé une nouvelle version de cette page. Cet onglet montre encore la précédente ; rechargez-le quand vous voudrez.
reload = Recharger

## The panel about privacy

privacy-promise = Ce que vous collez, écrivez ou ouvrez est lu sur cet appareil et nulle part ailleurs. Voici ce qui y oblige la page.
reach = Ce qu’elle peut atteindre
reach-text = La page porte des règles que votre navigateur fait respecter, quoi que tentent ses scripts. Elles lui permettent :
reach-connections = Connexions
reach-scripts = Scripts
reach-workers = Scripts d’arrière-plan
reach-styles = Styles
reach-pictures = Images
reach-forms = Formulaires
reach-others = Tout le reste
this-file = ce fichier
source-none = rien
source-wasm = WebAssembly
source-blob = fait par la page elle-même
source-data = contenu dans la page
word-for-word = Les règles, mot pour mot
files = De quoi elle est faite
files-text =
    { $n ->
        [one] { $n } fichier de { $host }, { $kilobytes } Ko.
       *[other] { $n } fichiers de { $host }, { $kilobytes } Ko.
    } Leur liste accompagne aussi chaque publication, pour qui ne croirait pas la page sur parole.
file-list = Les fichiers et leurs empreintes
file = Fichier
bytes = Octets
check-files = Vérifier les fichiers
checking = Vérification…
cannot-check = Les fichiers ne peuvent pas être vérifiés ici : les navigateurs ne calculent d’empreintes que pour les pages venues par https.
other-files = Ce ne sont pas les fichiers de la liste : { $files }. Une nouvelle version est peut-être en route : rechargez la page. Si cela ne change rien, ne vous y fiez pas.
missing-files = N’ont pas pu être chargés : { $files }.
all-files =
    { $n ->
        [one] { $n } fichier est celui de la liste.
       *[other] Les { $n } fichiers sont tous ceux de la liste.
    }
no-list = La liste de ses fichiers n’a pas pu être chargée.
working-copy = Ceci est une copie de travail. Une version publiée donne ici la liste de ses fichiers, avec leurs empreintes.
one-file = Ce seul fichier. Son SHA-256 est dans la liste qui accompagne chaque publication.
offline = Sans réseau
offline-one-file = Le fichier contient tout, sauf ce qui lit PDF, Word et EPUB. Il ne demande rien.
keeping-unasked = La page fonctionne sans réseau tant qu’elle est ouverte.
keeping-kept = Ce navigateur garde la page : elle s’ouvre aussi sans réseau.
keeping-not-kept = La page fonctionne sans réseau tant qu’elle est ouverte. Ce navigateur ne la garde pas : il n’y était pas autorisé, ou n’a pas la place.
documents-not-kept = Ce qui lit PDF, Word et EPUB est gardé à l’ouverture du premier, ou maintenant : { $kilobytes } Ko.
documents-kept = Ce qui lit PDF, Word et EPUB est gardé aussi.
keep-documents = Le garder pour l’usage sans réseau
keeping-documents = Enregistrement…
documents-refused = Il n’a pas pu être gardé : le réseau manque, ou ce navigateur n’a pas la place.
exceptions = Ce que les règles ne couvrent pas
exception-host = { $host } voit, comme pour toute page, que quelqu’un à votre adresse charge ces fichiers, et quand. Il ne voit aucun texte.
exception-navigation = Aucune règle n’empêche une page d’ouvrir une autre adresse, et une adresse peut emporter un texte : un script qui le voudrait pourrait envoyer ainsi un texte. Aucun script de cette page ne le fait. Son code est ouvert, ses fichiers peuvent être vérifiés par leurs empreintes, et ses tests échouent dès qu’un autre serveur est sollicité.
exception-service-worker = Les règles sont dans la page et ne lient le script qui la garde pour l’usage sans réseau (service-worker.js) que si { $host } les envoie aussi. Ce script demande les fichiers ci-dessus et rien d’autre.
exception-sharing = Ce qu’une autre application partage avec la page installée est reçu par ce même script, sur cet appareil. Si le navigateur avait jeté ce script, le partage serait envoyé à { $host }.
exception-browser = Le navigateur lui-même : ceux qui reposent sur Chromium peuvent demander au service de leur éditeur quoi inscrire dans les champs de texte. Aucune page ne peut le voir ni l’empêcher.
exception-extensions = Les extensions que vous avez autorisées à lire les pages peuvent lire celle-ci.

## Settings

language = Langue
language-auto = Celle du navigateur
language-failed = Cette langue n’a pas pu être chargée. Le réseau est nécessaire une fois.
appearance = Apparence
theme-system = Comme le système
theme-light = Claire
theme-dark = Sombre
heat = Montrer dans la marge combien pèse chaque phrase
keys = Touches
single-keys = Utiliser des touches seules
key-sentences = phrase suivante et précédente du résumé
key-mentions = mention suivante et précédente du nom choisi
key-files = précédent et suivant des fichiers ouverts
key-edit = modifier le texte
key-leave = de l’écriture à la lecture
kept = Ce qui est gardé
kept-text = Ces réglages, dans ce navigateur. Jamais un texte, un résumé ni ce que vous lisez.
