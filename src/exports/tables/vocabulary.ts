import type { Corpus, TermDefinition } from '../../corpus/corpus.ts';
import type { Concept } from '../../model/concept.schema.ts';
import { tableOf, type DataTable, type TableWords } from './table.ts';

export function factTable({ facts, obligations }: Corpus): DataTable {
  const uses = new Map<string, number>();
  for (const { measure } of obligations)
    if (measure) uses.set(measure.fact, (uses.get(measure.fact) ?? 0) + 1);
  return tableOf(
    'facts',
    '填报项：自查时填的数',
    [{ items: facts }],
    [
      ['编号', '批量自查表格的列名', ({ id }) => id],
      ['名称', '也可作列名', ({ label }) => label],
      ['问题', '', ({ question }) => question],
      ['单位', '', ({ unit }) => unit],
      ['说明', '哪些算，哪些不算', ({ help }) => help],
      ['谁知道', '单位里谁掌握', ({ knownBy }) => knownBy],
      ['对应义务数', '有几项义务与它比较', ({ id }) => String(uses.get(id) ?? 0)],
    ],
  );
}

interface TermRow {
  readonly term: Concept;
  readonly definition: TermDefinition | undefined;
}

/** A row for each definition of a term; a term that nobody defines has one. */
export function termTable(
  { terms, definitions, policies }: Corpus,
  { address }: TableWords,
): DataTable {
  const papers = new Map(policies.map((policy) => [policy.id, policy]));
  const rows = terms.flatMap((term): TermRow[] => {
    const own = definitions.filter((definition) => definition.term === term.id);
    return own.length === 0
      ? [{ term, definition: undefined }]
      : own.map((definition) => ({ term, definition }));
  });
  return tableOf(
    'terms',
    '术语：说法和释义',
    [{ items: rows }],
    [
      ['编号', '本库编号', ({ term }) => term.id],
      ['术语', '', ({ term }) => term.prefLabel],
      ['也说', '简称和通俗说法', ({ term }) => term.altLabel.join('、')],
      [
        '释义',
        '',
        ({ definition }) => (definition?.kind === 'quoted' ? definition.quote : definition?.text),
      ],
      [
        '释义来源',
        '编者解释，或原文出处',
        ({ definition }) => {
          if (definition === undefined) return undefined;
          if (definition.kind === 'editor') return '编者解释';
          const paper = papers.get(definition.policy);
          const report = paper?.official === false ? '据新闻报道' : '';
          return `${report}《${paper?.title ?? ''}》${definition.reference}`;
        },
      ],
      ['网址', '本站网址', ({ term }) => address(`/terms/#${term.id}`)],
    ],
  );
}

export function conceptTable(
  id: string,
  title: string,
  concepts: Corpus['topics'] | Corpus['bearers'],
) {
  return tableOf<(typeof concepts)[number]>(
    id,
    title,
    [{ items: concepts }],
    [
      ['编号', '本库编号', (concept) => concept.id],
      ['名称', '', ({ prefLabel }) => prefLabel],
      ['也说', '其他叫法', ({ altLabel }) => altLabel.join('、')],
      ['上位', '所属的更大的一类（编号）', ({ broader }) => broader],
    ],
  );
}
