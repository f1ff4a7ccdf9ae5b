import * as vscode from 'vscode';
import { type CodingRules, claimText } from '../../core/model';
import { isStandardStance, setRule } from '../../core/refactoring';
import { clip } from '../../wording';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { type Field, fillIn } from '../tagging';
import { askText } from '../telling';
import { type BookedEntry, demandDefined, targetEntry } from './meant';
import { askWords } from './rewording';
import { wordStandardStance } from './words';

/** An entry that a coding manual says something of. */
type RuledEntry = BookedEntry & { readonly kind: 'claim' | 'stance' };

/** Shows how a claim or a stance is to be used, and lets a person change it line by line. */
export async function editCodingRules(session: Session, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('Coding rules of which claim or stance?');
  const meant = await targetEntry(session, argument, ['claim', 'stance'], title);
  if (!meant) return;
  if (isStandardStance(session.corpus, meant)) throw new Refused(wordStandardStance(meant.key));
  const entry = demandDefined(session, meant);
  await fillIn(vscode.l10n.t('Coding rules of “{0}”', clip(wordsOf(session, entry))), () =>
    fieldsOf(session, entry),
  );
}

function wordsOf({ corpus }: Session, { codebook, kind, key }: RuledEntry): string {
  return kind === 'claim' ? claimText(corpus.codebook(codebook), key) : key;
}

function fieldsOf(session: Session, entry: RuledEntry): readonly Field[] | undefined {
  const { claims, stances } = session.corpus.codebook(entry.codebook);
  const rules = (entry.kind === 'claim' ? claims : stances).get(entry.key);
  if (!rules) return undefined;
  const sentence = { codebook: entry.codebook, kind: 'claim', key: entry.key } as const;
  const definition = vscode.l10n.t('Definition');
  return [
    ...(entry.kind === 'claim'
      ? [
          {
            icon: 'comment',
            name: vscode.l10n.t('Sentence'),
            value: wordsOf(session, entry),
            change: () => askWords(session, sentence),
          },
        ]
      : []),
    {
      icon: 'book',
      name: definition,
      value: rules.definition,
      change: () => askRule(session, entry, 'definition', definition, rules.definition, typed => typed),
    },
    ...listOf(session, entry, rules, 'include', 'pass', vscode.l10n.t('Include')),
    ...listOf(session, entry, rules, 'exclude', 'circle-slash', vscode.l10n.t('Exclude')),
    ...listOf(session, entry, rules, 'examples', 'quote', vscode.l10n.t('Example')),
  ];
}

/** A line for each item of a list, and one more for the next. */
function listOf(
  session: Session,
  entry: RuledEntry,
  rules: CodingRules,
  field: 'include' | 'exclude' | 'examples',
  icon: string,
  name: string,
): Field[] {
  const items = rules[field] ?? [];
  return [...items, undefined].map((value, i) => ({
    icon,
    name,
    value,
    change: () =>
      askRule(session, entry, field, name, value, typed =>
        items.toSpliced(i, 1, ...(typed === '' ? [] : [typed])),
      ),
  }));
}

async function askRule<F extends keyof CodingRules>(
  session: Session,
  entry: RuledEntry,
  field: F,
  name: string,
  value: string | undefined,
  changed: (typed: string) => CodingRules[F],
): Promise<void> {
  const typed = await askText({
    title: name,
    prompt: vscode.l10n.t('{0} of “{1}”; empty removes it', name, clip(wordsOf(session, entry))),
    value: value ?? '',
  });
  if (typed === undefined || typed === (value ?? '')) return;
  const edit = setRule(session.corpus, entry, field, changed(typed));
  confirm(wordDone(edit.action, edit.subject), await session.apply(edit));
}
