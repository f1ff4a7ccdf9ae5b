import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import { setDetails } from '../../core/edits';
import { nameOf } from '../../core/format';
import type { SourceDetails } from '../../core/model';
import { titleOf } from '../../core/trees';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import type { Session } from '../session';
import { askText } from '../telling';
import { checkDay } from './day';
import { type Field, fillIn } from './form';

const BARE_ADDRESS = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?$/u;

interface Detail {
  readonly field: Exclude<keyof SourceDetails, 'digest'>;
  readonly icon: string;
  readonly name: string;
  readonly prompt: string;
  check?(typed: string): string | undefined;
}

const details = (): readonly Detail[] => [
  {
    field: 'title',
    icon: 'file-text',
    name: vscode.l10n.t('Title'),
    prompt: vscode.l10n.t('Title of the article'),
  },
  {
    field: 'publisher',
    icon: 'organization',
    name: vscode.l10n.t('Publisher'),
    prompt: vscode.l10n.t('Publisher, for example: The Daily Example'),
  },
  {
    field: 'published',
    icon: 'calendar',
    name: vscode.l10n.t('Published'),
    prompt: vscode.l10n.t('Day of publication, as 2024-09-27'),
    check: checkDay,
  },
  {
    field: 'url',
    icon: 'link',
    name: vscode.l10n.t('Address'),
    prompt: vscode.l10n.t('Address of the article'),
    check: typed =>
      typed === '' || URL.canParse(addressOf(typed))
        ? undefined
        : vscode.l10n.t('Write a whole address, as https://example.org/envoy.'),
  },
];

/** Shows what is known of an article and lets a person correct it. */
export async function editSourceDetails(session: Session, { file }: TaggedSource): Promise<void> {
  const now = () => session.corpus.source(file);
  await fillIn(vscode.l10n.t('Details of {0}', nameOf(file)), () => {
    const source = now();
    return source && details().map(detail => fieldOf(session, source, detail));
  });
}

function fieldOf(session: Session, source: TaggedSource, detail: Detail): Field {
  const { field, icon, name } = detail;
  const said = source.reading?.sidecar.source ?? {};
  const isGuess = said[field] === undefined;
  return {
    icon,
    name,
    value: source.details[field],
    ...(isGuess && { origin: vscode.l10n.t('from the text; not written down yet') }),
    change: async () => {
      const typed = await askText({
        title: name,
        prompt: vscode.l10n.t('{0}; empty removes it', detail.prompt),
        value: source.details[field] ?? '',
        ...(detail.check && { check: detail.check }),
      });
      if (typed !== undefined)
        await write(session, source, field, field === 'url' ? addressOf(typed) : typed);
    },
  };
}

async function write(
  session: Session,
  source: TaggedSource,
  field: Detail['field'],
  value: string,
): Promise<void> {
  const said = source.reading?.sidecar.source ?? {};
  const changes = setDetails(said, { ...said, [field]: value });
  if (changes.length === 0) return;
  const subject = titleOf(source);
  const kept = await session.apply({
    action: 'source-details',
    subject,
    files: [{ file: source.sidecarFile, changes }],
  });
  confirm(wordDone('source-details', subject), kept);
}

/** An address as a browser shows it, without what stands before every one, is whole enough. */
const addressOf = (typed: string): string => (BARE_ADDRESS.test(typed) ? `https://${typed}` : typed);
