const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

/** Whether words name a language as BCP 47 has it: "de", "de-CH". */
export const isLanguageTag = (words: string): boolean => TAG.test(words);
