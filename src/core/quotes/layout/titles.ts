/** Characters that a title has at most. */
const LONGEST_TITLE = 60;

/** Words with a capital, with small ones of up to four letters among them. No two parts of it match the same words. */
const TITLE =
  /^(?:[\p{Lu}\d][^\s.!?–—-]*|\p{Ll}\p{L}{0,3})(?:[ –—-]+(?:[\p{Lu}\d&][^\s.!?–—-]*|\p{Ll}\p{L}{0,3}))*[.,!?]?$/u;

/** Whether a stretch of text is written with capitals as a title is: "The Long Way Home". */
export function isTitle(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(from);
  const small = code >= 97 && code <= 122;
  return !small && to - from <= LONGEST_TITLE && TITLE.test(text.slice(from, to));
}
