// A page of five megabytes in the shape that news sites give to a big day: a running report with pictures, widgets and
// inline scripts, a story above it, and thousands of readers' comments below. All of it is made up here.

const PLACES = ["Orrenby", "Calder Junction", "Lowmere", "Veyre", "Solvang", "Tarn Hill", "Ostrand", "Pell Quay"];
const PEOPLE = ["Henrike Solvang", "Tobiah Renner", "Amina Okoro", "Oriel Tanaka", "Ilse Marant", "Pell Aske"];
const DEEDS = [
  "told reporters that the dam above the town would hold until the morning",
  "asked everybody on the lower bank to leave before nightfall",
  "said that the ferries would stay in the harbour for two more days",
  "counted three hundred houses without light and promised pumps for each street",
  "walked along the dike with the engineers and found no crack in it",
  "wants to know why the sirens at the mill kept silent",
];
const CAUSES = [
  "after the gauge at the old bridge had risen by forty centimetres in an hour",
  "because the wind had turned and pushed the lake into the river's mouth",
  "while buses from four neighboring counties waited in front of the school",
  "though the forecast speaks of less rain for the hills",
];

/** The same numbers in each run (mulberry32). @param {number} seed */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** @param {number} bytes At least so many. @returns {string} */
export function bigPage(bytes) {
  const roll = dice(5);
  const one = (/** @type {string[]} */ list) => /** @type {string} */ (list[roll(list.length)]);
  const sentence = () => `${one(PEOPLE)} of ${one(PLACES)} ${one(DEEDS)}, ${one(CAUSES)}, and ${roll(90) + 10} people helped.`;
  const paragraph = (/** @type {number} */ sentences) => `<p>${Array.from({ length: sentences }, sentence).join(" ")}</p>`;
  const link = () => `<li class="teaser"><a href="#s${roll(9999)}"><span class="kicker">${one(PLACES)}</span> <span>What ${one(PEOPLE)} ${one(DEEDS)}</span></a></li>`;
  const icon = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 3l4 7-4 6-4-6z"/></svg>`;
  const post = (/** @type {number} */ number) => `<section class="post" id="post-${number}"><div class="post-head"><time datetime="2031-03-04T${10 + (number % 12)}:15">${10 + (number % 12)}:15</time>
<button type="button">${icon}<span>Share</span></button></div><h2>${one(PLACES)} waits for the crest</h2>${paragraph(3)}${paragraph(2)}
<figure><img alt="" width="600" height="400"><figcaption>Water in ${one(PLACES)}. Photograph: ${one(PEOPLE)}</figcaption></figure>
<script type="application/json">${JSON.stringify({ number, flags: Array.from({ length: 40 }, () => roll(99_999)) })}</script></section>`;
  const comment = (/** @type {number} */ number) => `<li class="comment" id="comment-${number}"><div class="comment-head"><a class="user" href="#u${roll(999)}">Reader ${roll(9999)}</a>
<span class="dot">·</span><time>${roll(24)} hours ago</time></div><div class="comment-body"><p>${sentence()}</p></div><div class="comment-foot"><button type="button">${icon}<span>Agree</span> <span class="count">${roll(300)}</span></button>
<button type="button">${icon}<span>Reply</span></button></div></li>`;
  const story = Array.from({ length: 14 }, () => paragraph(3)).join("\n");
  const posts = Array.from({ length: 250 }, (_, i) => post(i)).join("\n");
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Three towns wait for the river's crest</title>
<style>${Array.from({ length: 2500 }, (_, i) => `.w${i}{margin:${i % 9}px;padding:${i % 7}px}`).join("\n")}</style>
<script>window.state = ${JSON.stringify(Array.from({ length: 30_000 }, () => roll(99_999)))}</script></head><body>
<header><nav><ul>${Array.from({ length: 120 }, link).join("")}</ul></nav></header><main><article><h1>Three towns wait for the river's crest</h1>
<p class="byline">By Ilse Marant</p><div class="story-body">${story}</div></article><section class="live">${posts}</section><aside><ul>${Array.from({ length: 200 }, link).join("")}</ul></aside>
<section class="comments"><h2>What readers say</h2><ol>`;
  const foot = `</ol></section></main><footer><ul>${Array.from({ length: 100 }, link).join("")}</ul></footer></body></html>`;
  const comments = [];
  for (let length = head.length + foot.length, i = 0; length < bytes; i += 1) {
    const next = comment(i);
    comments.push(next);
    length += next.length;
  }
  return head + comments.join("\n") + foot;
}
