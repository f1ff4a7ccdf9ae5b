import { writeFileSync } from 'node:fs';

/** A table of weights, as a file holds it. */
export interface Table {
  readonly name: string;
  /** The type of the pieces that have a weight each; string for any. */
  readonly type: string;
  /** What the weights are, in words. */
  readonly says: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** Writes tables of weights into a file of the sources, as the formatter has it. */
export function write(
  file: string,
  code: string,
  typesFrom: string | undefined,
  tables: readonly Table[],
): void {
  const types = tables.map(({ type }) => type).filter(type => type !== 'string');
  const parts = tables.map(({ name, type, says, weights }) => {
    const rows = Object.entries(weights).map(([piece, weight]) => `  ${keyOf(piece)}: ${weight},`);
    return `/** ${says}; written by \`npm run fit -- ${code}\`. */
export const ${name}: Readonly<Record<${type}, number>> = {
${rows.join('\n')}
};
`;
  });
  const head = typesFrom ? `import type { ${types.join(', ')} } from '${typesFrom}';\n\n` : '';
  writeFileSync(file, head + parts.join('\n'));
  console.log(file);
}

const keyOf = (piece: string): string => (/^\w+$/.test(piece) ? piece : `'${piece}'`);

/** Rounded to hundredths. */
export function asRecord<T extends string>(weights: ReadonlyMap<T, number>): Record<T, number> {
  return Object.fromEntries(
    [...weights].map(([piece, weight]) => [piece, Number(weight.toFixed(2))]),
  ) as Record<T, number>;
}
