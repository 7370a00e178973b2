import { describe, expect, it } from 'vitest';
import { jsonSchemaOf, schemas, type SchemaName } from '../../src/model/json-schemas.ts';

interface Schema {
  readonly [keyword: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const names = Object.keys(schemas) as SchemaName[];
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords of draft 2020-12 whose value is one schema, a list of them, or a map of them. */
const single = ['items', 'additionalProperties', 'not', 'contains', 'propertyNames'];
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const maps = ['properties', '$defs', 'patternProperties'];
const plain = [
  ...[
    '$schema',
    '$id',
    '$comment',
    '$ref',
    'title',
    'description',
    'default',
    'type',
    'const',
    'enum',
  ],
  ...['required', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength'],
  ...['maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'multipleOf', 'uniqueItems'],
];

/** A schema and all below it, each with its place. */
function* walk(schema: Schema, place: string): Generator<[place: string, schema: Schema]> {
  yield [place, schema];
  for (const [keyword, value] of Object.entries(schema)) {
    const below = maps.includes(keyword)
      ? Object.entries(value as object)
      : lists.includes(keyword)
        ? [...(value as unknown[]).entries()]
        : single.includes(keyword)
          ? [['', value] as const]
          : [];
    for (const [key, one] of below)
      if (isSchema(one)) yield* walk(one, `${place}/${keyword}/${key}`.replace(/\/$/, ''));
  }
}

describe.each(names)('%s', (name) => {
  const schema = jsonSchemaOf(name) as Schema;
  const all = [...walk(schema, name)];

  it('names itself and its draft', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${name}.json`,
      title: name,
    });
  });

  it('describes every key', () => {
    const keys = all.flatMap(([place, { properties = {} }]) =>
      Object.entries(properties).map(([key, value]) => [`${place} ${key}`, value] as const),
    );
    const silent = keys.filter(([, { description }]) => !description?.trim());
    expect(silent.map(([place]) => place)).toEqual([]);
    if (name !== 'measure') expect(keys.length).toBeGreaterThan(1);
  });

  it('has the shape of draft 2020-12', () => {
    for (const [place, one] of all) {
      const known = [...single, ...lists, ...maps, ...plain];
      expect(
        Object.keys(one).filter((keyword) => !known.includes(keyword)),
        place,
      ).toEqual([]);
      if (typeof one.type === 'string')
        expect(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']).toContain(
          one.type,
        );
      if (one.required) {
        expect(Object.keys(one.properties ?? {}), place).toEqual(
          expect.arrayContaining([...one.required]),
        );
        expect(new Set(one.required).size).toBe(one.required.length);
      }
      if (typeof one['pattern'] === 'string') new RegExp(one['pattern'], 'u');
      if (one['enum'] !== undefined) expect((one['enum'] as unknown[]).length).toBeGreaterThan(0);
      if (typeof one['$ref'] === 'string')
        expect(all.map(([at]) => at)).toContain(one['$ref'].replace('#', name));
    }
  });

  it('lets no unknown key pass', () => {
    for (const [place, one] of all)
      if (one.type === 'object') expect(one['additionalProperties'], place).toBe(false);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
