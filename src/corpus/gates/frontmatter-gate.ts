import type { PartKind } from '../../model/clause.schema.ts';
import type { PolicyFrontmatter } from '../../model/policy.schema.ts';
import { readDates } from '../figures.ts';
import { withoutSpace } from '../normalise-source.ts';
import type { Block } from '../text-block.ts';

/** A key of the frontmatter that the paper does not bear out. */
export interface FrontmatterMismatch {
  readonly key: string;
  readonly message: string;
}

/**
 * Holds the frontmatter against the printed parts: title, number, date and issuers are what readers
 * cite, and a slip in them would be believed.
 */
export function checkFrontmatter(
  meta: PolicyFrontmatter,
  blocks: readonly Block[],
): FrontmatterMismatch[] {
  const printed = (kind: PartKind) =>
    blocks.flatMap((block) =>
      block.kind === 'part' && block.part === kind
        ? [withoutSpace(block.paragraphs.map(({ text }) => text).join(''))]
        : [],
    );
  const mismatches: FrontmatterMismatch[] = [];
  const expect = (key: string, holds: boolean, message: string) => {
    if (!holds) mismatches.push({ key, message });
  };

  const titles = printed('title');
  expect('title', titles.length === 1, `the paper has ${titles.length} title parts, not one`);
  if (titles.length === 1)
    expect('title', titles[0] === withoutSpace(meta.title), `the title printed is ${titles[0]}`);

  const [number] = printed('document-number');
  if (number === undefined)
    expect('documentNumber', meta.documentNumber === undefined, 'no document number is printed');
  else expect('documentNumber', number === meta.documentNumber, `the number printed is ${number}`);

  const dates = printed('date').flatMap(readDates);
  if (dates.length > 0)
    expect(
      'issuedOn',
      meta.issuedOn !== undefined && dates.includes(meta.issuedOn),
      `the date printed is ${dates.join(', ')}`,
    );

  if (meta.official) {
    const places = [...titles, ...printed('letterhead'), ...printed('signature')].join('\n');
    for (const issuer of meta.issuers)
      expect(
        'issuers',
        places.includes(withoutSpace(issuer)),
        `${issuer} stands neither in title, letterhead nor signature`,
      );
  }
  return mismatches;
}
