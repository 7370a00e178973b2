import { describe, expect, it } from 'vitest';
import { seededRandom, type SeededRandom } from '../../bench/corpus/seeded-random.ts';
import { editShards, type EditedShards } from '../../src/indexing/edit-shards.ts';
import type { LastShards } from '../../src/indexing/last-shards.ts';
import type { IndexedClause, IndexedPaper, SearchIndex } from '../../src/search/search-index.ts';
import { buildShards } from '../../src/search/shards/build-shards.ts';
import type { ListBucket, ShardBlock } from '../../src/search/shards/shard-guide.ts';
import type { ShardLimits } from '../../src/search/shards/shard-limits.ts';
import { index } from '../search/real-index.ts';

/** Few papers have many files, common characters and long lists, too. */
const limits: ShardLimits = {
  bucketSize: 900,
  blockSize: 600,
  mostOfCharacter: 60,
  heavyList: 16,
};

/** The files of an index as JSON, which is what is written. */
interface Files {
  readonly guide: string;
  readonly lists: readonly string[];
  readonly blocks: readonly string[];
  readonly figures: LastShards['figures'];
}

function build(index: SearchIndex): Files {
  const { guide, lists, blocks, figures } = buildShards(index, 'e1', limits);
  const json = (content: unknown) => JSON.stringify(content);
  return { guide: json(guide), lists: [...lists()].map(json), blocks: blocks.map(json), figures };
}

const read = ({ guide, lists, blocks, figures }: Files): LastShards => ({
  guide: JSON.parse(guide) as LastShards['guide'],
  figures,
  readList: (bucket) => JSON.parse(lists[bucket] ?? '') as ListBucket,
  readBlock: (block) => JSON.parse(blocks[block] ?? '') as ShardBlock,
});

function apply({ guide, figures, lists, blocks }: EditedShards, last: Files): Files {
  const put = (files: readonly unknown[], old: readonly string[]) =>
    files.map((file) => (typeof file === 'number' ? (old[file] ?? '') : JSON.stringify(file)));
  return {
    guide: JSON.stringify(guide),
    figures,
    lists: put(lists, last.lists),
    blocks: put(blocks, last.blocks),
  };
}

function changedPapers(before: SearchIndex, after: SearchIndex): number[] {
  const of = ({ papers, clauses }: SearchIndex, paper: number) =>
    JSON.stringify([papers[paper], clauses.filter((clause) => clause.paper === paper)]);
  return [...after.papers.keys()].filter((paper) => of(before, paper) !== of(after, paper));
}

function edit(last: Files, before: SearchIndex, after: SearchIndex) {
  return editShards(after, 'e1', changedPapers(before, after), read(last), limits);
}

function changeClause(
  from: SearchIndex,
  at: number,
  change: (clause: IndexedClause) => Partial<IndexedClause>,
): SearchIndex {
  const clauses = from.clauses.map((clause, number) =>
    number === at ? { ...clause, ...change(clause) } : clause,
  );
  return { ...from, clauses };
}

function changePaper(from: SearchIndex, at: number, change: Partial<IndexedPaper>): SearchIndex {
  const papers = from.papers.map((paper, number) =>
    number === at ? { ...paper, ...change } : paper,
  );
  return { ...from, papers };
}

const words = [
  '安全生产',
  '三人',
  '乡镇（街道）',
  '2名',
  '矿',
  '１２月',
  '𠮷',
  '专职监管人员',
  'ＡＢ3',
  '。',
];

/** One change as papers undergo it. */
function changeSomething(from: SearchIndex, random: SeededRandom): SearchIndex {
  const at = random.below(from.clauses.length);
  const paper = random.below(from.papers.length);
  const another = random.pick(from.clauses);
  const word = random.pick(words);
  const clause = (change: (clause: IndexedClause) => Partial<IndexedClause>) =>
    changeClause(from, at, change);
  const changes = [
    () =>
      clause(({ text }) => {
        const place = random.below(text.length);
        return { text: text.slice(0, place) + word + text.slice(place + random.below(9)) };
      }),
    () => clause(({ text }) => ({ text: text.slice(0, Math.ceil(text.length / 2)) })),
    () => clause(({ text }) => ({ text: text + another.text })),
    () => clause(() => ({ text: another.text, duties: another.duties })),
    () => clause(({ title }) => ({ title: title + word })),
    () => clause(() => ({ title: another.title })),
    () => clause(() => ({ label: `第${random.below(99)}条` })),
    () => clause(({ path }) => ({ path: [...path, word] })),
    () => clause(() => ({ path: [] })),
    () => clause(({ duties }) => ({ duties: duties.slice(1) })),
    () => clause(({ duties }) => ({ duties: duties.map((duty) => ({ ...duty, action: word })) })),
    () => clause(({ duties }) => ({ duties: [...another.duties, ...duties] })),
    () => changePaper(from, paper, { title: `${word}${from.papers[paper]?.title}` }),
    () => changePaper(from, paper, { number: `弥安发〔2020〕${random.below(30)}号` }),
    () => changePaper(from, paper, { year: String(2000 + random.below(20)), status: 'amended' }),
    () => changePaper(from, paper, { place: random.pick(from.places).code }),
  ];
  return random.pick(changes)();
}

describe('an index of which a little changes', () => {
  it('becomes to the byte what is made from nothing, change after change', () => {
    const random = seededRandom(20_201_112);
    let now = index;
    let files = build(now);
    let edits = 0;
    const numbers = new Set<string>();
    const reasons = new Set<string>();
    for (let step = 0; step < 100; step += 1) {
      let next = now;
      for (let left = 1 + random.below(3); left > 0; left -= 1)
        next = changeSomething(next, random);
      const edited = edit(files, now, next);
      const anew = build(next);
      if ('because' in edited) {
        reasons.add(edited.because.replace(/^\S (?=is|becomes)/u, ''));
        files = anew;
      } else {
        edits += 1;
        const more = edited.lists.length - files.lists.length;
        numbers.add(more > 0 ? 'more files' : more < 0 ? 'fewer files' : 'as many files');
        // What follows is built upon what was edited, not upon what is made anew.
        files = apply(edited, files);
        expect(files, `step ${step}`).toEqual(anew);
      }
      now = next;
    }
    expect(edits).toBeGreaterThan(40);
    // Of some of them pairs got files of their own, or lost them.
    expect([...numbers].sort()).toEqual(['as many files', 'fewer files', 'more files']);
    expect([...reasons].sort()).toEqual([
      'becomes common',
      'is common no more',
      'the lists need another number of files',
    ]);
  });

  const files = build(index);
  const at = 20;

  it('has all its files but a few, where a duty is called otherwise', () => {
    const renamed = changeClause(index, at, ({ duties }) => ({
      duties: duties.map((duty) => ({ ...duty, action: `${duty.action}改` })),
    }));
    const edited = edit(files, index, renamed);
    if ('because' in edited) throw new Error(edited.because);
    const kept = (files: readonly unknown[]) => files.filter((file) => typeof file === 'number');
    expect(kept(edited.lists).length).toBe(files.lists.length);
    expect(kept(edited.blocks).length).toBeGreaterThan(files.blocks.length / 2);
  });
});
