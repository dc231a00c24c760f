### Ukrainian. The reader is addressed with «ви», and seldom; the story is «текст», whatever it is.

## The head of the page

skip = До підсумку
tagline = Підсумки, які можна перевірити, у вашому браузері
promise = Ніщо не виходить за межі цієї сторінки
new-story = Новий текст
settings = Налаштування
close = Закрити

## An empty desk

question = Про що цей текст?
lede = Вставте його. Ви отримаєте його головні речення, слово в слово, а також людей, місця й числа, які в ньому є.
story-field = Текст
story-placeholder = Вставте чи напишіть текст або перетягніть сюди файли
paste = Вставити
open-file = Відкрити файли
formats = txt, md, html, pdf, docx, epub
formats-of-text = txt, md, html
samples = Спробувати приклад
sample-harbour = Новина: портові міста (англійською)
sample-moss = Наука: мох, що чекає (англійською)
sample-inquiry = Звіт: справа Кессок (англійською)
point-quotes = Лише цитати
point-quotes-text = Кожне речення підсумку є в тексті. Натисніть його й побачите де.
point-here = Лише тут
point-here-text = Усе робить ця сторінка, на вашому пристрої. Також без мережі.
point-fast = Одразу
point-fast-text = Підсумок оновлюється, поки ви пишете. Змініть його довжину повзунком і погляньте.
drop-here = Відпустіть текст тут

## The story

edit = Редагувати
read = Готово
editing = Редагування
reading = Читання
facts = { words } · { $time } читання
working = Читається…

## Figures

words =
    { $n ->
        [one] { $n } слово
        [few] { $n } слова
        [many] { $n } слів
       *[other] { $n } слова
    }
seconds = { $s } с
minutes = { $m } хв
minutes-seconds = { $m } хв { $s } с
hours = { $h } год
hours-minutes = { $h } год { $m } хв
position = { $at } з { $of }
range = від { $from } до { $to }

## The summary

summary = Підсумок
side = Підсумок і списки
sentences =
    { $n ->
        [0] Жодного речення
        [1] Одне речення
        [2] Два речення
        [3] Три речення
        [4] Чотири речення
        [5] П’ять речень
        [6] Шість речень
        [7] Сім речень
        [8] Вісім речень
        [9] Дев’ять речень
        [10] Десять речень
        [11] Одинадцять речень
        [12] Дванадцять речень
        [one] { $n } речення
        [few] { $n } речення
        [many] { $n } речень
       *[other] { $n } речення
    }
nothing-yet = Головні речення з’являться тут, щойно вони будуть.
status =
    { $of ->
        [one] { $n } з { $of } речення.
       *[other] { $n } з { $of } речень.
    }
status-none = Речень ще немає.
saved = { $summary } замість { $story }
saved-nothing = { $summary } читання
entry = { $n }: до його місця в тексті
place = { $n }: до його місця в підсумку
current = Речення { $n } з { $of }

length-range = Довжина підсумку
length-number = Довжина підсумку, числом
length-unit = Міра
unit-sentences = речення
unit-words = слова
unit-percent = відсотки
unit-minutes = хвилини
unit-chars = знаки
length-sentences =
    { $n ->
        [one] { $n } речення
        [few] { $n } речення
        [many] { $n } речень
       *[other] { $n } речення
    }
length-words =
    { $n ->
        [one] щонайбільше { $n } слово
        [few] щонайбільше { $n } слова
        [many] щонайбільше { $n } слів
       *[other] щонайбільше { $n } слова
    }
length-percent =
    { $n ->
        [one] { $n } відсоток тексту
        [few] { $n } відсотки тексту
        [many] { $n } відсотків тексту
       *[other] { $n } відсотка тексту
    }
length-minutes =
    { $n ->
        [one] щонайбільше { $n } хвилина читання
        [few] щонайбільше { $n } хвилини читання
        [many] щонайбільше { $n } хвилин читання
       *[other] щонайбільше { $n } хвилини читання
    }
length-chars =
    { $n ->
        [one] щонайбільше { $n } знак
        [few] щонайбільше { $n } знаки
        [many] щонайбільше { $n } знаків
       *[other] щонайбільше { $n } знака
    }

copy = Копіювати
save = Зберегти
as-text = Як текст
as-markdown = Як Markdown
formatted = З форматуванням
as-html = Як вебсторінку
as-record = Як запис, який можна перевірити (JSON)
share = Поділитися…
print = Надрукувати разом із текстом
copied = Підсумок скопійовано.
not-copied = Браузер не дозволив сторінці копіювати. Виділіть підсумок і натисніть Ctrl+C, а на Mac ⌘C.
not-shared = Браузер не зміг поділитися підсумком. Натомість скопіюйте його.
untitled = Підсумок

## Key terms

key-terms = Ключові слова
mentions =
    { $n ->
        [one] { $n } згадка
        [few] { $n } згадки
        [many] { $n } згадок
       *[other] { $n } згадки
    }
mention = { $phrase }: { position }
mention-meaning = { $phrase }, { $meaning }: { position }
keeps = Що зберігає підсумок
kept-of = { $n } з { $of }

## Names

in-this-story = У цьому тексті
what-is-marked = Що позначено
no-names = Назви не можна позначити: не завантажилося те, що для цього потрібно. Усе інше працює.
names-failed = У цьому тексті не вдалося позначити назви. Усе інше працює.
try-again = Спробувати ще раз
group-people = Люди
group-places = Місця
group-organizations = Організації
group-others = Інші назви
group-dates = Дати
group-amounts = Кількості
group-ordinals = Порядкові числа
group-addresses = Адреси
kind-person = людина
kind-place = місце
kind-organization = організація
kind-misc = інша назва
kind-date = дата
kind-time = час
kind-money = сума грошей
kind-percent = відсоток
kind-quantity = кількість
kind-ordinal = порядкове число
kind-url = вебадреса
kind-email = адреса е-пошти
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
naming-of = { $text } ({ $name })
more-names = Ще { $n }
fewer-names = Менше
previous-mention = Попередня згадка
next-mention = Наступна згадка
only-these = Лише ці речення
only-about =
    { $n ->
        [1] Єдине речення, де є { $name }
        [one] Лише { $n } речення, де є { $name }
        [few] Лише { $n } речення, де є { $name }
       *[other] Лише { $n } речень, де є { $name }
    }
whole-story = Увесь текст
correct = Виправити
drop = Не позначати
join = Те саме, що …
part = Тут ідеться про інше
same-as = Те саме, що
join-now = Об’єднати
cancel = Скасувати
corrected-drop = «{ $name }» не позначається.
corrected-join = «{ $name }» — те саме, що «{ $into }».
corrected-part = Одна згадка «{ $name }» стосується іншого.
undo = Повернути
undone = Повернуто.

## What a date or an amount comes to

week-of = тиждень від { $date }
time-zone = { $time }, UTC{ $offset }
large-sum = { $amount } { $currency }
unit-knots =
    { $n ->
        [one] { $n } вузол
        [few] { $n } вузли
        [many] { $n } вузлів
       *[other] { $n } вузла
    }
unit-stories =
    { $n ->
        [one] { $n } поверх
        [few] { $n } поверхи
        [many] { $n } поверхів
       *[other] { $n } поверху
    }
unit-tons =
    { $n ->
        [one] { $n } тонна
        [few] { $n } тонни
        [many] { $n } тонн
       *[other] { $n } тонни
    }
unit-barrels =
    { $n ->
        [one] { $n } барель
        [few] { $n } барелі
        [many] { $n } барелів
       *[other] { $n } бареля
    }
ordinal = { $n }-й

## Notices

notices = Зауваження
dismiss = Закрити
cleared = Тексту на сторінці вже немає.
replaced = Цей текст заступив попередній.
restored = Текст знову тут.
clipboard-closed = Браузер не дозволив сторінці читати буфер обміну. Натисніть Ctrl+V, а на Mac ⌘V.
clipboard-empty = У буфері обміну немає тексту.
sample-failed = Приклад не вдалося завантажити. Для цього один раз потрібна мережа.
too-long-to-edit = Такий довгий текст зупинив би текстове поле браузера. Відредагуйте його там, звідки він, і вставте ще раз.
warning-empty-text = У цьому тексті немає слів.
warning-lines-as-sentences = У тексті немає крапок, тому кожен рядок вважається реченням.
warning-fewer-sentences = Більше речень у тексті немає.
warning-names-not-recognized = Назви позначаються лише в англійських текстах.
failure-text-too-large = Цей текст задовгий: щонайбільше { $megabytes } МБ. Нічого не відрізано; візьміть його частину.
failure-crashed = На цьому тексті підсумовування зупинилося. Його запущено знову; текст досі тут.
failure-no-engine = Підсумовування не вдалося завантажити. Для цього один раз потрібна мережа.
failure-other = Текст не вдалося підсумувати: { $message }

## Files and pages

from = З { $name }
from-article = Стаття з { $name }
from-whole = Усе з { $name }
use-whole = Узяти всю сторінку
use-article = Узяти лише статтю
no-article = У { $name } не знайдено статті, тому це вся сторінка.
empty-file = У { $name } немає тексту.
file-too-large = { $name }: файл завеликий, щонайбільше { $megabytes } МБ. Нічого не відрізано.
cannot-read-doc = { $name } — це старий документ Word (doc). { reads }
cannot-read-rtf = { $name } — це документ у форматі RTF. { reads }
cannot-read-odt = { $name } — це текст OpenDocument (odt). { reads }
cannot-read-pages = { $name } — це документ Pages. { reads }
cannot-read-spreadsheet = { $name } — це електронна таблиця. { reads }
cannot-read-slides = { $name } — це презентація. { reads }
cannot-read-ebook = { $name } — це книга Kindle. { reads }
cannot-read-zip = { $name } — це запакована тека. { reads }
cannot-read-picture = { $name } — це зображення. { reads }
cannot-read-recording = { $name } — це звук або фільм. { reads }
cannot-read-binary = { $name } — не текстовий файл. { reads }
cannot-read-utf-32 = { $name } зберігає літери як UTF-32, а цього браузери не читають. Збережіть файл як UTF-8.
reads = Nutgraf читає простий текст, Markdown, вебсторінки, PDF, Word (docx) і EPUB: збережіть його в одному з цих форматів або скопіюйте текст і вставте його.
misnamed = { $name } — це { $kind }, хоч би що казала назва, і так його прочитано.
format-text = простий текст
format-markdown = текст у Markdown
format-html = вебсторінка
format-pdf = PDF
format-word = документ Word
format-epub = книга EPUB
cannot-open-locked = { $name }: файл замкнено. Відкрийте його в програмі, що має пароль, збережіть копію без пароля й відкрийте тут її. Книгу із захистом продавця (DRM) можна читати лише в програмі продавця.
cannot-open-damaged = { $name }: файл пошкоджено або бракує його частини. Візьміть його ще раз звідти, звідки він узявся.
cannot-open-no-text = { $name } містить зображення сторінок, а не текст. Його може додати програма, що розпізнає текст (OCR); потім відкрийте файл ще раз.
cannot-open-missing = { $name } потребує частини цієї сторінки, яку ще не завантажено й зараз завантажити не можна. Відкрийте файл ще раз, коли буде мережа; відтоді він працюватиме й без неї.
cannot-open-too-old = Цей браузер застарий, щоб прочитати { $name }. Потрібен Chrome або Edge 119, Firefox 140, Safari 17.4 чи новіший.
cannot-open-too-large = { $name }: у розпакованому вигляді файл завеликий. Нічого не відрізано; візьміть його частину.
not-in-one-file = { $name } — це { $kind }. Цей єдиний файл обходиться без того, що це читає, щоб лишатися малим: відкрийте його на сторінці за її адресою або скопіюйте текст і вставте його.
pictures =
    { $n ->
        [1] Одна сторінка { $name } — це зображення тексту, тут її немає. Текст може додати програма, що його розпізнає (OCR).
        [one] { $n } сторінка { $name } — це зображення тексту, тут її немає. Текст може додати програма, що його розпізнає (OCR).
        [few] { $n } сторінки { $name } — це зображення тексту, тут їх немає. Текст може додати програма, що його розпізнає (OCR).
       *[other] { $n } сторінок { $name } — це зображення тексту, тут їх немає. Текст може додати програма, що його розпізнає (OCR).
    }
unreadable = Не вдалося прочитати { $name }. Можливо, це тека, або файл переміщено чи він використовується.
guessed-encoding = { $name } не повідомляє, як збережено літери; файл прочитано як Windows-1252. Якщо літери виглядають не так, збережіть його як UTF-8.
only-address = Це була адреса, а не текст. Nutgraf не завантажує сторінок: відкрийте її, скопіюйте текст і вставте його.
from-share = Надіслано цій сторінці
share-lost = Те, чим поділилися, не дійшло. Поділіться ще раз.
share-empty = У тому, чим поділилися, не було тексту.
launch-failed = Файл не вдалося відкрити. Можливо, його переміщено або він використовується.

## A saved summary that is checked against the story it was made of

saved-waits = Відкрийте текст, з якого зроблено { $name }: це збережений огляд, і його буде звірено з текстом.
saved-holds = { $name } відповідає тексту: кожна цитата стоїть там, де вказано, і повторний вибір такий самий.
saved-holds-version = { $name } відповідає тексту: кожна цитата стоїть там, де вказано. Його зробила інша версія Nutgraf, тому вибір не порівняно.
saved-holds-names = { $name } відповідає тексту: кожна цитата стоїть там, де вказано, і вибрано знову ті самі речення. Назви не порівняно, бо їх знайдено інакше.
saved-unhashed = Тут не вдалося перевірити, чи текст той самий до літери, бо його контрольну суму (SHA-256) браузери обчислюють лише на сторінках, що прийшли через https: зміна поза цитатами могла лишитися непоміченою.
saved-other-story = { $name } зроблено не з цього тексту, або текст відтоді змінено.
saved-other-lines = { $name } зроблено з цього тексту з іншими кінцями рядків, тому його місця не збігаються.
saved-differs = { $name } не відповідає тексту. { saved-first }
saved-first = Перша відмінність, у { $field }: «{ $expected }» в огляді, «{ $found }» у тексті.
saved-other-result = { $name } цитує цей текст правильно, але повторний вибір інший. Перша відмінність, у { $field }: «{ $expected }» в огляді, «{ $found }» тепер.
saved-damaged = { $name } схожий на збережений огляд, але прочитати його так не вдалося: { $message }
saved-place = Показати місце

## The list of the files that are open, where it is several

open-files = Відкриті файли
files-open =
    { $n ->
        [one] { $n } файл
        [few] { $n } файли
       *[other] { $n } файлів
    }
not-read = не читається
not-read-yet = ще не прочитано
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, з них не читаються: { $failed }.
    }
shown-file = { $name }, { position }
reading-file = Читається { $name }…
reading-part = Читається { $name }: { $done } з { $of }
progress = Перебіг
stop = Зупинити

## Another version of the page

new-version = Є нова версія цієї сторінки.
new-version-story = Є нова версія цієї сторінки. Коли її завантажити, текст на сторінці зникне.
changed-elsewhere = В іншій вкладці завантажено нову версію цієї сторінки. У цій вкладці ще попередня; перезавантажте її, коли забажаєте.
reload = Перезавантажити

## The panel about privacy

privacy-promise = Те, що ви вставляєте, пишете чи відкриваєте, читається на цьому пристрої й більше ніде. Ось що зобов’язує до цього сторінку.
reach = Куди вона може сягнути
reach-text = Сторінка має правила, за якими стежить ваш браузер, хоч би що робили її скрипти. За ними вона може використовувати:
reach-connections = З’єднання
reach-scripts = Скрипти
reach-workers = Фонові скрипти
reach-styles = Стилі
reach-pictures = Зображення
reach-forms = Форми
reach-others = Усе інше
this-file = цей файл
source-none = нічого
source-wasm = WebAssembly
source-blob = створене самою сторінкою
source-data = у самій сторінці
word-for-word = Правила, слово в слово
files = З чого вона складається
files-text =
    { $n ->
        [one] { $n } файл з { $host }, { $kilobytes } КБ.
        [few] { $n } файли з { $host }, { $kilobytes } КБ.
       *[other] { $n } файлів з { $host }, { $kilobytes } КБ.
    } Їхній список є також при кожному випуску, для тих, хто не вірить сторінці на слово.
file-list = Файли та їхні контрольні суми
file = Файл
bytes = Байти
check-files = Перевірити файли
checking = Перевіряється…
cannot-check = Тут файлів не перевірити: браузери обчислюють контрольні суми лише для сторінок, що прийшли через https.
other-files = Це не файли зі списку: { $files }. Можливо, з’являється нова версія: перезавантажте сторінку. Якщо це не допоможе, не довіряйте їй.
missing-files = Не вдалося завантажити: { $files }.
all-files =
    { $n ->
        [one] { $n } файл такий, як у списку.
        [few] Усі { $n } файли такі, як у списку.
       *[other] Усі { $n } файлів такі, як у списку.
    }
no-list = Список її файлів не вдалося завантажити.
working-copy = Це робоча копія. Випуск подає тут свої файли з контрольними сумами.
one-file = Цей один файл. Його SHA-256 є у списку при кожному випуску.
offline = Без мережі
offline-one-file = У файлі є все, крім того, що читає PDF, Word і EPUB. Він нічого не запитує.
keeping-unasked = Сторінка працює без мережі, поки вона відкрита.
keeping-kept = Цей браузер зберігає сторінку: вона відкривається й без мережі.
keeping-not-kept = Сторінка працює без мережі, поки вона відкрита. Цей браузер її не зберігає: йому не дозволено або бракує місця.
documents-not-kept = Те, що читає PDF, Word і EPUB, зберігається з першим таким файлом або зараз: { $kilobytes } КБ.
documents-kept = Те, що читає PDF, Word і EPUB, теж збережено.
keep-documents = Зберегти для роботи без мережі
keeping-documents = Зберігається…
documents-refused = Зберегти не вдалося: немає мережі, або цьому браузеру бракує місця.
exceptions = Чого правила не охоплюють
exception-host = { $host } бачить, як і з будь-якою сторінкою, що хтось за вашою адресою завантажує ці файли, і коли. Тексту він не бачить.
exception-navigation = Жодне правило не заважає сторінці відкрити іншу адресу, а адреса може нести текст: скрипт, який цього хотів би, міг би так надіслати текст. Жоден скрипт цієї сторінки цього не робить. Її код відкритий, її файли можна перевірити за контрольними сумами, а її тести завершуються невдачею, щойно щось звертається до іншого сервера.
exception-service-worker = Правила стоять у сторінці й зобов’язують скрипт, що зберігає її для роботи без мережі (service-worker.js), лише якщо { $host } теж їх надсилає. Цей скрипт запитує файли, наведені вище, і більше нічого.
exception-sharing = Те, чим інший застосунок ділиться зі встановленою сторінкою, приймає той самий скрипт, на цьому пристрої. Якби браузер викинув скрипт, це було б надіслано на { $host }.
exception-browser = Сам браузер: побудовані на Chromium можуть запитувати службу свого виробника, що вписати в текстові поля. Жодна сторінка не може цього побачити чи цьому запобігти.
exception-extensions = Розширення, яким ви дозволили читати сторінки, можуть читати й цю.

## Settings

language = Мова
language-auto = Як у браузері
language-failed = Цю мову не вдалося завантажити. Для цього один раз потрібна мережа.
appearance = Вигляд
theme-system = Як у системі
theme-light = Світлий
theme-dark = Темний
heat = Показувати на полях, скільки важить кожне речення
keys = Клавіші
single-keys = Використовувати окремі клавіші
key-sentences = наступне й попереднє речення підсумку
key-mentions = наступна й попередня згадка вибраної назви
key-files = попередній і наступний із відкритих файлів
key-edit = редагувати текст
key-leave = з редагування назад до читання
kept = Що зберігається
kept-text = Ці налаштування, у цьому браузері. Ніколи текст, підсумок чи те, що ви читаєте.
