import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal';
import { decode } from '../text';

/** What reads XML on the way: names with their prefixes, as they are written. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Entities that a document declares for itself can grow without end; no document that is meant here has any. */
const DECLARES = /<!ENTITY/i;

/** Reads XML from its begin to its end. Throws a refusal where it is not well-formed, or declares entities. */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const declared = /encoding=["']([\w-]+)["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )?.[1];
  const { text } = decode(bytes, declared);
  if (DECLARES.test(text)) throw new Refusal('declares-entities');
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw new Refusal('damaged', error.message);
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', text => reader.text(text));
  parser.on('cdata', text => reader.text(text));
  parser.write(text).close();
}
