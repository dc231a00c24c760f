// A worker that tries to reach another origin, and tells how that went.

const reached = await fetch("https://elsewhere.example/").then(
  () => "reached",
  () => "refused",
);
self.postMessage(reached);
