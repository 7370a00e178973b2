import { readFileSync, readdirSync } from 'node:fs';
import { decodeProvince } from '../../src/jurisdictions/decode-province.ts';
import type { Division } from '../../src/jurisdictions/division.ts';
import type { ProvinceFile } from '../../src/jurisdictions/province-file.schema.ts';
import { splitSentences } from '../../src/search/prepare-clause.ts';
import type {
  IndexedClause,
  IndexedDuty,
  IndexedPaper,
  IndexedPlace,
  SearchIndex,
} from '../../src/search/search-index.ts';

/** A sentence of a real paper, with the duties that stand in it. */
interface Sentence {
  readonly text: string;
  readonly duties: readonly IndexedDuty[];
}

/** Numbers that look random and are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A corpus of many papers in the structure of real ones: issued by the real counties and cities, 20
 * to 100 clauses each, each clause of one to five sentences of the real papers, with the names of
 * the county's own townships and other numbers put in, and the duties of those sentences.
 */
export function makeCorpus(real: SearchIndex, size: number): SearchIndex {
  const next = random(20_200_612);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const sentences = readSentences(real);
  const titles = [...new Set(real.clauses.map(({ title }) => title))];
  const counties = readCounties();
  const places = new Map<string, IndexedPlace>();
  const papers: IndexedPaper[] = [];
  const clauses: IndexedClause[] = [];
  for (let paper = 0; paper < size; paper += 1) {
    const county = counties[Math.floor((paper * counties.length) / size)] ?? pick(counties);
    places.set(county.code, { code: county.code, name: county.name, level: 'county' });
    const year = 2016 + Math.floor(next() * 10);
    const stem = county.name.slice(0, 1);
    papers.push({
      id: `p${paper}`,
      title: `${county.name}${pick(['人民政府', '安全生产委员会', '应急管理局'])}关于${pick(titles)}的${pick(['实施意见', '通知', '工作方案'])}`,
      number: `${stem}${pick(['政办发', '安发', '应急', '安委办'])}〔${year}〕${1 + Math.floor(next() * 120)}号`,
      place: county.code,
      year: String(year),
      opening: 'c1',
    });
    const count = 20 + Math.floor(next() * 81);
    for (let clause = 1; clause <= count; clause += 1) {
      const title = pick(titles);
      const label = `${clause}.`;
      const written: IndexedDuty[] = [];
      let text = `${label}${title}。`;
      for (let more = 1 + Math.floor(next() * 5); more > 0; more -= 1) {
        const sentence = pick(sentences);
        const township = county.children.length > 0 ? pick(county.children).name : county.name;
        const lead = next() < 0.4 ? `${township}${pick(['要', '应当', '牵头', '配合'])},` : '';
        const start = text.length + lead.length;
        const digits = next() < 0.3;
        text +=
          lead +
          (digits
            ? sentence.text.replaceAll(/\d+/gu, () => String(1 + Math.floor(next() * 200)))
            : sentence.text);
        if (!digits)
          for (const duty of sentence.duties)
            written.push({ ...duty, quote: [duty.quote[0] + start, duty.quote[1] + start] });
      }
      clauses.push({
        paper,
        id: `c${clause}`,
        label,
        reference: label,
        title,
        path: [`${pick(['一', '二', '三', '四'])}、${pick(titles)}`],
        text,
        duties: written,
      });
    }
  }
  return { ...real, places: [...places.values()], papers, clauses };
}

function readSentences({ clauses }: SearchIndex): Sentence[] {
  return clauses.flatMap(({ text, duties }) => {
    let at = 0;
    return splitSentences(text).map((sentence) => {
      const start = text.indexOf(sentence, at);
      at = start + sentence.length;
      const own = duties.filter(({ quote }) => quote[0] >= start && quote[1] <= at);
      return {
        text: sentence,
        duties: own.map((duty) => ({
          ...duty,
          quote: [duty.quote[0] - start, duty.quote[1] - start] as const,
        })),
      };
    });
  });
}

function readCounties(): Division[] {
  const folder = new URL('../../src/jurisdictions/data/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d\d\.json$/u.test(name))
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ProvinceFile;
      const divisions = decodeProvince(file).children.flatMap(({ children }) => children);
      // 东莞 and its like have townships and no counties.
      return divisions.filter(({ level }) => level === 'county');
    });
}
