// Colours as numbers: WCAG's contrast, and how far apart two hues stay for a reader who confuses some.
//
// Contrast is that of WCAG 2.2. Colour blindness is simulated after Machado, Oliveira and Fernandes (2009) at full
// severity, in linear light; distances are Euclidean in OKLab (Ottosson 2020), times 100.

/** @typedef {[number, number, number]} Triple */
/** @typedef {[Triple, Triple, Triple]} Matrix */

/** @type {Record<string, Matrix>} */
export const VISION = {
  "full colour": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** @type {Matrix} */
const TO_CONES = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];

/** @type {Matrix} */
const TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** @param {Matrix} matrix @param {Triple} [vector] @returns {Triple} */
const times = (matrix, [x, y, z] = [0, 0, 0]) =>
  /** @type {Triple} */ (matrix.map(([a, b, c]) => a * x + b * y + c * z));

/**
 * The channels of `#rrggbb` or `#rrggbbaa`, in 0..1, with the alpha.
 * @param {string} hex
 */
function channels(hex) {
  const parts = /^#(..)(..)(..)(..)?$/u.exec(hex)?.slice(1).map((part) => (part === undefined ? 1 : parseInt(part, 16) / 255));
  if (!parts) throw new Error(`${hex} is no colour written in hexadecimal`);
  return /** @type {[number, number, number, number]} */ (parts);
}

/** What is seen of a colour that lets another through. @param {string} over @param {string} under @returns {string} */
export function mixed(over, under) {
  const [r, g, b, alpha] = channels(over);
  const below = channels(under);
  const seen = [r, g, b].map((value, i) => Math.round(255 * (value * alpha + (below[i] ?? 0) * (1 - alpha))));
  return `#${seen.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** @param {string} hex @returns {Triple} */
function linear(hex) {
  const [r, g, b] = channels(hex);
  return /** @type {Triple} */ ([r, g, b].map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)));
}

/** @param {string} one @param {string} other */
export function contrast(one, other) {
  const luminance = (/** @type {string} */ hex) => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (/** @type {number} */ (light) + 0.05) / (/** @type {number} */ (dark) + 0.05);
}

/** @param {string} one @param {string} other @param {Matrix} [vision] */
export function distance(one, other, vision) {
  const lab = (/** @type {string} */ hex) => {
    const light = vision ? times(vision, linear(hex)) : linear(hex);
    const seen = /** @type {Triple} */ (light.map((value) => Math.min(1, Math.max(0, value))));
    return times(TO_LAB, /** @type {Triple} */ (times(TO_CONES, seen).map(Math.cbrt)));
  };
  const [a, b] = [lab(one), lab(other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/**
 * The custom properties of a style sheet's first block for a selector.
 * @param {string} css @param {string} selector
 * @returns {Record<string, string>}
 */
export function properties(css, selector) {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name, value]) => [name, value]));
}
