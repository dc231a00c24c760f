// A button that opens a short list of things to press; Escape, a press elsewhere or a choice closes it.

import { button, el } from './dom.js';

/**
 * @param {HTMLElement} place An empty `.menu`.
 * @param {string} text What the button says.
 * @param {{ text: string, press: () => void }[]} items
 * @param {string} [className] Of the button.
 */
export function fillMenu(place, text, items, className = 'button quiet') {
  const list = el('ul', { class: 'menu-list', id: `${place.id}-list`, hidden: '' });
  const opener = button(text, () => show(Boolean(list.hidden)), className);
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', list.id);

  /** @param {boolean} open */
  function show(open) {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) document.addEventListener('pointerdown', pressedElsewhere);
    else document.removeEventListener('pointerdown', pressedElsewhere);
  }

  /** @param {PointerEvent} event */
  function pressedElsewhere(event) {
    if (event.target instanceof Node && !place.contains(event.target)) show(false);
  }

  for (const item of items) {
    const choice = button(item.text, () => {
      show(false);
      opener.focus();
      item.press();
    }, 'button quiet');
    list.append(el('li', {}, choice));
  }
  place.append(opener, list);

  place.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      show(false);
      opener.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target instanceof HTMLElement) {
      event.preventDefault();
      show(true);
      // What cannot be chosen now is hidden.
      const choices = [...list.querySelectorAll('button')].filter((choice) => !choice.parentElement?.hidden);
      const at = choices.findIndex((choice) => choice === event.target);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = at < 0 && step < 0 ? choices.length - 1 : (at + step + choices.length) % choices.length;
      choices[next]?.focus();
    }
  });
  place.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !place.contains(event.relatedTarget)) show(false);
  });
}
