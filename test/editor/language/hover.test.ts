import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type * as vscode from 'vscode';
import { COMMANDS } from '../../../src/editor/ids';
import { eventually } from '../../ui/driver/eventually';
import { coded, sidecarFor } from '../support/sidecars';
import { Reports } from './reports';

/** Nobody has tagged anything in it. */
const NIGHT = '“We sailed,” said Ana Ruiz. She added that the harbour was “closed to all” by then.\n';

describe('hover', () => {
  const reports = new Reports('hover');
  before(() => reports.write());
  after(() => reports.folder.remove());

  async function markdownAt(name: string, marked: string): Promise<vscode.MarkdownString | undefined> {
    const [hover] = await reports.hovers(name, marked);
    return hover?.contents[0] as vscode.MarkdownString | undefined;
  }

  /** Its lines as they read: links as their words, no escapes, no empty lines. */
  async function linesAt(name: string, marked: string): Promise<string[]> {
    const { value } = (await markdownAt(name, marked)) ?? { value: '' };
    return value
      .replace(/\[((?:\\.|[^\]\\])*)\]\(command:[^)]*\)/g, '$1')
      .replace(/\\(.)/g, '$1')
      .split(/\\?\n/)
      .filter(line => line !== '');
  }

  it('on a quote tells who says it and how, on which claims, and what other sources have on them', async () => {
    const expected = [
      '**Lee Park** (spokesman, Park Office)',
      'direct quote · via Park Office · said 2024-04-30',
      '---',
      '**The plan was agreed.**',
      '▲ supports · ana · as <i>ever</i>',
      '2 sources on this claim · 3 oppose · 1 variant',
      '*The day before* · 2024-05-01',
      '- ▼ opposes · Mina Okoro: “No plan was agreed at all.”',
      '- ▼ opposes · nobody named yet: “لم يتفق أحد”',
      '---',
      '**The <b>plan</b> was *imposed* &amp; [bad](command:evil) $(zap).**',
      '▼ opposes · ben · position changed',
      '1 source on this claim · 3 oppose · 1 variant',
      '*No other source on this claim yet.*',
      '---',
      '≈ The day before · linked',
      '“**No** plan was agreed **at** all.”',
      '⚠ Differs in: negation',
      'compare wordings · not a variant',
    ];
    // Articles of other tests, in words much like these, are told apart once they are known to be gone.
    await eventually(async () => deepEqual(await linesAt('a-morning.txt', 'The plan| was'), expected));
  });

  it('takes the innermost of nested quotes', async () => {
    equal((await linesAt('a-morning.txt', 'he sa|id ‘'))[0], '**Mina Okoro**');
    equal((await linesAt('a-morning.txt', 'it was a|ll'))[0], '**Lee Park** (spokesman, Park Office)');
  });

  it('says that a quote is not coded yet', async () => {
    deepEqual((await linesAt('a-morning.txt', 'he sa|id ‘')).slice(1), [
      'quoted in part',
      'Not coded on any claim yet.',
    ]);
  });

  it('covers the quote', async () => {
    const [hover] = await reports.hovers('b-evening.txt', 'No pl|an');
    const document = await reports.folder.open('b-evening.txt');
    equal(document.getText(hover?.range), 'No plan was agreed at all.');
  });

  it('shows the very characters of what files say', async () => {
    const { value } = (await markdownAt('a-morning.txt', 'The plan| was'))!;
    for (const live of ['<b>', '*imposed*', '&amp;', '[bad]', '$(zap)', '<i>'])
      ok(!value.includes(live), `${live} in ${value}`);
  });

  it('runs no other commands than its own', async () => {
    const { isTrusted } = (await markdownAt('a-morning.txt', 'The plan| was'))!;
    deepEqual(isTrusted, {
      enabledCommands: [
        COMMANDS.openQuote,
        COMMANDS.revealEntry,
        COMMANDS.findQuotes,
        COMMANDS.openClaimPage,
        COMMANDS.openActorPage,
        COMMANDS.compareWordings,
        COMMANDS.linkVariant,
        COMMANDS.notAVariant,
        COMMANDS.tagQuote,
        COMMANDS.acceptSpeaker,
        COMMANDS.notAQuote,
        COMMANDS.showCommits,
      ],
    });
  });

  it('links the words of another source to their place', async () => {
    const links = async () => {
      const { value } = (await markdownAt('a-morning.txt', 'The plan| was'))!;
      return [...value.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)].map(([, command, query]) => [
        command,
        JSON.parse(decodeURIComponent(query!)),
      ]);
    };
    const codebook = reports.folder.file('codebook.yaml').toString();
    const file = reports.folder.file('b-evening.txt').toString();
    const other = { file, id: 'denied0001' };
    const both = { file: reports.folder.file('a-morning.txt').toString(), id: 'agreed0001', other };
    const expected = [
      [COMMANDS.revealEntry, [{ codebook, kind: 'claim', key: 'plan-agreed' }]],
      [COMMANDS.openClaimPage, [{ codebook, kind: 'claim', key: 'plan-agreed' }]],
      [COMMANDS.openQuote, [{ file, id: 'denied0001' }]],
      [COMMANDS.openQuote, [{ file, id: 'arabic0001' }]],
      [COMMANDS.revealEntry, [{ codebook, kind: 'claim', key: 'plan-imposed' }]],
      [COMMANDS.openClaimPage, [{ codebook, kind: 'claim', key: 'plan-imposed' }]],
      [COMMANDS.openQuote, [other]],
      [COMMANDS.compareWordings, [both]],
      [COMMANDS.notAVariant, [both]],
    ];
    await eventually(async () => deepEqual(await links(), expected));
  });

  it('on a suggestion tells who speaks and why, how, what is verbatim, and what can be done with it', async () => {
    await reports.folder.write('c-night.txt', NIGHT);
    deepEqual(await linesAt('c-night.txt', 'We sai|led'), [
      '**Ana Ruiz**',
      'suggested, not tagged · direct quote',
      'named beside it · reported by “said”',
      'all of it is verbatim',
      'Tag · Accept Speaker · Not a Quote',
    ]);
    deepEqual(await linesAt('c-night.txt', 'the harb|our'), [
      '**Ana Ruiz**',
      'suggested, not tagged · quoted in part',
      'the text has “She”, taken for Ana Ruiz · reported by “added”',
      'verbatim: “closed to all”',
      'Tag · Accept Speaker · Not a Quote',
    ]);
    const { value } = (await markdownAt('c-night.txt', 'We sai|led'))!;
    const address = {
      file: reports.folder.file('c-night.txt').toString(),
      start: NIGHT.indexOf('We sailed'),
    };
    deepEqual(
      [...value.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)].map(([, command, query]) => [
        command,
        JSON.parse(decodeURIComponent(query!)),
      ]),
      [COMMANDS.tagQuote, COMMANDS.acceptSpeaker, COMMANDS.notAQuote].map(command => [command, [address]]),
    );
  });

  it('on a name tells who it is, taking the longest name', async () => {
    deepEqual(await linesAt('a-morning.txt', '|Lee Park said'), [
      '**Lee Park** (spokesman, Park Office)',
      'Also: Park',
      '2 quotes in 1 source',
      'all quotes on a page',
    ]);
    deepEqual(await linesAt('a-morning.txt', 'The Pa|rk Office'), [
      '**Park Office**',
      '1 quote in 1 source',
      'all quotes on a page',
    ]);
    deepEqual(await linesAt('a-morning.txt', 'Nobody pa|rked'), []);
  });

  it('on a key tells its entry and counts its quotes', async () => {
    const tally = '4 quotes in 2 sources: ▲ supports 2 · ▼ opposes 2 · **contested**';
    deepEqual(await linesAt('codebook.yaml', 'plan-ag|reed:'), [
      '**The plan was agreed.**',
      tally,
      'all quotes on a page',
    ]);
    deepEqual(await linesAt('b-evening.txt.quotes.yaml', 'claim: plan|-agreed'), [
      '**The plan was agreed.**',
      tally,
      'all quotes on a page',
    ]);
    deepEqual(await linesAt('codebook.yaml', 'opp|oses:'), [
      '**▼ opposes** · polarity -1',
      '3 quotes in 2 sources',
    ]);
    deepEqual(await linesAt('codebook.yaml', 'wea|ther:'), ['**The weather is fine.**', 'No quotes yet.']);
  });

  it('shows eight quotes of many and links to the rest', async () => {
    const names = Array.from({ length: 13 }, (_, i) => `many-${String(i).padStart(2, '0')}.txt`);
    for (const [i, name] of names.entries()) {
      const text = `Report ${i}\n\nMina Okoro: “It shines in town ${i}.”\n`;
      await reports.folder.write(name, text);
      const tag = {
        id: `shines000${i}`,
        exact: `It shines in town ${i}.`,
        codings: [coded('weather', 'supports')],
      };
      await reports.folder.write(`${name}.quotes.yaml`, sidecarFor(text, { published: '2024-06-01' }, [tag]));
    }
    await eventually(async () => equal((await reports.references('codebook.yaml', 'wea|ther:')).length, 13));

    const lines = await linesAt(names[0]!, 'It shi|nes');
    equal(lines.filter(line => line.startsWith('- ▲')).length, 8);
    equal(lines.at(-1), '… and 4 more');
    const { value } = (await markdownAt(names[0]!, 'It shi|nes'))!;
    match(value, new RegExp(`command:${COMMANDS.findQuotes.replace('.', '\\.')}`));
  });
});
