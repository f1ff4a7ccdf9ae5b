import { setField } from '../edits';
import { CONFLICTS, DELETED, SELECTOR, SELECTOR_KEYS } from '../format';
import { type Change, childLayout, fieldOf, isPlainMap, type Layout, type Path, type Plain } from '../yaml';
import { AGREEMENTS } from './agreements';
import { type Field, fieldsOf, mergeField, NO_FIELD } from './field';
import { isCollection, isWordList, type Member, membersOf } from './members';
import { allDefined, isAlike, mapSides, type Sides, whoDecides } from './sides';

/** Where a merge could not decide. */
export interface NotedConflict {
  /** The way to what has the field. */
  readonly at: Path;
  readonly field: string;
}

/**
 * Finds the changes that bring into our version what theirs has changed since the base, and what is left to a person.
 * Goes down the layout: collections member by member, records field by field.
 */
export class ThreeWay {
  readonly changes: Change[] = [];
  readonly conflicts: NotedConflict[] = [];
  /** A place that both sides changed and that is not written as the layout says: nothing can be noted there. */
  unmergeable: Path | undefined;

  merge(at: Path, layout: Layout, sides: Sides): void {
    const decides = whoDecides(sides, isAlike);
    if (decides === 'ours') return;
    const isNewToUs = decides === 'theirs' && isAlike(sides.ours, undefined) && at.length > 0;
    const members = isCollection(layout) && allDefined(mapSides(sides, side => membersOf(side, layout)));
    const records = layout.keys && allDefined(mapSides(sides, side => fieldsOf(side, layout)));
    if (isNewToUs) this.#set(at, sides.ours, sides.theirs);
    else if (members) this.#collection(at, layout, members);
    else if (records) this.#record(at, layout, sides.ours, records);
    else if (decides) this.#set(at, sides.ours, sides.theirs);
    else this.unmergeable ??= at;
  }

  #collection(at: Path, layout: Layout, sides: Sides<ReadonlyMap<string, Member>>): void {
    const added = [...sides.theirs].filter(([name]) => !sides.ours.has(name));
    for (const [name, { step }] of [...sides.ours, ...added]) {
      const memberLayout = typeof step === 'string' ? childLayout(layout, step) : (layout.each ?? {});
      const values = mapSides(sides, members => members.get(name)?.value);
      this.#member([...at, step], memberLayout, values);
    }
  }

  #member(at: Path, layout: Layout, sides: Sides): void {
    const { base, ours, theirs } = sides;
    if (ours !== undefined && theirs !== undefined) this.merge(at, layout, sides);
    else if (base === undefined) this.#set(at, ours, ours ?? theirs);
    else if (isUntouched(base, ours ?? theirs)) this.#set(at, ours, undefined);
    else this.#keep(at, sides);
  }

  /** What one side deleted and the other changed stays, with a note. */
  #keep(at: Path, { ours, theirs }: Sides): void {
    const kept = ours ?? theirs;
    if (!isPlainMap(kept)) {
      this.unmergeable ??= at;
      return;
    }
    const notes = fieldOf(kept, CONFLICTS);
    const deleted = [ours === undefined, theirs === undefined];
    const noted = { ...(isPlainMap(notes) && notes), [DELETED]: deleted };
    this.#set(at, ours, { ...kept, [CONFLICTS]: noted });
    this.conflicts.push({ at, field: DELETED });
  }

  #record(
    at: Path,
    layout: Layout,
    record: Plain | undefined,
    sides: Sides<ReadonlyMap<string, Field>>,
  ): void {
    const ours = isPlainMap(record) ? record : {};
    const open: [name: string, values: readonly Plain[]][] = [];
    for (const name of new Set([...sides.ours.keys(), ...sides.theirs.keys()])) {
      const fields = mapSides(sides, side => side.get(name) ?? NO_FIELD);
      const inner = childLayout(layout, name);
      if (isMergedInside(inner, fields)) {
        this.merge(
          [...at, name],
          inner,
          mapSides(fields, ({ value }) => value),
        );
        continue;
      }
      const merged = mergeField(name, fields, agreementOn(name, layout));
      if (merged.value !== fields.ours.value) this.changes.push(...setField(at, ours, name, merged.value));
      if (merged.noted.length > 0) open.push([name, merged.noted]);
      const isNew = merged !== fields.ours && merged !== fields.theirs && merged.noted.length > 0;
      if (isNew) this.conflicts.push({ at, field: name });
    }
    const noted = open.length > 0 ? Object.fromEntries(open) : undefined;
    const found = fieldOf(ours, CONFLICTS);
    if (!isAlike(found, noted)) this.#set([...at, CONFLICTS], found, noted);
  }

  #set(at: Path, from: Plain | undefined, to: Plain | undefined): void {
    if (from !== to) this.changes.push({ at, from, to });
  }
}

/** Whether what both sides changed in a field is merged one by one, and not the field as a whole. */
function isMergedInside(layout: Layout, fields: Sides<Field>): boolean {
  if (layout.isWhole) return false;
  if (isWordList(layout))
    return allDefined(mapSides(fields, ({ value }) => membersOf(value, layout))) !== undefined;
  return isCollection(layout) || layout.keys !== undefined;
}

const agreementOn = (name: string, { keys }: Layout) =>
  name === SELECTOR || keys?.includes(name) ? AGREEMENTS[name] : undefined;

/** Whether a person has done nothing to what the other side deleted; that its place in the text moved is no work. */
const isUntouched = (base: Plain, left: Plain | undefined): boolean =>
  isAlike(withoutPlace(base), withoutPlace(left));

function withoutPlace(value: Plain | undefined): Plain | undefined {
  if (!isPlainMap(value)) return value;
  const [, ...place] = SELECTOR_KEYS;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !place.some(other => other === key)));
}
