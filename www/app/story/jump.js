// Takes the reader to a place on the page: 150 ms of scrolling and a flash, or at once where motion is not wanted.

const SCROLL_MS = 150;
const FLASH_MS = 450;
/** Farther than this many screens, the way is not shown: text between would have to be laid out for a blur. */
const FAR_SCREENS = 2;

/** A line or two; more is the reader's doing. */
const LARGEST_SHIFT = 80;

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** @param {HTMLElement} element */
export function jumpTo(element) {
  const distance = distanceTo(element);
  if (Math.abs(distance) < 1) flash(element);
  else if (still.matches || Math.abs(distance) > FAR_SCREENS * innerHeight) leap(element);
  else glide(element, distance);
}

/**
 * How far the window must scroll to show the element well; nothing where it can be read as it is.
 * @param {HTMLElement} element
 */
function distanceTo(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= 8 && bottom <= innerHeight - 8) return 0;
  const room = document.documentElement.scrollHeight - innerHeight - scrollY;
  return Math.min(top - innerHeight * 0.3, room);
}

/** @param {HTMLElement} element */
function leap(element) {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // What was skipped above is laid out only now, so the place may have moved.
  requestAnimationFrame(() => {
    if (Math.abs(distanceTo(element)) >= 1) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    flash(element);
  });
}

/** @param {HTMLElement} element @param {number} distance */
function glide(element, distance) {
  let from = scrollY;
  const began = performance.now();
  let last = from;
  /** @param {number} now */
  const step = (now) => {
    // What is laid out on the way may shift the page a little; whoever scrolls meanwhile has the say.
    const shift = scrollY - last;
    if (Math.abs(shift) > LARGEST_SHIFT) return;
    from += shift;
    const part = Math.min(1, Math.max(0, (now - began) / SCROLL_MS));
    scrollTo({ top: from + distance * (1 - (1 - part) ** 3), behavior: 'instant' });
    last = scrollY;
    if (part < 1) requestAnimationFrame(step);
    else flash(element);
  };
  requestAnimationFrame(step);
}

/** @param {HTMLElement} element */
function flash(element) {
  if (still.matches) return;
  element.classList.add('flash');
  setTimeout(() => element.classList.remove('flash'), FLASH_MS);
}
