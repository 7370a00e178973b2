import { codeStem } from '../../jurisdictions/division-code.ts';

/**
 * One key of the address holds what was typed for many units: `22100.3_22101.2` are 3 in 140522100
 * and 2 in 140522101, below 140500. Only characters that an address keeps as they are part them.
 */
export type Pairs = Readonly<Record<string, string>>;

const escapes: readonly (readonly [plain: string, written: string])[] = [
  ['*', '*s'],
  ['_', '*u'],
  ['.', '*p'],
];

function escape(text: string): string {
  return text.replace(/[*_.]/g, (found) => escapes.find(([plain]) => plain === found)?.[1] ?? '');
}

function unescape(text: string): string {
  return text.replace(
    /\*[sup]/g,
    (found) => escapes.find(([, written]) => written === found)?.[0] ?? '',
  );
}

/**
 * Ids below the place lose its digits. Those of units that the person named begin with an x, never
 * with a digit, and are kept whole.
 */
function shorten(id: string, stem: string): string {
  return id.startsWith(stem) ? escape(id.slice(stem.length)) : `*${escape(id)}`;
}

function restore(text: string, stem: string): string {
  return text.startsWith('*x') ? unescape(text.slice(1)) : stem + unescape(text);
}

/** Every cell of a table reads the same text: the last few readings are kept. */
const readings = new Map<string, Pairs>();
const mostReadings = 20;

/** @param place code of the place that the units lie in */
export function readPairs(raw: string | undefined, place: string): Pairs {
  const key = `${place} ${raw ?? ''}`;
  const known = readings.get(key);
  if (known) return known;
  const pairs = parsePairs(raw, place);
  if (readings.size >= mostReadings) readings.clear();
  readings.set(key, pairs);
  return pairs;
}

function parsePairs(raw: string | undefined, place: string): Pairs {
  const stem = codeStem(place);
  const pairs: Record<string, string> = {};
  for (const part of (raw ?? '').split('_')) {
    const at = part.indexOf('.');
    // What somebody typed into the address by hand and is no pair belongs to no unit.
    if (at >= 0) pairs[restore(part.slice(0, at), stem)] = unescape(part.slice(at + 1));
  }
  return pairs;
}

/** Pairs as text, in the order of ids; empty values are left out. */
export function writePairs(pairs: Pairs, place: string): string {
  const stem = codeStem(place);
  return Object.entries(pairs)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => `${shorten(id, stem)}.${value.replace(/[*_]/g, escape)}`)
    .join('_');
}

/** A list of ids, as pairs without values. */
export function readIds(raw: string | undefined, place: string): ReadonlySet<string> {
  const stem = codeStem(place);
  const parts = (raw ?? '').split('_').filter((part) => part !== '');
  // A lone point stands for the place itself, whose short id is empty.
  return new Set(parts.map((part) => restore(part === '.' ? '' : part, stem)));
}

export function writeIds(ids: Iterable<string>, place: string): string {
  const stem = codeStem(place);
  return [...ids]
    .sort()
    .map((id) => shorten(id, stem) || '.')
    .join('_');
}
