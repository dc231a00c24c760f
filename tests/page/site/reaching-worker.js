// Tries to reach another origin in the ways a worker has, and says what came of each.

const tries = {
  fetch: () => fetch("http://elsewhere.example/worker"),
  import: () => import(String("http://elsewhere.example/worker.js")),
  socket: () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket("ws://elsewhere.example/worker");
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", reject);
    }),
};

/** @type {Record<string, string>} */
const outcomes = {};
for (const [name, reach] of Object.entries(tries)) {
  outcomes[name] = await reach().then(
    () => "reached",
    () => "refused",
  );
}
outcomes.own = await fetch(new URL("./reaching-worker.js", import.meta.url)).then((response) => String(response.status));
self.postMessage(outcomes);

export {};
