// How long one call takes when it is warm. Runs in Node and in a page, whose clocks are coarse: so calls are
// timed by the batch, and the fastest batch counts, which other work on the machine disturbs least.

const BATCHES = 5;

/** What a batch should take at least, in milliseconds. */
const BATCH_MILLISECONDS = 150;

/**
 * Milliseconds a call, warm.
 * @param {() => unknown} task May be asynchronous.
 */
export async function measure(task) {
  const first = await time(task, 1);
  // A task this slow is as warm as it gets, and need not be batched.
  if (first > 2_000) return first;
  const estimate = await time(task, Math.ceil(100 / (first + 0.1)));
  const calls = Math.max(1, Math.ceil(BATCH_MILLISECONDS / (estimate + 0.001)));
  let fastest = Infinity;
  for (let batch = 0; batch < BATCHES; batch++) fastest = Math.min(fastest, await time(task, calls));
  return fastest;
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
