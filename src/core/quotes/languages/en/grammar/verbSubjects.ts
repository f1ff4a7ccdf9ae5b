import { CAUSATIVES, SIGNS, takesClause, Word, WRITES_TO } from '../lexicon';
import type { Token } from '../words';
import { nominalsBefore, phraseAfter } from './nounPhrases';
import { phraseBefore } from './phrasesBefore';
import { type Subject, subjectAfter, subjectBefore } from './subjects';
import type { Range, VerbGroup } from './verbGroups';

/** A phrase for people; a text that says something was written by somebody named before. */
function isSpeaking(tokens: readonly Token[], { from, to }: Range): boolean {
  const head = tokens[to - 1]!;
  const governed = tokens[from - 1]?.tag === 'preposition' && tokens[from - 1]!.lower !== 'with';
  if (head.tag !== 'noun' && head.tag !== 'name') return false;
  return SIGNS.has(head.lower) || (!governed && (head.entry.bits & Word.people) !== 0);
}

/** A name, a pronoun or people: "led her to declare", but not "got a chance to declare". */
function isSomebody(tokens: readonly Token[], { from, to }: Range): boolean {
  const { tag, entry } = tokens[to - 1]!;
  if (tag === 'name' || tokens[from]!.tag === 'pronoun') return true;
  return (entry.bits & (Word.people | Word.role | Word.organisation)) !== 0;
}

/** The subjects of the verb groups of a sentence, each found when first asked for. */
export class Subjects {
  private readonly found = new Map<number, { subject: Subject | undefined; own: boolean }>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly groups: readonly VerbGroup[],
  ) {}

  /** The subject of a verb, its own or that of an earlier verb: "he smiled and said". */
  of(index: number): Subject | undefined {
    return this.find(index).subject;
  }

  /** The subject that stands at the verb itself. */
  own(index: number): Subject | undefined {
    const { subject, own } = this.find(index);
    return own ? subject : undefined;
  }

  private find(index: number): { subject: Subject | undefined; own: boolean } {
    const known = this.found.get(index);
    if (known) return known;
    this.found.set(index, { subject: undefined, own: false });
    const own = this.atVerb(index);
    const found = own ? { subject: own, own: true } : { subject: this.inherited(index), own: false };
    this.found.set(index, found);
    return found;
  }

  private atVerb(index: number): Subject | undefined {
    const group = this.groups[index]!;
    if (group.form === 'finite') return subjectBefore(this.tokens, group.from);
    if (group.form === 'infinitive') return this.caused(index);
    return group.form === 'ing' ? this.absolute(group, index) : undefined;
  }

  /** "led her to declare": who is made to speak. */
  private caused(index: number): Subject | undefined {
    const governor = this.groups[index - 1];
    if (!governor || !CAUSATIVES.has(governor.verb?.lemma ?? '')) return undefined;
    const core = phraseAfter(this.tokens, governor.to);
    return core?.to === this.groups[index]!.from && isSomebody(this.tokens, core)
      ? { ...core, core }
      : undefined;
  }

  /** "with Ruiz telling reporters", "– the ministry insisting that": a participle with a subject of its own. */
  private absolute(group: VerbGroup, index: number): Subject | undefined {
    const last = this.tokens[group.from - 1]?.tag;
    // "with the group’s leader, Ana Ruiz, calling it a scandal"
    const apposed = last === 'comma' ? subjectBefore(this.tokens, group.from) : undefined;
    if (apposed && this.tokens[apposed.from - 1]?.lower === 'with') return apposed;
    // "and Democrats saying", "critics claiming": the people right before the participle
    const people = nominalsBefore(this.tokens, group.from);
    const governor = this.groups[index - 1];
    const isHearer = people && governor?.to === people.from && WRITES_TO.has(governor.verb?.lemma ?? '');
    if (people && !isHearer && isSpeaking(this.tokens, people)) return { ...people, core: people };
    if (people && this.isParallel(people, index)) return { ...people, core: people };
    const core = last === 'name' || last === 'noun' ? phraseBefore(this.tokens, group.from) : undefined;
    const before = core && this.tokens[core.from - 1];
    if (!core || !before) return undefined;
    const detached =
      before.lower === 'with' ||
      before.tag === 'dash' ||
      (before.tag === 'conjunction' && this.tokens[core.from - 2]?.tag === 'comma');
    return detached ? { ...core, core } : undefined;
  }

  /** "with Ruiz calling it a farce and Vogel insisting": the second of two participles with subjects of their own. */
  private isParallel({ from }: Range, index: number): boolean {
    if (this.tokens[from - 1]?.tag !== 'conjunction') return false;
    return this.groups.some(({ form }, i) => i < index && form === 'ing' && this.own(i) !== undefined);
  }

  private inherited(index: number): Subject | undefined {
    const group = this.groups[index]!;
    const earlier = this.reporterBefore(index) ?? this.doerBefore(index);
    if (earlier || group.form !== 'ing') return earlier;
    // "Speaking in Ottawa, he said": the subject of an opening participle comes behind it.
    const main = this.groups.find((other, i) => i > index && other.form === 'finite');
    return main && subjectBefore(this.tokens, main.from);
  }

  /** Whoever reports goes on reporting: "said he saw no need, but conceded", "said it was late, adding". */
  private reporterBefore(index: number): Subject | undefined {
    if (this.groups[index]!.form === 'infinitive') return undefined;
    for (let i = index - 1; i >= 0; i--) {
      const group = this.groups[i]!;
      const reporting =
        (group.form === 'finite' || group.form === 'ing') && !group.passive && takesClause(group.verb);
      if (!reporting) continue;
      const subject = this.of(i) ?? this.behind(group);
      if (subject && this.tokens[subject.core.to - 1]!.tag !== 'relative') return subject;
    }
    return undefined;
  }

  /** "“…,” said Ruiz, adding": the subject behind an inverted verb. */
  private behind({ from, to, head }: VerbGroup): Subject | undefined {
    const before = this.tokens[from - 1]?.tag;
    return head === from && (before === 'mark' || before === 'comma')
      ? subjectAfter(this.tokens, to)
      : undefined;
  }

  /** Who did something before: of a participle behind a comma, the one of the main clause. */
  private doerBefore(index: number): Subject | undefined {
    const { from, form } = this.groups[index]!;
    const before = this.tokens[from - 1]?.tag;
    const behindComma =
      before === 'comma' || (before === 'conjunction' && this.tokens[from - 2]?.tag === 'comma');
    let nearest: Subject | undefined;
    for (let i = index - 1; i >= 0; i--) {
      const group = this.groups[i]!;
      const subject = group.form === 'participle' ? undefined : this.of(i);
      if (!subject) continue;
      nearest ??= subject;
      const inRelative = this.tokens[group.from - 1]?.tag === 'relative';
      if (inRelative && (behindComma || form === 'ing')) continue;
      if (!(behindComma && form === 'ing' && this.isSubordinate(subject))) return subject;
    }
    return nearest;
  }

  /** "that he", "because they", "after the vote" */
  private isSubordinate({ from }: Subject): boolean {
    const before = this.tokens[from - 1];
    if (!before) return false;
    const subordinates = before.tag === 'preposition' && (before.entry.bits & Word.subordinator) !== 0;
    return subordinates || before.tag === 'subordinator' || before.tag === 'relative';
  }
}
