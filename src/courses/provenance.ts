import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Edition, RuleObligation, Rulebook, RulePolicy } from '../rules/rulebook.ts';

/**
 * What a course file rests on, as words that survive in any format: docx, pptx, xlsx, ics, GIFT, plain text.
 *
 *     anjian1/@/0.1.0/ab12cd34ef56/24                                   version of site and content, number of items
 *     anjian1/jincheng-2021-10/c7.3/1a2b3c4d-5e6f7a8b-9c0d1e2f          one obligation
 *
 * The three marks of an obligation are the first 8 hexadecimal digits of the SHA-256 of the quote, of the
 * editor's reading and of the whole clause (a lone x where the clause was not at hand). None of the
 * characters needs escaping in XML, CSV, GIFT, iCalendar or a tab-separated file. Each word stands for
 * itself: a slide that is copied into another deck takes its own along.
 */
export const stampLabel = '依据码';

const version = 1;
const prefix = `anjian${version}`;
const markLength = 8;

/** More than any course holds; a file of nothing but words of ours is not listed to its end. */
export const mostStamped = 5000;

/** Text of a whole clause; undefined where it is not at hand. */
export type ClauseTextOf = (policy: string, clause: string) => string | undefined;

/** An obligation as a file named it when it was made. */
export interface StampedItem {
  readonly policy: string;
  readonly obligation: string;
  /** Marks of the quote, of the reading and of the clause as they were. */
  readonly quote: string;
  readonly reading: string;
  /** Absent: the clause was not at hand. */
  readonly clause?: string;
}

export type StampReading =
  | {
      readonly kind: 'stamp';
      readonly items: readonly StampedItem[];
      /** The contents that the file was made from; two and more where files were put together. */
      readonly editions: readonly Edition[];
      /** How many obligations the file says it had; fewer may have been left. */
      readonly expected?: number;
    }
  /** More than `mostStamped`. */
  | { readonly kind: 'too-many' }
  /** Nothing of ours stands in the text. */
  | { readonly kind: 'none' }
  /** Made by a later version of the site, in a form that this one does not know. */
  | { readonly kind: 'newer' };

/** What has changed of an obligation since a file was made. */
export type ItemChange = 'quote' | 'clause' | 'reading';

export type CheckedItem =
  | {
      readonly kind: 'held';
      readonly item: StampedItem;
      readonly obligation: RuleObligation;
      readonly policy: RulePolicy;
      /** Empty: nothing has changed. */
      readonly changes: readonly ItemChange[];
    }
  /** The obligation, or its whole paper, is no longer held. */
  | { readonly kind: 'gone'; readonly item: StampedItem; readonly policy?: RulePolicy };

/** The word for one obligation, to stand beside it. */
export function stampItem(obligation: RuleObligation, clauseTextOf?: ClauseTextOf): string {
  const { quote, reading, clause = 'x' } = marksOf(obligation, clauseTextOf);
  return `${prefix}/${obligation.policy}/${obligation.id}/${quote}-${reading}-${clause}`;
}

/** All words of a file, the edition first; each obligation once. */
export function stampWords(
  items: readonly RuleObligation[],
  { site, content }: Edition,
  clauseTextOf?: ClauseTextOf,
): readonly string[] {
  const words = new Set(items.map((item) => stampItem(item, clauseTextOf)));
  return [`${prefix}/@/${site}/${content}/${words.size}`, ...words];
}

/** All words of a file in one line. */
export function stamp(
  items: readonly RuleObligation[],
  edition: Edition,
  clauseTextOf?: ClauseTextOf,
): string {
  return stampWords(items, edition, clauseTextOf).join(' ');
}

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const mark = `[0-9a-f]{${markLength}}`;
const anyWord = /(?<![a-z0-9])anjian(\d{1,4})\//g;
const editionWord = new RegExp(
  `(?<![a-z0-9])${prefix}/@/([0-9A-Za-z.+-]{1,40})/([0-9a-f]{12})/(\\d{1,6})(?![0-9])`,
  'g',
);
const itemWord = new RegExp(
  `(?<![a-z0-9])${prefix}/(${slug})/([a-z][a-z0-9]*(?:-[0-9]+)*\\.[1-9][0-9]*)/(${mark})-(${mark})-(${mark}|x)(?![0-9a-f])`,
  'g',
);

/** Reads the words out of whatever text they stand in; anything else in it is passed over. */
export function readStamp(text: string): StampReading {
  const items = new Map<string, StampedItem>();
  for (const found of text.matchAll(itemWord)) {
    const [word, policy = '', obligation = '', quote = '', reading = '', clause = ''] = found;
    items.set(word, {
      policy,
      obligation,
      quote,
      reading,
      ...(clause !== 'x' && { clause }),
    });
    if (items.size > mostStamped) return { kind: 'too-many' };
  }
  const editions = new Map<string, Edition>();
  let expected: number | undefined;
  for (const [, site = '', content = '', count = ''] of text.matchAll(editionWord)) {
    editions.set(content, { site, content });
    expected = Math.max(expected ?? 0, Number(count));
  }
  if (items.size > 0)
    return {
      kind: 'stamp',
      items: [...items.values()],
      editions: [...editions.values()],
      ...(expected !== undefined && { expected }),
    };
  for (const [, number] of text.matchAll(anyWord))
    if (Number(number) > version) return { kind: 'newer' };
  return { kind: 'none' };
}

/** Holds what a file rests on against what is held now, in the order of the file. */
export function compareStamp(
  items: readonly StampedItem[],
  { obligations, policies }: Pick<Rulebook, 'obligations' | 'policies'>,
  clauseTextOf?: ClauseTextOf,
): readonly CheckedItem[] {
  const key = (policy: string, id: string) => `${policy}/${id}`;
  const held = new Map(obligations.map((duty) => [key(duty.policy, duty.id), duty]));
  const papers = new Map(policies.map((policy) => [policy.id, policy]));
  return items.map((item): CheckedItem => {
    const obligation = held.get(key(item.policy, item.obligation));
    const policy = papers.get(item.policy);
    if (!obligation || !policy) return { kind: 'gone', item, ...(policy && { policy }) };
    const now = marksOf(obligation, clauseTextOf);
    const changes: ItemChange[] = [];
    if (now.quote !== item.quote) changes.push('quote');
    if (item.clause !== undefined && now.clause !== undefined && now.clause !== item.clause)
      changes.push('clause');
    if (now.reading !== item.reading) changes.push('reading');
    return { kind: 'held', item, obligation, policy, changes };
  });
}

function marksOf(
  obligation: RuleObligation,
  clauseTextOf: ClauseTextOf | undefined,
): Pick<StampedItem, 'quote' | 'reading' | 'clause'> {
  const clause = clauseTextOf?.(obligation.policy, obligation.clause);
  return {
    quote: markOf(obligation.quote),
    reading: markOf(JSON.stringify(sorted(readingOf(obligation)))),
    ...(clause !== undefined && { clause: markOf(clause) }),
  };
}

/** What the editor reads in the quote: everything that a slide or a question may say of it. */
function readingOf(obligation: RuleObligation): Record<string, unknown> {
  const { bearers, modality, topic, action, measure, wording, when, plain } = obligation;
  const { by, from, to, open } = obligation;
  // Pages know the sentence of the reading only where there is a figure to explain, files know it always.
  const said = measure === undefined ? undefined : plain;
  return {
    bearers,
    modality,
    topic,
    action,
    measure,
    wording,
    when,
    plain: said,
    by,
    from,
    to,
    open,
  };
}

function markOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, markLength);
}

/** The same value with its keys in order: the order in which a file lists them says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
