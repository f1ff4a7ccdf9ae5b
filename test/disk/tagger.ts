import { describeQuote } from '../../src/core/anchoring';
import { addQuote, editFile } from '../../src/core/edits';
import { NodeStore } from '../../src/node';
import { someQuote } from '../unit/support/sidecars';

/** How many quotes each tagger adds in all, over its runs. */
export const QUOTES_EACH = 500;

const sentence = (place: number): string => `“It was number ${place}, as agreed,” they said.\n`;
const REPORT = Array.from({ length: QUOTES_EACH * 2 }, (_, place) => sentence(place)).join('');

/** The quote at a place, as a run of one of two taggers adds it. */
function quoteAt(place: number, id: string) {
  const words = `It was number ${place}, as agreed,`;
  const start = REPORT.indexOf(words);
  return someQuote({ ...describeQuote(REPORT, start, start + words.length), id });
}

/** Adds quotes one after the other, here and there in the text, and says the id of each that has been kept. */
async function tag(file: string, tagger: number, run: number, first: number): Promise<void> {
  const store = new NodeStore();
  for (let nth = first; nth < QUOTES_EACH; nth++) {
    const place = ((nth * 171) % QUOTES_EACH) * 2 + tagger;
    const id = `q${tagger}-${run}-${nth}`;
    const changes = [addQuote(quoteAt(place, id))];
    await store.update(file, text => {
      const edited = editFile(text, { file, changes });
      if ('refused' in edited) throw new Error(`${id}: ${JSON.stringify(edited)}`);
      return edited.text;
    });
    console.log(id);
  }
}

/** Run as a program of its own, which can be killed: FILE TAGGER RUN FIRST. */
if (require.main === module) {
  const [file = '', ...numbers] = process.argv.slice(2);
  const [tagger = 0, run = 0, first = 0] = numbers.map(Number);
  void tag(file, tagger, run, first);
}
