import assert from 'node:assert/strict';
import { allAtOnce } from '../../../src/core/collections';
import {
  addActor,
  addQuote,
  carryOutInSlices,
  editFile,
  type FileEdit,
  inverseFiles,
  moveCoding,
  putCoding,
  removeCoding,
  removeQuote,
  setDetails,
  setNote,
  setSelector,
  setSpeakers,
} from '../../../src/core/edits';
import type { Quote } from '../../../src/core/model';
import type { Change } from '../../../src/core/yaml';
import { edited, quoteIn, refusal, SIDECAR, someCoding, someQuote, takingBack } from '../support/sidecars';
import { dedent } from '../support/texts';

const TWO = dedent`
  crossquote: 1
  source: { publisher: P } # ours
  quotes:
    - id: a # the first
      exact: as agreed
      start: 5
      codings:
        - { claim: talks, stance: supports, coder: ana, at: 2026-11-22T09:30:00Z } # sure?

    # about b
    - id: b
      exact: later
      start: 70
      speakers: [lee]
  dismissed: [{ exact: x, start: 1 }]
`;

const a = quoteIn(TWO, 'a');
const b = quoteIn(TWO, 'b');

describe('what was done can be taken back', () => {
  const additions: [string, Change | Change[]][] = [
    ['a quote between two', addQuote(someQuote({ id: 'c', start: 40, codings: [someCoding()] }))],
    ['a quote before the first', addQuote(someQuote({ id: 'c', start: 0 }))],
    ['a quote behind the last', addQuote(someQuote({ id: 'c', start: 400 }))],
    ['a coding among others', putCoding(a, someCoding())],
    ['a first coding', putCoding(b, someCoding())],
    ['a note', setNote(b, 'seen')],
    ['speakers', setSpeakers(a, ['lee', 'kim'])],
    [
      'details in braces',
      setDetails({ publisher: 'P' }, { publisher: 'P', title: 'T', url: 'https://x.org' }),
    ],
    [
      'all of this at once',
      [putCoding(a, someCoding()), putCoding(b, someCoding()), setNote(a, 'x'), setNote(b, 'y')],
    ],
  ];
  for (const end of ['\n', ''])
    for (const [name, changes] of additions)
      it(`${name}: the very bytes come back${end ? '' : ', without a final line end too'}`, () => {
        const before = TWO.trimEnd() + end;
        const after = edited(before, changes);
        assert.notEqual(after, before);
        assert.equal(edited(after, takingBack(changes)), before);
      });

  const changesOfValues: [string, Change | Change[]][] = [
    ['another stance', putCoding(a, { ...a.codings[0]!, stance: 'opposes' })],
    ['another claim', moveCoding(a, a.codings[0]!, 'plan-agreed')],
    ['another speaker', setSpeakers(b, ['kim'])],
  ];
  for (const [name, changes] of changesOfValues)
    it(`${name}: the very bytes come back`, () =>
      assert.equal(edited(edited(TWO, changes), takingBack(changes)), TWO));

  it('a file that the first tag made goes with it, unless a comment was left there', () => {
    const tag = addQuote(someQuote({ id: 'a' }));
    const after = edited(undefined, tag)!;
    assert.equal(edited(after, takingBack(tag)), undefined);
    assert.equal(edited(`${after}# mine\n`, takingBack(tag)), 'crossquote: 1\n# mine\n');
    assert.equal(edited(after.replace('1\n', '1 # mine\n'), takingBack(tag)), 'crossquote: 1 # mine\n');
  });

  it('a removed quote comes back as it was understood', () => {
    const remove = removeQuote(b);
    assert.deepEqual(quoteIn(edited(edited(TWO, remove), takingBack(remove))!, 'b'), b);
  });

  it('undone and done again, nothing is left of either', () => {
    const tag = [addQuote(someQuote({ id: 'c', start: 40 })), setNote(a, 'x')];
    const after = edited(TWO, tag);
    assert.equal(edited(edited(after, takingBack(tag)), takingBack(takingBack(tag))), after);
  });

  it('a tag is taken back although its quote was brought up to date since', () => {
    const quote = someQuote({ id: 'c', start: 40 });
    const after = edited(TWO, addQuote(quote));
    const moved = setSelector(quote, { exact: 'as is agreed', prefix: '', suffix: '', start: 45, end: 57 });
    assert.equal(edited(edited(after, moved), takingBack(addQuote(quote))), TWO);
  });
});

describe('an edit is refused where its field has changed since', () => {
  const cases: [string, (quote: (id: string) => Quote) => Change | readonly Change[], string, string][] = [
    ['another note', quote => setNote(quote('b'), 'x'), 'speakers: [lee]', 'note: y'],
    ['another speaker', quote => setSpeakers(quote('b'), ['kim']), 'lee', 'ana'],
    [
      'another stance',
      quote => putCoding(quote('a'), someCoding({ claim: 'talks', stance: 'opposes' })),
      'supports',
      'neutral',
    ],
    [
      'a coding that is gone',
      quote => removeCoding(quote('a'), quote('a').codings[0]!),
      'stance: supports',
      'stance: neutral',
    ],
    [
      'a quote that somebody has coded since',
      quote => removeQuote(quote('b')),
      '[lee]',
      '[lee]\n    codings: [{ claim: x, stance: y }]',
    ],
    ['a quote that is gone', quote => setNote(quote('b'), 'x'), 'id: b', 'id: c'],
    ['a quote of the same id', () => addQuote(someQuote({ id: 'c' })), 'id: b', 'id: c'],
    [
      'another publisher',
      () => setDetails({ publisher: 'P' }, { publisher: 'Q' }),
      'publisher: P',
      'publisher: R',
    ],
  ];
  for (const [name, edit, said, says] of cases)
    it(name, () => {
      const changes = edit(id => quoteIn(TWO, id));
      assert.equal(refusal(TWO.replace(said, says), changes), 'changed-since');
    });

  it('names the place and what stands there now', () => {
    const [change] = [setNote(b, 'x')];
    assert.equal(refusal(TWO, change), undefined);
    assert.equal(refusal(TWO.replace('[lee]', '[lee]\n    note: 7'), change), 'changed-since');
  });

  it('all of it, when one part is refused', () => {
    assert.equal(refusal(TWO, [setNote(a, 'x'), setNote(someQuote({ id: 'gone' }), 'x')]), 'changed-since');
  });
});

describe('an edit is not refused for how a value was written', () => {
  const cases: [string, string, (quote: Quote) => Change | readonly Change[], string][] = [
    ['a number where words stand', 'note: 7', quote => setNote(quote, 'x'), 'note: x'],
    ['a truth value where words stand', 'note: true', quote => setNote(quote, 'x'), 'note: x'],
    ['an empty list', 'speakers: []', quote => setSpeakers(quote, ['lee']), 'speakers: [lee]'],
    ['an empty note', 'note: ""', quote => setNote(quote, 'x'), 'note: x'],
  ];
  const HEAD = 'crossquote: 1\nquotes:\n  - exact: ok\n    id: 1234\n    ';
  for (const [name, before, edit, after] of cases)
    it(name, () =>
      assert.equal(
        edited(`${HEAD}${before}\n`, edit(quoteIn(`${HEAD}${before}\n`, '1234'))),
        `${HEAD}${after}\n`,
      ),
    );

  it('a quote goes with what a person added to it, and with all that it leaves out', () => {
    const text =
      'crossquote: 1\nown: x\nquotes:\n  - { id: a, exact: ok, speakers: [], codings: ~, sure: very }\n';
    assert.equal(edited(text, removeQuote(quoteIn(text, 'a'))), 'crossquote: 1\nown: x\n');
  });

  it('a selector that leaves fields out gets those that it needs', () => {
    const text = 'crossquote: 1\nquotes:\n  - { id: a, exact: ok }\n';
    const selector = { exact: 'okay', prefix: '', suffix: ' then', start: 0, end: 4 };
    const after = edited(text, setSelector(quoteIn(text, 'a'), selector))!;
    assert.deepEqual(quoteIn(after, 'a'), { ...quoteIn(text, 'a'), ...selector });
  });
});

describe('an edit is refused where the text cannot bear it', () => {
  const cases: [string, string, Change, string][] = [
    ['not YAML', 'quotes: [', setDetails({}, { title: 'T' })[0]!, 'faulty'],
    ['a merge conflict', '<<<<<<< ours\nquotes: []\n', setDetails({}, { title: 'T' })[0]!, 'faulty'],
    ['a list for a file', '- a\n', setDetails({}, { title: 'T' })[0]!, 'not-editable'],
    ['words for a file', 'hello\n', setDetails({}, { title: 'T' })[0]!, 'not-editable'],
    [
      'through an alias',
      'crossquote: 1\nx: &s { publisher: P }\nsource: *s\n',
      setDetails({}, { title: 'T' })[0]!,
      'not-editable',
    ],
    [
      'a value that an alias repeats elsewhere',
      'crossquote: 1\nsource: { publisher: &p P }\nown: *p\n',
      setDetails({ publisher: 'P' }, { publisher: 'Q' })[0]!,
      'not-editable',
    ],
  ];
  for (const [name, text, change, reason] of cases)
    it(name, () => assert.equal(refusal(text, change), reason));

  it('nobody else is in the way: an actor of an odd name is added to any codebook', () => {
    const actor = { key: 'constructor', name: 'Constructor', aliases: [] };
    assert.equal(
      edited('crossquote: 1\nactors: {}\n', addActor(actor), 'file:///w/codebook.yaml'),
      'crossquote: 1\nactors:\n  constructor: { name: Constructor }\n',
    );
  });
});

describe('an edit that was carried out', () => {
  const carryOut = (text: string | undefined, changes: Change | Change[]) => {
    const edit = { file: SIDECAR, changes: [changes].flat() };
    const answer = allAtOnce(carryOutInSlices(text, edit));
    assert.ok('done' in answer);
    const { text: after, done } = answer;
    const back = inverseFiles([done])[0]!;
    return { after, done, back };
  };
  const said = (text: string | undefined, edit: FileEdit) => {
    const answer = editFile(text, edit);
    assert.ok('text' in answer, JSON.stringify(answer));
    return answer.text;
  };

  const files: [string, string | undefined, Change | Change[]][] = [
    ['a file of one line that a person made', 'crossquote: 1\n', addQuote(someQuote({ id: 'c' }))],
    ['an empty file', '', addQuote(someQuote({ id: 'c' }))],
    ['no file', undefined, addQuote(someQuote({ id: 'c' }))],
    ['a quote with comments in and around it', TWO, removeQuote(a)],
    ['the last quote that had comments', TWO, [removeQuote(a), removeQuote(b)]],
    ['a coding that a comment explains', TWO, removeCoding(a, a.codings[0]!)],
  ];
  for (const [name, before, changes] of files)
    it(`gives back the very bytes: ${name}`, () => {
      const { after, done, back } = carryOut(before, changes);
      assert.notEqual(after, before);
      assert.equal(said(after, back), before);
      assert.equal(said(said(after, back), done), after);
    });

  it('leaves a file that a person made, also where it was changed since', () => {
    const made = 'crossquote: 1\n';
    const { after, back } = carryOut(made, addQuote(someQuote({ id: 'c' })));
    assert.equal(said(`${after}\n`, back), 'crossquote: 1\n\n');
    assert.equal(said(after!.replaceAll('\n', '\r\n'), back), 'crossquote: 1\r\n');
  });

  it('brings back a deleted quote with what a person had put into it, where others were changed since', () => {
    const text = dedent`
      crossquote: 1
      quotes:
        - { id: a, exact: as agreed, start: 5, mood: grave }
        - { id: b, exact: later, start: 70 }
    `;
    const { after, back } = carryOut(text, removeQuote(quoteIn(text, 'a')));
    const restored = said(edited(after, setNote(quoteIn(text, 'b'), 'seen')), back)!;
    assert.match(restored, /mood: grave/);
    assert.match(restored, /note: seen/);
  });
});

describe('a file that is not ours to write', () => {
  for (const [what, text] of [
    ['of a later format', 'crossquote: 2\nquotes: []\n'],
    ['of no format', 'quotes: []\n'],
  ] as const)
    it(`${what} is left as it is`, () => {
      assert.deepEqual(editFile(text, { file: SIDECAR, changes: [addQuote(someQuote({ id: 'c' }))] }), {
        refused: 'other-format',
      });
    });
});
