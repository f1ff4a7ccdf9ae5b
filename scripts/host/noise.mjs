/** @param {string} text */
export function isNoise(text) {
  return false;
}
