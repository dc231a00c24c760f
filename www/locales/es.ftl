### Spanish. The reader is addressed with “usted”, and seldom; the story is «el texto», whatever it is.

## The head of the page

skip = Ir al resumen
tagline = Resúmenes que se pueden comprobar, hechos en su navegador
promise = Nada sale de esta página
new-story = Otro texto
settings = Ajustes
close = Cerrar

## An empty desk

question = ¿Qué dice este texto?
lede = Péguelo. Obtendrá sus frases clave, palabra por palabra, y las personas, los lugares y las cifras que aparecen en él.
story-field = El texto
story-placeholder = Pegue o escriba un texto, o suelte aquí archivos
paste = Pegar
open-file = Abrir archivos
formats = txt, md, html, pdf, docx, epub
formats-of-text = txt, md, html
samples = Probar un ejemplo
sample-harbour = Noticia: ciudades portuarias (en inglés)
sample-moss = Ciencia: el musgo que espera (en inglés)
sample-inquiry = Informe: el caso Kessock (en inglés)
point-quotes = Solo citas
point-quotes-text = Cada frase del resumen está en el texto. Pulse en ella y vea dónde.
point-here = Solo aquí
point-here-text = Todo lo hace esta página, en su dispositivo. También sin conexión.
point-fast = Al instante
point-fast-text = El resumen avanza mientras escribe. Deslice su longitud y vea cómo cambia.
drop-here = Suelte el texto aquí

## The story

edit = Editar
read = Listo
editing = Escritura
reading = Lectura
facts = { words } · { $time } de lectura
working = Leyendo…

## Figures

words =
    { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }
seconds = { $s } s
minutes = { $m } min
minutes-seconds = { $m } min { $s } s
hours = { $h } h
hours-minutes = { $h } h { $m } min
position = { $at } de { $of }
range = de { $from } a { $to }

## The summary

summary = Resumen
side = Resumen y listas
sentences =
    { $n ->
        [0] Ninguna frase
        [1] Una frase
        [2] Dos frases
        [3] Tres frases
        [4] Cuatro frases
        [5] Cinco frases
        [6] Seis frases
        [7] Siete frases
        [8] Ocho frases
        [9] Nueve frases
        [10] Diez frases
        [11] Once frases
        [12] Doce frases
       *[other] { $n } frases
    }
nothing-yet = Aquí aparecerán las frases clave en cuanto las haya.
status =
    { $of ->
        [one] { $n } de { $of } frase.
       *[other] { $n } de { $of } frases.
    }
status-none = Todavía no hay frases.
saved = { $summary } en vez de { $story }
saved-nothing = { $summary } de lectura
entry = { $n }: ir a su lugar en el texto
place = { $n }: ir a su lugar en el resumen
current = Frase { $n } de { $of }

length-range = Longitud del resumen
length-number = Longitud del resumen, en cifras
length-unit = Medida en
unit-sentences = frases
unit-words = palabras
unit-percent = por ciento
unit-minutes = minutos
unit-chars = caracteres
length-sentences =
    { $n ->
        [one] { $n } frase
       *[other] { $n } frases
    }
length-words =
    { $n ->
        [one] { $n } palabra como máximo
       *[other] { $n } palabras como máximo
    }
length-percent = el { $n } por ciento del texto
length-minutes =
    { $n ->
        [one] { $n } minuto de lectura como máximo
       *[other] { $n } minutos de lectura como máximo
    }
length-chars =
    { $n ->
        [one] { $n } carácter como máximo
       *[other] { $n } caracteres como máximo
    }

copy = Copiar
save = Guardar
as-text = Como texto
as-markdown = Como Markdown
formatted = Con su formato
as-html = Como página web
as-record = Como registro comprobable (JSON)
share = Compartir…
print = Imprimir, con el texto
copied = El resumen está copiado.
not-copied = El navegador no ha dejado copiar a la página. Seleccione el resumen y pulse Ctrl+C, o ⌘C en un Mac.
not-shared = El navegador no ha podido compartir el resumen. Cópielo en su lugar.
untitled = Resumen

## Key terms

key-terms = Términos clave
mentions =
    { $n ->
        [one] { $n } mención
       *[other] { $n } menciones
    }
mention = { $phrase }: { position }
mention-meaning = { $phrase }, { $meaning }: { position }
keeps = Lo que conserva el resumen
kept-of = { $n } de { $of }

## Names

in-this-story = En este texto
what-is-marked = Qué se marca
no-names = No se pueden marcar los nombres: no se ha cargado lo necesario. Todo lo demás funciona.
names-failed = No se han podido marcar los nombres de este texto. Todo lo demás funciona.
try-again = Intentarlo otra vez
group-people = Personas
group-places = Lugares
group-organizations = Organizaciones
group-others = Otros nombres
group-dates = Fechas
group-amounts = Cantidades
group-ordinals = Ordinales
group-addresses = Direcciones
kind-person = persona
kind-place = lugar
kind-organization = organización
kind-misc = otro nombre
kind-date = fecha
kind-time = hora
kind-money = suma de dinero
kind-percent = porcentaje
kind-quantity = cantidad
kind-ordinal = ordinal
kind-url = dirección web
kind-email = dirección de correo
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
naming-of = { $text } ({ $name })
more-names = { $n } más
fewer-names = Menos
previous-mention = Mención anterior
next-mention = Mención siguiente
only-these = Solo estas frases
only-about =
    { $n ->
        [1] La única frase sobre { $name }
       *[other] Solo las { $n } frases sobre { $name }
    }
whole-story = Todo el texto
correct = Corregir
drop = Dejarlo sin marcar
join = Es lo mismo que…
part = Aquí es otra cosa
same-as = Es lo mismo que
join-now = Unir
cancel = Cancelar
corrected-drop = «{ $name }» queda sin marcar.
corrected-join = «{ $name }» es lo mismo que «{ $into }».
corrected-part = Una mención de «{ $name }» se refiere a otra cosa.
undo = Deshacer
undone = Deshecho.

## What a date or an amount comes to

week-of = la semana del { $date }
time-zone = { $time }, UTC{ $offset }
large-sum = { $amount } de { $currency }
unit-knots =
    { $n ->
        [one] { $n } nudo
       *[other] { $n } nudos
    }
unit-stories =
    { $n ->
        [one] { $n } planta
       *[other] { $n } plantas
    }
unit-tons =
    { $n ->
        [one] { $n } tonelada
       *[other] { $n } toneladas
    }
unit-barrels =
    { $n ->
        [one] { $n } barril
       *[other] { $n } barriles
    }
ordinal = { $n }.º

## Notices

notices = Aviso
dismiss = Cerrar
cleared = El texto ya no está en la página.
replaced = Este texto ha ocupado el lugar del anterior.
restored = El texto ha vuelto.
clipboard-closed = El navegador no ha dejado a la página leer el portapapeles. Pulse Ctrl+V, o ⌘V en un Mac.
clipboard-empty = No hay texto en el portapapeles.
sample-failed = No se ha podido cargar el ejemplo. Hace falta conexión una vez.
too-long-to-edit = Un texto tan largo detendría el campo de texto del navegador. Edítelo allí de donde viene y péguelo de nuevo.
warning-empty-text = En este texto no hay palabras.
warning-lines-as-sentences = El texto no tiene puntos, así que cada línea cuenta como una frase.
warning-fewer-sentences = El texto no tiene más frases que estas.
warning-names-not-recognized = Los nombres solo se marcan en textos en inglés.
failure-text-too-large = Este texto es demasiado largo: { $megabytes } MB como máximo. No se ha cortado nada; tome una parte.
failure-crashed = Este texto ha detenido el resumen. Se ha puesto en marcha de nuevo; el texto sigue aquí.
failure-no-engine = No se ha podido cargar el resumen. Hace falta conexión una vez.
failure-other = No se ha podido resumir el texto: { $message }

## Files and pages

from = De { $name }
from-article = El artículo de { $name }
from-whole = Todo { $name }
use-whole = Usar toda la página
use-article = Usar solo el artículo
no-article = No se ha encontrado ningún artículo en { $name }, así que esta es toda la página.
empty-file = { $name } no contiene texto.
file-too-large = { $name } es demasiado grande: { $megabytes } MB como máximo. No se ha cortado nada.
cannot-read-doc = { $name } es un documento antiguo de Word (doc). { reads }
cannot-read-rtf = { $name } es un documento de texto enriquecido (rtf). { reads }
cannot-read-odt = { $name } es un texto de OpenDocument (odt). { reads }
cannot-read-pages = { $name } es un documento de Pages. { reads }
cannot-read-spreadsheet = { $name } es una hoja de cálculo. { reads }
cannot-read-slides = { $name } es una presentación. { reads }
cannot-read-ebook = { $name } es un libro de Kindle. { reads }
cannot-read-zip = { $name } es una carpeta comprimida. { reads }
cannot-read-picture = { $name } es una imagen. { reads }
cannot-read-recording = { $name } es un sonido o una película. { reads }
cannot-read-binary = { $name } no es un archivo de texto. { reads }
cannot-read-utf-32 = { $name } guarda sus letras como UTF-32, que los navegadores no leen. Guárdelo como UTF-8.
reads = Nutgraf lee texto sin formato, Markdown, páginas web, PDF, Word (docx) y EPUB: guárdelo en uno de estos formatos, o copie el texto y péguelo.
misnamed = { $name } es { $kind }, diga lo que diga su nombre, y así se ha leído.
format-text = texto sin formato
format-markdown = un texto en Markdown
format-html = una página web
format-pdf = un PDF
format-word = un documento de Word
format-epub = un libro EPUB
cannot-open-locked = { $name } está protegido. Ábralo en el programa que tiene su contraseña, guarde una copia sin ella y abra aquí esa copia. Un libro con protección del vendedor (DRM) solo se puede leer en el programa del vendedor.
cannot-open-damaged = { $name } está dañado, o le falta una parte. Consígalo otra vez de donde vino.
cannot-open-no-text = { $name } contiene imágenes de páginas y ningún texto. Un programa que reconozca texto (OCR) puede añadirlo; después, ábralo otra vez.
cannot-open-missing = { $name } necesita una parte de esta página que aún no se ha cargado y que ahora no se puede cargar. Abra el archivo otra vez cuando haya conexión; desde entonces funciona sin ella.
cannot-open-too-old = Este navegador es demasiado antiguo para leer { $name }. Hace falta Chrome o Edge 119, Firefox 140, Safari 17.4 o uno más reciente.
cannot-open-too-large = { $name } es demasiado grande una vez descomprimido. No se ha cortado nada; tome una parte.
not-in-one-file = { $name } es { $kind }. Este archivo único deja fuera lo que lo lee, para seguir siendo pequeño: ábralo en la página en su dirección web, o copie el texto y péguelo.
pictures =
    { $n ->
        [1] Una página de { $name } es una imagen de texto y no está aquí. Un programa que reconozca texto (OCR) puede añadirlo.
       *[other] { $n } páginas de { $name } son imágenes de texto y no están aquí. Un programa que reconozca texto (OCR) puede añadirlo.
    }
unreadable = No se ha podido leer { $name }. Quizá es una carpeta, se ha movido o está en uso.
guessed-encoding = { $name } no dice cómo están guardadas sus letras; se ha leído como Windows-1252. Si alguna letra se ve mal, guárdelo como UTF-8.
only-address = Eso era una dirección, no un texto. Nutgraf no descarga páginas: ábrala, copie el texto y péguelo.
from-share = Compartido con esta página
share-lost = Lo compartido no ha llegado. Compártalo otra vez.
share-empty = No había texto en lo compartido.
launch-failed = No se ha podido abrir el archivo. Quizá se ha movido o está en uso.

## A saved summary that is checked against the story it was made of

saved-waits = Abra el texto del que salió { $name }: es un resumen guardado y se comprobará con él.
saved-holds = { $name } es correcto: cada cita está en este texto donde dice, y se elige lo mismo de nuevo.
saved-holds-version = { $name } es correcto: cada cita está en este texto donde dice. Lo hizo otra versión de Nutgraf, así que no se comparó lo que eligió.
saved-holds-names = { $name } es correcto: cada cita está en este texto donde dice, y se eligen de nuevo las mismas frases. Los nombres no se compararon, porque se hallaron de otro modo.
saved-unhashed = Aquí no se ha podido comprobar si el texto es el mismo letra por letra, porque los navegadores solo calculan su huella (SHA-256) en páginas que llegan por https: un cambio fuera de las citas puede haber pasado inadvertido.
saved-other-story = { $name } no salió de este texto, o el texto se ha cambiado desde entonces.
saved-other-lines = { $name } salió de este texto con otros finales de línea, así que sus lugares no son los de aquí.
saved-differs = { $name } no es correcto. { saved-first }
saved-first = La primera diferencia, en { $field }: «{ $expected }» en el resumen, «{ $found }» en el texto.
saved-other-result = { $name } cita bien este texto, pero al elegir de nuevo sale otra cosa. La primera diferencia, en { $field }: «{ $expected }» en el resumen, «{ $found }» ahora.
saved-damaged = { $name } parece un resumen guardado, pero no se puede leer como tal: { $message }
saved-place = Mostrar el lugar

## The list of the files that are open, where it is several

open-files = Archivos abiertos
files-open =
    { $n ->
        [one] { $n } archivo
       *[other] { $n } archivos
    }
not-read = no se puede leer
not-read-yet = aún sin leer
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, de los que { $failed } no se han podido leer.
    }
shown-file = { $name }, { position }
reading-file = Leyendo { $name }…
reading-part = Leyendo { $name }: { $done } de { $of }
progress = Progreso
stop = Parar

## Another version of the page

new-version = Hay una nueva versión de esta página.
new-version-story = Hay una nueva versión de esta página. Al cargarla, el texto de la página se pierde.
changed-elsewhere = Otra pestaña ha cargado una nueva versión de esta página. Esta sigue con la anterior; vuelva a cargarla cuando quiera.
reload = Volver a cargar

## The panel about privacy

privacy-promise = Lo que pega, escribe o abre se lee en este dispositivo y en ningún otro lugar. Esto es lo que obliga a la página.
reach = Hasta dónde llega
reach-text = La página lleva unas reglas que su navegador hace cumplir, intenten lo que intenten sus scripts. Según ellas puede usar:
reach-connections = Conexiones
reach-scripts = Scripts
reach-workers = Scripts de fondo
reach-styles = Estilos
reach-pictures = Imágenes
reach-forms = Formularios
reach-others = Todo lo demás
this-file = este archivo
source-none = nada
source-wasm = WebAssembly
source-blob = hecho por la propia página
source-data = dentro de la página
word-for-word = Las reglas, palabra por palabra
files = De qué está hecha
files-text =
    { $n ->
        [one] { $n } archivo de { $host }, { $kilobytes } KB.
       *[other] { $n } archivos de { $host }, { $kilobytes } KB.
    } Su lista acompaña también a cada publicación, para quien no se fíe de la palabra de la página.
file-list = Los archivos y sus huellas
file = Archivo
bytes = Bytes
check-files = Comprobar los archivos
checking = Comprobando…
cannot-check = Aquí no se pueden comprobar los archivos: los navegadores solo calculan huellas para páginas que llegan por https.
other-files = No son los archivos de la lista: { $files }. Quizá haya una nueva versión en camino: vuelva a cargar la página. Si eso no ayuda, no se fíe de ella.
missing-files = No se han podido cargar: { $files }.
all-files =
    { $n ->
        [one] { $n } archivo es el de la lista.
       *[other] Los { $n } archivos son los de la lista.
    }
no-list = No se ha podido cargar la lista de sus archivos.
working-copy = Esta es una copia de trabajo. Una versión publicada muestra aquí sus archivos, con sus huellas.
one-file = Este único archivo. Su SHA-256 está en la lista que acompaña a cada publicación.
offline = Sin conexión
offline-one-file = El archivo lo contiene todo salvo lo que lee PDF, Word y EPUB. No pide nada.
keeping-unasked = La página funciona sin conexión mientras está abierta.
keeping-kept = Este navegador guarda la página: también se abre sin conexión.
keeping-not-kept = La página funciona sin conexión mientras está abierta. Este navegador no la guarda: no tenía permiso o no tiene sitio.
documents-not-kept = Lo que lee PDF, Word y EPUB se guarda al abrir el primero, o ahora: { $kilobytes } KB.
documents-kept = Lo que lee PDF, Word y EPUB también está guardado.
keep-documents = Guardarlo para usarlo sin conexión
keeping-documents = Guardando…
documents-refused = No se ha podido guardar: no hay conexión, o este navegador no tiene sitio.
exceptions = Lo que las reglas no cubren
exception-host = { $host } ve, como con cualquier página, que alguien en su dirección carga estos archivos, y cuándo. No ve ningún texto.
exception-navigation = Ninguna regla impide a una página abrir otra dirección, y una dirección puede llevar un texto: un script que lo quisiera podría enviar así un texto. Ninguno de esta página lo hace. Su código es abierto, sus archivos se pueden comprobar por sus huellas, y sus pruebas fallan en cuanto se pide algo a otro servidor.
exception-service-worker = Las reglas están en la página y no obligan al script que la guarda para usarla sin conexión (service-worker.js), salvo que { $host } también las envíe. Ese script pide los archivos de arriba y nada más.
exception-sharing = Lo que otra aplicación comparte con la página instalada lo recibe ese mismo script, en este dispositivo. Si el navegador hubiera eliminado el script, lo compartido se enviaría a { $host }.
exception-browser = El propio navegador: los basados en Chromium pueden preguntar al servicio de su fabricante qué poner en los campos de texto. Ninguna página puede verlo ni impedirlo.
exception-extensions = Las extensiones a las que ha permitido leer páginas pueden leer esta.

## Settings

language = Idioma
language-auto = El del navegador
language-failed = No se ha podido cargar ese idioma. Hace falta conexión una vez.
appearance = Aspecto
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
heat = Mostrar en el margen cuánto pesa cada frase
keys = Teclas
single-keys = Usar teclas sueltas
key-sentences = frase siguiente y anterior del resumen
key-mentions = mención siguiente y anterior del nombre elegido
key-files = anterior y siguiente de los archivos abiertos
key-edit = editar el texto
key-leave = de la edición a la lectura
kept = Qué se guarda
kept-text = Estos ajustes, en este navegador. Nunca un texto, un resumen ni lo que lee.
