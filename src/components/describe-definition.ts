import type { TermDefinition } from '../corpus/corpus.ts';
import { quoteWords } from '../rules/wording.ts';
import { escapeHtml } from './escape-html.ts';
import { href, instrumentOf, policyOf, shortName } from './site.ts';

/**
 * A definition with who says so, as HTML: a paper’s own words in quotation marks with their clause, or
 * 编者解释. A report is said to be one.
 * @param inPolicy paper on whose page it stands: its own clauses need no name of the paper
 */
export function describeDefinition(definition: TermDefinition, inPolicy?: string): string {
  if (definition.kind === 'editor') {
    const { text, basis } = definition;
    const source =
      basis === undefined
        ? ''
        : `，参见<a href="${href(`/instruments/${basis}/`)}">${escapeHtml(instrumentOf(basis).title)}</a>`;
    return `${escapeHtml(text)}<span class="note-hint">（编者解释${source}）</span>`;
  }
  const { quote, url, reference } = definition;
  const policy = policyOf(definition.policy);
  const report = policy.official ? '' : '据新闻报道，';
  const name = inPolicy === policy.id ? reference : `${shortName(policy)}${reference}`;
  return (
    escapeHtml(quoteWords(quote)) +
    `<span class="note-hint">（${report}见<a href="${href(url)}">${escapeHtml(name)}</a>）</span>`
  );
}
