import { showText } from '../corpus/invisible.ts';
import type { Draft } from '../ingest/draft-policy.ts';
import type { Received } from '../ingest/received.ts';

/** What the command prints of a written draft: recognised, left out, missing, and what to do next. */
export function describeDraft(
  draft: Draft,
  { readAs }: Received,
  { shown, isInContent }: { shown: string; isInContent: boolean },
): string {
  const { identity, place, missing, cautions } = draft;
  const recognised: [string, string | undefined][] = [
    ['read as', readAs],
    ['title', identity.title],
    ['number', identity.documentNumber],
    ['issuers', identity.issuers.join('、') || undefined],
    ['jurisdiction', place && `${place.code} ${place.path}`],
    ['issued on', identity.issuedOn],
    ['published on', identity.publishedOn],
    ['status', identity.status === 'unknown' ? undefined : identity.status],
    ['genre', identity.genre],
    ['text', describeBlocks(draft)],
    ['changed', describeNormalisations(draft)],
    [
      'to annotate',
      `${draft.dutySentences} sentences with words of duty, ${draft.citedTitles} titles in 《》`,
    ],
  ];
  return [
    `${shown}/`,
    ...Object.keys(draft.files).map((name) => `  ${name}`),
    '',
    'recognised',
    ...recognised.flatMap(([name, value]) =>
      value === undefined ? [] : [`  ${`${name}:`.padEnd(14)}${showText(value)}`],
    ),
    ...list('missing', missing),
    ...list('look at', cautions),
    '',
    isInContent
      ? `next: npm run check -- ${draft.id}`
      : `next: move the folder to content/policies/${draft.id}, then npm run check -- ${draft.id}`,
  ].join('\n');
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', heading, ...items.map((item) => `  - ${showText(item)}`)];
}

function describeBlocks({ blocks }: Draft): string {
  const clauses = blocks.filter(({ kind }) => kind === 'clause').length;
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  const parts = blocks.flatMap((block) => (block.kind === 'part' ? [block.part] : []));
  return `${clauses} clauses, ${headings} headings; ${[...new Set(parts)].join(', ') || 'no other parts'}`;
}

function describeNormalisations({ normalisations }: Draft): string | undefined {
  if (normalisations.length === 0) return undefined;
  return normalisations
    .slice(0, 12)
    .map((entry) => {
      switch (entry.kind) {
        case 'drop':
          return `lines ${entry.lines} dropped (${entry.what})`;
        case 'join':
          return `lines ${entry.lines} joined`;
        case 'replace':
          return `line ${entry.line} repaired`;
        default:
          return `${entry.count} of ${entry.kind}`;
      }
    })
    .concat(normalisations.length > 12 ? [`and ${normalisations.length - 12} more`] : [])
    .join('; ');
}
