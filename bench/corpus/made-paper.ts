import { findUncovered } from '../../src/corpus/gates/coverage-gate.ts';
import type { Division } from '../../src/jurisdictions/division.ts';
import type { AnnotatedPassage } from './annotated-sentences.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface MadeClause {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly passages: readonly AnnotatedPassage[];
}

export interface MadeChapter {
  readonly heading: string;
  readonly clauses: readonly MadeClause[];
}

/** A paper in the structure of a real one; nothing in it was ever issued. */
export interface MadePaper {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly jurisdiction: string;
  readonly issuedOn: string;
  readonly chapters: readonly MadeChapter[];
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What the papers are made of. */
export interface Material {
  readonly passages: readonly AnnotatedPassage[];
  readonly titles: readonly string[];
  /**
   * Share of the passages that keep their annotations, where the gates let one go: the real papers
   * were read sentence by sentence and state a duty in each; a country would begin with the chief ones.
   */
  readonly annotated: number;
}

/**
 * A paper of one place: 20 to 100 clauses in four to eight chapters, each clause of one to four
 * passages of real papers. Names of the place's own townships are put before some, other figures into
 * those that oblige no one, so that no two papers read alike.
 */
export function makePaper(
  place: Division,
  serial: number,
  material: Material,
  random: SeededRandom,
): MadePaper {
  const { titles } = material;
  const year = 2016 + random.below(10);
  const issuer = `${place.name}${random.pick(['人民政府', '安全生产委员会', '应急管理局'])}`;
  const count = 20 + random.below(81);
  const chapterCount = 4 + random.below(5);
  const clauses = Array.from({ length: count }, (_, index) =>
    makeClause(index + 1, place, material, random),
  );
  const perChapter = Math.ceil(count / chapterCount);
  const chapters = Array.from({ length: chapterCount }, (_, index) => ({
    heading: `${numerals[index] ?? ''}、${random.pick(titles)}`,
    clauses: clauses.slice(index * perChapter, (index + 1) * perChapter),
  })).filter((chapter) => chapter.clauses.length > 0);
  return {
    id: `made-${String(serial).padStart(5, '0')}`,
    title: `${issuer}关于${random.pick(titles)}的${random.pick(['实施意见', '通知', '工作方案'])}`,
    number: `${place.name.slice(0, 1)}${random.pick(['政办发', '安发', '应急', '安委办'])}〔${year}〕${serial}号`,
    issuer,
    jurisdiction: place.code,
    issuedOn: `${year}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`,
    chapters,
  };
}

const pad = (value: number) => String(value).padStart(2, '0');

function makeClause(
  number: number,
  place: Division,
  { passages, titles, annotated }: Material,
  random: SeededRandom,
): MadeClause {
  const label = `${number}.`;
  const title = random.pick(titles);
  const chosen: AnnotatedPassage[] = [];
  let text = `${label}${title}。`;
  for (let more = 1 + random.below(4); more > 0; more -= 1) {
    const whole = random.pick(passages);
    const passage = random.chance(annotated) ? whole : withoutAnnotations(whole);
    const lead = random.chance(0.4) ? leadOf(place, random) : '';
    const isPlain =
      passage.obligations.length + passage.notDuties.length + passage.citations.length === 0;
    const own = isPlain
      ? passage.text.replaceAll(/\d+/gu, () => String(1 + random.below(200)))
      : passage.text;
    const longer = text + lead + own;
    const quotes = [...chosen, passage].flatMap(quotesOf);
    // A quote must stand once in its clause.
    if (!quotes.every((quote) => longer.split(quote).length === 2)) continue;
    chosen.push(passage);
    text = longer;
  }
  return { id: `c${number}`, label, title, text, passages: chosen };
}

/** A passage with a word of duty or a citation must stay annotated: the gates ask for it. */
function withoutAnnotations(passage: AnnotatedPassage): AnnotatedPassage {
  const { dutyWords } = findUncovered(passage.text, [], undefined);
  return dutyWords.length > 0 || passage.text.includes('《')
    ? passage
    : { ...passage, obligations: [], notDuties: [], citations: [] };
}

function quotesOf({ obligations, notDuties, citations }: AnnotatedPassage): string[] {
  return [...obligations, ...notDuties, ...citations].map(({ quote }) => quote);
}

function leadOf(place: Division, random: SeededRandom): string {
  const township =
    place.level === 'county' && place.children.length > 0
      ? random.pick(place.children).name
      : place.name;
  return `${township}${random.pick(['牵头', '配合', '参照', '结合实际'])},`;
}
