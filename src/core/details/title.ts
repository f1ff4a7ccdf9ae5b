import { isDayLine } from './days';

const LONGEST_TITLE = 200;
/** A sentence with its full stop is rather the beginning of the text. */
const LONGEST_SENTENCE = 90;
const LONGEST_BYLINE = 120;
const LONGEST_CAPTION = 500;

const ENDS_SENTENCE = /[^.]\.["”’]?$/;
/** Rules, and what marks up a page. */
const MARKUP = /^(?:<|\{%|!\[)/;
const WORDS = /[\p{L}\p{N}]/u;
const ADDRESS = /^https?:\/\//;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:al|bin|da|de|del|di|la|le|van|von|zu|der))*`;
const NAMES = `${NAME}(?:(?:,? (?:and|und|et|y|&))?,? ${NAME})*`;
/** “By Ana Writer, Political Correspondent”; a title has other words than names: “By the sea, a town waits”. */
const BY = new RegExp(
  `^(?:(?:Words|Story|Text|Written|Reported) )?(?:[Bb]y|BY|Von|Par|Por):? (?!(?:The|A|An|His|Her|Their|Its) )${NAMES}(?: in ${NAME}|[,|(].*)?$`,
  'u',
);
/** “Ana Writer, staff reporter”, “Ana Writer | The Post”. */
const WHO = new RegExp(
  String.raw`^${NAME} ${NAMES}(?:, .*\b(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Rr]edakteur|[Kk]orrespondent)(?:in)?(?:,? .{0,40})?| \| [^|]+)$`,
  'u',
);

const PICTURE = '(?:photo(?:graph)?s?|images?|pictures?|foto|bild)';
/** “Photo: A. Writer”, “The envoy at the gate (photo credit: A. Writer)”, “The envoy. AP Photo/A. Writer”. */
const CAPTION = new RegExp(
  [
    String.raw`^(?:(?:file|handout|undated|stock) )?${PICTURE}(?: (?:credit|by|courtesy|via|von)\b|:|/)`,
    '^(?:caption|credit|pictured|bildunterschrift):',
    String.raw`\([^()]*\b(?:${PICTURE}|credit|getty|afp|shutterstock)\b[^()]*\)?\.?$`,
    String.raw`\b(?:ap|afp|reuters|epa|getty|dpa) ?${PICTURE}?/\S`,
    String.raw`\bgetty images\b|\bshutterstock\b|^©|\s©\s`,
  ].join('|'),
  'i',
);
/** The credit of a picture in a line of its own, behind the caption. */
const CREDIT = new RegExp(String.raw`^\(?(?:${PICTURE}|credit)\b[^.]*[:/]`, 'i');

/**
 * The title of an article among its first lines, empty ones left out: the first that is one. Above it there may stand an
 * address, a day, who wrote it, or the caption of a picture; below those, the text begins with a sentence.
 */
export function titleIn(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line, i) => !isBesideTitle(line, lines[i + 1]));
  const line = lines[at];
  const isTitle = line !== undefined && (at === 0 || !isByline(lines[at - 1]!) || !ENDS_SENTENCE.test(line));
  return isTitle && line.length <= (ENDS_SENTENCE.test(line) ? LONGEST_SENTENCE : LONGEST_TITLE)
    ? line
    : undefined;
}

const isBesideTitle = (line: string, next = ''): boolean =>
  MARKUP.test(line) ||
  !WORDS.test(line) ||
  ADDRESS.test(line) ||
  isDayLine(line) ||
  (line.length <= LONGEST_CAPTION && (CAPTION.test(line) || CREDIT.test(next))) ||
  (isByline(line) && !isByline(next));

const isByline = (line: string): boolean =>
  line.length <= LONGEST_BYLINE && (BY.test(line) || WHO.test(line));
