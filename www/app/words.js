// Every word the page says, in one place, so that another language is another module of this shape.

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** @param {number} n */
const figure = (n) => n.toLocaleString('en');

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${figure(n)} ${n === 1 ? one : many}`;

/** Text that stands in the page from the start; `data-word`, `data-label` and `data-placeholder` name it. */
export const page = {
  skip: 'To the summary',
  tagline: 'Summaries you can check, made in your browser',
  promise: 'Nothing leaves this page',
  newStory: 'New story',
  settings: 'Settings',
  question: 'What does this story say?',
  lede: 'Paste it. You get its key sentences, word for word, each with its place in the story.',
  fieldLabel: 'The story',
  placeholder: 'Paste or type a story, or drop a file here',
  paste: 'Paste',
  openFile: 'Open a file',
  formats: 'txt, md, html',
  edit: 'Edit',
  read: 'Done',
  pointQuotes: 'Only quotations',
  pointQuotesText: 'Each sentence of the summary is in the story. Click it and see where.',
  pointHere: 'Only here',
  pointHereText: 'The work is done by this page, on your device. It also runs with the network off.',
  pointFast: 'At once',
  pointFastText: 'The summary follows as you type. Drag its length and see it change.',
  side: 'Summary and lists',
  names: 'In this story',
  kinds: 'What is marked',
  noNames: 'Names cannot be marked: what is needed for it did not load. All else works.',
  phrases: 'Key terms',
  notices: 'Notice',
  dropHere: 'Drop the story here',
};

export const words = {
  figure,
  samples: 'Try a sample',
  copy: 'Copy',
  save: 'Save',
  asText: 'As text',
  asMarkdown: 'As Markdown',
  formatted: 'With its formatting',
  asHtml: 'As a web page',
  asRecord: 'As a record that can be checked (JSON)',
  share: 'Share …',
  print: 'Print it, with the story',
  undo: 'Undo',
  close: 'Close',
  dismiss: 'Dismiss',
  summary: 'Summary',

  /** @param {number} n */
  sentences: (n) => `${COUNTS[n] ?? figure(n)} ${n === 1 ? 'sentence' : 'sentences'}`,
  /** @param {number} n */
  words: (n) => plural(n, 'word', 'words'),
  /** @param {number} n @param {string} time */
  facts: (n, time) => `${plural(n, 'word', 'words')} · ${time} to read`,
  /** @param {string} summary @param {string} story */
  saved: (summary, story) => (summary === story ? `${summary} to read` : `${summary} instead of ${story}`),
  /** @param {number} seconds */
  time(seconds) {
    const s = Math.max(1, Math.round(seconds));
    if (s < 60) return `${s} s`;
    const minutes = Math.floor(s / 60);
    if (minutes < 10) return s % 60 ? `${minutes} min ${s % 60} s` : `${minutes} min`;
    const rounded = Math.round(s / 60);
    if (rounded < 60) return `${rounded} min`;
    return rounded % 60 ? `${Math.floor(rounded / 60)} h ${rounded % 60} min` : `${rounded / 60} h`;
  },

  lengthRange: 'Length of the summary',
  lengthNumber: 'Length of the summary, as a number',
  lengthUnit: 'Measured in',
  units: {
    sentences: 'sentences',
    words: 'words',
    percent: 'percent',
    minutes: 'minutes',
    chars: 'characters',
  },
  /** What the slider says aloud. @param {number} value @param {'sentences'|'words'|'percent'|'minutes'|'chars'} unit */
  length(value, unit) {
    const said = {
      sentences: plural(value, 'sentence', 'sentences'),
      words: `at most ${plural(value, 'word', 'words')}`,
      percent: `${figure(value)} percent of the story`,
      minutes: `at most ${plural(value, 'minute', 'minutes')} of reading`,
      chars: `at most ${plural(value, 'character', 'characters')}`,
    };
    return said[unit];
  },

  /** @param {number} n */
  entry: (n) => `${n}: to its place in the story`,
  /** @param {number} n */
  place: (n) => `${n}: to its place in the summary`,
  /** Said after the number. @param {number} n */
  mentions: (n) => (n === 1 ? ' mention' : ' mentions'),
  /** @param {string} phrase @param {number} at @param {number} of @param {string} [meaning] What it comes to. */
  mention: (phrase, at, of, meaning) => `${phrase}${meaning ? `, ${meaning}` : ''}: ${at} of ${of}`,
  /** @param {number} n @param {number} of */
  current: (n, of) => `Sentence ${n} of ${of}`,

  groups: {
    people: 'People',
    places: 'Places',
    organizations: 'Organizations',
    others: 'Other names',
    dates: 'Dates',
    amounts: 'Amounts',
    ordinals: 'Ordinals',
    addresses: 'Addresses',
  },
  kindNames: {
    person: 'person',
    place: 'place',
    organization: 'organization',
    misc: 'other name',
    date: 'date',
    time: 'time',
    money: 'sum of money',
    percent: 'percentage',
    quantity: 'quantity',
    ordinal: 'ordinal',
    url: 'web address',
    email: 'e-mail address',
  },
  /** How a name in the story is called aloud. */
  /** @param {string} text @param {string} name @param {string} kind @param {number} n @param {number} of @param {string} meaning What it comes to. */
  naming: (text, name, kind, n, of, meaning) =>
    `${text === name ? text : `${text} (${name})`}, ${kind}${meaning ? `, ${meaning}` : ''}, ${n} of ${of}`,
  /** @param {number} n */
  namedTimes: (n) => plural(n, 'mention', 'mentions'),
  /** @param {number} n */
  moreNames: (n) => `${figure(n)} more`,
  fewerNames: 'Fewer',
  previousMention: 'Previous mention',
  nextMention: 'Next mention',
  /** @param {number} n @param {number} of */
  position: (n, of) => `${figure(n)} of ${figure(of)}`,
  onlyThese: 'Only these sentences',
  /** @param {number} n @param {string} name */
  onlyAbout: (n, name) => `${n === 1 ? 'The only sentence' : `Only the ${figure(n)} sentences`} about ${name}`,
  wholeStory: 'The whole story',
  correct: 'Correct',
  drop: 'Leave it unmarked',
  join: 'The same as …',
  part: 'This mention is another',
  sameAs: 'The same as',
  joinNow: 'Join',
  cancel: 'Cancel',
  /** @param {import('./entities/corrections.js').Correction} correction */
  corrected(correction) {
    switch (correction.type) {
      case 'drop': return `“${correction.name}” is left unmarked.`;
      case 'join': return `“${correction.name}” is the same as “${correction.intoName}”.`;
      case 'part': return `A mention of “${correction.name}” is another’s.`;
    }
  },
  correctionUndone: 'Undone.',
  tryAgain: 'Try again',

  nothingYet: 'The key sentences stand here as soon as there are any.',
  working: 'Reading …',
  /** @param {number} sentences @param {number} total */
  status: (sentences, total) => `${words.sentences(sentences)} of ${words.sentences(total).toLowerCase()}.`,
  statusNone: 'No sentences yet.',

  /** In place of the library's own message where the page can say it better. @type {Record<string, string | undefined>} */
  warnings: {
    'empty-text': 'There are no words in this text.',
    'lines-as-sentences': 'The text has no full stops, so each line counts as a sentence.',
    'fewer-sentences': 'The story has no more sentences than these.',
    'names-not-recognized': 'Names are marked in English stories only.',
  },
  /** @param {string} code @param {string} message @param {number} megabytes */
  failure(code, message, megabytes) {
    if (code === 'text-too-large') {
      return `This text is too long: ${figure(megabytes)} MB is the most. Nothing was cut; take a part of it.`;
    }
    if (code === 'crashed') return 'This text stopped the summarizer. It has been started again; the text is still here.';
    if (code === 'no-engine') return 'The summarizer could not be loaded. Reload the page; the text is still here.';
    return message;
  },

  cleared: 'The story is gone from the page.',
  replaced: 'This story took the place of the one before.',
  restored: 'The story is back.',
  copied: 'The summary is copied.',
  notCopied: 'The browser did not let the page copy. Select the summary and press Ctrl+C, or ⌘C on a Mac.',
  notShared: 'The browser could not share the summary. Copy it instead.',
  clipboardClosed: 'The browser did not let the page read the clipboard. Press Ctrl+V, or ⌘V on a Mac.',
  clipboardEmpty: 'There is no text in the clipboard.',
  sampleFailed: 'The sample could not be loaded. It needs the network once.',
  tooLongToEdit: 'A story this long would stop the browser’s text field. Edit it where it comes from, and paste it again.',
  editing: 'Writing',
  reading: 'Reading',

  /** @param {string} name */
  from: (name) => `From ${name}`,
  /** @param {string} name */
  fromArticle: (name) => `The article in ${name}`,
  /** @param {string} name */
  fromWhole: (name) => `All of ${name}`,
  useWhole: 'Use the whole page',
  useArticle: 'Use the article only',
  /** @param {string} name */
  noArticle: (name) => `No article was found in ${name}, so this is the whole page.`,
  /** @param {string} name */
  emptyFile: (name) => `${name} has no text in it.`,
  /** @param {string} name @param {number} megabytes */
  fileTooLarge: (name, megabytes) => `${name} is too large: ${figure(megabytes)} MB is the most. Nothing was cut.`,
  /** @param {string} name @param {string} kind */
  cannotRead: (name, kind) => `${name} is ${kind}. Nutgraf reads plain text, Markdown and HTML: copy the text and paste it.`,
  kinds: {
    pdf: 'a PDF',
    zip: 'a packed document, as Word makes them',
    image: 'a picture, a sound or a film',
    binary: 'not a text file',
  },
  /** @param {string} name */
  unreadable: (name) => `${name} could not be read. It may have been moved or be in use.`,
  /** @param {string} name */
  guessed: (name) => `${name} does not say how its letters are stored; it was read as Windows-1252. If letters look wrong, save it as UTF-8.`,
  /** @param {string} name */
  firstOnly: (name) => `One story at a time: this is ${name}.`,
  onlyAddress: 'That was an address, not a text. Nutgraf does not fetch pages: open it, copy the story and paste it.',

  fromShare: 'Shared with this page',
  shareLost: 'What was shared did not arrive. Share it once more.',
  launchFailed: 'The file could not be opened. It may have been moved or be in use.',
  newVersion: 'A new version of this page is ready.',
  newVersionStory: 'A new version of this page is ready. The story on the page goes when it is loaded.',
  changedElsewhere: 'Another tab has loaded a new version of this page. This tab is still the one before; reload it when you like.',
  reload: 'Reload',

  privacy: {
    promise: 'What you paste, type or open is read on this device and nowhere else. Here is what holds the page to that.',
    rules: 'What it can reach',
    rulesText: 'The page carries rules that your browser enforces, whatever its scripts try. By them it may use:',
    connections: 'Connections',
    scripts: 'Scripts',
    workers: 'Workers',
    styles: 'Styles',
    pictures: 'Pictures',
    forms: 'Forms',
    others: 'All else',
    thisFile: 'this file',
    /** @type {Record<string, string | undefined>} */
    sources: {
      "'none'": 'none',
      "'wasm-unsafe-eval'": 'WebAssembly',
      'blob:': 'made by the page itself',
      'data:': 'inside the page',
    },
    wordForWord: 'The rules, word for word',
    files: 'What it is made of',
    /** @param {number} n @param {number} bytes @param {string} host */
    filesText: (n, bytes, host) =>
      `${plural(n, 'file', 'files')} from ${host}, ${figure(Math.round(bytes / 1000))} KB. Their list comes with each release too, for those who would not take the page’s own word.`,
    list: 'The files and their hashes',
    file: 'File',
    bytes: 'Bytes',
    check: 'Check the files',
    checking: 'Checking …',
    cannotCheck: 'The files cannot be checked here: browsers compute hashes only for pages that came by https.',
    /** @param {number} n @param {readonly string[]} others @param {readonly string[]} missing */
    checked(n, others, missing) {
      if (others.length > 0) return `Not the files that are listed: ${others.join(', ')}. A new version may be on its way: reload the page. If that does not help, do not trust it.`;
      if (missing.length > 0) return `Could not be loaded: ${missing.join(', ')}.`;
      return `All ${figure(n)} are the files that are listed.`;
    },
    noList: 'The list of its files could not be loaded.',
    workingCopy: 'This is a working copy. A release lists its files here, with their hashes.',
    oneFile: 'This one file. Its SHA-256 is in the list that comes with each release.',
    offline: 'Without the network',
    offlineOneFile: 'The file holds everything. It asks for nothing.',
    keeping: {
      unasked: 'The page works without the network while it is open.',
      kept: 'This browser keeps the page: it opens without the network too.',
      'not-kept': 'The page works without the network while it is open. This browser does not keep it: it was not allowed to, or has no room.',
    },
    exceptions: 'What the rules do not cover',
    /** @param {string} host */
    host: (host) => `${host} sees, as with any page, that somebody at your address loads these files, and when. It sees no story.`,
    /** @param {string} host */
    serviceWorker: (host) => `The rules stand in the page, and do not bind the script that keeps it for use without the network (service-worker.js) unless ${host} sends them too. That script asks for the files above and for nothing else.`,
    /** @param {string} host */
    sharing: (host) => `What another app shares with the installed page is taken by that same script, on this device. Had the browser thrown the script away, the share would be sent to ${host}.`,
    browser: 'The browser itself: those built on Chromium may ask their maker’s service what to fill into a page’s text fields. No page can see or prevent it.',
    extensions: 'Extensions that you allowed to read pages can read this one.',
  },

  appearance: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  heat: 'Show how much each sentence weighs, in the margin',
  keys: 'Keys',
  singleKeys: 'Use single keys',
  /** @type {[string[], string][]} */
  keyList: [
    [['J', 'K'], 'next and previous sentence of the summary'],
    [['N', 'P'], 'next and previous mention of the picked name'],
    [['E'], 'edit the story'],
    [['Esc'], 'from editing back to reading'],
  ],
  kept: 'What is kept',
  keptText: 'These settings, in this browser. Never a story, a summary or what you read.',
};
