import { Refusal } from '../refusal';
import type { Line } from '../text';
import { readXml } from './xml';
import { unzip } from './zip';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** Notes and comments stand within the sentence; what was deleted is kept beside the text. */
const UNREAD = new Set(['text:note', 'office:annotation', 'text:tracked-changes']);
/** Styles that mean a headline, as programs of the format call them. */
const TITLE_STYLE = /^(?:Title|Heading)(?:_|$)/;

/** The paragraphs of an OpenDocument text (.odt). */
export function odtLines(bytes: Uint8Array): Line[] {
  const files = unzip(bytes, [CONTENT, MANIFEST]);
  if (isEncrypted(files.get(MANIFEST))) throw new Refusal('password');
  const content = files.get(CONTENT);
  if (!content) throw new Refusal('damaged', `there is no ${CONTENT} in it`);
  const lines: Line[] = [];
  const titles = new Set<string>();
  const open: { text: string; heading?: number }[] = [];
  let unread = 0;
  readXml(content, {
    open(name, attributes) {
      if (UNREAD.has(name)) unread++;
      if (unread > 0) return;
      const paragraph = open.at(-1);
      // Programs give a paragraph a style of its own that stands on the one with a name.
      if (name === 'style:style' && TITLE_STYLE.test(attributes['style:parent-style-name'] ?? ''))
        titles.add(attributes['style:name'] ?? '');
      if (name === 'text:h') open.push({ text: '', heading: Number(attributes['text:outline-level'] ?? 1) });
      else if (name === 'text:p') {
        const style = attributes['text:style-name'] ?? '';
        open.push({ text: '', ...((TITLE_STYLE.test(style) || titles.has(style)) && { heading: 1 }) });
      } else if (paragraph) {
        if (name === 'text:s') paragraph.text += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 100));
        else if (name === 'text:tab') paragraph.text += ' ';
        else if (name === 'text:line-break') paragraph.text += '\n';
      }
    },
    close(name) {
      if (UNREAD.has(name)) unread--;
      else if (unread === 0 && (name === 'text:p' || name === 'text:h')) {
        const { text, heading } = open.pop()!;
        lines.push({ text: tidy(text), ...(heading !== undefined && { heading }) });
      }
    },
    text(words) {
      const paragraph = open.at(-1);
      if (paragraph && unread === 0) paragraph.text += words.replace(/\s+/g, ' ');
    },
  });
  return lines;
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();

function isEncrypted(manifest: Uint8Array | undefined): boolean {
  let found = false;
  if (manifest)
    readXml(manifest, {
      open(name) {
        if (name === 'manifest:encryption-data') found = true;
      },
      close() {},
      text() {},
    });
  return found;
}
