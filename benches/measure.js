// How long one call takes when it is warm. Runs in Node and in a page, whose clocks are coarse: so calls are
// timed by the batch, and the fastest batch counts, which other work on the machine disturbs least.

const ROUNDS = 5;

/** What a batch should take at least, in milliseconds. */
const BATCH_MILLISECONDS = 150;

/**
 * Milliseconds a call, warm.
 * @param {() => unknown} task May be asynchronous.
 */
export async function measure(task) {
  const [milliseconds] = await measureInTurn([task]);
  return milliseconds ?? NaN;
}

/**
 * The same of several tasks, a batch of each in turn: what another program does to the machine meets all of them, so that
 * they can be compared.
 * @param {(() => unknown)[]} tasks
 */
export async function measureInTurn(tasks) {
  const batches = [];
  for (const task of tasks) batches.push(await batchOf(task));
  const fastest = batches.map(({ milliseconds }) => milliseconds);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { task, calls }] of batches.entries()) {
      if (calls > 0) fastest[at] = Math.min(fastest[at] ?? Infinity, await time(task, calls));
    }
  }
  return fastest;
}

/** Warms a task, and says how many calls make a batch: none of one so slow that it is as warm as it gets. @param {() => unknown} task */
async function batchOf(task) {
  const first = await time(task, 1);
  if (first > 2_000) return { task, calls: 0, milliseconds: first };
  const estimate = await time(task, Math.ceil(100 / (first + 0.1)));
  const calls = Math.max(1, Math.ceil(BATCH_MILLISECONDS / (estimate + 0.001)));
  return { task, calls, milliseconds: Infinity };
}

/**
 * @param {() => unknown} task
 * @param {number} calls
 */
async function time(task, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call++) await task();
  return (performance.now() - start) / calls;
}
