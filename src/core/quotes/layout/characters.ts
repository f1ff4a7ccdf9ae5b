/** What single UTF-16 units are. News is mostly ASCII, so that each question answers that part first. */

/** White space of any width, none included; line ends, signs of direction and byte-order mark too. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    // Spaces, and signs without width that join, or turn the direction of writing
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Letters and digits of any script. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  // Behind the end of a text, the code is no number.
  if (!(code >= 0xc0) || code === 0xd7 || code === 0xf7 || code === 0xfeff) return false;
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** Any mark that can open or close a quotation, the apostrophe among them. */
export function isQuoteMark(code: number): boolean {
  if (code < 0xab) return code === 34 || code === 39 || code === 96;
  return (
    code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201f) || code === 0x2039 || code === 0x203a
  );
}
