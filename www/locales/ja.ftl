### Japanese, in です・ます; labels and buttons are nouns. The story is 「記事」 where it is read and 「本文」 as a place.

## The head of the page

skip = 要約へ
tagline = ブラウザーの中で作る、確かめられる要約
promise = このページから外へは何も出ません
new-story = 新しい記事
settings = 設定
close = 閉じる

## An empty desk

question = この記事は何を伝えている？
lede = 貼り付けてください。要点となる文を一字一句そのまま示し、出てくる人物・場所・数字も拾い出します。
story-field = 記事
story-placeholder = 記事を貼り付けるか入力、またはファイルをここにドロップ
paste = 貼り付け
open-file = ファイルを開く
formats = txt、md、html、pdf、docx、epub
formats-of-text = txt、md、html
samples = サンプルを試す
sample-harbour = ニュース：港湾都市（英語）
sample-moss = 科学：待ち続ける苔（英語）
sample-inquiry = 報告：ケソック号の調査（英語）
point-quotes = 引用だけ
point-quotes-text = 要約の文はすべて記事の中にあります。クリックすると、その場所がわかります。
point-here = ここだけ
point-here-text = 処理はすべてこのページが、お使いの端末で行います。ネットワークがなくても動きます。
point-fast = すぐに
point-fast-text = 入力に合わせて要約が変わります。長さのつまみを動かしてみてください。
drop-here = 記事をここにドロップ

## The story

edit = 編集
read = 完了
editing = 編集中
reading = 閲覧中
facts = { words } ・ 読了 { $time }
working = 読み込み中…

## Figures

words = { $n }語
seconds = { $s }秒
minutes = { $m }分
minutes-seconds = { $m }分{ $s }秒
hours = { $h }時間
hours-minutes = { $h }時間{ $m }分
position = { $of }件中{ $at }件目
range = { $from }～{ $to }

## The summary

summary = 要約
side = 要約と一覧
sentences =
    { $n ->
        [0] 文がありません
       *[other] { $n }文の要約
    }
nothing-yet = 要点となる文が見つかりしだい、ここに示します。
status = 全{ $of }文のうち{ $n }文。
status-none = まだ文がありません。
saved = { $story }のところを{ $summary }で
saved-nothing = 読了 { $summary }
entry = { $n }：本文中の場所へ
place = { $n }：要約の中の場所へ
current = { $of }文中{ $n }文目

length-range = 要約の長さ
length-number = 要約の長さ（数値）
length-unit = 単位
unit-sentences = 文
unit-words = 語
unit-percent = パーセント
unit-minutes = 分
unit-chars = 文字
length-sentences = { $n }文
length-words = { $n }語まで
length-percent = 記事の{ $n }パーセント
length-minutes = 読了{ $n }分まで
length-chars = { $n }文字まで

copy = コピー
save = 保存
as-text = テキストとして
as-markdown = Markdownとして
formatted = 書式付きで
as-html = ウェブページとして
as-record = 検証できる記録として（JSON）
share = 共有…
print = 記事とともに印刷
copied = 要約をコピーしました。
not-copied = ブラウザーがコピーを許可しませんでした。要約を選択し、Ctrl+C（Macでは⌘C）を押してください。
not-shared = ブラウザーで要約を共有できませんでした。代わりにコピーしてください。
untitled = 要約

## Key terms

key-terms = キーワード
mentions = { $n }か所
mention = { $phrase }：{ position }
mention-meaning = { $phrase }、{ $meaning }：{ position }
keeps = 要約に残るもの
kept-of = { $of }件中{ $n }件

## Names

in-this-story = この記事に出てくるもの
what-is-marked = 目印を付けるもの
no-names = 名前に目印を付けられません。必要なデータを読み込めませんでした。ほかの機能は使えます。
names-failed = この記事の名前には目印を付けられませんでした。ほかの機能は使えます。
try-again = もう一度試す
group-people = 人物
group-places = 場所
group-organizations = 組織
group-others = その他の名前
group-dates = 日付
group-amounts = 数量
group-ordinals = 序数
group-addresses = アドレス
kind-person = 人物
kind-place = 場所
kind-organization = 組織
kind-misc = その他の名前
kind-date = 日付
kind-time = 時刻
kind-money = 金額
kind-percent = 割合
kind-quantity = 数量
kind-ordinal = 序数
kind-url = ウェブアドレス
kind-email = メールアドレス
naming = { $text }、{ $kind }、{ position }
naming-meaning = { $text }、{ $kind }、{ $meaning }、{ position }
naming-of = { $text }（{ $name }）
more-names = ほか{ $n }件
fewer-names = 少なく表示
previous-mention = 前の箇所
next-mention = 次の箇所
only-these = この文だけ
only-about = { $name }に触れた{ $n }文だけを表示
whole-story = 記事全体
correct = 訂正
drop = 目印を付けない
join = 同じもの…
part = ここでは別のもの
same-as = 次と同じ
join-now = まとめる
cancel = キャンセル
corrected-drop = 「{ $name }」には目印を付けません。
corrected-join = 「{ $name }」は「{ $into }」と同じです。
corrected-part = 「{ $name }」の1か所は別のものです。
undo = 元に戻す
undone = 元に戻しました。

## What a date or an amount comes to

week-of = { $date }からの週
time-zone = { $time }（UTC{ $offset }）
large-sum = { $amount }{ $currency }
unit-knots = { $n }ノット
unit-stories = { $n }階
unit-tons = { $n }トン
unit-barrels = { $n }バレル
ordinal = { $n }番目

## Notices

notices = お知らせ
dismiss = 閉じる
cleared = 記事をページから片づけました。
replaced = 前の記事と入れ替えました。
restored = 記事を元に戻しました。
clipboard-closed = ブラウザーがクリップボードの読み取りを許可しませんでした。Ctrl+V（Macでは⌘V）を押してください。
clipboard-empty = クリップボードにテキストがありません。
sample-failed = サンプルを読み込めませんでした。最初の一度だけネットワークが必要です。
too-long-to-edit = これほど長いと、ブラウザーの入力欄が止まってしまいます。元の場所で編集してから、もう一度貼り付けてください。
warning-empty-text = このテキストには言葉がありません。
warning-lines-as-sentences = 句点がないため、一行を一文として数えています。
warning-fewer-sentences = 記事にある文はこれで全部です。
warning-names-not-recognized = 名前に目印が付くのは英語の記事だけです。
failure-text-too-large = テキストが長すぎます。上限は{ $megabytes } MBです。切り捨てはしていません。一部を使ってください。
failure-crashed = このテキストで要約処理が止まりました。処理は再開済みです。テキストは残っています。
failure-no-engine = 要約処理を読み込めませんでした。最初の一度だけネットワークが必要です。
failure-other = テキストを要約できませんでした：{ $message }

## Files and pages

from = { $name } から
from-article = { $name } の記事部分
from-whole = { $name } のすべて
use-whole = ページ全体を使う
use-article = 記事だけを使う
no-article = { $name } には記事が見つからなかったため、ページ全体を示しています。
empty-file = { $name } にはテキストがありません。
file-too-large = { $name } は大きすぎます。上限は{ $megabytes } MBです。切り捨てはしていません。
cannot-read-doc = { $name } は古いWord文書（doc）です。{ reads }
cannot-read-rtf = { $name } はリッチテキスト文書（rtf）です。{ reads }
cannot-read-odt = { $name } はOpenDocumentテキスト（odt）です。{ reads }
cannot-read-pages = { $name } はPagesの書類です。{ reads }
cannot-read-spreadsheet = { $name } は表計算のファイルです。{ reads }
cannot-read-slides = { $name } はプレゼンテーションです。{ reads }
cannot-read-ebook = { $name } はKindleの本です。{ reads }
cannot-read-zip = { $name } は圧縮フォルダーです。{ reads }
cannot-read-picture = { $name } は画像です。{ reads }
cannot-read-recording = { $name } は音声または動画です。{ reads }
cannot-read-binary = { $name } はテキストファイルではありません。{ reads }
cannot-read-utf-32 = { $name } の文字コードはUTF-32で、ブラウザーでは読めません。UTF-8で保存し直してください。
reads = Nutgrafが読めるのは、プレーンテキスト、Markdown、ウェブページ、PDF、Word（docx）、EPUBです。いずれかの形式で保存し直すか、テキストをコピーして貼り付けてください。
misnamed = { $name } は、名前にかかわらず{ $kind }なので、そのように読みました。
format-text = プレーンテキスト
format-markdown = Markdownのテキスト
format-html = ウェブページ
format-pdf = PDF
format-word = Word文書
format-epub = EPUBの本
cannot-open-locked = { $name } はロックされています。パスワードのわかるプログラムで開き、パスワードなしの複製を保存して、それを開いてください。販売元の保護（DRM）がかかった本は、その販売元のプログラムでしか読めません。
cannot-open-damaged = { $name } は壊れているか、一部が欠けています。入手元からもう一度取得してください。
cannot-open-no-text = { $name } にあるのはページの画像で、テキストはありません。文字認識（OCR）のプログラムでテキストを加えてから、もう一度開いてください。
cannot-open-missing = { $name } を読むには、このページのまだ読み込まれていない部品が必要ですが、今は読み込めません。ネットワークがあるときにもう一度開いてください。その後はネットワークなしで読めます。
cannot-open-too-old = このブラウザーは古く、{ $name } を読めません。Chrome・Edge 119、Firefox 140、Safari 17.4以降が必要です。
cannot-open-too-large = { $name } は展開すると大きすぎます。切り捨てはしていません。一部だけをお使いください。
not-in-one-file = { $name } は{ $kind }です。小さく保つため、この一つのファイルにはそれを読む部品がありません。ウェブ上のこのページで開くか、テキストをコピーして貼り付けてください。
pictures = { $name } の{ $n }ページは文字の画像で、記事には含まれていません。文字認識（OCR）のプログラムでテキストを加えられます。
unreadable = { $name } を読めませんでした。フォルダーであるか、移動されたか、使用中の可能性があります。
guessed-encoding = { $name } には文字コードの指定がないため、Windows-1252として読みました。文字化けしている場合は、UTF-8で保存し直してください。
only-address = これはテキストではなくアドレスです。Nutgrafはページを取得しません。ページを開き、記事をコピーして貼り付けてください。
from-share = このページに共有されたもの
share-lost = 共有されたものが届きませんでした。もう一度共有してください。
share-empty = 共有されたものにテキストがありませんでした。
launch-failed = ファイルを開けませんでした。移動されたか、使用中の可能性があります。

## A saved summary that is checked against the story it was made of

saved-waits = { $name } は保存された要約です。元の記事を開くと、照合します。
saved-holds = { $name } は正しいものです。引用はすべてこの記事の示された場所にあり、選び直しても同じになります。
saved-holds-version = { $name } は正しいものです。引用はすべてこの記事の示された場所にあります。別の版の Nutgraf が作ったため、選び方は比べていません。
saved-holds-names = { $name } は正しいものです。引用はすべてこの記事の示された場所にあり、選び直しても同じ文になります。名前は別の方法で見つけたものなので、比べていません。
saved-unhashed = 記事が一字一句同じかどうかは、ここでは確かめられませんでした。ブラウザーがそのハッシュ値（SHA-256）を計算するのは、httpsで届いたページだけです。引用以外の変更は見落とされているかもしれません。
saved-other-story = { $name } はこの記事の要約ではないか、記事がその後変わっています。
saved-other-lines = { $name } は改行の異なるこの記事から作られたため、場所が合いません。
saved-differs = { $name } は合いません。{ saved-first }
saved-first = 最初の違いは { $field } です。要約では「{ $expected }」、記事では「{ $found }」。
saved-other-result = { $name } の引用は正しいものですが、選び直すと違う結果になります。最初の違いは { $field } です。要約では「{ $expected }」、今は「{ $found }」。
saved-damaged = { $name } は保存された要約のようですが、読み取れません：{ $message }
saved-place = その場所を見る

## The list of the files that are open, where it is several

open-files = 開いているファイル
files-open = { $n }個のファイル
not-read = 読めません
not-read-yet = まだ読んでいません
files-read =
    { $failed ->
        [0] { files-open }。
       *[other] { files-open }、うち{ $failed }個は読めませんでした。
    }
shown-file = { $name }、{ position }
reading-file = { $name } を読み込み中…
reading-part = { $name } を読み込み中: { $of }のうち{ $done }
progress = 進み具合
stop = 中止

## Another version of the page

new-version = このページの新しい版があります。
new-version-story = このページの新しい版があります。読み込むと、ページ上の記事は消えます。
changed-elsewhere = 別のタブでこのページの新しい版が読み込まれました。このタブは前の版のままです。都合のよいときに再読み込みしてください。
reload = 再読み込み

## The panel about privacy

privacy-promise = 貼り付けたもの、入力したもの、開いたものは、この端末の中だけで読まれます。それを守らせる仕組みは次のとおりです。
reach = 届く範囲
reach-text = このページには規則が付いていて、スクリプトが何をしようとしても、ブラウザーがそれを守らせます。使えるのは次のものだけです。
reach-connections = 通信先
reach-scripts = スクリプト
reach-workers = バックグラウンド処理
reach-styles = スタイル
reach-pictures = 画像
reach-forms = フォーム
reach-others = その他
this-file = このファイル
source-none = なし
source-wasm = WebAssembly
source-blob = ページ自身が作ったもの
source-data = ページに含まれるもの
word-for-word = 規則の全文
files = ページを構成するもの
files-text = { $host } の{ $n }個のファイル、{ $kilobytes } KB。ページの言葉をうのみにしたくない方のために、一覧は公開版ごとにも付いています。
file-list = ファイルとハッシュ値
file = ファイル
bytes = バイト
check-files = ファイルを検証
checking = 検証中…
cannot-check = ここではファイルを検証できません。ブラウザーがハッシュ値を計算するのは、httpsで届いたページだけです。
other-files = 一覧と異なるファイル：{ $files }。新しい版に切り替わる途中かもしれません。ページを再読み込みしてください。それでも変わらなければ、信用しないでください。
missing-files = 読み込めなかったファイル：{ $files }。
all-files = { $n }個のファイルはすべて一覧のとおりです。
no-list = ファイルの一覧を読み込めませんでした。
working-copy = これは作業用のコピーです。公開版では、ここにファイルとハッシュ値の一覧が出ます。
one-file = このファイル一つだけです。SHA-256は、公開版ごとに付く一覧にあります。
offline = ネットワークがないとき
offline-one-file = PDF、Word、EPUBを読む部品のほかは、このファイルにすべてが入っています。何も取得しません。
keeping-unasked = 開いている間は、ネットワークがなくても動きます。
keeping-kept = ブラウザーがこのページを保管しています。ネットワークがなくても開けます。
keeping-not-kept = 開いている間は、ネットワークがなくても動きます。許可がないか空き容量が足りないため、ブラウザーはこのページを保管していません。
documents-not-kept = PDF、Word、EPUBを読む部品は、最初のファイルを開いたときに保管されます。今すぐ保管することもできます（{ $kilobytes } KB）。
documents-kept = PDF、Word、EPUBを読む部品も保管されています。
keep-documents = オフライン用に保管
keeping-documents = 保管中…
documents-refused = 保管できませんでした。ネットワークがないか、ブラウザーに空き容量がありません。
exceptions = 規則の及ばないもの
exception-host = どのページでもそうですが、{ $host } には、あなたのアドレスからこれらのファイルがいつ読み込まれたかがわかります。記事は見えません。
exception-navigation = ページが別のアドレスを開くことを止める規則はなく、アドレスには文章を載せられます。そのつもりで書かれたスクリプトなら、この方法で記事を送れます。このページのスクリプトはどれもそうしません。コードは公開され、ファイルはハッシュ値で検証でき、ほかのサーバーに何かを求めればテストが失敗します。
exception-service-worker = 規則はページの中にあり、ネットワークなしで使うためにページを保管するスクリプト（service-worker.js）には、{ $host } も同じ規則を送らないかぎり及びません。このスクリプトが取得するのは上のファイルだけです。
exception-sharing = ほかのアプリからインストール済みのこのページに共有されたものは、同じスクリプトがこの端末の中で受け取ります。ブラウザーがスクリプトを消していた場合は、{ $host } に送られます。
exception-browser = ブラウザー自身：Chromiumをもとにしたものは、入力欄に何を補うかを開発元のサービスに問い合わせることがあります。ページからは見ることも止めることもできません。
exception-extensions = ページの読み取りを許可した拡張機能は、このページも読めます。

## Settings

language = 言語
language-auto = ブラウザーに合わせる
language-failed = その言語を読み込めませんでした。最初の一度だけネットワークが必要です。
appearance = 外観
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
heat = 各文の重みを余白に示す
keys = キー
single-keys = 単独のキーを使う
key-sentences = 要約の次の文、前の文
key-mentions = 選んだ名前の次の箇所、前の箇所
key-files = 開いている前のファイル、次のファイル
key-edit = 記事を編集
key-leave = 編集から閲覧に戻る
kept = 保管されるもの
kept-text = これらの設定を、このブラウザーに保管します。記事、要約、閲覧内容は決して保管しません。
