import type { CorpusClause } from '../../corpus/corpus.ts';
import type { Likeness } from '../../corpus/similar-clauses.ts';
import { obligationUrl } from '../../model/anchor.ts';
import { quoteWords } from '../../rules/wording.ts';
import { escapeHtml } from '../escape-html.ts';
import { measureKindNames, relationNames } from '../names.ts';
import { href, instrumentOf, labelOf, policyOf, shortName } from '../site.ts';
import { otherCitingPapers, similarTo } from './relations.ts';

/** What stands around a clause, as list items of HTML; built as strings for want of white space. */
export interface Around {
  /** 相近 2，引用 1: what a reader sees before it is opened. */
  readonly summary: string;
  readonly items: readonly string[];
}

/** Like clauses of other papers, instruments that it cites, terms that it defines. */
export function describeAround(clause: CorpusClause): Around | undefined {
  const groups: [name: string, items: string[]][] = [
    ['相近条款', describeSimilar(clause)],
    ['引用', describeCited(clause)],
    ['界定术语', describeDefined(clause)],
  ];
  const found = groups.filter(([, items]) => items.length > 0);
  if (found.length === 0) return undefined;
  return {
    summary: found.map(([name, items]) => `${name} ${items.length}`).join('，'),
    items: found.flatMap(([name, items]) =>
      items.map((item) => `<span class="note-hint">${name}</span> ${item}`),
    ),
  };
}

function describeSimilar(clause: CorpusClause): string[] {
  return similarTo(clause).map(({ policy: id, obligation, likeness }) => {
    const policy = policyOf(id);
    const name = `${shortName(policy)}${obligation.reference}`;
    const report = policy.official ? '' : '，据新闻报道';
    return (
      `<a href="${href(obligationUrl(obligation))}">${escapeHtml(name)}</a>` +
      escapeHtml(`（同为：${reasonOf(likeness)}${report}）`) +
      `<a href="${href('/compare/')}?items=${clause.policy}.${clause.id},${id}.${obligation.clause}">并排看</a>`
    );
  });
}

/** Why two clauses are alike, for readers: 乡镇（街道）人员配备（人数）. */
export function reasonOf(likeness: Likeness): string {
  switch (likeness.kind) {
    case 'fact':
      return labelOf('facts', likeness.fact);
    case 'figure': {
      const { bearer, topic, measure } = likeness;
      return `${labelOf('bearers', bearer)}的${labelOf('topics', topic)}${measureKindNames[measure]}`;
    }
    case 'words':
      return `${labelOf('topics', likeness.topic)}，都写有${quoteWords(likeness.words)}`;
  }
}

function describeCited({ policy, citations }: CorpusClause): string[] {
  return [...new Set(citations.map(({ instrument }) => instrument))].map((id) => {
    const { title, documentNumber } = instrumentOf(id);
    const relations = new Set(
      citations.filter(({ instrument }) => instrument === id).map(({ relation }) => relation),
    );
    const others = otherCitingPapers(id, policy);
    const words = [...relations].map((relation) => relationNames[relation]);
    if (others > 0) words.push(`本库另有 ${others} 份文件引用`);
    const number = documentNumber === undefined ? '' : ` ${escapeHtml(documentNumber)}`;
    return `<a href="${href(`/instruments/${id}/`)}">${escapeHtml(title)}</a>${number}（${words.join('，')}）`;
  });
}

function describeDefined({ definitions }: CorpusClause): string[] {
  return definitions.map(
    ({ term }) => `<a href="${href(`/terms/#${term}`)}">${escapeHtml(labelOf('terms', term))}</a>`,
  );
}
