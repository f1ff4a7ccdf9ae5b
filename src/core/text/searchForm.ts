/** A text as people look for it: in lower case and without accents, which nobody should have to type. */
export const searchForm = (text: string): string =>
  (IS_ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** Most texts have no accents to take off. */
const IS_ASCII = /^[\0-\x7f]*$/;

/** The words of a text as people look for them: letters and digits, without what stands between. */
export const searchWords = (text: string): readonly string[] =>
  searchForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];
