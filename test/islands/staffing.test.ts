import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields, writeFields } from '../../src/islands/calculator/fields.ts';
import { readIds, readPairs, writeIds, writePairs } from '../../src/islands/staffing/pairs.ts';
import { isTable, spreadPaste, type ColumnField } from '../../src/islands/staffing/paste.ts';
import { answersFrom, namedTownships, namesTooMany } from '../../src/islands/staffing/state.ts';
import { rulebook } from '../support/real-corpus.ts';

describe('pairs in the address', () => {
  it('lose the digits of the place', () => {
    const raw = writePairs({ '140522100': '3', '140522101': '很多' }, '140500');
    expect(raw).toBe('22100.3_22101.很多');
    expect(readPairs(raw, '140500')).toEqual({ '140522100': '3', '140522101': '很多' });
  });

  it('the place itself and units named by the person are kept, too', () => {
    const pairs = { '532504': '12', '532504-water': '1', x东风农场管理局: '2' };
    expect(readPairs(writePairs(pairs, '532504'), '532504')).toEqual(pairs);
    const ids = new Set(['532504', '532504202', 'x东风农场管理局']);
    expect(readIds(writeIds(ids, '532504'), '532504')).toEqual(ids);
    expect(readIds('', '532504').size).toBe(0);
  });

  it('whatever is typed comes back as it was typed, through the address', () => {
    const id = fc.oneof(
      fc.stringMatching(/^140522\d{3}$/),
      fc.string().map((text) => `x${text}`),
      fc.string().map((text) => `140500-${text}`),
    );
    const value = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(id, value), (pairs) => {
        const address = writeFields({ fact: writePairs(pairs, '140500') });
        expect({ ...readPairs(readFields(address)['fact'], '140500') }).toEqual({ ...pairs });
      }),
    );
  });

  it('text that is no pair is nobody’s answer', () => {
    expect(readPairs('2', '532504')).toEqual({});
    expect(readPairs(undefined, '532504')).toEqual({});
  });
});

describe('answers', () => {
  it('what cannot be read stays unknown, what can be read counts', () => {
    const fields = {
      'full-time-supervisors': '202.二_203.很多_100.-1',
      'met.village-emergency-cadres': '202-village.7',
      n: '-sector-department.0',
      'supervision-workload-heavy': '202.是',
    };
    const answers = answersFrom(rulebook, fields, '532504');
    expect(answers.facts).toEqual({
      '532504202': { 'full-time-supervisors': 2, 'supervision-workload-heavy': true },
    });
    expect(answers.reached).toEqual({ '532504202-village': { 'village-emergency-cadres': 7 } });
    expect(answers.counts).toEqual({ '532504-sector-department': 0 });
  });

  it('units are named with 、 between them, each once', () => {
    const named = namedTownships('东风农场管理局、 开发区，东风农场管理局', '532504');
    expect(named.map(({ name }) => name)).toEqual(['东风农场管理局', '开发区']);
  });
});

describe('a pasted column', () => {
  const fields: ColumnField[] = [
    { id: '1', name: '城关镇', group: '甲县' },
    { id: '2', name: '东山镇', group: '甲县' },
    { id: '3', name: '城关镇', group: '乙县' },
    { id: '4', name: '西山镇', group: '乙县' },
  ];

  it('fills the fields below the one it is pasted into', () => {
    expect(spreadPaste('3\r\n4\r\n', fields, 1).values).toEqual({ '2': '3', '3': '4' });
  });

  it('an empty cell leaves its field, and what is too much is told', () => {
    const { values, told } = spreadPaste('1\n\n2\n3\n9', fields, 0);
    expect(values).toEqual({ '1': '1', '3': '2', '4': '3' });
    expect(told).toContain('多出 1 个数');
  });

  it('a row of cells fills downwards, too', () => {
    expect(spreadPaste('3\t4', fields, 0).values).toEqual({ '1': '3', '2': '4' });
  });

  it('with names, goes by names and not by order', () => {
    const { values, told } = spreadPaste('名称\t人数\n西山镇\t2\n东山镇\t5', fields, 0);
    expect(values).toEqual({ '4': '2', '2': '5' });
    expect(told).toBe('按名称对上 2 行；没有对上、没有填的 1 行：名称。');
  });

  it('a name of two counties goes to the one that the row says, else to the one pasted into', () => {
    expect(spreadPaste('乙县\t城关镇\t7\n甲县\t城关镇\t6', fields, 0).values).toEqual({
      '3': '7',
      '1': '6',
    });
    expect(spreadPaste('城关镇\t7\n西山镇\t1', fields, 3).values).toEqual({ '3': '7', '4': '1' });
  });

  it('a name that stands in two rows gets the first one, and the second is told', () => {
    const { values, told } = spreadPaste('西山镇\t1\n西山镇\t2', fields, 0);
    expect(values).toEqual({ '4': '1' });
    expect(told).toContain('没有填的 1 行：西山镇');
  });

  it('a bad value is pasted as it is, for the field to tell', () => {
    expect(spreadPaste('很多\n2', fields, 0).values).toEqual({ '1': '很多', '2': '2' });
  });

  it('one value is no table', () => {
    expect(isTable('3')).toBe(false);
    expect(isTable('3\n')).toBe(false);
    expect(isTable('3\n4')).toBe(true);
  });
});

it('two hundred named units are taken, one more is told', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `片区${at}`).join('、');
  expect(namedTownships(names(200), '532504')).toHaveLength(200);
  expect(namesTooMany(names(200))).toBe(false);
  // A name that comes twice is one.
  expect(namesTooMany(`${names(200)}、片区0`)).toBe(false);
  expect(namedTownships(names(201), '532504')).toHaveLength(200);
  expect(namesTooMany(names(201))).toBe(true);
});
