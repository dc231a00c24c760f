### Polish. The reader is addressed by the imperative, and seldom; the story is „tekst”, whatever it is.

## The head of the page

skip = Przejdź do streszczenia
tagline = Streszczenia, które można sprawdzić, robione w przeglądarce
promise = Nic nie opuszcza tej strony
new-story = Nowy tekst
settings = Ustawienia
close = Zamknij

## An empty desk

question = Co mówi ten tekst?
lede = Wklej go. Dostaniesz jego najważniejsze zdania, słowo w słowo, oraz osoby, miejsca i liczby, które w nim są.
story-field = Tekst
story-placeholder = Wklej lub napisz tekst albo upuść tu pliki
paste = Wklej
open-file = Otwórz pliki
formats = txt, md, html, pdf, docx, epub
formats-of-text = txt, md, html
samples = Wypróbuj przykład
sample-harbour = Wiadomość: miasta portowe (po angielsku)
sample-moss = Nauka: mech, który czeka (po angielsku)
sample-inquiry = Raport: sprawa Kessock (po angielsku)
point-quotes = Tylko cytaty
point-quotes-text = Każde zdanie streszczenia jest w tekście. Kliknij je i zobacz gdzie.
point-here = Tylko tutaj
point-here-text = Wszystko robi ta strona, na twoim urządzeniu. Także bez sieci.
point-fast = Od razu
point-fast-text = Streszczenie nadąża za pisaniem. Przesuń suwak długości i zobacz, jak się zmienia.
drop-here = Upuść tekst tutaj

## The story

edit = Edytuj
read = Gotowe
editing = Pisanie
reading = Czytanie
facts = { words } · { $time } czytania
working = Czytanie…

## Figures

words =
    { $n ->
        [one] { $n } słowo
        [few] { $n } słowa
        [many] { $n } słów
       *[other] { $n } słowa
    }
seconds = { $s } s
minutes = { $m } min
minutes-seconds = { $m } min { $s } s
hours = { $h } godz.
hours-minutes = { $h } godz. { $m } min
position = { $at } z { $of }
range = od { $from } do { $to }

## The summary

summary = Streszczenie
side = Streszczenie i listy
sentences =
    { $n ->
        [0] Ani jednego zdania
        [1] Jedno zdanie
        [2] Dwa zdania
        [3] Trzy zdania
        [4] Cztery zdania
        [5] Pięć zdań
        [6] Sześć zdań
        [7] Siedem zdań
        [8] Osiem zdań
        [9] Dziewięć zdań
        [10] Dziesięć zdań
        [11] Jedenaście zdań
        [12] Dwanaście zdań
        [one] { $n } zdanie
        [few] { $n } zdania
        [many] { $n } zdań
       *[other] { $n } zdania
    }
nothing-yet = Najważniejsze zdania pojawią się tu, gdy tylko będą.
status =
    { $of ->
        [one] { $n } z { $of } zdania.
       *[other] { $n } z { $of } zdań.
    }
status-none = Nie ma jeszcze zdań.
saved = { $summary } zamiast { $story }
saved-nothing = { $summary } czytania
entry = { $n }: do jego miejsca w tekście
place = { $n }: do jego miejsca w streszczeniu
current = Zdanie { $n } z { $of }

length-range = Długość streszczenia
length-number = Długość streszczenia jako liczba
length-unit = Miara
unit-sentences = zdania
unit-words = słowa
unit-percent = procent
unit-minutes = minuty
unit-chars = znaki
length-sentences =
    { $n ->
        [one] { $n } zdanie
        [few] { $n } zdania
        [many] { $n } zdań
       *[other] { $n } zdania
    }
length-words =
    { $n ->
        [one] najwyżej { $n } słowo
        [few] najwyżej { $n } słowa
        [many] najwyżej { $n } słów
       *[other] najwyżej { $n } słowa
    }
length-percent = { $n } procent tekstu
length-minutes =
    { $n ->
        [one] najwyżej { $n } minuta czytania
        [few] najwyżej { $n } minuty czytania
        [many] najwyżej { $n } minut czytania
       *[other] najwyżej { $n } minuty czytania
    }
length-chars =
    { $n ->
        [one] najwyżej { $n } znak
        [few] najwyżej { $n } znaki
        [many] najwyżej { $n } znaków
       *[other] najwyżej { $n } znaku
    }

copy = Kopiuj
save = Zapisz
as-text = Jako tekst
as-markdown = Jako Markdown
formatted = Z formatowaniem
as-html = Jako stronę internetową
as-record = Jako zapis, który można sprawdzić (JSON)
share = Udostępnij…
print = Drukuj, razem z tekstem
copied = Streszczenie skopiowano.
not-copied = Przeglądarka nie pozwoliła stronie kopiować. Zaznacz streszczenie i naciśnij Ctrl+C, a na Macu ⌘C.
not-shared = Przeglądarka nie mogła udostępnić streszczenia. Zamiast tego je skopiuj.
untitled = Streszczenie

## Key terms

key-terms = Słowa kluczowe
mentions =
    { $n ->
        [one] { $n } wzmianka
        [few] { $n } wzmianki
        [many] { $n } wzmianek
       *[other] { $n } wzmianki
    }
mention = { $phrase }: { position }
mention-meaning = { $phrase }, { $meaning }: { position }
keeps = Co zachowuje streszczenie
kept-of = { $n } z { $of }

## Names

in-this-story = W tym tekście
what-is-marked = Co jest zaznaczone
no-names = Nazw nie można zaznaczyć: nie wczytało się to, co do tego potrzebne. Wszystko inne działa.
names-failed = W tym tekście nie udało się zaznaczyć nazw. Wszystko inne działa.
try-again = Spróbuj ponownie
group-people = Osoby
group-places = Miejsca
group-organizations = Organizacje
group-others = Inne nazwy
group-dates = Daty
group-amounts = Ilości
group-ordinals = Liczebniki porządkowe
group-addresses = Adresy
kind-person = osoba
kind-place = miejsce
kind-organization = organizacja
kind-misc = inna nazwa
kind-date = data
kind-time = godzina
kind-money = kwota
kind-percent = procent
kind-quantity = ilość
kind-ordinal = liczebnik porządkowy
kind-url = adres internetowy
kind-email = adres e-mail
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
naming-of = { $text } ({ $name })
more-names = Jeszcze { $n }
fewer-names = Mniej
previous-mention = Poprzednia wzmianka
next-mention = Następna wzmianka
only-these = Tylko te zdania
only-about =
    { $n ->
        [1] Jedyne zdanie, w którym jest { $name }
        [few] Tylko { $n } zdania, w których jest { $name }
       *[other] Tylko { $n } zdań, w których jest { $name }
    }
whole-story = Cały tekst
correct = Popraw
drop = Nie zaznaczaj
join = To samo co…
part = Tu chodzi o coś innego
same-as = To samo co
join-now = Połącz
cancel = Anuluj
corrected-drop = „{ $name }” pozostaje bez zaznaczenia.
corrected-join = „{ $name }” to to samo co „{ $into }”.
corrected-part = Jedna wzmianka „{ $name }” dotyczy czegoś innego.
undo = Cofnij
undone = Cofnięto.

## What a date or an amount comes to

week-of = tydzień od { $date }
time-zone = { $time }, UTC{ $offset }
large-sum = { $amount } { $currency }
unit-knots =
    { $n ->
        [one] { $n } węzeł
        [few] { $n } węzły
        [many] { $n } węzłów
       *[other] { $n } węzła
    }
unit-stories =
    { $n ->
        [one] { $n } piętro
        [few] { $n } piętra
        [many] { $n } pięter
       *[other] { $n } piętra
    }
unit-tons =
    { $n ->
        [one] { $n } tona
        [few] { $n } tony
        [many] { $n } ton
       *[other] { $n } tony
    }
unit-barrels =
    { $n ->
        [one] { $n } baryłka
        [few] { $n } baryłki
        [many] { $n } baryłek
       *[other] { $n } baryłki
    }
ordinal = { $n }.

## Notices

notices = Uwaga
dismiss = Zamknij
cleared = Tekst zniknął ze strony.
replaced = Ten tekst zajął miejsce poprzedniego.
restored = Tekst jest z powrotem.
clipboard-closed = Przeglądarka nie pozwoliła stronie odczytać schowka. Naciśnij Ctrl+V, a na Macu ⌘V.
clipboard-empty = W schowku nie ma tekstu.
sample-failed = Przykładu nie udało się wczytać. Raz potrzebna jest do tego sieć.
too-long-to-edit = Tak długi tekst zatrzymałby pole tekstowe przeglądarki. Popraw go tam, skąd pochodzi, i wklej ponownie.
warning-empty-text = W tym tekście nie ma słów.
warning-lines-as-sentences = Tekst nie ma kropek, więc każdy wiersz liczy się jako zdanie.
warning-fewer-sentences = Tekst nie ma więcej zdań niż te.
warning-names-not-recognized = Nazwy są zaznaczane tylko w tekstach angielskich.
failure-text-too-large = Ten tekst jest za długi: najwyżej { $megabytes } MB. Nic nie zostało ucięte; weź jego część.
failure-crashed = Na tym tekście streszczanie się zatrzymało. Zostało uruchomione od nowa; tekst nadal tu jest.
failure-no-engine = Streszczania nie udało się wczytać. Raz potrzebna jest do tego sieć.
failure-other = Tekstu nie udało się streścić: { $message }

## Files and pages

from = Z { $name }
from-article = Artykuł z { $name }
from-whole = Wszystko z { $name }
use-whole = Weź całą stronę
use-article = Weź tylko artykuł
no-article = W { $name } nie znaleziono artykułu, więc to jest cała strona.
empty-file = W { $name } nie ma tekstu.
file-too-large = { $name }: plik jest za duży, najwyżej { $megabytes } MB. Nic nie zostało ucięte.
cannot-read-doc = { $name } to stary dokument Worda (doc). { reads }
cannot-read-rtf = { $name } to dokument RTF. { reads }
cannot-read-odt = { $name } to tekst OpenDocument (odt). { reads }
cannot-read-pages = { $name } to dokument Pages. { reads }
cannot-read-spreadsheet = { $name } to arkusz kalkulacyjny. { reads }
cannot-read-slides = { $name } to prezentacja. { reads }
cannot-read-ebook = { $name } to książka Kindle. { reads }
cannot-read-zip = { $name } to spakowany folder. { reads }
cannot-read-picture = { $name } to obraz. { reads }
cannot-read-recording = { $name } to dźwięk albo film. { reads }
cannot-read-binary = { $name } nie jest plikiem tekstowym. { reads }
cannot-read-utf-32 = { $name } zapisuje litery jako UTF-32, a tego przeglądarki nie czytają. Zapisz plik jako UTF-8.
reads = Nutgraf czyta zwykły tekst, Markdown, strony internetowe, PDF, Word (docx) i EPUB: zapisz go w jednym z tych formatów albo skopiuj tekst i wklej go.
misnamed = { $name } to { $kind }, cokolwiek mówi nazwa, i tak został odczytany.
format-text = zwykły tekst
format-markdown = tekst w Markdownie
format-html = strona internetowa
format-pdf = PDF
format-word = dokument Worda
format-epub = książka EPUB
cannot-open-locked = { $name }: plik jest zablokowany. Otwórz go w programie, który ma hasło, zapisz kopię bez hasła i otwórz tutaj tę kopię. Książkę z zabezpieczeniem sprzedawcy (DRM) można czytać tylko w jego programie.
cannot-open-damaged = { $name }: plik jest uszkodzony albo brakuje jego części. Pobierz go jeszcze raz stamtąd, skąd pochodzi.
cannot-open-no-text = { $name } zawiera obrazy stron, a nie tekst. Może go dodać program rozpoznający tekst (OCR); potem otwórz plik ponownie.
cannot-open-missing = { $name } wymaga części tej strony, która nie została jeszcze wczytana i teraz nie da się jej wczytać. Otwórz plik ponownie, gdy będzie sieć; odtąd zadziała bez niej.
cannot-open-too-old = Ta przeglądarka jest za stara, by odczytać { $name }. Potrzebny jest Chrome lub Edge 119, Firefox 140, Safari 17.4 albo nowsza.
cannot-open-too-large = { $name }: po rozpakowaniu plik jest za duży. Nic nie zostało ucięte; weź jego część.
not-in-one-file = { $name } to { $kind }. Ten jeden plik nie zawiera tego, co go czyta, żeby pozostać małym: otwórz go na stronie pod jej adresem albo skopiuj tekst i wklej go.
pictures =
    { $n ->
        [1] Jedna strona { $name } to obraz tekstu i tu jej nie ma. Tekst może dodać program, który go rozpoznaje (OCR).
        [few] { $n } strony { $name } to obrazy tekstu i tu ich nie ma. Tekst może dodać program, który go rozpoznaje (OCR).
       *[other] { $n } stron { $name } to obrazy tekstu i tu ich nie ma. Tekst może dodać program, który go rozpoznaje (OCR).
    }
unreadable = Nie udało się odczytać { $name }. Może to folder albo plik został przeniesiony lub jest w użyciu.
guessed-encoding = { $name } nie mówi, jak zapisano litery; plik odczytano jako Windows-1252. Jeśli litery wyglądają źle, zapisz go jako UTF-8.
only-address = To był adres, a nie tekst. Nutgraf nie pobiera stron: otwórz ją, skopiuj tekst i wklej go.
from-share = Udostępnione tej stronie
share-lost = To, co udostępniono, nie dotarło. Udostępnij jeszcze raz.
share-empty = W tym, co udostępniono, nie było tekstu.
launch-failed = Pliku nie udało się otworzyć. Może został przeniesiony albo jest w użyciu.

## A saved summary that is checked against the story it was made of

saved-waits = Otwórz tekst, z którego powstał plik { $name }: to zapisane streszczenie i zostanie z nim porównane.
saved-holds = Plik { $name } się zgadza: każdy cytat jest w tym tekście tam, gdzie ma być, a ponowny wybór daje to samo.
saved-holds-version = Plik { $name } się zgadza: każdy cytat jest w tym tekście tam, gdzie ma być. Powstał w innej wersji Nutgrafa, więc wyboru nie porównano.
saved-holds-names = Plik { $name } się zgadza: każdy cytat jest w tym tekście tam, gdzie ma być, a ponownie wybrane zdania są te same. Nazw nie porównano, bo znaleziono je inaczej.
saved-unhashed = Nie dało się tu sprawdzić, czy tekst jest ten sam co do litery, bo jego sumę kontrolną (SHA-256) przeglądarki liczą tylko na stronach, które przyszły przez https: zmiana poza cytatami mogła pozostać niezauważona.
saved-other-story = Plik { $name } nie powstał z tego tekstu albo tekst od tego czasu zmieniono.
saved-other-lines = Plik { $name } powstał z tego tekstu z innymi końcami wierszy, więc jego miejsca nie pasują.
saved-differs = Plik { $name } się nie zgadza. { saved-first }
saved-first = Pierwsza różnica, w { $field }: „{ $expected }” w streszczeniu, „{ $found }” w tekście.
saved-other-result = Plik { $name } dobrze cytuje ten tekst, ale ponowny wybór daje co innego. Pierwsza różnica, w { $field }: „{ $expected }” w streszczeniu, „{ $found }” teraz.
saved-damaged = Plik { $name } wygląda jak zapisane streszczenie, ale nie da się go tak odczytać: { $message }
saved-place = Pokaż miejsce

## The list of the files that are open, where it is several

open-files = Otwarte pliki
files-open =
    { $n ->
        [one] { $n } plik
        [few] { $n } pliki
       *[other] { $n } plików
    }
not-read = nie da się odczytać
not-read-yet = jeszcze nieodczytany
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, w tym nieczytelne: { $failed }.
    }
shown-file = { $name }, { position }
reading-file = Czytanie { $name }…
reading-part = Czytanie { $name }: { $done } z { $of }
progress = Postęp
stop = Zatrzymaj

## Another version of the page

new-version = Jest nowa wersja tej strony.
new-version-story = Jest nowa wersja tej strony. Po jej wczytaniu tekst na stronie przepadnie.
changed-elsewhere = W innej karcie wczytano nową wersję tej strony. Ta karta ma jeszcze poprzednią; wczytaj ją ponownie, kiedy zechcesz.
reload = Wczytaj ponownie

## The panel about privacy

privacy-promise = To, co wklejasz, piszesz lub otwierasz, jest czytane na tym urządzeniu i nigdzie indziej. Oto, co stronę do tego zobowiązuje.
reach = Dokąd może sięgnąć
reach-text = Strona ma reguły, których pilnuje przeglądarka, czegokolwiek próbują jej skrypty. Według nich może używać:
reach-connections = Połączenia
reach-scripts = Skrypty
reach-workers = Skrypty w tle
reach-styles = Style
reach-pictures = Obrazy
reach-forms = Formularze
reach-others = Wszystko inne
this-file = ten plik
source-none = nic
source-wasm = WebAssembly
source-blob = utworzone przez samą stronę
source-data = zawarte w stronie
word-for-word = Reguły, słowo w słowo
files = Z czego się składa
files-text =
    { $n ->
        [one] { $n } plik z { $host }, { $kilobytes } KB.
        [few] { $n } pliki z { $host }, { $kilobytes } KB.
       *[other] { $n } plików z { $host }, { $kilobytes } KB.
    } Ich lista jest też przy każdym wydaniu, dla tych, którzy nie chcą wierzyć stronie na słowo.
file-list = Pliki i ich sumy kontrolne
file = Plik
bytes = Bajty
check-files = Sprawdź pliki
checking = Sprawdzanie…
cannot-check = Plików nie można tu sprawdzić: przeglądarki liczą sumy kontrolne tylko dla stron, które przyszły przez https.
other-files = To nie są pliki z listy: { $files }. Może właśnie pojawia się nowa wersja: wczytaj stronę ponownie. Jeśli to nie pomoże, nie ufaj jej.
missing-files = Nie udało się wczytać: { $files }.
all-files =
    { $n ->
        [one] { $n } plik jest taki jak na liście.
        [few] Wszystkie { $n } pliki są takie jak na liście.
       *[other] Wszystkie { $n } plików jest takich jak na liście.
    }
no-list = Nie udało się wczytać listy jej plików.
working-copy = To jest kopia robocza. Wydanie podaje tu swoje pliki z ich sumami kontrolnymi.
one-file = Ten jeden plik. Jego SHA-256 jest na liście przy każdym wydaniu.
offline = Bez sieci
offline-one-file = Plik zawiera wszystko prócz tego, co czyta PDF, Word i EPUB. O nic nie pyta.
keeping-unasked = Strona działa bez sieci, dopóki jest otwarta.
keeping-kept = Ta przeglądarka przechowuje stronę: otwiera się także bez sieci.
keeping-not-kept = Strona działa bez sieci, dopóki jest otwarta. Ta przeglądarka jej nie przechowuje: nie dostała zgody albo nie ma miejsca.
documents-not-kept = To, co czyta PDF, Word i EPUB, zostanie zachowane przy pierwszym takim pliku albo teraz: { $kilobytes } KB.
documents-kept = To, co czyta PDF, Word i EPUB, też jest przechowywane.
keep-documents = Zachowaj do użycia bez sieci
keeping-documents = Zapisywanie…
documents-refused = Nie udało się zachować: nie ma sieci albo ta przeglądarka nie ma miejsca.
exceptions = Czego reguły nie obejmują
exception-host = { $host } widzi, jak przy każdej stronie, że ktoś pod twoim adresem wczytuje te pliki, i kiedy. Tekstu nie widzi.
exception-navigation = Żadna reguła nie zabroni stronie otworzyć innego adresu, a adres może nieść tekst: skrypt, który by tego chciał, mógłby tak wysłać tekst. Żaden skrypt tej strony tego nie robi. Jej kod jest otwarty, jej pliki można sprawdzić po sumach kontrolnych, a jej testy kończą się błędem, gdy tylko coś zwróci się do innego serwera.
exception-service-worker = Reguły są w stronie i wiążą skrypt, który przechowuje ją do użytku bez sieci (service-worker.js), tylko wtedy, gdy { $host } też je wysyła. Ten skrypt pyta o powyższe pliki i o nic więcej.
exception-sharing = To, co inna aplikacja udostępnia zainstalowanej stronie, odbiera ten sam skrypt, na tym urządzeniu. Gdyby przeglądarka skrypt wyrzuciła, udostępnione treści trafiłyby do { $host }.
exception-browser = Sama przeglądarka: te oparte na Chromium mogą pytać usługę swojego producenta, co wpisać w pola tekstowe. Żadna strona nie może tego zobaczyć ani temu zapobiec.
exception-extensions = Rozszerzenia, którym pozwolono czytać strony, mogą czytać i tę.

## Settings

language = Język
language-auto = Jak w przeglądarce
language-failed = Tego języka nie udało się wczytać. Raz potrzebna jest do tego sieć.
appearance = Wygląd
theme-system = Jak w systemie
theme-light = Jasny
theme-dark = Ciemny
heat = Pokaż na marginesie, ile waży każde zdanie
keys = Klawisze
single-keys = Używaj pojedynczych klawiszy
key-sentences = następne i poprzednie zdanie streszczenia
key-mentions = następna i poprzednia wzmianka wybranej nazwy
key-files = poprzedni i następny z otwartych plików
key-edit = edycja tekstu
key-leave = z edycji z powrotem do czytania
kept = Co jest przechowywane
kept-text = Te ustawienia, w tej przeglądarce. Nigdy tekst, streszczenie ani to, co czytasz.
