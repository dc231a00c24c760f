### Arabic. The reader is addressed in the masculine singular, as software does, and seldom; the story is «النص», whatever it is.

## The head of the page

skip = إلى الملخص
tagline = ملخصات يمكنك التحقق منها، تُعَدّ في متصفحك
promise = لا شيء يغادر هذه الصفحة
new-story = نص جديد
settings = الإعدادات
close = إغلاق

## An empty desk

question = ماذا يقول هذا النص؟
lede = الصقه هنا، فتحصل على أهم جمله كلمة بكلمة، وعلى ما فيه من أشخاص وأماكن وأرقام.
story-field = النص
story-placeholder = الصق نصًا أو اكتبه، أو أفلت ملفات هنا
paste = لصق
open-file = فتح ملفات
formats = ‎txt, md, html, pdf, docx, epub
formats-of-text = ‎txt, md, html
samples = جرّب مثالًا
sample-harbour = خبر: مدن الموانئ (بالإنجليزية)
sample-moss = علوم: الطحلب الذي ينتظر (بالإنجليزية)
sample-inquiry = تقرير: التحقيق في حادث كيسوك (بالإنجليزية)
point-quotes = اقتباس فقط
point-quotes-text = كل جملة في الملخص موجودة في النص. انقر عليها لترى مكانها.
point-here = هنا فقط
point-here-text = تقوم هذه الصفحة بالعمل كله على جهازك، حتى من دون شبكة.
point-fast = في الحال
point-fast-text = يتبع الملخص ما تكتبه. اسحب طوله وشاهده يتغير.
drop-here = أفلت النص هنا

## The story

edit = تحرير
read = تم
editing = الكتابة
reading = القراءة
facts = { words } · { $time } للقراءة
working = جارٍ القراءة…

## Figures

words =
    { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    }
seconds = { $s } ث
minutes = { $m } د
minutes-seconds = { $m } د { $s } ث
hours = { $h } س
hours-minutes = { $h } س { $m } د
position = { $at } من { $of }
range = من { $from } إلى { $to }

## The summary

summary = الملخص
side = الملخص والقوائم
sentences =
    { $n ->
        [0] لا جمل
        [1] جملة واحدة
        [2] جملتان
        [3] ثلاث جمل
        [4] أربع جمل
        [5] خمس جمل
        [6] ست جمل
        [7] سبع جمل
        [8] ثماني جمل
        [9] تسع جمل
        [10] عشر جمل
        [11] إحدى عشرة جملة
        [12] اثنتا عشرة جملة
        [few] { $n } جمل
       *[other] { $n } جملة
    }
nothing-yet = تظهر أهم الجمل هنا حالما توجد.
status =
    { $of ->
        [zero] لا جمل.
        [one] جملة واحدة من واحدة.
        [two] { $n } من جملتين.
        [few] { $n } من { $of } جمل.
       *[other] { $n } من { $of } جملة.
    }
status-none = لا توجد جمل بعد.
saved = { $summary } بدلًا من { $story }
saved-nothing = { $summary } للقراءة
entry = { $n }: إلى مكانها في النص
place = { $n }: إلى مكانها في الملخص
current = الجملة { $n } من { $of }

length-range = طول الملخص
length-number = طول الملخص، رقمًا
length-unit = وحدة القياس
unit-sentences = جمل
unit-words = كلمات
unit-percent = في المئة
unit-minutes = دقائق
unit-chars = حروف
length-sentences =
    { $n ->
        [zero] لا جمل
        [one] جملة واحدة
        [two] جملتان
        [few] { $n } جمل
       *[other] { $n } جملة
    }
length-words =
    { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة على الأكثر
        [two] كلمتان على الأكثر
        [few] { $n } كلمات على الأكثر
       *[other] { $n } كلمة على الأكثر
    }
length-percent = { $n } في المئة من النص
length-minutes =
    { $n ->
        [zero] أقل من دقيقة للقراءة
        [one] دقيقة واحدة للقراءة على الأكثر
        [two] دقيقتان للقراءة على الأكثر
        [few] { $n } دقائق للقراءة على الأكثر
       *[other] { $n } دقيقة للقراءة على الأكثر
    }
length-chars =
    { $n ->
        [zero] لا حروف
        [one] حرف واحد على الأكثر
        [two] حرفان على الأكثر
        [few] { $n } حروف على الأكثر
        [many] { $n } حرفًا على الأكثر
       *[other] { $n } حرف على الأكثر
    }

copy = نسخ
save = حفظ
as-text = نصًا
as-markdown = بصيغة Markdown
formatted = مع التنسيق
as-html = صفحة ويب
as-record = سجلًا يمكن التحقق منه (JSON)
share = مشاركة…
print = طباعة الملخص مع النص
copied = نُسخ الملخص.
not-copied = لم يسمح المتصفح للصفحة بالنسخ. حدِّد الملخص واضغط Ctrl+C، أو ⌘C في أجهزة ماك.
not-shared = تعذّر على المتصفح مشاركة الملخص. انسخه بدلًا من ذلك.
untitled = ملخص

## Key terms

key-terms = كلمات مفتاحية
mentions =
    { $n ->
        [zero] لا ذِكر
        [one] ذُكر مرة واحدة
        [two] ذُكر مرتين
        [few] ذُكر { $n } مرات
       *[other] ذُكر { $n } مرة
    }
mention = { $phrase }: { position }
mention-meaning = { $phrase }، { $meaning }: { position }
keeps = ما يحتفظ به الملخص
kept-of = { $n } من { $of }

## Names

in-this-story = في هذا النص
what-is-marked = ما يُعلَّم
no-names = لا يمكن تعليم الأسماء: لم يُحمَّل ما يلزم لذلك. وكل ما عداها يعمل.
names-failed = تعذّر تعليم الأسماء في هذا النص. وكل ما عداها يعمل.
try-again = حاول مرة أخرى
group-people = أشخاص
group-places = أماكن
group-organizations = منظمات
group-others = أسماء أخرى
group-dates = تواريخ
group-amounts = كميات
group-ordinals = أعداد ترتيبية
group-addresses = عناوين
kind-person = شخص
kind-place = مكان
kind-organization = منظمة
kind-misc = اسم آخر
kind-date = تاريخ
kind-time = وقت
kind-money = مبلغ مالي
kind-percent = نسبة مئوية
kind-quantity = كمية
kind-ordinal = عدد ترتيبي
kind-url = عنوان ويب
kind-email = عنوان بريد إلكتروني
naming = { $text }، { $kind }، { position }
naming-meaning = { $text }، { $kind }، { $meaning }، { position }
naming-of = { $text } ({ $name })
more-names = { $n } أخرى
fewer-names = أقل
previous-mention = الموضع السابق
next-mention = الموضع التالي
only-these = هذه الجمل فقط
only-about =
    { $n ->
        [1] الجملة الوحيدة عن { $name }
        [two] الجملتان اللتان عن { $name } فقط
        [few] { $n } جمل عن { $name } فقط
       *[other] { $n } جملة عن { $name } فقط
    }
whole-story = النص كله
correct = تصحيح
drop = من دون علامة
join = هو نفسه…
part = المقصود هنا غيره
same-as = هو نفسه
join-now = ضمّ
cancel = إلغاء
corrected-drop = تُرك «{ $name }» من دون علامة.
corrected-join = «{ $name }» هو نفسه «{ $into }».
corrected-part = في أحد المواضع، المقصود غير «{ $name }».
undo = تراجع
undone = تم التراجع.

## What a date or an amount comes to

week-of = الأسبوع الذي يبدأ في { $date }
time-zone = ‎{ $time }, UTC{ $offset }
large-sum = { $amount } { $currency }
unit-knots =
    { $n ->
        [zero] { $n } عقدة
        [one] عقدة واحدة
        [two] عقدتان
        [few] { $n } عقد
       *[other] { $n } عقدة
    }
unit-stories =
    { $n ->
        [zero] { $n } طابق
        [one] طابق واحد
        [two] طابقان
        [few] { $n } طوابق
        [many] { $n } طابقًا
       *[other] { $n } طابق
    }
unit-tons =
    { $n ->
        [zero] { $n } طن
        [one] طن واحد
        [two] طنان
        [few] { $n } أطنان
        [many] { $n } طنًا
       *[other] { $n } طن
    }
unit-barrels =
    { $n ->
        [zero] { $n } برميل
        [one] برميل واحد
        [two] برميلان
        [few] { $n } براميل
        [many] { $n } برميلًا
       *[other] { $n } برميل
    }
ordinal = رقم { $n }

## Notices

notices = تنبيه
dismiss = إغلاق
cleared = أُزيل النص من الصفحة.
replaced = حلّ هذا النص محل النص السابق.
restored = عاد النص.
clipboard-closed = لم يسمح المتصفح للصفحة بقراءة الحافظة. اضغط Ctrl+V، أو ⌘V في أجهزة ماك.
clipboard-empty = لا يوجد نص في الحافظة.
sample-failed = تعذّر تحميل المثال. يلزم وجود الشبكة مرة واحدة.
too-long-to-edit = نص بهذا الطول يوقف حقل الكتابة في المتصفح. حرِّره في مصدره ثم الصقه من جديد.
warning-empty-text = لا توجد كلمات في هذا النص.
warning-lines-as-sentences = لا توجد نقاط في النص، لذلك يُعَدّ كل سطر جملة.
warning-fewer-sentences = ليس في النص جمل أكثر من هذه.
warning-names-not-recognized = تُعلَّم الأسماء في النصوص الإنجليزية فقط.
failure-text-too-large = هذا النص أطول مما يُقبل: الحد الأقصى { $megabytes } ميغابايت. لم يُقتطع منه شيء؛ خذ جزءًا منه.
failure-crashed = أوقف هذا النص عملية التلخيص. شُغّلت من جديد، وما زال النص هنا.
failure-no-engine = تعذّر تحميل أداة التلخيص. يلزم وجود الشبكة مرة واحدة.
failure-other = تعذّر تلخيص النص: { $message }

## Files and pages

from = من { $name }
from-article = المقال في { $name }
from-whole = كل ما في { $name }
use-whole = استخدم الصفحة كلها
use-article = استخدم المقال فقط
no-article = لم يُعثر على مقال في { $name }، لذلك هذه هي الصفحة كلها.
empty-file = لا يوجد نص في { $name }.
file-too-large = الملف { $name } أكبر مما يُقبل: الحد الأقصى { $megabytes } ميغابايت. لم يُقتطع منه شيء.
cannot-read-doc = { $name } مستند Word قديم (doc). { reads }
cannot-read-rtf = { $name } مستند نص منسّق (rtf). { reads }
cannot-read-odt = { $name } نص OpenDocument‏ (odt). { reads }
cannot-read-pages = { $name } مستند Pages. { reads }
cannot-read-spreadsheet = { $name } جدول بيانات. { reads }
cannot-read-slides = { $name } عرض شرائح. { reads }
cannot-read-ebook = { $name } كتاب Kindle. { reads }
cannot-read-zip = { $name } مجلد مضغوط. { reads }
cannot-read-picture = { $name } صورة. { reads }
cannot-read-recording = { $name } صوت أو فيلم. { reads }
cannot-read-binary = { $name } ليس ملفًا نصيًا. { reads }
cannot-read-utf-32 = يخزّن { $name } حروفه بترميز UTF-32 الذي لا تقرؤه المتصفحات. احفظه بترميز UTF-8.
reads = يقرأ Nutgraf النص العادي وMarkdown وصفحات الويب وPDF وWord‏ (docx) وEPUB: احفظه بإحدى هذه الصيغ، أو انسخ نصه والصقه.
misnamed = { $name } هو { $kind } مهما كان اسمه، وقد قُرئ على هذا النحو.
format-text = نص عادي
format-markdown = نص Markdown
format-html = صفحة ويب
format-pdf = ملف PDF
format-word = مستند Word
format-epub = كتاب EPUB
cannot-open-locked = الملف { $name } مقفل. افتحه في البرنامج الذي لديه كلمة مروره، واحفظ نسخة من دونها، وافتح تلك النسخة هنا. أما الكتاب المحمي من بائعه (DRM) فلا يُقرأ إلا في برنامج البائع.
cannot-open-damaged = الملف { $name } تالف أو ينقصه جزء. احصل عليه مرة أخرى من مصدره.
cannot-open-no-text = في { $name } صور صفحات ولا نص فيه. يستطيع برنامج يتعرّف على النصوص (OCR) أن يضيفه؛ ثم افتحه مرة أخرى.
cannot-open-missing = يحتاج { $name } إلى جزء من هذه الصفحة لم يُحمّل بعد، ولا يمكن تحميله الآن. افتح الملف مرة أخرى حين تتوفر الشبكة؛ وبعدها يعمل من دونها.
cannot-open-too-old = هذا المتصفح أقدم من أن يقرأ { $name }. يلزم Chrome أو Edge 119 أو Firefox 140 أو Safari 17.4 أو أحدث.
cannot-open-too-large = الملف { $name } أكبر مما يُقبل بعد فك ضغطه. لم يُقتطع منه شيء؛ خذ جزءًا منه.
not-in-one-file = { $name } هو { $kind }. يخلو هذا الملف الواحد مما يقرؤه ليبقى صغيرًا: افتحه في الصفحة على عنوانها، أو انسخ النص والصقه.
pictures =
    { $n ->
        [1] صفحة واحدة من { $name } صورة لنص، وليست هنا. يستطيع برنامج يتعرّف على النصوص (OCR) أن يضيف نصها.
        [two] صفحتان من { $name } صورتان لنص، وليستا هنا. يستطيع برنامج يتعرّف على النصوص (OCR) أن يضيف نصهما.
        [few] { $n } صفحات من { $name } صور لنص، وليست هنا. يستطيع برنامج يتعرّف على النصوص (OCR) أن يضيف نصها.
        [many] { $n } صفحة من { $name } صور لنص، وليست هنا. يستطيع برنامج يتعرّف على النصوص (OCR) أن يضيف نصها.
       *[other] { $n } صفحة من { $name } صور لنص، وليست هنا. يستطيع برنامج يتعرّف على النصوص (OCR) أن يضيف نصها.
    }
unreadable = تعذّرت قراءة { $name }. ربما هو مجلد، أو نُقل الملف، أو هو قيد الاستخدام.
guessed-encoding = لا يذكر { $name } كيف خُزّنت حروفه، فقُرئ على أنه Windows-1252. إن بدت الحروف خاطئة فاحفظه بترميز UTF-8.
only-address = كان ذلك عنوانًا لا نصًا. لا يجلب Nutgraf الصفحات: افتحها وانسخ النص والصقه.
from-share = مُشارَك مع هذه الصفحة
share-lost = لم يصل ما شاركته. شاركه مرة أخرى.
share-empty = لم يكن فيما شورك نص.
launch-failed = تعذّر فتح الملف. ربما نُقل أو هو قيد الاستخدام.

## A saved summary that is checked against the story it was made of

saved-waits = افتح النص الذي أُخذ منه { $name }: هذا ملخص محفوظ، وسيُراجَع عليه.
saved-holds = { $name } صحيح: كل اقتباس في هذا النص حيث يقول، والاختيار من جديد هو نفسه.
saved-holds-version = { $name } صحيح: كل اقتباس في هذا النص حيث يقول. صنعته نسخة أخرى من Nutgraf، لذلك لم يُقارَن الاختيار.
saved-holds-names = { $name } صحيح: كل اقتباس في هذا النص حيث يقول، والجمل المختارة من جديد هي نفسها. لم تُقارَن الأسماء لأنها وُجدت بطريقة أخرى.
saved-unhashed = لم يكن ممكنًا هنا التحقق من أن النص هو نفسه حرفًا بحرف، لأن المتصفحات لا تحسب بصمته (SHA-256) إلا في الصفحات التي وصلت عبر https: فربما مرّ تغيير خارج الاقتباسات من دون أن يُلاحظ.
saved-other-story = { $name } لم يُؤخذ من هذا النص، أو تغيّر النص منذ ذلك الحين.
saved-other-lines = { $name } أُخذ من هذا النص بنهايات أسطر مختلفة، لذلك لا تطابق مواضعه هذا النص.
saved-differs = { $name } غير صحيح. { saved-first }
saved-first = أول اختلاف عند { $field }: في الملخص «{ $expected }»، وفي النص «{ $found }».
saved-other-result = { $name } يقتبس هذا النص بدقة، لكن الاختيار من جديد يعطي غيره. أول اختلاف عند { $field }: «{ $expected }» في الملخص، و«{ $found }» الآن.
saved-damaged = يبدو { $name } ملخصًا محفوظًا، لكن لا يمكن قراءته على أنه كذلك: { $message }
saved-place = أظهر الموضع

## The list of the files that are open, where it is several

open-files = الملفات المفتوحة
files-open =
    { $n ->
        [one] ملف واحد
        [two] ملفان
        [few] { $n } ملفات
        [many] { $n } ملفًا
       *[other] { $n } ملف
    }
not-read = تتعذّر قراءته
not-read-yet = لم يُقرأ بعد
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }، تعذّرت قراءة { $failed } منها.
    }
shown-file = { $name }، { position }
reading-file = جارٍ قراءة { $name }…
reading-part = جارٍ قراءة { $name }: { $done } من { $of }
progress = التقدّم
stop = إيقاف

## Another version of the page

new-version = توجد نسخة جديدة من هذه الصفحة.
new-version-story = توجد نسخة جديدة من هذه الصفحة. عند تحميلها يزول النص الموجود في الصفحة.
changed-elsewhere = حُمّلت نسخة جديدة من هذه الصفحة في علامة تبويب أخرى. ما زالت هنا النسخة السابقة؛ أعد تحميلها متى شئت.
reload = إعادة التحميل

## The panel about privacy

privacy-promise = ما تلصقه أو تكتبه أو تفتحه يُقرأ على هذا الجهاز ولا يُقرأ في أي مكان آخر. هذا ما يُلزم الصفحة بذلك.
reach = ما تستطيع الوصول إليه
reach-text = تحمل الصفحة قواعد يفرضها متصفحك مهما حاولت برامجها. وبموجبها يحق لها استخدام ما يلي:
reach-connections = الاتصالات
reach-scripts = البرامج النصية
reach-workers = البرامج النصية في الخلفية
reach-styles = الأنماط
reach-pictures = الصور
reach-forms = النماذج
reach-others = كل ما عدا ذلك
this-file = هذا الملف
source-none = لا شيء
source-wasm = WebAssembly
source-blob = ما صنعته الصفحة نفسها
source-data = ما تحويه الصفحة
word-for-word = القواعد بنصها
files = ممَّ تتكوّن
files-text =
    { $n ->
        [zero] لا ملفات من { $host }، { $kilobytes } كيلوبايت.
        [one] ملف واحد من { $host }، { $kilobytes } كيلوبايت.
        [two] ملفان من { $host }، { $kilobytes } كيلوبايت.
        [few] { $n } ملفات من { $host }، { $kilobytes } كيلوبايت.
        [many] { $n } ملفًا من { $host }، { $kilobytes } كيلوبايت.
       *[other] { $n } ملف من { $host }، { $kilobytes } كيلوبايت.
    } وتأتي قائمتها أيضًا مع كل إصدار، لمن لا يكتفي بقول الصفحة.
file-list = الملفات وبصماتها
file = الملف
bytes = بايت
check-files = تحقّق من الملفات
checking = جارٍ التحقق…
cannot-check = لا يمكن التحقق من الملفات هنا: لا تحسب المتصفحات البصمات إلا للصفحات التي وصلت عبر https.
other-files = ليست هذه الملفات المذكورة في القائمة: { $files }. ربما تصل نسخة جديدة الآن: أعد تحميل الصفحة. فإن لم ينفع ذلك فلا تثق بها.
missing-files = تعذّر تحميل: { $files }.
all-files =
    { $n ->
        [zero] لا ملفات.
        [one] الملف هو المذكور في القائمة.
        [two] الملفان هما المذكوران في القائمة.
        [few] الملفات كلها، وعددها { $n }، هي المذكورة في القائمة.
       *[other] الملفات كلها، وعددها { $n }، هي المذكورة في القائمة.
    }
no-list = تعذّر تحميل قائمة ملفاتها.
working-copy = هذه نسخة عمل. يعرض كل إصدار هنا ملفاته مع بصماتها.
one-file = هذا الملف وحده. بصمته SHA-256 في القائمة التي تأتي مع كل إصدار.
offline = من دون شبكة
offline-one-file = يحوي الملف كل شيء ما عدا ما يقرأ PDF وWord وEPUB. ولا يطلب شيئًا.
keeping-unasked = تعمل الصفحة من دون شبكة ما دامت مفتوحة.
keeping-kept = يحتفظ هذا المتصفح بالصفحة: تُفتح من دون شبكة أيضًا.
keeping-not-kept = تعمل الصفحة من دون شبكة ما دامت مفتوحة. ولا يحتفظ هذا المتصفح بها: لم يُسمح له بذلك، أو لا مساحة لديه.
documents-not-kept = يُحفظ ما يقرأ PDF وWord وEPUB عند فتح أول ملف منها، أو الآن: { $kilobytes } كيلوبايت.
documents-kept = ما يقرأ PDF وWord وEPUB محفوظ أيضًا.
keep-documents = حفظه للعمل من دون شبكة
keeping-documents = جارٍ الحفظ…
documents-refused = تعذّر حفظه: لا شبكة، أو لا مساحة لدى هذا المتصفح.
exceptions = ما لا تشمله القواعد
exception-host = يرى { $host }، كما في أي صفحة، أن أحدًا من عنوانك يحمّل هذه الملفات، ومتى. ولا يرى أي نص.
exception-navigation = لا قاعدة تمنع صفحة من فتح عنوان آخر، والعنوان قد يحمل نصًا: فلو أراد برنامج ذلك لأرسل النص بهذه الطريقة. ولا يفعل ذلك أي برنامج في هذه الصفحة: شيفرتها مفتوحة، وملفاتها يمكن التحقق منها ببصماتها، واختباراتها تفشل بمجرد أن يُطلب شيء من خادم آخر.
exception-service-worker = القواعد موجودة في الصفحة، ولا تُلزم البرنامج الذي يحفظها للاستخدام من دون شبكة (service-worker.js) إلا إذا أرسلها { $host } أيضًا. وهذا البرنامج يطلب الملفات المذكورة أعلاه ولا يطلب غيرها.
exception-sharing = ما يشاركه تطبيق آخر مع الصفحة المثبّتة يتسلّمه البرنامج نفسه على هذا الجهاز. ولو حذف المتصفح البرنامج لأُرسل ما شورك إلى { $host }.
exception-browser = المتصفح نفسه: قد تسأل المتصفحات المبنية على Chromium خدمة صانعها عمّا تملأ به حقول النص. ولا تستطيع أي صفحة أن ترى ذلك أو تمنعه.
exception-extensions = الإضافات التي سمحت لها بقراءة الصفحات تستطيع قراءة هذه الصفحة.

## Settings

language = اللغة
language-auto = كلغة المتصفح
language-failed = تعذّر تحميل تلك اللغة. يلزم وجود الشبكة مرة واحدة.
appearance = المظهر
theme-system = كالنظام
theme-light = فاتح
theme-dark = داكن
heat = إظهار وزن كل جملة في الهامش
keys = المفاتيح
single-keys = استخدام المفاتيح المفردة
key-sentences = الجملة التالية والسابقة في الملخص
key-mentions = الموضع التالي والسابق للاسم المختار
key-files = الملف المفتوح السابق والتالي
key-edit = تحرير النص
key-leave = من التحرير إلى القراءة
kept = ما يُحفظ
kept-text = هذه الإعدادات، في هذا المتصفح. ولا يُحفظ أبدًا نص ولا ملخص ولا ما تقرؤه.
