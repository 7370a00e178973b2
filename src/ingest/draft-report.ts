import type { Normalisation } from '../model/normalisation.schema.ts';
import { todo } from './arrange-text.ts';
import type { DraftBlock } from './draft-block.ts';
import type { PlaceFound } from './find-place.ts';
import type { Identity } from './identify.ts';
import type { PaperParagraph } from './paper-line.ts';

/** Keys and names that the paper does not tell. */
export function listMissing(
  identity: Identity,
  blocks: readonly DraftBlock[],
  publisher: string,
): string[] {
  const { title, documentNumber, issuers, issuedOn, genre } = identity;
  const printed = blocks.some((block) => block.kind === 'part' && block.part === 'document-number');
  const inNote = blocks.some(
    (block) =>
      block.kind === 'part' &&
      block.part === 'note' &&
      /^\p{Script=Han}+〔\d{4}〕\d+号\s/u.test(block.paragraphs[0]?.text ?? ''),
  );
  const nameless = blocks.filter(
    (block) => block.kind === 'clause' && block.clause.title === todo,
  ).length;
  return [
    ...(title === undefined
      ? ['title: no line looks like one; put it into <Part kind="title"> and the frontmatter']
      : []),
    ...(documentNumber === undefined && printed
      ? ['documentNumber: the printed one is damaged; list a repair and copy the repaired number']
      : []),
    ...(inNote
      ? ['documentNumber: it shares a line with other words and stands in a note; see the paper']
      : []),
    ...(issuers.length === 0
      ? ['issuers: named neither before 关于 in the title, in the letterhead nor in a signature']
      : []),
    ...(genre === undefined
      ? [
          'genre, official: the title names no kind of paper; for a report of a paper that is not held: news-report, false, and its paperTitle',
        ]
      : []),
    ...(issuedOn === undefined ? ['issuedOn: no date of issue is printed (may stay out)'] : []),
    ...(publisher === todo
      ? ['provenance.publisher: who published the text that was received']
      : []),
    ...(nameless > 0 ? [`title of ${nameless} clauses: the paper prints none; name them`] : []),
  ];
}

/** Why the place in which the paper binds is not known; empty where it is. */
export function describePlace(found: PlaceFound): string[] {
  switch (found.kind) {
    case 'found':
      return [];
    case 'ambiguous':
      return [
        `jurisdiction: several places bear the name that the issuer begins with; choose with --jurisdiction: ${found.places.map(({ code, path }) => `${code} ${path}`).join(', ')}`,
      ];
    case 'township':
      return [
        `jurisdiction: issued by ${found.township} of ${found.place.path} (${found.place.code}); a paper binds a county or more here, so decide whether to hold it`,
      ];
    case 'none':
      return [
        'jurisdiction: neither issuer nor title begins with a province, city or county of the division tree; --jurisdiction CODE',
      ];
  }
}

/** Places of the draft that should be compared with the paper. */
export function listCautions(
  blocks: readonly DraftBlock[],
  normalisations: readonly Normalisation[],
  paragraphs: readonly PaperParagraph[],
): string[] {
  const at = ({ lines: [line] }: PaperParagraph) => `source.txt:${line?.number ?? 1}`;
  const some = (found: readonly PaperParagraph[]) =>
    found.slice(0, 5).map(at).join(', ') +
    (found.length > 5 ? ` and ${found.length - 5} more` : '');
  const joins = normalisations.filter(({ kind }) => kind === 'join').length;
  const closing = blocks.find((block) => block.kind === 'clause' && block.clause.apart);
  const split = paragraphs.filter(({ text }) => /\d\s+\d/u.test(text));
  const brackets = paragraphs.filter(
    ({ text }) => /[〔［]\d{5,}/u.test(text) || count(text, '“') !== count(text, '”'),
  );
  const lost = paragraphs.filter(({ text }) => text.includes('\uFFFD'));
  return [
    ...(joins > 0 ? [`${joins} paragraphs were put together from lines: compare the joins`] : []),
    ...(closing?.paragraphs[0]
      ? [
          `${at(closing.paragraphs[0])} was taken for a closing paragraph, not for a part of the last clause`,
        ]
      : []),
    ...(split.length > 0
      ? [`white space between digits: ${some(split)}; one number or two? Only the paper can tell`]
      : []),
    ...(brackets.length > 0
      ? [`a bracket or quotation mark seems lost: ${some(brackets)}; list a repair or a doubt`]
      : []),
    ...(lost.length > 0
      ? [`a character was lost before the file came here (U+FFFD): ${some(lost)}; list a repair`]
      : []),
  ];
}

const count = (text: string, character: string) => text.split(character).length - 1;
