/** The driver's name in git's files. */
const NAME = 'crossquote';

const ATTRIBUTES = ['*.quotes.yaml', '*.quotes.*.yaml', 'codebook.yaml'];

/** `.gitattributes` with the lines that give sidecars and codebooks to Crossquote's driver; the same text if it has them. */
export function withAttributes(text: string): string {
  const eol = eolOf(text);
  const lines = text.split(/\r?\n/).map(line => line.trim().split(/\s+/));
  const missing = ATTRIBUTES.filter(
    pattern => !lines.some(([first, ...rest]) => first === pattern && rest.includes(`merge=${NAME}`)),
  );
  return endedLine(text, eol) + missing.map(pattern => `${pattern} merge=${NAME}${eol}`).join('');
}

const isOwnSection = (line: string): boolean =>
  new RegExp(`^\\s*\\[\\s*merge\\s+"${NAME}"\\s*\\]`, 'i').test(line);

/** Whether `.gitattributes` gives files to Crossquote's driver: whoever set that up shares it with all clones. */
export const asksForDriver = (attributes: string): boolean =>
  attributes.split(/\r?\n/).some(line => {
    const [pattern, ...given] = line.trim().split(/\s+/);
    return !pattern?.startsWith('#') && given.includes(`merge=${NAME}`);
  });

/** Whether git's config has a merge driver of Crossquote's; each clone has a config of its own. */
export const hasDriver = (config: string): boolean => config.split(/\r?\n/).some(isOwnSection);

/** Git's config with Crossquote's merge driver, in place of an earlier one; all else stays as it is. */
export function withDriver(text: string, command: string): string {
  const eol = eolOf(text);
  const section = [
    `[merge "${NAME}"]`,
    `\tname = Crossquote: sidecars by quote, codebooks by entry`,
    `\tdriver = ${configValue(command)}`,
  ];
  const lines = endedLine(text, eol).split(/(?<=\n)/);
  const start = lines.findIndex(line => isOwnSection(line));
  const written = section.map(line => line + eol);
  if (start < 0) return [...lines, ...written].join('');
  const next = lines.findIndex((line, i) => i > start && /^\s*\[/.test(line));
  return lines.toSpliced(start, (next < 0 ? lines.length : next) - start, ...written).join('');
}

/** A value that git reads as it is: marks of comments and spaces mean nothing within quotes. */
const configValue = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

const eolOf = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n';

const endedLine = (text: string, eol: string): string =>
  text === '' || text.endsWith('\n') ? text : text + eol;
