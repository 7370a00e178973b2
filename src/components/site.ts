import { contentLocation } from '../corpus/content-location.ts';
import type { CorpusInstrument, CorpusPolicy } from '../corpus/corpus.ts';
import { buildLexicon } from '../corpus/term-mentions.ts';
import { sharedCorpus } from '../corpus/shared-corpus.ts';
import { loadProvince } from '../jurisdictions/load-province.ts';
import { describePath } from '../jurisdictions/describe-path.ts';
import { readSiteSettings } from './site-settings.ts';

const { dir, shown } = contentLocation();

/** The content of this build, read once. */
export const corpus = sharedCorpus(dir, shown);

/** Words of the papers that have a definition. */
export const lexicon = buildLexicon(corpus.terms, corpus.definitions);

/**
 * Address of a page of this site below its base path.
 * @param path begins with a slash, e.g. `/policies/`
 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

const { origin = '' } = readSiteSettings();

/**
 * Whole address of a page or file, for what leaves the site (feeds, tables, search engines). Without
 * SITE_URL the site does not know its host, and the address begins at its root.
 */
export function address(path: string): string {
  return origin + href(path);
}

const policies = new Map(corpus.policies.map((policy) => [policy.id, policy]));

/** @throws RangeError when there is no such policy */
export function policyOf(id: string): CorpusPolicy {
  const policy = policies.get(id);
  if (!policy) throw new RangeError(`no policy ${id}`);
  return policy;
}

const instruments = new Map(corpus.instruments.map((instrument) => [instrument.id, instrument]));

/** @throws RangeError when there is no such instrument */
export function instrumentOf(id: string): CorpusInstrument {
  const instrument = instruments.get(id);
  if (!instrument) throw new RangeError(`no instrument ${id}`);
  return instrument;
}

const labels = {
  bearers: new Map(corpus.bearers.map((item) => [item.id, item.prefLabel])),
  topics: new Map(corpus.topics.map((item) => [item.id, item.prefLabel])),
  facts: new Map(corpus.facts.map((item) => [item.id, item.label])),
  terms: new Map(corpus.terms.map((item) => [item.id, item.prefLabel])),
};

/** Preferred name of a concept; the id where it is unknown (the link gate prevents that). */
export function labelOf(vocabulary: keyof typeof labels, id: string): string {
  return labels[vocabulary].get(id) ?? id;
}

/** Short name of a paper for lists and notes: its number, or its title where it has none. */
export function shortName({ documentNumber, title }: CorpusPolicy): string {
  return documentNumber ?? `《${title}》`;
}

/** `2020-06-12` -> 2020年6月12日; an absent date is said to be absent. */
export function chineseDate(date: string | undefined, absent = '未载明'): string {
  const [year, month, day] = date?.split('-').map(Number) ?? [];
  return year === undefined ? absent : `${year}年${month}月${day}日`;
}

/** `532504` -> 云南省 红河哈尼族彝族自治州 弥勒市. */
export async function placeName(code: string, separator = ' '): Promise<string> {
  return describePath(await loadProvince(code), code, separator) ?? code;
}
