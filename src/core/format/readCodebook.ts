import {
  type Actor,
  type Claim,
  type Codebook,
  EMPTY_CODEBOOK,
  type Problem,
  STANCE_COLORS,
  type Stance,
} from '../model';
import { pairOf, type YamlMap } from '../yaml';
import { type Fields, openFormat } from './fields';
import { withoutUndefined } from './optional';

/** What a codebook says, and what is wrong with it. */
export interface CodebookReading {
  readonly codebook: Codebook;
  readonly problems: readonly Problem[];
  /** The problem for which the file must not be edited. */
  readonly locked?: Problem;
  readonly root?: YamlMap;
}

/** Letters that coding mode keeps for its own commands; no stance can have them. */
export const RESERVED_SHORTCUTS = 'jktrmgbuy';

/** Reads a codebook's text. Never throws: an entry of the wrong shape is left out and told, the others are read. */
export function readCodebook(text: string): CodebookReading {
  const { root, fields, locked } = openFormat(text);
  const codebook = root ? codebookIn(root, fields) : EMPTY_CODEBOOK;
  const reading = { codebook, problems: fields.problems };
  return { ...reading, ...(locked && { locked }), ...(root && { root }) };
}

/** Whether a `codebook.yaml` is Crossquote's: another tool may have a file of that name. */
export const isCrossquoteCodebook = (text: string): boolean =>
  /^\ufeff?(?:---\s+)?(?:\{\s*)?["']?crossquote["']?\s*:/m.test(text);

function codebookIn(root: YamlMap, fields: Fields): Codebook {
  const stances = entriesIn(root, 'stances', fields, stanceIn);
  reportShortcuts(root, stances, fields);
  return {
    stances: stances.size > 0 ? stances : EMPTY_CODEBOOK.stances,
    actors: entriesIn(root, 'actors', fields, actorIn),
    claims: entriesIn(root, 'claims', fields, claimIn),
  };
}

function entriesIn<T>(
  root: YamlMap,
  section: string,
  fields: Fields,
  read: (key: string, map: YamlMap, fields: Fields) => T | undefined,
): Map<string, T> {
  const entries = new Map<string, T>();
  for (const { key, value } of fields.map(pairOf(root, section)?.value, section)?.pairs ?? []) {
    const map = value && fields.map(value, key.text);
    const entry = map && read(key.text, map, fields);
    if (entry) entries.set(key.text, entry);
    else if (!value) fields.report('wrong-shape', key, { where: key.text, expected: 'map' });
  }
  return entries;
}

function stanceIn(key: string, map: YamlMap, fields: Fields): Stance {
  const polarity = fields.number(map, 'polarity') ?? 0;
  return {
    key,
    polarity: Math.max(-1, Math.min(1, polarity)),
    color: fields.oneOf(map, 'color', STANCE_COLORS, 'color') ?? 'grey',
    ...withoutUndefined({ shortcut: fields.text(map, 'key') }),
  };
}

function reportShortcuts(root: YamlMap, stances: ReadonlyMap<string, Stance>, fields: Fields): void {
  const taken = new Set(RESERVED_SHORTCUTS);
  const section = fields.map(pairOf(root, 'stances')?.value, 'stances');
  for (const { key, shortcut } of stances.values()) {
    if (shortcut === undefined) continue;
    const free = /^[a-z0-9]$/.test(shortcut) && !taken.has(shortcut);
    taken.add(shortcut);
    if (!free) fields.report('bad-shortcut', pairOf(section!, key)!.key, { key, shortcut });
  }
}

function actorIn(key: string, map: YamlMap, fields: Fields): Actor {
  return {
    key,
    name: fields.requiredText(map, 'name', key) ?? key,
    aliases: fields.texts(map, 'aliases'),
    ...withoutUndefined({
      role: fields.text(map, 'role'),
      of: fields.text(map, 'of'),
      unnamed: fields.truth(map, 'unnamed'),
    }),
  };
}

function claimIn(key: string, map: YamlMap, fields: Fields): Claim {
  return {
    key,
    text: fields.requiredText(map, 'text', key) ?? key,
    contradicts: fields.texts(map, 'contradicts'),
    supports: fields.texts(map, 'supports'),
    restates: fields.texts(map, 'restates'),
    broader: fields.texts(map, 'broader'),
  };
}
