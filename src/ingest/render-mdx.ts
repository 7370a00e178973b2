import type { Normalisation } from '../model/normalisation.schema.ts';
import type { PolicyFrontmatter } from '../model/policy.schema.ts';
import type { DraftBlock } from './draft-block.ts';
import { escapeAttribute, escapeParagraph, paragraphLines, yamlText } from './escape-mdx.ts';
import type { PaperParagraph } from './paper-line.ts';

/** Frontmatter of a draft: what could not be read off the paper is missing and said in a comment. */
export type DraftFrontmatter = Partial<
  Pick<
    PolicyFrontmatter,
    'title' | 'documentNumber' | 'jurisdiction' | 'issuedOn' | 'publishedOn' | 'genre'
  >
> & {
  readonly id: string;
  readonly issuers: readonly string[];
  readonly status: PolicyFrontmatter['status'];
  readonly checkedOn: string;
  readonly publisher: string;
  readonly receivedAs: string;
  readonly normalisations: readonly Normalisation[];
};

/** index.mdx of a draft. */
export function renderMdx(frontmatter: DraftFrontmatter, blocks: readonly DraftBlock[]): string {
  return `---\n${renderFrontmatter(frontmatter)}---\n${blocks.map((block) => `\n${renderBlock(block)}\n`).join('')}`;
}

/** Missing keys, in words that tell where they are to be found. */
const missing: Readonly<Record<string, string>> = {
  title: 'the title as printed',
  issuers: 'the issuing authorities as printed, a list',
  jurisdiction: 'the GB/T 2260 code of the place in which it binds, in quotes: "532504"',
  genre: 'opinion, notice, plan, measures or news-report',
  official: 'true, or false for a news report of a paper that is not held',
};

function renderFrontmatter(draft: DraftFrontmatter): string {
  const lines: string[] = [];
  const add = (key: keyof typeof missing, value: string | undefined) =>
    lines.push(value === undefined ? `# TODO ${key}: ${missing[key] ?? ''}` : `${key}: ${value}`);
  const ifKnown = (key: string, value: string | undefined) => {
    if (value !== undefined) lines.push(`${key}: ${value}`);
  };
  const text = (value: string | undefined) => (value === undefined ? undefined : yamlText(value));
  lines.push(`id: ${draft.id}`);
  add('title', text(draft.title));
  ifKnown('documentNumber', text(draft.documentNumber));
  if (draft.issuers.length === 0) add('issuers', undefined);
  else lines.push('issuers:', ...draft.issuers.map((issuer) => `  - ${yamlText(issuer)}`));
  add('jurisdiction', draft.jurisdiction === undefined ? undefined : `"${draft.jurisdiction}"`);
  ifKnown('issuedOn', draft.issuedOn);
  ifKnown('publishedOn', draft.publishedOn);
  lines.push(`status: ${draft.status}`);
  add('genre', draft.genre);
  add('official', draft.genre === undefined ? undefined : 'true');
  lines.push('lastChecked:', `  on: ${draft.checkedOn}`, '  against: received-text');
  lines.push('provenance:', `  publisher: ${yamlText(draft.publisher)}`);
  lines.push(`  receivedAs: ${yamlText(draft.receivedAs)}`);
  lines.push(
    draft.normalisations.length === 0 ? '  normalisations: []' : '  normalisations:',
    ...draft.normalisations.flatMap(renderNormalisation),
  );
  return [...lines, '  doubts: []', ''].join('\n');
}

function renderNormalisation(normalisation: Normalisation): string[] {
  return Object.entries(normalisation).map(([key, value], at) => {
    const written =
      typeof value === 'number'
        ? String(value)
        : // 13 alone would be a number to YAML.
          key === 'lines' && /^\d+$/.test(value)
          ? `"${value}"`
          : key === 'lines'
            ? value
            : yamlText(value);
    return `${at === 0 ? '    - ' : '      '}${key}: ${written}`;
  });
}

function renderBlock(block: DraftBlock): string {
  if (block.kind === 'heading')
    return `${'#'.repeat(block.depth)} ${block.paragraphs.map(({ text }) => escapeParagraph(text)).join('')}`;
  const name = block.kind === 'part' ? 'Part' : 'Clause';
  const paragraphs = block.paragraphs.map(renderParagraph).join('\n\n');
  return `<${name}${renderAttributes(block)}>\n\n${paragraphs}\n\n</${name}>`;
}

function renderParagraph({ text }: PaperParagraph): string {
  return paragraphLines(text).join('\n');
}

function renderAttributes(block: Exclude<DraftBlock, { kind: 'heading' }>): string {
  if (block.kind === 'part') return ` kind="${block.part}"`;
  const { id, label, title, apart } = block.clause;
  const value = (name: string, text: string) => ` ${name}="${escapeAttribute(text)}"`;
  return [
    value('id', id),
    label === undefined ? '' : value('label', label),
    value('title', title),
    label === undefined ? ' unprinted' : '',
    apart ? ' apart' : '',
  ].join('');
}
