// Where the story came from, in a line above it, and the other way to read the same file.

import { byId, button, el } from '../dom.js';

/** @typedef {import('../input/story.js').Story} Story */

/**
 * @param {Story | undefined} story None where the desk is empty.
 * @param {(story: Story) => void} open Called for the other way to read the file.
 */
export function showOrigin(story, open) {
  const line = byId('origin', HTMLElement);
  line.hidden = !story?.origin;
  line.replaceChildren(el('span', {}, story?.origin ?? ''));
  const other = story?.instead;
  if (!other) return;
  line.append(button(other.text, () => {
    open(other.story);
    line.querySelector('button')?.focus();
  }, 'button quiet'));
}
