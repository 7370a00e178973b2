import { describe, expect, it } from 'vitest';
import { buildShards } from '../../../src/search/shards/build-shards.ts';
import { searchShards } from '../../../src/search/shards/search-shards.ts';
import { blockFile, listFile } from '../../../src/search/shards/shard-guide.ts';
import { prepareCorpus } from '../../../src/search/search-clauses.ts';
import { searchWhole } from '../../../src/search/searcher.ts';
import { findTownship } from '../../../src/search/townships/find-township.ts';
import { mayNameTownship, withTownships } from '../../../src/search/townships/with-townships.ts';
import { readVocabulary } from '../../../src/search/vocabulary.ts';
import { index, placeOf } from '../real-index.ts';
import { read, readTownships, searcher } from './real-townships.ts';

/** What is understood: the township meant, and the papers that bind it. */
async function understood(query: string) {
  const { township } = await searcher.search(query);
  return (
    township && [township.townships.map(({ path }) => path), township.papers.map(({ id }) => id)]
  );
}
const wushan = '云南省红河哈尼族彝族自治州弥勒市五山乡';

describe('a township leads to what binds it', () => {
  it.each([
    ['五山乡', wushan, 'mile-2020-3'],
    ['弥勒市五山乡', wushan, 'mile-2020-3'],
    ['云南弥勒五山乡', wushan, 'mile-2020-3'],
    ['红河州五山乡 演练', wushan, 'mile-2020-3'],
    ['弥勒 五山乡 安监员', wushan, 'mile-2020-3'],
    ['请问五山乡要配几个安监员', wushan, 'mile-2020-3'],
    ['彌勒市五山鄉', wushan, 'mile-2020-3'],
    ['弥阳街道办事处 演练', '云南省红河哈尼族彝族自治州弥勒市弥阳街道', 'mile-2020-3'],
    // Bound by the paper of its city.
    ['大东沟镇', '山西省晋城市泽州县大东沟镇', 'jincheng-2021-10'],
  ])('%s', async (query, path, paper) => {
    expect(await understood(query)).toEqual([[path], [paper]]);
  });

  it('of 88 of a name the one is meant that a paper binds', async () => {
    const { township } = await searcher.search('城关镇');
    expect(township?.total).toBe(88);
    expect(township?.townships.map(({ path }) => path)).toEqual(['河南省平顶山市宝丰县城关镇']);
  });

  it.each([
    ['五山乡 安监员 几个', '弥勒市', '不少于 2 名'],
    ['五山乡要配几个安监员', '弥勒市', '不少于 2 名'],
    ['云南省弥勒市五山乡多久轮训一次', '弥勒市', '原则上每 3 年 1 次'],
    ['泽州县大东沟镇要几个安监员', '晋城市', '至少 3—5 名'],
  ])('and is answered by it: %s', async (query, place, figure) => {
    const { answer } = await searcher.search(query);
    expect(answer.map((line) => [line.place.name, line.figures[0]?.duty.duty.figure])).toEqual([
      [place, figure],
    ]);
  });

  it('opens the paper where the place alone is asked for', async () => {
    expect((await searcher.search('弥勒市五山乡')).whole.map(placeOf)).toEqual([
      'mile-2020-3 preamble',
    ]);
  });

  it('finds the clauses of that paper alone', async () => {
    const { whole, partial } = await searcher.search('五山乡 安监员');
    expect(whole.map(placeOf)).toContain('mile-2020-3 c12');
    expect([...whole, ...partial].map(({ clause }) => clause.paper.place)).not.toContain('140500');
  });
});

describe('no paper of the place is held', () => {
  it('is said, and what others rule is found', async () => {
    const { township, whole, answer } = await searcher.search('大冶市灵乡镇要配几个专职监管人员');
    expect(township?.townships.map(({ path, places }) => [path, places])).toEqual([
      ['湖北省黄石市大冶市灵乡镇', []],
    ]);
    expect(township?.papers).toEqual([]);
    expect(whole.map(placeOf)).toContain('mile-2020-3 c12');
    expect(answer.length).toBeGreaterThan(1);
  });

  it('is said of a name that many have', async () => {
    const { township, whole, partial } = await searcher.search('太平镇');
    expect(township).toMatchObject({ name: '太平镇', total: 50, townships: [], papers: [] });
    expect([...whole, ...partial]).toEqual([]);
  });
});

describe('a name that several have', () => {
  const places = [
    { code: '410421', name: '宝丰县', level: 'county' as const },
    { code: '410926', name: '范县', level: 'county' as const },
    { code: '410300', name: '洛阳市', level: 'city' as const },
  ];
  const find = (query: string, more: typeof index.places = []) =>
    findTownship(query, readVocabulary({ ...index, places: [...places, ...more] }), readTownships);

  it('is offered where papers bind', async () => {
    const found = await find('城关镇 安监员');
    expect(
      found?.townships.map(({ county, places: [nearest] }) => [county.name, nearest?.name]),
    ).toEqual([
      ['孟津区', '洛阳市'],
      ['嵩县', '洛阳市'],
      ['汝阳县', '洛阳市'],
      ['宝丰县', '宝丰县'],
      ['范县', '范县'],
    ]);
    expect(found?.rest).toEqual(['安监员']);
  });

  it('is told apart by the county, beside it or before it', async () => {
    for (const query of ['宝丰县城关镇', '宝丰城关镇', '城关镇 宝丰县'])
      expect(
        (await find(query))?.townships.map(({ code }) => code),
        query,
      ).toEqual(['410421100']);
  });

  it('is bound by papers of the country whichever is meant', async () => {
    const all = [{ code: '100000', name: '全国', level: 'country' as const }];
    const found = await find('太平镇', all);
    expect(found?.townships).toEqual([]);
    expect(found?.country).toEqual(all);
  });
});

describe('words that only look like a township', () => {
  it.each(['乡镇 专职', '每个乡镇', '大五山乡', '五山乡村振兴', '乡镇街道要配几个人', '“五山乡”'])(
    '%s',
    async (query) => {
      expect((await searcher.search(query)).township).toBeUndefined();
    },
  );

  it('cost no file where no word ends so', async () => {
    read.length = 0;
    for (const query of ['双随机', '乡镇要配几个安监员', '弥勒市 执法经费']) {
      expect(mayNameTownship(query, searcher.vocabulary)).toBe(false);
      await searcher.search(query);
    }
    expect(read).toEqual([]);
  });

  it('are found where they stand', async () => {
    const [clause] = index.clauses.filter(
      ({ paper }) => index.papers[paper]?.id === 'huludao-2018-15',
    );
    if (!clause) throw new Error('no clause');
    const text = '太平镇、五山乡的烟花爆竹经营点由应急管理部门检查。';
    const clauses = [...index.clauses, { ...clause, id: 'c99', text, duties: [] }];
    const own = withTownships(searchWhole(prepareCorpus({ ...index, clauses })), readTownships);
    for (const query of ['太平镇', '五山乡', '太平镇 烟花爆竹', '五山乡的烟花爆竹'])
      expect((await own.search(query)).whole.map(placeOf), query).toContain('huludao-2018-15 c99');
  });
});

it('a corpus in shards understands the same', async () => {
  const shards = buildShards(index, 'e1');
  const files = new Map<string, unknown>();
  [...shards.lists()].forEach((bucket, at) => files.set(listFile('e1', at), bucket));
  shards.blocks.forEach((block, at) => files.set(blockFile('e1', at), block));
  const inShards = withTownships(
    searchShards(shards.guide, (path) => Promise.resolve(files.get(path))),
    readTownships,
  );
  for (const query of [
    '五山乡',
    '五山乡 安监员 几个',
    '大东沟镇 轮训',
    '太平镇 执法经费',
    '灵乡镇',
  ]) {
    const expected = await searcher.search(query);
    const found = await inShards.search(query, { limit: 1000 });
    expect(found.township, query).toEqual(expected.township);
    expect(found.whole.map(placeOf).sort(), query).toEqual(expected.whole.map(placeOf).sort());
    expect(found.answer.map(({ figures }) => figures.map(({ duty }) => duty.duty.id))).toEqual(
      expected.answer.map(({ figures }) => figures.map(({ duty }) => duty.duty.id)),
    );
  }
});
