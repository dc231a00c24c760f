### What the page says, in English, in the syntax of Fluent (https://projectfluent.org). A comment says where a message
### stands; `$` names what is filled in. Plain newspaper words, short, the same register throughout. Another language is
### another file with the same messages and the same names filled in; its plurals are its own.

## The head of the page

skip = To the summary
tagline = Summaries you can check, made in your browser
# A button that opens the panel about privacy, and that panel's title.
promise = Nothing leaves this page
new-story = New story
settings = Settings
close = Close

## An empty desk

question = What does this story say?
lede = Paste it. You get its key sentences, word for word, and the people, places and figures in it.
# What the text field is called aloud.
story-field = The story
story-placeholder = Paste or type a story, or drop files here
paste = Paste
open-file = Open files
# The files that can be opened, by their endings.
formats = txt, md, html, pdf, docx, epub
# The same in the page that is one file.
formats-of-text = txt, md, html
samples = Try a sample
# The sample stories are in English.
sample-harbour = News: Harbour cities
sample-moss = Science: The moss that waits
sample-inquiry = Report: The Kessock inquiry
point-quotes = Only quotations
point-quotes-text = Each sentence of the summary is in the story. Click it and see where.
point-here = Only here
point-here-text = The work is done by this page, on your device. It also runs with the network off.
point-fast = At once
point-fast-text = The summary follows as you type. Drag its length and see it change.
# Over the whole page while a file is dragged across it.
drop-here = Drop the story here

## The story

edit = Edit
# Ends editing.
read = Done
# Said aloud: the story is now a text field, or typeset.
editing = Writing
reading = Reading
# Above the story: how long it is. $time: how long it takes to read.
facts = { words } · { $time } to read
working = Reading …

## Figures

words =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
# With spaces that do not break.
seconds = { $s } s
minutes = { $m } min
minutes-seconds = { $m } min { $s } s
hours = { $h } h
hours-minutes = { $h } h { $m } min
# Which of several: 2 of 5.
position = { $at } of { $of }
# From one amount or date to another.
range = { $from } to { $to }

## The summary

summary = Summary
# What the right column is called aloud.
side = Summary and lists
# The title of the card.
sentences =
    { $n ->
        [0] No sentences
        [1] One sentence
        [2] Two sentences
        [3] Three sentences
        [4] Four sentences
        [5] Five sentences
        [6] Six sentences
        [7] Seven sentences
        [8] Eight sentences
        [9] Nine sentences
        [10] Ten sentences
        [11] Eleven sentences
        [12] Twelve sentences
       *[other] { $n } sentences
    }
nothing-yet = The key sentences stand here as soon as there are any.
# Said aloud once typing rests. $n: sentences of the summary. $of: of the story.
status =
    { $of ->
        [one] { $n } of { $of } sentence.
       *[other] { $n } of { $of } sentences.
    }
status-none = No sentences yet.
# How long the summary takes to read, and how long the story.
saved = { $summary } instead of { $story }
# The same where both take as long.
saved-nothing = { $summary } to read
# Links between the two: $n is a sentence's number.
entry = { $n }: to its place in the story
place = { $n }: to its place in the summary
# Said aloud when the reader goes from sentence to sentence.
current = Sentence { $n } of { $of }

length-range = Length of the summary
length-number = Length of the summary, as a number
length-unit = Measured in
unit-sentences = sentences
unit-words = words
unit-percent = percent
unit-minutes = minutes
unit-chars = characters
# What the slider says aloud.
length-sentences =
    { $n ->
        [one] { $n } sentence
       *[other] { $n } sentences
    }
length-words =
    { $n ->
        [one] at most { $n } word
       *[other] at most { $n } words
    }
length-percent = { $n } percent of the story
length-minutes =
    { $n ->
        [one] at most { $n } minute of reading
       *[other] at most { $n } minutes of reading
    }
length-chars =
    { $n ->
        [one] at most { $n } character
       *[other] at most { $n } characters
    }

copy = Copy
save = Save
# Under Copy and Save.
as-text = As text
as-markdown = As Markdown
formatted = With its formatting
as-html = As a web page
as-record = As a record that can be checked (JSON)
share = Share …
print = Print it, with the story
copied = The summary is copied.
not-copied = The browser did not let the page copy. Select the summary and press Ctrl+C, or ⌘C on a Mac.
not-shared = The browser could not share the summary. Copy it instead.
# The title of the web page, where the story has none.
untitled = Summary

## Key terms

key-terms = Key terms
# Read aloud after a term.
mentions =
    { $n ->
        [one] { $n } mention
       *[other] { $n } mentions
    }
# Said aloud at each mention. $meaning: what a date or an amount comes to.
mention = { $phrase }: { position }
mention-meaning = { $phrase }, { $meaning }: { position }

# How many of the people, places, organizations and key terms are in the summary: People, 1 of 2.
keeps = What the summary keeps
kept-of = { $n } of { $of }

## Names

in-this-story = In this story
# What the switches for the kinds are called aloud.
what-is-marked = What is marked
no-names = Names cannot be marked: what is needed for it did not load. All else works.
# The same where it failed on this story.
names-failed = Names could not be marked in this story. All else works.
try-again = Try again
group-people = People
group-places = Places
group-organizations = Organizations
group-others = Other names
group-dates = Dates
group-amounts = Amounts
group-ordinals = Ordinals
group-addresses = Addresses
# Read aloud after a name.
kind-person = person
kind-place = place
kind-organization = organization
kind-misc = other name
kind-date = date
kind-time = time
kind-money = sum of money
kind-percent = percentage
kind-quantity = quantity
kind-ordinal = ordinal
kind-url = web address
kind-email = e-mail address
# How a name in the story is called aloud. $text: as it stands there. $kind: one of those above.
naming = { $text }, { $kind }, { position }
naming-meaning = { $text }, { $kind }, { $meaning }, { position }
# In place of $text, where the story has a shorter name there: Solheim (Ingrid Solheim).
naming-of = { $text } ({ $name })
# Under a long list.
more-names = { $n } more
fewer-names = Fewer
previous-mention = Previous mention
next-mention = Next mention
only-these = Only these sentences
# Above the story while only those sentences are shown that name somebody or something.
only-about =
    { $n ->
        [1] The only sentence about { $name }
       *[other] Only the { $n } sentences about { $name }
    }
whole-story = The whole story
# A menu: what is wrong with a name.
correct = Correct
drop = Leave it unmarked
join = The same as …
part = This mention is another
# A field: whom or what the name is the same as; then its buttons.
same-as = The same as
join-now = Join
cancel = Cancel
corrected-drop = “{ $name }” is left unmarked.
corrected-join = “{ $name }” is the same as “{ $into }”.
corrected-part = A mention of “{ $name }” is another’s.
undo = Undo
undone = Undone.

## What a date or an amount comes to

week-of = the week of { $date }
# Clock times with their distance from world time: 07:00, UTC−5.
time-zone = { $time }, UTC{ $offset }
# 1.13 billion, and US dollars.
large-sum = { $amount } { $currency }
# Units that browsers have no words for: speed at sea, floors of a building, weight, oil.
unit-knots =
    { $n ->
        [one] { $n } knot
       *[other] { $n } knots
    }
unit-stories =
    { $n ->
        [one] { $n } story
       *[other] { $n } stories
    }
unit-tons =
    { $n ->
        [one] { $n } ton
       *[other] { $n } tons
    }
unit-barrels =
    { $n ->
        [one] { $n } barrel
       *[other] { $n } barrels
    }
# The plurals are those of which one, not of how many.
ordinal =
    { $n ->
        [one] { $n }st
        [two] { $n }nd
        [few] { $n }rd
       *[other] { $n }th
    }

## Notices

notices = Notice
dismiss = Dismiss
cleared = The story is gone from the page.
replaced = This story took the place of the one before.
restored = The story is back.
clipboard-closed = The browser did not let the page read the clipboard. Press Ctrl+V, or ⌘V on a Mac.
clipboard-empty = There is no text in the clipboard.
sample-failed = The sample could not be loaded. It needs the network once.
too-long-to-edit = A story this long would stop the browser’s text field. Edit it where it comes from, and paste it again.
warning-empty-text = There are no words in this text.
warning-lines-as-sentences = The text has no full stops, so each line counts as a sentence.
warning-fewer-sentences = The story has no more sentences than these.
warning-names-not-recognized = Names are marked in English stories only.
failure-text-too-large = This text is too long: { $megabytes } MB is the most. Nothing was cut; take a part of it.
failure-crashed = This text stopped the summarizer. It has been started again; the text is still here.
failure-no-engine = The summarizer could not be loaded. It needs the network once.
# $message: what the summarizer itself says, in English.
failure-other = The text could not be summarized: { $message }

## Files and pages. $name is the file’s name.

from = From { $name }
from-article = The article in { $name }
from-whole = All of { $name }
use-whole = Use the whole page
use-article = Use the article only
no-article = No article was found in { $name }, so this is the whole page.
empty-file = { $name } has no text in it.
file-too-large = { $name } is too large: { $megabytes } MB is the most. Nothing was cut.
# What a file is that cannot be read, and what can be read instead.
cannot-read-doc = { $name } is an old Word document (doc). { reads }
cannot-read-rtf = { $name } is a rich-text document (rtf). { reads }
cannot-read-odt = { $name } is an OpenDocument text (odt). { reads }
cannot-read-pages = { $name } is a Pages document. { reads }
cannot-read-spreadsheet = { $name } is a spreadsheet. { reads }
cannot-read-slides = { $name } is a set of slides. { reads }
cannot-read-ebook = { $name } is a Kindle book. { reads }
cannot-read-zip = { $name } is a packed folder. { reads }
cannot-read-picture = { $name } is a picture. { reads }
cannot-read-recording = { $name } is a sound or a film. { reads }
cannot-read-binary = { $name } is not a text file. { reads }
cannot-read-utf-32 = { $name } stores its letters as UTF-32, which browsers do not read. Save it as UTF-8.
reads = Nutgraf reads plain text, Markdown, web pages, PDF, Word (docx) and EPUB: save it as one of these, or copy its text and paste it.
# Its name ends as that of another kind of file does. $kind: one of those below.
misnamed = { $name } is { $kind }, whatever its name says, and was read as one.
# What a file is; after “is”.
format-text = plain text
format-markdown = a text in Markdown
format-html = a web page
format-pdf = a PDF
format-word = a Word document
format-epub = an EPUB book
# Why a PDF, a Word document or a book cannot be opened, and what to do.
cannot-open-locked = { $name } is locked. Open it in the program that has its password, save a copy without one, and open that copy here. A book with a seller’s protection (DRM) can be read only in the seller’s program.
cannot-open-damaged = { $name } is damaged, or a part of it is missing. Get it once more from where it came from.
# A PDF of scanned pages.
cannot-open-no-text = { $name } holds pictures of pages, and no text. A program that recognizes text (OCR) can add it; then open it again.
cannot-open-missing = { $name } needs a part of this page that has not been loaded yet, and it cannot be loaded now. Open the file again when the network is there; from then on it works without.
cannot-open-too-old = This browser is too old to read { $name }. It needs Chrome or Edge 119, Firefox 140, Safari 17.4, or a newer one.
cannot-open-too-large = { $name } is too large once it is unpacked. Nothing was cut; take a part of it.
# In the page that is one file. $kind: one of those above.
not-in-one-file = { $name } is { $kind }. This one file leaves out what reads it, to stay small: open it in the page at its web address, or copy its text and paste it.
# A PDF of which $n pages are scanned.
pictures =
    { $n ->
        [1] One page of { $name } is a picture of text, and not in the story. A program that recognizes text (OCR) can add it.
       *[other] { $n } pages of { $name } are pictures of text, and not in the story. A program that recognizes text (OCR) can add them.
    }
unreadable = { $name } could not be read. It may be a folder, have been moved or be in use.
guessed-encoding = { $name } does not say how its letters are stored; it was read as Windows-1252. If letters look wrong, save it as UTF-8.
only-address = That was an address, not a text. Nutgraf does not fetch pages: open it, copy the story and paste it.
from-share = Shared with this page
share-lost = What was shared did not arrive. Share it once more.
share-empty = There was no text in what was shared.
launch-failed = The file could not be opened. It may have been moved or be in use.

## A saved summary that is checked against the story it was made of. $name is the file’s name.

# A saved summary was opened, and no story is there.
saved-waits = Open the story that { $name } was made of: it is a saved summary, and will be checked against it.
saved-holds = { $name } holds: every quotation stands in this story where it says, and the same is chosen again.
saved-holds-version = { $name } holds: every quotation stands in this story where it says. Another version of Nutgraf made it, so what it chose was not compared.
# Its names are of other weights than those that are here, or of none.
saved-holds-names = { $name } holds: every quotation stands in this story where it says, and the same sentences are chosen again. The names were not compared, since they were found by other means.
# After one of those that hold, where no hash could be computed.
saved-unhashed = Whether the story is the same to the letter could not be checked here, since browsers compute its hash (SHA-256) only on pages that came by https: a change outside the quotations may have gone unseen.
saved-other-story = { $name } was not made of this story, or the story has been changed since.
saved-other-lines = { $name } was made of this story with other line ends, so its places are not those of this one.
saved-differs = { $name } does not hold. { saved-first }
# $field: where in the file, as a path in it: summary[1].text. $expected, $found: texts.
saved-first = The first difference, at { $field }: the summary has “{ $expected }”, the story “{ $found }”.
saved-other-result = { $name } quotes this story rightly, but chosen again it is another. The first difference, at { $field }: “{ $expected }” in the summary, “{ $found }” now.
# $message: what is amiss, in English.
saved-damaged = { $name } looks like a saved summary, but cannot be read as one: { $message }
# A button: goes to where the difference is in the story.
saved-place = Show the place

## The list of the files that are open, where it is several

# What the list is called aloud.
open-files = Open files
files-open =
    { $n ->
        [one] { $n } file
       *[other] { $n } files
    }
# After a file’s name; pressed, it says why.
not-read = cannot be read
# Read aloud after a file’s name.
not-read-yet = not read yet
# Said aloud once all have been looked at.
files-read =
    { $failed ->
        [0] { files-open }.
       *[other] { files-open }, of which { $failed } could not be read.
    }
# Said aloud when another one is shown.
shown-file = { $name }, { position }
reading-file = Reading { $name } …
# Of a PDF its pages, of a book its chapters.
reading-part = Reading { $name }: { $done } of { $of }
# What the bar beside it is called aloud.
progress = Progress
stop = Stop

## Another version of the page

new-version = A new version of this page is ready.
new-version-story = A new version of this page is ready. The story on the page goes when it is loaded.
changed-elsewhere = Another tab has loaded a new version of this page. This tab is still the one before; reload it when you like.
reload = Reload

## The panel about privacy

privacy-promise = What you paste, type or open is read on this device and nowhere else. Here is what holds the page to that.
reach = What it can reach
reach-text = The page carries rules that your browser enforces, whatever its scripts try. By them it may use:
reach-connections = Connections
reach-scripts = Scripts
reach-workers = Workers
reach-styles = Styles
reach-pictures = Pictures
reach-forms = Forms
reach-others = All else
this-file = this file
source-none = none
source-wasm = WebAssembly
source-blob = made by the page itself
source-data = inside the page
word-for-word = The rules, word for word
files = What it is made of
files-text =
    { $n ->
        [one] { $n } file from { $host }, { $kilobytes } KB.
       *[other] { $n } files from { $host }, { $kilobytes } KB.
    } Their list comes with each release too, for those who would not take the page’s own word.
file-list = The files and their hashes
file = File
bytes = Bytes
check-files = Check the files
checking = Checking …
cannot-check = The files cannot be checked here: browsers compute hashes only for pages that came by https.
other-files = Not the files that are listed: { $files }. A new version may be on its way: reload the page. If that does not help, do not trust it.
missing-files = Could not be loaded: { $files }.
all-files = All { $n } are the files that are listed.
no-list = The list of its files could not be loaded.
working-copy = This is a working copy. A release lists its files here, with their hashes.
one-file = This one file. Its SHA-256 is in the list that comes with each release.
offline = Without the network
offline-one-file = The file holds everything but what reads PDF, Word and EPUB files. It asks for nothing.
keeping-unasked = The page works without the network while it is open.
keeping-kept = This browser keeps the page: it opens without the network too.
keeping-not-kept = The page works without the network while it is open. This browser does not keep it: it was not allowed to, or has no room.
documents-not-kept = What reads PDF, Word and EPUB files is kept when the first one is opened, or now: { $kilobytes } KB.
documents-kept = What reads PDF, Word and EPUB files is kept too.
keep-documents = Keep it for offline
keeping-documents = Keeping it …
documents-refused = It could not be kept: the network is off, or this browser has no room.
exceptions = What the rules do not cover
exception-host = { $host } sees, as with any page, that somebody at your address loads these files, and when. It sees no story.
exception-navigation = No rule keeps a page from opening another address, and an address can carry a text: a script that wanted to could send a story that way. None of this page does. Its code is open, its files can be checked by their hashes, and its tests fail as soon as anything is asked of another host.
exception-service-worker = The rules stand in the page, and do not bind the script that keeps it for use without the network (service-worker.js) unless { $host } sends them too. That script asks for the files above and for nothing else.
exception-sharing = What another app shares with the installed page is taken by that same script, on this device. Had the browser thrown the script away, the share would be sent to { $host }.
exception-browser = The browser itself: those built on Chromium may ask their maker’s service what to fill into a page’s text fields. No page can see or prevent it.
exception-extensions = Extensions that you allowed to read pages can read this one.

## Settings

language = Language
# The choice of the browser’s own language.
language-auto = As the browser
language-failed = That language could not be loaded. It needs the network once.
appearance = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
heat = Show how much each sentence weighs, in the margin
keys = Keys
single-keys = Use single keys
# What each key does.
key-sentences = next and previous sentence of the summary
key-mentions = next and previous mention of the picked name
key-files = previous and next of the open files
key-edit = edit the story
key-leave = from editing back to reading
kept = What is kept
kept-text = These settings, in this browser. Never a story, a summary or what you read.
