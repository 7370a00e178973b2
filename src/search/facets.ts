import type { Modality } from '../model/obligation.schema.ts';
import type { ClauseMatch } from './match-clause.ts';
import type { PreparedClause } from './prepare-clause.ts';
import type { IndexedDuty, SearchGuide } from './search-index.ts';

/** What results can be narrowed by; of the duty, all that is chosen must hold for one duty. */
export const facetNames = [
  'place',
  'level',
  'bearer',
  'topic',
  'modality',
  'measured',
  'year',
] as const;
export type FacetName = (typeof facetNames)[number];

/** What is chosen; a facet that is absent narrows nothing. */
export type Chosen = Readonly<Partial<Record<FacetName, string>>>;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

type DutyFacet = 'bearer' | 'topic' | 'modality' | 'measured';

function valuesOfDuty(duty: IndexedDuty, facet: DutyFacet): readonly string[] {
  switch (facet) {
    case 'bearer':
      return duty.bearers;
    case 'topic':
      return [duty.topic];
    case 'modality':
      return [duty.modality satisfies Modality];
    case 'measured':
      return [duty.figure === undefined ? 'no' : 'yes'];
  }
}

const dutyFacets: readonly DutyFacet[] = ['bearer', 'topic', 'modality', 'measured'];
const isDutyFacet = (facet: FacetName): facet is DutyFacet =>
  dutyFacets.some((one) => one === facet);

function valuesOfPaper(
  { paper }: PreparedClause,
  facet: 'place' | 'level' | 'year',
  guide: SearchGuide,
): readonly string[] {
  switch (facet) {
    case 'place':
      return [paper.place];
    case 'level':
      return guide.places.filter(({ code }) => code === paper.place).map(({ level }) => level);
    case 'year':
      return paper.year === undefined ? [] : [paper.year];
  }
}

/** Values of a facet that a clause has, where everything else that is chosen holds for it. */
function valuesWhere(
  clause: PreparedClause,
  facet: FacetName,
  chosen: Chosen,
  guide: SearchGuide,
): ReadonlySet<string> {
  for (const other of facetNames) {
    const value = chosen[other];
    if (value === undefined || other === facet || isDutyFacet(other)) continue;
    if (!valuesOfPaper(clause, other, guide).includes(value)) return new Set();
  }
  const duties = clause.clause.duties.filter((duty) =>
    dutyFacets.every((other) => {
      const value = chosen[other];
      return value === undefined || other === facet || valuesOfDuty(duty, other).includes(value);
    }),
  );
  if (isDutyFacet(facet)) return new Set(duties.flatMap((duty) => valuesOfDuty(duty, facet)));
  const isDutyChosen = dutyFacets.some((other) => chosen[other] !== undefined);
  return new Set(isDutyChosen && duties.length === 0 ? [] : valuesOfPaper(clause, facet, guide));
}

/** Whether all that is chosen holds for a clause. */
export function passes(clause: PreparedClause, chosen: Chosen, guide: SearchGuide): boolean {
  return facetNames.every((facet) => {
    const value = chosen[facet];
    return value === undefined || valuesWhere(clause, facet, chosen, guide).has(value);
  });
}

/** The values of each facet with the number of results that choosing it would leave, most first. */
export function countFacets(
  matches: readonly ClauseMatch[],
  chosen: Chosen,
  guide: SearchGuide,
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const count = (facet: FacetName): readonly FacetValue[] => {
    const counts = new Map<string, number>();
    for (const { clause } of matches)
      for (const value of valuesWhere(clause, facet, chosen, guide))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, number]) => ({ value, count: number }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    place: count('place'),
    level: count('level'),
    bearer: count('bearer'),
    topic: count('topic'),
    modality: count('modality'),
    measured: count('measured'),
    year: count('year')
      .slice()
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
  };
}
