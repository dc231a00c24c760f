// A worker that starts, and then throws instead of answering.

self.addEventListener("message", ({ data: { id, request } }) => {
  if (request.type !== "start") throw new Error("thrown instead of an answer");
  self.postMessage({ id, result: undefined });
});
