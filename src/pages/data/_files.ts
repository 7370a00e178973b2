import { akomaNtosoPath } from '../../exports/json-ld.ts';
import { corpus } from '../../components/site.ts';
import { clausesWithSimilar } from '../../components/policy/relations.ts';
import type { SchemaName } from '../../model/json-schemas.ts';
import type { KeptFile } from '../../components/kept-file.ts';
import { tableFile, tables } from './_tables.ts';
import { GET as audiences } from './audiences.json.ts';
import { GET as bearers } from './bearers.json.ts';
import { GET as clauses, file as clausesFile } from './clauses.json.ts';
import { GET as definitions } from './definitions.json.ts';
import { GET as facts } from './facts.json.ts';
import { GET as instruments } from './instruments.json.ts';
import { GET as jurisdictions } from './jurisdictions.json.ts';
import { GET as matters } from './matters.json.ts';
import { GET as obligations, file as obligationsFile } from './obligations.json.ts';
import { GET as policies, file as policiesFile } from './policies.json.ts';
import { GET as roles } from './roles.json.ts';
import { GET as similarClauses, file as similarClausesFile } from './similar-clauses.json.ts';
import { GET as terms } from './terms.json.ts';
import { GET as topics } from './topics.json.ts';

type Endpoint = () => Response | Promise<Response>;

const endpoints: readonly [
  id: string,
  what: string,
  schema: SchemaName | undefined,
  endpoint: Endpoint,
][] = [
  ['policies', '文件元数据与文本处理记录', 'published-policy', policies],
  ['clauses', '条款全文', 'published-clause', clauses],
  ['obligations', '义务标注：主体、性质、原文、数量', 'published-obligation', obligations],
  ['instruments', '引用的文件及每个引用处', undefined, instruments],
  ['similar-clauses', '各文件相近的条款和相近的原因', undefined, similarClauses],
  ['matters', '同一问题各文件怎么规定：有数量、未规定数量、未提及', undefined, matters],
  ['jurisdictions', '有文件的地区', 'jurisdiction', jurisdictions],
  ['bearers', '义务主体词表', 'bearer', bearers],
  ['roles', '职务和它对应的义务主体', 'role', roles],
  ['topics', '事项词表', 'topic', topics],
  ['audiences', '培训对象：要知道谁的义务，有哪些现成的课', 'audience', audiences],
  ['facts', '填报项词表', 'fact', facts],
  ['terms', '术语、简称与通俗说法', 'term', terms],
  ['definitions', '术语的释义和来源', undefined, definitions],
];

/** Lists that grow with the papers are not held in memory: what they hold is known. */
const lists: Readonly<Record<string, { count: number; file: () => KeptFile }>> = {
  policies: { count: corpus.policies.length, file: policiesFile },
  clauses: { count: corpus.clauses.length, file: clausesFile },
  obligations: { count: corpus.obligations.length, file: obligationsFile },
  'similar-clauses': { count: clausesWithSimilar().length, file: similarClausesFile },
};

/** A published JSON file as the page of the data tells of it; the size is that of the very file. */
export const jsonFiles = await Promise.all(
  endpoints.map(async ([id, what, schema, endpoint]) => {
    const path = `${id}.json`;
    const list = lists[id];
    if (list) return { path, what, schema, count: list.count, size: sizeOf(list.file().bytes) };
    const text = await (await endpoint()).text();
    const value: unknown = JSON.parse(text);
    const count = Array.isArray(value) ? value.length : 0;
    return { path, what, schema, count, size: sizeOf(Buffer.byteLength(text)) };
  }),
);

export const csvFiles = tables.map((table) => ({ ...table, size: sizeOf(tableFile(table).bytes) }));

export const paperFiles = corpus.policies.map(({ id, title }) => ({
  id,
  title,
  xml: akomaNtosoPath(id),
  text: `/data/sources/${id}.txt`,
}));

function sizeOf(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
