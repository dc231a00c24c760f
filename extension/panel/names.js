// The page's own lists of names, in the panel: the story stands in the tab, so what they ask of it goes there.

import { byId, el } from '../../www/app/dom.js';
import { namingsOf } from '../../www/app/entities/cast.js';
import { Names } from '../../www/app/entities/names.js';
import { spansByKind } from '../kinds.js';

/** @typedef {import('../../pkg/types.d.ts').Span} Span */
/** @typedef {import('../../www/app/entities/names.js').Hooks} Hooks */
/** @typedef {import('../../www/app/entities/names.js').Reading} Reading */

/** No story stands in the panel. @returns {Reading} */
const nowhere = () => ({
  root: el('div'),
  hides: () => false,
  showOnly: () => {},
  markAt: () => undefined,
  drawn: () => undefined,
});

export class PanelNames extends Names {
  /** @param {Pick<Hooks, 'redraw' | 'tryAgain'> & { reveal: (span: Span) => void }} hooks */
  constructor({ redraw, tryAgain, reveal }) {
    super(nowhere(), {
      redraw,
      tryAgain,
      select(span) {
        reveal(span);
        return true;
      },
    });
    // There is no story under the list that it would push down.
    byId('names', HTMLDetailsElement).open = true;
  }

  /** What is marked in the page, by kind. */
  get spans() {
    return spansByKind(namingsOf(this.cast));
  }
}
