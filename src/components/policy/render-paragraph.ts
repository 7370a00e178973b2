import type { CorpusClause, CorpusObligation, CorpusParagraph } from '../../corpus/corpus.ts';
import { findMentions } from '../../corpus/term-mentions.ts';
import { changedPart, segmentParagraph, type Segment } from '../../corpus/segments.ts';
import { statesFigure } from '../../model/measure.ts';
import { obligationAnchor } from '../../model/anchor.ts';
import { dateName } from '../../rules/wording.ts';
import { describeMeasure, modalityNames } from '../names.ts';
import { href, labelOf, lexicon } from '../site.ts';
import { escapeHtml } from '../escape-html.ts';

/**
 * A paragraph of issued text as HTML. Built as a string because not one character, not even a
 * space, may come between the runs: templates would add white space.
 * @returns phrasing content whose text, elements with `data-annotation` aside, is the paragraph
 */
export function renderParagraph(paragraph: CorpusParagraph, clause?: CorpusClause): string {
  const mentions = clause === undefined ? [] : findMentions(clause, lexicon);
  const segments = segmentParagraph(paragraph, clause, mentions);
  let html = '';
  let pending: CorpusObligation[] = [];
  segments.forEach((segment, index) => {
    const { citation } = segment;
    const previous = segments[index - 1]?.citation;
    const next = segments[index + 1]?.citation;
    const opens = citation !== undefined && citation !== previous;
    const closes = citation !== undefined && citation !== next;
    if (opens)
      html += `<a class="citation" href="${href(`/instruments/${citation.instrument}/`)}">`;
    html += renderRun(segment);
    pending = [...pending, ...segment.ending];
    if (closes) html += '</a>';
    // Notes hold links, and a link may not stand inside a link: they wait for its end.
    if (citation === undefined || closes) {
      html += pending.map((obligation) => renderNote(obligation)).join('');
      pending = [];
    }
  });
  return html;
}

function renderRun({ text, obligations, repair, doubt, mention }: Segment): string {
  let html = escapeHtml(text);
  // Without script the link leads to the table of terms; with it the definition shows at once.
  if (mention) html = `<a class="term" href="${href(`/terms/#${mention.term}`)}">${html}</a>`;
  if (repair) {
    const { received } = changedPart(repair);
    const was = received === '' ? '收到的文本此处脱漏' : `收到的文本作“${received}”`;
    const title = escapeHtml(`${was}。${repair.reason}`);
    html = `<ins class="repair" data-certainty="${repair.certainty}" title="${title}">${html}</ins>`;
  }
  if (doubt)
    html = `<span class="doubt" title="${escapeHtml(`存疑：${doubt.remark}`)}">${html}</span>`;
  if (obligations.length === 0) return html;
  const ids = obligations.map(({ id }) => obligationAnchor(id)).join(' ');
  const measured = obligations.some(({ measure }) => statesFigure(measure)) ? ' data-measured' : '';
  return `<mark class="quote" data-obligations="${ids}"${measured}>${html}</mark>`;
}

/** The running number of an obligation inside its clause. */
function numberOf({ id }: CorpusObligation): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

/** The number behind a quote and its note in the margin, one line until it is opened. */
function renderNote(obligation: CorpusObligation): string {
  const { id, modality, action, measure, bearers, plain, evidence, implicit, bearerNamed, open } =
    obligation;
  const number = numberOf(obligation);
  const anchor = obligationAnchor(id);
  const bearerLinks = bearers
    .map(
      (bearer) =>
        `<a href="${href(`/bearers/${bearer}/`)}">${escapeHtml(labelOf('bearers', bearer))}</a>`,
    )
    .join('、');
  const first = bearers[0] === undefined ? '' : labelOf('bearers', bearers[0]);
  const who = bearers.length > 1 ? `${first}等` : first;
  const named =
    bearerNamed === undefined
      ? '原文未点明，据上下文推定'
      : implicit
        ? `承前文“${bearerNamed}”`
        : `原文：${bearerNamed}`;
  const rows: [string, string][] = [];
  if (plain !== undefined) rows.push(['编者解读', escapeHtml(plain)]);
  rows.push(
    ['主体', `${bearerLinks}<span class="note-hint">（${escapeHtml(named)}）</span>`],
    [
      '事项',
      `<a href="${href(`/topics/${obligation.topic}/`)}">${escapeHtml(labelOf('topics', obligation.topic))}</a>`,
    ],
  );
  if (measure) rows.push(['数量', escapeHtml(describeMeasure({ ...obligation, measure }))]);
  else if (open !== undefined) rows.push(['数量', `未规定数量（“${escapeHtml(open)}”）`]);
  if (obligation.unmeasured !== undefined)
    rows.push(['未计数量', escapeHtml(obligation.unmeasured)]);
  if (obligation.wording !== undefined) rows.push(['用语', escapeHtml(obligation.wording)]);
  const conditions = [...(obligation.when ?? []), ...(measure?.when ?? [])];
  if (conditions.length > 0)
    rows.push(['条件', conditions.map(({ text }) => escapeHtml(text)).join('；')]);
  const by = obligation.by ?? measure?.by;
  if (by !== undefined) rows.push(['期限', dateName(by)]);
  if (evidence !== undefined) rows.push(['可作佐证', escapeHtml(evidence)]);
  // Five hundred duties have three thousand rows: two elements each, and no class.
  const details = rows.map(([key, value]) => `<span>${key}</span><span>${value}</span>`).join('');
  const badge = measure
    ? `<span class="note-figure">${escapeHtml(describeMeasure({ ...obligation, measure }))}</span> `
    : '';
  return (
    `<sup class="note-number" data-annotation><a href="#${anchor}" aria-label="义务 ${number}">${number}</a></sup>` +
    `<span class="note" id="${anchor}" role="note" data-annotation>` +
    `<span class="note-line"><span class="note-index">${number}</span> <span class="tag" data-modality="${modality}">${modalityNames[modality]}</span> ` +
    `${badge}<span class="note-who">${escapeHtml(who)}</span> ${escapeHtml(action)}</span>` +
    `<span class="note-details${plain === undefined ? '' : ' note-plain'}">${details}</span></span>`
  );
}
