import type { DraftBlock, DraftClause } from './draft-block.ts';
import { parseMark, rankOf, type Mark, type MarkKind } from './marks.ts';
import type { PaperParagraph } from './paper-line.ts';

/** A title that only the editor can give; `npm run check` names each. */
export const todo = 'TODO';

export interface ArrangeOptions {
  /** Put before the ids of an annex, so that they differ from those of the paper: f1. */
  readonly prefix?: string;
  /** Rank of the first headings. */
  readonly depth?: 2 | 3;
}

interface Marked {
  readonly paragraph: PaperParagraph;
  readonly mark: Mark | undefined;
}

/** A clause that is being put together. */
interface OpenClause {
  readonly mark: Mark | undefined;
  /** Numbers of the headings above. */
  readonly path: readonly number[];
  readonly name?: { readonly id: string; readonly title: string };
  readonly paragraphs: PaperParagraph[];
}

type Piece =
  | { readonly kind: 'heading'; readonly depth: 2 | 3; readonly paragraph: PaperParagraph }
  | { readonly kind: 'clause'; readonly clause: OpenClause };

/**
 * Puts the paragraphs of a text into headings and clauses by their printed numbers. Which numbers
 * count clauses differs from paper to paper: what stands alone above deeper numbers is a heading, what
 * has text of its own is a clause, and numbers inside a clause are its paragraphs.
 */
export function arrangeText(
  paragraphs: readonly PaperParagraph[],
  { prefix = '', depth = 2 }: ArrangeOptions = {},
): DraftBlock[] {
  const marked = paragraphs.map((paragraph): Marked => ({
    paragraph,
    mark: parseMark(paragraph.text),
  }));
  const pieces = marked.some(({ mark }) => mark)
    ? cutByMarks(marked, depth)
    : marked.map(({ paragraph }, at): Piece => ({
        kind: 'clause',
        clause: {
          mark: undefined,
          path: [],
          name: { id: `p${at + 1}`, title: todo },
          paragraphs: [paragraph],
        },
      }));
  setClosingApart(pieces, prefix);
  const counted = countedKind(pieces);
  return pieces.map((piece): DraftBlock => {
    if (piece.kind === 'heading')
      return { kind: 'heading', depth: piece.depth, paragraphs: [piece.paragraph] };
    const { clause } = piece;
    return {
      kind: 'clause',
      clause: nameClause(clause, counted, prefix),
      paragraphs: clause.paragraphs,
    };
  });
}

function cutByMarks(marked: readonly Marked[], topDepth: 2 | 3): Piece[] {
  const hasArticles = marked.some(({ mark }) => mark?.kind === 'article');
  const pieces: Piece[] = [];
  // Headings above, by rank, with their numbers and titles.
  let above: { rank: number; depth: 2 | 3; number: number; title: string }[] = [];
  let open: OpenClause | undefined;
  const start = (clause: OpenClause) => {
    open = clause;
    pieces.push({ kind: 'clause', clause });
  };
  const path = () => above.map(({ number }) => number);

  marked.forEach(({ paragraph, mark }, at) => {
    const rank = mark ? rankOf(mark.kind) : Infinity;
    const openRank = open?.mark ? rankOf(open.mark.kind) : Infinity;
    const next = marked[at + 1];
    // In a paper of articles other numbers stand inside them.
    const isInside =
      mark === undefined ||
      (open?.mark !== undefined && rank > openRank) ||
      (hasArticles && rank > rankOf('article') && open?.mark !== undefined);
    if (mark && !isInside) {
      const higher = above.filter((heading) => heading.rank < rank);
      const depth = Math.max(topDepth, (higher.at(-1)?.depth ?? topDepth - 1) + 1);
      if (depth <= 3 && isHeading(mark, paragraph.text, next)) {
        above = [...higher, { rank, depth: depth as 2 | 3, number: mark.number, title: mark.rest }];
        open = undefined;
        pieces.push({ kind: 'heading', depth: depth as 2 | 3, paragraph });
        return;
      }
      above = higher;
      start({ mark, path: path(), paragraphs: [paragraph] });
      return;
    }
    if (open) {
      open.paragraphs.push(paragraph);
      return;
    }
    const heading = above.at(-1);
    start({
      mark: undefined,
      path: path(),
      name: heading
        ? { id: `s${path().join('-')}`, title: heading.title === '' ? todo : heading.title }
        : { id: 'preamble', title: '引言' },
      paragraphs: [paragraph],
    });
  });
  return pieces;
}

const headingKinds: readonly MarkKind[] = ['part', 'chapter', 'section'];

function isHeading(mark: Mark, text: string, next: Marked | undefined): boolean {
  if (headingKinds.includes(mark.kind)) return true;
  if (!next || mark.kind === 'article' || !isTitleOnly(text)) return false;
  if (next.mark) return rankOf(next.mark.kind) > rankOf(mark.kind);
  // 一、指导思想 above a paragraph is a heading; (一)县应急管理局 above one is its clause's.
  return mark.kind === 'chinese';
}

/** Whether a numbered paragraph is a title and no more. */
function isTitleOnly(text: string): boolean {
  return text.length <= 50 && !/[。；;！？]/u.test(text);
}

/** The last paragraph of a text, where no other clause has a second one, closes the paper. */
function setClosingApart(pieces: Piece[], prefix: string): void {
  const clauses = pieces.flatMap((piece) => (piece.kind === 'clause' ? [piece.clause] : []));
  const printed = clauses.filter(({ mark }) => mark);
  const last = printed.at(-1);
  const end = pieces.at(-1);
  // A heading behind it would come before what stood above it.
  if (!last || end?.kind !== 'clause' || end.clause !== last) return;
  if (prefix !== '' || printed.length < 3) return;
  if (printed.some((clause) => clause !== last && clause.paragraphs.length > 1)) return;
  if (last.paragraphs.length !== 2) return;
  const paragraphs = last.paragraphs.splice(1);
  const name = { id: 'closing', title: '结语' };
  pieces.push({ kind: 'clause', clause: { mark: undefined, path: [], name, paragraphs } });
}

/** The kind of number that counts clauses through the whole paper; the one of most clauses. */
function countedKind(pieces: readonly Piece[]): MarkKind | undefined {
  const numbers = new Map<MarkKind, number[]>();
  for (const piece of pieces)
    if (piece.kind === 'clause' && piece.clause.mark) {
      const { kind, number } = piece.clause.mark;
      const of = numbers.get(kind);
      if (of) of.push(number);
      else numbers.set(kind, [number]);
    }
  return [...numbers]
    .filter(([, of]) => of.every((number, at) => at === 0 || number > (of[at - 1] ?? 0)))
    .sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

function nameClause(
  clause: OpenClause,
  counted: MarkKind | undefined,
  prefix: string,
): DraftClause {
  const { mark, path, name } = clause;
  const own =
    name?.id ??
    (mark && mark.kind !== counted ? `s${[...path, mark.number].join('-')}` : `c${mark?.number}`);
  const id = prefix + own;
  if (!mark)
    return {
      id,
      title: name?.title ?? todo,
      ...(name?.id === 'closing' && { apart: true }),
    };
  const text = clause.paragraphs.map((paragraph) => paragraph.text).join('\n');
  return { id, label: mark.label, title: titleOf(text.slice(mark.label.length)) };
}

/**
 * The printed heading of a clause: what stands before the first full stop. Where a clause has none, its
 * first words; never anything that it does not say.
 */
export function titleOf(text: string): string {
  const begin = text.trim();
  const [heading = ''] = begin.split(/[。：:；;！？\n]/u);
  const line = heading.trim();
  if (line !== '' && [...line].length <= 40) return line;
  const [words = ''] = line.split(/[，,、\s]/u);
  if (words !== '' && [...words].length <= 30) return words;
  const cut = [...(line === '' ? begin.replaceAll('\n', '') : line)].slice(0, 20).join('').trim();
  return cut === '' ? todo : cut;
}
