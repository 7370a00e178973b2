import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishObligation } from '../../src/exports/public-data.ts';
import { rowsOf } from '../../src/components/matters/matter-rows.ts';
import { readItems, writeItems } from '../../src/islands/compare/address.ts';
import { columnOf, compareColumns } from '../../src/islands/compare/duty-rows.ts';
import { splitShared } from '../../src/islands/compare/shared-words.ts';
import { corpus } from '../support/real-corpus.ts';

const duties = corpus.obligations.map((one) => publishObligation(one, (path) => path));
const matters = corpus.matters.map((matter) => ({
  ...matter,
  stands: rowsOf(matter, corpus.policies, new Map()).map(({ policy, kind, text }) => ({
    policy: policy.id,
    kind,
    text,
  })),
}));
const compare = (search: string) =>
  compareColumns(
    readItems(search).map((item) => columnOf(item, duties)),
    matters,
    (id) => id,
  );
const rowOf = (search: string, id: string) => {
  const row = compare(search).find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

describe('the address of a comparison', () => {
  it('names papers, clauses and duties', () => {
    const search =
      '?items=mile-2020-3.c12.10,jincheng-2021-10.c5,huludao-2018-15,baofeng-2020-28.s2-1';
    expect(readItems(search)).toEqual([
      { policy: 'mile-2020-3', clause: 'c12', duty: 'c12.10' },
      { policy: 'jincheng-2021-10', clause: 'c5' },
      { policy: 'huludao-2018-15' },
      { policy: 'baofeng-2020-28', clause: 's2-1' },
    ]);
    expect(writeItems(readItems(search))).toBe(search);
  });

  it('leaves out what is no item, what is named twice, and a fifth column', () => {
    expect(readItems('?items=<b>,,a,a,b.c.x')).toEqual([{ policy: 'a' }]);
    expect(readItems('?items=a,b,c,d,e')).toHaveLength(4);
    expect(readItems('')).toEqual([]);
  });
});

describe('duties side by side', () => {
  it('每个乡镇几人: 弥勒 and 晋城 differ in number; 不少于 and 至少 are equally strong', () => {
    const row = rowOf('?items=mile-2020-3.c12,jincheng-2021-10.c5', 'township-officers');
    expect(row.differs).toEqual(['数量不同']);
    expect(row.cells.map(({ duties: [first] }) => first?.id)).toEqual(['c12.10', 'c5.5']);
  });

  it('三年一轮训 is the same in three papers', () => {
    const row = rowOf('?items=mile-2020-3,jincheng-2021-10,huludao-2018-15', 'officers-rotation');
    expect(row.differs).toEqual([]);
  });

  it('a figure against none is a difference in number, not in strength', () => {
    expect(
      rowOf('?items=mile-2020-3.c12,jincheng-2021-10.c5', 'government-officers').differs,
    ).toEqual(['数量不同']);
  });

  it('a paper’s silence is called what it is; a clause’s is only the clause’s', () => {
    const village = (search: string) =>
      rowOf(search, 'village-officers').cells.map(({ silence }) => silence);
    expect(village('?items=jincheng-2021-10,huludao-2018-15')[1]).toBe('未提及');
    expect(village('?items=jincheng-2021-10,baofeng-2020-28')[1]).toBe('未涉及这一主题');
    expect(village('?items=jincheng-2021-10,xinzhou-2022-campaign')[1]).toBe('报道未提及');
    expect(village('?items=jincheng-2021-10.c5,mile-2020-3.c1')[1]).toBe('本条没有写');
  });

  it('every duty of the columns stands somewhere', () => {
    const search = '?items=mile-2020-3,huludao-2018-15';
    const shown = new Set(
      compare(search).flatMap(({ cells }) => cells.flatMap((cell) => cell.duties)),
    );
    expect(shown.size).toBe(duties.filter(({ policy }) => search.includes(policy)).length);
  });
});

describe('the same words', () => {
  it('of eight characters and more are found, whatever the signs between them', () => {
    const runs = splitShared('要求配备 专职监管人员(专人)负责', ['应配备专职监管人员（专人）办理']);
    expect(runs).toEqual([
      { text: '要求', isShared: false },
      { text: '配备 专职监管人员(专人)', isShared: true },
      { text: '负责', isShared: false },
    ]);
  });

  it('fewer are a turn of phrase', () => {
    expect(splitShared('安全生产监管执', ['安全生产监管执法'])).toEqual([
      { text: '安全生产监管执', isShared: false },
    ]);
  });

  it('lose no character of the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'安全生产监管人员 \n㎡ﬀ１𠮷(（—'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(
          splitShared(one, [other])
            .map((run) => run.text)
            .join(''),
        ).toBe(one);
      }),
    );
  });
});
