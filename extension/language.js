// The extension speaks as the browser does: `_locales` says which of its languages the browser took, and the page's own
// words come in the same.

import { speak } from '../www/app/speak.js';
import { message } from './browser.js';

/** To be called before anything is said. @returns {Promise<void>} */
export const speakAsBrowser = () => speak(/** @type {import('../www/app/languages.js').Language} */ (message('language')));
