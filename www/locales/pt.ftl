### Portuguese, as in Brazil. The reader is addressed with “você”, and seldom; the story is “o texto”, whatever it is.

## The head of the page

skip = Ir para o resumo
tagline = Resumos que dá para conferir, feitos no seu navegador
promise = Nada sai desta página
new-story = Novo texto
settings = Configurações
close = Fechar

## An empty desk

question = O que diz este texto?
lede = Cole aqui. Você recebe as frases-chave, palavra por palavra, e as pessoas, os lugares e os números que aparecem nele.
story-field = O texto
story-placeholder = Cole ou escreva um texto, ou solte arquivos aqui
paste = Colar
open-file = Abrir arquivos
formats = txt, md, html, pdf, docx, epub
formats-of-text = txt, md, html
samples = Ver um exemplo
sample-harbour = Notícia: cidades portuárias (em inglês)
sample-moss = Ciência: o musgo que espera (em inglês)
sample-inquiry = Relatório: o caso Kessock (em inglês)
point-quotes = Só citações
point-quotes-text = Cada frase do resumo está no texto. Clique nela e veja onde.
point-here = Só aqui
point-here-text = Tudo é feito por esta página, no seu aparelho. Também sem rede.
point-fast = Na hora
point-fast-text = O resumo acompanha a digitação. Arraste o tamanho e veja-o mudar.
drop-here = Solte o texto aqui

## The story

edit = Editar
read = Pronto
editing = Escrita
reading = Leitura
facts = { words } · { $time } de leitura
working = Lendo…

## Figures

words =
    { $n ->
        [one] { $n } palavra
       *[other] { $n } palavras
    }
seconds = { $s } s
minutes = { $m } min
minutes-seconds = { $m } min { $s } s
hours = { $h } h
hours-minutes = { $h } h { $m } min
position = { $at } de { $of }
range = de { $from } a { $to }

## The summary

summary = Resumo
side = Resumo e listas
sentences =
    { $n ->
        [0] Nenhuma frase
        [1] Uma frase
        [2] Duas frases
        [3] Três frases
        [4] Quatro frases
        [5] Cinco frases
        [6] Seis frases
        [7] Sete frases
        [8] Oito frases
        [9] Nove frases
        [10] Dez frases
        [11] Onze frases
        [12] Doze frases
       *[other] { $n } frases
    }
nothing-yet = As frases-chave aparecem aqui assim que houver alguma.
status =
    { $of ->
        [one] { $n } de { $of } frase.
       *[other] { $n } de { $of } frases.
    }
status-none = Ainda não há frases.
saved = { $summary } em vez de { $story }
saved-nothing = { $summary } de leitura
entry = { $n }: ir para o seu lugar no texto
place = { $n }: ir para o seu lugar no resumo
current = Frase { $n } de { $of }

length-range = Tamanho do resumo
length-number = Tamanho do resumo, em número
length-unit = Medido em
unit-sentences = frases
unit-words = palavras
unit-percent = por cento
unit-minutes = minutos
unit-chars = caracteres
length-sentences =
    { $n ->
        [one] { $n } frase
       *[other] { $n } frases
    }
length-words =
    { $n ->
        [one] { $n } palavra no máximo
       *[other] { $n } palavras no máximo
    }
length-percent = { $n } por cento do texto
length-minutes =
    { $n ->
        [one] { $n } minuto de leitura no máximo
       *[other] { $n } minutos de leitura no máximo
    }
length-chars =
    { $n ->
        [one] { $n } caractere no máximo
       *[other] { $n } caracteres no máximo
    }

copy = Copiar
save = Salvar
as-text = Como texto
as-markdown = Como Markdown
formatted = Com a formatação
as-html = Como página web
as-record = Como registro que dá para conferir (JSON)
share = Compartilhar…
print = Imprimir, com o texto
copied = O resumo está copiado.
not-copied = O navegador não deixou a página copiar. Selecione o resumo e pressione Ctrl+C, ou ⌘C no Mac.
not-shared = O navegador não conseguiu compartilhar o resumo. Copie-o.
untitled = Resumo

## Key terms

key-terms = Termos-chave
mentions =
    { $n ->
        [one] { $n } menção
       *[other] { $n } menções
    }
mention = { $phrase }: { position }
mention-meaning = { $phrase }, { $meaning }: { position }
keeps = O que o resumo mantém
kept-of = { $n } de { $of }

## Names

in-this-story = Neste texto
what-is-marked = O que é marcado
no-names = Não é possível marcar os nomes: não foi carregado o que é preciso. Todo o resto funciona.
names-failed = Não foi possível marcar os nomes deste texto. Todo o resto funciona.
try-again = Tentar de novo
group-people = Pessoas
group-places = Lugares
group-organizations = Organizações
group-others = Outros nomes
group-dates = Datas
group-amounts = Quantidades
group-ordinals = Ordinais
group-addresses = Endereços
kind-person = pessoa
kind-place = lugar
kind-organization = organização
kind-misc = outro nome
kind-date = data
kind-time = hora
kind-money = quantia de dinheiro
kind-percent = porcentagem
kind-quantity = quantidade
kind-ordinal = ordinal
kind-url = endereço web
kind-email = endereço de e-mail
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
naming-of = { $text } ({ $name })
more-names = Mais { $n }
fewer-names = Menos
previous-mention = Menção anterior
next-mention = Menção seguinte
only-these = Só estas frases
only-about =
    { $n ->
        [1] A única frase sobre { $name }
       *[other] Só as { $n } frases sobre { $name }
    }
whole-story = O texto inteiro
correct = Corrigir
drop = Deixar sem marcação
join = É o mesmo que…
part = Aqui é outra coisa
same-as = É o mesmo que
join-now = Juntar
cancel = Cancelar
corrected-drop = “{ $name }” fica sem marcação.
corrected-join = “{ $name }” é o mesmo que “{ $into }”.
corrected-part = Uma menção de “{ $name }” refere-se a outra coisa.
undo = Desfazer
undone = Desfeito.

## What a date or an amount comes to

week-of = a semana de { $date }
time-zone = { $time }, UTC{ $offset }
large-sum = { $amount } de { $currency }
unit-knots =
    { $n ->
        [one] { $n } nó
       *[other] { $n } nós
    }
unit-stories =
    { $n ->
        [one] { $n } andar
       *[other] { $n } andares
    }
unit-tons =
    { $n ->
        [one] { $n } tonelada
       *[other] { $n } toneladas
    }
unit-barrels =
    { $n ->
        [one] { $n } barril
       *[other] { $n } barris
    }
ordinal = { $n }.º

## Notices

notices = Aviso
dismiss = Fechar
cleared = O texto saiu da página.
replaced = Este texto ocupou o lugar do anterior.
restored = O texto está de volta.
clipboard-closed = O navegador não deixou a página ler a área de transferência. Pressione Ctrl+V, ou ⌘V no Mac.
clipboard-empty = Não há texto na área de transferência.
sample-failed = Não foi possível carregar o exemplo. É preciso rede uma vez.
too-long-to-edit = Um texto tão longo travaria o campo de texto do navegador. Edite-o onde ele está e cole de novo.
warning-empty-text = Não há palavras neste texto.
warning-lines-as-sentences = O texto não tem pontos finais; por isso, cada linha conta como uma frase.
warning-fewer-sentences = O texto não tem mais frases do que estas.
warning-names-not-recognized = Os nomes só são marcados em textos em inglês.
failure-text-too-large = Este texto é longo demais: { $megabytes } MB no máximo. Nada foi cortado; use uma parte dele.
failure-crashed = Este texto fez o resumo parar. Ele foi reiniciado; o texto continua aqui.
failure-no-engine = Não foi possível carregar o resumo. É preciso rede uma vez.
failure-other = Não foi possível resumir o texto: { $message }

## Files and pages

from = De { $name }
from-article = O artigo em { $name }
from-whole = Tudo de { $name }
use-whole = Usar a página inteira
use-article = Usar só o artigo
no-article = Não foi encontrado nenhum artigo em { $name }; por isso, esta é a página inteira.
empty-file = { $name } não tem texto.
file-too-large = { $name } é grande demais: { $megabytes } MB no máximo. Nada foi cortado.
cannot-read-doc = { $name } é um documento antigo do Word (doc). { reads }
cannot-read-rtf = { $name } é um documento em rich text (rtf). { reads }
cannot-read-odt = { $name } é um texto OpenDocument (odt). { reads }
cannot-read-pages = { $name } é um documento do Pages. { reads }
cannot-read-spreadsheet = { $name } é uma planilha. { reads }
cannot-read-slides = { $name } é uma apresentação. { reads }
cannot-read-ebook = { $name } é um livro do Kindle. { reads }
cannot-read-zip = { $name } é uma pasta compactada. { reads }
cannot-read-picture = { $name } é uma imagem. { reads }
cannot-read-recording = { $name } é um som ou um filme. { reads }
cannot-read-binary = { $name } não é um arquivo de texto. { reads }
cannot-read-utf-32 = { $name } grava as letras como UTF-32, que os navegadores não leem. Salve-o como UTF-8.
reads = O Nutgraf lê texto simples, Markdown, páginas da web, PDF, Word (docx) e EPUB: salve-o em um desses formatos, ou copie o texto e cole.
misnamed = { $name } é { $kind }, diga o nome o que disser, e assim foi lido.
format-text = texto simples
format-markdown = um texto em Markdown
format-html = uma página da web
format-pdf = um PDF
format-word = um documento do Word
format-epub = um livro EPUB
cannot-open-locked = { $name } está protegido. Abra-o no programa que tem a senha, salve uma cópia sem senha e abra essa cópia aqui. Um livro com proteção do vendedor (DRM) só pode ser lido no programa do vendedor.
cannot-open-damaged = { $name } está danificado, ou falta uma parte. Obtenha-o mais uma vez de onde veio.
cannot-open-no-text = { $name } contém imagens de páginas e nenhum texto. Um programa que reconhece texto (OCR) pode acrescentá-lo; depois, abra-o de novo.
cannot-open-missing = { $name } precisa de uma parte desta página que ainda não foi carregada e que agora não pode ser carregada. Abra o arquivo de novo quando houver rede; a partir daí funciona sem ela.
cannot-open-too-old = Este navegador é antigo demais para ler { $name }. É preciso Chrome ou Edge 119, Firefox 140, Safari 17.4 ou um mais novo.
cannot-open-too-large = { $name } é grande demais depois de descompactado. Nada foi cortado; use uma parte dele.
not-in-one-file = { $name } é { $kind }. Este arquivo único deixa de fora o que o lê, para continuar pequeno: abra-o na página no seu endereço da web, ou copie o texto e cole.
pictures =
    { $n ->
        [1] Uma página de { $name } é uma imagem de texto e não está aqui. Um programa que reconhece texto (OCR) pode acrescentá-lo.
       *[other] { $n } páginas de { $name } são imagens de texto e não estão aqui. Um programa que reconhece texto (OCR) pode acrescentá-lo.
    }
unreadable = Não foi possível ler { $name }. Pode ser uma pasta, ter sido movido ou estar em uso.
guessed-encoding = { $name } não diz como as letras estão gravadas; foi lido como Windows-1252. Se alguma letra parecer errada, salve-o como UTF-8.
only-address = Isso era um endereço, não um texto. O Nutgraf não busca páginas: abra a página, copie o texto e cole.
from-share = Compartilhado com esta página
share-lost = O que foi compartilhado não chegou. Compartilhe de novo.
share-empty = Não havia texto no que foi compartilhado.
launch-failed = Não foi possível abrir o arquivo. Pode ter sido movido ou estar em uso.

## A saved summary that is checked against the story it was made of

saved-waits = Abra o texto de que { $name } foi tirado: é um resumo guardado e será conferido com ele.
saved-holds = { $name } está certo: cada citação está neste texto onde diz, e a mesma escolha é feita de novo.
saved-holds-version = { $name } está certo: cada citação está neste texto onde diz. Foi feito por outra versão do Nutgraf, por isso a escolha não foi comparada.
saved-holds-names = { $name } está certo: cada citação está neste texto onde diz, e as mesmas frases são escolhidas de novo. Os nomes não foram comparados, porque foram encontrados de outro modo.
saved-unhashed = Aqui não foi possível verificar se o texto é o mesmo letra por letra, porque os navegadores só calculam a soma de verificação dele (SHA-256) em páginas que vieram por https: uma mudança fora das citações pode ter passado despercebida.
saved-other-story = { $name } não foi tirado deste texto, ou o texto mudou desde então.
saved-other-lines = { $name } foi tirado deste texto com outros fins de linha, por isso os seus lugares não são os daqui.
saved-differs = { $name } não está certo. { saved-first }
saved-first = A primeira diferença, em { $field }: “{ $expected }” no resumo, “{ $found }” no texto.
saved-other-result = { $name } cita bem este texto, mas uma nova escolha dá outra coisa. A primeira diferença, em { $field }: “{ $expected }” no resumo, “{ $found }” agora.
saved-damaged = { $name } parece um resumo guardado, mas não pode ser lido como tal: { $message }
saved-place = Mostrar o lugar

## The list of the files that are open, where it is several

open-files = Arquivos abertos
files-open =
    { $n ->
        [one] { $n } arquivo
       *[other] { $n } arquivos
    }
not-read = não pode ser lido
not-read-yet = ainda não lido
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, dos quais { $failed } não puderam ser lidos.
    }
shown-file = { $name }, { position }
reading-file = Lendo { $name }…
reading-part = Lendo { $name }: { $done } de { $of }
progress = Progresso
stop = Parar

## Another version of the page

new-version = Há uma nova versão desta página.
new-version-story = Há uma nova versão desta página. O texto da página se perde quando ela é carregada.
changed-elsewhere = Outra aba carregou uma nova versão desta página. Esta ainda tem a anterior; recarregue-a quando quiser.
reload = Recarregar

## The panel about privacy

privacy-promise = O que você cola, escreve ou abre é lido neste aparelho e em nenhum outro lugar. É isto que obriga a página.
reach = O que ela pode alcançar
reach-text = A página traz regras que o seu navegador faz cumprir, tentem o que tentarem os scripts dela. Segundo elas, pode usar:
reach-connections = Conexões
reach-scripts = Scripts
reach-workers = Scripts de fundo
reach-styles = Estilos
reach-pictures = Imagens
reach-forms = Formulários
reach-others = Todo o resto
this-file = este arquivo
source-none = nada
source-wasm = WebAssembly
source-blob = feito pela própria página
source-data = dentro da página
word-for-word = As regras, palavra por palavra
files = De que ela é feita
files-text =
    { $n ->
        [one] { $n } arquivo de { $host }, { $kilobytes } KB.
       *[other] { $n } arquivos de { $host }, { $kilobytes } KB.
    } A lista também acompanha cada publicação, para quem não quiser confiar só na palavra da página.
file-list = Os arquivos e as suas somas de verificação
file = Arquivo
bytes = Bytes
check-files = Verificar os arquivos
checking = Verificando…
cannot-check = Aqui não é possível verificar os arquivos: os navegadores só calculam somas de verificação para páginas que vieram por https.
other-files = Não são os arquivos da lista: { $files }. Uma nova versão pode estar chegando: recarregue a página. Se isso não ajudar, não confie nela.
missing-files = Não foi possível carregar: { $files }.
all-files =
    { $n ->
        [one] { $n } arquivo é o da lista.
       *[other] Os { $n } arquivos são todos os da lista.
    }
no-list = Não foi possível carregar a lista dos seus arquivos.
working-copy = Esta é uma cópia de trabalho. Uma versão publicada mostra aqui os seus arquivos, com as somas de verificação.
one-file = Este único arquivo. O SHA-256 dele está na lista que acompanha cada publicação.
offline = Sem rede
offline-one-file = O arquivo tem tudo, menos o que lê PDF, Word e EPUB. Não pede nada.
keeping-unasked = A página funciona sem rede enquanto estiver aberta.
keeping-kept = Este navegador guarda a página: ela abre também sem rede.
keeping-not-kept = A página funciona sem rede enquanto estiver aberta. Este navegador não a guarda: não teve permissão ou não tem espaço.
documents-not-kept = O que lê PDF, Word e EPUB é guardado quando o primeiro é aberto, ou agora: { $kilobytes } KB.
documents-kept = O que lê PDF, Word e EPUB também está guardado.
keep-documents = Guardar para usar sem rede
keeping-documents = Guardando…
documents-refused = Não foi possível guardar: não há rede, ou este navegador não tem espaço.
exceptions = O que as regras não cobrem
exception-host = { $host } vê, como em qualquer página, que alguém no seu endereço carrega estes arquivos, e quando. Não vê nenhum texto.
exception-navigation = Nenhuma regra impede uma página de abrir outro endereço, e um endereço pode levar um texto: um script que quisesse poderia enviar um texto assim. Nenhum desta página faz isso. O código dela é aberto, os arquivos podem ser verificados pelas somas de verificação, e os testes falham assim que algo é pedido a outro servidor.
exception-service-worker = As regras estão na página e só obrigam o script que a guarda para uso sem rede (service-worker.js) se { $host } também as enviar. Esse script pede os arquivos acima e mais nada.
exception-sharing = O que outro aplicativo compartilha com a página instalada é recebido por esse mesmo script, neste aparelho. Se o navegador tivesse descartado o script, o que foi compartilhado seria enviado a { $host }.
exception-browser = O próprio navegador: os baseados no Chromium podem perguntar ao serviço do fabricante o que pôr nos campos de texto. Nenhuma página pode ver nem impedir isso.
exception-extensions = As extensões que você autorizou a ler páginas podem ler esta.

## Settings

language = Idioma
language-auto = O do navegador
language-failed = Não foi possível carregar esse idioma. É preciso rede uma vez.
appearance = Aparência
theme-system = Como o sistema
theme-light = Claro
theme-dark = Escuro
heat = Mostrar na margem quanto pesa cada frase
keys = Teclas
single-keys = Usar teclas avulsas
key-sentences = frase seguinte e anterior do resumo
key-mentions = menção seguinte e anterior do nome escolhido
key-files = anterior e seguinte dos arquivos abertos
key-edit = editar o texto
key-leave = da edição para a leitura
kept = O que é guardado
kept-text = Estas configurações, neste navegador. Nunca um texto, um resumo ou o que você lê.
