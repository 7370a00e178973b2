import { akomaNtosoPath } from '../../exports/json-ld.ts';
import { corpus } from '../../components/site.ts';
import type { SchemaName } from '../../model/json-schemas.ts';
import * as lists from './_lists.ts';
import { bytesOf } from './_published.ts';
import { tables } from './_tables.ts';
import { GET as audiences } from './audiences.json.ts';
import { GET as bearers } from './bearers.json.ts';
import { GET as definitions } from './definitions.json.ts';
import { GET as facts } from './facts.json.ts';
import { GET as jurisdictions } from './jurisdictions.json.ts';
import { GET as roles } from './roles.json.ts';
import { GET as terms } from './terms.json.ts';
import { GET as topics } from './topics.json.ts';

type Endpoint = () => Response | Promise<Response>;

const files: readonly [
  id: string,
  what: string,
  schema: SchemaName | undefined,
  source: lists.PublishedList | Endpoint,
][] = [
  ['policies', '文件元数据与文本处理记录', 'published-policy', lists.policies],
  ['clauses', '条款全文', 'published-clause', lists.clauses],
  ['obligations', '义务标注：主体、性质、原文、数量', 'published-obligation', lists.obligations],
  ['instruments', '引用的文件及每个引用处', undefined, lists.instruments],
  ['similar-clauses', '各文件相近的条款和相近的原因', undefined, lists.similarClauses],
  ['matters', '同一问题各文件怎么规定：有数量、未规定数量、未提及', undefined, lists.matters],
  ['jurisdictions', '有文件的地区', 'jurisdiction', jurisdictions],
  ['bearers', '义务主体词表', 'bearer', bearers],
  ['roles', '职务和它对应的义务主体', 'role', roles],
  ['topics', '事项词表', 'topic', topics],
  ['audiences', '培训对象：要知道谁的义务，有哪些现成的课', 'audience', audiences],
  ['facts', '填报项词表', 'fact', facts],
  ['terms', '术语、简称与通俗说法', 'term', terms],
  ['definitions', '术语的释义和来源', undefined, definitions],
];

/** A published JSON file as the page of the data tells of it; the size is that of the very file. */
export const jsonFiles = await Promise.all(
  files.map(async ([id, what, schema, source]) => {
    const path = `${id}.json`;
    if (typeof source !== 'function')
      return { path, what, schema, count: source.count, size: sizeOf(bytesOf(source)) };
    const text = await (await source()).text();
    const value: unknown = JSON.parse(text);
    const count = Array.isArray(value) ? value.length : 0;
    return { path, what, schema, count, size: sizeOf(Buffer.byteLength(text)) };
  }),
);

export const csvFiles = tables.map((table) => ({ ...table, size: sizeOf(bytesOf(table)) }));

export const paperFiles = corpus.policies.map(({ id, title }) => ({
  id,
  title,
  xml: akomaNtosoPath(id),
  text: `/data/sources/${id}.txt`,
}));

function sizeOf(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
