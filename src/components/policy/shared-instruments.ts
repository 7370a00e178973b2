import { escapeHtml } from '../escape-html.ts';
import { relationNames } from '../names.ts';
import { corpus, href, policyOf, shortName } from '../site.ts';
import type { CitedInstrument } from './citation-graph.ts';

/** What several papers of this corpus rest on; a paper that cites in one way twice is named once. */
export function sharedInstruments(): CitedInstrument[] {
  return corpus.instruments.flatMap(({ id, title, documentNumber, citedBy }) => {
    const uses = citedBy
      .map(({ policy, relation }) => ({
        clause: policy,
        reference: shortName(policyOf(policy)),
        relation,
      }))
      .filter(
        ({ clause, relation }, index, all) =>
          all.findIndex((use) => use.clause === clause && use.relation === relation) === index,
      );
    const papers = new Set(uses.map(({ clause }) => clause)).size;
    return papers > 1 ? [{ id, title, documentNumber, uses }] : [];
  });
}

/** An instrument and the papers that cite it, as HTML: a template would put a space before the colon. */
export function describeShared({ id, title, uses }: CitedInstrument): string {
  const papers = uses.map(({ clause, reference, relation }) => {
    const report = policyOf(clause).official ? '' : '，据新闻报道';
    return `${reference}（${relationNames[relation]}${report}）`;
  });
  const link = `<a href="${href(`/instruments/${id}/`)}">${escapeHtml(title)}</a>`;
  return `${link}：${escapeHtml(papers.join('、'))}`;
}
