import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'yaml';

interface Coding {
  claim: string;
  stance: string;
  coder: string;
  at: string;
  changed?: true;
  note?: string;
}

interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  occurrences?: number;
}

interface Quote extends Selector {
  id: string;
  kind: string;
  speakers: string[];
  via?: string;
  said?: string;
  group?: string;
  codings: Coding[];
  variants?: string[];
  notVariants?: string[];
  note?: string;
}

interface Sidecar {
  crossquote: number;
  source: { title: string; publisher: string; published: string; url: string; digest: string };
  quotes: Quote[];
  dismissed?: (Selector & { coder: string })[];
}

interface Codebook {
  crossquote: number;
  stances: Record<string, { polarity: number; color: string; key: string }>;
  actors: Record<string, { name: string; aliases?: string[]; role?: string; of?: string; unnamed?: boolean }>;
  claims: Record<string, { text: string; contradicts?: string[]; supports?: string[] }>;
}

interface Report {
  name: string;
  bytes: Buffer;
  text: string;
  sidecarText: string;
  sidecar: Sidecar;
}

const FOLDER = join(process.cwd(), 'seeds');
const SIDECAR = '.quotes.yaml';
/** Those that were coded blind in the pilot. */
const PILOT = [
  '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt',
  '2024-09-27-corniche-herald-beirut-counts-its-displaced.txt',
];
const CONTEXT_LENGTH = 64;
const KINDS = ['direct', 'mixed', 'indirect', 'block', 'authorial'];
const QUOTE_KEYS =
  'id exact prefix suffix start end occurrences kind speakers via said group codings variants notVariants note'.split(
    ' ',
  );
const CODING_KEYS = 'claim stance coder at changed note'.split(' ');

const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const names = readdirSync(FOLDER).sort();
const codebook = parse(read('codebook.yaml')) as Codebook;
const reports: Report[] = names
  .filter(name => name.endsWith('.txt'))
  .map(name => {
    const bytes = readFileSync(join(FOLDER, name));
    const sidecarText = read(name + SIDECAR);
    return {
      name,
      bytes,
      text: bytes.toString('utf8'),
      sidecarText,
      sidecar: parse(sidecarText) as Sidecar,
    };
  });
const quotes = reports.flatMap(report => report.sidecar.quotes.map(quote => ({ report, quote })));
const byLink = new Map(quotes.map(({ report, quote }) => [`${report.name}#${quote.id}`, { report, quote }]));

const wordCount = (text: string) => text.match(/\S+/g)?.length ?? 0;
const codePoints = (text: string) => [...text];
const where = (report: Report, { exact }: { exact: string }) => `${report.name}: ${exact}`;

function describeSpan(text: string, start: number, end: number): Required<Selector> {
  const points = codePoints(text);
  const part = (from: number, to: number) => points.slice(Math.max(0, from), to).join('');
  const exact = part(start, end);
  return {
    exact,
    prefix: part(start - CONTEXT_LENGTH, start),
    suffix: part(end, end + CONTEXT_LENGTH),
    start,
    end,
    occurrences: text.split(exact).length - 1,
  };
}

/** Every stretch between double quote marks of the article proper, without the marks. */
function markedStretches(text: string): { start: number; end: number }[] {
  const body = /^---\n.*?\n---\n/s.exec(text)?.[0].length ?? 0;
  const found: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (let i = body; i < text.length; i++) {
    const char = text[i]!;
    const opens = char === '“' || (char === '"' && open === undefined);
    const closes = char === '”' || char === '"' || char === '\n';
    if (open !== undefined && closes) {
      found.push({ start: open, end: i });
      open = undefined;
    } else if (opens) open = i + 1;
  }
  return found;
}

const positionOf = (text: string, span: { start: number; end: number }): [number, number] => [
  codePoints(text.slice(0, span.start)).length,
  codePoints(text.slice(0, span.end)).length,
];

describe('the sample corpus', () => {
  describe('its reports', () => {
    it('are five, each with a sidecar, two with those of two coders, beside one codebook and nothing else', () => {
      assert.equal(reports.length, 5);
      const own = PILOT.flatMap(name => ['ana', 'ben'].map(coder => `${name}.quotes.${coder}.yaml`));
      const expected = ['codebook.yaml', ...reports.flatMap(({ name }) => [name, name + SIDECAR]), ...own];
      assert.deepEqual(names, expected.sort());
    });

    for (const { name, bytes, text, sidecar } of reports) {
      it(`${name} has 250 to 500 words`, () => {
        const words = wordCount(text);
        assert.ok(words >= 250 && words <= 500, `${words} words`);
      });

      it(`${name} is UTF-8 with \\n line ends and no byte-order mark`, () => {
        assert.ok(Buffer.from(text, 'utf8').equals(bytes));
        assert.doesNotMatch(text, /[\r\ufeff\ufffd\t]| $/m);
        assert.match(text, /[^\n]\n$/);
      });

      it(`${name} shows title and day where its sidecar has them`, () => {
        const { title, published } = sidecar.source;
        assert.ok(text.startsWith(`${title}\n`) || text.startsWith(`---\ntitle: ${title}\n`));
        assert.equal(name.slice(0, published.length), published);
      });
    }

    it('have curly marks in some, straight marks in others, never both', () => {
      const curly = reports.filter(({ text }) => /[“”]/.test(text));
      const straight = reports.filter(({ text }) => text.includes('"'));
      assert.ok(curly.length >= 2 && straight.length >= 2);
      assert.equal(curly.length + straight.length, reports.length);
    });

    it('quote at most 25 words at a time', () => {
      for (const { text, name } of reports)
        for (const { start, end } of markedStretches(text)) {
          const stretch = text.slice(start, end);
          assert.ok(wordCount(stretch) <= 25, `${name}: ${stretch}`);
        }
    });

    it('quote at most 25 words in one quotation of several parts', () => {
      const words = new Map<string, number>();
      for (const { report, quote } of quotes) {
        if (!['direct', 'mixed', 'block'].includes(quote.kind)) continue;
        const key = `${report.name}#${quote.group ?? quote.id}`;
        words.set(key, (words.get(key) ?? 0) + wordCount(quote.exact));
      }
      for (const [key, count] of words) assert.ok(count <= 25, `${key}: ${count}`);
    });
  });

  describe('its sidecars', () => {
    for (const report of reports) {
      const { name, text, sidecar } = report;

      it(`${name}: the digest is that of the text`, () => {
        const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
        assert.equal(sidecar.source.digest, digest);
      });

      it(`${name}: every selector describes its span`, () => {
        for (const { exact, prefix, suffix, start, end, occurrences = 1 } of sidecar.quotes)
          assert.deepEqual(
            { exact, prefix, suffix, start, end, occurrences },
            describeSpan(text, start, end),
          );
        for (const { exact, prefix, suffix, start, end } of sidecar.dismissed ?? [])
          assert.deepEqual(
            { exact, prefix, suffix, start, end, occurrences: 1 },
            describeSpan(text, start, end),
          );
      });

      it(`${name}: occurrences are written only where there are several`, () => {
        for (const { exact, occurrences } of sidecar.quotes)
          assert.ok(occurrences === undefined || occurrences > 1, exact);
      });

      it(`${name}: no span begins or ends with a space, or with the marks around it`, () => {
        for (const { exact } of sidecar.quotes) assert.doesNotMatch(exact, /^[\s"“”]|[\s"“”]$/, exact);
      });

      it(`${name}: every stretch in quote marks is tagged or dismissed`, () => {
        const known = [...sidecar.quotes, ...(sidecar.dismissed ?? [])].map(({ start, end }) => [start, end]);
        for (const stretch of markedStretches(text)) {
          const [start, end] = positionOf(text, stretch);
          assert.ok(
            known.some(([from, to]) => from === start && to === end),
            `${name}: ${text.slice(stretch.start, stretch.end)}`,
          );
        }
      });

      it(`${name}: quotes stand in the order of start and cross no other`, () => {
        const spans = sidecar.quotes;
        spans.slice(1).forEach((quote, i) => {
          const before = spans[i]!;
          assert.ok(quote.start >= before.start, quote.exact);
          assert.ok(quote.start >= before.end || quote.end <= before.end, quote.exact);
        });
      });

      it(`${name}: keys stand in the canonical order`, () => {
        const inOrder = (keys: string[], order: readonly string[], what: string) =>
          assert.deepEqual(
            keys,
            order.filter(key => keys.includes(key)),
            what,
          );
        inOrder(Object.keys(sidecar), ['crossquote', 'source', 'quotes', 'dismissed'], name);
        for (const quote of sidecar.quotes) {
          inOrder(Object.keys(quote), QUOTE_KEYS, quote.exact);
          for (const coding of quote.codings) inOrder(Object.keys(coding), CODING_KEYS, quote.exact);
        }
      });

      it(`${name}: scalars stand on one line, codings and dismissals in braces`, () => {
        const { quotes: list, dismissed = [] } = sidecar;
        const lines = report.sidecarText.split('\n');
        const count = (pattern: RegExp) => lines.filter(line => pattern.test(line)).length;
        assert.equal(sidecar.crossquote, 1);
        assert.equal(count(/^ {2}- id: [a-z][a-z0-9]{9}$/), list.length);
        assert.equal(count(/^ {4}(?:prefix|suffix): ".*"$/), 2 * list.length);
        assert.equal(count(/^ {4}speakers: \[.+\]$/), list.length);
        assert.equal(
          count(/^ {6}- \{ claim: .+ \}$/),
          list.reduce((sum, quote) => sum + quote.codings.length, 0),
        );
        assert.equal(count(/^ {2}- \{ exact: .+ \}$/), dismissed.length);
      });
    }

    it('have ids of the right shape, each once', () => {
      const ids = quotes.map(({ quote }) => quote.id);
      for (const id of ids) assert.match(id, /^[a-z][a-z0-9]{9}$/);
      assert.equal(new Set(ids).size, ids.length);
    });

    it('name only actors, claims and stances of the codebook', () => {
      for (const { report, quote } of quotes) {
        const at = where(report, quote);
        assert.ok(quote.speakers.length > 0, at);
        for (const actor of [...quote.speakers, ...(quote.via ? [quote.via] : [])])
          assert.ok(actor in codebook.actors, `${at}: ${actor}`);
        for (const { claim, stance } of quote.codings) {
          assert.ok(claim in codebook.claims, `${at}: ${claim}`);
          assert.ok(stance in codebook.stances, `${at}: ${stance}`);
        }
      }
    });

    it('code every quote, once by claim and coder, with time and coder', () => {
      for (const { report, quote } of quotes) {
        const at = where(report, quote);
        assert.ok(KINDS.includes(quote.kind), at);
        assert.ok(quote.codings.length > 0, at);
        const keys = quote.codings.map(({ claim, coder }) => `${claim} ${coder}`);
        assert.equal(new Set(keys).size, keys.length, at);
        for (const coding of quote.codings) {
          assert.ok(['ana', 'ben'].includes(coding.coder), at);
          assert.match(coding.at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, at);
        }
      }
    });

    it('give the parts of one quotation the same tags', () => {
      const groups = new Map<string, Quote[]>();
      for (const { report, quote } of quotes)
        if (quote.group) {
          const key = `${report.name}#${quote.group}`;
          groups.set(key, [...(groups.get(key) ?? []), quote]);
        }
      assert.ok(groups.size > 0);
      for (const [key, parts] of groups) {
        assert.ok(parts.length > 1, key);
        const tags = ({ speakers, via, said, codings, variants }: Quote) => ({
          speakers,
          via,
          said,
          codings,
          variants,
        });
        for (const part of parts) assert.deepEqual(tags(part), tags(parts[0]!), key);
      }
    });

    it('say on which day a quote was said only where that is an earlier day', () => {
      for (const { report, quote } of quotes)
        if (quote.said !== undefined)
          assert.ok(quote.said < report.sidecar.source.published, where(report, quote));
    });

    it('link to quotes that exist, from the later source', () => {
      const dateAndPath = (report: Report) => `${report.sidecar.source.published} ${report.name}`;
      for (const { report, quote } of quotes)
        for (const link of [...(quote.variants ?? []), ...(quote.notVariants ?? [])]) {
          const target = byLink.get(posix.normalize(link));
          assert.ok(target, `${where(report, quote)}: ${link}`);
          assert.ok(dateAndPath(report) > dateAndPath(target.report), `${where(report, quote)}: ${link}`);
        }
    });
  });

  describe('its pilot', () => {
    for (const name of PILOT)
      for (const coder of ['ana', 'ben'])
        it(`${name}: ${coder} has coded the quotes that were given, before it was closed`, () => {
          const own = parse(read(`${name}.quotes.${coder}.yaml`)) as Sidecar & { coder: string };
          const given = new Map(
            reports.find(report => report.name === name)!.sidecar.quotes.map(quote => [quote.id, quote]),
          );
          assert.equal(own.coder, coder);
          for (const { id, codings, ...selector } of own.quotes) {
            const { exact, prefix, suffix, start, end } = given.get(id)!;
            assert.deepEqual({ ...selector, exact, prefix, suffix, start, end }, selector);
            for (const coding of codings) {
              assert.equal(coding.coder, coder);
              assert.ok(coding.claim in codebook.claims && coding.stance in codebook.stances, id);
              assert.ok(coding.at < '2026-11-14', coding.at);
            }
          }
        });
  });

  describe('its codebook', () => {
    it('has the four stances, each with its key', () => {
      assert.equal(codebook.crossquote, 1);
      assert.deepEqual(codebook.stances, {
        supports: { polarity: 1, color: 'green', key: 's' },
        opposes: { polarity: -1, color: 'red', key: 'o' },
        conditional: { polarity: 0.5, color: 'yellow', key: 'c' },
        neutral: { polarity: 0, color: 'blue', key: 'n' },
      });
    });

    it('has 12 to 20 claims of one sentence each', () => {
      const claims = Object.values(codebook.claims);
      assert.ok(claims.length >= 12 && claims.length <= 20, `${claims.length} claims`);
      for (const { text } of claims) assert.match(text, /^\p{Lu}[^.!?]+\.$/u);
    });

    it('relates claims to claims that exist, contradictions from both sides', () => {
      const entries = Object.entries(codebook.claims);
      assert.ok(entries.some(([, { contradicts }]) => contradicts));
      for (const [key, { contradicts = [], supports = [] }] of entries) {
        for (const other of [...contradicts, ...supports])
          assert.ok(other in codebook.claims, `${key}: ${other}`);
        for (const other of contradicts)
          assert.ok(codebook.claims[other]!.contradicts?.includes(key), `${key}: ${other}`);
      }
    });

    it('has each outlet as an actor, and each affiliation', () => {
      const actorNames = Object.values(codebook.actors).map(({ name }) => name);
      for (const { sidecar } of reports) assert.ok(actorNames.includes(sidecar.source.publisher));
      for (const { name, of } of Object.values(codebook.actors))
        if (of !== undefined) assert.ok(of in codebook.actors, name);
    });

    it('has no claim that no quote is about, and no word that names two actors', () => {
      const used = new Set(quotes.flatMap(({ quote }) => quote.codings.map(({ claim }) => claim)));
      assert.deepEqual([...used].sort(), Object.keys(codebook.claims).sort());
      const words = Object.values(codebook.actors).flatMap(({ name, aliases = [] }) => [name, ...aliases]);
      assert.equal(new Set(words.map(word => word.toLowerCase())).size, words.length);
    });
  });

  describe('it shows what real articles show', () => {
    const some = (test: (quote: Quote, report: Report) => boolean) =>
      quotes.some(({ quote, report }) => test(quote, report));

    it('every kind of quote', () => {
      for (const kind of KINDS)
        assert.ok(
          some(quote => quote.kind === kind),
          kind,
        );
    });

    it('a quotation over two paragraphs: opened in each, closed in the last', () => {
      assert.ok(some((quote, { text }) => /^\n\n“/.test(quote.suffix) && !text.includes(`${quote.exact}”`)));
    });

    it('a block quote after a colon, without marks', () => {
      assert.ok(
        some(({ kind, prefix, suffix }) => kind === 'block' && /:\n\n$/.test(prefix) && /^\n/.test(suffix)),
      );
    });

    it('a quotation split by its attribution', () => {
      assert.ok(some(({ group, suffix }) => group !== undefined && /^[,]?["”],? said .+[“"]/.test(suffix)));
    });

    it('speakers named by a pronoun, two speakers, unnamed ones and ones at second hand', () => {
      const pronoun = /\b(?:he|she|it|they) (?:said|added|argued|warned|acknowledged)\b/i;
      assert.ok(some(({ prefix, suffix }) => pronoun.test(prefix) || pronoun.test(suffix)));
      assert.ok(some(({ speakers }) => speakers.length > 1));
      assert.ok(some(({ speakers }) => codebook.actors[speakers[0]!]!.unnamed === true));
      assert.ok(some(({ via }) => via !== undefined));
    });

    it('a title in quote marks that is no quotation', () => {
      const dismissed = reports.flatMap(({ sidecar }) => sidecar.dismissed ?? []);
      assert.deepEqual(
        dismissed.map(({ exact }) => exact),
        ['Morning Joe'],
      );
    });

    it('one quote inside another', () => {
      assert.ok(
        some((inner, report) =>
          report.sidecar.quotes.some(
            ({ id, start, end }) => id !== inner.id && start <= inner.start && end >= inner.end,
          ),
        ),
      );
    });

    it('words that stand in the text twice, both tagged', () => {
      assert.ok(some(({ occurrences }) => occurrences === 2));
    });

    it('one statement in other words elsewhere, and lookalikes that are none', () => {
      assert.ok(
        some(
          ({ exact, variants }) =>
            exact.startsWith("We wouldn't have issued") &&
            (variants ?? []).some(link => {
              const other = byLink.get(link)!.quote.exact;
              return other.startsWith("We wouldn't have issued") && !other.startsWith(exact);
            }),
        ),
      );
      assert.ok(some(({ notVariants }) => notVariants !== undefined));
    });

    it('an actor who says opposite things on different days', () => {
      const stancesOf = (actor: string, claim: string) =>
        quotes.flatMap(({ report, quote }) =>
          quote.speakers.includes(actor)
            ? quote.codings
                .filter(coding => coding.claim === claim)
                .map(
                  ({ stance }) => `${(quote.said ?? report.sidecar.source.published).slice(0, 4)} ${stance}`,
                )
            : [],
        );
      const blinken = stancesOf('antony-blinken', 'force-makes-safe');
      assert.ok(blinken.includes('2023 supports') && blinken.includes('2024 opposes'), blinken.join());
      assert.ok(some(({ codings }) => codings.some(({ changed }) => changed === true)));
    });

    it('two coders who code one quote differently', () => {
      assert.ok(
        some(({ codings }) =>
          codings.some(a =>
            codings.some(b => a.claim === b.claim && a.coder !== b.coder && a.stance !== b.stance),
          ),
        ),
      );
    });

    it('claims on which sources oppose each other', () => {
      const contested = Object.keys(codebook.claims).filter(claim => {
        const polarities = quotes.flatMap(({ quote }) =>
          quote.codings
            .filter(coding => coding.claim === claim)
            .map(coding => codebook.stances[coding.stance]!.polarity),
        );
        return Math.min(...polarities) < 0 && Math.max(...polarities) > 0;
      });
      assert.ok(contested.length >= 5, contested.join());
    });
  });
});
