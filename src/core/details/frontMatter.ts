import { frontMatterIn } from '../text';
import { readYaml, target, type YamlMap, type YamlNode } from '../yaml';

/** A field of front matter: its key in small letters, and the words in one line. */
export type Field = readonly [key: string, value: string];

/**
 * The fields of a text's front matter that hold words, and where the text behind it begins; nothing where it has none.
 * What is no YAML as a whole (`title: The plan: agreed`) is taken line by line.
 */
export function fieldsIn(
  text: string,
): { readonly fields: readonly Field[]; readonly end: number } | undefined {
  const front = frontMatterIn(text);
  if (!front) return undefined;
  const whole = mapIn(front.lines.join('\n'));
  return { fields: whole ? fieldsOf(whole) : front.lines.flatMap(fieldInLine), end: front.end };
}

function mapIn(yaml: string): YamlMap | undefined {
  const { root, faults } = readYaml(yaml);
  const found = root && target(root);
  return found?.kind === 'map' && faults.length === 0 ? found : undefined;
}

const fieldsOf = ({ pairs }: YamlMap): Field[] =>
  pairs.flatMap(({ key, value }): Field[] => {
    const words = wordsOf(value);
    return words ? [[key.text.toLowerCase(), words]] : [];
  });

function wordsOf(node: YamlNode | undefined): string | undefined {
  const found = node && target(node);
  return found?.kind === 'scalar' && found.value !== null
    ? found.text.replace(/\s+/g, ' ').trim()
    : undefined;
}

const LINE = /^([\w-]+):\s+(\S.*)$/s;

function fieldInLine(line: string): Field[] {
  const map = mapIn(line);
  if (map) return fieldsOf(map);
  const [, key, value] = LINE.exec(line.trimEnd()) ?? [];
  return key && value ? [[key.toLowerCase(), value]] : [];
}
