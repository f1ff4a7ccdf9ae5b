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
  const text = new RtfText();
  for (const [, word, number, hex, symbol, brace, plain] of source.matchAll(TOKEN)) {
    if (brace === '{') text.open();
    else if (brace === '}') text.close();
    else if (word !== undefined)
      text.obey(word.toLowerCase(), number === undefined ? undefined : Number(number));
    else if (hex !== undefined) text.takeByte(Number.parseInt(hex, 16));
    else if (symbol !== undefined) text.takeSymbol(symbol);
    else if (plain !== undefined) text.takePlain(plain);
    text.isStarred = symbol === '*';
  }
  return text
    .whole()
    .split('\r')
    .map(line => ({ text: tidy(line) }));
}

/** The text of a document as far as it has been read. */
class RtfText {
  /** Whether a star stands before what comes now: readers that do not know it leave its group out. */
  isStarred = false;
  readonly #fonts = new Map<number, string>();
  readonly #groups: Group[] = [];
  #group: Group = { isUnread: false, isFonts: false, skipped: 1, font: 0 };
  #page = 'windows-1252';
  #text = '';
  /** Bytes that are characters together. */
  #pending: number[] = [];
  #toSkip = 0;

  whole(): string {
    this.#flush();
    return this.#text;
  }

  open(): void {
    this.#flush();
    if (this.#groups.push(this.#group) > DEEPEST)
      throw new Refusal('damaged', 'its groups are nested too deep');
  }

  close(): void {
    this.#flush();
    this.#group = this.#groups.pop() ?? this.#group;
    this.#toSkip = 0;
  }

  /** Does what a control word says; what it says of looks is left out. */
  obey(word: string, value: number | undefined): void {
    if (this.isStarred && word !== 'shppict') this.#set({ isUnread: true });
    if (UNREAD.has(word)) this.#set({ isUnread: true, isFonts: word === 'fonttbl' });
    else if (word === 'uc') this.#set({ skipped: value ?? 1 });
    else if (word === 'u' && value !== undefined) {
      this.#write(String.fromCharCode(value < 0 ? value + 65536 : value));
      this.#toSkip = this.#group.skipped;
    } else if (WORDS[word] !== undefined) this.#write(WORDS[word]);
    else this.#obeyOnEncoding(word, value);
  }

  /** By which encoding bytes are read from now on: that of their font, else that of the document. */
  #obeyOnEncoding(word: string, value: number | undefined): void {
    if (word === 'ansicpg' && value !== undefined) this.#page = CODE_PAGES[value] ?? codePage(value);
    else if (word === 'mac') this.#page = 'macintosh';
    else if (word === 'f' || word === 'plain') {
      this.#flush();
      this.#set({ font: word === 'f' ? (value ?? 0) : 0 });
    } else if (word === 'fcharset' && this.#group.isFonts) {
      const encoding = CHARSETS[value ?? 0];
      if (encoding !== undefined) this.#fonts.set(this.#group.font, encoding);
    }
  }

  takeByte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (!this.#group.isUnread) this.#pending.push(byte);
  }

  takeSymbol(symbol: string): void {
    if (symbol === '~') this.#write('\u00a0');
    else if (symbol === '_') this.#write('-');
    else if (symbol === '\n' || symbol === '\r') this.#write('\r');
    else if ('\\{}'.includes(symbol)) this.#write(symbol);
  }

  takePlain(plain: string): void {
    if (this.#group.isUnread) return;
    const words = plain.replace(/[\r\n]/g, '');
    const skipped = Math.min(this.#toSkip, words.length);
    this.#toSkip -= skipped;
    if (skipped === words.length) return;
    this.#flush();
    this.#text += decodedPlain(words.slice(skipped), this.#encoding);
  }

  get #encoding(): string {
    return this.#fonts.get(this.#group.font) ?? this.#page;
  }

  #set(changed: Partial<Group>): void {
    this.#group = { ...this.#group, ...changed };
  }

  #write(words: string): void {
    this.#flush();
    if (!this.#group.isUnread) this.#text += words;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    this.#text += read(Uint8Array.from(this.#pending), this.#encoding).text;
    this.#pending = [];
  }
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
