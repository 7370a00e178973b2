import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decodeProvince } from '../../src/jurisdictions/decode-province.ts';
import { findDivision } from '../../src/jurisdictions/find-division.ts';
import type { ProvinceFile } from '../../src/jurisdictions/province-file.schema.ts';
import { jurisdictionSchema } from '../../src/model/jurisdiction.schema.ts';
import { schemas } from '../../src/model/json-schemas.ts';
import {
  publishedClauseSchema,
  publishedObligationSchema,
  publishedPolicySchema,
} from '../../src/model/published.schema.ts';
import { builtFiles, readBuiltJson } from '../support/built-site.ts';

const clauses = readBuiltJson<z.infer<typeof publishedClauseSchema>[]>('data/clauses.json');
const obligations =
  readBuiltJson<z.infer<typeof publishedObligationSchema>[]>('data/obligations.json');

test.each([
  ['policies', publishedPolicySchema, 5],
  ['clauses', publishedClauseSchema, 91],
  ['obligations', publishedObligationSchema, 924],
  ['jurisdictions', jurisdictionSchema, 5],
] as const)('/data/%s.json has its published shape', (name, schema, count) => {
  const entries = z.array(schema).parse(readBuiltJson(`data/${name}.json`));
  expect(entries).toHaveLength(count);
});

test('every quote stands verbatim in the published clause it names', () => {
  const strays = obligations.filter(({ policy, clause, quote }) => {
    const home = clauses.find(
      (candidate) => candidate.policy === policy && candidate.id === clause,
    );
    return !home?.text.includes(quote);
  });
  expect(strays).toEqual([]);
});

test('弥勒’s township duty is published as the paper has it', () => {
  const duty = obligations.find(({ policy, id }) => policy === 'mile-2020-3' && id === 'c12.10');
  expect(duty).toMatchObject({
    clause: 'c12',
    label: '(十二)',
    bearers: ['township'],
    bearerNamed: '每个乡镇(街道)',
    modality: 'obligation',
    topic: 'staffing',
    quote: '每个乡镇(街道)配备应急管理专职监管人员不少于2名',
    measure: {
      kind: 'headcount',
      fact: 'full-time-supervisors',
      per: 'township',
      min: 2,
      unit: '名',
    },
    url: '/policies/mile-2020-3/#c12',
  });
});

test('every part of the model has its JSON Schema', () => {
  for (const name of Object.keys(schemas)) {
    const schema = readBuiltJson<{ $schema: string }>(`data/schemas/${name}.json`);
    expect(schema.$schema).toContain('2020-12');
  }
});

describe('divisions', () => {
  test('are published by province, none with all', () => {
    const files = builtFiles('.json').filter((path) => path.startsWith('data/divisions/'));
    expect(files).toHaveLength(31);
  });

  test('云南’s file holds 弥勒市五山乡', () => {
    const tree = decodeProvince(readBuiltJson<ProvinceFile>('data/divisions/53.json'));
    expect(findDivision(tree, '532504202')).toMatchObject({ name: '五山乡', type: 'township' });
  });
});
