import { Refusal } from '../refusal';
import { type Line, read } from '../text';

/** Groups that hold what is not the text: fonts, pictures, what stands at the head and foot of every page. */
const UNREAD = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ' +
    'footnote fldinst themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl xmlnstbl ' +
    'generator filetbl revtbl annotation atnid atnauthor bkmkstart bkmkend nonshppict do'
  ).split(' '),
);
/** What a control word stands for in the text. */
const WORDS: Readonly<Record<string, string>> = {
  par: '\r',
  sect: '\r',
  page: '\r',
  row: '\r',
  nestrow: '\r',
  line: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};
/** The sets of characters that fonts name, as encodings. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};
/** A control word with its number, a control symbol, a byte in hexadecimal, a brace, or a stretch of text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)/gis;
const DEEPEST = 500;

interface Group {
  readonly isUnread: boolean;
  readonly isFonts: boolean;
  /** How many characters stand for one that older programs cannot read. */
  readonly skipped: number;
  readonly font: number;
}

/**
 * The paragraphs of a document in Rich Text Format; cells of a table row are set apart by tabs. Own, and small: the
 * packages that there are fail on what databases write.
 */
export function rtfLines(bytes: Uint8Array): Line[] {
  const source = new TextDecoder('latin1').decode(bytes);
  if (!/^\s*\{\\rtf/.test(source)) throw new Refusal('damaged', 'it does not begin as RTF does');
  const fonts = new Map<number, string>();
  const groups: Group[] = [];
  let group: Group = { isUnread: false, isFonts: false, skipped: 1, font: 0 };
  let page = 'windows-1252';
  let text = '';
  let pending: number[] = [];
  let toSkip = 0;
  let isStarred = false;
  const flush = () => {
    if (pending.length === 0) return;
    text += read(Uint8Array.from(pending), fonts.get(group.font) ?? page).text;
    pending = [];
  };
  const write = (words: string) => {
    flush();
    if (!group.isUnread) text += words;
  };
  for (const [, word, number, hex, symbol, brace, plain] of source.matchAll(TOKEN)) {
    const value = number === undefined ? undefined : Number(number);
    if (brace === '{') {
      flush();
      if (groups.push(group) > DEEPEST) throw new Refusal('damaged', 'its groups are nested too deep');
    } else if (brace === '}') {
      flush();
      group = groups.pop() ?? group;
      toSkip = 0;
    } else if (word !== undefined) {
      const name = word.toLowerCase();
      if (isStarred && name !== 'shppict') group = { ...group, isUnread: true };
      if (UNREAD.has(name)) group = { ...group, isUnread: true, isFonts: name === 'fonttbl' };
      else if (name === 'ansicpg' && value !== undefined) page = CODE_PAGES[value] ?? codePage(value);
      else if (name === 'mac') page = 'macintosh';
      else if (name === 'uc') group = { ...group, skipped: value ?? 1 };
      else if (name === 'u' && value !== undefined) {
        write(String.fromCharCode(value < 0 ? value + 65536 : value));
        toSkip = group.skipped;
      } else if (name === 'f') {
        flush();
        group = { ...group, font: value ?? 0 };
      } else if (name === 'fcharset' && group.isFonts) {
        const encoding = CHARSETS[value ?? 0];
        if (encoding !== undefined) fonts.set(group.font, encoding);
      } else if (name === 'plain') {
        flush();
        group = { ...group, font: 0 };
      } else if (WORDS[name] !== undefined) write(WORDS[name]);
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else if (!group.isUnread) pending.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '~') write('\u00a0');
      else if (symbol === '_') write('-');
      else if (symbol === '\n' || symbol === '\r') write('\r');
      else if ('\\{}'.includes(symbol)) write(symbol);
    } else if (plain !== undefined && !group.isUnread) {
      let words = plain.replace(/[\r\n]/g, '');
      const skipped = Math.min(toSkip, words.length);
      words = words.slice(skipped);
      toSkip -= skipped;
      if (words !== '') {
        flush();
        text += decodedPlain(words, fonts.get(group.font) ?? page);
      }
    }
    isStarred = symbol === '*';
  }
  flush();
  return text.split('\r').map(line => ({ text: tidy(line) }));
}

/** Some programs write bytes as they are. */
const decodedPlain = (words: string, encoding: string): string =>
  /[\u0080-\u00ff]/.test(words)
    ? read(
        Uint8Array.from(words, char => char.charCodeAt(0)),
        encoding,
      ).text
    : words;

const codePage = (number: number): string => {
  try {
    return new TextDecoder(`windows-${number}`).encoding;
  } catch {
    return 'windows-1252';
  }
};

const tidy = (line: string): string =>
  line
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ *([\n\t]) */g, '$1')
    .replace(/^[ \n]+/, '')
    .trimEnd();
