import { equal, ok } from 'node:assert/strict';
import { CODEBOOK, deskWith } from '../support/desk';
import { codeAs, openAt, press, run, untilShown } from '../support/hands';

const ARTICLE = `Talks ended early

Lee Park said: “The plan was agreed with all of us.” Nobody believed him. “It was not,” Mina Okoro said,
“and it never will be.” She left at once.
`;

/** As a person writes it who likes it otherwise than Crossquote does. */
const SIDECAR = `# read twice
crossquote: 1
reviewer: Jo # not ours

source: { title: 'Talks ended early' }
quotes:
  # the spokesman
  - exact: "The plan was agreed with all of us."
    id: planquote1   # keep
    start: 35
    end: 70
    mood: calm
    speakers: [ lee-park ]
    codings:
    - {claim: plan-agreed, stance: opposes, coder: ana, at: 2026-01-02T03:04:05Z, sure: very}  # by hand
    note: 'as ever'

  - { id: notquote01, exact: 'It was not,', start: 94, end: 105, group: notquotes1, speakers: [mina-okoro], codings: [{ claim: plan-agreed, stance: opposes, coder: ben }] }
  - { id: notquote02, exact: and it never will be., start: 125, end: 146, group: notquotes1, speakers: [mina-okoro], codings: [{ claim: plan-agreed, stance: opposes, coder: ben }] }
`;

describe('a change of a quote keeps all that a person wrote', () => {
  const desk = deskWith('change', {
    'codebook.yaml': CODEBOOK,
    'report.txt': ARTICLE,
    'report.txt.quotes.yaml': SIDECAR,
  });
  beforeEach(() =>
    untilShown(desk, 'report.txt', [
      'The plan was agreed with all of us.',
      'It was not,',
      'and it never will be.',
    ]),
  );
  const quote = (id: string) => ({ file: desk.file('report.txt').toString(), id });
  const sidecar = async () =>
    (await desk.read('report.txt.quotes.yaml')).replace(/at: 20\d\d-\d\d-\d\dT[\d:]+Z/g, 'at: AT');
  const replaced = (from: string, to: string) =>
    SIDECAR.replace(/at: 20\d\d-\d\d-\d\dT[\d:]+Z/g, 'at: AT').replaceAll(from, to);

  it('where its stance is set', async () => {
    await run('crossquote.setStance', quote('planquote1'));
    equal(
      await sidecar(),
      replaced('{claim: plan-agreed, stance: opposes', '{claim: plan-agreed, stance: supports'),
    );
  });

  it('where its stance is set with one key', async () => {
    await press(desk, 'report.txt', 'The plan| was', 'd');
    equal(
      await sidecar(),
      replaced('{claim: plan-agreed, stance: opposes', '{claim: plan-agreed, stance: doubts'),
    );
  });

  it('and what another coder wrote: the key adds a coding of one’s own, to all parts of the quotation', async () => {
    await press(desk, 'report.txt', 'It was| not', 's');
    equal(
      await sidecar(),
      replaced(
        'coder: ben }]',
        'coder: ben }, { claim: plan-agreed, stance: supports, coder: ana, at: AT }]',
      ),
    );
  });

  it('where somebody else codes it too', async () => {
    await codeAs('ben');
    await press(desk, 'report.txt', 'The plan| was', 's');
    equal(
      await sidecar(),
      replaced(
        '# by hand\n',
        '# by hand\n    - { claim: plan-agreed, stance: supports, coder: ben, at: AT }\n',
      ),
    );
  });

  it('where its coding is removed', async () => {
    await run('crossquote.removeCoding', quote('planquote1'));
    equal(await sidecar(), replaced(/ {4}codings:\n.+by hand\n/.exec(await original())![0], ''));
  });

  it('where the parts of a quotation lose their coding together', async () => {
    await run('crossquote.removeCoding', quote('notquote02'));
    equal(await sidecar(), replaced(', codings: [{ claim: plan-agreed, stance: opposes, coder: ben }]', ''));
  });

  it('where a quote is deleted', async () => {
    await run('crossquote.deleteQuote', quote('notquote01'));
    const text = await original();
    // What would be suggested again is dismissed.
    const [dismissal] = /^dismissed:\n {2}- \{ exact: "It was not,".+\n/m.exec(await sidecar()) ?? [];
    ok(dismissal !== undefined);
    equal((await sidecar()).replace(dismissal, ''), text.slice(0, text.indexOf('  - { id: notquote01')));
    await untilShown(desk, 'report.txt', ['The plan was agreed with all of us.']);
  });

  it('where its speaker is changed', async () => {
    await openAt(desk, 'report.txt', 'all of| us');
    await run('crossquote.editSpeakers', quote('notquote01'));
    equal((await sidecar()).match(/notquote0.*speakers: \[\S+\]/g)?.length, 2);
  });

  it('where it gets the selection for its span', async () => {
    await openAt(desk, 'report.txt', 'The |plan was agreed| with');
    await run('crossquote.respan');
    const suffix = ' with all of us.” Nobody believed him. “It was not,” Mina Okoro s';
    equal(
      await sidecar(),
      replaced('exact: "The plan was agreed with all of us."', 'exact: plan was agreed')
        .replace(
          'start: 35',
          `prefix: "Talks ended early\\n\\nLee Park said: “The "\n    suffix: "${suffix.slice(0, 64)}"\n    start: 39`,
        )
        .replace('end: 70', 'end: 54'),
    );
    await untilShown(desk, 'report.txt', ['plan was agreed', 'It was not,', 'and it never will be.']);
  });

  it('where a suggestion is dismissed', async () => {
    await desk.write('other.txt', 'A song\n\n“Morning Song is over,” Lee Park said.\n');
    await openAt(desk, 'other.txt', 'Morning| Song');
    await run('crossquote.notAQuote');
    equal(
      await desk.read('other.txt.quotes.yaml'),
      `crossquote: 1
dismissed:
  - { exact: "Morning Song is over,", prefix: "A song\\n\\n“", suffix: "” Lee Park said.\\n", start: 9, end: 30, coder: ana }
`,
    );
  });

  const original = async () => replaced('# read twice', '# read twice');
});
