// How the elements look until a page says otherwise: by `::part(…)`, or by the custom properties named here.
//
// They take font and ink from the page around them. The colors are those of Nutgraf's own page, whose contrasts and
// distances for color-blind readers are tested there; the dark ones are used where the page's `color-scheme` is dark.

/** Custom properties: light, dark. @type {Record<string, [string, string]>} */
const COLORS = {
  chosen: ["#fff0b3", "#4a3c10"],
  current: ["#ffe27a", "#6b5512"],
  ring: ["#0b5cad", "#7cb8f5"],
  person: ["#1865d4", "#9bbdfd"],
  place: ["#006858", "#70e6c0"],
  organization: ["#7b1a8f", "#e0a4cf"],
  misc: ["#b63f9d", "#bee38d"],
  date: ["#6f6208", "#eec54b"],
  amount: ["#79090d", "#ff9d79"],
};

/** @param {(light: string, dark: string) => string} choose */
function declare(choose) {
  const declared = Object.entries(COLORS).map(
    ([name, [light, dark]]) => `--_${name}: var(--nutgraf-${name}, ${choose(light, dark)});`,
  );
  return `:host { ${declared.join(" ")} }`;
}

const SHARED = `
${declare((light) => light)}
@supports (color: light-dark(red, red)) { ${declare((light, dark) => `light-dark(${light}, ${dark})`)} }
:host { display: block; }
:host([hidden]) { display: none; }
:focus-visible { outline: 2px solid var(--_ring); outline-offset: 2px; }
`;

const TEXT = `
.lines:not(pre) { white-space: pre-line; }
mark { background: var(--_chosen); color: inherit; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark[part~="current"] { background: var(--_current); }
[part~="name"] { text-decoration: underline solid 2px var(--_hue); text-decoration-skip-ink: none; text-underline-offset: 0.2em; }
[part~="person"] { --_hue: var(--_person); }
[part~="place"] { --_hue: var(--_place); text-decoration-style: dotted; text-decoration-thickness: 3px; }
[part~="organization"] { --_hue: var(--_organization); text-decoration-style: dashed; text-decoration-thickness: 3px; }
[part~="misc"] { --_hue: var(--_misc); text-decoration-style: wavy; text-decoration-thickness: 2px; }
[part~="date"] { --_hue: var(--_date); text-decoration-style: dashed; text-decoration-thickness: 1px; }
[part~="amount"] { --_hue: var(--_amount); text-decoration-style: double; text-decoration-thickness: 1px; }
[part~="legend"] { display: flex; flex-wrap: wrap; gap: 0.25em 1.25em; margin: 1em 0 0; padding: 0; list-style: none; font-size: 0.875em; }
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  mark[part~="current"] { background: Highlight; color: HighlightText; }
}
`;

const SUMMARY = `
[part~="list"] { margin: 0; padding-inline-start: 1.5em; }
[part~="item"] + [part~="item"] { margin-block-start: 0.5em; }
button { display: inline-block; min-block-size: 24px; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: start; vertical-align: top; cursor: pointer; }
button:hover { background: var(--_chosen); }
@media (forced-colors: active) { button:hover { background: Highlight; color: HighlightText; } }
`;

/** @param {string} css */
function sheet(css) {
  /** @type {CSSStyleSheet | undefined} */
  let made;
  return () => {
    if (!made) {
      made = new CSSStyleSheet();
      made.replaceSync(SHARED + css);
    }
    return made;
  };
}

export const textSheet = sheet(TEXT);
export const summarySheet = sheet(SUMMARY);
