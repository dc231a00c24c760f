// Lists are open beside the story and folded above it, where they would push the story down.

const wide = matchMedia('(min-width: 860px)');

export const isWide = () => wide.matches;

/** @param {() => void} changed */
export function onWidth(changed) {
  wide.addEventListener('change', changed);
}

/** @param {HTMLDetailsElement} details */
export function foldWhenNarrow(details) {
  const fold = () => {
    details.open = wide.matches;
  };
  onWidth(fold);
  fold();
}
