/** Shows nothing, takes no room, and parts what stands on its two sides. */
const WORD_JOINER = '\u2060';

/** Between the words and the target of a link, `[words](command:…)`, and at the beginning of an icon, `$(name)`. */
const INTERPRETED = /(?<=[\]$])(?=\()/g;

/**
 * Words as VS Code shows them word for word. In messages and prompts it makes links that run commands of what looks like
 * one, and icons in the status bar, in lists, lenses and titles; it knows no sign that would prevent a link. So where
 * either would begin, an invisible sign comes in between. Nothing of ours looks like either but what `iconed` makes.
 */
export const literal = (text: string): string => text.replace(INTERPRETED, WORD_JOINER);

/** Words behind one of VS Code's icons, for the places that know icons. */
export const iconed = (icon: string, text: string): string => `$(${icon}) ${literal(text)}`;
