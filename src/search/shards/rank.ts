import { isPlaceKnown, wordsOf, type Query, type Reading } from '../read-query.ts';
import type { ClauseStore } from './clause-store.ts';
import { count, cut, everywhere, nowhere, unite, type Marks, type Standing } from './marks.ts';
import type { PartStanding, Standings } from './standings.ts';
import { annotationTerm } from './terms.ts';

/** A clause that may answer. */
export interface Candidate {
  readonly number: number;
  readonly score: number;
  /** All of the query may stand in it. */
  readonly isWhole: boolean;
  /** And does for sure: it counts before it is read. */
  readonly isSure: boolean;
  readonly isLiteral: boolean;
}

/** A clause that holds less of the query than this is no answer to it. */
const leastCoverage = 0.5;

/** What of a reading each clause holds, as far as the lists tell. */
interface Judged {
  readonly whole: Standing;
  readonly literal: Marks;
  readonly some: Marks;
  readonly scores: Float32Array;
}

/** Clauses that may answer a query, most likely first; as the text would be scored, but coarsely. */
export function rank(query: Query, standings: Standings, store: ClauseStore): Candidate[] {
  const { size } = standings;
  const scores = new Float32Array(size);
  let whole = nowhere(size);
  const isLiteral = new Uint8Array(size);
  for (const reading of query.readings) {
    const judged = judge(reading, standings, store);
    whole = unite(whole, judged.whole);
    const isTypedOnly = isPlaceKnown(query) && reading === query.readings[0];
    for (let at = 0; at < size; at += 1) {
      const isAll = judged.whole.possible[at] === 1;
      if (!isAll && (isTypedOnly || judged.some[at] === 0)) continue;
      if (isAll && reading.length === 1 && judged.literal[at] === 1) isLiteral[at] = 1;
      scores[at] = Math.max(scores[at] ?? 0, judged.scores[at] ?? 0, 0.001);
    }
  }
  for (const kind of query.asked?.kinds ?? []) {
    const marks = standings.marksOf(annotationTerm.kind(kind));
    for (let at = 0; at < size; at += 1) if (marks[at] === 1) scores[at] = (scores[at] ?? 0) * 1.4;
  }
  const found: Candidate[] = [];
  scores.forEach((score, number) => {
    if (score > 0)
      found.push({
        number,
        score,
        isWhole: whole.possible[number] === 1,
        isSure: whole.sure[number] === 1,
        isLiteral: isLiteral[number] === 1,
      });
  });
  return found.sort(
    (a, b) => Number(b.isWhole) - Number(a.isWhole) || b.score - a.score || a.number - b.number,
  );
}

function judge(reading: Reading, standings: Standings, store: ClauseStore): Judged {
  const { size } = standings;
  const scores = new Float32Array(size);
  const coverage = new Float32Array(size);
  const some = new Uint8Array(size).fill(1);
  const rare = (marks: Marks) => {
    const found = count(marks);
    return Math.log(1 + (size - found + 0.5) / (found + 0.5));
  };
  let wanted = 0;
  for (const segment of reading.flatMap(wordsOf).filter(({ isCommon }) => !isCommon)) {
    const marks = standings.ofWord(segment).possible;
    const here = standings.placeMarks(segment);
    const weight = rare(marks);
    const about = standings.marksAbout(segment);
    const titles = standings.marksInTitle(segment);
    const isPlace = segment.places.length > 0;
    wanted += isPlace ? 0 : weight;
    for (let at = 0; at < size; at += 1) {
      const found = marks[at] ?? 0;
      const around = about[at] ?? 0;
      if (isPlace && here[at] === 0) some[at] = 0;
      coverage[at] = (coverage[at] ?? 0) + weight * (found > 0 ? 1 : 0.4 * around);
      scores[at] = (scores[at] ?? 0) + weight * (found + 0.8 * (titles[at] ?? 0) + 0.8 * around);
    }
  }
  let whole = everywhere(size);
  const opening = new Uint8Array(size);
  for (const first of store.firstClauses) opening[first] = 1;
  let own: Standing = { sure: opening, possible: opening };
  const literal = new Uint8Array(size).fill(1);
  for (const part of reading) {
    const standing = standings.ofPart(part);
    whole = cut(whole, standing.anywhere);
    own = unite(own, standing.inClause);
    addPart(scores, literal, standing, rare(standing.typed), opening);
  }
  for (let at = 0; at < size; at += 1)
    if (wanted === 0 || (coverage[at] ?? 0) / wanted < leastCoverage) some[at] = 0;
  return { whole: cut(whole, own), literal, some, scores };
}

/** What a part adds that stands as it was typed, and what opens the paper that it names. */
function addPart(
  scores: Float32Array,
  literal: Marks,
  { typed, atHead }: PartStanding,
  weight: number,
  opening: Marks,
): void {
  for (let at = 0; at < scores.length; at += 1) {
    if (typed[at] === 1) scores[at] = (scores[at] ?? 0) + weight * 0.8;
    else literal[at] = 0;
    if (atHead[at] === 1 && opening[at] === 1) scores[at] = (scores[at] ?? 0) + 20;
  }
}
