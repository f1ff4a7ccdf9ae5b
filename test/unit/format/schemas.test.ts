import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CODEBOOK_LAYOUT, SIDECAR_LAYOUT } from '../../../src/core/format';
import type { Layout } from '../../../src/core/yaml';

interface Schema {
  title?: string;
  description?: string;
  $ref?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  definitions?: Record<string, Schema>;
}

describe('the JSON schemas', () => {
  const cases = [
    { name: 'sidecar', layout: SIDECAR_LAYOUT },
    { name: 'codebook', layout: CODEBOOK_LAYOUT },
  ];
  for (const { name, layout } of cases) {
    it(`of the ${name} has the keys that Crossquote writes, and no others`, () => {
      const schema = schemaOf(name);
      assert.deepEqual(keysOfSchema(schema, schema), keysOfLayout(layout));
    });

    it(`of the ${name} says of each key what it is`, () => {
      const schema = schemaOf(name);
      const silent = allProperties(schema, schema).filter(([, said]) => !said.title || !said.description);
      assert.deepEqual(
        silent.map(([key]) => key),
        [],
      );
    });
  }
});

const schemaOf = (name: string) => JSON.parse(readFileSync(`media/${name}.schema.json`, 'utf8')) as Schema;

/** Each key with its way from the top; `*` is any list item or any key of a map whose keys are free. */
function keysOfLayout(layout: Layout, path = ''): string[] {
  const keys = new Set([...(layout.keys ?? []), ...Object.keys(layout.children ?? {})]);
  const own = [...keys].flatMap(key => [
    `${path}${key}`,
    ...keysOfLayout(layout.children?.[key] ?? {}, `${path}${key}.`),
  ]);
  return [...own, ...(layout.each ? keysOfLayout(layout.each, `${path}*.`) : [])].sort();
}

const keysOfSchema = (schema: Schema, root: Schema): string[] =>
  allProperties(schema, root)
    .map(([key]) => key)
    .sort();

function allProperties(schema: Schema, root: Schema, path = ''): [key: string, said: Schema][] {
  const { $ref, properties = {}, additionalProperties, items, allOf = [] } = schema;
  const definition = $ref && root.definitions?.[$ref.slice('#/definitions/'.length)];
  const each = items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  return [
    ...Object.entries(properties).flatMap(([key, said]): [string, Schema][] => [
      [`${path}${key}`, said],
      ...allProperties(said, root, `${path}${key}.`),
    ]),
    ...allOf.flatMap(part => allProperties(part, root, path)),
    ...(definition ? allProperties(definition, root, path) : []),
    ...(each ? allProperties(each, root, `${path}*.`) : []),
  ];
}
