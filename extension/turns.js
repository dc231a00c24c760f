// Tasks that take their turn: each begins when the one before has ended, however it ended.

/** @returns {<T>(task: () => Promise<T>) => Promise<T>} Runs a task in its turn; what it fails with is its caller's alone. */
export function turns() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return (task) => {
    const done = last.catch(() => {}).then(task);
    last = done;
    return done;
  };
}
