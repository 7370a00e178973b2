import { z } from 'zod';
import { audienceSchema } from './audience.schema.ts';
import { bearerSchema, termSchema, topicSchema } from './concept.schema.ts';
import { conditionSchema } from './condition.schema.ts';
import { definitionSchema, explanationSchema } from './definition.schema.ts';
import { factSchema } from './fact.schema.ts';
import { findingSchema, findingSchemaVersion } from './finding.schema.ts';
import { citationSchema, instrumentSchema } from './instrument.schema.ts';
import { jurisdictionSchema } from './jurisdiction.schema.ts';
import { matterSchema } from './matter.schema.ts';
import { measureSchema } from './measure.schema.ts';
import { notDutySchema, obligationSchema } from './obligation.schema.ts';
import { policySchema } from './policy.schema.ts';
import {
  dataVersion,
  publishedClauseSchema,
  publishedObligationSchema,
  publishedPolicySchema,
} from './published.schema.ts';
import { roleSchema } from './role.schema.ts';

/** Every schema of the model by the name under which its JSON Schema is published. */
export const schemas = {
  'policy-frontmatter': policySchema,
  obligation: obligationSchema,
  measure: measureSchema,
  condition: conditionSchema,
  'not-duty': notDutySchema,
  citation: citationSchema,
  instrument: instrumentSchema,
  fact: factSchema,
  bearer: bearerSchema,
  topic: topicSchema,
  term: termSchema,
  matter: matterSchema,
  role: roleSchema,
  definition: definitionSchema,
  explanation: explanationSchema,
  audience: audienceSchema,
  jurisdiction: jurisdictionSchema,
  finding: findingSchema,
  'published-policy': publishedPolicySchema,
  'published-clause': publishedClauseSchema,
  'published-obligation': publishedObligationSchema,
} as const;
export type SchemaName = keyof typeof schemas;

/** JSON Schema (draft 2020-12) of one part of the model. */
export function jsonSchemaOf(name: SchemaName): object {
  const version = name === 'finding' ? findingSchemaVersion : dataVersion;
  const schema = z.toJSONSchema(schemas[name], { io: 'input' });
  return { $id: `${name}.json`, title: name, $comment: `version ${version}`, ...schema };
}
