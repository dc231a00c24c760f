// The script of a worker: it is named to `new Worker`, and exports nothing.
export {};
