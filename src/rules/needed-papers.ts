import { isWithin } from './division-stem.ts';

/** As much of a paper as decides where it is needed. */
export interface PlacedPaper {
  readonly id: string;
  /** GB/T 2260 code, six digits; it binds this division and all below it. */
  readonly jurisdiction: string;
}

/** Which papers something is to be worked out from, where not all of them can be read. */
export interface PaperNeed {
  /**
   * Where a unit lies, as somebody typed or chose it, the nearest first: township, county, province.
   * The first that is a code counts; a province is a step on the way and needs nothing.
   */
  readonly here?: readonly string[];
  /** Division codes of any level: the papers that bind there. */
  readonly places?: readonly string[];
  /** Also those of the places below: a city plans for its counties. */
  readonly below?: boolean;
  /** Also those of the nearest other places, to hold one's own against. */
  readonly neighbours?: boolean;
  /** Papers that are named by id. */
  readonly papers?: readonly string[];
  /** The places of the named papers are places, too. */
  readonly placesOfPapers?: boolean;
}

/** Papers of other places that are held against those of one: more help nobody, and all must be read. */
export const mostNeighbours = 12;

/**
 * The papers that are needed, in the order in which they are held. Of several places each gets its
 * share of neighbours.
 */
export function papersNeeded(held: readonly PlacedPaper[], need: PaperNeed): string[] {
  const { below = false, neighbours = false, placesOfPapers = false } = need;
  const wanted = new Set(need.papers);
  const named = placesOfPapers
    ? held.flatMap(({ id, jurisdiction }) => (wanted.has(id) ? [jurisdiction] : []))
    : [];
  const places = [...new Set([...placeOf(need.here), ...(need.places ?? []), ...named])].filter(
    (code) => /^[1-9]\d{5,}$/.test(code),
  );
  const share = Math.max(2, Math.floor(mostNeighbours / Math.max(places.length, 1)));
  for (const code of places) {
    for (const { id, jurisdiction } of held)
      if (isWithin(jurisdiction, code) || (below && isWithin(code, jurisdiction))) wanted.add(id);
    if (neighbours) for (const { id } of nearestPapers(held, code, share)) wanted.add(id);
  }
  return held.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
}

function placeOf(here: readonly string[] = []): string[] {
  const typed = here.map((text) => text.trim()).find((text) => /^[1-9]\d+$/.test(text));
  // Links may leave out the zeros: 5325 for 532500.
  const code = typed?.padEnd(6, '0');
  return code === undefined || /^\d\d0+$/.test(code) ? [] : [code];
}

/**
 * Papers of the nearest other places. Codes of neighbours are neighbours: the counties of a city, the
 * cities of a province. Papers that bind in the place, or in a place below it, are no others.
 */
export function nearestPapers<P extends PlacedPaper>(
  held: readonly P[],
  code: string,
  most = mostNeighbours,
): P[] {
  const sorted = inPlaceOrder(held) as readonly P[];
  const isOther = ({ jurisdiction }: P) =>
    !isWithin(jurisdiction, code) && !isWithin(code, jurisdiction);
  const at = sorted.findIndex(({ jurisdiction }) => jurisdiction >= code);
  const middle = at < 0 ? sorted.length : at;
  const before: P[] = [];
  const behind: P[] = [];
  // From the place outwards, so many on either side that one side can make up for the other.
  for (let to = middle - 1; to >= 0 && before.length < most; to -= 1) {
    const paper = sorted[to];
    if (paper && isOther(paper)) before.push(paper);
  }
  for (let to = middle; to < sorted.length && behind.length < most; to += 1) {
    const paper = sorted[to];
    if (paper && isOther(paper)) behind.push(paper);
  }
  const half = Math.floor(most / 2);
  const fromBehind = Math.min(behind.length, most - Math.min(before.length, half));
  return [...before.slice(0, most - fromBehind).reverse(), ...behind.slice(0, fromBehind)];
}

const orders = new WeakMap<readonly PlacedPaper[], readonly PlacedPaper[]>();

/** The papers by the codes of their places; the same list is sorted once. */
function inPlaceOrder(held: readonly PlacedPaper[]): readonly PlacedPaper[] {
  const known =
    orders.get(held) ??
    [...held].sort((a, b) =>
      a.jurisdiction < b.jurisdiction ? -1 : a.jurisdiction > b.jurisdiction ? 1 : 0,
    );
  orders.set(held, known);
  return known;
}
