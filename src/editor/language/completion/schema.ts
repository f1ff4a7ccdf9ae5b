import codebook from '../../../../media/codebook.schema.json';
import sidecar from '../../../../media/sidecar.schema.json';

/** As much of JSON Schema as those of the two formats use. */
export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: number;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const SCHEMAS: Readonly<Record<'sidecar' | 'codebook', Schema>> = { sidecar, codebook };

/** What the format says of a place: the way there, free keys as `*`, and what may stand there. Undefined where nothing. */
export function schemaAt(
  file: 'sidecar' | 'codebook',
  path: readonly string[],
): { readonly way: readonly string[]; readonly schema: Schema } | undefined {
  const root = SCHEMAS[file];
  let schema = whole(root, root);
  const way: string[] = [];
  for (const step of path) {
    const own = schema.properties?.[step];
    const free = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const next = step === '*' ? schema.items : (own ?? free);
    if (!next) return undefined;
    way.push(own ? step : '*');
    schema = whole(next, root);
  }
  return { way, schema };
}

/** A schema with what it refers to and is put together from. */
function whole(schema: Schema, root: Schema): Schema {
  const { $ref, allOf = [], ...own } = schema;
  const referred = $ref && root.definitions?.[$ref.slice('#/definitions/'.length)];
  const parts = [...(referred ? [referred] : []), ...allOf].map(part => whole(part, root));
  const properties = Object.assign({}, ...parts.map(part => part.properties), own.properties);
  return {
    ...Object.assign({}, ...parts),
    ...own,
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}
