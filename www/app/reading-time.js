// How long a text takes to read, in words.

import { readingSeconds } from './measure.js';
import { words } from './words.js';

/** @param {number} wordCount */
export const timeToRead = (wordCount) => duration(readingSeconds(wordCount));

/** What a summary of so many words saves of a story of so many. @param {number} summary @param {number} story */
export function saving(summary, story) {
  const [shorter, longer] = [timeToRead(summary), timeToRead(story)];
  return shorter === longer ? words('saved-nothing', { summary: shorter }) : words('saved', { summary: shorter, story: longer });
}

/** As exact as it is short. @param {number} seconds */
export function duration(seconds) {
  const s = Math.max(1, Math.round(seconds));
  if (s < 60) return words('seconds', { s });
  const m = Math.floor(s / 60);
  if (m < 10) return s % 60 ? words('minutes-seconds', { m, s: s % 60 }) : words('minutes', { m });
  const minutes = Math.round(s / 60);
  if (minutes < 60) return words('minutes', { m: minutes });
  const h = Math.floor(minutes / 60);
  return minutes % 60 ? words('hours-minutes', { h, m: minutes % 60 }) : words('hours', { h });
}
