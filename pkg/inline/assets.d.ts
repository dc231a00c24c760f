// What the build puts beside this file, as esbuild gives it.

declare module "*.gz" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module "*.txt" {
  const text: string;
  export default text;
}
