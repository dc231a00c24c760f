// Readability as a part of its own, asked for after the page has been painted.

export { Readability } from '@mozilla/readability';
