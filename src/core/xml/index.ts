import { writtenOtherwise } from '../text';

/** What XML 1.0 cannot hold, and halves of characters. */
const UNFIT = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Text as XML has it, in an element or an attribute; a replacement character (U+FFFD) stands for what XML cannot hold. Signs
 * that a terminal or a CI service would obey are written by their numbers.
 */
export const xmlText = (text: string): string =>
  writtenOtherwise(
    text.replace(UNFIT, '\ufffd').replace(/[&<>"\t\n\r]/g, sign => ESCAPES[sign]!),
    sign => `&#${sign.charCodeAt(0)};`,
  );

/** An element with its attributes, those that are undefined left out; `content` is XML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string | readonly string[] = '',
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(String(value))}"`))
    .join('');
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `<${name}${written}/>\n` : `<${name}${written}>${inner}</${name}>\n`;
}

/** Before the first element. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
