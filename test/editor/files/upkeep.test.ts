import { deepEqual, equal } from 'node:assert/strict';
import { eventually } from '../../ui/driver/eventually';
import { CODEBOOK, deskWith } from '../support/desk';
import { openAt, press, problemsOf, type, untilProblems, untilShown } from '../support/hands';

/** Two quotes so far apart that the surroundings of neither reach the other. */
const ARTICLE = `Talks ended early

Lee Park said: “The plan was agreed with all of us.” Nobody believed him.

${'The rain went on through the night. '.repeat(3)}The river rose. ${'It rained all day. '.repeat(6)}

“We are leaving,” Mina Okoro said. She left at once.
`;
const SIDECAR = 'report.txt.quotes.yaml';

describe('when a source is saved', () => {
  const desk = deskWith('upkeep', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE });
  beforeEach(async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    await press(desk, 'report.txt', 'We are| leaving', 'd');
  });

  /** Types over words of the article and saves it; resolves with the lines of the sidecar that differ then. */
  async function saved(words: string, by: string): Promise<string[]> {
    const before = (await desk.read(SIDECAR)).split('\n');
    const { document } = await openAt(desk, 'report.txt', `|${words}`);
    await type(document, words, by);
    await document.save();
    const digest = /digest: \w+/.exec(before.join('\n'))![0];
    const after = await eventually(async () => {
      const text = await desk.read(SIDECAR);
      equal(text.split('\n').length, before.length);
      equal(text.includes(digest), false);
      return text.split('\n');
    });
    return after
      .filter((line, i) => line !== before[i])
      .map(line => line.trim().replace(/digest: \w+/, 'digest'));
  }

  it('the offsets of the quotes behind the change follow, and no other line', async () => {
    const at = ARTICLE.indexOf('We are leaving');
    deepEqual(await saved('The river rose', 'As feared, the river rose'), [
      'digest',
      `start: ${at + 11}`,
      `end: ${at + 11 + 'We are leaving,'.length}`,
    ]);
    await untilShown(desk, 'report.txt', ['The plan was agreed with all of us.', 'We are leaving,']);
  });

  it('a quote whose words were edited keeps its own, and the difference is a problem', async () => {
    deepEqual(await saved('agreed with all of us', 'agreed with nearly all of us'), [
      'digest',
      `start: ${ARTICLE.indexOf('We are leaving') + 7}`,
      `end: ${ARTICLE.indexOf('We are leaving') + 7 + 'We are leaving,'.length}`,
    ]);
    await untilProblems(desk, 'report.txt', ['changed-words 3']);
    equal(problemsOf(desk, SIDECAR).length, 1);
    await untilShown(desk, 'report.txt', ['The plan was agreed with nearly all of us.', 'We are leaving,']);
  });

  it('a quote whose words are gone stays as it is, to be reviewed', async () => {
    const lines = await saved('“The plan was agreed with all of us.” Nobody believed him.', 'nothing.');
    equal(
      lines.some(line => line.startsWith('exact')),
      false,
    );
    await untilShown(desk, 'report.txt', ['We are leaving,']);
  });
});
