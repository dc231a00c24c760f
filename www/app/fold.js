// Lists are open beside the story and folded above it, where they would push the story down.

const wide = matchMedia('(min-width: 860px)');

/** @type {Set<() => void>} */
const followers = new Set();
wide.addEventListener('change', () => followers.forEach((follower) => follower()));

export const isWide = () => wide.matches;

/** @param {() => void} changed */
export function onWidth(changed) {
  followers.add(changed);
}

/** Those who followed are gone: the page begins anew. */
export function forgetWidth() {
  followers.clear();
}

/** @param {HTMLDetailsElement} details */
export function foldWhenNarrow(details) {
  const fold = () => {
    details.open = wide.matches;
  };
  onWidth(fold);
  fold();
}
