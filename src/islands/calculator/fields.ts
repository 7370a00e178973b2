import type { PaperNeed } from '../../rules/needed-papers.ts';
/**
 * What a person has chosen and typed, as typed, by key. It is kept in the fragment of the address,
 * which browsers never send to a server.
 */
export type Fields = Readonly<Record<string, string>>;

/**
 * So much is taken by a box for a title or a name: more makes an address that browsers and chat
 * programs cut, and the box itself slow.
 */
export const longestTitle = 10_000;

/** Keys whose values stand on the page as they are: an endless line keeps a browser busy for minutes. */
const isShown = /(?:^|\.)(?:title|name|edition|as-of)$/;

/** What parts the items of a list: units, rows, duties. */
const parted = /[_\n\t、，,；;.* ]/;

/** A list may be long; ten thousand characters with nothing between them are no list, whatever the key. */
function cutEndless(key: string, value: string): string {
  const start = value.slice(0, longestTitle);
  return isShown.test(key) || !parted.test(start) ? start : value;
}

/** Keys to set; undefined or empty text takes a key away. */
export type FieldChange = Readonly<Record<string, string | undefined>>;

/** What links from other pages may preset in the query. Answers never stand there: it is sent. */
const presets = ['place', 'unit', 'level', 'office'];

/**
 * Fields of an address: its fragment, and what links preset in the query; the fragment wins.
 * @param hash with or without its `#`
 */
export function readFields(hash: string, search = ''): Fields {
  const query = [...new URLSearchParams(search)].filter(([key]) => presets.includes(key));
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  return changeFields({}, Object.fromEntries([...query, ...fragment]));
}

/** The fragment that holds the fields, with its `#`; empty when there is nothing to hold. */
export function writeFields(fields: Fields): string {
  const entries = Object.entries(fields).filter(([, value]) => value !== '');
  const text = new URLSearchParams(entries).toString();
  return text === '' ? '' : `#${text}`;
}

/** Fields after a change. */
export function changeFields(fields: Fields, change: FieldChange): Fields {
  const next: Record<string, string> = {};
  for (const [key, value] of Object.entries({ ...fields, ...change }))
    if (value !== undefined && value !== '') next[key] = cutEndless(key, value);
  return next;
}

/** A fact that had other names before, from the rulebook. */
export interface RenamedFact {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/**
 * Carries saved answers over to the present ids of their facts. A key is a fact, or ends with one
 * after a point (`posts.full-time-supervisors`). What is saved under the present id stays.
 */
export function renameFacts(fields: Fields, facts: readonly RenamedFact[]): Fields {
  const present = new Map(
    facts.flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id] as const)),
  );
  if (present.size === 0) return fields;
  const renamed: Record<string, string> = {};
  for (const [key, value] of Object.entries(fields)) {
    const at = key.lastIndexOf('.') + 1;
    const id = present.get(key.slice(at));
    const next = id === undefined ? key : key.slice(0, at) + id;
    if (next === key || fields[next] === undefined) renamed[next] = value;
  }
  return renamed;
}

/** The papers that a calculator needs for the place that its fields name, and those of neighbours. */
export function neededHere(fields: Fields, further: Omit<PaperNeed, 'here'> = {}): PaperNeed {
  return { here: [fields['unit'] ?? '', fields['place'] ?? ''], neighbours: true, ...further };
}
