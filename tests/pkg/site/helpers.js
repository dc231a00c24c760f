// What the tests of the package use inside the page.

export { Nutgraf, NutgrafError } from "/pkg/index.js";

export const STORY = "One came. Two went. Three stayed. Four slept. Five sang.";

/** A text that keeps a worker busy for a while. */
export const LONG = "The ferry from Holm Bay was late again, and the board met on Monday. ".repeat(20_000);

/**
 * How a call ended: the texts of a summary, or the error's code, or its name where it has none.
 * @param {Promise<import("/pkg/types.d.ts").Analysis | import("/pkg/types.d.ts").SummarySentence[]>} call
 */
export function outcome(call) {
  return call.then(
    (result) => ("summary" in result ? result.summary : result).map(({ text }) => text).join(" "),
    (error) => (typeof error.code === "string" ? error.code : error.name),
  );
}

/**
 * Workers of one script, and what became of them; `posted(n)` waits until they were asked `n` times, and comes before
 * any answer can.
 * @param {string} [script]
 */
export function watched(script = "/pkg/worker.js") {
  const seen = { made: 0, ended: 0, asked: /** @type {string[]} */ ([]) };
  /** @type {{ count: number, resolve: (value?: unknown) => void }[]} */
  const waiting = [];
  const posted = (/** @type {number} */ count) =>
    new Promise((resolve) => (seen.asked.length >= count ? resolve(undefined) : waiting.push({ count, resolve })));
  const make = () => {
    const worker = new Worker(script, { type: "module" });
    seen.made++;
    const { postMessage, terminate } = worker;
    worker.postMessage = (/** @type {any} */ message) => {
      seen.asked.push(message.request.type);
      postMessage.call(worker, message);
      for (const { count, resolve } of waiting) if (seen.asked.length >= count) resolve();
    };
    worker.terminate = () => {
      seen.ended++;
      terminate.call(worker);
    };
    return worker;
  };
  return { make, seen, posted };
}

/**
 * Waits until something is so.
 * @param {() => boolean} isSo
 */
export async function until(isSo) {
  const deadline = performance.now() + 60_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`waited too long for ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Waits until two other elements were drawn, one after the other: whatever was asked for before them has been answered. */
export async function othersDrawn() {
  for (let number = 0; number < 2; number++) {
    const other = document.createElement("nutgraf-text");
    other.textContent = "Others came.";
    const drawn = new Promise((resolve) => other.addEventListener("nutgraf-ready", resolve));
    document.body.append(other);
    await drawn;
    other.remove();
  }
}
