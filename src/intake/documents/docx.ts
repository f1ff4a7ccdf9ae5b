import { Refusal } from '../refusal';
import type { Line } from '../text';
import { readXml } from './xml';
import { unzip } from './zip';

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';
/** What is in the file and not in the text: what was struck out, codes of fields, what only older programs show. */
const UNREAD = new Set(['w:del', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:moveFrom']);

/** The paragraphs of a Word document (.docx). */
export function docxLines(bytes: Uint8Array): Line[] {
  const files = unzip(bytes, [BODY, STYLES]);
  const body = files.get(BODY);
  if (!body) throw new Refusal('damaged', `there is no ${BODY} in it`);
  const headings = headingStyles(files.get(STYLES));
  const lines: Line[] = [];
  let text = '';
  let heading: number | undefined;
  let unread = 0;
  let isText = false;
  readXml(body, {
    open(name, attributes) {
      if (UNREAD.has(name)) unread++;
      if (unread > 0) return;
      if (name === 'w:t') isText = true;
      else if (name === 'w:tab') text += '\t';
      else if (name === 'w:br' || name === 'w:cr') text += '\n';
      else if (name === 'w:noBreakHyphen') text += '-';
      else if (name === 'w:pStyle') heading = headings.get(attributes['w:val'] ?? '');
      // A text box stands within a paragraph: what came before it is a line of its own.
      else if (name === 'w:p' && text !== '') close();
    },
    close(name) {
      if (UNREAD.has(name)) unread--;
      else if (name === 'w:t') isText = false;
      else if (name === 'w:p') close();
    },
    text(words) {
      if (isText && unread === 0) text += words;
    },
  });
  function close() {
    lines.push({ text: tidy(text), ...(heading !== undefined && { heading }) });
    text = '';
    heading = undefined;
  }
  return lines;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();

/** Styles by their ids, as levels: the names of the built-in ones are English whatever language the program speaks. */
function headingStyles(styles: Uint8Array | undefined): Map<string, number> {
  const levels = new Map<string, number>();
  if (!styles) return levels;
  let id = '';
  readXml(styles, {
    open(name, attributes) {
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      if (name !== 'w:name') return;
      const level = /^(?:title|heading (\d))$/i.exec(attributes['w:val'] ?? '');
      if (level) levels.set(id, Number(level[1] ?? 1));
    },
    close() {},
    text() {},
  });
  return levels;
}
