// Light or dark: as the system is, or as the reader chose. The dark palette is a style sheet of its own, and its medium
// says when it holds; baseline.js has done the same before the first paint.

const MEDIA = { system: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' };

/** @param {keyof typeof MEDIA} theme */
export function applyTheme(theme) {
  const root = document.documentElement;
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.dataset.theme = theme;
  const sheet = document.getElementById('dark');
  if (sheet instanceof HTMLLinkElement || sheet instanceof HTMLStyleElement) sheet.media = MEDIA[theme];
}
