// On a site that the reader has allowed: the page is there, and says so. Where the background was stopped before it had
// marked the story, it is told again.

import { api } from '../browser.js';
import './main.js';

const TIMES = 3;

async function tell() {
  for (let time = 1; time <= TIMES; time += 1) {
    try {
      if (await api.runtime.sendMessage({ type: 'arrived' })) return;
    } catch {
      // The background went away in the midst of it; this call has started it again.
    }
  }
}

void tell();
